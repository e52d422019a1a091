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

/** Reading bands: easy, like a newspaper, dense. */
export type Band = 1 | 2 | 3

/**
 * By how much the same story told by a writer of the language has a higher LIX than in English, since its words are
 * longer. Spanish: the mean over the excerpts that ship in both, to the nearest whole number.
 */
const SHIFT: Readonly<Record<string, number>> = { es: 6 }

/**
 * The reading band of a LIX value: 1 under 30, 2 under 40, 3 from there on, for English. The steps are Björnsson's for
 * easy and for plain texts; what he calls difficult begins at 50, and at this length only bad prose gets there.
 */
export function bandOf(value: number, language: string): Band {
  const english = value - (SHIFT[language.split('-')[0]!] ?? 0)
  return english < 30 ? 1 : english < 40 ? 2 : 3
}
