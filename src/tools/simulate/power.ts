// How large must a change be to be seen four times in five: by one person, and by a class.

import { discern, type Tally } from '../../core/discernment.ts'
import { changeBetween } from '../../core/practice/check-up.ts'
import { chanceOf, type Chance } from './chance.ts'
import { itemsByChance } from './equality.ts'
import { deviation, mean, reaches, shareOf } from './figures.ts'
import type { Form } from './forms.ts'
import { ALIKE, CROWD, plainPlayer, tallyAnswers, type Items, type Player } from './players.ts'
import { percent, percentFine, two, type Part, type Table } from './report.ts'
import { sit } from './sitting.ts'

/** How often a change has to be seen to count as one that can be seen. */
export const POWER = 0.8
/** How much the real changes of a class differ from person to person (standard deviation of d′). */
const UNLIKE = 0.3
/** Difficulty of sentences by chance, where it is not none; a guess until readers have said. */
const SPREAD = 0.5

type Play = (form: Form, player: Player, chance: Chance, items: Items) => Tally
const decisions: Play = tallyAnswers
const withFlags: Play = (form, player, chance, items) =>
  sit(form, { ...player, hand: 'ordinary' }, chance, items).tally

type Forms = readonly [Form, Form]

/** Sentences anew for each person, who meets either form first, so that over many the forms' gap goes both ways. */
const itemsAnew = (forms: Forms, spread: number, chance: Chance): Items =>
  spread === 0 ? ALIKE : itemsByChance(forms, spread, chance)

/** How often one person's change is told as a rise, by the rule of the program. */
export function powerOfOne(
  forms: Forms,
  { start, change, spread, times }: { start: number; change: number; spread: number; times: number },
  play: Play = decisions,
): number {
  const chance = chanceOf('one', start, change, spread, play === decisions ? 'bare' : 'flags')
  const ways = Array.from({ length: times }, () => {
    const items = itemsAnew(forms, spread, chance)
    const [first, second] = chance.shuffle(forms)
    const before = discern(play(first!, plainPlayer(start, 0.1), chance, items))
    const after = discern(play(second!, plainPlayer(start + change, 0.1), chance, items))
    return changeBetween({ discernment: before }, { discernment: after })!.sensitivity.way
  })
  return shareOf(ways, way => way === 'up')
}

/** Student's t for 95 %, by degrees of freedom (Cornish and Fisher's expansion, right to three digits from 8 up). */
export function studentT(degrees: number): number {
  const z = 1.959964
  const g1 = (z ** 3 + z) / 4
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384
  return z + g1 / degrees + g2 / degrees ** 2 + g3 / degrees ** 3
}

export type Order = 'counterbalanced' | 'all A first'

/**
 * Whether a class is told to have changed: mean of the differences against Student's t. Counterbalanced, each half is
 * averaged by itself and the two means together, so that what one form is easier by falls out.
 */
export function classHasRisen(differences: readonly number[], order: Order): boolean {
  const middle = Math.floor(differences.length / 2)
  const groups =
    order === 'counterbalanced' ? [differences.slice(0, middle), differences.slice(middle)] : [differences]
  const value = mean(groups.map(mean))
  const within = groups.map(group => deviation(group) ** 2 * (group.length - 1)).reduce((a, b) => a + b)
  const degrees = differences.length - groups.length
  const variance =
    (within / degrees / groups.length ** 2) * mean(groups.map(group => groups.length / group.length))
  return value > studentT(degrees) * Math.sqrt(variance)
}

/** How often a class's mean change is told as a rise. Its sentences are drawn once for all of it. */
export function powerOfClass(
  forms: Forms,
  {
    size,
    change,
    spread,
    order,
    times,
  }: { size: number; change: number; spread: number; order: Order; times: number },
  play: Play = decisions,
): number {
  const chance = chanceOf('class', size, change, spread, order, play === decisions ? 'bare' : 'flags')
  const risen = Array.from({ length: times }, () => {
    const items = itemsAnew(forms, spread, chance)
    const differences = Array.from({ length: size }, (_, at) => {
      const isTurned = order === 'counterbalanced' && at >= Math.floor(size / 2)
      const [first, second] = isTurned ? [forms[1], forms[0]] : forms
      const start = Math.max(0, CROWD.sensitivity[0] + CROWD.sensitivity[1] * chance.normal())
      const lean = CROWD.criterion[0] + CROWD.criterion[1] * chance.normal()
      const end = start + change + (change === 0 ? 0 : UNLIKE * chance.normal())
      const before = discern(play(first, plainPlayer(start, lean), chance, items))
      const after = discern(play(second, plainPlayer(end, lean), chance, items))
      return after.sensitivity.value - before.sensitivity.value
    })
    return classHasRisen(differences, order)
  })
  return shareOf(risen, Boolean)
}

/** The least change that is seen four times in five, between the steps by a straight line. */
export function leastChange(steps: readonly number[], powerAt: (change: number) => number): number | null {
  const points: [number, number][] = []
  for (const step of steps) {
    points.push([step, powerAt(step)])
    if (points.at(-1)![1] >= POWER) break
  }
  return reaches(points, POWER)
}

export const STEPS_OF_ONE = [0.8, 1, 1.2, 1.4, 1.6, 1.8, 2, 2.4]
export const STEPS_OF_CLASS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8]
const least = (value: number | null): string => (value === null ? 'more' : two(value))

/** Power of one person and of classes. */
export function power(forms: Forms, times = 1500, classes = 400): Part {
  const starts = [0.5, 1, 1.5, 2]
  const ones = starts.map(start => {
    const [even, uneven] = [0, SPREAD].map(spread =>
      leastChange(STEPS_OF_ONE, change => powerOfOne(forms, { start, change, spread, times })),
    )
    const alarm = (spread: number) => powerOfOne(forms, { start, change: 0, spread, times })
    const seen = powerOfOne(
      forms,
      { start, change: even ?? 2, spread: 0, times: Math.round(times / 3) },
      withFlags,
    )
    return {
      start,
      even: even!,
      uneven: uneven!,
      alarm: alarm(0),
      alarmUneven: alarm(SPREAD),
      withFlags: seen,
    }
  })
  const one: Table = {
    title: 'One person: the least rise of d′ that is told as a rise four times in five',
    heads: [
      'd′ before',
      'sentences alike',
      'hard by chance',
      'told without a change',
      '… hard by chance',
      'power with flags',
    ],
    rows: ones.map(row => [
      two(row.start),
      least(row.even),
      least(row.uneven),
      percentFine(row.alarm),
      percentFine(row.alarmUneven),
      percent(row.withFlags),
    ]),
    after: `“Hard by chance”: each sentence has a difficulty of its own, spread ${two(SPREAD)}. “With flags”: the change of the second column, played with an ordinary hand. A false rise should come at most 2.5 times in 100.`,
  }
  const rows = [10, 20, 30].flatMap(size =>
    ([0, SPREAD] as const).flatMap(spread =>
      (['counterbalanced', 'all A first'] as const).map(order => {
        const powerAt = (change: number) =>
          powerOfClass(forms, { size, change, spread, order, times: classes })
        return { size, spread, order, least: leastChange(STEPS_OF_CLASS, powerAt), alarm: powerAt(0) }
      }),
    ),
  )
  const some: Table = {
    title: 'A class: the least mean rise of d′ that is told four times in five',
    heads: ['class', 'sentences', 'order', 'least rise', 'told without a change'],
    rows: rows.map(row => [
      `${row.size}`,
      row.spread === 0 ? 'alike' : 'hard by chance',
      row.order,
      least(row.least),
      percentFine(row.alarm),
    ]),
    after: `Real changes differ from person to person by ${two(UNLIKE)}. A false rise should come 2.5 times in 100: where all begin with one form, a form that happens to be easier passes for progress.`,
  }
  return { name: 'power', tables: [one, some], facts: { ones, classes: rows } }
}
