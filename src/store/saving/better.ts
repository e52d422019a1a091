// Which of two records is the better one, kind by kind: what is brought back from another device must take nothing away.

import type { LogEntry } from '../../core/practice/log.ts'
import { seal, type Envelope } from './envelope.ts'
import { open } from './open.ts'
import {
  CHECK_UP,
  EDITION,
  PEOPLE,
  PRACTICE,
  TECHNIQUE,
  type CheckUpRecord,
  type EditionRecord,
  type PeopleRecord,
  type TechniqueRecord,
} from './later-records.ts'
import {
  PROGRESS,
  ROUND,
  SETTINGS,
  type ProgressRecord,
  type RecordKind,
  type RoundRecord,
  type SettingsRecord,
} from './records.ts'
import { sequenceOf } from './places.ts'

/** What is to be written: the record (null: as it lies here), and copies here that cannot be read and are set aside. */
export type Merged = { readonly put: unknown; readonly aside: readonly unknown[] }

/** A record out of a file, and what becomes of it beside the copies of it that lie here, the newest first. */
export type Held = { readonly key: string; readonly merge: (here: readonly unknown[]) => Merged }

/** What is known of a kind besides its schema: its own name for each record, and which of two stays. */
type Known<T> = {
  readonly kind: RecordKind<T>
  readonly idOf: (data: T) => string
  readonly better: (here: T, there: T) => T
}

/** The kinds that are known, each with how a record of it is taken out of a file. */
export const KNOWN = [
  known<ProgressRecord>({
    kind: PROGRESS,
    idOf: ({ pack, excerpt }) => `${pack}/${excerpt}`,
    better: (here, there) => ({
      ...here,
      plays: Math.max(here.plays, there.plays),
      best: Math.max(here.best, there.best),
      stars: Math.max(here.stars, there.stars) as ProgressRecord['stars'],
      last: Math.max(here.last, there.last),
    }),
  }),
  known<RoundRecord>({
    kind: ROUND,
    idOf: ({ pack, excerpt, language }) => `${pack}/${excerpt}/${language}`,
    better: (here, there) => (there.events.length > here.events.length ? there : here),
  }),
  // Not added up: the same file may be brought back twice.
  known<TechniqueRecord>({
    kind: TECHNIQUE,
    idOf: ({ technique }) => technique,
    better: (here, there) => (there.stood > here.stood ? there : here),
  }),
  known<EditionRecord>({
    kind: EDITION,
    idOf: ({ pack, excerpt, language }) => `${pack}/${excerpt}/${language}`,
    better: (here, there) =>
      (
        here.hash === there.hash && here.score !== there.score
          ? there.score > here.score
          : there.when > here.when
      )
        ? there
        : here,
  }),
  known<PeopleRecord>({
    kind: PEOPLE,
    idOf: () => 'desk',
    better: (here, there) => (there.rounds.length > here.rounds.length ? there : here),
  }),
  // An entry never changes: the same id is the same entry, so two logs together hold each once.
  known<LogEntry>({ kind: PRACTICE, idOf: ({ id }) => id, better: here => here }),
  known<CheckUpRecord>({
    kind: CHECK_UP,
    idOf: () => 'mine',
    // The bit stays this device's; of two that are under way the one that is further on.
    better: (here, there) =>
      strokesOf(there) > strokesOf(here) ? { ...here, sitting: there.sitting } : here,
  }),
  known<SettingsRecord>({ kind: SETTINGS, idOf: () => 'mine', better: (_, there) => there }),
]

/** How much has been done of a check-up that is under way; -1 where there is none. */
function strokesOf({ sitting }: CheckUpRecord): number {
  return sitting ? sitting.rounds.reduce((sum, { events }) => sum + events.length, 0) : -1
}

function known<T>({ kind, idOf, better }: Known<T>) {
  const mergeInto = (here: readonly unknown[], value: T): Merged => {
    const copies = here.map(raw => ({ raw, opened: open(kind, raw) }))
    const aside = copies.flatMap(({ raw, opened }) => ('damage' in opened ? [raw] : []))
    const newest = copies.map(({ opened }) => opened).find(opened => 'value' in opened)
    const best = newest ? better(newest.value, value) : value
    if (newest && best === newest.value && aside.length === 0) return { put: null, aside }
    const sequence = Math.max(0, ...here.map(sequenceOf)) + 1
    return { put: seal(kind, best, sequence) satisfies Envelope, aside }
  }
  return {
    name: kind.kind,
    /** A record of this kind out of a file, or why it is none. */
    hold(key: string, raw: unknown): Held | 'damagedSave' | 'newerSave' {
      const opened = open(kind, raw)
      if ('damage' in opened) return opened.damage
      const id = idOf(opened.value)
      if (key !== `${kind.kind}/${id}`) return 'damagedSave'
      return { key, merge: here => mergeInto(here, opened.value) }
    },
  }
}
