// A reader's line, with all that can be done about the seat folded behind it. Whatever is done can be undone right there.

import { useId, useRef, useState } from 'preact/hooks'
import type { SeatRow } from '../../../live/authority/views.ts'
import { useApp } from '../../context.ts'
import { nameOf } from '../names.ts'
import { useNumber } from '../beats/words.ts'
import { useDesk, useSend } from './desk.ts'
import { pageNumber } from './steps.ts'
import { useFocusAfter } from './use-focus-after.ts'

/** How a page stands with a reader, in words; those of several pages with their number. */
function PageState({ row, page, alone }: { row: SeatRow; page: number; alone: boolean }) {
  const { t } = useApp()
  const number = useNumber()
  const { pages } = useDesk().view
  const { flags, handedIn } = row.pages[page] ?? { flags: 0, handedIn: 'no' as const }
  const state =
    handedIn === 'nothing'
      ? t('console.seats.nothing')
      : handedIn === 'flags'
        ? t('console.seats.handedIn')
        : flags > 0
          ? t('console.seats.flags', { count: flags })
          : t('console.seats.untouched')
  return (
    <span class="con-state" data-state={handedIn === 'no' ? (flags > 0 ? 'begun' : 'none') : 'done'}>
      {alone ? state : t('console.seats.page', { number: number(pageNumber(pages, page)), state })}
    </span>
  )
}

/** The code that brings a player back on another device: shown when asked for, so that nobody reads it in passing. */
function SeatCode({ row }: { row: SeatRow }) {
  const { t } = useApp()
  const [shows, setShows] = useState(false)
  return shows ? (
    <p class="con-seat-code" role="status">
      <b>{t('console.seats.codeIs', { code: row.code })}</b>
      <span class="small"> {t('console.seats.codeHow')}</span>
    </p>
  ) : (
    <button type="button" onClick={() => setShows(true)}>
      {t('console.seats.code')}
    </button>
  )
}

function Rename({ row }: { row: SeatRow }) {
  const { t } = useApp()
  const send = useSend()
  const field = useId()
  const [name, setName] = useState('')
  return (
    <form
      class="con-rename"
      onSubmit={event => {
        event.preventDefault()
        send({ type: 'rename', seat: row.id, name: { free: name } })
        setName('')
      }}
    >
      <label for={field}>{t('console.seats.renameTo')}</label>
      <input
        id={field}
        type="text"
        autocomplete="off"
        maxLength={24}
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <button type="submit">{t('console.seats.renameDo')}</button>
      {'free' in row.name && (
        <button type="button" onClick={() => send({ type: 'rename', seat: row.id, name: null })}>
          {t('console.seats.unrename')}
        </button>
      )}
    </form>
  )
}

function Acts({ row, onLeave }: { row: SeatRow; onLeave: () => void }) {
  const { t } = useApp()
  const send = useSend()
  const [removes, bans] = [useId(), useId()]
  const leave = (out: 'removed' | 'banned') => () => {
    onLeave()
    send({ type: 'remove', seat: row.id, out })
  }
  return (
    <div class="con-acts">
      <SeatCode row={row} />
      <button type="button" onClick={() => send({ type: 'hide', seat: row.id, hidden: !row.hidden })}>
        {t(row.hidden ? 'console.seats.unhide' : 'console.seats.hide')}
      </button>
      <Rename row={row} />
      <p>
        <button type="button" aria-describedby={removes} onClick={leave('removed')}>
          {t('console.seats.remove')}
        </button>{' '}
        <span id={removes} class="small">
          {t('console.seats.removeHow')}
        </span>
      </p>
      <p>
        <button type="button" aria-describedby={bans} onClick={leave('banned')}>
          {t('console.seats.ban')}
        </button>{' '}
        <span id={bans} class="small">
          {t('console.seats.banHow')}
        </span>
      </p>
    </div>
  )
}

export function SeatLine({ row, pages }: { row: SeatRow; pages: readonly number[] }) {
  const { t } = useApp()
  const send = useSend()
  const { drives } = useDesk().view.you
  const [isOpen, setOpen] = useState(false)
  const line = useRef<HTMLLIElement>(null)
  // “Remove” makes way for “let in again”, in the same place.
  const pressed = useFocusAfter(() => line.current?.querySelector<HTMLElement>(':scope > button'))
  const name = nameOf(row.name, t)
  const where = row.out ?? (row.here ? 'here' : 'isAway')
  return (
    <li class="con-seat" data-where={where} ref={line}>
      <p class="con-seat-line">
        <span class="con-dot" aria-hidden="true" />
        <b>{name}</b> <span class="con-where">{t(`console.seats.${where}`)}</span>
        {row.hidden && <span class="con-where"> · {t('console.seats.hidden')}</span>}
        {!row.out && (
          <span class="con-states">
            {pages.map(page => (
              <PageState key={page} row={row} page={page} alone={pages.length === 1} />
            ))}
          </span>
        )}
      </p>
      {drives &&
        (row.out ? (
          <button
            type="button"
            aria-label={`${t('console.seats.undo')}: ${name}`}
            onClick={() => {
              pressed()
              send({ type: 'remove', seat: row.id, out: null })
            }}
          >
            {t('console.seats.undo')}
          </button>
        ) : (
          <button
            type="button"
            class="con-more"
            aria-expanded={isOpen}
            aria-label={t('console.seats.actions', { name })}
            onClick={() => setOpen(!isOpen)}
          >
            <span aria-hidden="true">⋯</span>
          </button>
        ))}
      {isOpen && !row.out && <Acts row={row} onLeave={pressed} />}
    </li>
  )
}
