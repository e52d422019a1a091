// The reveal, passage by passage: which places the red pencil visits, in the order of the page.

import type { ExcerptText, ScoringKey } from './excerpt.ts'
import type { Score } from './scoring.ts'
import { byPlace, type Span } from './span.ts'

/**
 * What is told of a passage.
 * - `hit`: found and named; `half-hit`: named, but only partly covered; `wrong-name`: covered, another name
 * - `miss`: a required mark nobody flagged
 * - `false-flag`: sound words that were flagged; `false-on-note`: the same on a fair note, which has its reason
 * - `fair-note`: a fair note left alone
 * - `arguable`: an optional mark that was flagged; `open`: one that was not
 * - `spare`: more strokes on a passage that is judged already
 * - `rest`: every other sound sentence that was left alone
 */
export type PassageKind =
  | 'hit'
  | 'half-hit'
  | 'wrong-name'
  | 'miss'
  | 'false-flag'
  | 'false-on-note'
  | 'fair-note'
  | 'arguable'
  | 'open'
  | 'spare'
  | 'rest'

/** One stop of the reveal. */
export type Passage = {
  readonly kind: PassageKind
  /** The place the stop is about, in document order and disjoint. */
  readonly spans: readonly Span[]
  readonly markId: string | null
  readonly noteId: string | null
  /** Index of the flag verdict in the score. */
  readonly flag: number | null
}

/** The stops of the reveal in the order of the page; `rest`, if anything is left, comes last. */
export function passagesOf(text: Pick<ExcerptText, 'units'>, key: ScoringKey, score: Score): Passage[] {
  const passages: Passage[] = []
  for (const mark of key.marks) {
    const verdict = score.marks.find(({ markId }) => markId === mark.id)!
    const spans = [mark.core]
    passages.push({
      kind: kindOfMark(verdict.flag, verdict.outcome, score),
      spans,
      markId: mark.id,
      noteId: null,
      flag: verdict.flag,
    })
  }
  score.flags.forEach((flag, index) => {
    if (flag.outcome !== 'false' && flag.outcome !== 'spare') return
    const kind = flag.outcome === 'spare' ? 'spare' : flag.noteId ? 'false-on-note' : 'false-flag'
    passages.push({ kind, spans: flag.pieces, markId: null, noteId: flag.noteId, flag: index })
  })
  for (const note of key.fairNotes)
    if (score.notes.find(({ noteId }) => noteId === note.id)!.leftAlone)
      passages.push({ kind: 'fair-note', spans: [note.span], markId: null, noteId: note.id, flag: null })
  passages.sort((a, b) => byPlace(a.spans[0]!, b.spans[0]!))

  const rest = score.units
    .filter(unit => unit.kind === 'noise' && !unit.flagged)
    .map(unit => text.units[unit.unit]!)
    .filter(unit => !key.fairNotes.some(note => note.span.start < unit.end && unit.start < note.span.end))
  if (rest.length > 0) passages.push({ kind: 'rest', spans: rest, markId: null, noteId: null, flag: null })
  return passages
}

function kindOfMark(
  flag: number | null,
  outcome: Score['marks'][number]['outcome'],
  score: Score,
): PassageKind {
  if (outcome === 'missed') return 'miss'
  if (outcome === 'open' || outcome === 'arguable') return outcome
  const { pair } = score.flags[flag!]!
  if (pair!.naming !== 'name') return 'wrong-name'
  return outcome === 'found' ? 'hit' : 'half-hit'
}
