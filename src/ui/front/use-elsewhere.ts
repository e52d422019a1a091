// Tells the stage where a page's words lie, so that nothing on the desk is drawn under them.

import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { EMPTY_PICTURE } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'

/** Keeps the stage's things away from an element for as long as it is shown. */
export function useElsewhere(element: RefObject<HTMLElement | null>, isShown: boolean): void {
  const { stage } = useApp()
  useEffect(() => {
    // With all that stands above it on the page.
    const shown = element.current?.closest<HTMLElement>('[data-elsewhere], main')
    if (!shown || !isShown) return undefined
    const report = (): void => {
      const { x, y, width, height } = shown.getBoundingClientRect()
      const rect = { x: x + window.scrollX, y: y + window.scrollY, width, height }
      stage.setState({ picture: { ...EMPTY_PICTURE, elsewhere: [rect] } })
    }
    report()
    const observer = new ResizeObserver(report)
    observer.observe(shown)
    observer.observe(document.body)
    return () => {
      observer.disconnect()
      stage.setState({ picture: EMPTY_PICTURE })
    }
  }, [element, isShown, stage])
}
