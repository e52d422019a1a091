// Text that grows pushes what is below it down. In the drawer the choice that has just been made stays where it was.

import { useEffect } from 'preact/hooks'

/** Keeps the choice that was last changed at its height in the dialog while the type of the page changes. */
export function useHoldStill(): void {
  useEffect(() => {
    let held: { readonly choice: Element; readonly top: number } | null = null
    const onChange = (event: Event): void => {
      const choice = event.target instanceof Element ? event.target.closest('.choice-set') : null
      held = choice && { choice, top: choice.getBoundingClientRect().top }
    }
    const follow = (): void => {
      if (!held?.choice.isConnected) return
      const { choice, top } = held
      choice
        .closest('dialog')
        ?.scrollBy({ top: choice.getBoundingClientRect().top - top, behavior: 'instant' })
    }
    const observer = new MutationObserver(follow)
    observer.observe(document.documentElement, {
      attributeFilter: ['data-text-size', 'data-face', 'data-spacing'],
    })
    document.addEventListener('change', onChange, true)
    return () => {
      observer.disconnect()
      document.removeEventListener('change', onChange, true)
    }
  }, [])
}
