// What a patch makes of a view. A patch sets whole values, so one that was missed does no harm once the next has come.

import type { SeatRow, View } from '../authority/views.ts'
import type { Patch } from '../protocol.ts'

/** The view after a patch; null for one that is older than the view. */
export function applyPatch<V extends View>(view: V, { seq, set, seats }: Patch): V | null {
  if (seq < view.seq) return null
  const { role: _, ...known } = set as Partial<View>
  const next = { ...view, ...known, seq }
  if (!seats || next.role !== 'host') return next
  const rows = new Map<string, SeatRow>(next.seats.map(row => [row.id, row]))
  for (const row of seats) rows.set(row.id, row)
  return { ...next, seats: [...rows.values()].toSorted((a, b) => a.number - b.number) }
}
