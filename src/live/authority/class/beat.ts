// What is shown to the whole room at a step.

import type { Step } from '../setup.ts'
import type { RoomState } from '../types.ts'
import type { Beat } from '../views.ts'
import { boardOf } from './board.ts'
import { debriefOf } from './debrief.ts'
import { heatOf } from './heat.ts'
import { measureOf } from './measure.ts'
import { shiftOf } from './shift.ts'
import { splitOf } from './split.ts'

/** Of one set of seats, what has been worked out, and of which readings and hands. */
type Known = Map<string, { readonly of: readonly unknown[]; readonly beat: Beat | null }>
const known = new WeakMap<RoomState['seats'], Known>()

/**
 * The beat of a step; null where there is none. The first two show what was answered first, before any talk.
 *
 * Asked again of a room in which no seat, reading, hand or told page has changed, it returns the same beat at no cost.
 * Scores are kept by their flags, so that after a change only what has changed is scored anew; `scoreSome` does that in
 * slices for a large class. Throws RangeError for a page that is not there: a bug.
 */
export function beatOf(state: RoomState, step: Step): Beat | null {
  const name = 'page' in step ? `${step.kind} ${step.page}` : step.kind
  const of = [state.setup, state.readings, state.paper, state.told]
  const beats: Known = known.get(state.seats) ?? new Map()
  const there = beats.get(name)
  if (there?.of.every((one, index) => one === of[index])) return there.beat
  const beat = make(state, step)
  beats.set(name, { of, beat })
  known.set(state.seats, beats)
  return beat
}

function make(state: RoomState, step: Step): Beat | null {
  switch (step.kind) {
    case 'where':
      return { kind: 'where', heat: heatOf(state, step.page, 'first') }
    case 'split':
      return {
        kind: 'split',
        heat: heatOf(state, step.page, 'first'),
        split: splitOf(state, step.page),
      }
    case 'shift':
      return { kind: 'shift', heat: heatOf(state, step.page), shift: shiftOf(state, step.page) }
    case 'key':
      return { kind: 'key', heat: heatOf(state, step.page), board: boardOf(state, step.page) }
    case 'debrief':
      return {
        kind: 'debrief',
        debrief: debriefOf(state),
        measure: state.setup.measure === 'none' ? null : measureOf(state),
      }
    default:
      return null
  }
}
