// Where hands are counted on paper: the printed lines of a page, or its sentences. Pure.

import type { ExcerptText } from '../../../core/excerpt.ts'
import { sameSpan, snapToWords, type Span } from '../../../core/span.ts'
import type { TechniqueId } from '../../../core/technique.ts'
import { buildSheet } from '../../../export/print/sheet.ts'
import type { Hands } from '../../../live/authority/types.ts'

/** More hands than this are in no room: the rules say so, too. */
export const MOST_HANDS = 500

export const PLACES = ['lines', 'sentences'] as const
export type Places = (typeof PLACES)[number]

export type Place = {
  /** As it is printed, counted from 1. */
  readonly number: number
  /** What is shown. */
  readonly shown: Span
  /** What is counted: from its first word to its last, as the room keeps it. */
  readonly span: Span
}

/** The places of a page, in order. Lines without a word have none. */
export function placesOf(text: ExcerptText, places: Places): Place[] {
  const all =
    places === 'lines'
      ? buildSheet(text, 'normal').flatMap(({ lines }) =>
          lines.map(line => ({ number: line.number, shown: line })),
        )
      : text.units.map((shown, index) => ({ number: index + 1, shown }))
  return all.flatMap(({ number, shown: { start, end } }) => {
    const span = snapToWords(text.words, { start, end })
    return span ? [{ number, shown: { start, end }, span }] : []
  })
}

/** Hands raised for a place and that reason. */
export const countOf = (hands: readonly Hands[], span: Span, technique: TechniqueId | null): number =>
  hands.find(one => sameSpan(one.span, span) && one.technique === technique)?.count ?? 0

/** All that was counted for a place, most first. */
export const countsOf = (hands: readonly Hands[], span: Span): readonly Hands[] =>
  hands.filter(one => sameSpan(one.span, span)).toSorted((a, b) => b.count - a.count)

/** How many counts are for none of these places: they were taken by others. */
export const elsewhere = (hands: readonly Hands[], places: readonly Place[]): number =>
  hands.filter(one => !places.some(({ span }) => sameSpan(span, one.span))).length
