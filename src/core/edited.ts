// Mending: which passage *Fix it* offers, in which order its rewrites stand, and the piece as a player's desk prints it.

import {
  REWRITES,
  type ExcerptKey,
  type ExcerptText,
  type Mark,
  type PartRole,
  type Rewrite,
} from './excerpt.ts'
import type { MarkOutcome, Score } from './scoring.ts'
import { assertDisjoint } from './units.ts'
import { byPlace, contains, type Span } from './span.ts'

/** What was chosen in *Fix it*, by the mark's id, in order: `RoundState.rewrites`. */
export type Chosen = Readonly<Record<string, readonly Rewrite[]>>

/** Which rewrite each edited mark gets, by the mark's id. */
export type Edits = Readonly<Record<string, Rewrite>>

/** A stretch of an edited part: words as they were (`markId` null), or those put in place of a mark. */
export type EditedRun = { readonly text: string; readonly markId: string | null }

/** A part of the edited piece. Its runs, joined, are its text; none is empty. */
export type EditedPart = { readonly role: PartRole; readonly runs: readonly EditedRun[] }

/** What is offered first: a passage the player flagged, then a missed one, then an optional one left alone. */
const TURN: Readonly<Record<MarkOutcome, number>> = {
  found: 0,
  'half-found': 0,
  arguable: 0,
  missed: 1,
  open: 2,
}

/** The marks that *Fix it* can offer, by id: those flagged first, in document order, then those missed. */
export function mendableMarks(
  key: Pick<ExcerptKey, 'reasons'>,
  score: Pick<Score, 'marks'>,
): readonly string[] {
  return score.marks
    .filter(({ markId }) => key.reasons.marks[markId]?.fixIt)
    .toSorted((a, b) => TURN[a.outcome] - TURN[b.outcome])
    .map(({ markId }) => markId)
}

/** The mark that *Fix it* offers, or null where the page has none to mend. */
export const offeredMark = (key: Pick<ExcerptKey, 'reasons'>, score: Pick<Score, 'marks'>): string | null =>
  mendableMarks(key, score)[0] ?? null

const [FAIR, LEANING, BARE] = REWRITES
const ORDERS: readonly (readonly [Rewrite, Rewrite, Rewrite])[] = [
  [FAIR, LEANING, BARE],
  [FAIR, BARE, LEANING],
  [LEANING, FAIR, BARE],
  [BARE, FAIR, LEANING],
  [LEANING, BARE, FAIR],
  [BARE, LEANING, FAIR],
]

/** The order in which a mark's rewrites are offered: always the same for one id, and shuffled over many. */
export function orderOfRewrites(markId: string): readonly [Rewrite, Rewrite, Rewrite] {
  // FNV-1a; its upper bits are mixed in, since the lowest hang on the lowest of each letter alone.
  let hash = 0x811c9dc5
  for (let i = 0; i < markId.length; i++) hash = Math.imul(hash ^ markId.charCodeAt(i), 0x01000193)
  return ORDERS[((hash ^ (hash >>> 15)) >>> 0) % ORDERS.length]!
}

/** What a rewrite stands in the place of: a mark's extent with the punctuation that it was written with. */
export const mendSpan = (mark: Pick<Mark, 'extent' | 'mend'>): Span => mark.mend ?? mark.extent

/** The words of a rewrite. Throws RangeError where the key has no such mark, or the mark no such rewrite. */
export function rewriteText(key: Pick<ExcerptKey, 'reasons'>, markId: string, rewrite: Rewrite): string {
  const reasons = Object.hasOwn(key.reasons.marks, markId) ? key.reasons.marks[markId] : undefined
  if (!reasons) throw new RangeError(`no mark "${markId}" in this key`)
  const text = rewrite === 'fair' ? reasons.rewrite : reasons.fixIt?.[rewrite].text
  if (text === undefined) throw new RangeError(`the mark "${markId}" offers no rewrite "${rewrite}"`)
  return text
}

/**
 * The piece with its edits made, part by part.
 *
 * Each edited mark's extent gives way to one run of the rewrite; marks without an edit stand as they were. Throws
 * RangeError where an edit names a mark the key does not have or a rewrite the mark does not offer.
 */
export function editedParts(
  text: Pick<ExcerptText, 'text' | 'parts'>,
  key: Pick<ExcerptKey, 'marks' | 'reasons'>,
  edits: Edits,
): readonly EditedPart[] {
  const changes = Object.entries(edits)
    .map(([markId, rewrite]) => {
      const words = rewriteText(key, markId, rewrite)
      const mark = key.marks.find(one => one.id === markId)
      if (!mark) throw new RangeError(`no mark "${markId}" in this key`)
      return { ...mendSpan(mark), markId, words }
    })
    .toSorted(byPlace)
  assertDisjoint(changes, 'edits')

  return text.parts.map(part => {
    const runs: EditedRun[] = []
    const add = (words: string, markId: string | null) => words !== '' && runs.push({ text: words, markId })
    let at = part.start
    for (const change of changes.filter(one => contains(part, one))) {
      add(text.text.slice(at, change.start), null)
      add(change.words, change.markId)
      at = change.end
    }
    add(text.text.slice(at, part.end), null)
    return { role: part.role, runs }
  })
}

/**
 * The player's own edits: every mark they flagged gets its fair rewrite, unless they chose another in *Fix it*; the
 * last choice is printed. A mark they missed is edited only where they mended it in *Fix it*.
 */
export function editsOf(score: Pick<Score, 'marks'>, chosen: Chosen): Edits {
  return Object.fromEntries(
    score.marks.flatMap(({ markId, outcome }): [string, Rewrite][] => {
      const last = chosen[markId]?.at(-1)
      if (last) return [[markId, last]]
      return TURN[outcome] === TURN.found ? [[markId, 'fair']] : []
    }),
  )
}

/** How many passages were mended in *Fix it*, and for how many of them the first choice was the fair one. */
export function fixedFirstTime(chosen: Chosen): { readonly offered: number; readonly fair: number } {
  const firsts = Object.values(chosen).flatMap(choices => choices.slice(0, 1))
  return { offered: firsts.length, fair: firsts.filter(first => first === 'fair').length }
}
