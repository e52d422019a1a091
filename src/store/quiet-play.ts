// A round without consequences: marked by the same rules and with the same hands, but whoever opens it keeps it, and
// nothing is recorded, learned or printed of it. A check-up's pages are played so, and looked at again.

import { createStore } from 'zustand/vanilla'
import type { ExcerptKey, ExcerptText } from '../core/excerpt.ts'
import type { Passage } from '../core/passages.ts'
import { decide } from '../core/round/decide.ts'
import { reduce, replay } from '../core/round/reduce.ts'
import type { RoundEvent, RoundState } from '../core/round/types.ts'
import type { Score } from '../core/scoring.ts'
import type { ExcerptAddress } from './address.ts'
import type { PlayState, PlayStore } from './play-store.ts'

/** What is known of a page that has been judged. */
export type ToldPage = {
  readonly key: ExcerptKey
  readonly score: Score
  readonly passages: readonly Passage[]
}

/**
 * A play store with one round open for good. Without `told` there is no verdict, whatever is done. `keep` is handed the
 * whole log after every act, before anything else happens.
 */
export function createQuietPlay({
  address,
  text,
  events: begun,
  told = null,
  keep = () => undefined,
}: {
  readonly address: ExcerptAddress
  readonly text: ExcerptText
  readonly events: readonly RoundEvent[]
  readonly told?: ToldPage | null
  readonly keep?: (events: readonly RoundEvent[], round: RoundState) => void
}): PlayStore {
  let events = begun
  const store = createStore<PlayState>(() => ({
    address,
    loading: 'none',
    text,
    key: told?.key ?? null,
    round: replay(begun),
    score: told?.score ?? null,
    passages: told?.passages ?? [],
    refusal: null,
  }))
  const { getState, setState } = store
  return {
    ...store,
    dispatch(command) {
      const { round, refusal } = getState()
      const passages = told ? told.passages.length : null
      const decision = decide(round, command, { text, passages, mendable: [] })
      if ('refused' in decision) {
        setState({ refusal: { code: decision.refused, count: (refusal?.count ?? 0) + 1 } })
        return decision.refused
      }
      events = [...events, ...decision.events]
      const next = decision.events.reduce(reduce, round)
      keep(events, next)
      setState({ round: next, refusal: null })
      return null
    },
    // It is opened once, with all there is, and let go of with the store.
    open: () => Promise.resolve(),
    retry: () => Promise.resolve(),
    again: () => undefined,
    close: () => undefined,
  }
}
