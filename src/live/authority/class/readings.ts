// The key as a class has amended it: its trainer has accepted what careful readers hold against it.

import type { Mark, ScoringKey } from '../../../core/excerpt.ts'
import { byPlace, overlaps, snapToWords, type Span, type Words } from '../../../core/span.ts'
import { TECHNIQUES, type TechniqueId } from '../../../core/technique.ts'
import type { Reading } from '../types.ts'

/** Ids of authors have no colon. */
const OWN = 'class:'

/** True for a mark that a class has put there: a key has no reasons for it. */
export const isClassMark = (markId: string): boolean => markId.startsWith(OWN)

/**
 * The key with the readings that were accepted on its page.
 *
 * - `also`: the technique is accepted on that mark, after those that were
 * - `open`: the mark is optional
 * - `flagged`: an optional mark lies over the passage, under any name. Where other marks are, it is cut: each part that
 *   is free and holds a word becomes one, so that the extents stay disjoint, as scoring demands
 *
 * Readings about marks that are not there change nothing. The order of readings does not matter, but for names of marks
 * over passages that overlap one another: what is accepted earlier is there first.
 */
export function keyWith(key: ScoringKey, accepted: readonly Reading[], words: Words): ScoringKey {
  if (accepted.length === 0) return key
  const amended = key.marks.map(mark =>
    accepted.reduce<Mark>((one, reading) => {
      if (reading.kind === 'flagged' || reading.markId !== mark.id) return one
      return reading.kind === 'open' ? { ...one, required: false } : named(one, reading.technique)
    }, mark),
  )
  const added = accepted.reduce<readonly Mark[]>(
    (marks, reading) =>
      reading.kind === 'flagged'
        ? [...marks, ...freeParts(reading.span, [...amended, ...marks], words).map(classMark)]
        : marks,
    [],
  )
  return {
    marks: added.length === 0 ? amended : [...amended, ...added].sort((a, b) => byPlace(a.core, b.core)),
    fairNotes: key.fairNotes,
  }
}

const named = (mark: Mark, technique: TechniqueId): Mark =>
  mark.techniques.includes(technique) ? mark : { ...mark, techniques: [...mark.techniques, technique] }

const classMark = (span: Span): Mark => ({
  id: `${OWN}${span.start}-${span.end}`,
  core: span,
  extent: span,
  // Whatever it was called, it is no wrong name: the class has not said which is right.
  techniques: TECHNIQUES as Mark['techniques'],
  required: false,
})

/** What of a span no extent covers, in document order: parts that hold a whole word, from its first to its last. */
function freeParts(span: Span, marks: readonly Mark[], words: Words): Span[] {
  const taken = marks
    .map(({ extent }) => extent)
    .filter(extent => overlaps(extent, span))
    .toSorted(byPlace)
  const parts: Span[] = []
  let from = span.start
  for (const extent of [...taken, { start: span.end, end: span.end }]) {
    const part = from < extent.start && wordsOnly({ start: from, end: extent.start }, words)
    if (part) parts.push(part)
    from = Math.max(from, extent.end)
  }
  return parts
}

/** The part of a span from its first whole word to its last; null where it holds none. */
function wordsOnly(span: Span, words: Words): Span | null {
  const grown = snapToWords(words, span)
  if (!grown) return null
  // An extent may end within a word: such a half is nobody's to flag.
  const start = grown.start < span.start ? nextStart(words, span.start) : grown.start
  const end = grown.end > span.end ? lastEnd(words, span.end) : grown.end
  return start < end ? { start, end } : null
}

const starts = (words: Words): number[] => words.filter((_, index) => index % 2 === 0)
const ends = (words: Words): number[] => words.filter((_, index) => index % 2 === 1)
const nextStart = (words: Words, from: number): number =>
  starts(words).find(start => start >= from) ?? Infinity
const lastEnd = (words: Words, to: number): number => ends(words).findLast(end => end <= to) ?? -Infinity
