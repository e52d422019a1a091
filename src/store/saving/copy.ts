// Everything kept on this device as one file, to be taken along. It is read in `read-copy.ts` and brought back in
// `bring-back.ts`.

import { PRACTICE } from './later-records.ts'
import { copiesOf, keysOf } from './places.ts'
import { PROGRESS, ROUND, SETTINGS } from './records.ts'
import type { Saver } from './saver.ts'

/** The format that copies are written in. Records have versions of their own: it changes only where the frame does. */
export const FORMAT = 1

/** How much is kept, or is in a copy. */
export type Tally = {
  readonly finished: number
  readonly rounds: number
  /** Entries of the log of practice. */
  readonly practice: number
  readonly settings: boolean
}

/** How much there is under these names. */
export function tallyOf(keys: readonly string[]): Tally {
  const count = ({ kind }: { readonly kind: string }): number =>
    keys.filter(key => key.startsWith(`${kind}/`)).length
  return {
    finished: count(PROGRESS),
    rounds: count(ROUND),
    practice: count(PRACTICE),
    settings: count(SETTINGS) > 0,
  }
}

/** Everything that is kept, as the content of a file. */
export async function copyAll(saver: Saver): Promise<string> {
  await saver.settled()
  const keys = (await keysOf(saver.places)).toSorted()
  const records = await Promise.all(
    keys.map(async key => [key, (await copiesOf(key, saver.places))[0]] as const),
  )
  return JSON.stringify(
    { game: 'just-asking', format: FORMAT, records: Object.fromEntries(records) },
    null,
    1,
  )
}

/** How much is kept on this device. */
export async function tallyHere(saver: Saver): Promise<Tally> {
  await saver.settled()
  return tallyOf(await keysOf(saver.places))
}
