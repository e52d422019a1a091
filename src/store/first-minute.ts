// Whether the first minute has been seen. Of the round itself nothing is kept: it is practice, and always begins anew.

import * as v from 'valibot'
import type { RecordKind } from './saving/records.ts'
import type { Saver } from './saving/saver.ts'

const FirstMinuteRecord = v.object({
  /** Played to its end, or left by the player's own wish. */
  seen: v.boolean(),
})
type FirstMinuteRecord = v.InferOutput<typeof FirstMinuteRecord>

export const FIRST_MINUTE: RecordKind<FirstMinuteRecord> = {
  kind: 'first-minute',
  schema: FirstMinuteRecord,
  migrations: [],
}

/** Whether this player has played the first minute, or skipped it. */
export const hasSeenFirstMinute = async (saver: Saver): Promise<boolean> =>
  (await saver.load(FIRST_MINUTE, 'mine'))?.seen ?? false

/** Remembers that it need not be offered first any more. */
export const rememberFirstMinute = (saver: Saver): void => saver.save(FIRST_MINUTE, 'mine', { seen: true })
