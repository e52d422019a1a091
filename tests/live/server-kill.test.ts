// The power goes in the middle of a session with two hundred players, who go on marking as if nothing were. The real
// server in a process of its own, the real client, real files and a real database.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { foldLog, seatOf } from '../../src/live/authority/reduce.ts'
import type { LiveRoom } from '../../src/live/client/types.ts'
import type { Created } from '../../src/live/protocol.ts'
import { builtGame } from './support/a-server.ts'
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

const PLAYERS = 200
const WORDS = 25
/** So many ms after the server is there again everybody has to be; meant are three seconds, and a busy machine may take more. */
const LATEST = 10_000

const open: { close(): void }[] = []
let running: ServerProcess | null = null
afterEach(async () => {
  for (const room of open.splice(0)) room.close()
  await running?.kill()
})

type Start = (port: string) => Promise<ServerProcess>

/** Flags that somebody has been told are saved. */
const savedFlags = (seat: LiveRoom<'seat'>): number => {
  const { view, pending } = seat.getState()
  return (view?.own[0]?.round.flags.length ?? 0) - pending
}

async function aClass(server: ServerProcess) {
  const session = await aSession(server)
  const host = aRealHost(server, session)
  open.push(host)
  const seats = Array.from({ length: PLAYERS }, () => aRealPhone(server, session.code))
  open.push(...seats)
  await Promise.all(seats.map(seat => until(seat, isIn)))
  await goTo(host, 'marking', seats)
  const text = await seats[0]!.text(0)
  if (!('value' in text)) throw new Error(text.failure)
  // Everybody has the page, else nothing could be marked at once.
  await Promise.all(seats.map(seat => seat.text(0)))
  return { session, host, seats, text: text.value }
}

/** When each has lost the line and found it again, in ms. */
async function backAt(seat: LiveRoom<'seat'> | LiveRoom<'host'>): Promise<number> {
  await until(seat as LiveRoom<'seat'>, ({ status }) => status === 'away')
  await until(seat as LiveRoom<'seat'>, isIn)
  return performance.now()
}

async function expectAllThere(server: ServerProcess, session: Created, seats: readonly LiveRoom<'seat'>[]) {
  const records = await recordsOf(server, session)
  expect(records.map(({ seq }) => seq)).toEqual(records.map((_, index) => index + 1))
  for (const [who, numbers] of countsOf(records))
    expect([who, numbers]).toEqual([who, numbers.map((_, index) => index + 1)])
  const room = foldLog(records)!
  expect(room.seats).toHaveLength(seats.length)
  for (const seat of seats) {
    const { view } = seat.getState()
    const { round, handedIn } = seatOf(room, view!.seat.id)!.pages[0]!
    expect({ flags: view!.own[0]!.round.flags, handedIn: view!.own[0]!.handedIn }).toEqual({
      flags: round.flags,
      handedIn,
    })
    expect(round.flags).toHaveLength(WORDS)
    expect(handedIn).toBe('flags')
  }
}

/** Plays until everything is saved again; so many ms after the server was there again the last was back. */
async function killedInTheMiddle(start: Start, kept: string): Promise<number> {
  const first = (running = await start('0'))
  const { session, host, seats, text } = await aClass(first)
  const marking = seats.map(seat => flagWords(seat, text, WORDS, () => 40 + Math.random() * 40))
  const back = [...seats, host].map(backAt)
  await until(seats[0]!, () => savedFlags(seats[0]!) >= 5)
  const acknowledged = seats.map(savedFlags)
  await first.kill()
  const dead = performance.now()

  const second = (running = await start(String(first.port)))
  const ready = performance.now()
  // What was acknowledged is not sent again: if it is there, it was on the disk.
  const found = foldLog(await recordsOf(second, session))!
  for (const [nth, seat] of seats.entries()) {
    const { flags } = seatOf(found, seat.getState().view!.seat.id)!.pages[0]?.round ?? { flags: [] }
    expect(flags.length).toBeGreaterThanOrEqual(acknowledged[nth]!)
  }
  const last = Math.max(...(await Promise.all(back)))
  const seconds = (from: number): string => ((last - from) / 1000).toFixed(2)
  console.info(
    `${kept}: ${PLAYERS} players and the trainer were back ${seconds(dead)} s after the kill, ${seconds(ready)} s after the server was there again.`,
  )
  await Promise.all(marking)
  for (const seat of seats) expect(seat.send({ type: 'handIn', page: 0, nothingToFlag: false })).toBeNull()
  await Promise.all(seats.map(seat => until(seat, isSaved)))
  await expectAllThere(second, session, seats)
  // And the trainer goes on.
  await goTo(host, 'where', seats)
  return last - ready
}

describe('kill -9 in mid-session', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'just-asking-kill-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('loses nothing of two hundred players over files', async () => {
    const { folder: game } = await builtGame()
    const start: Start = port => startProcess(['--game', game, '--data-dir', folder, '--port', port])
    expect(await killedInTheMiddle(start, 'Files')).toBeLessThan(LATEST)
  })
})

describe.skipIf(!(await hasPostgres()))('kill -9 in mid-session, over a database', () => {
  let postgres: TestPostgres
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(() => postgres?.remove())

  it('loses nothing of two hundred players over PostgreSQL', async () => {
    const { folder: game } = await builtGame()
    const address = await postgres.newDatabase()
    const start: Start = port => startProcess(['--game', game, '--port', port], { DATABASE_URL: address })
    expect(await killedInTheMiddle(start, postgres.version)).toBeLessThan(LATEST)
  })
})
