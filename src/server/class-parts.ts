// What a class has made of its pages, as the room's server asks for it: a large class is scored in slices, so that nobody
// waits for it.

import { setImmediate } from 'node:timers/promises'
import { beatOf } from '../live/authority/class/beat.ts'
import { heatOf } from '../live/authority/class/heat.ts'
import { scoreSome } from '../live/authority/class/score.ts'
import type { Heat } from '../live/authority/class-types.ts'
import type { RoomState } from '../live/authority/types.ts'
import { stepOf } from '../live/authority/view.ts'
import type { Beat } from '../live/authority/views.ts'

export type ClassParts = {
  /**
   * What is shown at the step a room is at; null where nothing is. May take its time, and must not hold the loop. Once it
   * is not wanted any more it ends soon, with null.
   */
  beat(state: RoomState, isWanted: () => boolean): Promise<Beat | null> | Beat | null
  /** Where a class has looked on a page so far. */
  heat(state: RoomState, page: number): Heat
}

/** Answers that are scored at one go: some milliseconds' worth. */
const SLICE = 50

/** Pages that have to be scored for what is shown at a step. */
function scoredPages(state: RoomState): readonly number[] {
  const step = stepOf(state)
  if (step.kind === 'key') return [step.page]
  return step.kind === 'debrief' ? state.setup.pages.map((_, page) => page) : []
}

async function inSlices(
  state: RoomState,
  pages: readonly number[],
  isWanted: () => boolean,
): Promise<Beat | null> {
  for (;;) {
    await setImmediate()
    if (!isWanted()) return null
    if (scoreSome(state, pages, 'last', SLICE) === 0) return beatOf(state, stepOf(state))
  }
}

export const classParts: ClassParts = {
  beat(state, isWanted) {
    const pages = scoredPages(state)
    const left = pages.length > 0 ? scoreSome(state, pages, 'last', SLICE) : 0
    return left === 0 ? beatOf(state, stepOf(state)) : inSlices(state, pages, isWanted)
  },
  heat: heatOf,
}
