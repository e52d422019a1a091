// A text or a key of the room on its way: what came, why it did not, and another try.

import { useEffect, useState } from 'preact/hooks'
import type { Fetched, FetchFailure } from '../../../live/client/types.ts'

/** Fetches the file of `page` once it is wanted; null where no page is. `load` must stay the same function. */
export function useFile<T>(
  page: number | null,
  load: (page: number) => Promise<Fetched<T>>,
): { readonly value: T | null; readonly failure: FetchFailure | null; readonly retry: () => void } {
  const [attempt, setAttempt] = useState(0)
  const [came, setCame] = useState<{ readonly of: number; readonly fetched: Fetched<T> } | null>(null)
  useEffect(() => {
    if (page === null) return undefined
    let gone = false
    void load(page).then(fetched => !gone && setCame({ of: page, fetched }))
    return () => {
      gone = true
    }
  }, [page, load, attempt])
  const fetched = came && came.of === page ? came.fetched : null
  return {
    value: fetched && 'value' in fetched ? fetched.value : null,
    failure: fetched && 'failure' in fetched ? fetched.failure : null,
    retry: () => {
      setCame(null)
      setAttempt(attempt + 1)
    },
  }
}
