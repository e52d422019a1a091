// Do d′ and c come out as they went in, and do their intervals hold the truth as often as they say?

import type { Discernment } from '../../core/discernment.ts'
import { mean, rootMeanSquare, shareOf } from './figures.ts'
import type { Form } from './forms.ts'
import {
  changeCoverage,
  coverageOf,
  CRITERIA,
  errorsOf,
  playGrid,
  SENSITIVITIES,
  withTruth,
  type Cell,
  type Measure,
  type Told,
} from './grid.ts'
import { HANDS, type Hand } from './players.ts'
import { percentFine, signed, two, type Part, type Table } from './report.ts'

/** What the second sitting differs by, where coverage of a change is asked. */
const CHANGES = [0, 0.5] as const

function recoveryTable(cells: readonly Cell[], measure: Measure, title: string, after: string): Table {
  const values = measure === 'sensitivity' ? SENSITIVITIES : CRITERIA
  const rows = values.map(value => {
    const some = withTruth(cells, measure, value)
    return [
      two(value),
      ...[0, 1].flatMap(form => {
        const errors = errorsOf(some, measure, form)
        return [two(value + mean(errors)), signed(mean(errors)), two(rootMeanSquare(errors))]
      }),
    ]
  })
  const heads = ['true', 'A: told', 'A: bias', 'A: RMSE', 'B: told', 'B: bias', 'B: RMSE']
  return { title, heads, rows, after }
}

function endsTable(cells: readonly Cell[]): Table {
  const rows = SENSITIVITIES.map(value => {
    const some = withTruth(cells, 'sensitivity', value).flatMap(({ results }) => results.flat())
    const [there, elsewhere] = [true, false].map(want => some.filter(({ atAnEnd }) => atAnEnd === want))
    const biasOf = (told: readonly Told[]) =>
      told.length < 20 ? '–' : signed(mean(told.map(one => one.sensitivity.value)) - value)
    return [
      two(value),
      percentFine(there!.length / some.length),
      biasOf(there!),
      biasOf(elsewhere!),
      there!.length < 20 ? '–' : percentFine(shareOf(there!, one => one.sensitivity.low <= value)),
    ]
  })
  return {
    title: 'At an end (every passage caught, or no fair sentence flagged), by true d′, c from −1 to 1',
    heads: ['true d′', 'at an end', 'bias there', 'bias elsewhere', '“at least” is true there'],
    rows,
    after: '“At least”: at an end only the lower edge of the interval is told.',
  }
}

function leaningTable(cells: readonly Cell[]): Table {
  const rows = CRITERIA.map(value => {
    const some = withTruth(cells, 'criterion', value).flatMap(({ results }) => results.flat())
    const share = (leaning: Discernment['leaning']) =>
      percentFine(shareOf(some, one => one.leaning === leaning))
    return [two(value), share('suspicious'), share('neither'), share('trusting')]
  })
  return {
    title: 'Which way a player is told to lean, by true c, d′ from 0 to 3.5',
    heads: ['true c', 'suspicious', 'neither', 'trusting'],
    rows,
  }
}

/** Recovery and coverage over the whole grid. */
export function recovery(forms: readonly [Form, Form], players = 250, quick = 1000): Part {
  const cells = playGrid(forms, players, 'ordinary')
  const bare = playGrid(forms, quick, 'no flags')
  const inMiddle = (some: readonly Cell[]) => some.filter(({ criterion }) => Math.abs(criterion) <= 0.5)

  const biases: Table = {
    title: 'Bias of d′ by true d′ (down) and true c (across), both forms',
    heads: ['true d′', ...CRITERIA.map(two)],
    rows: SENSITIVITIES.map(value => [
      two(value),
      ...CRITERIA.map(criterion =>
        signed(
          mean(
            errorsOf(
              withTruth(withTruth(cells, 'sensitivity', value), 'criterion', criterion),
              'sensitivity',
            ),
          ),
        ),
      ),
    ]),
  }
  const coverage: Table = {
    title:
      'How often the 95 % interval holds the truth, by true d′ (c from −1 to 1; in brackets: −0.5 to 0.5)',
    heads: ['true d′', 'd′', 'c', 'change, none', 'change, +0.5', 'd′ without flags'],
    rows: SENSITIVITIES.map(value => {
      const all = withTruth(cells, 'sensitivity', value)
      const bareHere = withTruth(bare, 'sensitivity', value)
      const both = (of: (some: readonly Cell[]) => number | null) => {
        const [whole, middle] = [of(all), of(inMiddle(all))]
        return whole === null || middle === null ? '–' : `${percentFine(whole)} (${percentFine(middle)})`
      }
      const change = (by: number) => (some: readonly Cell[]) => {
        const shares = some.flatMap(cell => changeCoverage(cells, cell, by) ?? [])
        return shares.length === 0 ? null : mean(shares)
      }
      return [
        two(value),
        both(some => coverageOf(some, 'sensitivity')),
        both(some => coverageOf(some, 'criterion')),
        ...CHANGES.map(by => both(change(by))),
        percentFine(coverageOf(bareHere, 'sensitivity')),
      ]
    }),
    after:
      '“Without flags”: the decisions alone, counted as they fell. What is lost between the two columns of d′ is lost by flags that slip.',
  }
  const hands: Table = {
    title: 'What a slipping hand costs: d′ told for a true d′, c = 0, both forms',
    heads: ['true d′', 'no flags', ...Object.keys(HANDS)],
    rows: [1, 2, 3].map(value => [
      two(value),
      ...(['no flags', ...Object.keys(HANDS)] as (Hand | 'no flags')[]).map(hand => {
        const some =
          hand === 'ordinary'
            ? withTruth(withTruth(cells, 'sensitivity', value), 'criterion', 0)
            : playGrid(forms, hand === 'no flags' ? quick : players, hand, [value], [0])
        return two(value + mean(errorsOf(some, 'sensitivity')))
      }),
    ]),
  }
  const ends = endsTable(cells)
  const leanings = leaningTable(cells)
  const sensible = inMiddle(cells).filter(({ sensitivity }) => sensitivity <= 2)
  return {
    name: 'recovery',
    tables: [
      recoveryTable(
        cells,
        'sensitivity',
        'd′ told against true d′, c from −1 to 1, ordinary hand',
        `${players * CRITERIA.length} players a row and form, ${players * cells.length * 2} in all.`,
      ),
      recoveryTable(
        cells,
        'criterion',
        'c told against true c, d′ from 0 to 3.5, ordinary hand',
        `${players * SENSITIVITIES.length} players a row and form.`,
      ),
      biases,
      coverage,
      ends,
      leanings,
      hands,
    ],
    facts: {
      players: players * cells.length * 2,
      biasWhereUsual: mean(errorsOf(sensible, 'sensitivity')),
      coverageWhereUsual: coverageOf(sensible, 'sensitivity'),
      cells: cells.map(({ sensitivity, criterion, results }) => ({
        sensitivity,
        criterion,
        forms: results.map(some => ({
          sensitivity: mean(some.map(one => one.sensitivity.value)),
          criterion: mean(some.map(one => one.criterion.value)),
        })),
      })),
    },
  }
}
