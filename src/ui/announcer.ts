// One live region for what happens on the desk. Screen readers keep silent when a region says the same again, and
// when it stands outside of an open modal: so texts vary by a space that is not heard, and what is said while a
// dialog is open waits until it has closed.

export type Announcer = {
  /** Says a text once, politely. */
  say(text: string): void
  readonly element: HTMLElement
}

/** How long a closing dialog is given before the region is heard again, in milliseconds. */
const AFTER_DIALOG = 150

/** Creates the region; the app puts its element on the page. */
export function createAnnouncer(document: Document): Announcer {
  const element = document.createElement('div')
  element.className = 'visually-hidden'
  element.setAttribute('role', 'status')
  element.setAttribute('aria-live', 'polite')
  let odd = false
  let waiting: string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const speak = (): void => {
    timer = undefined
    if (document.querySelector('dialog[open]')) {
      timer = setTimeout(speak, AFTER_DIALOG)
      return
    }
    odd = !odd
    element.textContent = waiting.join(' ') + (odd ? '\u00A0' : '')
    waiting = []
  }

  return {
    element,
    say(text) {
      waiting.push(text)
      timer ??= setTimeout(speak, document.querySelector('dialog[open]') ? AFTER_DIALOG : 0)
    },
  }
}
