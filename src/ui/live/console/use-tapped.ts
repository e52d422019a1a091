// Hands as they were tapped: shown at once, whatever the line takes.

import { useEffect, useState } from 'preact/hooks'
import { sameSpan } from '../../../core/span.ts'
import type { TechniqueId } from '../../../core/technique.ts'
import type { Hands } from '../../../live/authority/types.ts'
import { useDesk, useSend } from './desk.ts'
import { countOf, MOST_HANDS, type Place } from './paper-places.ts'

const isSame = (a: Hands, b: Hands): boolean => a.technique === b.technique && sameSpan(a.span, b.span)

export type Tapped = {
  /** What was counted, with what has not come back yet. */
  readonly hands: readonly Hands[]
  readonly set: (place: Place, technique: TechniqueId | null, count: number) => void
}

/**
 * The hands of a page. What was tapped and has not come back yet is remembered, so that five quick taps are five hands; and
 * forgotten once the room says the same, or says no.
 */
export function useTapped(page: number, hands: readonly Hands[]): Tapped {
  const { room } = useDesk()
  const send = useSend()
  const [tapped, setTapped] = useState<readonly Hands[]>([])
  const { pending, refusal } = room.getState()
  const refusals = refusal?.count ?? 0
  const waits = tapped.filter(({ span, technique, count }) => countOf(hands, span, technique) !== count)
  const isSettled = pending === 0 && waits.length === 0
  useEffect(() => {
    if (isSettled && tapped.length > 0) setTapped([])
  }, [isSettled, tapped])
  useEffect(() => setTapped([]), [refusals])
  const now = [...hands.filter(one => !waits.some(two => isSame(one, two))), ...waits]
  return {
    hands: now,
    set(place, technique, wanted) {
      const count = Math.max(0, Math.min(MOST_HANDS, Math.round(wanted) || 0))
      const one = { span: place.span, technique, count }
      if (countOf(now, one.span, technique) === count) return
      setTapped([...waits.filter(two => !isSame(one, two)), one])
      send({ type: 'hands', page, ...one })
    },
  }
}
