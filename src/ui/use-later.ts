// Waits for the parts of the interface that are fetched later.

import { createContext, type Context } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'

/** The tools beside the sheet, fetched as soon as the page can be read. */
export type Tools = typeof import('./tools.ts')
/** What is fetched after them. */
export type Later = typeof import('./later.ts')

const none = (): Promise<never> => Promise.reject(new Error('no context for what is fetched later'))

/** Fetch those parts. Contexts of their own: the parts use the app's, and neither should know the other. */
export const ToolsContext = createContext<() => Promise<Tools>>(none)
export const LaterContext = createContext<() => Promise<Later>>(none)

/** The tools, or null until they are there. `wanted` fetches them; a fetch that fails is tried again. */
export const useTools = (wanted: boolean): Tools | null => useFetched(ToolsContext, wanted)

/** The later part, or null until it is there; likewise. */
export const useLater = (wanted: boolean): Later | null => useFetched(LaterContext, wanted)

function useFetched<T>(context: Context<() => Promise<T>>, wanted: boolean): T | null {
  const load = useContext(context)
  const [part, setPart] = useState<T | null>(null)
  useEffect(() => {
    if (!wanted || part) return undefined
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const attempt = (): void => {
      load().then(
        module => {
          if (!gone) setPart(() => module)
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
  }, [wanted, part, load])
  return part
}
