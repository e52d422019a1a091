// The one place where a seat's room is made: its client is fetched when somebody comes in, and the room is left with the
// page. What was not saved by then stays kept on the device.

import { useEffect, useState } from 'preact/hooks'
import { ADDRESSES } from '../../../live/protocol.ts'
import type { LiveRoom } from '../../../live/client/types.ts'

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

/** `there`, `none`: a plain copy of the game, with no server for sessions behind it; `unknown`: the line is down. */
export type ServerHere = 'there' | 'none' | 'unknown'

/** Whether there is a server for sessions behind this page. */
async function askServer(): Promise<ServerHere> {
  try {
    const response = await fetch(new URL(ADDRESSES.health, document.baseURI))
    if (response.status >= 500) return 'unknown'
    const said: unknown = response.ok ? await response.json().catch(() => null) : null
    return said !== null && typeof said === 'object' && 'ok' in said ? 'there' : 'none'
  } catch {
    return 'unknown'
  }
}

/** The same, asked once `asks`; null until it is known. */
export function useServer(asks: boolean): ServerHere | null {
  const [here, setHere] = useState<ServerHere | null>(null)
  useEffect(() => {
    if (!asks) return undefined
    let gone = false
    void askServer().then(one => !gone && setHere(one))
    return () => {
      gone = true
    }
  }, [asks])
  return here
}
