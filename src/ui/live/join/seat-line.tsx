// The line above everything in a session: who one is, and whether what was done is saved. Calm: a line that is down for a
// moment is not mentioned, and marking never waits for it.

import { useEffect, useRef, useState } from 'preact/hooks'
import { useApp } from '../../context.ts'
import { useStore } from '../../use-store.ts'
import { nameOf } from '../names.ts'
import { useView, type Room } from './view.ts'
import { YouDialog } from './you-dialog.tsx'

/** So long a line may be down, or a change be on its way, before it is told, in ms. */
const PATIENCE = 1500

/** The value, once it has been so for a while; `false` holds at once. */
function useSettled(now: boolean): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    if (!now) {
      setSettled(false)
      return undefined
    }
    const timer = setTimeout(() => setSettled(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [now])
  return now && settled
}

type LineWords = {
  readonly state: 'saved' | 'pending' | 'away'
  readonly words: string
  /** The same for a phone, where a second line would push the page about under a finger. */
  readonly short: string
}

/** What there is to say of the line. */
function useLineWords(room: Room): LineWords {
  const { t, announcer } = useApp()
  const status = useStore(room, one => one.status)
  const pending = useStore(room, one => one.pending)
  const isAway = useSettled(status !== 'in')
  const isSlow = useSettled(pending > 0)
  const wasAway = useRef(false)
  useEffect(() => {
    if (isAway) announcer.say(t('join.line.down'))
    else if (wasAway.current && status === 'in') announcer.say(t('join.line.up'))
    wasAway.current = isAway
    // Said when the line goes and when it comes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isAway])
  const same = (state: LineWords['state'], words: string): LineWords => ({ state, words, short: words })
  const count = pending > 0 ? t('live.status.pending', { count: pending }) : ''
  if (isAway)
    return {
      state: 'away',
      words: `${t('join.line.down')} ${count}`.trim(),
      short: t('join.line.short', { count: pending }),
    }
  if (pending === 0) return same('saved', t('live.status.saved'))
  return same('pending', isSlow ? t('join.line.pending', { count: pending }) : t('join.line.saving'))
}

export function SeatLine({ room, onSeat }: { room: Room; onSeat: (seatCode: string) => void }) {
  const { t } = useApp()
  const { seat } = useView(room)
  const [isOpen, setIsOpen] = useState(false)
  const { state, words, short } = useLineWords(room)
  const name = nameOf(seat.name, t)
  return (
    <div class="seat-line">
      <button type="button" class="seat-name" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <span class="visually-hidden">{t('join.you.open')} </span>
        <b>{name}</b>
      </button>
      <p class="seat-status" data-state={state}>
        <i aria-hidden="true" />
        <span class="long">{words}</span>
        <span class="short">{short}</span>
      </p>
      {state === 'away' && (
        <button
          type="button"
          class="icon-button seat-retry"
          aria-label={t('live.status.retry')}
          title={t('live.status.retry')}
          onClick={() => room.retry()}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M20 12a8 8 0 1 1-2.4-5.7M20 3v5h-5" />
          </svg>
        </button>
      )}
      {isOpen && <YouDialog room={room} onSeat={onSeat} onClose={() => setIsOpen(false)} />}
    </div>
  )
}
