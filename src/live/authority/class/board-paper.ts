// The key beside a class that reads on paper: hands that were counted for some words, held to the marks that are there.
// Whose hands they were is not known, so there are no scores, and no sentences that a reader left alone.

import { creditOf } from '../../../core/credit.ts'
import type { ExcerptText } from '../../../core/excerpt.ts'
import { FOUND_LOCATION, isRequired, PAIR_LOCATION } from '../../../core/scoring.ts'
import { overlaps } from '../../../core/span.ts'
import type { Board, Called } from '../class-types.ts'
import type { Hands, RoomState } from '../types.ts'
import { flaggedPassages } from './false-flags.ts'
import { calledOf, pollOfHands } from './poll.ts'
import type { PageJudge } from './score.ts'

type Located = { readonly hands: Hands; readonly markId: string; readonly location: number }

/** The mark that counted hands are about, as a flag is paired with one; null where none is near enough. */
function located(hands: Hands, { key }: PageJudge): Located | null {
  let best: Located | null = null
  for (const mark of key.marks) {
    // The place alone: hands without a name are worth as much here.
    const { location } = creditOf([hands.span], mark.techniques[0], mark)
    if (location >= PAIR_LOCATION && location > (best?.location ?? 0))
      best = { hands, markId: mark.id, location }
  }
  return best
}

const sumOf = (hands: readonly Hands[]): number => hands.reduce((sum, { count }) => sum + count, 0)

/**
 * The board of a page on paper. No mark is found by more than read the page: hands beyond that were raised twice. Hands
 * that no name was counted for are in `found` and `half`, and not in `called`.
 */
export function boardOfHands(
  page: number,
  { words }: Pick<ExcerptText, 'words'>,
  judge: PageJudge,
  { readers, hands }: RoomState['paper'][number],
): Board {
  const placed = hands.map(one => ({ one, at: located(one, judge) }))
  const astray = placed.flatMap(({ one, at }) => (at ? [] : [one]))
  return {
    page,
    readers,
    mean: null,
    marks: judge.key.marks.map(mark => {
      const here = placed.flatMap(({ at }) => (at?.markId === mark.id ? [at] : []))
      const near = sumOf(here.filter(({ location }) => location >= FOUND_LOCATION).map(one => one.hands))
      const found = Math.min(readers, near)
      const half = Math.min(readers - found, sumOf(here.map(one => one.hands)) - near)
      const missed = readers - found - half
      return {
        markId: mark.id,
        required: isRequired(mark, judge.taught),
        found,
        half,
        missed,
        called: calledIn(
          here.map(one => one.hands),
          missed,
        ),
      }
    }),
    notes: judge.key.fairNotes.map(({ id, span }) => {
      const raised = astray.filter(one => overlaps(one.span, span))
      const flagged = Math.min(readers, sumOf(raised))
      return { noteId: id, leftAlone: readers - flagged, flagged }
    }),
    falseFlags: flaggedPassages(pollOfHands(readers, astray, words), words),
    fair: { sentences: judge.fairSentences, leftAlone: null },
  }
}

function calledIn(hands: readonly Hands[], missed: number): Called[] {
  const counts = new Map<Called['technique'], number>([[null, missed]])
  for (const { technique, count } of hands)
    if (technique !== null) counts.set(technique, (counts.get(technique) ?? 0) + count)
  return calledOf(counts)
}
