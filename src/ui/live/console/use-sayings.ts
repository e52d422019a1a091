// What a screen reader hears of a session without looking: each step at once; who comes in and who hands in now and then.

import { useEffect, useRef } from 'preact/hooks'
import { useApp } from '../../context.ts'
import { useNumber } from '../beats/words.ts'
import { useDesk } from './desk.ts'
import { useHandedIn } from './drive-bar.tsx'
import { stepInFull } from './steps.ts'

/** How often a count that changes all the time is said, in ms. */
const PAUSE = 8000

/** Says the newest of texts that change often, no more often than that; nothing for the one it begins with. */
function useNowAndThen(text: string | null): void {
  const { announcer } = useApp()
  const said = useRef(text)
  const newest = useRef(text)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  newest.current = text
  useEffect(() => {
    if (text === said.current || timer.current !== undefined) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      if (newest.current === null || newest.current === said.current) return
      said.current = newest.current
      announcer.say(newest.current)
    }, PAUSE)
  }, [text, announcer])
  useEffect(() => () => clearTimeout(timer.current), [])
}

export function useSayings(): void {
  const { t, language, announcer } = useApp()
  const number = useNumber()
  const { view } = useDesk()
  const { at, steps, count, preset } = view
  const isLobby = steps[at]!.kind === 'lobby'
  const asking = view.seats.filter(({ asksFor, out }) => asksFor !== null && !out).length
  useNowAndThen(isLobby && preset !== 'paper' ? t('console.lobby.in', { count: count.in }) : null)
  useNowAndThen(useHandedIn())
  useNowAndThen(asking > 0 ? t('console.tab.asks', { count: asking }) : null)
  const before = useRef(at)
  useEffect(() => {
    if (before.current === at) return
    before.current = at
    announcer.say(
      t('console.say.step', {
        step: stepInFull(steps[at]!, view, t, language),
        number: number(at + 1),
        total: number(steps.length),
      }),
    )
    // Each step is spoken once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [at])
}
