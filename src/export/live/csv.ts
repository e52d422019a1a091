// A table of a session as a file for spreadsheets, in the way of the log of practice.

import { csvOf } from '../csv.ts'
import type { Table } from './table.ts'

/** One table as CSV, UTF-8 with its mark. What a spreadsheet would take for a formula is kept from being one. */
export const tableCsv = ({ heads, rows }: Table, decimalComma: boolean): string =>
  csvOf([heads, ...rows.map(row => row.map(cell => cell ?? ''))], decimalComma)
