// How a phone comes back: soon, not all at once, and without end.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepLine, type LineKeeper } from '../../src/live/client/line-keeper.ts'
import type { LineEvents } from '../../src/live/client/transport.ts'
import { systemTimers } from '../../src/live/client/transport.ts'

/** Who comes to a server that says no to everybody until it is up. */
type Venue = { isUp: boolean; came: number[]; up: number }

const NOBODY = { up: () => undefined, down: () => undefined, patch: () => undefined, out: () => undefined }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function aPhone(venue: Venue, chance: number): LineKeeper {
  const keeper: LineKeeper = keepLine(
    (events: LineEvents) => {
      venue.came.push(Date.now())
      const { isUp } = venue
      if (isUp) venue.up++
      setTimeout(() => (isUp ? events.up() : events.lost()), 5)
      return {
        hello: () => undefined,
        command: () => undefined,
        check: () => undefined,
        close: () => undefined,
      }
    },
    { ...systemTimers, chance: () => chance },
    NOBODY,
  )
  keeper.now()
  return keeper
}

const CHANCES = Array.from({ length: 50 }, (_, nth) => nth / 50)

test.each([1, 4, 10, 25])('a server that was away for %i s has everybody back soon', async seconds => {
  const venue: Venue = { isUp: false, came: [], up: 0 }
  for (const chance of CHANCES) aPhone(venue, chance)
  await vi.advanceTimersByTimeAsync(seconds * 1000)
  venue.isUp = true
  await vi.advanceTimersByTimeAsync(2300)
  expect(venue.up).toBe(CHANCES.length)
})

test('a phone that was asleep, and wakes before its Wi-Fi does, tries again soon', async () => {
  const venue: Venue = { isUp: false, came: [], up: 0 }
  const phone = aPhone(venue, 0.99)
  await vi.advanceTimersByTimeAsync(10)
  // Nothing runs while it sleeps; the clock goes on.
  vi.clearAllTimers()
  vi.setSystemTime(Date.now() + 3 * 60_000)
  phone.now()
  await vi.advanceTimersByTimeAsync(200)
  venue.isUp = true
  await vi.advanceTimersByTimeAsync(2300)
  expect(venue.up).toBe(1)
})

test('a try that began before the Wi-Fi was up, and hangs, is let go when it is', async () => {
  const opened: { events: LineEvents; closed: boolean }[] = []
  const keeper = keepLine(
    events => {
      const mine = { events, closed: false }
      opened.push(mine)
      return {
        hello: () => undefined,
        command: () => undefined,
        check: () => undefined,
        close: () => (mine.closed = true),
      }
    },
    systemTimers,
    NOBODY,
  )
  keeper.now()
  keeper.now()
  expect(opened.map(({ closed }) => closed)).toEqual([true, false])
  // One that stands is looked after, and kept.
  opened[1]!.events.up()
  keeper.now()
  expect(opened).toHaveLength(2)
  expect(opened[1]!.closed).toBe(false)
})

test('they do not come at one moment', async () => {
  const venue: Venue = { isUp: false, came: [], up: 0 }
  for (const chance of CHANCES) aPhone(venue, chance)
  await vi.advanceTimersByTimeAsync(10_000)
  venue.came = []
  venue.isUp = true
  const from = Date.now()
  await vi.advanceTimersByTimeAsync(2300)
  // Of ten equal parts of that time, none sees more than a third of them.
  const counts = Array.from({ length: 10 }, () => 0)
  for (const at of venue.came) counts[Math.min(9, Math.floor(((at - from) / 2300) * 10))]!++
  expect(Math.max(...counts)).toBeLessThan(CHANCES.length / 3)
})

test('where nobody answers for minutes, a phone asks seldom, and never stops', async () => {
  const venue: Venue = { isUp: false, came: [], up: 0 }
  aPhone(venue, 0.5)
  await vi.advanceTimersByTimeAsync(5 * 60_000)
  const before = venue.came.length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(venue.came.length - before).toBeGreaterThanOrEqual(6)
  expect(venue.came.length - before).toBeLessThanOrEqual(9)
})
