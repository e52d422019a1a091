// The one place where a seat's room is made: its client is fetched when somebody comes in, and the room is left with the
// page. What was not saved by then stays kept on the device.

import { useEffect, useState } from 'preact/hooks'
import type { LiveRoom } from '../../../live/client/types.ts'
import { askHealth } from '../server-health.ts'

/** How somebody wants in. With nothing but the code: on the seat that this device has kept, or as somebody new. */
export type WayIn = {
  readonly code: string
  readonly seatCode?: string
  /** Index of the animal that was named at the door. */
  readonly word?: number
}

export type SeatRoom = {
  readonly room: LiveRoom<'seat'> | null
  /** The client could not be fetched. */
  readonly failed: boolean
  readonly retry: () => void
}

export function useSeatRoom({ code, seatCode, word }: WayIn): SeatRoom {
  const [room, setRoom] = useState<LiveRoom<'seat'> | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    let opened: LiveRoom<'seat'> | null = null
    setFailed(false)
    import('../../../live/client/client.ts').then(
      ({ createSeatRoom }) => {
        if (gone) return
        opened = createSeatRoom({
          code,
          ...(seatCode === undefined ? {} : { seatCode }),
          ...(word === undefined ? {} : { word }),
        })
        setRoom(opened)
      },
      () => !gone && setFailed(true),
    )
    return () => {
      gone = true
      opened?.close()
      setRoom(null)
    }
  }, [code, seatCode, word, attempt])
  return { room, failed, retry: () => setAttempt(attempt + 1) }
}

/** Whether this page comes from somewhere that only hands out files, once `asks`; null until it is known. */
export function useHasNoServer(asks: boolean): boolean | null {
  const [none, setNone] = useState<boolean | null>(null)
  useEffect(() => {
    if (!asks) return undefined
    let gone = false
    void askHealth().then(({ has }) => !gone && setNone(has === 'no'))
    return () => {
      gone = true
    }
  }, [asks])
  return none
}
