// A seat's room as its screens hold it, and what they all ask of its view.

import type { Step } from '../../../live/authority/setup.ts'
import type { SeatView } from '../../../live/authority/views.ts'
import type { LiveRoom } from '../../../live/client/types.ts'
import { useStore } from '../../use-store.ts'

export type Room = LiveRoom<'seat'>

/** The room's view. Nothing below the door is drawn without one. */
export const useView = (room: Room): SeatView => useStore(room, state => state.view!)

/** Where the room is in its course. */
export const stepOf = ({ steps, at }: Pick<SeatView, 'steps' | 'at'>): Step => steps[at] ?? { kind: 'ended' }

/** The number of a page among those that are played together, counted from 1; null for one of a check-up. */
export function numberOf({ pages }: Pick<SeatView, 'pages'>, page: number): number | null {
  const played = pages.flatMap(({ use }, index) => (use === 'play' ? [index] : []))
  const at = played.indexOf(page)
  return at < 0 ? null : at + 1
}
