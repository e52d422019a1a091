// A round that is marked and not signed off yet, as the browser would have kept it.

import { saveRound } from '../../src/store/round-record.ts'
import { createNoticeStore } from '../../src/store/notice-store.ts'
import { createSaver } from '../../src/store/saving/saver.ts'
import { createMemoryShelf, createStorageJournal } from '../../src/store/saving/shelf.ts'
import type { Compiled } from '../../src/content/compile.ts'
import { playRound } from '../fixtures/players.ts'
import { memoryStorage } from '../fixtures/memory-storage.ts'

/** The items of localStorage that hold a round in which a mixed player has marked the excerpt. */
export function savedRound({ text, key }: Compiled): Record<string, string> {
  const storage = memoryStorage()
  const journal = createStorageJournal(() => storage)
  const saver = createSaver({ shelf: createMemoryShelf(), journal, notices: createNoticeStore() })
  const { events, round } = playRound({ text, key }, 'mixed')
  const telling = { headline: '', outlet: '', words: 0, band: 1, hash: text.hash, text: '', key: '' } as const
  const address = { pack: text.pack, excerpt: text.id, language: text.language, telling }
  saveRound(saver, address, text, events, round)
  // Read before the next turn, while the journal still has it.
  return Object.fromEntries(Object.keys(storage).map(name => [name, storage.getItem(name)!]))
}
