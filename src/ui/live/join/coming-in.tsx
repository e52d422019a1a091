// From a code to a seat: on the way in, asked for the word on the wall, turned away, or in.

import { useEffect, useState } from 'preact/hooks'
import type { DoorRefusal } from '../../../live/protocol.ts'
import type { LiveRoom } from '../../../live/client/types.ts'
import { useApp } from '../../context.ts'
import { FetchCard } from '../../screens/fetch-card.tsx'
import { useStore } from '../../use-store.ts'
import { NoServer } from './door.tsx'
import { SeatPage } from './seat-page.tsx'
import { TurnedAway } from './turned-away.tsx'
import { useHasNoServer, useSeatRoom, type WayIn } from './use-seat-room.ts'
import { WordForm } from './word-form.tsx'

/** Until then nobody asks whether there is a server at all, in ms: it answers at once on a good line. */
const PATIENCE = 2500

export function ComingIn({
  code,
  seatCode,
  onComeIn,
}: {
  code: string
  seatCode: string | undefined
  onComeIn: (way: WayIn) => void
}) {
  const [word, setWord] = useState<number | undefined>(undefined)
  const { room, failed, retry } = useSeatRoom({
    code,
    ...(seatCode === undefined ? {} : { seatCode }),
    ...(word === undefined ? {} : { word }),
  })
  if (!room) return failed ? <FetchCard failed retry={retry} /> : <OnTheWay code={code} isLong={false} />
  return (
    <RoomDoor
      room={room}
      code={code}
      hasNamed={word !== undefined}
      // The same word once more is another try.
      onWord={named => (named === word ? room.retry() : setWord(named))}
      onComeIn={onComeIn}
    />
  )
}

/** What a room is to somebody who wants in, or is. Takes any room, so that it can be tried without a server. */
export function RoomDoor({
  room,
  code,
  hasNamed = false,
  onWord,
  onComeIn,
}: {
  room: LiveRoom<'seat'>
  code: string
  /** Whether a word was named already. */
  hasNamed?: boolean
  onWord: (word: number) => void
  onComeIn: (way: WayIn) => void
}) {
  const status = useStore(room, state => state.status)
  const why = useStore(room, state => state.why)
  const view = useStore(room, state => state.view)
  const isLong = useLong(status === 'connecting' && !view)
  const hasNoServer = useHasNoServer(isLong)
  const shownOut: DoorRefusal | null = view?.seat.out ?? null
  const refused = status === 'out' ? (why ?? 'badToken') : shownOut
  if (refused === 'wrongWord') return <WordForm isWrong={hasNamed} onWord={onWord} />
  if (refused !== null) return <TurnedAway why={refused} code={code} room={room} onComeIn={onComeIn} />
  if (view) return <SeatPage room={room} onSeat={seatCode => onComeIn({ code, seatCode })} />
  if (hasNoServer) return <NoServer />
  return <OnTheWay code={code} isLong={isLong} />
}

/** True once `waits` has held for a while. */
function useLong(waits: boolean): boolean {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    setIsLong(false)
    if (!waits) return undefined
    const timer = setTimeout(() => setIsLong(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [waits])
  return isLong
}

function OnTheWay({ code, isLong }: { code: string; isLong: boolean }) {
  const { t } = useApp()
  return (
    <div class="waiting">
      <div class="card" role="status">
        <p>{t('join.onTheWay', { code })}</p>
        {isLong && <p>{t('join.onTheWayLong')}</p>}
      </div>
    </div>
  )
}
