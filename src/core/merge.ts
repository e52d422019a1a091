// Before scoring, flags that a player put on one passage in several pieces under the same name become one.

import { byPlace, firstWhere, overlapOf, wordsIn, type Span, type Words } from './span.ts'
import type { Mark } from './excerpt.ts'
import type { TechniqueId } from './technique.ts'
import { surest, type Confidence } from './confidence.ts'

/** What scoring needs of a flag. */
export type ScoredFlag = {
  readonly id: string
  readonly span: Span
  readonly technique: TechniqueId
  readonly confidence: Confidence | null
}

/** One claim: the flags it was made of, and the ground they cover together. */
export type Claim = {
  readonly flagIds: readonly string[]
  readonly pieces: readonly Span[]
  readonly technique: TechniqueId
  readonly confidence: Confidence | null
}

/**
 * Index of the mark whose extent a span overlaps most (the earlier one in a tie), or -1.
 * `marks` are in document order and do not overlap.
 */
export function homeOf(marks: readonly Mark[], span: Span): number {
  let home = -1
  let most = 0
  for (let i = firstWhere(marks.length, m => marks[m]!.extent.end > span.start); i < marks.length; i++) {
    const mark = marks[i]!
    if (mark.extent.start >= span.end) break
    const shared = overlapOf(mark.extent, span)
    if (shared > most) [home, most] = [i, shared]
  }
  return home
}

/** Pieces in document order, with a gap that holds no word closed. */
function join(pieces: readonly Span[], words: Words): Span[] {
  const joined: Span[] = []
  for (const piece of pieces.toSorted(byPlace)) {
    const last = joined.at(-1)
    if (last && wordsIn(words, { start: last.end, end: piece.start }) === null)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, piece.end) }
    else joined.push(piece)
  }
  return joined
}

/**
 * Merges flags of the same technique that lie mainly on the same mark into one claim each, in document order.
 *
 * "Mainly on", where a flag touches two marks: were touching enough, a stroke that slips a few words into the
 * next passage would swallow that passage's own flag, and the player would lose a find for an unsteady hand.
 */
export function mergeFlags(flags: readonly ScoredFlag[], marks: readonly Mark[], words: Words): Claim[] {
  const groups = new Map<string, ScoredFlag[]>()
  for (const flag of flags.toSorted((a, b) => byPlace(a.span, b.span))) {
    const home = homeOf(marks, flag.span)
    const key = home < 0 ? `alone ${flag.id}` : `${home} ${flag.technique}`
    const group = groups.get(key)
    if (group) group.push(flag)
    else groups.set(key, [flag])
  }
  return [...groups.values()].map(group => ({
    flagIds: group.map(flag => flag.id),
    pieces:
      group.length === 1
        ? [group[0]!.span]
        : join(
            group.map(flag => flag.span),
            words,
          ),
    technique: group[0]!.technique,
    confidence: surest(group.map(flag => flag.confidence)),
  }))
}
