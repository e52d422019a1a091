// What a session has come to, in words: which way a class leans, whether it is where a class wants to be, what a
// measurement before and after can say. Pure.

import type { Tally } from '../../../core/discernment.ts'
import type { Debrief, GroupMeasure, MeasureReport } from '../../../live/authority/class-types.ts'

/**
 * The goal of a class, in place of a podium: two of three passages that lean, and nine of ten sentences that are fair. A
 * convention of ours: it asks for both at once, so that nobody gets there by flagging everything or nothing.
 */
export const GOAL = { hits: 2 / 3, restraint: 9 / 10 } as const

/** Shares of what was caught and what was left alone; null where there was nothing of the kind. */
export const sharesOf = ({ signal, hits, noise, falseAlarms }: Tally) => ({
  hits: signal > 0 ? hits / signal : null,
  restraint: noise > 0 ? 1 - falseAlarms / noise : null,
})

/** How a class stands to its goal. */
export function goalOf(tally: Tally): 'both' | 'hits' | 'restraint' | 'neither' | null {
  const { hits, restraint } = sharesOf(tally)
  if (hits === null || restraint === null) return null
  const [found, left] = [hits >= GOAL.hits, restraint >= GOAL.restraint]
  return found ? (left ? 'both' : 'hits') : left ? 'restraint' : 'neither'
}

/** Which way a class leans, said only where the interval of c leaves out 0. */
export function leaningOf(
  discernment: GroupMeasure | null,
): 'suspicious' | 'trusting' | 'neither' | 'unknown' {
  if (!discernment) return 'unknown'
  const { low, high } = discernment.criterion
  return high < 0 ? 'suspicious' : low > 0 ? 'trusting' : 'neither'
}

/** What was met, most first, as rows; those that were met least drop out where there is no room. */
export const techniqueRows = ({ techniques }: Debrief, most: number): Debrief['techniques'] =>
  techniques
    .filter(({ met }) => met > 0)
    .toSorted((a, b) => b.met - a.met)
    .slice(0, most)

/** What can be said of a class that was measured; null where it was not. `once`: by one form alone. */
export function measuredOf(
  report: MeasureReport | null,
):
  | { readonly kind: 'changed'; readonly change: NonNullable<MeasureReport['change']> }
  | { readonly kind: 'few' }
  | { readonly kind: 'once'; readonly form: 'a' | 'b'; readonly group: GroupMeasure | null }
  | null {
  switch (report?.measure) {
    case 'before':
      return { kind: 'once', form: 'a', group: report.before }
    case 'after':
      return { kind: 'once', form: 'b', group: report.after }
    case 'halves':
      return report.change ? { kind: 'changed', change: report.change } : { kind: 'few' }
    default:
      return null
  }
}
