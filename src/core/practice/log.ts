// The log of practice: one entry for each thing a player has finished, never changed afterwards. All that is told of
// progress (what is due, which names are mixed up, how discernment has moved) is worked out from it, so two devices'
// logs are one log with both their entries in it.

import type { Confidence } from '../confidence.ts'
import type { Tally } from '../discernment.ts'
import type { Span } from '../span.ts'
import type { TechniqueId } from '../technique.ts'

/** What became of one required mark. */
export type MarkEntry = {
  readonly markId: string
  /** The name it counts under: the one that was given, where that is accepted, else the first that was taught. */
  readonly technique: TechniqueId
  /** What it earned, 0 to 1. */
  readonly credit: number
  /** The name it was given; null where it was passed by. */
  readonly called: TechniqueId | null
  readonly confidence: Confidence | null
}

/** A flag whose truth is known and which said how sure it was. */
export type SureEntry = { readonly confidence: Confidence; readonly found: boolean }

/** A flag as it stood when the page was handed in. */
export type FlagEntry = {
  readonly span: Span
  readonly technique: TechniqueId
  readonly confidence: Confidence | null
}

/** What the field's precision and recall are made of, so that they can be taken over several pages. */
export type FieldEntry = {
  /** Number of flags, and the sum of their shares that lie on a passage under an accepted name. */
  readonly flags: number
  readonly precise: number
  /** The sum of the required marks' shares that are covered under an accepted name. */
  readonly recalled: number
}

type Entry = {
  /** Tells this entry from all others, on every device. */
  readonly id: string
  /** When it was finished, in milliseconds since 1970. */
  readonly when: number
  /** Minutes that the clock on the wall was ahead of UTC then. */
  readonly zone: number
}

/** What was made of one page, wherever it was played. */
export type PageEntry = {
  readonly pack: string
  readonly excerpt: string
  readonly language: string
  /** Of the text and key that were played. */
  readonly hash: string
  /** 0 to 100. */
  readonly score: number
  readonly tally: Tally
  readonly marks: readonly MarkEntry[]
  readonly sure: readonly SureEntry[]
  readonly falseFlags: number
  /** Kept of a check-up's pages, whose rounds are kept nowhere else. */
  readonly field?: FieldEntry | undefined
  readonly flags?: readonly FlagEntry[] | undefined
}

/** A whole excerpt, played to its score. */
export type RoundEntry = Entry &
  PageEntry & {
    readonly kind: 'round'
    /** It was written while each round also went into sums by technique: see `records.ts`. */
    readonly inSums?: boolean | undefined
  }

export const DRILLS = ['look-alike', 'fair-or-fixable', 'name-it'] as const
export type DrillKind = (typeof DRILLS)[number]

/** One short question about one sentence. */
export type DrillEntry = Entry & {
  readonly kind: 'drill'
  readonly drill: DrillKind
  readonly pack: string
  readonly excerpt: string
  readonly language: string
  /** The mark or fair note it was about, or a number of a sentence. */
  readonly about: string
  /** What it was; null where the sentence is fair. */
  readonly technique: TechniqueId | null
  /** What the player said; null for “fair”, and the technique itself for a right “fixable”. */
  readonly said: TechniqueId | 'fixable' | null
  readonly right: boolean
}

/** A form of the check-up, finished. */
export type CheckUpEntry = Entry & {
  readonly kind: 'check-up'
  readonly form: string
  readonly began: number
  readonly pages: readonly PageEntry[]
}

export type LogEntry = RoundEntry | DrillEntry | CheckUpEntry

/** Two logs as one, in the order of time: entries that are in both count once. */
export function mergeLogs(...logs: readonly (readonly LogEntry[])[]): LogEntry[] {
  const byId = new Map<string, LogEntry>()
  for (const entry of logs.flat()) if (!byId.has(entry.id)) byId.set(entry.id, entry)
  return [...byId.values()].sort((a, b) => a.when - b.when || (a.id < b.id ? -1 : 1))
}

const DAY = 86_400_000

/** The day on the wall at that moment, as a number that grows by one from day to day. */
export const dayOf = ({ when, zone }: Pick<Entry, 'when' | 'zone'>): number =>
  Math.floor((when + zone * 60_000) / DAY)

/** All pages of an entry: one of a round, all of a check-up, none of a drill. */
export const pagesOf = (entry: LogEntry): readonly PageEntry[] =>
  entry.kind === 'round' ? [entry] : entry.kind === 'check-up' ? entry.pages : []
