// How deep the paper is tinted where a class has looked: five steps of the share of readers, and what they stand for.
// Pure.

import type { ExcerptText } from '../../../core/excerpt.ts'
import { wordsIn } from '../../../core/span.ts'
import type { Heat } from '../../../live/authority/class-types.ts'

/** Steps of tint above bare paper. */
export const STEPS = 5

/** 0: nobody; then fifths of the readers, so that the same tint says the same in a class of eight and of eighty. */
export const heatStep = (count: number, readers: number): number =>
  count <= 0 || readers <= 0 ? 0 : Math.min(STEPS, Math.ceil((count * STEPS) / readers))

/** Which numbers of readers each step stands for; steps that a small class cannot reach are left out. */
export const legendOf = (readers: number): { step: number; from: number; to: number }[] =>
  Array.from({ length: STEPS }, (_, index) => ({
    step: index + 1,
    from: Math.floor((index * readers) / STEPS) + 1,
    to: Math.floor(((index + 1) * readers) / STEPS),
  })).filter(({ from, to }) => from <= to)

/** A sentence, by its number counted from 1, and how many readers marked its most-marked word. */
export type WarmSentence = { readonly number: number; readonly count: number }

/** The sentences with the most marks, most first, at most `most` of them; those nobody touched left out. */
export function warmest(
  { units, words }: Pick<ExcerptText, 'units' | 'words'>,
  heat: Pick<Heat, 'words'>,
  most: number,
): WarmSentence[] {
  return units
    .map((unit, index) => {
      const inside = wordsIn(words, unit)
      const counts = inside ? heat.words.slice(inside.first, inside.last + 1) : []
      return { number: index + 1, count: Math.max(0, ...counts) }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.number - b.number)
    .slice(0, most)
}
