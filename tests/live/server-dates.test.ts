// Until when a session is kept: no longer than the operator allows, and gone when its date has come, whoever is in it and
// whether or not the server was up.

import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ADDRESSES, type Create, type Created } from '../../src/live/protocol.ts'
import { aHost, aPerson, aPlayer, startTestServer, type TestServer } from './support/a-server.ts'
import { aMovedClock, DAY, type MovedClock } from './support/moved-clock.ts'

/** What the server of these tests allows at most. */
const MOST_DAYS = 90

let clock: MovedClock
let server: TestServer
beforeEach(async () => {
  clock = aMovedClock()
  server = await startTestServer({ clock: clock.now, isQuick: true })
})
afterEach(() => server.stop())

/** The server goes down, time passes, things happen to its folder, and another is started over it. */
async function isDownFor(ms: number, meanwhile?: () => Promise<void>): Promise<void> {
  await server.stop(true)
  clock.pass(ms)
  await meanwhile?.()
  server = await startTestServer({ folder: server.folder, clock: clock.now, isQuick: true })
}

const filesOf = async (code: string): Promise<string[]> =>
  (await readdir(server.folder)).filter(name => name.startsWith(code))

const goneFromDisk = (code: string): Promise<void> =>
  vi.waitFor(async () => expect(await filesOf(code)).toEqual([]), { timeout: 30_000, interval: 10 })

/** Returns once the server has deleted what was due: a session is gone that was made last and was due, too. */
async function sweepIsOver(ms: number): Promise<void> {
  const { code } = await server.create({ keepDays: Math.max(1, Math.floor(ms / DAY)) })
  clock.pass(ms)
  await goneFromDisk(code)
}

/** A session with its trainer, who sees until when it is kept. */
async function aKept(changes: Partial<Create> = {}) {
  const created = await server.create(changes)
  const host = await aHost(server, created.code, created.host)
  return {
    ...created,
    host,
    hostToken: created.host,
    /** Asks for another date, and tells which one hosts see then. */
    keep: async (deletes: number): Promise<number> => {
      const before = host.patches.length
      expect(await host.send({ type: 'keepUntil', deletes })).toEqual({ ok: true })
      const dates = (): number[] =>
        host.patches.slice(before).flatMap(({ set }) => ('deletes' in set ? [set.deletes] : []))
      return vi.waitUntil(() => dates().at(-1), { timeout: 30_000, interval: 10 })
    },
  }
}

/** What the server says to somebody who comes back, and to whoever asks for what there was. */
async function doorOf(code: string, token: string) {
  const person = await aPerson(server, code)
  const welcome = await person.hello({ token })
  person.leave()
  const answers = [ADDRESSES.text(code, 0), ADDRESSES.key(code, 0), ADDRESSES.log(code)]
  const statuses = await Promise.all(answers.map(async path => (await server.get(path, token)).status))
  return [welcome.ok || welcome.refused, ...statuses]
}
const GONE = ['noSuchRoom', 404, 404, 404]

describe('the longest that a session is kept', () => {
  it('is what the operator has set, whatever is asked for when it is made', async () => {
    const { host } = await aKept({ keepDays: 400 })
    expect(host.view.deletes).toBe(clock.now() + MOST_DAYS * DAY)
  })

  it.each([
    ['one day more', MOST_DAYS * DAY + DAY],
    ['more than a year', 399 * DAY],
    ['for ever', Number.MAX_SAFE_INTEGER - Date.UTC(2031, 4, 7)],
  ])('is no longer where a host asks for %s later on, and hosts see the true date', async (_, more) => {
    const session = await aKept()
    expect(await session.keep(clock.now() + more)).toBe(clock.now() + MOST_DAYS * DAY)
    // It is the date that stands in the log, and not only what is shown.
    await isDownFor(DAY)
    const again = await aHost(server, session.code, session.hostToken)
    expect(again.view.deletes).toBe(clock.now() + (MOST_DAYS - 1) * DAY)
  })

  it('begins anew with the day on which it is asked for', async () => {
    const { keep } = await aKept()
    clock.pass(20 * DAY)
    expect(await keep(clock.now() + 400 * DAY)).toBe(clock.now() + MOST_DAYS * DAY)
    // What is allowed is left as it is, to the millisecond.
    expect(await keep(clock.now() + MOST_DAYS * DAY - 1)).toBe(clock.now() + MOST_DAYS * DAY - 1)
  })

  it('does not make a date of what is none', async () => {
    const { host } = await aKept()
    const past = { type: 'keepUntil', deletes: clock.now() } as const
    expect(await host.send(past)).toEqual({ refused: 'badNumber' })
  })
})

describe('a session whose date has come', () => {
  it('says so to everybody in it, leaves no file, and no token or code of it is worth anything', async () => {
    const { code, host, hostToken, wall: wallToken } = await aKept({ keepDays: 7 })
    const other = await aKept({ keepDays: 8 })
    const ana = await aPlayer(server, code)
    const wall = await aPerson(server, code)
    await wall.enter({ token: wallToken })
    expect((await filesOf(code)).length).toBeGreaterThan(0)

    clock.pass(7 * DAY)
    expect(await Promise.all([ana.bye, wall.bye, host.bye])).toEqual(['deleted', 'deleted', 'deleted'])
    await Promise.all([ana.closed, wall.closed, host.closed])
    expect(await filesOf(code)).toEqual([])
    for (const token of [ana.token, wallToken, hostToken]) expect(await doorOf(code, token)).toEqual(GONE)
    const late = await aPerson(server, code)
    const noSuchRoom = { ok: false, refused: 'noSuchRoom' }
    expect(await late.hello({ seatCode: ana.view.seat.code })).toEqual(noSuchRoom)
    expect(await late.hello({ join: { word: null } })).toEqual(noSuchRoom)
    late.leave()

    // The neighbour, kept a day longer, has not heard a thing.
    expect(await doorOf(other.code, other.hostToken)).toEqual([true, 200, 200, 200])
    other.host.leave()
  })

  it('is gone as well where nobody is there', async () => {
    const { code, host: token } = await server.create({ keepDays: 1 })
    clock.pass(DAY)
    await goneFromDisk(code)
    expect(await doorOf(code, token)).toEqual(GONE)
  })

  it.each(['the server stays up', 'the server is started anew'])('goes by a later date: %s', async how => {
    const { code, host, hostToken, keep } = await aKept({ keepDays: 2 })
    await keep(clock.now() + 20 * DAY)
    host.leave()
    if (how === 'the server is started anew') await isDownFor(0)
    // Long past the first date, and just before the second.
    await sweepIsOver(19 * DAY)
    expect(await doorOf(code, hostToken)).toEqual([true, 200, 200, 200])
    clock.pass(DAY)
    await goneFromDisk(code)
    expect(await doorOf(code, hostToken)).toEqual(GONE)
  })

  it.each(['the server stays up', 'the server is started anew'])('goes by an earlier date: %s', async how => {
    const { code, host, hostToken, keep } = await aKept({ keepDays: 60 })
    await keep(clock.now() + 3 * DAY)
    host.leave()
    if (how === 'the server is started anew') await isDownFor(0)
    await sweepIsOver(2 * DAY)
    expect(await doorOf(code, hostToken)).toEqual([true, 200, 200, 200])
    clock.pass(DAY)
    await goneFromDisk(code)
    expect(await doorOf(code, hostToken)).toEqual(GONE)
  })
})

it('whoever marks while a session is deleted hears that it is deleted, and of no other place', async () => {
  for (let round = 0; round < 3; round++) {
    const { code, hostToken, host } = await aKept()
    const players = await Promise.all(Array.from({ length: 30 }, () => aPlayer(server, code)))
    await host.goTo('marking')
    let isOn = true
    const marking = players.map(async player => {
      for (let nth = 0; isOn; nth++) {
        const command = { type: nth % 2 ? 'takeBack' : 'handIn', page: 0, nothingToFlag: true } as const
        if (!(await Promise.race([player.send(command), player.closed.then(() => null)]))) return
        await new Promise(done => setTimeout(done, 50))
      }
    })
    const byes = Promise.all(players.map(({ bye }) => bye))
    await Promise.all(players.map(player => player.until<number>('at', at => at === 1)))
    const headers = { authorization: `Bearer ${hostToken}` }
    await fetch(new URL(ADDRESSES.room(code), server.base), { method: 'DELETE', headers })
    expect(new Set(await byes)).toEqual(new Set(['deleted']))
    isOn = false
    await Promise.all(marking)
  }
})

describe('a date that passes while the server is down', () => {
  it('is kept before anybody is let in again', async () => {
    const sessions: Created[] = [await server.create({ keepDays: 5 }), await server.create({ keepDays: 9 })]
    const [due, kept] = sessions as [Created, Created]
    await isDownFor(6 * DAY)
    expect(await filesOf(due.code)).toEqual([])
    expect(await doorOf(due.code, due.host)).toEqual(GONE)
    expect(await doorOf(kept.code, kept.host)).toEqual([true, 200, 200, 200])
  })

  it('is kept where the log cannot be read any more', async () => {
    const { code } = await server.create({ keepDays: 5 })
    await isDownFor(4 * DAY, () =>
      writeFile(join(server.folder, `${code}.jsonl`), 'spilt coffee\n{"seq":2}\nand more of it\n'),
    )
    expect((await filesOf(code)).length).toBeGreaterThan(0)
    clock.pass(DAY)
    await goneFromDisk(code)
  })

  it('is kept for what was left over of a session', async () => {
    const { code } = await server.create({ keepDays: 5 })
    await isDownFor(5 * DAY, async () => {
      await writeFile(join(server.folder, `${code}.cut-1`), 'what a crash has cut off')
      await rm(join(server.folder, `${code}.jsonl`))
    })
    expect(await filesOf(code)).toEqual([])
  })
})
