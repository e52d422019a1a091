// Brings a copy back. It takes nothing away: of each record the better one stays, and the log of practice is both logs.
// All of it is kept, or none.

import { alone } from './other-tabs.ts'
import { copiesOf, keysOf } from './places.ts'
import type { Copy } from './read-copy.ts'
import type { Saver } from './saver.ts'
import type { Journal } from './shelf.ts'

type Record = readonly [key: string, value: unknown]

/** A place that is free for what could not be read here. */
function asideOf(key: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const place = `aside/${key}${number === 1 ? '' : ` ${number}`}`
    if (taken.has(place)) continue
    taken.add(place)
    return place
  }
}

/** What has to be written so that this device has what it has and what is in the copy. */
async function mergeWith({ places }: Saver, copy: Copy): Promise<Record[]> {
  const taken = new Set(await keysOf(places))
  const here = new Set(taken)
  const records: Record[] = []
  for (const { key, merge } of copy.records) {
    const { put, aside } = merge(here.has(key) ? await copiesOf(key, places) : [])
    for (const raw of aside)
      records.push([asideOf(key, taken), typeof raw === 'string' ? raw : JSON.stringify(raw, null, 2)])
    if (put !== null) records.push([key, put])
  }
  return records
}

/** Writes into the journal, where there is no shelf; where one has no room, all is as it was. */
function writeAll(journal: Journal, records: readonly Record[]): boolean {
  const before = records.map(([key]) => [key, journal.read(key)] as const)
  const fits = records.every(([key, value]) =>
    journal.write(key, typeof value === 'string' ? value : JSON.stringify(value)),
  )
  if (fits) return true
  for (const [key] of before) journal.remove(key)
  for (const [key, text] of before) if (text !== null) journal.write(key, text)
  return false
}

/**
 * Brings a copy back, after all windows have stopped saving; the page has to be loaded anew after it. False where it
 * could not be kept: then everything is as it was.
 */
export async function bringBack(saver: Saver, copy: Copy): Promise<boolean> {
  const { shelf, journal } = saver.places
  try {
    await alone(saver, 'loadedElsewhere')
    const records = await mergeWith(saver, copy)
    const onShelf = await shelf.setMany(records).then(
      () => true,
      () => false,
    )
    // What the journal still holds of these is older now.
    if (onShelf) for (const [key] of records) journal.remove(key)
    if (onShelf || writeAll(journal, records)) return true
  } catch {
    // It is told below.
  }
  saver.resume()
  return false
}
