// What a class has made of its pages, as the room's server asks for it.

import type { Heat } from '../live/authority/class-types.ts'
import type { RoomState } from '../live/authority/types.ts'
import type { Beat } from '../live/authority/views.ts'

export type ClassParts = {
  /** What is shown at the step a room is at; null where nothing is. May take its time, and must not hold the loop. */
  beat(state: RoomState): Promise<Beat | null> | Beat | null
  /** Where a class has looked on a page so far. */
  heat(state: RoomState, page: number): Heat
}
