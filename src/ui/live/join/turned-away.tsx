// Not let in, or sent away: why, and what to do next.

import { useEffect, useRef, useState } from 'preact/hooks'
import { isCode, SEAT_CODE_LENGTH, tidyCode } from '../../../live/authority/codes.ts'
import type { LiveRoom } from '../../../live/client/types.ts'
import type { DoorRefusal } from '../../../live/protocol.ts'
import { useApp } from '../../context.ts'
import { moveFocus } from '../../focus.ts'
import { useElsewhere } from '../../front/use-elsewhere.ts'
import { hashOf } from '../../route.ts'
import { CodeField } from './code-field.tsx'
import { TookAlong } from './took-along.tsx'
import type { WayIn } from './use-seat-room.ts'

/** What helps: another try, another code, the code of a seat, the page loaded anew, or going on without. */
type Next = 'retry' | 'code' | 'seat' | 'reload' | 'alone'

const NEXT: Readonly<Record<DoorRefusal, readonly Next[]>> = {
  noSuchRoom: ['code', 'alone'],
  badToken: ['retry', 'seat'],
  noSuchSeat: ['seat', 'code'],
  tooManyTries: ['retry'],
  tooOld: ['reload'],
  elsewhere: ['retry'],
  deleted: ['alone'],
  moved: ['retry'],
  stopping: ['retry'],
  locked: ['retry', 'seat'],
  wrongWord: ['retry'],
  banned: ['alone'],
  removed: ['retry', 'alone'],
  full: ['retry', 'seat'],
  over: ['alone'],
  notSaved: ['retry'],
}

export function TurnedAway({
  why,
  code,
  room,
  onComeIn,
}: {
  why: DoorRefusal
  code: string
  room: Pick<LiveRoom<'seat'>, 'retry'>
  onComeIn: (way: WayIn) => void
}) {
  const { t, announcer } = useApp()
  const slips = useRef<HTMLDivElement>(null)
  useElsewhere(slips, true)
  const next = NEXT[why]
  const words = t(`live.refused.${why}`)
  useEffect(() => {
    announcer.say(words)
    // Whatever was under the hand has gone with the page; who comes by an address is led there by the root of the words.
    return document.activeElement === document.body
      ? moveFocus(() => document.getElementById('page'), { scroll: false })
      : undefined
    // Once for each reason.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [why])
  return (
    <div class="join-slips" data-elsewhere ref={slips}>
      <section class="join-slip" aria-labelledby="away-title">
        <h1 id="away-title">{t(`join.away.${why}`)}</h1>
        <p class="join-lead">{words}</p>
        <div class="button-row">
          {next.includes('retry') && (
            <button type="button" class="primary" onClick={() => room.retry()}>
              {t(why === 'elsewhere' ? 'join.goOnHere' : 'live.status.retry')}
            </button>
          )}
          {next.includes('reload') && (
            <button type="button" class="primary" onClick={() => location.reload()}>
              {t('join.reload')}
            </button>
          )}
          {next.includes('code') && (
            <a class="button primary" href={hashOf({ screen: 'join' })}>
              {t('join.otherCode')}
            </a>
          )}
          {next.includes('alone') && (
            <a class="button" href={hashOf({ screen: 'menu' })}>
              {t('join.alone')}
            </a>
          )}
        </div>
        {next.includes('seat') && <SeatForm onSeat={seatCode => onComeIn({ code, seatCode })} />}
      </section>
      {(why === 'deleted' || why === 'over' || why === 'noSuchRoom') && <TookAlong />}
    </div>
  )
}

/** Goes on with a seat that one has already. */
export function SeatForm({ onSeat }: { onSeat: (seatCode: string) => void }) {
  const { t, announcer } = useApp()
  const [seat, setSeat] = useState('')
  const [wrong, setWrong] = useState<string | undefined>(undefined)
  return (
    <details class="seat-form">
      <summary>{t('join.door.hasSeat')}</summary>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          const own = tidyCode(seat)
          if (isCode(own, SEAT_CODE_LENGTH)) return onSeat(own)
          setWrong(t('join.door.badSeat'))
          announcer.say(t('join.door.badSeat'))
          event.currentTarget.querySelector('input')?.focus()
        }}
      >
        <CodeField
          id="own-seat"
          label={t('join.door.seat')}
          help={t('join.door.seatHelp')}
          letters={SEAT_CODE_LENGTH}
          value={seat}
          wrong={wrong}
          onValue={setSeat}
        />
        <button type="submit" class="primary">
          {t('join.door.goOn')}
        </button>
      </form>
    </details>
  )
}
