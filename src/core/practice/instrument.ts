// What the check-up can tell and what it cannot, as numbers for the screens. They come from simulated players who sit the
// real forms (`npm run simulate`, tables in the README of this folder); tests/rules/practice/instrument.test.ts works
// them out anew.

import type { Tally } from '../discernment.ts'

/**
 * Rise of d′ from one form to the other that is told as a rise four times in five: for one person whose d′ was between 1
 * and 1.5, and for the mean of a class that was split by halves over the two orders.
 */
export const LEAST_CHANGE = { onePerson: 1.5, classOfTwenty: 0.4 } as const

/**
 * How far the forms may lie apart in d′, 19 times in 20, if sentences are hard or easy for reasons of their own (standard
 * deviation 0.5): a class that all begins with the same form has that much progress, or loss, for nothing.
 */
export const FORMS_APART = 0.3

/** Up to here a d′ is told as it is, within a tenth or two; a higher one comes out too low. */
export const TOLD_UP_TO = 2.5

/**
 * Whether somebody ran into an end of the form: caught every passage, or flagged no fair sentence. Then there is no
 * telling how much better they could have done: say “at least”, and give the lower edge of the interval.
 */
export const isAtAnEnd = ({ signal, hits, falseAlarms }: Tally): boolean =>
  hits === signal || falseAlarms === 0
