// A player's way into a session: the door without a code, else the seat that the code leads to.

import { useEffect, useState } from 'preact/hooks'
import { isCode, ROOM_CODE_LENGTH, tidyCode } from '../../../live/authority/codes.ts'
import { useApp } from '../../context.ts'
import { hashOf, type PageProps } from '../../route.ts'
import { ComingIn } from './coming-in.tsx'
import { Door } from './door.tsx'
import type { WayIn } from './use-seat-room.ts'

export function JoinPage({ route }: PageProps) {
  const { t } = useApp()
  const code = route.screen === 'join' && route.code !== undefined ? tidyCode(route.code) : null
  /** A seat that somebody has already is not told in the address: it would stay in the history. */
  const [seat, setSeat] = useState<{ readonly way: WayIn; readonly tries: number } | null>(null)
  useEffect(() => {
    document.title = t('app.title', { page: t('join.title') })
  }, [t])
  const comeIn = (way: WayIn): void => {
    setSeat({ way, tries: (seat?.tries ?? 0) + 1 })
    location.hash = hashOf({ screen: 'join', code: way.code })
  }
  if (code === null || !isCode(code, ROOM_CODE_LENGTH))
    return <Door key="door" typed={code ?? ''} onComeIn={comeIn} />
  // The same seat's code typed once more is another try.
  const asked = seat?.way.code === code ? seat : null
  return (
    <ComingIn
      key={`${code} ${asked?.tries ?? 0}`}
      code={code}
      seatCode={asked?.way.seatCode}
      onComeIn={comeIn}
    />
  )
}
