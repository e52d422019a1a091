// Several servers over one database, as behind a proxy: a room is in one of them at a time, and goes on in another.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foldLog, seatOf } from '../../src/live/authority/reduce.ts'
import type { LiveRoom } from '../../src/live/client/types.ts'
import { ADDRESSES, type Created } from '../../src/live/protocol.ts'
import { A_SESSION, aHost, aPerson, aPlayer, builtGame } from './support/a-server.ts'
import { hasPostgres, startPostgres, type TestPostgres } from './support/postgres.ts'
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

describe.skipIf(!(await hasPostgres()))('two servers over one database', () => {
  let postgres: TestPostgres
  let address: string
  let one: ServerProcess
  let other: ServerProcess
  const start = async (): Promise<ServerProcess> =>
    startProcess(['--game', (await builtGame()).folder, '--port', '0'], { DATABASE_URL: address })
  beforeAll(async () => {
    postgres = await startPostgres()
    address = await postgres.newDatabase()
    // Both at once: whoever comes first makes the tables.
    ;[one, other] = await Promise.all([start(), start()])
  })
  afterAll(async () => {
    await Promise.all([one?.kill(), other?.kill()])
    await postgres?.remove()
  })

  async function create({ base }: ServerProcess): Promise<Created> {
    const response = await fetch(new URL(ADDRESSES.create, base), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(A_SESSION),
    })
    expect(response.status).toBe(201)
    return (await response.json()) as Created
  }

  it('a session made by one is played at the other', async () => {
    const { code, host: hostToken } = await create(one)
    const host = await aHost(other, code, hostToken)
    const ana = await aPlayer(other, code)
    await host.goTo('marking')
    expect(await ana.send({ type: 'handIn', page: 0, nothingToFlag: true })).toEqual({ ok: true })
    for (const person of [host, ana]) person.leave()
  })

  it('both ways: who wrote last has it, and the other sends everybody there', async () => {
    const { code, host: hostToken } = await create(one)
    const host = await aHost(one, code, hostToken)
    const ana = await aPlayer(one, code)
    await host.goTo('marking')
    // The proxy has changed its mind, and sends a player elsewhere.
    const again = await aPerson(other, code)
    const { view } = await again.enter({ token: ana.token })
    expect(view).toMatchObject({ at: 1 })
    expect(await again.send({ type: 'handIn', page: 0, nothingToFlag: true })).toEqual({ ok: true })
    expect(await host.send({ type: 'lock', locked: true })).not.toEqual({ ok: true })
    expect(await host.bye).toBe('moved')
    const there = await aHost(other, code, hostToken)
    expect(there.view).toMatchObject({ at: 1, locked: false })
    expect(there.view.seats[0]).toMatchObject({ pages: { 0: { handedIn: 'nothing' } } })
    await there.goTo('where')
    for (const person of [again, there]) person.leave()
  })

  it('two that contend for one session: in the end each mark is there once, and in order', async () => {
    const session = await aSession(one)
    const host = aRealHost(one, session)
    const near = Array.from({ length: 6 }, () => aRealPhone(one, session.code))
    await Promise.all(near.map(seat => until(seat, isIn)))
    await goTo(host, 'marking', near)
    // Half of them are sent to the other, which reads the session and writes to it, too.
    const seats = [...near, ...Array.from({ length: 6 }, () => aRealPhone(other, session.code))]
    await Promise.all(seats.map(seat => until(seat, ({ view }) => view?.at === 1)))
    const text = await seats[0]!.text(0)
    if (!('value' in text)) throw new Error(text.failure)
    await Promise.all(seats.map(seat => seat.text(0)))
    await Promise.all(seats.map(seat => flagWords(seat, text.value, 20, () => Math.random() * 60)))
    await Promise.all([host, ...seats].map(room => until(room as LiveRoom<'seat'>, isSaved)))

    const records = await recordsOf(one, session)
    expect(records.map(({ seq }) => seq)).toEqual(records.map((_, index) => index + 1))
    for (const [who, numbers] of countsOf(records))
      expect([who, numbers]).toEqual([who, numbers.map((_, index) => index + 1)])
    const room = foldLog(records)!
    expect(room.seats).toHaveLength(12)
    for (const seat of seats) {
      const { view } = seat.getState()
      const { flags } = seatOf(room, view!.seat.id)!.pages[0]!.round
      expect(flags).toHaveLength(20)
      expect(view!.own[0]!.round.flags).toEqual(flags)
    }
    // They did meet: whoever lost the session said so.
    expect(`${one.said()}${other.said()}`).toContain('another process has taken a room over')
    for (const one of [host, ...seats]) one.close()
  })

  it('one is killed: its rooms go on at the other with all that was acknowledged', async () => {
    const { code, host: hostToken } = await create(one)
    const host = await aHost(one, code, hostToken)
    const players = await Promise.all(Array.from({ length: 5 }, () => aPlayer(one, code)))
    await host.goTo('marking')
    for (const player of players)
      expect(await player.send({ type: 'handIn', page: 0, nothingToFlag: true })).toEqual({ ok: true })
    await one.kill()
    const back = await aHost(other, code, hostToken)
    expect(back.view.seats.map(({ pages }) => pages[0]?.handedIn)).toEqual(Array(5).fill('nothing'))
    await back.goTo('where')
    one = await start()
  })

  it('the key of a page is held back by both', async () => {
    await create(one)
    const { keys } = await builtGame()
    const [{ pack, id } = { pack: '', id: '' }] = A_SESSION.pages
    const key = keys.find(path => path.startsWith(`levels/${pack}/${id}.`))!
    expect((await fetch(new URL(key, one.base))).status).toBe(423)
    const late = await start()
    expect((await fetch(new URL(key, late.base))).status).toBe(423)
    await late.kill()
  })

  it('the database goes away: nothing is pretended, and it goes on when it is back', async () => {
    const { code, host: hostToken } = await create(one)
    const host = await aHost(one, code, hostToken)
    await postgres.crash()
    expect(await host.send({ type: 'lock', locked: true })).toEqual({ again: 'notSaved' })
    expect(await host.until<string | null>('trouble', now => now !== null)).toBe('databaseGone')
    await postgres.start()
    for (;;) {
      const answer = await host.say('command', { n: 1, command: { type: 'lock', locked: true } })
      if (JSON.stringify(answer) === '{"ok":true}') break
      expect(answer).toEqual({ again: 'notSaved' })
      await new Promise(done => setTimeout(done, 200))
    }
    expect(await host.until<string | null>('trouble', now => now === null)).toBeNull()
    host.leave()
  })
})
