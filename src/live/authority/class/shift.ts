// What the talk has moved: the first marking beside the second, passage by passage.

import { sameSpan } from '../../../core/span.ts'
import type { Shift } from '../class-types.ts'
import type { RoomState } from '../types.ts'
import { gather } from './gather.ts'
import { calledOf, pollOfReaders, type Counts, type Poll } from './poll.ts'
import { bothAnswersOf, type Answer } from './readers.ts'
import { splitOf } from './split.ts'
import { likeness, rangesIn, spanOf } from './word-places.ts'

/** More passages than this nobody takes in from a wall. */
const MOST_SHOWN = 6

/** Whether two answers are the same, but for how sure they were. */
const isSame = (one: Answer, other: Answer): boolean =>
  one.flags === other.flags ||
  (one.flags.length === other.flags.length &&
    one.flags.every(({ span, technique }, index) => {
      const there = other.flags[index]!
      return there.technique === technique && sameSpan(there.span, span)
    }))

/** By how many readers two counts differ: each who has moved is gone from one answer and come to another. */
function movedBetween(before: Counts, after: Counts): number {
  const answers = new Set([...before.keys(), ...after.keys()])
  let sum = 0
  for (const called of answers) sum += Math.abs((before.get(called) ?? 0) - (after.get(called) ?? 0))
  return sum / 2
}

/**
 * The shift of a page, over those who answered both times.
 *
 * It shows the passage the class has talked about (where it split), moved or not, and of the others those where most has
 * moved; all in document order. Throws RangeError where there is no such page: a bug.
 */
export function shiftOf(state: Pick<RoomState, 'setup' | 'seats' | 'paper'>, page: number): Shift {
  const here = state.setup.pages[page]
  if (!here) throw new RangeError(`no page ${page} among ${state.setup.pages.length}`)
  const { words } = here.text
  const both = bothAnswersOf(state, page)
  const pollAt = (vote: 'first' | 'last'): Poll =>
    pollOfReaders(
      both.map(answers => answers[vote].flags),
      words,
    )
  const [first, last] = [pollAt('first'), pollAt('last')]
  const split = splitOf(state, page).passage
  const talkedAbout = split && rangesIn(words)(split.span)
  const others = gather([...first.strokes, ...last.strokes]).filter(
    range => !talkedAbout || likeness(range, talkedAbout) < 1,
  )
  const compared = [...(talkedAbout ? [talkedAbout] : []), ...others].map(range => {
    const [before, after] = [first.at(range), last.at(range)]
    return { range, before, after, moved: movedBetween(before, after) }
  })
  const shown = compared
    .filter(({ range, moved }) => range === talkedAbout || moved > 0)
    .toSorted(
      (a, b) => Number(b.range === talkedAbout) - Number(a.range === talkedAbout) || b.moved - a.moved,
    )
    .slice(0, MOST_SHOWN)
    .toSorted((a, b) => a.range.first - b.range.first || a.range.last - b.range.last)
  return {
    page,
    readers: both.length,
    moved: both.filter(answers => !isSame(answers.first, answers.last)).length,
    passages: shown.map(({ range, before, after }) => ({
      span: spanOf(words, range),
      before: calledOf(before),
      after: calledOf(after),
    })),
  }
}
