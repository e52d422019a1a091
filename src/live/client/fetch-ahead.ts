// Nothing can be decided on a page without its text, so a seat has it before it is wanted: at once where a page is open or
// something done on it waits to be saved, and after a while where it comes next.

import type { SeatView } from '../authority/views.ts'
import type { PageFiles } from './page-files.ts'
import type { RemoteRoom } from './room-types.ts'
import type { Timers } from './transport.ts'

/** Between two tries, in ms. */
const AGAIN = 3000
/** What comes next is fetched within so many ms: not by everybody at once. */
const SPREAD = 8000

/** The pages of the next step in which something is marked. */
const comingUp = ({ steps, at }: SeatView): readonly number[] => {
  const next = steps.find((step, nth) => nth > at && step.kind === 'marking')
  return next?.kind === 'marking' ? next.pages : []
}

/** Fetches texts as the room goes on; returns how to let it be. `waiting`: pages of commands that are not saved. */
export function fetchAhead(
  { store, refresh }: RemoteRoom<'seat'>,
  files: PageFiles,
  timers: Timers,
  waiting: () => readonly number[],
): () => void {
  const asked = new Set<number>()
  const cancels = new Set<() => void>()
  let isLookingAhead = false

  const after = (milliseconds: number, run: () => void): void => {
    const cancel = timers.after(milliseconds, () => {
      cancels.delete(cancel)
      run()
    })
    cancels.add(cancel)
  }

  async function fetchOne(page: number): Promise<void> {
    if (asked.has(page) || files.here(page)) return
    asked.add(page)
    const fetched = await files.text(page)
    if ('value' in fetched) return refresh()
    after(AGAIN, () => {
      asked.delete(page)
      look()
    })
  }

  async function fetchNext(): Promise<void> {
    const { view } = store.getState()
    // One after the other: nobody waits for these.
    for (const page of view ? comingUp(view) : []) await fetchOne(page)
    isLookingAhead = false
  }

  function look(): void {
    const { view, status } = store.getState()
    if (!view || status === 'out') return
    for (const page of new Set([...view.open, ...waiting()])) void fetchOne(page)
    if (isLookingAhead || status !== 'in' || comingUp(view).every(page => files.here(page))) return
    isLookingAhead = true
    after(timers.chance() * SPREAD, () => void fetchNext())
  }

  const unsubscribe = store.subscribe(look)
  return () => {
    unsubscribe()
    cancels.forEach(cancel => cancel())
  }
}
