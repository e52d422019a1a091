// Who one is in this session: the name, another that may be asked for, and the codes to go on elsewhere with.

import { useState } from 'preact/hooks'
import { LONGEST_NAME, tidyName } from '../../../live/authority/names.ts'
import { useApp } from '../../context.ts'
import { Dialog } from '../../panels/dialog.tsx'
import { nameOf } from '../names.ts'
import { useView, type Room } from './view.ts'
import { SeatForm } from './turned-away.tsx'

export function YouDialog({
  room,
  onSeat,
  onClose,
}: {
  room: Room
  onSeat: (seatCode: string) => void
  onClose: () => void
}) {
  const { t } = useApp()
  const { seat, code } = useView(room)
  return (
    <Dialog title={t('join.you.title')} className="you" onCancel={onClose}>
      <p class="you-name">{nameOf(seat.name, t)}</p>
      <AskName room={room} />
      <section class="you-codes" aria-labelledby="you-codes">
        <h3 id="you-codes">{t('join.you.elsewhere')}</h3>
        <p>{t('join.you.elsewhereHelp')}</p>
        <dl>
          <div>
            <dt>{t('join.you.room')}</dt>
            <dd>{code}</dd>
          </div>
          <div>
            <dt>{t('join.you.seat')}</dt>
            <dd>{seat.code}</dd>
          </div>
        </dl>
      </section>
      <SeatForm onSeat={onSeat} />
      <div class="button-row">
        <button type="button" class="primary" onClick={onClose}>
          {t('join.you.close')}
        </button>
      </div>
    </Dialog>
  )
}

/** Another name goes through whoever runs the session: nobody's name is put on a wall unseen. */
export function AskName({ room }: { room: Room }) {
  const { t, announcer } = useApp()
  const { seat } = useView(room)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  if (seat.asksFor !== null)
    return (
      <p class="ask-name">
        {t('join.you.asked', { name: seat.asksFor })}{' '}
        <button type="button" class="quiet" onClick={() => room.send({ type: 'askName', name: null })}>
          {t('join.you.takeBack')}
        </button>
      </p>
    )
  return (
    <form
      class="ask-name"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const isName = tidyName(typed) !== null
        setWrong(!isName)
        if (isName) {
          room.send({ type: 'askName', name: typed })
          announcer.say(t('join.you.asked', { name: typed.trim() }))
          setTyped('')
        } else {
          announcer.say(t('live.refused.badName'))
          event.currentTarget.querySelector('input')?.focus()
        }
      }}
    >
      <label for="other-name">{t('join.you.ask')}</label>
      <div class="button-row">
        <input
          id="other-name"
          type="text"
          value={typed}
          maxLength={LONGEST_NAME}
          autocomplete="off"
          enterkeyhint="send"
          aria-describedby={`other-name-help${wrong ? ' other-name-wrong' : ''}`}
          aria-invalid={wrong ? 'true' : undefined}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit">{t('join.you.send')}</button>
      </div>
      <p id="other-name-help" class="small">
        {t('join.you.askHelp')}
      </p>
      {wrong && (
        <p id="other-name-wrong" class="join-wrong">
          {t('live.refused.badName')}
        </p>
      )}
    </form>
  )
}
