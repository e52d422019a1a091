// What a device keeps of a room, across a reload: what lets it in again, and what is not known to be saved. Under a name of
// its own beside the game's records, so that a copy of those, which may be handed on, holds no token.

import { isObject } from './shapes.ts'

/** A place for short texts that outlasts a reload. */
export type Shelf = {
  read(key: string): string | null
  /** False where it could not be written, or only for as long as the page lives. */
  write(key: string, text: string): boolean
  remove(key: string): void
  keys(): readonly string[]
  /** Calls back when another window of this browser has written to it. */
  watch(onWritten: (key: string) => void): () => void
}

/** What is kept of a room in one role. */
export type Kept<C> = {
  readonly device: string
  readonly token: string | null
  readonly seatCode: string | null
  /** Session and person that the queue belongs to. */
  readonly whose: string | null
  readonly queue: readonly { readonly n: number; readonly command: C }[]
  /** When the session is deleted, in ms; then this is, too. */
  readonly deletes: number | null
  /** The window that plays. */
  readonly window: string
}

const PREFIX = 'just-asking-live:'
const keyOf = (role: string, code: string): string => `${PREFIX}${role}/${code}`

/** Where the browser keeps nothing, or has no room, it is kept for as long as the page lives. */
const memory = new Map<string, string>()

/** The browser's localStorage. Never throws. */
export function browserShelf(storage: () => Storage = () => localStorage): Shelf {
  const attempt = <T>(act: (s: Storage) => T, otherwise: T): T => {
    try {
      return act(storage())
    } catch {
      return otherwise
    }
  }
  return {
    read: key => memory.get(key) ?? attempt(s => s.getItem(key), null),
    write(key, text) {
      const isWritten = attempt(s => (s.setItem(key, text), true), false)
      if (isWritten) memory.delete(key)
      else {
        // An older copy with other numbers would be worse than none.
        attempt(s => s.removeItem(key), undefined)
        memory.set(key, text)
      }
      return isWritten
    },
    remove(key) {
      memory.delete(key)
      attempt(s => s.removeItem(key), undefined)
    },
    keys: () => attempt(s => Object.keys(s).filter(key => key.startsWith(PREFIX)), []),
    watch(onWritten) {
      if (typeof window === 'undefined') return () => undefined
      const onStorage = ({ key }: StorageEvent): void => {
        if (key !== null) onWritten(key)
      }
      window.addEventListener('storage', onStorage)
      return () => window.removeEventListener('storage', onStorage)
    },
  }
}

/** Something nobody else has: 32 characters. Pages over plain http have no `randomUUID`. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')

const isTextOrNull = (data: unknown): data is string | null => data === null || typeof data === 'string'

function parse<C>(text: string | null): Kept<C> | null {
  if (text === null) return null
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return null
  }
  if (!isObject(data) || typeof data['device'] !== 'string' || typeof data['window'] !== 'string') return null
  const { token, seatCode, whose, queue, deletes } = data
  if (![token, seatCode, whose].every(isTextOrNull)) return null
  if (deletes !== null && typeof deletes !== 'number') return null
  const isQueue =
    Array.isArray(queue) &&
    queue.every(
      (one: unknown, index) =>
        isObject(one) &&
        isObject(one['command']) &&
        Number.isSafeInteger(one['n']) &&
        (index === 0 || (one['n'] as number) > (queue[index - 1] as { n: number }).n),
    )
  return isQueue ? (data as Kept<C>) : null
}

export type Keep<C> = {
  /** What is kept, as it was opened and changed since. */
  kept(): Kept<C>
  /** Keeps it. Does nothing once another window plays. */
  save(changes: Partial<Omit<Kept<C>, 'device' | 'window'>>): void
  /** Reads what lies there, and makes this window the one that plays. */
  claim(): void
  /** Forgets token, code and queue; the device stays who it is. */
  forget(): void
  /** Calls back when another window plays; nothing is saved here from then on. */
  onTaken(run: () => void): () => void
}

/** What lets this device into a room, without becoming the window that plays; null where nothing does. */
export const keptToken = (shelf: Shelf, role: string, code: string): string | null =>
  parse(shelf.read(keyOf(role, code)))?.token ?? null

/** Opens what is kept of a room. Sessions whose date is past are swept out. */
export function openKeep<C>(shelf: Shelf, role: string, code: string, now: number): Keep<C> {
  for (const key of shelf.keys()) {
    const deletes = parse(shelf.read(key))?.deletes
    if (deletes != null && deletes < now) shelf.remove(key)
  }
  const key = keyOf(role, code)
  const window = newId()
  const nothing = { token: null, seatCode: null, whose: null, queue: [], deletes: null }
  let kept: Kept<C>
  let isTaken = false
  const write = (): void => void shelf.write(key, JSON.stringify(kept))
  const claim = (): void => {
    isTaken = false
    const found = parse<C>(shelf.read(key))
    kept = found ? { ...found, window } : { ...nothing, device: newId(), window }
    write()
  }
  claim()
  return {
    kept: () => kept,
    save(changes) {
      if (isTaken) return
      kept = { ...kept, ...changes }
      write()
    },
    claim,
    forget() {
      if (isTaken) return
      kept = { ...nothing, device: kept.device, window }
      shelf.remove(key)
    },
    onTaken: run =>
      shelf.watch(written => {
        if (written !== key || isTaken) return
        const found = parse(shelf.read(key))
        if (!found || found.window === window) return
        isTaken = true
        run()
      }),
  }
}
