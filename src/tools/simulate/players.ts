// Players of whom everything is known: how well they tell spin from sound reporting, which way they lean, which names
// they know, how sure they say they are, and how steady their hand is.

import { CONFIDENCES, PROBABILITY, type Confidence } from '../../core/confidence.ts'
import { familyOf, TECHNIQUES, type TechniqueId } from '../../core/technique.ts'
import type { Chance } from './chance.ts'
import type { Form, FormPage, Trial } from './forms.ts'

/** How far the ends of a flag slip, in words (standard deviation). */
export const HANDS = { exact: 0, ordinary: 0.7, careless: 1.5 } as const
export type Hand = keyof typeof HANDS

export type Player = {
  /** d′: how far apart spun and fair sentences lie for them. */
  readonly sensitivity: number
  /** c: where they begin to flag; below 0 too readily. */
  readonly criterion: number
  /** Probability of the right name for what was rightly flagged. */
  readonly naming: (technique: TechniqueId) => number
  /** Added to the log odds they feel: 0 is calibrated, above 0 surer than they should be. */
  readonly overconfidence: number
  readonly hand: Hand
}

/** How much more a sentence looks like spin than others of its kind: 0 where all are alike. */
export type Items = (trial: Trial) => number
export const ALIKE: Items = () => 0

/** A player with these two numbers and everything else middling. */
export const plainPlayer = (sensitivity: number, criterion: number, hand: Hand = 'exact'): Player => ({
  sensitivity,
  criterion,
  naming: () => 0.5,
  overconfidence: 0,
  hand,
})

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit))

/** Mean and deviation of d′ and c in the invented crowd; people lean a little to trusting on a page of news. */
export const CROWD = { sensitivity: [1.3, 0.6], criterion: [0.1, 0.4] } as const

/** One of the crowd: they differ in everything, and each knows some names better than others. */
export function drawPlayer({ normal }: Chance, hand: Hand = 'ordinary'): Player {
  const skill = normal() * 0.8
  const known = new Map(TECHNIQUES.map(technique => [technique, logistic(skill + normal() * 0.7)]))
  return {
    sensitivity: clamp(CROWD.sensitivity[0] + CROWD.sensitivity[1] * normal(), 0, 3.5),
    criterion: clamp(CROWD.criterion[0] + CROWD.criterion[1] * normal(), -1, 1),
    naming: technique => known.get(technique)!,
    overconfidence: 0.5 + 0.7 * normal(),
    hand,
  }
}

/** What a player makes of a sentence, by the model of signal detection: normal evidence, flagged above the criterion. */
export type Answer = { readonly trial: Trial; readonly evidence: number; readonly flagged: boolean }

/** Decides on each sentence of a page. */
export function answersOn(
  page: FormPage,
  player: Player,
  { normal }: Chance,
  items: Items = ALIKE,
): Answer[] {
  return page.trials.map(trial => {
    const centre = (trial.kind === 'signal' ? 0.5 : -0.5) * player.sensitivity
    const evidence = centre + items(trial) + normal()
    return { trial, evidence, flagged: evidence > player.criterion }
  })
}

/** Counts what a player flags, without laying a flag: the trials alone. */
export function tallyAnswers(form: Form, player: Player, chance: Chance, items: Items = ALIKE) {
  const tally = { signal: 0, hits: 0, noise: 0, falseAlarms: 0 }
  for (const page of form.pages)
    for (const { trial, flagged } of answersOn(page, player, chance, items)) {
      const isSignal = trial.kind === 'signal'
      tally[isSignal ? 'signal' : 'noise']++
      if (flagged) tally[isSignal ? 'hits' : 'falseAlarms']++
    }
  return tally
}

/** How sure: the odds that the evidence gives this player, and what they add to them, at the nearest step. */
export function confidenceOf({ sensitivity, overconfidence }: Player, evidence: number): Confidence {
  const felt = logistic(sensitivity * evidence + overconfidence)
  const [lowest, ...others] = CONFIDENCES
  return others.reduce<Confidence>(
    (nearest, step) =>
      Math.abs(PROBABILITY[step] - felt) < Math.abs(PROBABILITY[nearest] - felt) ? step : nearest,
    lowest,
  )
}

/** Of names that are not the right one: shares that fall on the look-alike, on the family; the rest on any. */
const ASTRAY = { lookAlike: 0.6, family: 0.25 } as const

/** A name that is not `right`: mostly the look-alike that the key itself warns of. */
export function wrongName(
  right: TechniqueId,
  lookAlike: TechniqueId | null,
  { roll, pick }: Chance,
): TechniqueId {
  const drawn = roll()
  if (drawn < ASTRAY.lookAlike && lookAlike && lookAlike !== right) return lookAlike
  const others = TECHNIQUES.filter(name => name !== right)
  const kin = others.filter(name => familyOf(name) === familyOf(right))
  return pick(drawn < ASTRAY.lookAlike + ASTRAY.family ? kin : others)
}
