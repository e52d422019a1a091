// The one place where the wall makes its room. The client is fetched, and a token in the address is kept on this device and
// taken out of the address bar, which the projector shows.

import { useEffect, useState } from 'preact/hooks'
import { tidyCode } from '../../../live/authority/codes.ts'
import type { LiveRoom } from '../../../live/client/types.ts'
import { hashOf } from '../../route.ts'

/** The room of that code; null while its client is on its way. `failed`: it did not come; `retry` fetches it again. */
export function useWallRoom(
  code: string,
  token: string | undefined,
): { readonly room: LiveRoom<'wall'> | null; readonly failed: boolean; retry: () => void } {
  const [room, setRoom] = useState<LiveRoom<'wall'> | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    let made: LiveRoom<'wall'> | null = null
    import('../../../live/client/client.ts').then(
      ({ createWallRoom }) => {
        if (gone) return
        made = createWallRoom({ code: tidyCode(code), ...(token !== undefined && { token }) })
        setRoom(made)
        if (token !== undefined) history.replaceState(history.state, '', hashOf({ screen: 'wall', code }))
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
