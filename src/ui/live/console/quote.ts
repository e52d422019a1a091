// Some words of a page as they are quoted on the console: short, with an ellipsis where they are cut. Pure.

import type { ExcerptText } from '../../../core/excerpt.ts'
import type { Span } from '../../../core/span.ts'

/** Longest quotation, in UTF-16 units. */
const LONGEST = 90

/** The words of a span; cut between two words where they are many. */
export function quoteOf({ text }: Pick<ExcerptText, 'text'>, { start, end }: Span): string {
  const words = text.slice(start, end).replaceAll(/\s+/g, ' ').trim()
  if (words.length <= LONGEST) return words
  const cut = words.slice(0, LONGEST)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s,.;:]+$/, '')} …`
}
