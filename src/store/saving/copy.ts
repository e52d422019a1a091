// Everything kept on this device as one file: taken along, brought back on another device, or erased. Bringing a copy
// back takes nothing away: of each record the better one stays. A file is read and checked whole before any of it is
// kept.

import * as v from 'valibot'
import { KNOWN, type Held } from './better.ts'
import { Envelope } from './envelope.ts'
import { PROGRESS, ROUND, SETTINGS } from './records.ts'
import type { Saver } from './saver.ts'

/** Larger files than this are nobody's copy. */
export const LARGEST_COPY = 30_000_000

const FORMAT = 1
const CopyFile = v.object({
  game: v.literal('just-asking'),
  format: v.pipe(v.number(), v.integer(), v.minValue(1)),
  records: v.record(v.string(), v.unknown()),
})

/** Why a file cannot be used: each is a translation key. */
export type CopyFailure = 'notACopy' | 'newerCopy' | 'damagedCopy' | 'emptyCopy'

/** How much is kept, or is in a copy. */
export type Tally = { readonly finished: number; readonly rounds: number; readonly settings: boolean }

/** A file that has been read, ready to be brought back. */
export type Copy = Tally & {
  /** Records that cannot be read and will be left out. */
  readonly damaged: number
  readonly records: readonly Held[]
}

/** A record of a kind that is not known here: kept as it is where nothing newer lies in its place. */
function holdUnknown(key: string, raw: unknown): Held | 'damagedSave' {
  const isAside = key.startsWith('aside/') && typeof raw === 'string'
  if (!isAside && sequenceOf(raw) < 0) return 'damagedSave'
  return {
    key,
    async back({ places: { shelf, journal } }) {
      const here = await newest(key, { shelf, journal })
      if (here !== undefined && sequenceOf(here) >= sequenceOf(raw)) return
      journal.remove(key)
      await shelf.set(key, raw)
    },
  }
}

/** How new a record is; -1 where it is none. */
function sequenceOf(raw: unknown): number {
  const envelope = v.safeParse(Envelope, raw)
  return envelope.success ? envelope.output.sequence : -1
}

/** The newer of a record's two copies. */
async function newest(key: string, { shelf, journal }: Saver['places']): Promise<unknown> {
  const onShelf: unknown = await shelf.get(key).catch(() => undefined)
  const text = journal.read(key)
  if (text === null) return onShelf
  let inJournal: unknown = text
  try {
    inJournal = JSON.parse(text)
  } catch {
    // What was set aside is no JSON, perhaps.
  }
  return onShelf === undefined || sequenceOf(inJournal) >= sequenceOf(onShelf) ? inJournal : onShelf
}

const keysOf = async ({ shelf, journal }: Saver['places']): Promise<string[]> => [
  ...new Set([...(await shelf.keys().catch((): string[] => [])), ...journal.keys()]),
]

/** Everything that is kept, as the content of a file. */
export async function copyAll(saver: Saver): Promise<string> {
  await saver.settled()
  const keys = (await keysOf(saver.places)).toSorted()
  const records = await Promise.all(keys.map(async key => [key, await newest(key, saver.places)] as const))
  return JSON.stringify(
    { game: 'just-asking', format: FORMAT, records: Object.fromEntries(records) },
    null,
    1,
  )
}

/** Reads a file somebody has chosen. Never throws, and keeps nothing yet. */
export function readCopy(text: string): Copy | { readonly failure: CopyFailure } {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { failure: 'notACopy' }
  }
  const file = v.safeParse(CopyFile, raw)
  if (!file.success) return { failure: 'notACopy' }
  if (file.output.format > FORMAT) return { failure: 'newerCopy' }
  const held = Object.entries(file.output.records).map(([key, record]) => {
    const kind = KNOWN.find(({ name }) => key.startsWith(`${name}/`))
    return kind ? kind.hold(key, record) : holdUnknown(key, record)
  })
  if (held.length === 0) return { failure: 'emptyCopy' }
  if (held.includes('newerSave')) return { failure: 'newerCopy' }
  const records = held.filter(one => typeof one !== 'string')
  if (records.length === 0) return { failure: 'damagedCopy' }
  return { ...tallyOf(records.map(({ key }) => key)), records, damaged: held.length - records.length }
}

const tallyOf = (keys: readonly string[]): Tally => ({
  finished: keys.filter(key => key.startsWith(`${PROGRESS.kind}/`)).length,
  rounds: keys.filter(key => key.startsWith(`${ROUND.kind}/`)).length,
  settings: keys.some(key => key.startsWith(`${SETTINGS.kind}/`)),
})

/** How much is kept on this device. */
export async function tallyHere(saver: Saver): Promise<Tally> {
  await saver.settled()
  return tallyOf(await keysOf(saver.places))
}

/** Brings a copy back; the page has to be loaded anew after it. False where some of it could not be kept. */
export async function bringBack(saver: Saver, copy: Copy): Promise<boolean> {
  try {
    for (const { back } of copy.records) await back(saver)
    await saver.settled()
    const kept = new Set(await keysOf(saver.places))
    return copy.records.every(({ key }) => kept.has(key))
  } catch {
    return false
  }
}

/** Erases everything that is kept; the page has to be loaded anew after it. False where something stayed. */
export async function eraseAll(saver: Saver): Promise<boolean> {
  await saver.settled()
  const { shelf, journal } = saver.places
  for (const key of journal.keys()) journal.remove(key)
  try {
    for (const key of await shelf.keys()) await shelf.delete(key)
  } catch {
    return false
  }
  return (await keysOf(saver.places)).length === 0
}
