// How the player gets on: whether they have had time to read, and whether they have come to a stop.

import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../context.ts'

/** How long four sentences are left to themselves, in milliseconds. */
export const READING = 7000
/** After how long of nothing the pencil shows the place, in milliseconds. */
export const STUCK = 8000

export type Pace = { readonly begun: boolean; readonly stuck: boolean }

const STILL: Pace = { begun: false, stuck: false }

/** `searching`: the page is being marked and nothing has been found yet. */
export function usePace(searching: boolean): Pace {
  const { draft } = useApp()
  const [pace, setPace] = useState(STILL)
  useEffect(() => {
    if (!searching) {
      setPace(STILL)
      return undefined
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const rest = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => setPace({ begun: true, stuck: true }), STUCK)
    }
    const begin = (): void => {
      setPace(before => (before.begun ? before : { ...before, begun: true }))
      rest()
    }
    timer = setTimeout(begin, READING)
    const stop = draft.subscribe((state, before) => {
      if (state.mode !== before.mode || state.cursor !== before.cursor) begin()
    })
    document.addEventListener('keydown', begin)
    return () => {
      clearTimeout(timer)
      stop()
      document.removeEventListener('keydown', begin)
    }
  }, [searching, draft])
  return pace
}
