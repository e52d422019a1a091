// What is counted of blind readings, so that readers and excerpts can be pooled by adding up.

import { harmonicMean } from '../core/measures.ts'

/** The three questions a reading is asked: found the passage, and its family, and its name. */
export const STEPS = ['finding', 'family', 'name'] as const
export type Step = (typeof STEPS)[number]

/** What is counted of readings, so that excerpts can be pooled by adding up. */
export type Tally = {
  /** Claims made: flags, with pieces of one claim put together. */
  readonly flags: number
  /** Claims that are right by each step. Arguable and spare ones are: the key does not say they are wrong. */
  readonly right: Readonly<Record<Step, number>>
  /** Required marks, once for each reader. */
  readonly required: number
  /** Of those, found by each step. */
  readonly found: Readonly<Record<Step, number>>
}

export type Rates = { readonly precision: number; readonly recall: number; readonly f1: number }

const EMPTY: Tally = {
  flags: 0,
  right: { finding: 0, family: 0, name: 0 },
  required: 0,
  found: { finding: 0, family: 0, name: 0 },
}

/** A value for each of the three questions. */
export const perStep = <T>(value: (step: Step) => T): Record<Step, T> => ({
  finding: value('finding'),
  family: value('family'),
  name: value('name'),
})

/** Adds tallies up, of several readers or of several excerpts. */
export function poolTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      flags: sum.flags + tally.flags,
      right: perStep(step => sum.right[step] + tally.right[step]),
      required: sum.required + tally.required,
      found: perStep(step => sum.found[step] + tally.found[step]),
    }),
    EMPTY,
  )
}

/** Precision, recall and F1 of a tally. Nothing flagged has precision 1, nothing to find recall 1. */
export function ratesOf(tally: Tally, step: Step): Rates {
  const precision = tally.flags === 0 ? 1 : tally.right[step] / tally.flags
  const recall = tally.required === 0 ? 1 : tally.found[step] / tally.required
  return { precision, recall, f1: harmonicMean(precision, recall) }
}
