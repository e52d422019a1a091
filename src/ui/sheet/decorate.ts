// Cuts a part of the text into runs that share the same decorations, so that flags and verdicts, which may
// overlap in any way, can be told as plain `<mark>`s.

import { overlaps, type Span } from '../../core/span.ts'
import type { Family } from '../../core/technique.ts'
import type { PassageKind } from '../../core/passages.ts'

/** A flag of the player's, or a passage whose verdict has been told. */
export type Decoration = {
  readonly span: Span
  readonly flag?: { readonly id: string; readonly family: Family; readonly letter: string }
  readonly verdict?: PassageKind
  /** What a screen reader hears where it begins and ends. */
  readonly before: string
  readonly after: string
}

export type Run = {
  readonly span: Span
  readonly decorations: readonly Decoration[]
  /** What is heard before and after this run. */
  readonly before: string
  readonly after: string
}

/** The runs of a part, in order, covering all of it. */
export function cutIntoRuns(part: Span, decorations: readonly Decoration[]): Run[] {
  const here = decorations.filter(decoration => overlaps(decoration.span, part))
  const edges = new Set([part.start, part.end])
  for (const { span } of here)
    for (const edge of [span.start, span.end]) if (edge > part.start && edge < part.end) edges.add(edge)
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(1).map((end, index) => {
    const span = { start: sorted[index]!, end }
    const on = here.filter(decoration => overlaps(decoration.span, span))
    return {
      span,
      decorations: on,
      before: on
        .filter(one => one.span.start === span.start)
        .map(one => one.before)
        .join(' '),
      after: on
        .filter(one => one.span.end === span.end)
        .map(one => one.after)
        .join(' '),
    }
  })
}
