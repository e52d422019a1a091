// The kinds of records that the game asks for as it opens, in a form that weighs nothing: what a record has to look like
// is fetched once there is one to be read.

import type { ProgressRecord, RecordKind, RoundRecord, SettingsRecord } from './records.ts'

/** A kind whose schema and migrations are fetched when they are needed. */
export type LightKind<T> = {
  readonly kind: string
  /** The version that is written now: one more than there are migrations. */
  readonly version: number
  readonly whole: () => Promise<RecordKind<T>>
}

/** A kind in either form. */
export type AnyKind<T> = RecordKind<T> | LightKind<T>

export const ROUND: LightKind<RoundRecord> = {
  kind: 'round',
  version: 1,
  whole: async () => (await import('./records.ts')).ROUND,
}
export const PROGRESS: LightKind<ProgressRecord> = {
  kind: 'progress',
  version: 1,
  whole: async () => (await import('./records.ts')).PROGRESS,
}
export const SETTINGS: LightKind<SettingsRecord> = {
  kind: 'settings',
  version: 2,
  whole: async () => (await import('./records.ts')).SETTINGS,
}
