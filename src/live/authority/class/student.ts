// Student's t distribution for whole degrees of freedom, and what is told with it: a mean and its interval.

import type { Estimate } from '../../../core/discernment.ts'

/**
 * P(|T| ≤ t) with t = √ν tan θ, by the finite series in cos θ for whole ν (Abramowitz & Stegun 1964, Handbook of
 * Mathematical Functions, 26.7.3 and 26.7.4): exact but for rounding.
 */
function shareWithin(angle: number, freedom: number): number {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  const square = cosine * cosine
  const isOdd = freedom % 2 === 1
  // Odd: cos θ + (2/3) cos³ θ + … + (2·4…(ν−3))/(3·5…(ν−2)) cos^(ν−2) θ; even: 1 + (1/2) cos² θ + … likewise.
  let term = isOdd ? cosine : 1
  let sum = isOdd && freedom === 1 ? 0 : term
  for (let power = isOdd ? 3 : 2; power <= freedom - 2; power += 2) {
    term *= (square * (power - 1)) / power
    sum += term
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum
}

/**
 * The point below which a share `p` (0.5 up to below 1) of Student's t distribution lies. Throws RangeError for another
 * `p` or for degrees of freedom that are no whole number from 1: a bug.
 */
export function studentQuantile(p: number, freedom: number): number {
  if (!(p >= 0.5 && p < 1) || !Number.isInteger(freedom) || freedom < 1)
    throw new RangeError(`no quantile of Student's t at ${p} with ${freedom} degrees of freedom`)
  const wanted = 2 * p - 1
  // Halving the angle, which is bounded where t is not.
  let [low, high] = [0, Math.PI / 2]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (shareWithin(middle, freedom) < wanted) low = middle
    else high = middle
  }
  return Math.sqrt(freedom) * Math.tan((low + high) / 2)
}

/** Arithmetic mean. Of nothing it is NaN. */
export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Standard deviation of a sample: the squares are shared by one less than there are values. */
export function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

/** The mean of at least two values with its 95 % interval: mean ± t(0.975, n − 1) s / √n (Student 1908). */
export function meanWithInterval(values: readonly number[]): Estimate {
  const value = meanOf(values)
  const half = (studentQuantile(0.975, values.length - 1) * deviationOf(values)) / Math.sqrt(values.length)
  return { value, low: value - half, high: value + half }
}
