// The readers: who is here, how far, and what can be done about a seat. Nothing here says who marked what.

import { useId, useMemo, useRef, useState } from 'preact/hooks'
import type { SeatRow } from '../../../live/authority/views.ts'
import { useApp } from '../../context.ts'
import { search } from '../../guide/search.ts'
import { nameOf } from '../names.ts'
import { useNumber } from '../beats/words.ts'
import { useDesk, useSend } from './desk.ts'
import { pagesOf } from './own-pages.ts'
import { rowsOf, ROWS, SHOWN, type Shown } from './seat-list.ts'
import { SeatLine } from './seat-line.tsx'
import { useFocusAfter } from './use-focus-after.ts'

/** Names that players would like: let pass, or not. */
function Asking({ rows }: { rows: readonly SeatRow[] }) {
  const { t, announcer } = useApp()
  const send = useSend()
  const { drives } = useDesk().view.you
  const section = useRef<HTMLElement>(null)
  // The next name to answer, or the search where there is none.
  const pressed = useFocusAfter(
    () => section.current?.querySelector('button') ?? document.querySelector<HTMLElement>('.con-look input'),
  )
  if (rows.length === 0) return null
  const answer = (row: SeatRow, yes: boolean): void => {
    pressed()
    send({ type: 'answerName', seat: row.id, yes })
    const name = nameOf(row.name, t)
    announcer.say(
      yes ? t('console.seats.passed', { name: row.asksFor ?? '' }) : t('console.seats.declined', { name }),
    )
  }
  return (
    <section class="con-asking" ref={section}>
      <h3>{t('console.seats.asksTitle')}</h3>
      <ul>
        {rows.slice(0, ROWS).map(row => (
          <li key={row.id}>
            <p>{t('console.seats.asks', { name: nameOf(row.name, t), wanted: row.asksFor })}</p>
            {drives && (
              <div class="button-row">
                <button
                  type="button"
                  class="primary"
                  aria-label={t('console.seats.yesOf', { wanted: row.asksFor })}
                  onClick={() => answer(row, true)}
                >
                  {t('console.seats.yes')}
                </button>
                <button
                  type="button"
                  aria-label={t('console.seats.noOf', { wanted: row.asksFor })}
                  onClick={() => answer(row, false)}
                >
                  {t('console.seats.no')}
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Looking({
  query,
  shown,
  onQuery,
  onShown,
}: {
  query: string
  shown: Shown
  onQuery: (query: string) => void
  onShown: (shown: Shown) => void
}) {
  const { t } = useApp()
  const [field, kind] = [useId(), useId()]
  return (
    <div class="con-look" role="search">
      <p>
        <label for={field}>{t('console.seats.search')}</label>
        <input
          id={field}
          type="search"
          autocomplete="off"
          value={query}
          onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        />
      </p>
      <p>
        <label for={kind}>{t('console.seats.show')}</label>
        <select
          id={kind}
          value={shown}
          onChange={({ currentTarget }) => onShown(currentTarget.value as Shown)}
        >
          {SHOWN.map(one => (
            <option key={one} value={one}>
              {t(`console.seats.${one}`)}
            </option>
          ))}
        </select>
      </p>
    </div>
  )
}

export function Seats() {
  const { t } = useApp()
  const number = useNumber()
  const { view } = useDesk()
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState<Shown>('all')
  const [most, setMost] = useState(ROWS)
  const { seats, progress } = view
  const openNow = progress.map(({ page }) => page).join(' ')
  const open = (row: SeatRow): readonly number[] => pagesOf(view, row)
  // Two thousand names are not looked through again with every count that comes in.
  const found = useMemo(
    () => search(rowsOf(seats, shown, open), row => nameOf(row.name, t), query),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [seats, shown, openNow, query, t],
  )
  const title = <h2>{t('console.seats.title')}</h2>
  if (view.preset === 'paper')
    return (
      <>
        {title}
        <p>{t('console.seats.paper')}</p>
      </>
    )
  if (view.seats.length === 0)
    return (
      <>
        {title}
        <p>{t('console.seats.empty')}</p>
      </>
    )
  return (
    <>
      {title}
      <Asking rows={rowsOf(view.seats, 'asking', open)} />
      <Looking
        query={query}
        shown={shown}
        onQuery={words => {
          setQuery(words)
          setMost(ROWS)
        }}
        onShown={kind => {
          setShown(kind)
          setMost(ROWS)
        }}
      />
      <p class="small" role="status">
        {found.length > 0 ? t('console.seats.found', { count: found.length }) : t('console.seats.none')}
      </p>
      <ul class="con-seats">
        {found.slice(0, most).map(row => (
          <SeatLine key={row.id} row={row} pages={open(row)} />
        ))}
      </ul>
      {found.length > most && (
        <button type="button" onClick={() => setMost(most + ROWS)}>
          {t('console.seats.more', {
            count: Math.min(ROWS, found.length - most),
            number: number(Math.min(ROWS, found.length - most)),
          })}
        </button>
      )}
    </>
  )
}
