// A window that closes by its clock on a real server: by itself and on time, whoever is there to see it.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ExcerptText } from '../../src/core/excerpt.ts'
import { foldLog } from '../../src/live/authority/reduce.ts'
import type { LogRecord, RoomState } from '../../src/live/authority/types.ts'
import type { Beat } from '../../src/live/authority/views.ts'
import { ADDRESSES } from '../../src/live/protocol.ts'
import { aHost, aPerson, aPlayer, startTestServer, type TestServer } from './support/a-server.ts'
import { aMovedClock, MINUTE, type MovedClock } from './support/moved-clock.ts'

const MINUTES = 10
/** How long after its time a window stays open, for what is on its way. */
const GRACE = 3000
/** The lobby comes first, then the window, then the first page's heatmap. */
const [WINDOW, WHERE] = [1, 2]

let clock: MovedClock
let server: TestServer
const startHere = (folder?: string): Promise<TestServer> =>
  startTestServer({ clock: clock.now, isQuick: true, ...(folder !== undefined && { folder }) })
beforeEach(async () => {
  clock = aMovedClock()
  server = await startHere()
})
afterEach(() => server.stop())

async function isDownFor(ms: number): Promise<void> {
  await server.stop(true)
  clock.pass(ms)
  server = await startHere(server.folder)
}

/** A class whose window has just been opened. */
async function aWindow() {
  const created = await server.create({ preset: 'window', minutes: MINUTES })
  const host = await aHost(server, created.code, created.host)
  const ana = await aPlayer(server, created.code)
  await host.goTo('marking')
  await ana.until<number>('at', at => at === WINDOW)
  return { code: created.code, host, ana, closes: clock.now() + MINUTES * MINUTE }
}

const text = async (code: string): Promise<ExcerptText> =>
  (await (await server.get(ADDRESSES.text(code, 0))).json()) as ExcerptText

/** A flag on a few words of the first page, the first of them as named. */
async function aFlag(code: string, from = 0) {
  const { words } = await text(code)
  return {
    type: 'mark',
    page: 0,
    command: {
      type: 'placeFlag',
      span: { start: words[from]!, end: words[from + 3]! },
      technique: 'loaded-language',
      confidence: null,
    },
  } as const
}

/** The room as its log on disk has it: to ask the server would open the room, and look at its clock. */
async function onDisk(code: string): Promise<RoomState> {
  const lines = (await readFile(join(server.folder, `${code}.jsonl`), 'utf8')).trim().split('\n')
  return foldLog(lines.map(line => JSON.parse(line.slice(line.indexOf('{'))) as LogRecord))!
}

/** Waits until it has closed, and tells when that was. */
const closedAt = (code: string): Promise<number> =>
  vi.waitFor(
    async () => {
      const { at, entered } = await onDisk(code)
      expect(at).toBe(WHERE)
      return entered[WHERE]!
    },
    { timeout: 30_000, interval: 10 },
  )

const untilHealth = (counts: { rooms?: number; seats?: number }): Promise<void> =>
  vi.waitFor(async () => expect(await (await server.get(ADDRESSES.health)).json()).toMatchObject(counts), {
    timeout: 30_000,
    interval: 10,
  })

describe('a window', () => {
  it('goes on to the next step by itself after its time and a little grace', async () => {
    const { code, host, ana, closes } = await aWindow()
    expect(await host.until<number | null>('closes', time => time !== null)).toBe(closes)
    clock.pass(MINUTES * MINUTE + GRACE)
    expect(await ana.until<number>('at', at => at !== WINDOW)).toBe(WHERE)
    expect(await host.until<number | null>('closes', time => time === null)).toBeNull()
    expect(await ana.send(await aFlag(code))).toEqual({ refused: 'notOpen' })
    // There is no clock any more, and nothing else goes on by itself: another class is done with a window in the meantime.
    const next = await aWindow()
    clock.pass(MINUTES * MINUTE + GRACE)
    await next.host.until<number>('at', at => at === WHERE)
    expect(await host.until<number>('at', () => true)).toBe(WHERE)
  })

  it('counts what arrives within the grace', async () => {
    const early = await aWindow()
    clock.pass(1500)
    const { code, host, ana } = await aWindow()
    const [inTime, inGrace] = [await aFlag(code), await aFlag(code, 10)]
    expect(await ana.send(inTime)).toEqual({ ok: true })

    clock.pass(MINUTES * MINUTE + GRACE - 1)
    // Clocks have been looked at: the window that was opened a little earlier has closed.
    await early.host.until<number>('at', at => at === WHERE)
    expect(await early.ana.send(inGrace)).toEqual({ refused: 'notOpen' })
    expect(await ana.send(inGrace)).toEqual({ ok: true })
    expect(await ana.send({ type: 'handIn', page: 0, nothingToFlag: false })).toEqual({ ok: true })

    clock.pass(1)
    await host.until<number>('at', at => at === WHERE)
    const beat = await host.until<Beat | null>('beat', now => now?.kind === 'where')
    expect(beat).toMatchObject({ heat: { page: 0, readers: 1, nothing: 0 } })
    const [seat] = (await onDisk(code)).seats
    expect(seat?.pages[0]?.first).toMatchObject({ handedIn: 'flags', flags: [{}, {}] })
  })

  it('closes when the trainer says so: later, earlier, or by no clock at all', async () => {
    const [longer, shorter, open] = [await aWindow(), await aWindow(), await aWindow()]
    expect(await longer.host.send({ type: 'setClock', minutes: 30 })).toEqual({ ok: true })
    expect(await shorter.host.send({ type: 'setClock', minutes: 2 })).toEqual({ ok: true })
    expect(await open.host.send({ type: 'setClock', minutes: null })).toEqual({ ok: true })
    clock.pass(2 * MINUTE + GRACE)
    await shorter.host.until<number>('at', at => at === WHERE)
    expect(await longer.ana.send(await aFlag(longer.code))).toEqual({ ok: true })
    clock.pass(28 * MINUTE)
    await longer.host.until<number>('at', at => at === WHERE)
    expect(await open.ana.send(await aFlag(open.code))).toEqual({ ok: true })
  })
})

describe('a window that nobody looks at', () => {
  it('closes on time, though everybody has gone', async () => {
    const { code, host, ana } = await aWindow()
    for (const one of [host, ana]) one.leave()
    await untilHealth({ seats: 0 })
    clock.pass(MINUTES * MINUTE + GRACE)
    expect(await closedAt(code)).toBe(clock.now())
  })

  it('closes on time, though the room was let go long before', async () => {
    const { code, host, ana } = await aWindow()
    expect(await host.send({ type: 'setClock', minutes: 300 })).toEqual({ ok: true })
    for (const one of [host, ana]) one.leave()
    await untilHealth({ seats: 0 })
    clock.pass(11 * MINUTE)
    await untilHealth({ rooms: 0 })
    clock.pass(289 * MINUTE + GRACE)
    expect(await closedAt(code)).toBe(clock.now())
  })
})

describe('a window whose time passes while the server is down', () => {
  it('is found closed by whoever comes back', async () => {
    const { code, ana } = await aWindow()
    expect(await ana.send(await aFlag(code))).toEqual({ ok: true })
    await isDownFor(MINUTES * MINUTE + GRACE)
    const back = await aPerson(server, code)
    expect((await back.enter({ token: ana.token })).view.at).toBe(WHERE)
    expect(await back.send(await aFlag(code, 10))).toEqual({ refused: 'notOpen' })
  })

  it('closes though nobody comes back', async () => {
    const { code } = await aWindow()
    await isDownFor(MINUTES * MINUTE + GRACE)
    expect(await closedAt(code)).toBe(clock.now())
  })

  it('takes what was marked in time, where the server is back within the grace', async () => {
    const { code, ana } = await aWindow()
    await isDownFor(MINUTES * MINUTE + GRACE - 1)
    const back = await aPerson(server, code)
    await back.enter({ token: ana.token })
    expect(await back.send(await aFlag(code))).toEqual({ ok: true })
    clock.pass(1)
    await back.until<number>('at', at => at === WHERE)
    expect((await onDisk(code)).seats[0]?.pages[0]?.first?.flags).toHaveLength(1)
  })
})
