// Spans of a page in words instead of letters: classes are counted by words, and there are many spans to look up.

import { wordCount, type Span, type Words } from '../../../core/span.ts'

/** From one word to another, both inside. */
export type Range = { readonly first: number; readonly last: number }

type Places = { readonly startingAt: Int32Array; readonly endingAt: Int32Array }
const known = new WeakMap<Words, Places>()

/** For each position: the first word that ends after it, and the last word that starts before it. */
function placesOf(words: Words): Places {
  const there = known.get(words)
  if (there) return there
  const length = (words.at(-1) ?? 0) + 2
  const startingAt = new Int32Array(length)
  const endingAt = new Int32Array(length)
  let [ended, started] = [0, -1]
  for (let position = 0; position < length; position++) {
    while (ended < wordCount(words) && words[ended * 2 + 1]! <= position) ended++
    while (started + 1 < wordCount(words) && words[(started + 1) * 2]! < position) started++
    startingAt[position] = ended
    endingAt[position] = started
  }
  const places = { startingAt, endingAt }
  known.set(words, places)
  return places
}

/** The words a span touches, as `wordsIn` finds them, by a table that is made once for each page; null where none. */
export function rangeOf(words: Words, span: Span): Range | null {
  const { startingAt, endingAt } = placesOf(words)
  const end = startingAt.length - 1
  const first = startingAt[Math.min(Math.max(span.start, 0), end)]!
  const last = endingAt[Math.min(Math.max(span.end, 0), end)]!
  return last < first ? null : { first, last }
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
