// Which names are mixed up: what stood on the page, and what it was called.

import { TECHNIQUES, type TechniqueId } from '../technique.ts'
import { namingsOf } from './confusions.ts'
import { pagesOf, type LogEntry } from './log.ts'

/** One thing that stood and what it was called: null where it was passed by. */
export type NameCell = {
  readonly stood: TechniqueId
  readonly called: TechniqueId | null
  readonly times: number
}

export type NameRecord = {
  /** Techniques that stood somewhere, in the order of the families: the rows. */
  readonly rows: readonly TechniqueId[]
  /** Techniques that stood or were said, in the same order: the columns, beside “passed by”. */
  readonly columns: readonly TechniqueId[]
  readonly times: (stood: TechniqueId, called: TechniqueId | null) => number
  /** How often each stood. */
  readonly stood: (technique: TechniqueId) => number
  /** Under another name, what happened most often first. */
  readonly mixUps: readonly NameCell[]
  /** Passed by, what happened most often first. */
  readonly passed: readonly NameCell[]
  /** Flags where nothing stood. The log keeps no names of those on pages. */
  readonly onNothing: number
}

/** The matrix of names of a whole log: of pages, and of the drills that ask for a name. */
export function namesOf(log: readonly LogEntry[]): NameRecord {
  const counts = new Map<TechniqueId, Map<TechniqueId | null, number>>()
  const count = (stood: TechniqueId, called: TechniqueId | null): void => {
    const row = counts.get(stood) ?? new Map<TechniqueId | null, number>()
    counts.set(stood, row.set(called, (row.get(called) ?? 0) + 1))
  }
  for (const { technique, called } of namingsOf(log)) count(technique, called)
  for (const { marks } of log.flatMap(pagesOf))
    for (const { technique, called } of marks) if (called === null) count(technique, null)
  const cells = TECHNIQUES.flatMap(stood =>
    [...(counts.get(stood) ?? [])].map(([called, times]): NameCell => ({ stood, called, times })),
  )
  const mostFirst = (some: readonly NameCell[]) => some.toSorted((a, b) => b.times - a.times)
  const said = new Set(cells.flatMap(({ stood, called }) => (called === null ? [stood] : [stood, called])))
  return {
    rows: TECHNIQUES.filter(one => counts.has(one)),
    columns: TECHNIQUES.filter(one => said.has(one)),
    times: (stood, called) => counts.get(stood)?.get(called) ?? 0,
    stood: technique => [...(counts.get(technique)?.values() ?? [])].reduce((sum, times) => sum + times, 0),
    mixUps: mostFirst(cells.filter(({ stood, called }) => called !== null && called !== stood)),
    passed: mostFirst(cells.filter(({ called }) => called === null)),
    onNothing: log.flatMap(pagesOf).reduce((sum, { falseFlags }) => sum + falseFlags, 0),
  }
}
