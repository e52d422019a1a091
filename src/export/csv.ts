// The log of practice for a spreadsheet: a file with a row for each finished page, and one with a row for each mark.
// The words (heads, names) are brought by whoever shows them.

import Papa from 'papaparse'
import { PROBABILITY, type Confidence } from '../core/confidence.ts'
import { pagesOf, type LogEntry, type PageEntry } from '../core/practice/log.ts'
import type { TechniqueId } from '../core/technique.ts'

/** Where and when: the first columns of both files. */
const WHERE = ['finished', 'day', 'time', 'place', 'pack', 'title', 'excerpt', 'language'] as const

/** Columns of the file of pages, in their order; so many heads have to be brought. */
export const PAGE_COLUMNS = [
  ...WHERE,
  'score',
  'required',
  'found',
  'named',
  'spun',
  'caught',
  'fair',
  'left',
  'falseFlags',
  'flags',
  'meanSure',
] as const
export type PageColumn = (typeof PAGE_COLUMNS)[number]

/** Columns of the file of marks. */
export const MARK_COLUMNS = [...WHERE, 'mark', 'technique', 'called', 'credit', 'sure'] as const
export type MarkColumn = (typeof MARK_COLUMNS)[number]

export type CsvWords = {
  readonly head: (column: PageColumn | MarkColumn) => string
  /** Where it was read: on the desk, or in a form of the check-up (`null` for the desk). */
  readonly place: (form: string | null) => string
  readonly pack: (pack: string) => string
  readonly title: (page: Pick<PageEntry, 'pack' | 'excerpt' | 'language'>) => string
  readonly technique: (technique: TechniqueId) => string
  readonly sure: (confidence: Confidence) => string
  /** True where numbers are written 0,5: columns are parted by semicolons then, as such spreadsheets expect. */
  readonly decimalComma: boolean
}

type Cell = string | number
type Moment = Pick<LogEntry, 'when' | 'zone'>

const two = (value: number): string => String(Math.trunc(value)).padStart(2, '0')

/** The clock on the wall then and there, as ISO 8601 with its distance from UTC. */
export function isoOf({ when, zone }: Moment): string {
  const wall = new Date(when + zone * 60_000).toISOString().slice(0, 19)
  const away = Math.abs(zone)
  return `${wall}${zone < 0 ? '-' : '+'}${two(away / 60)}:${two(away % 60)}`
}

/** What begins like this, a spreadsheet takes for a formula; white space and wide signs do not keep it from that. */
const FORMULA = /^[\s\uFEFF]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/u

/**
 * Some rows as a file, with the mark by which spreadsheets know UTF-8 before them. `decimalComma`: numbers are written
 * 0,5 and columns parted by semicolons. A cell that could be taken for a formula gets an apostrophe before it.
 */
export function csvOf(table: readonly (readonly Cell[])[], decimalComma: boolean): string {
  // Here and not by papaparse: a number below nothing, written with a comma, is no formula.
  const cell = (value: Cell): string => {
    if (typeof value === 'number') return decimalComma ? String(value).replace('.', ',') : String(value)
    return FORMULA.test(value) ? `'${value}` : value
  }
  const rows = table.map(row => row.map(cell))
  return `\uFEFF${Papa.unparse(rows, { delimiter: decimalComma ? ';' : ',' })}\r\n`
}

/** One file: its heads and its rows. */
const fileOf = <C extends PageColumn | MarkColumn>(
  columns: readonly C[],
  rows: readonly Readonly<Record<C, Cell>>[],
  { head, decimalComma }: CsvWords,
): string => csvOf([columns.map(head), ...rows.map(row => columns.map(column => row[column]))], decimalComma)

const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** What both files say of a page. */
const placeOf = (entry: LogEntry, page: PageEntry, words: CsvWords) => {
  const finished = isoOf(entry)
  return {
    finished,
    day: finished.slice(0, 10),
    time: finished.slice(11, 16),
    place: words.place(entry.kind === 'check-up' ? entry.form : null),
    pack: words.pack(page.pack),
    title: words.title(page),
    excerpt: page.excerpt,
    language: page.language,
  }
}

/** A row for each page that was finished, in the order of time; a check-up's pages all bear the hour of its end. */
export function pagesCsv(log: readonly LogEntry[], words: CsvWords): string {
  const rows = log.flatMap(entry =>
    pagesOf(entry).map(page => {
      const { marks, tally, sure, score, falseFlags } = page
      const said = sure.map(({ confidence }) => PROBABILITY[confidence])
      return {
        ...placeOf(entry, page, words),
        score: rounded(score),
        required: marks.length,
        found: marks.filter(({ called }) => called !== null).length,
        named: marks.filter(({ called, technique }) => called === technique).length,
        spun: tally.signal,
        caught: tally.hits,
        fair: tally.noise,
        left: tally.noise - tally.falseAlarms,
        falseFlags,
        flags: said.length,
        meanSure: said.length === 0 ? '' : rounded(said.reduce((sum, one) => sum + one, 0) / said.length),
      }
    }),
  )
  return fileOf(PAGE_COLUMNS, rows, words)
}

/** A row for each required mark of each page. */
export function marksCsv(log: readonly LogEntry[], words: CsvWords): string {
  const rows = log.flatMap(entry =>
    pagesOf(entry).flatMap(page =>
      page.marks.map(({ markId, technique, called, credit, confidence }) => ({
        ...placeOf(entry, page, words),
        mark: markId,
        technique: words.technique(technique),
        called: called === null ? '' : words.technique(called),
        credit: rounded(credit),
        sure: confidence === null ? '' : words.sure(confidence),
      })),
    ),
  )
  return fileOf(MARK_COLUMNS, rows, words)
}
