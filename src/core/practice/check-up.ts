// The check-up: which of its forms comes next, what a finished one says, and whether two of them differ by more than
// chance.

import { brierScore, calibration, type CalibrationPoint } from '../confidence.ts'
import { addTallies, discernIfEnough, type Discernment, type Estimate, type Tally } from '../discernment.ts'
import { harmonicMean, type Measures } from '../measures.ts'
import { normalQuantile } from '../normal.ts'
import type { CheckUpEntry, LogEntry, PageEntry } from './log.ts'

/** The finished check-ups of a log, in the order of time. */
export const checkUpsOf = (log: readonly LogEntry[]): CheckUpEntry[] =>
  log.filter(entry => entry.kind === 'check-up')

/**
 * The form that comes next; null where there are none. Which comes first hangs on a bit that each device draws once, so
 * that over many players each form comes first half of the time and a form that is a little easier cannot pass for
 * progress; from then on they take turns, so that no form comes twice in a row.
 */
export function nextForm(forms: readonly string[], bit: 0 | 1, done: readonly string[]): string | null {
  const last = forms.indexOf(done.at(-1) ?? '')
  return forms[(last < 0 ? bit : last + 1) % forms.length] ?? null
}

/** What a finished check-up says. */
export type CheckUpResult = {
  /** Passages caught and fair sentences flagged, over all pages. */
  readonly tally: Tally
  /** Null where there are too few sentences of either kind to tell. */
  readonly discernment: Discernment | null
  /** Passages that got a name, and those of them that got their own. */
  readonly called: number
  readonly named: number
  /** Precision, recall and F1 over all flags and all passages; null where a page was kept without them. */
  readonly field: Measures | null
  /** How often what was said with each step of confidence came true; Brier's score, null where none was asked. */
  readonly calibration: readonly CalibrationPoint[]
  readonly brier: number | null
}

const NOTHING: Tally = { signal: 0, hits: 0, noise: 0, falseAlarms: 0 }

/** A mean over all pages at once, not of the pages' means: a page with one flag counts for one flag. */
function fieldOf(pages: readonly PageEntry[]): Measures | null {
  const sums = pages.flatMap(({ field }) => field ?? [])
  if (sums.length < pages.length) return null
  const total = (pick: (sum: (typeof sums)[number]) => number): number =>
    sums.reduce((all, one) => all + pick(one), 0)
  const mean = (sum: number, count: number): number => (count === 0 ? 1 : sum / count)
  const precision = mean(
    total(({ precise }) => precise),
    total(({ flags }) => flags),
  )
  const recall = mean(
    total(({ recalled }) => recalled),
    pages.reduce((all, { marks }) => all + marks.length, 0),
  )
  return { precision, recall, f1: harmonicMean(precision, recall) }
}

/** What a finished check-up says, all its pages taken together. */
export function resultOf({ pages }: Pick<CheckUpEntry, 'pages'>): CheckUpResult {
  const tally = pages.map(page => page.tally).reduce(addTallies, NOTHING)
  const called = pages.flatMap(({ marks }) => marks.filter(mark => mark.called !== null))
  const judged = pages.flatMap(({ sure }) => sure)
  return {
    tally,
    discernment: discernIfEnough(tally),
    called: called.length,
    named: called.filter(mark => mark.called === mark.technique).length,
    field: fieldOf(pages),
    calibration: calibration(judged),
    brier: brierScore(judged),
  }
}

/** A difference, and which way it goes: `unclear` where its interval holds 0 and it is too little to tell. */
export type Shift = Estimate & { readonly way: 'up' | 'down' | 'unclear' }

/** What has changed from one check-up to another. */
export type Change = {
  /** Of d′: up is a better ear. */
  readonly sensitivity: Shift
  /** Of c: up is more trusting, down more suspicious. */
  readonly criterion: Shift
}

const Z_95 = normalQuantile(0.975)

/** The standard error an interval was made with. */
const errorOf = ({ low, high }: Estimate): number => (high - low) / (2 * Z_95)

function shiftBetween(first: Estimate, second: Estimate): Shift {
  const value = second.value - first.value
  const half = Z_95 * Math.hypot(errorOf(first), errorOf(second))
  const [low, high] = [value - half, value + half]
  return { value, low, high, way: low > 0 ? 'up' : high < 0 ? 'down' : 'unclear' }
}

/**
 * What has changed from the first to the second, with 95 % intervals; null where either is too little to tell.
 *
 * The two are independent samples of sentences, each approximately normal, so the variance of the difference is the sum
 * of their variances (Gourevitch & Galanter 1967, Psychometrika 32, 25–33).
 */
export function changeBetween(
  first: Pick<CheckUpResult, 'discernment'>,
  second: Pick<CheckUpResult, 'discernment'>,
): Change | null {
  if (!first.discernment || !second.discernment) return null
  return {
    sensitivity: shiftBetween(first.discernment.sensitivity, second.discernment.sensitivity),
    criterion: shiftBetween(first.discernment.criterion, second.discernment.criterion),
  }
}
