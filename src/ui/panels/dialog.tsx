// A modal dialog that screen readers announce: shown, then focused as a whole after a pause; when it closes,
// focus goes back to where it came from after the same pause.

import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { moveFocus } from '../focus.ts'

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
  useEffect(() => {
    const dialog = element.current!
    const opener = document.activeElement instanceof HTMLElement ? document.activeElement : null
    dialog.showModal()
    const callOff = moveFocus(() => dialog)
    return () => {
      callOff()
      dialog.close()
      // What had focus may have gone with the dialog's errand; then the page keeps it.
      if (opener && opener !== document.body) moveFocus(() => (opener.isConnected ? opener : null))
    }
  }, [])
  return (
    <dialog
      ref={element}
      class={`dialog ${className}`}
      tabIndex={-1}
      aria-labelledby="dialog-title"
      aria-describedby={description}
      onCancel={event => {
        event.preventDefault()
        onCancel()
      }}
      onPointerDown={event => {
        if (event.target === element.current) onCancel()
      }}
      onKeyDown={onKeyDown}
    >
      <div class="dialog-body">
        <h2 id="dialog-title">{title}</h2>
        {children}
      </div>
    </dialog>
  )
}
