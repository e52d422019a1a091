// Which page of a list is open. It stands in the browser's history, so that Back leads to the list and a reload to the page.

import { useEffect, useState } from 'preact/hooks'

type Place = { readonly livePage: number; readonly liveList: string }

const placeNow = (list: string): number | null => {
  const place = history.state as Partial<Place> | null
  return place?.liveList === list && typeof place.livePage === 'number' ? place.livePage : null
}

export type Opened = {
  readonly page: number | null
  /** Opens a page, from the list or in place of another. */
  readonly open: (page: number) => void
  readonly close: () => void
}

/** `list` tells this list from all others; `pages` are those that are on it. */
export function useOpened(list: string, pages: readonly number[]): Opened {
  const [page, setPage] = useState(() => placeNow(list))
  useEffect(() => {
    const look = (): void => setPage(placeNow(list))
    look()
    addEventListener('popstate', look)
    return () => removeEventListener('popstate', look)
  }, [list])
  return {
    page: page !== null && pages.includes(page) ? page : null,
    open(next) {
      const place: Place = { livePage: next, liveList: list }
      if (placeNow(list) === null) history.pushState(place, '')
      else history.replaceState(place, '')
      setPage(next)
    },
    close() {
      if (placeNow(list) !== null) history.back()
      setPage(null)
    },
  }
}
