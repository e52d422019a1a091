// What a class calls a passage, whatever it was gathered from: the flags of its seats, or hands that were counted.

import { FOUND_LOCATION } from '../../../core/scoring.ts'
import type { Span, Words } from '../../../core/span.ts'
import { TECHNIQUES, type TechniqueId } from '../../../core/technique.ts'
import type { Called } from '../class-types.ts'
import type { Hands } from '../types.ts'
import { likeness, rangeOf, wordsOf, wordsShared, type Range } from './word-places.ts'

/** A flag, in words. `unnamed`: hands were raised for the place, and nobody counted what for. */
export type Stroke = Range & { readonly technique: TechniqueId | 'unnamed' }

/** How many called a passage what; `null`: left it alone. */
export type Counts = ReadonlyMap<TechniqueId | 'unnamed' | null, number>

export type Poll = {
  readonly readers: number
  /** All strokes, and how many readers each stands for. */
  readonly strokes: readonly (Stroke & { readonly count: number })[]
  readonly at: (passage: Range) => Counts
}

/** Whether a stroke is about a passage: it covers half of it or more, or lies as near as a flag that finds a mark. */
export const isAbout = (stroke: Range, passage: Range): boolean =>
  wordsShared(stroke, passage) * 2 >= wordsOf(passage) || likeness(stroke, passage) >= FOUND_LOCATION

/** Flags in words. */
export const strokesOf = (
  flags: readonly { readonly span: Span; readonly technique: TechniqueId }[],
  words: Words,
): Stroke[] =>
  flags.flatMap(({ span, technique }) => {
    const range = rangeOf(words, span)
    return range ? [{ ...range, technique }] : []
  })

/** Of a reader's strokes the one that shares most words with a passage; null where none is about it. */
function strokeAt(strokes: readonly Stroke[], passage: Range): Stroke | null {
  let most: Stroke | null = null
  for (const stroke of strokes)
    if (wordsShared(stroke, passage) > (most ? wordsShared(most, passage) : 0)) most = stroke
  return most && isAbout(most, passage) ? most : null
}

/** A list of strokes for each reader; a reader has one answer to a passage. */
export const pollOfReaders = (readers: readonly (readonly Stroke[])[]): Poll => ({
  readers: readers.length,
  strokes: readers.flatMap(strokes => strokes.map(stroke => ({ ...stroke, count: 1 }))),
  at(passage) {
    const counts = new Map<TechniqueId | 'unnamed' | null, number>()
    for (const strokes of readers) {
      const called = strokeAt(strokes, passage)?.technique ?? null
      counts.set(called, (counts.get(called) ?? 0) + 1)
    }
    return counts
  },
})

/** Hands that were counted. Whose they were is not known, so all that are about a passage count as different readers'. */
export function pollOfHands(readers: number, hands: readonly Hands[], words: Words): Poll {
  const strokes = hands.flatMap(({ span, technique, count }) => {
    const range = rangeOf(words, span)
    return range ? [{ ...range, technique: technique ?? ('unnamed' as const), count }] : []
  })
  return {
    readers,
    strokes,
    at(passage) {
      const counts = new Map<TechniqueId | 'unnamed' | null, number>()
      for (const stroke of strokes)
        if (isAbout(stroke, passage))
          counts.set(stroke.technique, (counts.get(stroke.technique) ?? 0) + stroke.count)
      const raised = [...counts.values()].reduce((sum, count) => sum + count, 0)
      if (readers > raised) counts.set(null, readers - raised)
      return counts
    },
  }
}

const rank = (called: TechniqueId | null): number => (called === null ? -1 : TECHNIQUES.indexOf(called))

/** Counts as they are shown: most first; of equals, those who left it alone, then in the order of the palette. */
export const calledOf = (counts: Counts): Called[] =>
  [...counts]
    .flatMap(([technique, count]) => (technique === 'unnamed' || count === 0 ? [] : [{ technique, count }]))
    .sort((a, b) => b.count - a.count || rank(a.technique) - rank(b.technique))
