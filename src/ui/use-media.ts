// Whether a media query holds, for what style sheets alone cannot do. In a query `rem` is the browser's own size of
// text, whatever the page's is: here it is the page's, and settings/scale-media.ts does the same for style sheets.

import { useEffect, useState } from 'preact/hooks'

/** Wide enough for the tools beside the sheet; the style sheets say the same (desk.css). */
export const WIDE = '(min-width: 62rem)'

/** A query with its rem in the page's size of text. */
export function scaleQuery(query: string): string {
  const scale = Number(document.documentElement.dataset['textSize'] ?? 100) / 100
  return query.replace(/([\d.]+)rem/g, (_, rem: string) => `${Number(rem) * scale}rem`)
}

/** Whether the query holds right now. */
export const holdsNow = (query: string): boolean => matchMedia(scaleQuery(query)).matches

/** True while the query holds; the component draws again when that changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => holdsNow(query))
  useEffect(() => {
    let stop = (): void => undefined
    const listen = (): void => {
      stop()
      const list = matchMedia(scaleQuery(query))
      const look = (): void => setHolds(list.matches)
      look()
      list.addEventListener('change', look)
      stop = () => list.removeEventListener('change', look)
    }
    listen()
    const observer = new MutationObserver(listen)
    observer.observe(document.documentElement, { attributeFilter: ['data-text-size'] })
    return () => {
      stop()
      observer.disconnect()
    }
  }, [query])
  return holds
}
