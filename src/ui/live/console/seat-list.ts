// The list of readers as it is looked through: by name, and by what one looks for. Pure.

import type { SeatRow } from '../../../live/authority/views.ts'

export const SHOWN = ['all', 'away', 'open', 'asking', 'gone'] as const
export type Shown = (typeof SHOWN)[number]

/** So many rows at first, and with each press for more: two thousand at once would stop a phone. */
export const ROWS = 40

const isIn = ({ out }: SeatRow): boolean => out === null

/** Rows of one kind. `pagesOf`: those that are open to a reader. */
export function rowsOf(
  seats: readonly SeatRow[],
  shown: Shown,
  pagesOf: (row: SeatRow) => readonly number[],
): readonly SeatRow[] {
  switch (shown) {
    case 'all':
      return seats
    case 'away':
      return seats.filter(row => isIn(row) && !row.here)
    case 'open':
      return seats.filter(
        row => isIn(row) && pagesOf(row).some(page => (row.pages[page]?.handedIn ?? 'no') === 'no'),
      )
    case 'asking':
      return seats.filter(row => isIn(row) && row.asksFor !== null)
    case 'gone':
      return seats.filter(row => !isIn(row))
  }
}
