// How long a window is still open, by the server's clock.

import { useEffect, useMemo, useState } from 'preact/hooks'

/** Whole seconds left until `closes`, never below 0; null where nothing closes. `clock`: what the server's clock said. */
export function useSecondsLeft(closes: number | null, clock: number): number | null {
  // The device's clock may be wrong by hours: only how far it goes on counts.
  const ahead = useMemo(() => clock - Date.now(), [clock])
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (closes === null) return undefined
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [closes])
  return closes === null ? null : Math.max(0, Math.ceil((closes - now - ahead) / 1000))
}

/** 7:05, or 1:00:00 from an hour on; from a day on null: then a date is said. */
export function clockWords(seconds: number): string | null {
  if (seconds >= 86_400) return null
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (value: number): string => String(value).padStart(2, '0')
  const rest = two(seconds % 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}
