// Commands that are not known to be saved, in the order in which they were given. Pure: what is done with it is in `room.ts`.

/** `waiting` to be sent, `sent`, or `done`: saved, while one before it has not been answered. */
export type Item<C> = {
  readonly n: number
  readonly command: C
  readonly is: 'waiting' | 'sent' | 'done'
}

export type Queue<C> = {
  readonly items: readonly Item<C>[]
  /** Number of the next command. */
  readonly next: number
  /** Whether anything may be sent: not before the server has said what it has. */
  readonly open: boolean
}

/** So many commands are on the way at once, at most. */
export const MOST_ON_THE_WAY = 16

/** A queue as it was kept, or an empty one. It waits for the server's word, which numbers it anew. */
export const queueOf = <C>(
  commands: readonly { readonly n: number; readonly command: C }[] = [],
): Queue<C> => ({
  items: commands.map(({ n, command }) => ({ n, command, is: 'waiting' })),
  next: (commands.at(-1)?.n ?? 0) + 1,
  open: false,
})

/** With one more at its end. */
export const add = <C>(queue: Queue<C>, command: C): Queue<C> => ({
  ...queue,
  items: [...queue.items, { n: queue.next, command, is: 'waiting' }],
  next: queue.next + 1,
})

/** The next that may be sent now, or null: they go in order, and so many at once. */
export function nextToSend<C>({ items, open }: Queue<C>): Item<C> | null {
  if (!open || items.filter(({ is }) => is === 'sent').length >= MOST_ON_THE_WAY) return null
  return items.find(({ is }) => is === 'waiting') ?? null
}

/** The same, with one on its way. */
export const sent = <C>(queue: Queue<C>, n: number): Queue<C> => ({
  ...queue,
  items: queue.items.map(item => (item.n === n && item.is === 'waiting' ? { ...item, is: 'sent' } : item)),
})

/**
 * After an answer. A refusal may overtake the word that an earlier one is saved, so what is saved leaves the queue only
 * when all before it has: `saved` holds those that did, in order.
 */
export function answered<C>(
  queue: Queue<C>,
  n: number,
  answer: 'ok' | 'refused',
): { readonly queue: Queue<C>; readonly saved: readonly C[] } {
  const items =
    answer === 'refused'
      ? queue.items.filter(item => item.n !== n)
      : queue.items.map(item => (item.n === n ? { ...item, is: 'done' as const } : item))
  const stays = items.findIndex(({ is }) => is !== 'done')
  const saved = stays < 0 ? items : items.slice(0, stays)
  return {
    queue: { ...queue, items: items.slice(saved.length) },
    saved: saved.map(({ command }) => command),
  }
}

/** Sends nothing more until `resync`. What was on its way may have come through or not: it will be told. */
export const stop = <C>(queue: Queue<C>): Queue<C> => ({
  ...queue,
  items: queue.items.map(item => ({ ...item, is: 'waiting' })),
  open: false,
})

/**
 * After the server's word which of this device's commands was the last it has. What is covered goes; the rest is numbered
 * on from there, for numbers of what a server refused, or lost before it was saved, are free again.
 */
export function resync<C>(queue: Queue<C>, last: number): Queue<C> {
  const rest = queue.items.filter(({ n }) => n > last)
  return {
    items: rest.map(({ command }, index) => ({ n: last + 1 + index, command, is: 'waiting' })),
    next: last + 1 + rest.length,
    open: true,
  }
}

/** How many are not known to be saved. */
export const unsaved = <C>({ items }: Queue<C>): number => items.filter(({ is }) => is !== 'done').length
