// What is being marked right now, before it becomes a flag: the words chosen so far and what is done with them.

import { createStore, type StoreApi } from 'zustand/vanilla'

/** Word indices, in whichever order they were touched. */
export type WordRange = { readonly anchor: number; readonly focus: number }

/**
 * `idle`: nothing chosen. `dragging`: a pointer is down. `open`: a first word is set and the last one awaited.
 * `choosing`: the words stand and a technique is being chosen.
 */
export type DraftMode = 'idle' | 'dragging' | 'open' | 'choosing'

export type DraftState = {
  readonly mode: DraftMode
  readonly range: WordRange | null
  /** The flag whose words or technique are being changed. */
  readonly editing: string | null
  /** Where the word cursor stands. */
  readonly cursor: number
}

export type DraftStore = StoreApi<DraftState>

export const IDLE_DRAFT: Omit<DraftState, 'cursor'> = { mode: 'idle', range: null, editing: null }

/** A draft store with nothing chosen and the word cursor on the first word. */
export const createDraftStore = (): DraftStore =>
  createStore<DraftState>(() => ({ ...IDLE_DRAFT, cursor: 0 }))

/** First and last word of a range, in the order of the text. */
export const ordered = ({ anchor, focus }: WordRange): { first: number; last: number } => ({
  first: Math.min(anchor, focus),
  last: Math.max(anchor, focus),
})
