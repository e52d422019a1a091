// A modal dialog that screen readers announce: shown, then focused as a whole after a pause; when it closes,
// focus goes back to where it came from after the same pause.

import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { moveFocus } from '../focus.ts'

/** On the backdrop, not on the dialog's own scrollbar. */
function isBeside({ clientX, clientY }: PointerEvent, dialog: HTMLElement): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  return clientX < left || clientX >= right || clientY < top || clientY >= bottom
}

export function Dialog({
  title,
  description,
  className = '',
  onCancel,
  onKeyDown,
  children,
}: {
  title: string
  /** Id of the element that describes the dialog. */
  description?: string
  className?: string
  onCancel: () => void
  onKeyDown?: (event: KeyboardEvent) => void
  children: ComponentChildren
}) {
  const element = useRef<HTMLDialogElement>(null)
  // One dialog may open over another.
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current!
    const opener = document.activeElement instanceof HTMLElement ? document.activeElement : null
    dialog.showModal()
    // The browser has gone to the first control: in a low window the title would be out of view.
    dialog.scrollTop = 0
    const callOff = moveFocus(() => dialog)
    return () => {
      callOff()
      dialog.close()
      // What had focus may have gone with the dialog's errand; then the page keeps it. A press on the sheet leaves
      // focus with the page as a whole, which is no place to scroll to.
      if (opener?.isConnected && opener !== document.body)
        moveFocus(() => (opener.isConnected ? opener : null), { scroll: opener.tabIndex >= 0 })
    }
  }, [])

  // While focus rests nowhere on its way here, keys go to the page: they are meant for the dialog.
  const keys = useRef(onKeyDown)
  keys.current = onKeyDown
  useEffect(() => {
    const onPageKey = (event: KeyboardEvent): void => {
      const uppermost = [...document.querySelectorAll('dialog[open]')].at(-1)
      if (event.target === document.body && uppermost === element.current) keys.current?.(event)
    }
    document.addEventListener('keydown', onPageKey)
    return () => document.removeEventListener('keydown', onPageKey)
  }, [])
  return (
    <dialog
      ref={element}
      class={`dialog ${className}`}
      tabIndex={-1}
      aria-labelledby={titleId}
      aria-describedby={description}
      onCancel={event => {
        event.preventDefault()
        onCancel()
      }}
      onPointerDown={event => {
        const dialog = element.current
        if (dialog && event.target === dialog && isBeside(event, dialog)) onCancel()
      }}
      onKeyDown={onKeyDown}
    >
      <div class="dialog-body">
        <h2 id={titleId}>{title}</h2>
        {children}
      </div>
    </dialog>
  )
}
