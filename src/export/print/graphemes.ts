// What a reader takes for one character, and how much room it is given on a line.

import type { Span } from '../../core/span.ts'

// One segmenter for all scripts: the edges of characters do not depend on the language.
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Characters as wide as two of others: Chinese, Japanese, Korean, full-width forms, and pictures. */
const WIDE =
  /^(?:[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{16FE0}-\u{1B2FF}\u{1F1E6}-\u{1F1FF}\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}])/u

export type Grapheme = Span & {
  /** 1, or 2 where it is as wide as two. */
  readonly width: 1 | 2
}

/** The characters of a part of a text, in order, in the text's own positions. */
export function graphemesIn(text: string, { start, end }: Span): Grapheme[] {
  return Array.from(segmenter.segment(text.slice(start, end)), ({ segment, index }) => ({
    start: start + index,
    end: start + index + segment.length,
    width: WIDE.test(segment) ? 2 : 1,
  }))
}

/** How wide a list of characters is set. */
export const widthOf = (graphemes: readonly Grapheme[]): number =>
  graphemes.reduce((sum, { width }) => sum + width, 0)
