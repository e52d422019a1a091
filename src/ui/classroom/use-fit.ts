// Sets what is on the wall as large as the wall allows, and knows whether there is more below.

import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks'

/**
 * The least size of letters, as a share of the wall's height. Four metres from a picture a metre and a half high, 1.6 %
 * can just be read and 2.8 % is read with ease; less of that is needed for what has been read already.
 */
export const READ = 0.028
export const RECALLED = 0.021

/** What one press makes larger or smaller. */
const STEP = 1.15

/** What counts as more below: less is a line's descent. */
const SLACK = 12

/** Height of what can be seen at once: in a low window the box is as high as its content, and the page scrolls. */
const heightOf = (box: HTMLElement): number => Math.min(box.clientHeight, innerHeight)

const overflows = (box: HTMLElement): boolean => box.scrollHeight > heightOf(box) + 1

const hasMore = ({ scrollHeight, clientHeight, scrollTop }: HTMLElement): boolean =>
  scrollHeight - clientHeight - scrollTop > SLACK

/**
 * The size of letters, in pixels, at which the content fits into its box; the least that is legible from the last row
 * where it does not fit in that.
 */
function fittingSize(box: HTMLElement, least: number): number {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  const height = heightOf(box)
  let fits = Math.max(rem * 0.9, height * least)
  let tooLarge = Math.max(fits, Math.min(height * 0.1, box.clientWidth * 0.055))
  while (tooLarge - fits > 0.5) {
    const size = (fits + tooLarge) / 2
    box.style.setProperty('--wall', `${size}px`)
    if (overflows(box)) tooLarge = size
    else fits = size
  }
  return fits
}

/**
 * Fits the content of `box`, anew whenever `content` or the box changes, then makes it `size` steps larger.
 * `least` is the share of its height below which letters do not go. Returns whether there is more below, and
 * scrolls on: true where it could.
 */
export function useFit(
  box: HTMLElement | null,
  content: unknown,
  size: number,
  least: number,
): { readonly more: boolean; readonly scrollOn: (direction: 1 | -1) => boolean } {
  const [more, setMore] = useState(false)

  useLayoutEffect(() => {
    if (!box) return undefined
    const fit = (): void => {
      const { scrollTop } = box
      const pixels = fittingSize(box, least) * STEP ** size
      box.style.setProperty('--wall', `${pixels}px`)
      // Sizes were tried at which there was nothing to scroll.
      box.scrollTop = scrollTop
      setMore(hasMore(box))
    }
    const look = (): void => setMore(hasMore(box))
    fit()
    void document.fonts.ready.then(fit)
    const observer = new ResizeObserver(fit)
    observer.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [box, content, size, least])

  useEffect(() => {
    box?.scrollTo({ top: 0, behavior: 'instant' })
    scrollTo({ top: 0, behavior: 'instant' })
  }, [box, content])

  const scrollOn = useCallback(
    (direction: 1 | -1): boolean => {
      if (!box) return false
      const before = box.scrollTop
      // Some of what was at the edge stays in view.
      box.scrollBy({ top: direction * box.clientHeight * 0.75, behavior: 'instant' })
      return Math.abs(box.scrollTop - before) > 1
    },
    [box],
  )
  return { more, scrollOn }
}
