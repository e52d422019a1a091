// Which passage of the page a press means.

import type { PencilStop, Rect } from '../../store/stage-store.ts'

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
