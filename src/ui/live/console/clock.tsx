// The clock of a window: how long it is still open; set, made longer, stopped.

import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useApp } from '../../context.ts'
import { useDesk, useSend } from './desk.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 24 * 60

/** Longest that is written as minutes and seconds; above it a date says more. */
const COUNTED_DOWN = 100 * MINUTE
/** What a press adds, in minutes. */
const SHORT = [1, 5]
const LONG = [DAY, 7 * DAY]

/**
 * Milliseconds until the window closes, on the server's clock; null where no clock is set. Draws again every second.
 * `clock` is what the server's clock said when the view came.
 */
export function useTimeLeft(closes: number | null, clock: number): number | null {
  const ahead = useRef({ clock: Number.NaN, by: 0 })
  // Machines disagree about the time, and a view may be some seconds old.
  if (ahead.current.clock !== clock) ahead.current = { clock, by: clock - Date.now() }
  const [, redraw] = useState({})
  useEffect(() => {
    if (closes === null) return undefined
    const timer = setInterval(() => redraw({}), SECOND)
    return () => clearInterval(timer)
  }, [closes])
  return closes === null ? null : Math.max(0, closes - (Date.now() + ahead.current.by))
}

/** Minutes and seconds, such as 7:05. */
export function formatTime(milliseconds: number, language: string): string {
  const seconds = Math.ceil(milliseconds / SECOND)
  const two = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 })
  return `${new Intl.NumberFormat(language).format(Math.floor(seconds / 60))}:${two.format(seconds % 60)}`
}

/** A day and an hour. */
export const formatMoment = (moment: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(moment)

function Left() {
  const { t, language } = useApp()
  const { closes, clock } = useDesk().view
  const left = useTimeLeft(closes, clock)
  if (closes === null || left === null) return <>{t('console.clock.none')}</>
  if (left === 0) return <>{t('console.clock.closing')}</>
  if (left > COUNTED_DOWN) return <>{t('console.clock.until', { date: formatMoment(closes, language) })}</>
  return <>{t('console.clock.left', { time: formatTime(left, language) })}</>
}

export function Clock() {
  const { t } = useApp()
  const send = useSend()
  const { view } = useDesk()
  const { closes, clock, preset, you } = view
  const left = useTimeLeft(closes, clock)
  const field = useId()
  const isLong = preset === 'homework'
  const [minutes, setMinutes] = useState(isLong ? 7 * DAY : 10)
  const set = (value: number | null): void => send({ type: 'setClock', minutes: value })
  return (
    <div class="con-clock" role="group" aria-label={t('console.clock.title')}>
      <p class="con-left" role="timer" data-set={closes === null ? undefined : ''}>
        <Left />
      </p>
      {you.drives && closes === null && (
        <form
          class="con-clock-set"
          onSubmit={event => {
            event.preventDefault()
            set(minutes)
          }}
        >
          <label for={field}>{t('console.clock.minutes')}</label>
          <input
            id={field}
            type="number"
            inputMode="numeric"
            min={1}
            max={60 * DAY}
            value={minutes}
            onInput={({ currentTarget }) => setMinutes(Math.max(1, Math.round(Number(currentTarget.value)) || 1))}
          />
          <button type="submit">{t('console.clock.set')}</button>
        </form>
      )}
      {you.drives && closes !== null && left !== null && (
        <div class="con-clock-set">
          {(isLong ? LONG : SHORT).map(more => (
            <button key={more} type="button" onClick={() => set(Math.ceil(left / MINUTE) + more)}>
              {isLong
                ? t('console.clock.addDays', { count: more / DAY })
                : t('console.clock.add', { count: more })}
            </button>
          ))}
          <button type="button" onClick={() => set(null)}>
            {t('console.clock.stop')}
          </button>
        </div>
      )}
    </div>
  )
}
