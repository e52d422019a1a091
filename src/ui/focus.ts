// Moves focus so that screen readers notice.

/**
 * How long focus rests nowhere before it moves on, in milliseconds. Moved at once, a dialog goes unspoken in
 * Chromium, and a reader that comes back from one stays in browse mode and eats the next arrow key.
 */
export const FOCUS_PAUSE = 80

/**
 * Blurs, waits, then focuses, scrolling there unless told not to; whoever has taken focus meanwhile keeps it.
 * Returns a function that calls the move off.
 */
export function moveFocus(target: () => HTMLElement | null | undefined, { scroll = true } = {}): () => void {
  const active = document.activeElement
  if (active instanceof HTMLElement) active.blur()
  const timer = setTimeout(() => {
    const taken = document.activeElement !== null && document.activeElement !== document.body
    if (!taken) target()?.focus({ preventScroll: !scroll })
  }, FOCUS_PAUSE)
  return () => clearTimeout(timer)
}

/** Brings a panel into view at once and then lands focus on its heading: later, the page holds still under a press. */
export function landOn(panel: HTMLElement | null): () => void {
  const heading = panel?.querySelector<HTMLElement>('h2')
  heading?.scrollIntoView({ block: 'nearest' })
  return moveFocus(() => heading, { scroll: false })
}

/** Where focus lands on a screen: at what it says the player comes back to or has asked for, else on the page. */
export function landingPlace(): HTMLElement | null {
  const place = document.querySelector<HTMLElement>('[data-landing]')
  place?.scrollIntoView({ block: 'nearest' })
  return place ?? document.getElementById('page')
}
