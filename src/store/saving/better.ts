// Which of two records is the better one, kind by kind: what is brought back from another device must take nothing away.

import type { LogEntry } from '../../core/practice/log.ts'
import { open } from './envelope.ts'
import {
  EDITION,
  PEOPLE,
  PRACTICE,
  TECHNIQUE,
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
import type { Saver } from './saver.ts'

/** A record out of a file, and how it comes back. */
export type Held = { readonly key: string; readonly back: (saver: Saver) => Promise<void> }

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
  known<SettingsRecord>({ kind: SETTINGS, idOf: () => 'mine', better: (_, there) => there }),
]

function known<T>({ kind, idOf, better }: Known<T>) {
  return {
    name: kind.kind,
    /** A record of this kind out of a file, or why it is none. */
    hold(key: string, raw: unknown): Held | 'damagedSave' | 'newerSave' {
      const opened = open(kind, raw)
      if ('damage' in opened) return opened.damage
      const id = idOf(opened.value)
      if (key !== `${kind.kind}/${id}`) return 'damagedSave'
      return {
        key,
        async back(saver) {
          const here = await saver.load(kind, id)
          saver.save(kind, id, here === null ? opened.value : better(here, opened.value))
        },
      }
    },
  }
}
