// The hands on a sheet that is being marked: pointer and touch on its words, and the keys that undo.

import { useEffect, useRef } from 'preact/hooks'
import type { ExcerptText } from '../../core/excerpt.ts'
import type { Flag } from '../../core/round/types.ts'
import { overlaps, wordAt } from '../../core/span.ts'
import type { Actions } from '../actions.ts'
import { useApp } from '../context.ts'
import { listenForMarks } from '../sheet/gestures.ts'
import { wordAtPoint, type Layout } from '../sheet/layout.ts'

/** Undo, redo and letting go by keys, while the sheet is being marked. */
export function useUndoKeys(actions: Actions, isMarking: boolean): void {
  useEffect(() => {
    if (!isMarking) return undefined
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) actions.cancel()
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      if (event.shiftKey) actions.redo()
      else actions.undo()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [actions, isMarking])
}

/** Marks words of the sheet by pointer and touch, while it is being marked. */
export function useMarks({
  sheet,
  text,
  layout,
  flags,
  actions,
  isMarking,
}: {
  sheet: HTMLElement | null
  text: ExcerptText
  layout: Layout | null
  flags: readonly Flag[]
  actions: Actions
  isMarking: boolean
}): void {
  const { draft } = useApp()
  const hands = useRef({ layout, flags })
  hands.current = { layout, flags }
  useEffect(() => {
    if (!sheet || !isMarking) return undefined
    return listenForMarks(sheet, draft, {
      wordAt: (x, y) => {
        const corner = sheet.getBoundingClientRect()
        return hands.current.layout ? wordAtPoint(hands.current.layout, x - corner.x, y - corner.y) : -1
      },
      flagAt: word =>
        hands.current.flags.find(flag => overlaps(flag.span, wordAt(text.words, word)))?.id ?? null,
      choose: () => actions.choose(),
      edit: id => actions.edit(id),
      opened: word => actions.opened(word),
    })
  }, [sheet, isMarking, draft, actions, text])
}
