// The one place where the console makes its room. The client is fetched, and a token in the address is kept on this device
// and taken out of the address bar, which a projector may show.

import { useEffect, useState } from 'preact/hooks'
import { tidyCode } from '../../../live/authority/codes.ts'
import { hashOf } from '../../route.ts'
import type { HostRoom } from './desk.ts'

/** The room of that code; null while its client is on its way. `failed`: the client did not come; `retry` fetches it again. */
export function useHostRoom(
  code: string,
  token: string | undefined,
): { readonly room: HostRoom | null; readonly failed: boolean; readonly retry: () => void } {
  const [room, setRoom] = useState<HostRoom | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    let made: HostRoom | null = null
    import('../../../live/client/client.ts').then(
      ({ createHostRoom }) => {
        if (gone) return
        made = createHostRoom({ code: tidyCode(code), ...(token !== undefined && { token }) })
        setRoom(made)
        if (token !== undefined) history.replaceState(history.state, '', hashOf({ screen: 'console', code }))
      },
      () => !gone && setFailed(true),
    )
    return () => {
      gone = true
      made?.close()
      setRoom(null)
    }
  }, [code, token, attempt])
  return {
    room,
    failed,
    retry: () => {
      setFailed(false)
      setAttempt(attempt + 1)
    },
  }
}
