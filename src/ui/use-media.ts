// Whether a media query holds, for what style sheets alone cannot do.

import { useEffect, useState } from 'preact/hooks'

/** Wide enough for the tools beside the sheet; the style sheets say the same (desk.css). */
export const WIDE = '(min-width: 62rem)'

/** True while the query holds; the component draws again when that changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const listen = (): void => setHolds(list.matches)
    listen()
    list.addEventListener('change', listen)
    return () => list.removeEventListener('change', listen)
  }, [query])
  return holds
}
