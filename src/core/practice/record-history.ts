// What was finished, newest first, and whether the round that is kept of a page is still the one that was finished then.

import type { Phase } from '../round/types.ts'
import type { TechniqueId } from '../technique.ts'
import { dayOf, type CheckUpEntry, type LogEntry, type RoundEntry } from './log.ts'

/** Pages and check-ups as they were finished, the newest first. */
export const historyOf = (log: readonly LogEntry[]): (RoundEntry | CheckUpEntry)[] =>
  log.filter(entry => entry.kind !== 'drill').toSorted((a, b) => b.when - a.when)

/** How much has been done. */
export type Sum = {
  readonly pages: number
  readonly checkUps: number
  readonly drills: number
  /** On how many different days. */
  readonly days: number
}

export const sumOf = (log: readonly LogEntry[]): Sum => {
  const count = (kind: LogEntry['kind']) => log.filter(entry => entry.kind === kind).length
  return {
    pages: count('round'),
    checkUps: count('check-up'),
    drills: count('drill'),
    days: new Set(log.map(dayOf)).size,
  }
}

/** The round that is kept of a page in one language; there is one at most. */
export type KeptRound = {
  readonly pack: string
  readonly excerpt: string
  readonly language: string
  readonly hash: string
  readonly phase: Phase
  readonly named: readonly TechniqueId[]
}

/**
 * What opens where a finished page is opened again: the round itself, a later or another one, one that was begun since,
 * or none.
 */
export type Standing = 'this' | 'other' | 'begun' | 'none'

const isSamePlace = (a: Place, b: Place): boolean =>
  a.pack === b.pack && a.excerpt === b.excerpt && a.language === b.language
type Place = Pick<KeptRound, 'pack' | 'excerpt' | 'language'>

/** False where a round with these flags cannot have come to this result: it came from another device. */
function canBe(entry: RoundEntry, { named, hash }: KeptRound): boolean {
  const called = entry.marks.flatMap(mark => mark.called ?? [])
  const count = (all: readonly TechniqueId[], one: TechniqueId) => all.filter(other => other === one).length
  return (
    hash === entry.hash &&
    called.length + entry.falseFlags <= named.length &&
    called.every(name => count(called, name) <= count(named, name))
  )
}

/** What is kept of a finished page. */
export function standingOf(
  entry: RoundEntry,
  log: readonly LogEntry[],
  kept: readonly KeptRound[],
): Standing {
  const round = kept.find(one => isSamePlace(one, entry))
  if (!round) return 'none'
  if (round.phase !== 'scored') return 'begun'
  const isLatest = !log.some(
    other => other.kind === 'round' && isSamePlace(other, entry) && other.when > entry.when,
  )
  return isLatest && canBe(entry, round) ? 'this' : 'other'
}
