// How hard an excerpt is to read.

import type { Span } from '../core/span.ts'

/**
 * LIX (Björnsson 1968): words per sentence + 100 × share of words longer than six letters. Chosen over formulas
 * that count syllables because it works the same in every language that ships. About 30 is a story for young
 * readers, 40 a plain newspaper, 55 a specialist text.
 */
export function lix(text: string, words: readonly Span[], sentences: number): number {
  if (words.length === 0 || sentences === 0) return 0
  const long = words.filter(
    word => (text.slice(word.start, word.end).match(/\p{L}/gu) ?? []).length > 6,
  ).length
  return words.length / sentences + (100 * long) / words.length
}

/** Three reading bands: 1 under 40, 2 under 50, 3 from there on. */
export type Band = 1 | 2 | 3

/** The reading band of a LIX value. */
export const bandOf = (value: number): Band => (value < 40 ? 1 : value < 50 ? 2 : 3)
