// Several processes over one database: what one does with its rooms, and the others leave alone until they are needed.

import { afterEach, expect, it, vi } from 'vitest'
import { stepsOf, type Setup } from '../../src/live/authority/setup.ts'
import { classParts } from '../../src/server/class-parts.ts'
import { MemoryDisk, openMemoryLog } from '../../src/server/log/memory-log.ts'
import type { Line } from '../../src/server/room-host.ts'
import { createRooms, type Rooms } from '../../src/server/rooms.ts'
import { aPage } from './support/a-class.ts'
import { aMovedClock, MINUTE } from './support/moved-clock.ts'

const SETUP: Setup = {
  preset: 'window',
  language: 'en',
  pages: [aPage('lamp-oil')],
  measure: 'none',
  asksSure: false,
  palette: 'all',
  minutes: 10,
  secondVote: false,
}
const WHERE = stepsOf(SETUP).findIndex(({ kind }) => kind === 'where')

const running: Rooms[] = []
afterEach(async () => {
  for (const rooms of running.splice(0)) await rooms.close('stopping')
})

/** A process of those that share a disk, and how often it has read a whole log. */
async function aProcess(disk: MemoryDisk, clock: () => number, sweep = 10) {
  const log = openMemoryLog(disk)
  const open = vi.spyOn(log, 'open')
  const rooms = createRooms({
    log,
    shared: true,
    mostRooms: 50,
    mostSeats: 50,
    keepDays: 90,
    parts: classParts,
    clock,
    rhythm: { tick: 10, sweep },
    toAll: () => undefined,
    tell: () => undefined,
  })
  await rooms.begin()
  running.push(rooms)
  return { rooms, open }
}

/** A window that is open in a room with its trainer; `byes` are the goodbyes that anybody in it has heard. */
async function aWindow({ rooms }: Awaited<ReturnType<typeof aProcess>>) {
  const { code } = (await rooms.create(SETUP, 30))!
  const room = (await rooms.get(code))!
  const byes: string[] = []
  const line: Line = {
    role: 'host',
    id: 'h1',
    attach: () => undefined,
    isGone: () => false,
    patch: () => undefined,
    bye: why => byes.push(why),
  }
  await room.enter(line, 'a-laptop-of-its-own', () => undefined)
  expect(await room.ask({ type: 'go', from: 0, to: 1 }, { role: 'host', id: 'h1' })).toHaveProperty('ok')
  return { code, room, byes }
}

it('a window is closed by whoever has the room, and its class is not sent away by another', async () => {
  const disk = new MemoryDisk()
  const clock = aMovedClock()
  const owner = await aProcess(disk, clock.now)
  const { code, room, byes } = await aWindow(owner)
  // It has looked once, and knows until when the window is open; no more.
  const other = await aProcess(disk, clock.now, 1_000_000)
  expect(other.rooms.isKnown(code)).toBe(true)
  clock.pass(10 * MINUTE + 5000)
  await vi.waitFor(() => expect(room.state().at).toBe(WHERE))
  // The other looks once it is long overdue, and finds that all is done.
  other.open.mockClear()
  clock.pass(MINUTE)
  await vi.waitFor(() => expect(other.open).toHaveBeenCalled())
  await vi.waitFor(() => expect(owner.rooms.counts().rooms).toBe(1))
  expect(other.rooms.counts().rooms).toBe(0)
  expect(byes).toEqual([])
})

it('a window whose process is gone is closed by another', async () => {
  const disk = new MemoryDisk()
  const clock = aMovedClock()
  const owner = await aProcess(disk, clock.now)
  const { code } = await aWindow(owner)
  const other = await aProcess(disk, clock.now)
  running.splice(running.indexOf(owner.rooms), 1)
  await owner.rooms.close('stopping')
  clock.pass(11 * MINUTE)
  await vi.waitFor(() => expect(other.rooms.counts().rooms).toBe(1))
  expect((await other.rooms.get(code))!.state().at).toBe(WHERE)
})

it('logs that have not grown are not read again, however often is looked', async () => {
  const disk = new MemoryDisk()
  const clock = aMovedClock()
  const owner = await aProcess(disk, clock.now)
  const { room } = await aWindow(owner)
  const other = await aProcess(disk, clock.now)
  const looked = vi.spyOn(disk, 'read')
  // Each look asks which rooms there are.
  const looksOnce = async (): Promise<void> => {
    const before = looked.mock.calls.length
    await vi.waitFor(() => expect(looked.mock.calls.length).toBeGreaterThan(before + 6))
  }
  await looksOnce()
  other.open.mockClear()
  await looksOnce()
  expect(other.open).not.toHaveBeenCalled()
  await room.ask({ type: 'lock', locked: true }, { role: 'host', id: 'h1' })
  await looksOnce()
  expect(other.open).toHaveBeenCalledTimes(1)
})
