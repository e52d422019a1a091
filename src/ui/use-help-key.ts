// The key that opens the list of keys, wherever one is.

import { createContext } from 'preact'
import { useEffect } from 'preact/hooks'
import type { SettingsStore } from '../store/settings-store.ts'

/** Opens the list of keys. */
export const HelpContext = createContext<() => void>(() => undefined)

/** Where a question mark is a letter of what is being written. */
const FIELDS =
  'input:not([type=radio], [type=checkbox], [type=range], [type=file]), textarea, [contenteditable]'

/** Opens the list with `?`, in dialogs too, but not while something is being written. */
export function useHelpKey(settings: SettingsStore, open: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return
      if (!settings.getState().helpKey || (event.target as Element).closest(FIELDS)) return
      event.preventDefault()
      event.stopPropagation()
      open()
    }
    // Before any dialog gets it: some keep all keys to themselves.
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [settings, open])
}
