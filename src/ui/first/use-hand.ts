// The hand a player works with, told by the last thing they did: its words change at once.

import { useEffect, useState } from 'preact/hooks'
import type { Hand } from '../../core/coach.ts'

/** Keys that go along with a pointer, and tell nothing about the hand. */
const COMPANIONS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'Escape'])

/** Before anything has been done: focus that is shown was moved by keys; else what the device has. */
function guess(): Hand {
  if (document.querySelector(':focus-visible')) return 'keys'
  return matchMedia('(pointer: coarse)').matches ? 'touch' : 'mouse'
}

export function useHand(): Hand {
  const [hand, setHand] = useState(guess)
  useEffect(() => {
    const onPointer = ({ pointerType }: PointerEvent): void =>
      setHand(pointerType === 'mouse' ? 'mouse' : 'touch')
    const onKey = ({ key }: KeyboardEvent): void => {
      if (!COMPANIONS.has(key)) setHand('keys')
    }
    document.addEventListener('pointerdown', onPointer, true)
    document.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('pointerdown', onPointer, true)
      document.removeEventListener('keydown', onKey, true)
    }
  }, [])
  return hand
}

/** Whether the word cursor has focus. */
export function useAtCursor(): boolean {
  const [isThere, setIsThere] = useState(false)
  useEffect(() => {
    const look = (): void => setIsThere(document.activeElement?.matches('.word-cursor') ?? false)
    look()
    document.addEventListener('focusin', look)
    document.addEventListener('focusout', look)
    return () => {
      document.removeEventListener('focusin', look)
      document.removeEventListener('focusout', look)
    }
  }, [])
  return isThere
}
