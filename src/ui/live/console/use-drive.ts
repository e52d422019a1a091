// Going from step to step: asked once where it would show a key early, and not twice while the first is on its way.

import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { languageOf } from '../../../i18n/languages.ts'
import { useApp } from '../../context.ts'
import { useDesk } from './desk.ts'
import { backOf, givesAway, nextOf } from './steps.ts'

export type Drive = {
  readonly next: number | null
  readonly back: number | null
  /** Goes there, or asks first. */
  readonly go: (to: number | null) => void
  /** What it is asked about: the step, and the pages whose key it would show. */
  readonly question: { readonly to: number; readonly pages: readonly number[] } | null
  readonly answer: (yes: boolean) => void
  /** Whether a step that was asked for has not been taken yet. */
  readonly isGoing: boolean
}

export function useDrive(): Drive {
  const { room, view } = useDesk()
  const [asks, setAsks] = useState<(NonNullable<Drive['question']> & { readonly from: number }) | null>(null)
  // Once somebody else has moved the session on, what was asked about is another thing.
  const question = asks?.from === view.at ? asks : null
  // A second press before the server has answered the first would be refused as somebody else's.
  const asked = useRef<{ readonly from: number; readonly refusals: number } | null>(null)
  const { pending, refusal } = room.getState()
  const isGoing =
    asked.current !== null &&
    asked.current.from === view.at &&
    asked.current.refusals === (refusal?.count ?? 0) &&
    pending > 0
  const leave = (to: number): void => {
    setAsks(null)
    asked.current = { from: view.at, refusals: room.getState().refusal?.count ?? 0 }
    room.send({ type: 'go', from: view.at, to })
  }
  return {
    next: nextOf(view),
    back: backOf(view),
    question,
    isGoing,
    go(to) {
      if (to === null || to === view.at || isGoing) return
      const pages = givesAway(view, to)
      if (pages.length > 0 && view.you.drives) setAsks({ from: view.at, to, pages })
      else leave(to)
    },
    answer(yes) {
      if (yes && question) leave(question.to)
      else setAsks(null)
    },
  }
}

/** Where keys have a meaning of their own. */
const TAKEN = 'dialog, input, select, textarea, [role=tablist], [role=slider], [contenteditable]'
const PRESSED = 'button, a[href], summary, label'

/** Which way a key goes; 0 where none. */
function wayOf({ key }: KeyboardEvent, direction: 'ltr' | 'rtl'): 1 | -1 | 0 {
  if (key === 'PageDown' || key === ' ') return 1
  if (key === 'PageUp') return -1
  const onward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const backward = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  return key === onward ? 1 : key === backward ? -1 : 0
}

/** Keys anywhere on the page, so that a clicker works whatever has focus; fields and tabs keep their own. */
export function useDriveKeys({ next, back, go }: Drive): void {
  const { language } = useApp()
  const direction = languageOf(language)?.direction ?? 'ltr'
  const hands = useRef({ next, back, go })
  hands.current = { next, back, go }
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (event.defaultPrevented || event.repeat || document.querySelector('dialog[open]')) return
      const way = wayOf(event, direction)
      const { target } = event
      if (way === 0 || !(target instanceof Element) || target.closest(TAKEN)) return
      if (event.key === ' ' && target.closest(PRESSED)) return
      event.preventDefault()
      hands.current.go(way === 1 ? hands.current.next : hands.current.back)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [direction])
}
