// The two places where a record may lie, looked at together and without changing anything.

import * as v from 'valibot'
import { EnvelopeSchema } from './open.ts'
import type { Saver } from './saver.ts'

/** How new a record is; -1 where it is none. */
export function sequenceOf(raw: unknown): number {
  const envelope = v.safeParse(EnvelopeSchema, raw)
  return envelope.success ? envelope.output.sequence : -1
}

/** All copies of a record, the newest first. */
export async function copiesOf(key: string, { shelf, journal }: Saver['places']): Promise<unknown[]> {
  const onShelf: unknown = await shelf.get(key).catch(() => undefined)
  const text = journal.read(key)
  let inJournal: unknown = text ?? undefined
  try {
    if (text !== null) inJournal = JSON.parse(text)
  } catch {
    // What was set aside is no JSON, perhaps.
  }
  return [inJournal, onShelf]
    .filter(one => one !== undefined)
    .toSorted((a, b) => sequenceOf(b) - sequenceOf(a))
}

/** The names of all records. */
export const keysOf = async ({ shelf, journal }: Saver['places']): Promise<string[]> => [
  ...new Set([...(await shelf.keys().catch((): string[] => [])), ...journal.keys()]),
]
