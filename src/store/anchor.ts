// Finds a flag's words again in an excerpt that has been corrected since the flag was placed.

import { snapToWords, type Span } from '../core/span.ts'
import type { ExcerptText } from '../core/excerpt.ts'

/** The words under a flag, with some of what stands around them. */
export type Anchor = { readonly prefix: string; readonly exact: string; readonly suffix: string }

const AROUND = 24

/** The anchor of a span of `text`. */
export const anchorOf = (text: string, span: Span): Anchor => ({
  prefix: text.slice(Math.max(0, span.start - AROUND), span.start),
  exact: text.slice(span.start, span.end),
  suffix: text.slice(span.end, span.end + AROUND),
})

/** Where the anchored words stand now: the only place, or the one whose surroundings agree; else null. */
export function findAnchor(
  { text, words }: Pick<ExcerptText, 'text' | 'words'>,
  anchor: Anchor,
): Span | null {
  const places: number[] = []
  for (let at = text.indexOf(anchor.exact); at >= 0; at = text.indexOf(anchor.exact, at + 1)) places.push(at)
  const agreeing = places.filter(
    at =>
      text.slice(0, at).endsWith(anchor.prefix) ||
      text.slice(at + anchor.exact.length).startsWith(anchor.suffix),
  )
  const start = places.length === 1 ? places[0] : agreeing.length === 1 ? agreeing[0] : undefined
  if (start === undefined) return null
  const span = snapToWords(words, { start, end: start + anchor.exact.length })
  // Inside of a longer word it is not the same word any more.
  return span && span.start === start && span.end === start + anchor.exact.length ? span : null
}
