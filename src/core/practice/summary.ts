// A summary of practice for a teacher: one sheet's worth of what the log holds. Pure: from the log and `now`.

import { addTallies, discernIfEnough, type Discernment, type Tally } from '../discernment.ts'
import type { TechniqueId } from '../technique.ts'
import { changeBetween, checkUpsOf, resultOf, type Change, type CheckUpResult } from './check-up.ts'
import type { CheckUpEntry, LogEntry } from './log.ts'
import { sumOf, type Sum } from './record-history.ts'
import { freshPagesOf, strengthsOf, unmetOf, type Strength } from './record.ts'

/** A moment with the clock on the wall. */
export type Moment = Pick<LogEntry, 'when' | 'zone'>

/** What was finished of one pack. */
export type PackPractised = {
  readonly pack: string
  /** How many different pages. */
  readonly pages: number
  readonly first: Moment
  readonly latest: Moment
}

export type Summary = {
  readonly first: Moment
  readonly latest: Moment
  readonly sum: Sum
  /** In the order in which they were begun. */
  readonly packs: readonly PackPractised[]
  /** Over all pages at their first reading; `again`: whether others were left out. */
  readonly tally: Tally
  readonly again: boolean
  /** Null where it is too little to tell. */
  readonly discernment: Discernment | null
  readonly stood: number
  readonly found: number
  readonly named: number
  /** The strongest first; those that stood in short questions only come last. */
  readonly strengths: readonly Strength[]
  readonly unmet: readonly TechniqueId[]
  readonly checkUps: readonly { readonly entry: CheckUpEntry; readonly result: CheckUpResult }[]
  /** From the first check-up to the latest; null where there are not two, or where they are too short. */
  readonly change: Change | null
}

const NOTHING: Tally = { signal: 0, hits: 0, noise: 0, falseAlarms: 0 }

function packsOf(log: readonly LogEntry[]): PackPractised[] {
  const packs = new Map<string, PackPractised & { readonly seen: Set<string> }>()
  for (const entry of log) {
    if (entry.kind !== 'round') continue
    const before = packs.get(entry.pack)
    const seen = (before?.seen ?? new Set<string>()).add(entry.excerpt)
    packs.set(entry.pack, {
      pack: entry.pack,
      pages: seen.size,
      first: before?.first ?? entry,
      latest: entry,
      seen,
    })
  }
  return [...packs.values()].map(({ seen: _, ...pack }) => pack)
}

/** The summary of a log in the order of time; null where nothing has been finished. */
export function summaryOf(log: readonly LogEntry[], now: number): Summary | null {
  const [first, latest] = [log[0], log.at(-1)]
  if (!first || !latest) return null
  const fresh = freshPagesOf(log).map(({ page }) => page)
  const marks = fresh.flatMap(page => page.marks)
  const found = marks.filter(({ called }) => called !== null)
  const tally = fresh.map(page => page.tally).reduce(addTallies, NOTHING)
  const strengths = strengthsOf(log, now)
  const checkUps = checkUpsOf(log).map(entry => ({ entry, result: resultOf(entry) }))
  const [before, after] = [checkUps[0], checkUps.at(-1)]
  return {
    first,
    latest,
    sum: sumOf(log),
    packs: packsOf(log),
    tally,
    again: fresh.length < log.reduce((pages, entry) => pages + pageCountOf(entry), 0),
    discernment: discernIfEnough(tally),
    stood: marks.length,
    found: found.length,
    named: found.filter(({ called, technique }) => called === technique).length,
    strengths: strengths.toSorted((a, b) => (b.credit ?? -1) - (a.credit ?? -1) || b.recall - a.recall),
    unmet: unmetOf(strengths),
    checkUps,
    change: before && after && before !== after ? changeBetween(before.result, after.result) : null,
  }
}

const pageCountOf = (entry: LogEntry): number =>
  entry.kind === 'round' ? 1 : entry.kind === 'check-up' ? entry.pages.length : 0
