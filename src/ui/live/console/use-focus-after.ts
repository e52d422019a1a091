// What was pressed may be gone once the server has done it. Then focus goes to a place nearby instead of nowhere.

import { useEffect, useRef } from 'preact/hooks'
import { moveFocus } from '../../focus.ts'

/**
 * Returns what is called with a press. The next time that something is drawn and focus has been lost by it, focus goes to
 * `place`; whoever has gone on by then is left alone.
 */
export function useFocusAfter(place: () => HTMLElement | null | undefined): () => void {
  const hasPressed = useRef(false)
  useEffect(() => {
    if (!hasPressed.current || document.querySelector('dialog[open]')) return undefined
    const active = document.activeElement
    if (active !== null && active !== document.body) return undefined
    hasPressed.current = false
    moveFocus(place, { scroll: false })
    return undefined
  })
  return () => {
    hasPressed.current = true
  }
}
