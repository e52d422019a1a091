// What a class calls a passage, whatever it was gathered from: the flags of its seats, or hands that were counted.

import { FOUND_LOCATION } from '../../../core/scoring.ts'
import type { Span, Words } from '../../../core/span.ts'
import { TECHNIQUES, type TechniqueId } from '../../../core/technique.ts'
import type { Called } from '../class-types.ts'
import type { Hands } from '../types.ts'
import { likeness, rangesIn, wordsOf, wordsShared, type Range } from './word-places.ts'

/** A flag without its id. */
export type Put = { readonly span: Span; readonly technique: TechniqueId }

/** How many called a passage what; `null`: left it alone. `unnamed`: hands were raised, and nobody counted what for. */
export type Counts = ReadonlyMap<TechniqueId | 'unnamed' | null, number>

export type Poll = {
  readonly readers: number
  /** All places that were flagged, and how many readers each stands for. */
  readonly strokes: readonly (Range & { readonly count: number })[]
  readonly at: (passage: Range) => Counts
}

/** Whether a stroke is about a passage: it covers half of it or more, or lies as near as a flag that finds a mark. */
export const isAbout = (stroke: Range, passage: Range): boolean =>
  wordsShared(stroke, passage) * 2 >= wordsOf(passage) || likeness(stroke, passage) >= FOUND_LOCATION

const NUMBER_OF = new Map(TECHNIQUES.map((technique, index) => [technique, index]))

/**
 * The flags of each reader, who has one answer to a passage: of those flags that are about it, the one that shares most
 * words with it (the first of equals). In flat lists of numbers: a large class is asked about many passages.
 */
export function pollOfReaders(readers: readonly (readonly Put[])[], words: Words): Poll {
  const count = readers.reduce((sum, puts) => sum + puts.length, 0)
  const [firsts, lasts, names] = [new Int32Array(count), new Int32Array(count), new Uint8Array(count)]
  /** Where each reader's flags begin; the last entry is where the last one's end. */
  const from = new Int32Array(readers.length + 1)
  const rangeAt = rangesIn(words)
  let next = 0
  readers.forEach((puts, reader) => {
    for (const { span, technique } of puts) {
      const range = rangeAt(span)
      if (!range) continue
      firsts[next] = range.first
      lasts[next] = range.last
      names[next] = NUMBER_OF.get(technique)!
      next++
    }
    from[reader + 1] = next
  })
  const at = (passage: Range): Counts => {
    const called = new Int32Array(TECHNIQUES.length)
    let flagged = 0
    for (let reader = 0; reader < readers.length; reader++) {
      let best = -1
      let most = 0
      for (let i = from[reader]!; i < from[reader + 1]!; i++) {
        const shared = Math.min(lasts[i]!, passage.last) - Math.max(firsts[i]!, passage.first) + 1
        if (shared > most) [best, most] = [i, shared]
      }
      if (best < 0 || !isAbout({ first: firsts[best]!, last: lasts[best]! }, passage)) continue
      called[names[best]!]!++
      flagged++
    }
    const counts = new Map<TechniqueId | null, number>()
    if (readers.length > flagged) counts.set(null, readers.length - flagged)
    TECHNIQUES.forEach((technique, index) => {
      if (called[index]! > 0) counts.set(technique, called[index]!)
    })
    return counts
  }
  return {
    readers: readers.length,
    strokes: Array.from({ length: next }, (_, i) => ({ first: firsts[i]!, last: lasts[i]!, count: 1 })),
    at,
  }
}

/** Hands that were counted. Whose they were is not known, so all that are about a passage count as different readers'. */
export function pollOfHands(readers: number, hands: readonly Hands[], words: Words): Poll {
  const rangeAt = rangesIn(words)
  const strokes = hands.flatMap(({ span, technique, count }) => {
    const range = rangeAt(span)
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
