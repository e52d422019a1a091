// Keys anywhere on the wall, so that a clicker works whatever has focus.

import { useEffect, useRef } from 'preact/hooks'
import { languageOf } from '../../../i18n/languages.ts'
import { useApp } from '../../context.ts'
import { wallActOf, type WallAct } from './wall-keys.ts'

/** `F` fills the screen, where the browser lets it. */
function fillScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.()
  // Refused inside of frames and on phones: the wall is there all the same.
  void change?.catch(() => undefined)
}

export function useWallKeys(onAct: (act: WallAct) => void, onScroll: (direction: 1 | -1) => void): void {
  const { language } = useApp()
  const direction = languageOf(language)?.direction ?? 'ltr'
  const hands = useRef({ onAct, onScroll })
  hands.current = { onAct, onScroll }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const { target } = event
      if (document.querySelector('dialog[open]')) return
      if (target instanceof Element && target.closest('a, button, input, select, textarea')) return
      const act = wallActOf(event.key, direction)
      if (act) hands.current.onAct(act)
      else if (event.key === 'ArrowDown') hands.current.onScroll(1)
      else if (event.key === 'ArrowUp') hands.current.onScroll(-1)
      else if (event.key.toLowerCase() === 'f') fillScreen()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [direction])
}
