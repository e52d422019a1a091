// Where a class has looked: for each word of a page, how many readers' flags cover it.

import { wordCount, type Span, type Words } from '../../../core/span.ts'
import type { Heat } from '../class-types.ts'
import type { RoomState } from '../types.ts'
import { answersOf, type Vote } from './readers.ts'
import { rangeOf } from './word-places.ts'

/** Adds up spans over words: a difference at each edge, and one walk at the end. `most` is what a word can have. */
function countWords(
  words: Words,
  spans: Iterable<{ readonly span: Span; readonly count: number }>,
  most: number,
): number[] {
  const steps = new Int32Array(wordCount(words) + 1)
  for (const { span, count } of spans) {
    const range = rangeOf(words, span)
    if (!range) continue
    steps[range.first]! += count
    steps[range.last + 1]! -= count
  }
  let sum = 0
  return Array.from({ length: wordCount(words) }, (_, word) => Math.min(most, (sum += steps[word]!)))
}

function* flagsOf(answers: readonly { readonly flags: readonly { readonly span: Span }[] }[]) {
  for (const { flags } of answers) for (const { span } of flags) yield { span, count: 1 }
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
  if (state.setup.preset === 'paper') {
    const { readers, hands } = state.paper[page] ?? { readers: 0, hands: [] }
    return { page, readers, nothing: 0, words: countWords(words, hands, readers) }
  }
  const answers = answersOf(state, page, vote)
  return {
    page,
    readers: answers.length,
    nothing: answers.filter(({ nothing }) => nothing).length,
    words: countWords(words, flagsOf(answers), answers.length),
  }
}
