// How sure a player says they are, and whether that "sure" means sure.

/** Three steps, from least to most sure. */
export const CONFIDENCES = ['hunch', 'likely', 'sure'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** The probability each step stands for. */
export const PROBABILITY: Readonly<Record<Confidence, number>> = { hunch: 0.5, likely: 0.7, sure: 0.9 }

/** The surest of several, or null where none was given: a claim is as sure as its surest piece. */
export function surest(given: readonly (Confidence | null)[]): Confidence | null {
  return CONFIDENCES.findLast(step => given.includes(step)) ?? null
}

/** One answer whose truth is known: how sure, and whether the passage was found. */
export type Judged = { readonly confidence: Confidence; readonly found: boolean }

/**
 * Brier score (Brier 1950): mean squared distance between the stated probability and what came of it.
 * 0 is perfect, 0.25 is what saying 0.5 every time earns. Null where nothing was judged.
 */
export function brierScore(judged: readonly Judged[]): number | null {
  if (judged.length === 0) return null
  const squares = judged.map(({ confidence, found }) => (PROBABILITY[confidence] - (found ? 1 : 0)) ** 2)
  return squares.reduce((sum, square) => sum + square, 0) / judged.length
}

/** One point of a calibration plot: what was said, how often it came true, out of how many. */
export type CalibrationPoint = {
  readonly confidence: Confidence
  readonly said: number
  readonly came: number | null
  readonly count: number
}

/** The three points of the calibration plot. */
export function calibration(judged: readonly Judged[]): CalibrationPoint[] {
  return CONFIDENCES.map(confidence => {
    const of = judged.filter(answer => answer.confidence === confidence)
    const came = of.length === 0 ? null : of.filter(answer => answer.found).length / of.length
    return { confidence, said: PROBABILITY[confidence], came, count: of.length }
  })
}
