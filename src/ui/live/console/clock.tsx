// The clock of a window: how long it is still open; set, made longer, stopped.

import { useId, useState } from 'preact/hooks'
import { useApp } from '../../context.ts'
import { clockWords, useSecondsLeft } from '../wall/use-clock.ts'
import { useDesk, useSend } from './desk.ts'

/** In minutes. */
const DAY = 24 * 60

/** What a press adds, in minutes. */
const SHORT = [1, 5]
const LONG = [DAY, 7 * DAY]

/** A day and an hour. */
export const formatMoment = (moment: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(moment)

function Left() {
  const { t, language } = useApp()
  const { closes, clock } = useDesk().view
  const left = useSecondsLeft(closes, clock)
  if (closes === null || left === null) return null
  if (left === 0) return <>{t('console.clock.closing')}</>
  const time = clockWords(left)
  return time === null ? (
    <>{t('console.clock.until', { date: formatMoment(closes, language) })}</>
  ) : (
    <>{t('console.clock.left', { time })}</>
  )
}

export function Clock() {
  const { t } = useApp()
  const send = useSend()
  const { view } = useDesk()
  const { closes, clock, preset, you } = view
  const left = useSecondsLeft(closes, clock)
  const field = useId()
  const isLong = preset === 'homework'
  const [minutes, setMinutes] = useState(isLong ? 7 * DAY : 10)
  const set = (value: number | null): void => send({ type: 'setClock', minutes: value })
  return (
    <div class="con-clock" role="group" aria-label={t('console.clock.title')}>
      {closes !== null && (
        <p class="con-left" role="timer">
          <Left />
        </p>
      )}
      {you.drives && closes === null && (
        <details>
          <summary>{t('console.clock.none')}</summary>
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
              onInput={({ currentTarget }) =>
                setMinutes(Math.max(1, Math.round(Number(currentTarget.value)) || 1))
              }
            />
            <button type="submit">{t('console.clock.set')}</button>
          </form>
        </details>
      )}
      {you.drives && closes !== null && left !== null && (
        <div class="con-clock-set">
          {(isLong ? LONG : SHORT).map(more => (
            <button key={more} type="button" onClick={() => set(Math.ceil(left / 60) + more)}>
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
