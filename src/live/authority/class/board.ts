// The key beside the class: what was found, what was missed, and which sound passages were flagged.

import { isRequired } from '../../../core/scoring.ts'
import type { Words } from '../../../core/span.ts'
import type { Board } from '../class-types.ts'
import type { RoomState } from '../types.ts'
import { boardOfHands } from './board-paper.ts'
import { flaggedPassages } from './false-flags.ts'
import { calledOf, pollOfReaders, type Poll } from './poll.ts'
import { answersOf } from './readers.ts'
import { judgeOf, type Digest } from './score.ts'
import { meanOf } from './student.ts'

/** How often each of some values is there. */
function countsOf<K>(values: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/**
 * The board of a page, by its last answers and with all readings that were accepted. An optional mark that was flagged is
 * found or half-found by its place alone, and one that was not is counted as missed, which nobody lost by.
 * Throws RangeError where there is no such page: a bug.
 */
export function boardOf(state: RoomState, page: number): Board {
  const judge = judgeOf(state, page)
  const { text } = state.setup.pages[page]!
  if (state.setup.preset === 'paper')
    return boardOfHands(page, text, judge, state.paper[page] ?? { readers: 0, hands: [] })
  const digests = answersOf(state, page, 'last').map(({ flags }) => judge.digest(flags))
  const readers = digests.length
  const { key, taught } = judge
  return {
    page,
    readers,
    mean: readers === 0 ? null : meanOf(digests.map(({ score }) => score)),
    marks: key.marks.map((mark, index) => {
      const fates = countsOf(digests.map(({ fates: all }) => all[index]!))
      return {
        markId: mark.id,
        required: isRequired(mark, taught),
        found: fates.get('found') ?? 0,
        half: fates.get('half') ?? 0,
        missed: fates.get('missed') ?? 0,
        called: calledOf(countsOf(digests.map(({ called }) => called[index]!))),
      }
    }),
    notes: key.fairNotes.map(({ id }, index) => {
      const leftAlone = digests.filter(digest => digest.leftAlone[index]).length
      return { noteId: id, leftAlone, flagged: readers - leftAlone }
    }),
    falseFlags: flaggedPassages(falsePoll(digests, text.words), text.words),
    fair: {
      sentences: judge.fairSentences,
      leftAlone: readers === 0 ? null : meanOf(digests.map(({ tally }) => tally.noise - tally.falseAlarms)),
    },
  }
}

const falsePoll = (digests: readonly Digest[], words: Words): Poll =>
  pollOfReaders(
    digests.map(({ falseFlags }) =>
      falseFlags.flatMap(({ pieces, technique }) => pieces.map(span => ({ span, technique }))),
    ),
    words,
  )
