// A real server whose disk is full, or cannot be written: it says so, pretends nothing, and goes on by itself.

import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { foldLog, seatOf } from '../../src/live/authority/reduce.ts'
import type { RoomState } from '../../src/live/authority/types.ts'
import { aHost, aPerson, aPlayer, builtGame } from './support/a-server.ts'
import { canMount, mountFolder } from './support/folders.ts'
import {
  aRealHost,
  aRealPhone,
  aSession,
  countsOf,
  flagWords,
  goTo,
  isIn,
  isSaved,
  recordsOf,
  until,
} from './support/real-phones.ts'
import { startProcess, type ServerProcess } from './support/server-process.ts'

const cleaning: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean()
})

async function overDisk(options: string) {
  const disk = await mountFolder(options)
  cleaning.push(() => disk.remove())
  const { folder: game } = await builtGame()
  const start = async (): Promise<ServerProcess> => {
    const server = await startProcess(['--game', game, '--data-dir', disk.folder, '--port', '0'])
    cleaning.push(() => server.kill())
    return server
  }
  return { disk, start }
}

const flagsOf = (room: RoomState, seat: string): number =>
  seatOf(room, seat)?.pages[0]?.round.flags.length ?? 0

describe.skipIf(!canMount())('a server (needs the right to mount)', () => {
  it('on a full disk says so and pretends nothing, and goes on by itself once there is room', async () => {
    const { disk, start } = await overDisk('size=600k')
    const server = await start()
    const session = await aSession(server)
    const host = aRealHost(server, session)
    const seats = [aRealPhone(server, session.code), aRealPhone(server, session.code)]
    for (const room of [host, ...seats]) cleaning.push(() => room.close())
    await Promise.all(seats.map(seat => until(seat, isIn)))
    const bo = await aPlayer(server, session.code)
    await goTo(host, 'marking', seats)
    const text = await seats[0]!.text(0)
    if (!('value' in text)) throw new Error(text.failure)
    await seats[1]!.text(0)

    const ballast = join(disk.folder, 'ballast')
    await writeFile(ballast, Buffer.alloc(600_000)).catch(() => undefined)
    await Promise.all(seats.map(seat => flagWords(seat, text.value, 35, () => 5)))
    expect((await until(host, ({ view }) => view?.trouble != null)).view!.trouble).toBe('diskFull')
    // What was too much may leave room for a short line or two: once that is full, too, nothing is taken.
    const answers: unknown[] = []
    for (let n = 1; n <= 50 && !answers.some(answer => 'again' in (answer as object)); n++)
      answers.push(await bo.say('command', { n, command: { type: 'askName', name: `Bo ${n}` } }))
    expect(answers.at(-1)).toEqual({ again: 'notSaved' })
    const late = await aPerson(server, session.code)
    expect(await late.hello({ join: { word: null } })).toEqual({ ok: false, refused: 'notSaved' })
    await expect(aSession(server)).rejects.toThrow('503 {"refused":"notSaved"}')
    // Phones keep what is not saved, and what they and the trainer take for saved is.
    const held = foldLog(await recordsOf(server, session))!
    for (const seat of seats) {
      const { view, pending } = seat.getState()
      expect(pending).toBeGreaterThan(0)
      expect(view!.own[0]!.round.flags).toHaveLength(35)
      expect(flagsOf(held, view!.seat.id)).toBeGreaterThanOrEqual(35 - pending)
    }
    for (const row of host.getState().view!.seats)
      expect(row.pages[0]?.flags ?? 0).toBeLessThanOrEqual(flagsOf(held, row.id))

    await rm(ballast)
    expect((await until(host, ({ view }) => view?.trouble === null)).status).toBe('in')
    await Promise.all(seats.map(seat => until(seat, isSaved)))
    const records = await recordsOf(server, session)
    expect(records.map(({ seq }) => seq)).toEqual(records.map((_, index) => index + 1))
    for (const [who, numbers] of countsOf(records))
      expect([who, numbers]).toEqual([who, numbers.map((_, index) => index + 1)])
    const room = foldLog(records)!
    for (const seat of seats) {
      const { view } = seat.getState()
      expect(seatOf(room, view!.seat.id)!.pages[0]!.round.flags).toEqual(view!.own[0]!.round.flags)
      expect(flagsOf(room, view!.seat.id)).toBe(35)
    }
    await goTo(host, 'where', seats)
    expect(server.said()).not.toContain('a fault in the program')
    for (const one of [bo, late]) one.leave()
  })

  it('whose disk can only be read lets nobody in, and everybody once it can be written', async () => {
    const { disk, start } = await overDisk('size=4m')
    const first = await start()
    const session = await aSession(first)
    const ana = await aPlayer(first, session.code)
    await first.stop()
    // Its room lies there, and is not open: so nothing is being written when the disk turns bad.
    const server = await start()
    disk.remount('ro')
    const person = await aPerson(server, session.code)
    expect(await person.hello({ token: session.host })).toEqual({ ok: false, refused: 'notSaved' })
    expect(await person.hello({ join: { word: null } })).toEqual({ ok: false, refused: 'notSaved' })
    await expect(aSession(server)).rejects.toThrow('503 {"refused":"notSaved"}')
    disk.remount('rw')
    const host = await aHost(server, session.code, session.host)
    await host.goTo('marking')
    const again = await aPerson(server, session.code)
    expect((await again.enter({ token: ana.token })).view).toMatchObject({ at: 1 })
    expect(await again.send({ type: 'handIn', page: 0, nothingToFlag: true })).toEqual({ ok: true })
    expect(server.said()).not.toContain('a fault in the program')
    for (const one of [person, host, again, ana]) one.leave()
  })

  it('that finds a disk which can only be read does not begin, and says why', async () => {
    const { start } = await overDisk('ro')
    await expect(start()).rejects.toThrow(/could not be opened: .*EROFS/)
  })
})
