// A class measured before and after: each reader's d′ and c from the pages of a check-up form, and their means with
// intervals over people. What is told of a class is the mean of its readers, never the d′ of all flags thrown together.

import {
  addTallies,
  discernIfEnough,
  type Discernment,
  type Estimate,
  type Tally,
} from '../../../core/discernment.ts'
import type { GroupMeasure, MeasureReport } from '../class-types.ts'
import type { PageUse, Setup } from '../setup.ts'
import type { RoomState, Seat } from '../types.ts'
import { answerOf, seatsThatCount } from './readers.ts'
import { judgeOf } from './score.ts'
import { deviationOf, meanWithInterval, studentQuantile } from './student.ts'

/** Fewer people than this are no group: nothing is told of them. */
export const FEWEST_PEOPLE = 3

export const NOTHING: Tally = { signal: 0, hits: 0, noise: 0, falseAlarms: 0 }

/**
 * What a page is there for in one seat. Where a check-up is taken by halves, a seat with an odd number has the second
 * form before and the first after, as `openPages` says.
 */
export function pageUse(setup: Pick<Setup, 'measure' | 'pages'>, seat: number, page: number): PageUse {
  const { use } = setup.pages[page]!
  if (use === 'play' || setup.measure !== 'halves' || seat % 2 === 0) return use
  return use === 'before' ? 'after' : 'before'
}

/** Hits and restraint of a seat over the pages that it answered and that are there for one use. */
export function tallyOf(state: RoomState, seat: Seat, isWanted: (page: number) => boolean): Tally {
  return state.setup.pages.reduce((sum, _, page) => {
    const answer = isWanted(page) ? answerOf(seat.pages[page], 'last') : null
    return answer ? addTallies(sum, judgeOf(state, page).digest(answer.flags).tally) : sum
  }, NOTHING)
}

/** One reader before and after: null where too few pages were answered to tell (under 20 sentences of either kind). */
export type Measured = {
  readonly seat: Seat
  readonly before: Discernment | null
  readonly after: Discernment | null
}

/** Everybody of whom something can be told, in the order of coming. */
export const measuredOf = (state: RoomState): Measured[] =>
  seatsThatCount(state).flatMap(seat => {
    const [before, after] = (['before', 'after'] as const).map(use =>
      discernIfEnough(tallyOf(state, seat, page => pageUse(state.setup, seat.number, page) === use)),
    ) as [Discernment | null, Discernment | null]
    return before || after ? [{ seat, before, after }] : []
  })

/** d′ and c of one reader. */
type Point = { readonly sensitivity: number; readonly criterion: number }

const pointOf = ({ sensitivity, criterion }: Discernment): Point => ({
  sensitivity: sensitivity.value,
  criterion: criterion.value,
})

/** Means over people, each with its 95 % interval (Student's t); null where there are fewer than three. */
export function groupOf(points: readonly Point[]): GroupMeasure | null {
  if (points.length < FEWEST_PEOPLE) return null
  return {
    people: points.length,
    sensitivity: meanWithInterval(points.map(({ sensitivity }) => sensitivity)),
    criterion: meanWithInterval(points.map(({ criterion }) => criterion)),
  }
}

/**
 * The least mean change of d′ that a paired t test at 5 % would show four times in five, given how much these people's
 * changes differ: (t(0.975, n − 1) + t(0.8, n − 1)) s / √n (Bloom 1995, Evaluation Review 19, 547–556: the minimum
 * detectable effect). Null below three pairs.
 */
export function leastChange(changes: readonly number[]): number | null {
  const people = changes.length
  if (people < FEWEST_PEOPLE) return null
  const multiplier = studentQuantile(0.975, people - 1) + studentQuantile(0.8, people - 1)
  return (multiplier * deviationOf(changes)) / Math.sqrt(people)
}

const wayOf = <W>({ low, high }: Estimate, above: W, below: W): W | 'unclear' =>
  low > 0 ? above : high < 0 ? below : 'unclear'

/** What the check-up says of the class. The change is over those who did both, each person against themselves. */
export function measureOf(state: RoomState): MeasureReport {
  const people = measuredOf(state)
  const pairs = people.flatMap(({ before, after }) =>
    before && after ? [{ before: pointOf(before), after: pointOf(after) }] : [],
  )
  const changes = pairs.map(({ before, after }) => ({
    sensitivity: after.sensitivity - before.sensitivity,
    criterion: after.criterion - before.criterion,
  }))
  const change = groupOf(changes)
  return {
    measure: state.setup.measure,
    before: groupOf(people.flatMap(({ before }) => (before ? [pointOf(before)] : []))),
    after: groupOf(people.flatMap(({ after }) => (after ? [pointOf(after)] : []))),
    change: change && {
      ...change,
      way: wayOf(change.sensitivity, 'up', 'down'),
      // A higher c flags less.
      lean: wayOf(change.criterion, 'trusting', 'suspicious'),
    },
    least: leastChange(changes.map(({ sensitivity }) => sensitivity)),
  }
}
