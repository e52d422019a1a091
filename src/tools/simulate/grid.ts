// Players over all d′ and c on both forms: what each was told, how far it is off, how often its interval holds the truth.

import { discern, type Discernment, type Tally } from '../../core/discernment.ts'
import { changeBetween } from '../../core/practice/check-up.ts'
import { isAtAnEnd } from '../../core/practice/instrument.ts'
import { chanceOf } from './chance.ts'
import { mean, shareOf } from './figures.ts'
import type { Form } from './forms.ts'
import { plainPlayer, tallyAnswers, type Hand } from './players.ts'
import { sit } from './sitting.ts'

export const SENSITIVITIES = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5] as const
export const CRITERIA = [-1, -0.5, 0, 0.5, 1] as const
type Truth = { readonly sensitivity: number; readonly criterion: number }
/** What one sitting told, and whether it ran into an end of the form. */
export type Told = Discernment & { readonly atAnEnd: boolean }
export type Cell = Truth & { readonly results: readonly (readonly Told[])[] }
const tell = (tally: Tally): Told => ({ ...discern(tally), atAnEnd: isAtAnEnd(tally) })

export const holds = ({ low, high }: { low: number; high: number }, truth: number): boolean =>
  low <= truth && truth <= high

/** Players of each d′ and c on both forms; `results[form][player]`. */
export function playGrid(
  forms: readonly Form[],
  players: number,
  hand: Hand | 'no flags',
  sensitivities: readonly number[] = SENSITIVITIES,
  criteria: readonly number[] = CRITERIA,
): Cell[] {
  return sensitivities.flatMap(sensitivity =>
    criteria.map((criterion): Cell => {
      const player = plainPlayer(sensitivity, criterion, hand === 'no flags' ? 'exact' : hand)
      const results = forms.map(form => {
        const chance = chanceOf('recovery', hand, form.id, sensitivity, criterion)
        return Array.from({ length: players }, () =>
          tell(hand === 'no flags' ? tallyAnswers(form, player, chance) : sit(form, player, chance).tally),
        )
      })
      return { sensitivity, criterion, results }
    }),
  )
}

const valueOf = {
  sensitivity: (one: Discernment) => one.sensitivity,
  criterion: (one: Discernment) => one.criterion,
}
export type Measure = keyof typeof valueOf

/** Errors of one measure in some cells, on one form or on all. */
export function errorsOf(cells: readonly Cell[], measure: Measure, form?: number): number[] {
  return cells.flatMap(cell =>
    cell.results.flatMap((results, at) =>
      form !== undefined && at !== form
        ? []
        : results.map(one => valueOf[measure](one).value - cell[measure]),
    ),
  )
}

/** How often the intervals of one measure hold the truth. */
export const coverageOf = (cells: readonly Cell[], measure: Measure): number =>
  mean(cells.map(cell => shareOf(cell.results.flat(), one => holds(valueOf[measure](one), cell[measure]))))

/** How often the interval of a change of d′ holds it: first form before, second form after, other players' luck. */
export function changeCoverage(cells: readonly Cell[], before: Cell, change: number): number | null {
  const after = cells.find(
    one => one.criterion === before.criterion && one.sensitivity === before.sensitivity + change,
  )
  if (!after) return null
  const pairs = before.results[0]!.map(
    (one, at) => changeBetween({ discernment: one }, { discernment: after.results[1]![at]! })!.sensitivity,
  )
  return shareOf(pairs, pair => holds(pair, change))
}

export const withTruth = (cells: readonly Cell[], measure: Measure, value: number): Cell[] =>
  cells.filter(cell => cell[measure] === value)
