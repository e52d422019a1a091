// How long a window is still open, where it closes by itself: in minutes, and never with a show of hurry.

import { useEffect, useRef, useState } from 'preact/hooks'
import { formatNumber } from '../../../i18n/i18n.ts'
import { useApp } from '../../context.ts'
import { useView, type Room } from './view.ts'

const MINUTE = 60_000
/** From here on the day and the hour are told instead, in minutes: homework is open for days. */
const LONG = 120
/** How often the clock is looked at, in ms. */
const LOOK = 5000

/** Milliseconds until the window closes, by the server's clock; null where it does not close by itself. */
function useLeft(room: Room): number | null {
  const { closes, clock } = useView(room)
  // The server's clock as it was last told, and when that was here.
  const told = useRef({ clock, at: performance.now() })
  if (told.current.clock !== clock) told.current = { clock, at: performance.now() }
  const [, look] = useState({})
  useEffect(() => {
    if (closes === null) return undefined
    const timer = setInterval(() => look({}), LOOK)
    return () => clearInterval(timer)
  }, [closes])
  return closes === null ? null : closes - told.current.clock - (performance.now() - told.current.at)
}

export function ClockLine({ room }: { room: Room }) {
  const { t, language, announcer } = useApp()
  const left = useLeft(room)
  const minutes = left === null ? null : Math.ceil(left / MINUTE)
  const isLast = minutes === 1
  const before = useRef(minutes)
  useEffect(() => {
    const was = before.current
    before.current = minutes
    // Once, and only to who has seen more of it.
    if (isLast && was !== null && was > 1) announcer.say(t('join.clock.last'))
  }, [isLast, minutes, announcer, t])
  if (left === null || minutes === null) return null
  const words = (minutes: number): string => {
    if (minutes <= 0) return t('join.clock.over')
    if (minutes === 1) return t('join.clock.last')
    if (minutes <= LONG)
      return t('join.clock.left', { count: minutes, number: formatNumber(minutes, language) })
    const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
    return t('join.clock.until', { when: when.format(Date.now() + left) })
  }
  return (
    <p class="clock-line">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="9" />
        <path d="M12 7v5l3.5 2" />
      </svg>
      {words(minutes)}
    </p>
  )
}
