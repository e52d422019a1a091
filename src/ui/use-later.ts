// Waits for the part of the interface that is fetched later.

import { useEffect, useState } from 'preact/hooks'
import { useApp, type Later } from './context.ts'

/** The later part, or null until it is there. `wanted` fetches it; a fetch that fails is tried again. */
export function useLater(wanted: boolean): Later | null {
  const { loadLater } = useApp()
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
