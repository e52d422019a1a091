// Focus on arrival, where this screen came too late for it: it went to the bare page and goes on from there.

import { useEffect } from 'preact/hooks'
import { landingPlace, moveFocus } from '../focus.ts'

export function useArrival(): void {
  useEffect(() => {
    if (document.activeElement?.id !== 'page' || !document.querySelector('[data-landing]')) return undefined
    return moveFocus(landingPlace, { scroll: false })
  }, [])
}
