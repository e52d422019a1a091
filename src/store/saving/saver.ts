// Keeps records so that a reload, a closed tab or a crash at any moment loses nothing: first into the journal,
// at once; then onto the shelf. When reading, the newer of the two copies counts. A copy that cannot be read is
// set aside, never deleted, and handed to the player.

import { tell, type NoticeStore } from '../notice-store.ts'
import { seal, type Envelope } from './envelope.ts'
import type { AnyKind } from './kinds.ts'
import type { Journal, Shelf } from './shelf.ts'

export type Saver = {
  /** The newest sound copy of a record, or null. Never rejects. */
  load<T>(kind: AnyKind<T>, id: string): Promise<T | null>
  /** All sound records of a kind. Never rejects. */
  loadAll<T>(kind: AnyKind<T>): Promise<T[]>
  /** Keeps a record: in the journal before it returns, on the shelf soon after. */
  save<T>(kind: AnyKind<T>, id: string, data: T): void
  /** Takes a record away. */
  remove(kind: { readonly kind: string }, id: string): void
  /** Resolves when the shelf has taken all that was saved so far. */
  settled(): Promise<void>
  /** Keeps nothing more until `resume`. Resolves once what was saved before is kept. */
  stop(): Promise<void>
  /** Keeps again what is saved here. */
  resume(): void
  /** Where it is all kept, for what takes, brings back or erases everything: see `copy.ts`. */
  readonly places: { readonly shelf: Shelf; readonly journal: Journal }
}

const keyOf = (kind: { readonly kind: string }, id: string): string => `${kind.kind}/${id}`
const ASIDE = 'aside/'

/** How long to wait before something that did not come is asked for again, in ms. */
const AGAIN = 1000

/** Asks until it comes: without it nobody could say what was kept, and what is not known must not be written over. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch {
      await new Promise(done => setTimeout(done, AGAIN))
    }
  }
}

/** Creates a saver. `notices` is told when a record is set aside and when nothing can be kept. */
export function createSaver({
  shelf,
  journal,
  notices,
}: {
  shelf: Shelf
  journal: Journal
  notices: NoticeStore
}): Saver {
  const sequences = new Map<string, number>()
  let work: Promise<void> = Promise.resolve()
  let stopped = false

  /** Shelf work goes in order, and one failure does not stop the next. */
  const queue = (act: () => Promise<void>, onFailure: () => void): void => {
    work = work.then(act).catch(onFailure)
  }

  /** A place of its own for what is set aside: another copy may have been, under the same name. */
  const placeAside = (key: string, content: string): string => {
    for (let number = 1; ; number++) {
      const place = number === 1 ? `${ASIDE}${key}` : `${ASIDE}${key} ${number}`
      const there = journal.read(place)
      if (there === null || there === content) return place
    }
  }

  /** Moves a copy that cannot be read out of the way, and offers it as a file. */
  const setAside = (key: string, raw: unknown, code: 'damagedSave' | 'newerSave'): void => {
    const content = typeof raw === 'string' ? raw : JSON.stringify(raw, null, 2)
    const place = placeAside(key, content)
    if (!journal.write(place, content))
      queue(
        () => shelf.set(place, content),
        () => undefined,
      )
    tell(notices, { code, file: { name: `just-asking ${key.replaceAll('/', ' ')}.json`, content } })
  }

  const readShelf = async (key: string): Promise<unknown> => {
    try {
      return await shelf.get(key)
    } catch {
      return undefined
    }
  }

  const readJournal = (key: string): unknown => {
    const text = journal.read(key)
    if (text === null) return undefined
    try {
      return JSON.parse(text)
    } catch {
      return text
    }
  }

  /** Loads that are under way: who asks for the same record meanwhile hears the same, and damage is told once. */
  const underWay = new Map<string, Promise<unknown>>()

  function load<T>(kind: AnyKind<T>, id: string): Promise<T | null> {
    const key = keyOf(kind, id)
    const begun = underWay.get(key) as Promise<T | null> | undefined
    if (begun) return begun
    const loading = read(kind, key).finally(() => {
      if (underWay.get(key) === loading) underWay.delete(key)
    })
    underWay.set(key, loading)
    return loading
  }

  async function read<T>(kind: AnyKind<T>, key: string): Promise<T | null> {
    const fromJournal = readJournal(key)
    const fromShelf = await readShelf(key)
    if (fromJournal === undefined && fromShelf === undefined) return null
    const [{ open }, whole] = await patiently(() =>
      Promise.all([import('./open.ts'), 'whole' in kind ? kind.whole() : kind]),
    )
    let newest: { value: T; sequence: number } | null = null
    for (const [raw, forget] of [
      [fromJournal, () => journal.remove(key)],
      [
        fromShelf,
        () =>
          queue(
            () => shelf.delete(key),
            () => undefined,
          ),
      ],
    ] as const) {
      if (raw === undefined) continue
      const opened = open(whole, raw)
      if ('damage' in opened) {
        if (stopped) continue
        setAside(key, raw, opened.damage)
        forget()
      } else if (!newest || opened.sequence > newest.sequence) newest = opened
    }
    if (!newest) return null
    sequences.set(key, Math.max(newest.sequence, sequences.get(key) ?? 0))
    return newest.value
  }

  return {
    load,
    async loadAll(kind) {
      const prefix = `${kind.kind}/`
      // Before and after: a record that goes from the journal to the shelf meanwhile is in neither list else.
      const before = journal.keys()
      const onShelf = await shelf.keys().catch((): string[] => [])
      const ids = new Set([...onShelf, ...before, ...journal.keys()].filter(key => key.startsWith(prefix)))
      const records = await Promise.all([...ids].map(key => load(kind, key.slice(prefix.length))))
      return records.filter(record => record !== null)
    },
    save(kind, id, data) {
      if (stopped) return
      const key = keyOf(kind, id)
      // What is loaded from here on has this in it.
      underWay.delete(key)
      const sequence = (sequences.get(key) ?? 0) + 1
      sequences.set(key, sequence)
      const envelope: Envelope = seal(kind, data, sequence)
      const text = JSON.stringify(envelope)
      const journaled = journal.write(key, text)
      queue(
        async () => {
          await shelf.set(key, envelope)
          // The shelf has it; the journal only keeps what the shelf does not have yet.
          if (journal.read(key) === text) journal.remove(key)
        },
        () => {
          if (!journaled) tell(notices, { code: 'notSaving' })
        },
      )
    },
    remove(kind, id) {
      if (stopped) return
      const key = keyOf(kind, id)
      underWay.delete(key)
      journal.remove(key)
      queue(
        () => shelf.delete(key),
        () => undefined,
      )
    },
    settled: () => work,
    stop() {
      stopped = true
      return work
    },
    resume() {
      stopped = false
    },
    places: { shelf, journal },
  }
}
