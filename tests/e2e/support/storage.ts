// The two places where saves lie, as a browser's own tools would show them.

import type { Page } from '@playwright/test'
import { PACK } from './player.ts'

/** The name of a round's save; in the journal it has the game's name before it. */
export const roundKey = (excerpt: string): string => `round/${PACK}/${excerpt}/en`
export const JOURNAL_PREFIX = 'just-asking:'

export const writeJournal = (page: Page, key: string, text: string): Promise<void> =>
  page.evaluate(([name, value]) => localStorage.setItem(name!, value!), [JOURNAL_PREFIX + key, text])

/** All that the journal holds, by name without the game's. */
export const readJournal = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(
    prefix =>
      Object.fromEntries(
        Object.entries(localStorage).flatMap(([key, text]) =>
          key.startsWith(prefix) ? [[key.slice(prefix.length), String(text)]] : [],
        ),
      ),
    JOURNAL_PREFIX,
  )

/** Puts a value onto the shelf. The game has to have been open before, so that there is one. */
export const writeShelf = (page: Page, key: string, value: unknown): Promise<void> =>
  page.evaluate(
    ([name, content]) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('just-asking')
        opening.onerror = () => fail(new Error('the shelf does not open'))
        opening.onsuccess = () => {
          const act = opening.result.transaction('records', 'readwrite')
          act.objectStore('records').put(content, name)
          act.oncomplete = () => {
            opening.result.close()
            done()
          }
          act.onerror = () => fail(new Error('the shelf takes nothing'))
        }
      }),
    [key, value] as const,
  )

/** Makes the page one in which nothing can be kept, as some private windows are. */
export async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('storage is blocked', 'SecurityError')
    }
    Object.defineProperty(window, 'localStorage', { get: refuse })
    IDBFactory.prototype.open = refuse
  })
}
