// What a table is: what makes its rows, what puts them together and what writes them into a file agree on it.

import type { ColumnId, TableId } from './words.ts'

/** Empty where there is nothing to say. Numbers are not rounded away: three decimals. */
export type Cell = string | number | null

export type Table = {
  readonly id: TableId
  readonly name: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A row by its columns; a column that is left out is empty. */
export type Row = Partial<Readonly<Record<ColumnId, Cell>>>
