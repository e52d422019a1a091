// The key of a sheet: every passage with the lines it is on, what is said of it, and how it would be printed.

import type { ExcerptKey, ExcerptText, FairNoteReasons, MarkReasons } from '../../core/excerpt.ts'
import { keyStops } from '../../core/key-stops.ts'
import type { Span } from '../../core/span.ts'
import type { TechniqueId } from '../../core/technique.ts'
import { linesOf, type PrintPart } from './sheet.ts'

export type KeyEntry = {
  readonly first: number
  readonly last: number
  readonly quote: string
} & (
  | {
      readonly kind: 'back' | 'open'
      readonly techniques: readonly TechniqueId[]
      readonly reasons: MarkReasons
      /** What the same page says against it, and on which lines; null where it says nothing. */
      readonly clash: { readonly quote: string; readonly first: number; readonly last: number } | null
    }
  | { readonly kind: 'leave'; readonly reasons: FairNoteReasons }
)

/** The passages of a key in the order of the page, with the numbers that they have on the sheet. */
export function buildKey(text: ExcerptText, key: ExcerptKey, sheet: readonly PrintPart[]): KeyEntry[] {
  return keyStops(text, key).map((stop): KeyEntry => {
    const placeOf = (span: Span) => ({
      ...linesOf(sheet, span)!,
      quote: text.text.slice(span.start, span.end),
    })
    const place = placeOf(stop.span)
    return stop.kind === 'leave'
      ? { ...place, kind: stop.kind, reasons: key.reasons.fairNotes[stop.note.id]! }
      : {
          ...place,
          kind: stop.kind,
          techniques: stop.mark.techniques,
          reasons: key.reasons.marks[stop.mark.id]!,
          clash: stop.mark.clash ? placeOf(stop.mark.clash) : null,
        }
  })
}
