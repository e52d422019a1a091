// Opens what was kept: checks it, and brings older data up to date. Fetched only where something was kept, since whoever
// comes for the first time has nothing to be checked.

import * as v from 'valibot'
import type { Envelope } from './envelope.ts'
import type { RecordKind } from './records.ts'

export const EnvelopeSchema = v.object({
  kind: v.string(),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  data: v.unknown(),
}) satisfies v.GenericSchema<unknown, Envelope>

/** Why a record cannot be used: each is a translation key. */
export type Damage = 'damagedSave' | 'newerSave'

export type Opened<T> = { readonly value: T; readonly sequence: number } | { readonly damage: Damage }

/** Opens what was read back: checks the envelope, migrates older data, checks the data. Never throws. */
export function open<T>(kind: RecordKind<T>, raw: unknown): Opened<T> {
  const envelope = v.safeParse(EnvelopeSchema, raw)
  if (!envelope.success || envelope.output.kind !== kind.kind) return { damage: 'damagedSave' }
  const { version, sequence, data } = envelope.output
  if (version > kind.migrations.length + 1) return { damage: 'newerSave' }
  try {
    const migrated = kind.migrations.slice(version - 1).reduce((older, migrate) => migrate(older), data)
    const result = v.safeParse(kind.schema, migrated)
    return result.success ? { value: result.output, sequence } : { damage: 'damagedSave' }
  } catch {
    // A migration may stumble over data that only looked like its version.
    return { damage: 'damagedSave' }
  }
}
