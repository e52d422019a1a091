// Word edges and sentences of a text for the tests: a simple splitter of their own, so that what the compiler
// does and what the rules do with it are tested apart.

import type { Span } from '../../../src/core/span.ts'

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu
const SENTENCE = /[^\s.!?][^.!?]*[.!?]*["”’)]*/gu

/** Word edges as the core wants them: start, end, start, end … */
export function wordEdges(text: string): number[] {
  return [...text.matchAll(WORD)].flatMap(match => [match.index, match.index + match[0].length])
}

/** The sentences of one part that starts at `offset` of the document. */
export function sentences(part: string, offset = 0): Span[] {
  return [...part.matchAll(SENTENCE)].map(match => ({
    start: offset + match.index,
    end: offset + match.index + match[0].trimEnd().length,
  }))
}
