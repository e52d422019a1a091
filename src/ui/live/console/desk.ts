// What everything on the console holds on to: the room, its newest view, and what is asked of the server beside the line.

import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { HostView } from '../../../live/authority/views.ts'
import type { HostCommand } from '../../../live/authority/types.ts'
import type { HostActs } from '../../../live/client/host-acts.ts'
import type { Fetched, LiveRoom } from '../../../live/client/types.ts'

/** A room with what only its hosts may ask of the server. */
export type HostRoom = LiveRoom<'host'> & HostActs

export type Desk = {
  readonly room: HostRoom
  readonly view: HostView
}

export const DeskContext = createContext<Desk | null>(null)

/** The room and its newest view. Throws where a component stands outside of the console: a bug. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk: no DeskContext above this component')
  return desk
}

/** Sends a command; what the rules say no to is told by the console as a whole. */
export function useSend(): (command: HostCommand) => void {
  const { room } = useDesk()
  return command => void room.send(command)
}

export type Came<T> = {
  readonly value: T | null
  readonly failed: boolean
  readonly retry: () => void
}

/**
 * Something that is fetched, once it is wanted: null where it is not, or not yet. Fetched anew whenever `name` changes; what
 * a room fetches, it fetches once.
 */
export function useFetched<T>(name: unknown, fetchIt: (() => Promise<Fetched<T>>) | null): Came<T> {
  const [came, setCame] = useState<{ readonly of: unknown; readonly fetched: Fetched<T> } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const isWanted = fetchIt !== null
  useEffect(() => {
    if (!fetchIt) return undefined
    let gone = false
    void fetchIt().then(fetched => !gone && setCame({ of: name, fetched }))
    return () => {
      gone = true
    }
    // A new function with each drawing fetches nothing else.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [name, isWanted, attempt])
  const fetched = came && came.of === name ? came.fetched : null
  return {
    value: fetched && 'value' in fetched ? fetched.value : null,
    failed: fetched !== null && 'failure' in fetched,
    retry: () => {
      setCame(null)
      setAttempt(attempt + 1)
    },
  }
}

/** The text of a page. */
export function usePageText(page: number | null) {
  const { room, view } = useDesk()
  const name = page === null ? null : view.pages[page]?.hash
  return useFetched(name, page === null ? null : () => room.text(page))
}

/** The key of a page: hosts may read it at any time. */
export function usePageKey(page: number | null) {
  const { room, view } = useDesk()
  const name = page === null ? null : view.pages[page]?.hash
  return useFetched(name, page === null ? null : () => room.key(page))
}
