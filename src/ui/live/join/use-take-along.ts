// Writes every told page into the player's own log of practice, once the room has gone on from it.

import { useEffect, useRef, useState } from 'preact/hooks'
import { answerOf } from '../../../live/authority/class/readers.ts'
import type { PracticeStore } from '../../../store/practice-store.ts'
import { useApp } from '../../context.ts'
import { useView, type Room } from './view.ts'
import { enter, entryId } from './take-along.ts'
import { toldTo, useOwnPages } from './use-room-text.ts'

/** After a try that failed for want of a line, in ms. */
const AGAIN = 5000

function usePractice(): PracticeStore | null {
  const { loadPractice } = useApp()
  const [practice, setPractice] = useState<PracticeStore | null>(null)
  useEffect(() => {
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const attempt = (): void => {
      loadPractice().then(
        store => !gone && setPractice(store),
        () => {
          timer = setTimeout(attempt, AGAIN)
        },
      )
    }
    attempt()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [loadPractice])
  return practice
}

export function useTakeAlong(room: Room): void {
  const view = useView(room)
  const practice = usePractice()
  const log = practice?.getState().log ?? []
  const missing = practice
    ? toldTo(view).filter(
        page =>
          answerOf(view.own[page], 'last') !== null && !log.some(({ id }) => id === entryId(view, page)),
      )
    : []
  const { value: own } = useOwnPages(room, missing)
  const step = view.steps[view.at]
  const onWall = step?.kind === 'key' ? step.page : -1
  useEffect(() => {
    if (!practice || !own) return
    for (const one of own) if (one.page !== onWall) enter(practice, view, one)
    // Whenever a page has been told, or left.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [practice, own, onWall])

  // Whoever leaves while the key is on the wall takes along what it says by then.
  const last = useRef<() => void>(() => undefined)
  last.current = () => {
    if (practice) own?.forEach(one => enter(practice, view, one))
  }
  useEffect(() => {
    const leave = (): void => last.current()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
}
