// What a key has to say, passage by passage, where nobody has flagged anything: for a wall and for paper.

import type { ExcerptText, FairNote, Mark, ScoringKey } from './excerpt.ts'
import { isRequired } from './scoring.ts'
import { byPlace, type Span } from './span.ts'
import { unitsTouched } from './units.ts'

/**
 * One passage of a key.
 * - `back`: an editor would send it back
 * - `open`: careful readers differ on it
 * - `leave`: it looks suspicious and is sound
 */
export type KeyStop = {
  /** The core or the note, with the quotation marks and the full stop that belong to it. */
  readonly span: Span
} & (
  | { readonly kind: 'back' | 'open'; readonly mark: Mark }
  | { readonly kind: 'leave'; readonly note: FairNote }
)

const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '«': '»', '(': ')' }

/** The span with the signs that belong to it: both of a pair of quotation marks, and what ends its sentence. */
function withSigns(text: string, { start, end }: Span): Span {
  const closer = CLOSERS[text[start - 1] ?? '']
  if (closer) {
    const close = [end, end + 1].find(at => text[at] === closer && /^[,.]?$/.test(text.slice(end, at)))
    if (text.slice(start, end).includes(closer)) start -= 1
    else if (close !== undefined) [start, end] = [start - 1, close + 1]
  }
  if (/[.!?…]/.test(text[end] ?? '')) end += 1
  return { start, end }
}

/** Every passage of the key in the order of the page. A mark that nothing taught so far names is open. */
export function keyStops({ text, taught }: Pick<ExcerptText, 'text' | 'taught'>, key: ScoringKey): KeyStop[] {
  const named = new Set(taught)
  const stops: KeyStop[] = [
    ...key.marks.map((mark): KeyStop => ({
      kind: isRequired(mark, named) ? 'back' : 'open',
      span: withSigns(text, mark.core),
      mark,
    })),
    ...key.fairNotes.map((note): KeyStop => ({ kind: 'leave', span: withSigns(text, note.span), note })),
  ]
  return stops.sort((a, b) => byPlace(a.span, b.span))
}

/** First and last number of the sentences a span touches, counted from 1; null where it touches none. */
export function sentencesOf(
  { units }: Pick<ExcerptText, 'units'>,
  span: Span,
): { first: number; last: number } | null {
  const touched = unitsTouched(units, span)
  return touched.length > 0 ? { first: touched[0]! + 1, last: touched.at(-1)! + 1 } : null
}
