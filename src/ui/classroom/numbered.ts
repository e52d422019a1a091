// Cuts a part of an excerpt for the wall: where its sentences begin, and which passages lie on it.

import type { ExcerptText } from '../../core/excerpt.ts'
import { overlaps, type Span } from '../../core/span.ts'

/** A stretch of text inside of one passage, or between passages. */
export type Stretch = {
  /** Index of the passage it belongs to; null between passages. */
  readonly stop: number | null
  /** Whether the passage begins here: it may have begun in an earlier part. */
  readonly begins: boolean
  /** What it is made of; a number stands before the sentence that begins with the run. */
  readonly runs: readonly { readonly text: string; readonly number: number | null }[]
}

/** The stretches of a part, in order, covering all of it. Passages are disjoint. */
export function stretchesOf(
  { text, units }: Pick<ExcerptText, 'text' | 'units'>,
  part: Span,
  stops: readonly { readonly span: Span; readonly index: number }[],
): Stretch[] {
  const here = stops.filter(({ span }) => overlaps(span, part))
  const starts = new Map(units.map((unit, index) => [unit.start, index + 1]))
  const inside = (edge: number): boolean => edge > part.start && edge < part.end
  const edges = [...starts.keys(), ...here.flatMap(({ span }) => [span.start, span.end])].filter(inside)
  const sorted = [...new Set([part.start, ...edges, part.end])].sort((a, b) => a - b)

  const stretches: {
    stop: number | null
    begins: boolean
    runs: { text: string; number: number | null }[]
  }[] = []
  sorted.slice(1).forEach((end, at) => {
    const start = sorted[at]!
    const on = here.find(({ span }) => overlaps(span, { start, end }))
    const stop = on?.index ?? null
    const run = { text: text.slice(start, end), number: starts.get(start) ?? null }
    const last = stretches.at(-1)
    if (last && last.stop === stop) last.runs.push(run)
    else stretches.push({ stop, begins: on?.span.start === start, runs: [run] })
  })
  return stretches
}
