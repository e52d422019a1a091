// From many strokes, each a few words off the next, to the passages they are about.

import { FOUND_LOCATION } from '../../../core/scoring.ts'
import { likeness, type Range } from './word-places.ts'

/** So many different strokes are compared with one another; of more, those that most readers made. */
const MOST_COMPARED = 1500
/** More passages than this a page does not have. */
const MOST_PASSAGES = 40

type Weighed = Range & { readonly count: number }

/** Strokes over the same words as one, with all their readers. */
function distinct(strokes: readonly Weighed[]): Weighed[] {
  const counts = new Map<number, Weighed>()
  for (const { first, last, count } of strokes) {
    const name = first * 0x10000 + last
    counts.set(name, { first, last, count: count + (counts.get(name)?.count ?? 0) })
  }
  const all = [...counts.values()]
  if (all.length > MOST_COMPARED) {
    all.sort((a, b) => b.count - a.count || byPlace(a, b))
    all.length = MOST_COMPARED
  }
  return all.sort(byPlace)
}

const byPlace = (a: Range, b: Range): number => a.first - b.first || a.last - b.last

/**
 * The passages that strokes are about, in document order.
 *
 * Each stroke is weighed by its likeness to all others that are as near to it as a flag to a mark that it finds. The
 * heaviest stands for a passage and takes along all that are so near to it; then the heaviest of the rest, and so on
 * (of equals the earlier one, then the shorter). So a passage has the edges that most agree on, and a stroke over half
 * the page draws no others in. The same strokes in another order lead to the same passages.
 */
export function gather(strokes: readonly Weighed[]): Range[] {
  const spans = distinct(strokes)
  const weights = spans.map(({ count }) => count)
  for (const [i, one] of spans.entries())
    for (let j = i + 1; j < spans.length; j++) {
      const other = spans[j]!
      if (other.first > one.last) break
      const near = likeness(one, other)
      if (near < FOUND_LOCATION) continue
      weights[i]! += near * other.count
      weights[j]! += near * one.count
    }
  const order = spans
    .map((span, index) => ({ span, weight: weights[index]! }))
    .sort((a, b) => b.weight - a.weight || byPlace(a.span, b.span))
  const passages: Range[] = []
  for (const { span } of order) {
    if (passages.length === MOST_PASSAGES) break
    if (passages.every(passage => likeness(passage, span) < FOUND_LOCATION))
      passages.push({ first: span.first, last: span.last })
  }
  return passages.sort(byPlace)
}
