// Where a class has looked: for each word of a page, how many readers' flags cover it.

import { wordCount } from '../../../core/span.ts'
import type { Heat } from '../class-types.ts'
import type { RoomState } from '../types.ts'
import { answersOf, type Vote } from './readers.ts'
import { rangesIn, type Range } from './word-places.ts'

/** Spans are added up by what they change at their edges, and one walk at the end makes counts of it. */
function addTo(steps: Int32Array, range: Range | null, count: number): void {
  if (!range) return
  steps[range.first]! += count
  steps[range.last + 1]! -= count
}

/** Counts for each word; `most` is what a word can have. */
function countsOf(steps: Int32Array, most: number): number[] {
  let sum = 0
  return Array.from({ length: steps.length - 1 }, (_, word) => Math.min(most, (sum += steps[word]!)))
}

/**
 * The heat of a page. Where the class reads on paper it is made of counted hands; the words of several counts add up, and
 * no word has more hands than there were readers. Throws RangeError where there is no such page: a bug.
 */
export function heatOf(
  state: Pick<RoomState, 'setup' | 'seats' | 'paper'>,
  page: number,
  vote: Vote = 'last',
): Heat {
  const here = state.setup.pages[page]
  if (!here) throw new RangeError(`no page ${page} among ${state.setup.pages.length}`)
  const { words } = here.text
  const rangeAt = rangesIn(words)
  const steps = new Int32Array(wordCount(words) + 1)
  if (state.setup.preset === 'paper') {
    const { readers, hands } = state.paper[page] ?? { readers: 0, hands: [] }
    for (const { span, count } of hands) addTo(steps, rangeAt(span), count)
    return { page, readers, nothing: 0, words: countsOf(steps, readers) }
  }
  const answers = answersOf(state, page, vote)
  for (const { flags } of answers) for (const { span } of flags) addTo(steps, rangeAt(span), 1)
  return {
    page,
    readers: answers.length,
    nothing: answers.filter(({ nothing }) => nothing).length,
    words: countsOf(steps, answers.length),
  }
}
