// The sheet: a whole excerpt in numbered lines.

import type { ExcerptText, PartRole } from '../../core/excerpt.ts'
import { overlaps, type Span } from '../../core/span.ts'
import { breakLines, breakRows } from './lines.ts'

/** Two sizes of letters. */
export const SIZES = ['normal', 'large'] as const
export type Size = (typeof SIZES)[number]

/**
 * Characters in a line, chosen for 11.5 points with a wide margin on A4 and on Letter. Headlines are set larger and so
 * hold fewer.
 */
const MEASURE: Readonly<Record<PartRole, number>> = {
  headline: 46,
  standfirst: 62,
  byline: 64,
  dateline: 64,
  paragraph: 64,
}

/** Characters in a row of large print, 20 points: two rows to most lines. */
const LARGE_MEASURE: Readonly<Record<PartRole, number>> = {
  headline: 32,
  standfirst: 38,
  byline: 40,
  dateline: 40,
  paragraph: 40,
}

export type PrintLine = Span & {
  /** Counted from 1 over the whole sheet, and the same in every size. */
  readonly number: number
  /** The line as it is set, each row unbroken: one, or more where letters are large. */
  readonly rows: readonly Span[]
}

export type PrintPart = { readonly role: PartRole; readonly lines: readonly PrintLine[] }

/** The parts of an excerpt in numbered lines. */
export function buildSheet({ text, parts }: Pick<ExcerptText, 'text' | 'parts'>, size: Size): PrintPart[] {
  let number = 0
  return parts.map(part => ({
    role: part.role,
    lines: breakLines(text, part, MEASURE[part.role]).map(line => ({
      ...line,
      number: ++number,
      rows: size === 'large' ? breakRows(text, line, LARGE_MEASURE[part.role]) : [line],
    })),
  }))
}

/** First and last number of the lines a span is on; null where it is on none. */
export function linesOf(sheet: readonly PrintPart[], span: Span): { first: number; last: number } | null {
  const on = sheet.flatMap(({ lines }) => lines).filter(line => overlaps(line, span))
  return on.length > 0 ? { first: on[0]!.number, last: on.at(-1)!.number } : null
}
