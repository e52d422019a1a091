// What a part of the benchmarks gives back: how it measured, its tables, and its figures held against the budgets.

import { tableOf } from '../../src/tools/table.ts'

export type Table = {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A figure that has a limit; more than that is over budget, unless `atLeast` turns it round. */
export type Budgeted = {
  readonly what: string
  readonly figure: number
  readonly limit: number
  readonly unit: string
  readonly atLeast?: true
}

export type Figures = {
  readonly how: readonly string[]
  readonly tables: readonly Table[]
  readonly budgets: readonly Budgeted[]
}

export type Part = { readonly name: string; readonly title: string; readonly run: () => Promise<Figures> }

/** True where a figure keeps its budget. */
export const isWithin = ({ figure, limit, atLeast }: Budgeted): boolean =>
  atLeast ? figure >= limit : figure <= limit

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** A number with so many digits that its size can be told, and no more. */
export const shortNumber = (value: number): string =>
  value >= 100
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value >= 0.01
        ? value.toFixed(2)
        : value.toFixed(4)

/** Bytes as kB, of a thousand. */
export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1)

/** What is printed of a part. */
export function tellFigures(title: string, { how, tables, budgets }: Figures): string {
  const blocks = [`${title}\n${'═'.repeat(title.length)}`, how.map(line => `· ${line}`).join('\n')]
  for (const { title: name, heads, rows } of tables) blocks.push(`${name}\n${tableOf(heads, rows)}`)
  if (budgets.length > 0) blocks.push(tellBudgets(budgets))
  return `${blocks.join('\n\n')}\n`
}

/** The budgets beside what they are about. */
export function tellBudgets(budgets: readonly Budgeted[]): string {
  const rows = budgets.map(budget => {
    const { what, figure, limit, unit, atLeast } = budget
    return [
      what,
      `${shortNumber(figure)} ${unit}`,
      `${atLeast ? '≥' : '≤'} ${limit} ${unit}`,
      isWithin(budget) ? 'ok' : 'over',
    ]
  })
  return tableOf(['budget', 'figure', 'limit', ''], rows, ['left', 'right', 'right', 'left'])
}
