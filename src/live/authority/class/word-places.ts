// Spans of a page in words instead of letters: classes are counted by words, and there are many spans to look up.

import { wordCount, type Span, type Words } from '../../../core/span.ts'

/** From one word to another, both inside. */
export type Range = { readonly first: number; readonly last: number }

/** Finds the words a span touches, as `wordsIn` does; null where it touches none. */
export type RangeFinder = (span: Span) => Range | null
const known = new WeakMap<Words, RangeFinder>()

/**
 * The finder of a page, made once: two tables say for each position which is the first word that ends after it, and the
 * last that starts before it.
 */
export function rangesIn(words: Words): RangeFinder {
  const there = known.get(words)
  if (there) return there
  const end = (words.at(-1) ?? 0) + 1
  const firstFrom = new Int32Array(end + 1)
  const lastTo = new Int32Array(end + 1)
  let [ended, started] = [0, -1]
  for (let position = 0; position <= end; position++) {
    while (ended < wordCount(words) && words[ended * 2 + 1]! <= position) ended++
    while (started + 1 < wordCount(words) && words[(started + 1) * 2]! < position) started++
    firstFrom[position] = ended
    lastTo[position] = started
  }
  const within = (position: number): number => Math.min(Math.max(position, 0), end)
  const find: RangeFinder = span => {
    const first = firstFrom[within(span.start)]!
    const last = lastTo[within(span.end)]!
    return last < first ? null : { first, last }
  }
  known.set(words, find)
  return find
}

/** The letters of a range of words. */
export const spanOf = (words: Words, { first, last }: Range): Span => ({
  start: words[first * 2]!,
  end: words[last * 2 + 1]!,
})

/** How many words two ranges share. */
export const wordsShared = (a: Range, b: Range): number =>
  Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1)

/** How many words a range holds. */
export const wordsOf = ({ first, last }: Range): number => last - first + 1

/** How alike two ranges are, 0 to 1: twice what they share by what they hold (Dice 1945), as flags are held to marks. */
export const likeness = (a: Range, b: Range): number => (2 * wordsShared(a, b)) / (wordsOf(a) + wordsOf(b))
