// Spans: half-open ranges of UTF-16 positions over an excerpt's document text, which is NFC.

/** `start` is inside, `end` is not. */
export type Span = { readonly start: number; readonly end: number }

/** Word edges as one flat list: start, end, start, end … in document order. Flat, because a long text has many. */
export type Words = readonly number[]

/** UTF-16 length of a span. */
export const lengthOf = (span: Span): number => span.end - span.start

/** Length of the part two spans share; 0 where they are apart. */
export const overlapOf = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** True where the spans share at least one position. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** True where `inner` lies wholly in `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** True where both have the same edges. */
export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end

/** How much of `span` a list of disjoint spans covers. */
export const coveredBy = (spans: readonly Span[], span: Span): number =>
  spans.reduce((sum, s) => sum + overlapOf(s, span), 0)

/** Document order: by start, then by end. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

/** How many words a flat list holds. */
export const wordCount = (words: Words): number => words.length / 2

/** The `index`th word. Throws RangeError where there is none. */
export function wordAt(words: Words, index: number): Span {
  const start = words[index * 2]
  const end = words[index * 2 + 1]
  if (start === undefined || end === undefined)
    throw new RangeError(`no word ${index} among ${wordCount(words)}`)
  return { start, end }
}

/** Index of the first word that ends after `position`, or the number of words where none does. */
export function firstWordEndingAfter(words: Words, position: number): number {
  return firstWhere(wordCount(words), index => words[index * 2 + 1]! > position)
}

/** Index of the first item for which `holds` is true, given that it stays true from there on; `count` where never. */
export function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** First and last index of the words a span touches, or null where it touches none. */
export function wordsIn(words: Words, span: Span): { first: number; last: number } | null {
  const first = firstWordEndingAfter(words, span.start)
  const last = firstWhere(wordCount(words), index => words[index * 2]! >= span.end) - 1
  return last < first ? null : { first, last }
}

/** The span grown outward to the edges of the words it touches, or null where it touches none. */
export function snapToWords(words: Words, span: Span): Span | null {
  const touched = wordsIn(words, span)
  return touched && { start: wordAt(words, touched.first).start, end: wordAt(words, touched.last).end }
}
