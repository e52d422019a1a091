// Erases everything of the game that is on this device, and nothing of anybody else's at the same address.

import { alone } from './other-tabs.ts'
import type { Saver } from './saver.ts'

/** What the browser keeps besides shelf and journal, by names that begin with the game's. */
const OURS = 'just-asking'

async function sweep(): Promise<void> {
  // Seats in live sessions are kept beside the journal: what lets one in is in no copy of the game's records.
  for (const storage of [() => sessionStorage, () => localStorage])
    try {
      for (const key of Object.keys(storage())) if (key.startsWith(OURS)) storage().removeItem(key)
    } catch {
      // Blocked: then there is nothing in it.
    }
  if (typeof caches === 'undefined') return
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name)
}

/**
 * Erases everything that is kept, after all windows have stopped saving; the page has to be loaded anew after it. False
 * where something stayed.
 */
export async function eraseAll(saver: Saver): Promise<boolean> {
  const { shelf, journal } = saver.places
  try {
    await alone(saver, 'erasedElsewhere')
    for (const key of journal.keys()) journal.remove(key)
    await shelf.clear()
    await sweep()
    if ((await shelf.keys()).length + journal.keys().length === 0) return true
  } catch {
    // What stayed is told.
  }
  saver.resume()
  return false
}
