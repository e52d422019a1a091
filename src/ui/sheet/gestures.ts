// Turns pointer gestures into drafts: a drag marks, two taps mark from here to there. Vertical swipes are the
// browser's (`touch-action: pan-y`), so a thumb can always scroll.

import { ordered, type DraftState, type DraftStore } from '../../store/draft-store.ts'

/** How far a pointer may stray, in CSS pixels, and still be a tap. */
export const TAP_SLOP = 8

export type GesturePort = {
  /** Index of the word at a point of the viewport, or -1. */
  wordAt(clientX: number, clientY: number): number
  /** The flag that covers a word, if any. */
  flagAt(word: number): string | null
  /** The words stand: choose a technique for them. */
  choose(): void
  /** A flag was tapped. */
  edit(flagId: string): void
  /** A first word was tapped, and the last one is awaited. */
  opened(word: number): void
}

/** Listens on `element`; returns a function that stops. */
export function listenForMarks(element: HTMLElement, draft: DraftStore, port: GesturePort): () => void {
  let down: { id: number; x: number; y: number; word: number } | null = null
  /** What was drafted before the drag began. */
  let before: Pick<DraftState, 'mode' | 'range'> = { mode: 'idle', range: null }

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary || draft.getState().mode === 'choosing') return
    const word = port.wordAt(event.clientX, event.clientY)
    if (word < 0) return
    down = { id: event.pointerId, x: event.clientX, y: event.clientY, word }
  }

  const onMove = (event: PointerEvent): void => {
    if (!down || event.pointerId !== down.id) return
    const isDragging = draft.getState().mode === 'dragging'
    if (!isDragging) {
      if (Math.hypot(event.clientX - down.x, event.clientY - down.y) < TAP_SLOP) return
      element.setPointerCapture(event.pointerId)
      before = { mode: draft.getState().mode, range: draft.getState().range }
    }
    const word = port.wordAt(event.clientX, event.clientY)
    const { range } = draft.getState()
    if (isDragging && range?.focus === word) return
    draft.setState({ mode: 'dragging', range: { anchor: down.word, focus: word } })
  }

  const onUp = (event: PointerEvent): void => {
    if (!down || event.pointerId !== down.id) return
    const { word } = down
    down = null
    if (draft.getState().mode === 'dragging') {
      draft.setState({ mode: 'choosing' })
      port.choose()
    } else tap(word)
  }

  const tap = (word: number): void => {
    const { mode, range, editing } = draft.getState()
    if (mode === 'open' && range) {
      draft.setState({ mode: 'choosing', range: { anchor: range.anchor, focus: word } })
      port.choose()
      return
    }
    const flag = editing === null ? port.flagAt(word) : null
    if (flag !== null) return port.edit(flag)
    draft.setState({ mode: 'open', range: { anchor: word, focus: word } })
    port.opened(word)
  }

  const onCancel = (event: PointerEvent): void => {
    if (!down || event.pointerId !== down.id) return
    down = null
    // The browser took the gesture for a scroll: what a drag had drafted goes, a first tap stays.
    if (draft.getState().mode === 'dragging') draft.setState(before)
  }

  const onHover = (event: PointerEvent): void => {
    const { mode, range } = draft.getState()
    if (mode !== 'open' || !range || event.pointerType !== 'mouse') return
    const word = port.wordAt(event.clientX, event.clientY)
    if (word !== range.focus) draft.setState({ range: { anchor: range.anchor, focus: word } })
  }

  element.addEventListener('pointerdown', onDown)
  element.addEventListener('pointermove', onMove)
  element.addEventListener('pointermove', onHover)
  element.addEventListener('pointerup', onUp)
  element.addEventListener('pointercancel', onCancel)
  return () => {
    element.removeEventListener('pointerdown', onDown)
    element.removeEventListener('pointermove', onMove)
    element.removeEventListener('pointermove', onHover)
    element.removeEventListener('pointerup', onUp)
    element.removeEventListener('pointercancel', onCancel)
  }
}

/** The span of the words a draft holds, as first and last index; null where it holds none. */
export const draftWords = (draft: DraftStore): { first: number; last: number } | null => {
  const { range } = draft.getState()
  return range && ordered(range)
}
