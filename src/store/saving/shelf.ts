// Two places to keep a save. The shelf (IndexedDB) is roomy and durable but answers later; the journal
// (localStorage) is small but written before the next line of code runs, so a crash cannot come between.

import { clear, createStore, del, get, keys, set, setMany } from 'idb-keyval'

/** A durable place for records. Every method may reject: a private window or a full disk refuses. */
export interface Shelf {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
  /** All of these, or none where one cannot be kept. */
  setMany(records: readonly (readonly [key: string, value: unknown])[]): Promise<void>
  delete(key: string): Promise<void>
  keys(): Promise<string[]>
  /** Takes everything away. */
  clear(): Promise<void>
}

/** A place that is written at once. `write` is false where it could not be. */
export interface Journal {
  read(key: string): string | null
  write(key: string, text: string): boolean
  remove(key: string): void
  keys(): string[]
}

/** The browser's IndexedDB. Throws where there is none. */
export function createIndexedShelf(name = 'just-asking'): Shelf {
  const store = createStore(name, 'records')
  return {
    get: key => get(key, store),
    set: (key, value) => set(key, value, store),
    delete: key => del(key, store),
    setMany: records => setMany(records as [string, unknown][], store),
    keys: async () => (await keys(store)).map(String),
    clear: () => clear(store),
  }
}

/** Keeps records for as long as the page is open: where nothing better is to be had. */
export function createMemoryShelf(): Shelf {
  const records = new Map<string, unknown>()
  return {
    get: async key => records.get(key),
    set: async (key, value) => void records.set(key, value),
    delete: async key => void records.delete(key),
    setMany: async all => all.forEach(([key, value]) => records.set(key, value)),
    keys: async () => [...records.keys()],
    clear: async () => records.clear(),
  }
}

const PREFIX = 'just-asking:'

/** The browser's localStorage; a journal that refuses everything where there is none. */
export function createStorageJournal(storage: () => Storage): Journal {
  const attempt = <T>(act: (s: Storage) => T, otherwise: T): T => {
    try {
      return act(storage())
    } catch {
      // Blocked by the browser's settings, or full: the shelf is still there.
      return otherwise
    }
  }
  return {
    read: key => attempt(s => s.getItem(PREFIX + key), null),
    write: (key, text) => attempt(s => (s.setItem(PREFIX + key, text), true), false),
    remove: key => attempt(s => s.removeItem(PREFIX + key), undefined),
    keys: () =>
      attempt(
        s => Object.keys(s).flatMap(key => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : [])),
        [],
      ),
  }
}
