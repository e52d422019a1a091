// Every record travels in an envelope that says what it is, of which version, and how new.

import * as v from 'valibot'
import type { RecordKind } from './records.ts'

export const Envelope = v.object({
  kind: v.string(),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Grows with every save, so that of two copies the newer one is known. */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  data: v.unknown(),
})
export type Envelope = v.InferOutput<typeof Envelope>

/** Why a record cannot be used: each is a translation key. */
export type Damage = 'damagedSave' | 'newerSave'

export type Opened<T> = { readonly value: T; readonly sequence: number } | { readonly damage: Damage }

/** The version that records of a kind are written in. */
export const versionOf = (kind: RecordKind<unknown>): number => kind.migrations.length + 1

/** Puts data into an envelope of the current version. */
export const seal = <T>(kind: RecordKind<T>, data: T, sequence: number): Envelope => ({
  kind: kind.kind,
  version: versionOf(kind),
  sequence,
  data,
})

/** Opens what was read back: checks the envelope, migrates older data, checks the data. Never throws. */
export function open<T>(kind: RecordKind<T>, raw: unknown): Opened<T> {
  const envelope = v.safeParse(Envelope, raw)
  if (!envelope.success || envelope.output.kind !== kind.kind) return { damage: 'damagedSave' }
  const { version, sequence, data } = envelope.output
  if (version > versionOf(kind)) return { damage: 'newerSave' }
  try {
    const migrated = kind.migrations.slice(version - 1).reduce((older, migrate) => migrate(older), data)
    const result = v.safeParse(kind.schema, migrated)
    return result.success ? { value: result.output, sequence } : { damage: 'damagedSave' }
  } catch {
    // A migration may stumble over data that only looked like its version.
    return { damage: 'damagedSave' }
  }
}
