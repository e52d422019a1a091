// What several readers made of each word of a page: the units over which their agreement is measured. Words and not
// passages, because readers need not agree first on where a passage begins.

import { nominalAlpha } from './krippendorff.ts'
import { overlaps, type Span } from '../core/span.ts'
import type { TechniqueId } from '../core/technique.ts'

/** For each word the name each reader gave it, or '' where it was left alone. */
export type WordLabels = readonly (readonly (TechniqueId | '')[])[]

type Named = { readonly span: Span; readonly technique: TechniqueId }

/** Labels the words of a page, start and end offsets in turn, by the flags of each reader. */
export function labelWords(words: readonly number[], readers: readonly (readonly Named[])[]): WordLabels {
  return Array.from({ length: words.length / 2 }, (_, at) => {
    const word = { start: words[at * 2]!, end: words[at * 2 + 1]! }
    return readers.map(flags => flags.find(({ span }) => overlaps(span, word))?.technique ?? '')
  })
}

/** The words of several pages as if they were one. Readers are told apart by their place alone. */
export const poolLabels = (pages: readonly WordLabels[]): WordLabels => pages.flat()

/** Krippendorff's alpha over words; null where nobody flagged anything. */
export type Alphas = {
  /** Flagged, or left alone. */
  readonly finding: number | null
  /** Under which name. */
  readonly name: number | null
}

/** Alpha over the words of one page or of several. */
export const alphasOf = (labels: WordLabels): Alphas => ({
  finding: nominalAlpha(labels.map(word => word.map(label => label !== ''))),
  name: nominalAlpha(labels),
})
