// How the things of the newsroom answer when they are pointed at. The page moves their words by the same distances in
// the same time (src/ui/styles/newsroom-things.css), so that words and world stay one thing.

import type { RoomKind } from '../store/stage-store.ts'

/** Pixels up, and degrees turned. */
export type Move = { readonly lift: number; readonly turn: number }

export const MOVES: Readonly<Partial<Record<RoomKind, Move>>> = {
  slip: { lift: 5, turn: 0 },
  card: { lift: 3, turn: 2.5 },
  box: { lift: 3, turn: 0 },
  book: { lift: 8, turn: 0 },
  sheet: { lift: 4, turn: 1 },
  hook: { lift: 0, turn: 4 },
}

/** The receiver goes higher, and stays askew. */
export const RECEIVER: Move = { lift: 12, turn: -5 }

export const ANSWER = 140

/** Going in to the desk, and drawing back from it. */
export const GO_IN = 340
export const DRAW_BACK = 420
export const NEAR = 1.55
export const NEARLY = 1.12
