// How often each technique stood, was found and was named: counted from the log of practice, and from the sums that
// older saves kept in its place.

import { TECHNIQUES, type TechniqueId } from '../technique.ts'
import type { LogEntry, MarkEntry } from './log.ts'

/** How a player has got on with one technique, over all pages they finished. */
export type TechniqueSums = {
  readonly technique: TechniqueId
  /** How often it stood as a required mark. */
  readonly stood: number
  /** How often that mark was found, and how often under its right name. */
  readonly found: number
  readonly named: number
  /** How often a found one was given another name, by that name. */
  readonly instead: readonly { readonly technique: TechniqueId; readonly times: number }[]
}

export type TechniqueRecords = Readonly<Partial<Record<TechniqueId, TechniqueSums>>>

const blank = (technique: TechniqueId): TechniqueSums => ({
  technique,
  stood: 0,
  found: 0,
  named: 0,
  instead: [],
})

/** Two sums as one. */
function add(a: TechniqueSums, b: TechniqueSums): TechniqueSums {
  const instead = new Map(a.instead.map(({ technique, times }) => [technique, times]))
  for (const { technique, times } of b.instead) instead.set(technique, (instead.get(technique) ?? 0) + times)
  return {
    technique: a.technique,
    stood: a.stood + b.stood,
    found: a.found + b.found,
    named: a.named + b.named,
    instead: [...instead].map(([technique, times]) => ({ technique, times })),
  }
}

/** One mark as a sum. */
const sumOf = ({ technique, called }: MarkEntry): TechniqueSums => ({
  technique,
  stood: 1,
  found: called === null ? 0 : 1,
  named: called === technique ? 1 : 0,
  instead: called === null || called === technique ? [] : [{ technique: called, times: 1 }],
})

/**
 * All marks of some rounds, technique by technique. Drills do not count, for they point at the passage; nor do
 * check-ups, in which every name stands and none has been taught.
 */
function countMarks(log: readonly LogEntry[]): Map<TechniqueId, TechniqueSums> {
  const sums = new Map<TechniqueId, TechniqueSums>()
  for (const mark of log.flatMap(entry => (entry.kind === 'round' ? entry.marks : [])))
    sums.set(mark.technique, add(sums.get(mark.technique) ?? blank(mark.technique), sumOf(mark)))
  return sums
}

/**
 * Each technique that has stood anywhere. For a while every round went into the sums as well as into the log: of
 * those (`inSums`) the larger of the two counts. On one device that is the sum, which holds them all; where copies
 * were merged, of which only the larger sum could be kept, it may be the log.
 */
export function recordsOf(sums: TechniqueRecords, log: readonly LogEntry[]): TechniqueRecords {
  const isIn = (entry: LogEntry): boolean => entry.kind === 'round' && entry.inSums === true
  const both = countMarks(log.filter(isIn))
  const since = countMarks(log.filter(entry => !isIn(entry)))
  const records: Partial<Record<TechniqueId, TechniqueSums>> = {}
  for (const technique of TECHNIQUES) {
    const [sum, logged] = [sums[technique] ?? blank(technique), both.get(technique) ?? blank(technique)]
    const before = logged.stood > sum.stood ? logged : sum
    const record = add(before, since.get(technique) ?? blank(technique))
    if (record.stood > 0) records[technique] = record
  }
  return records
}
