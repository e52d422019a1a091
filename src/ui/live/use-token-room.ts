// A room that is entered by a link with a token: the console and the wall. The client is fetched, and the token is kept on
// this device and taken out of the address bar, which a projector may show.

import { useEffect, useState } from 'preact/hooks'
import { tidyCode } from '../../live/authority/codes.ts'
import { hashOf } from '../route.ts'

type Client = typeof import('../../live/client/client.ts')

/** How a room is made of what has been fetched. The same function each time, or the room is made anew. */
export type MakeRoom<R> = (client: Client, options: { readonly code: string; readonly token?: string }) => R

/** The room of that code; null while its client is on its way. `failed`: the client did not come; `retry` fetches it again. */
export function useTokenRoom<R extends { close(): void }>(
  screen: 'console' | 'wall',
  code: string,
  token: string | undefined,
  make: MakeRoom<R>,
): { readonly room: R | null; readonly failed: boolean; readonly retry: () => void } {
  const [room, setRoom] = useState<R | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    let made: R | null = null
    import('../../live/client/client.ts').then(
      client => {
        if (gone) return
        made = make(client, { code: tidyCode(code), ...(token !== undefined && { token }) })
        setRoom(() => made)
        if (token !== undefined) history.replaceState(history.state, '', hashOf({ screen, code }))
      },
      () => !gone && setFailed(true),
    )
    return () => {
      gone = true
      made?.close()
      setRoom(null)
    }
  }, [screen, code, token, make, attempt])
  return {
    room,
    failed,
    retry: () => {
      setFailed(false)
      setAttempt(attempt + 1)
    },
  }
}
