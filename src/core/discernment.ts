// Signal detection over sentences: does a player tell spin from sound reporting, or just distrust everything?

import { normalDensity, normalQuantile } from './normal.ts'
import type { UnitVerdict } from './scoring.ts'

/** Trials and answers, added up over any number of excerpts. */
export type Tally = {
  readonly signal: number
  readonly hits: number
  readonly noise: number
  readonly falseAlarms: number
}

/** Below this many units of either kind no d′ or c is told. */
export const FEWEST_UNITS = 20

/** Adds up the units of one or more scores. */
export function tallyUnits(units: readonly UnitVerdict[]): Tally {
  const count = (kind: UnitVerdict['kind'], flagged: boolean) =>
    units.filter(unit => unit.kind === kind && (!flagged || unit.flagged)).length
  return {
    signal: count('signal', false),
    hits: count('signal', true),
    noise: count('noise', false),
    falseAlarms: count('noise', true),
  }
}

/** The sum of two tallies. */
export const addTallies = (a: Tally, b: Tally): Tally => ({
  signal: a.signal + b.signal,
  hits: a.hits + b.hits,
  noise: a.noise + b.noise,
  falseAlarms: a.falseAlarms + b.falseAlarms,
})

/** A value with the ends of its 95 % interval. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number }

/** Which way a player leans, said only where the interval of c leaves out 0. */
export type Leaning = 'suspicious' | 'trusting' | 'neither'

export type Discernment = {
  /** How far apart spin and sound reporting are for this player, in standard deviations. */
  readonly sensitivity: Estimate
  /** c, the criterion: below 0 flags too readily, above 0 too rarely. */
  readonly criterion: Estimate
  readonly leaning: Leaning
}

/** Rate with the log-linear correction (Hautus 1995, Behavior Research Methods 27, 46–51): never 0 or 1. */
const correctedRate = (count: number, trials: number): number => (count + 0.5) / (trials + 1)

/** Share of the normal distribution that a 95 % interval leaves out above. */
const Z_95 = normalQuantile(0.975)

/**
 * d′ = z(H) − z(F) and c = −(z(H) + z(F)) / 2 with 95 % intervals (Gourevitch & Galanter 1967, Psychometrika
 * 32, 25–33: the variance of z(p) is p(1−p) / (n φ(z)²), and the two rates are independent).
 */
export function discern({ signal, hits, noise, falseAlarms }: Tally): Discernment {
  const hitRate = correctedRate(hits, signal)
  const alarmRate = correctedRate(falseAlarms, noise)
  const [zHit, zAlarm] = [normalQuantile(hitRate), normalQuantile(alarmRate)]
  const varianceOf = (rate: number, z: number, trials: number) =>
    (rate * (1 - rate)) / (trials * normalDensity(z) ** 2)
  const variance = varianceOf(hitRate, zHit, signal) + varianceOf(alarmRate, zAlarm, noise)
  const around = (value: number, spread: number): Estimate => ({
    value,
    low: value - Z_95 * spread,
    high: value + Z_95 * spread,
  })
  const criterion = around(-(zHit + zAlarm) / 2, Math.sqrt(variance) / 2)
  const leaning = criterion.high < 0 ? 'suspicious' : criterion.low > 0 ? 'trusting' : 'neither'
  return { sensitivity: around(zHit - zAlarm, Math.sqrt(variance)), criterion, leaning }
}

/** `discern`, or null where there are fewer than 20 units of either kind: too little to tell. */
export function discernIfEnough(tally: Tally): Discernment | null {
  return Math.min(tally.signal, tally.noise) < FEWEST_UNITS ? null : discern(tally)
}
