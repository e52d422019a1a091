// Reads a zustand store in a component.

import { useLayoutEffect, useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'

/** The part of a store that `select` picks; the component draws again when that part changes. */
export function useStore<S, T>(
  store: Pick<StoreApi<S>, 'getState' | 'subscribe'>,
  select: (state: S) => T,
): T {
  const selected = select(store.getState())
  const [, redraw] = useState({})
  useLayoutEffect(() => {
    let shown = selected
    const look = (): void => {
      const now = select(store.getState())
      if (Object.is(now, shown)) return
      shown = now
      redraw({})
    }
    // The store may have moved on between drawing and now.
    look()
    return store.subscribe(look)
  })
  return selected
}
