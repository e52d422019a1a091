// How the page is looked at once it has been judged: walked along passage by passage, with all reasons at once, or as
// a whole on which every passage can be opened again.

import type { PencilStop, Rect } from '../../store/stage-store.ts'

export type PageView = {
  readonly look: 'walk' | 'all' | 'whole'
  /** The passage that is opened on the whole page; null for none. */
  readonly opened: number | null
}

export const WALK: PageView = { look: 'walk', opened: null }
export const WHOLE: PageView = { look: 'whole', opened: null }

/** The passage that is to be seen beside its reason: the one opened, or the one the pencil tells; -1 for none. */
export const shownOf = ({ look, opened }: PageView, told: number): number =>
  look === 'walk' ? told : (opened ?? -1)

/** A finger is no needle: so far beside its words, in CSS pixels, a passage is still meant. */
const REACH = 8

/**
 * The passage under a point of the page, -1 for none: of several the one with the fewest words, and sound sentences
 * only where there is nothing else.
 */
export function passageAt(stops: readonly PencilStop[], x: number, y: number): number {
  const isOn = (rect: Rect): boolean =>
    x >= rect.x - REACH && x < rect.x + rect.width + REACH && y >= rect.y && y < rect.y + rect.height
  const size = ({ kind, spans }: PencilStop): number =>
    kind === 'rest' ? Infinity : spans.reduce((sum, span) => sum + span.end - span.start, 0)
  const under = stops.flatMap((stop, index) => (stop.rects.some(isOn) ? [{ stop, index }] : []))
  return under.sort((a, b) => size(a.stop) - size(b.stop))[0]?.index ?? -1
}
