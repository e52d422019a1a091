// Which passage a press on the whole page means, and which one is shown beside its reason.

import { expect, it } from 'vitest'
import type { PassageKind } from '../../src/core/passages.ts'
import type { PencilStop, Rect } from '../../src/store/stage-store.ts'
import { passageAt } from '../../src/ui/panels/passage-at.ts'
import { shownOf, WALK, WHOLE } from '../../src/ui/screens/page-view.ts'

const stop = (kind: PassageKind, rects: readonly Rect[], words = 10): PencilStop => ({
  kind,
  rects,
  spans: [{ start: 0, end: words }],
  clash: [],
  inkId: null,
})
const line = (y: number, x: number, width: number): Rect => ({ x, y, width, height: 20 })

it('opens what is under the finger, on any of its lines, and nothing beside all words', () => {
  const stops = [stop('hit', [line(100, 50, 200)]), stop('miss', [line(140, 150, 100), line(180, 50, 60)])]
  expect(passageAt(stops, 60, 110)).toBe(0)
  expect(passageAt(stops, 100, 199)).toBe(1)
  // A little off the end of the words is still meant.
  expect(passageAt(stops, 255, 150)).toBe(1)
  expect(passageAt(stops, 275, 150)).toBe(-1)
  expect(passageAt(stops, 60, 130)).toBe(-1)
  expect(passageAt([], 0, 0)).toBe(-1)
})

it('means the shorter of two passages on the same words, and a sound sentence last of all', () => {
  const rects = [line(100, 50, 200)]
  const stops = [stop('rest', rects, 1), stop('false-flag', rects, 90), stop('miss', [line(100, 60, 40)], 12)]
  expect(passageAt(stops, 70, 110)).toBe(2)
  expect(passageAt(stops, 200, 110)).toBe(1)
  expect(passageAt(stops.slice(0, 1), 200, 110)).toBe(0)
})

it('shows what the pencil tells on the walk, and only what is opened on the whole page', () => {
  expect(shownOf(WALK, 3)).toBe(3)
  expect(shownOf(WHOLE, 3)).toBe(-1)
  expect(shownOf({ look: 'whole', opened: 1 }, 3)).toBe(1)
})
