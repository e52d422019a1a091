// The door of a session: its code is typed here, and a seat that one has already; and what one took along from sessions
// that are over lies beside it.

import { useRef, useState } from 'preact/hooks'
import { isCode, ROOM_CODE_LENGTH, SEAT_CODE_LENGTH, tidyCode } from '../../../live/authority/codes.ts'
import { useApp } from '../../context.ts'
import { useElsewhere } from '../../front/use-elsewhere.ts'
import { hashOf } from '../../route.ts'
import { CodeField } from './code-field.tsx'
import { TookAlong } from './took-along.tsx'
import { useHasNoServer, type WayIn } from './use-seat-room.ts'

export function Door({ typed, onComeIn }: { typed: string; onComeIn: (way: WayIn) => void }) {
  const hasNoServer = useHasNoServer(true)
  const slips = useRef<HTMLDivElement>(null)
  useElsewhere(slips, true)
  return (
    <div class="join-slips" data-elsewhere ref={slips}>
      {hasNoServer ? <NoServer /> : <DoorSlip typed={typed} onComeIn={onComeIn} />}
      <TookAlong />
    </div>
  )
}

/** On a plain copy of the game: there is nobody behind this door. */
export function NoServer() {
  const { t } = useApp()
  return (
    <section class="join-slip" aria-labelledby="join-none">
      <h1 id="join-none">{t('join.none.title')}</h1>
      <p class="join-lead">{t('join.none.text')}</p>
      <p>{t('join.none.next')}</p>
      <a class="button" href={hashOf({ screen: 'menu' })}>
        {t('join.alone')}
      </a>
    </section>
  )
}

type Wrong = { readonly code?: string; readonly seat?: string }

function DoorSlip({ typed, onComeIn }: { typed: string; onComeIn: (way: WayIn) => void }) {
  const { t, announcer } = useApp()
  const [code, setCode] = useState(typed)
  const [seat, setSeat] = useState('')
  const [hasSeat, setHasSeat] = useState(false)
  const [wrong, setWrong] = useState<Wrong>(typed === '' ? {} : { code: t('join.door.badCode') })
  const form = useRef<HTMLFormElement>(null)

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const [room, own] = [tidyCode(code), tidyCode(seat)]
    const found: Wrong = {
      ...(isCode(room, ROOM_CODE_LENGTH) ? {} : { code: t('join.door.badCode') }),
      ...(hasSeat && !isCode(own, SEAT_CODE_LENGTH) ? { seat: t('join.door.badSeat') } : {}),
    }
    setWrong(found)
    if (found.code === undefined && found.seat === undefined)
      return onComeIn(hasSeat ? { code: room, seatCode: own } : { code: room })
    announcer.say([found.code, found.seat].filter(Boolean).join(' '))
    form.current
      ?.querySelector<HTMLInputElement>(found.code === undefined ? '#seat-code' : '#room-code')
      ?.focus()
  }

  return (
    <section class="join-slip door" aria-labelledby="join-title">
      <h1 id="join-title">{t('join.door.title')}</h1>
      <p class="join-lead">{t('join.door.lead')}</p>
      <form ref={form} onSubmit={submit} noValidate>
        <CodeField
          id="room-code"
          label={t('join.door.code')}
          help={t('join.door.codeHelp')}
          letters={ROOM_CODE_LENGTH}
          value={code}
          wrong={wrong.code}
          onValue={setCode}
        />
        {hasSeat && (
          <CodeField
            id="seat-code"
            label={t('join.door.seat')}
            help={t('join.door.seatHelp')}
            letters={SEAT_CODE_LENGTH}
            value={seat}
            wrong={wrong.seat}
            onValue={setSeat}
          />
        )}
        <div class="button-row">
          <button type="submit" class="primary join-in">
            {t(hasSeat ? 'join.door.goOn' : 'join.door.in')}
          </button>
          <button type="button" class="quiet" aria-expanded={hasSeat} onClick={() => setHasSeat(!hasSeat)}>
            {t('join.door.hasSeat')}
          </button>
        </div>
      </form>
      <p class="small">{t('join.door.promise')}</p>
    </section>
  )
}
