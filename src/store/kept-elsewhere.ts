// A play store over a round that somebody else keeps and decides on, such as the room of a live session: the usual sheet,
// hands and palette work on it unchanged.

import { createStore } from 'zustand/vanilla'
import type { ExcerptText } from '../core/excerpt.ts'
import type { Command, Refusal, RoundState } from '../core/round/types.ts'
import type { ExcerptAddress } from './address.ts'
import type { PlayState, PlayStore } from './play-store.ts'

/** Who keeps the round. */
export type Keeper = {
  /** As it stands; the same object for as long as it has not changed. */
  readonly round: () => RoundState
  readonly subscribe: (onChange: () => void) => () => void
  /** Decides on a command; the refusal, or null where it was taken. */
  readonly decide: (command: Command) => Refusal | null
}

/** A play store with that round open, never judged. `close` lets go of the keeper. */
export function createPlayKeptElsewhere({
  address,
  text,
  keeper,
}: {
  readonly address: ExcerptAddress
  readonly text: ExcerptText
  readonly keeper: Keeper
}): PlayStore {
  const store = createStore<PlayState>(() => ({
    address,
    loading: 'none',
    text,
    key: null,
    round: keeper.round(),
    score: null,
    passages: [],
    refusal: null,
  }))
  const { getState, setState } = store
  const letGo = keeper.subscribe(() => {
    const round = keeper.round()
    if (round !== getState().round) setState({ round })
  })
  return {
    ...store,
    dispatch(command) {
      const refused = keeper.decide(command)
      if (refused !== null)
        setState(({ refusal }) => ({ refusal: { code: refused, count: (refusal?.count ?? 0) + 1 } }))
      return refused
    },
    open: () => Promise.resolve(),
    retry: () => Promise.resolve(),
    again: () => undefined,
    close: letGo,
  }
}
