// Waits for the part of the interface that is fetched later.

import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'

/** The part of the interface that is fetched after the page can be read. */
export type Later = typeof import('./later.ts')

/** Fetches that part. A context of its own: the parts it holds use the app's, and neither should know the other. */
export const LaterContext = createContext<() => Promise<Later>>(() =>
  Promise.reject(new Error('no LaterContext')),
)

/** The later part, or null until it is there. `wanted` fetches it; a fetch that fails is tried again. */
export function useLater(wanted: boolean): Later | null {
  const loadLater = useContext(LaterContext)
  const [later, setLater] = useState<Later | null>(null)
  useEffect(() => {
    if (!wanted || later) return undefined
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const attempt = (): void => {
      loadLater().then(
        module => {
          if (!gone) setLater(module)
        },
        () => {
          // The line is down: the words on the page stay, and this waits for the line.
          timer = setTimeout(attempt, 2000)
        },
      )
    }
    attempt()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [wanted, later, loadLater])
  return later
}
