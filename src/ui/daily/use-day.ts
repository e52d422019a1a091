// The day as it stands: its plan, what has come of it, and what is left.

import { useEffect, useMemo, useState } from 'preact/hooks'
import { standingOf, type Standing } from '../../core/practice/day-standing.ts'
import { planDay, type DayPlan } from '../../core/practice/daily.ts'
import { itemsFor, type PracticeItem } from '../../core/practice/items.ts'
import { dayOf, type LogEntry } from '../../core/practice/log.ts'
import { systemClock } from '../../store/clock.ts'
import type { PracticeStore } from '../../store/practice-store.ts'
import { useApp } from '../context.ts'
import { useStore } from '../use-store.ts'

/** The same for everybody: two who sit side by side may talk about the same slips. */
const SEED = 1

export type Known = { readonly practice: PracticeStore; readonly items: readonly PracticeItem[] }

/** The log and the shelf, once they are there. */
export function useKnown(): { known: Known | null; failed: boolean; retry: () => void } {
  const { loadPractice, library } = useApp()
  const [known, setKnown] = useState<Known | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    setFailed(false)
    Promise.all([loadPractice(), library.items()]).then(
      ([practice, items]) => {
        if (gone) return
        if ('value' in items) setKnown({ practice, items: items.value })
        else setFailed(true)
      },
      () => !gone && setFailed(true),
    )
    return () => {
      gone = true
    }
  }, [loadPractice, library, attempt])
  return { known, failed, retry: () => setAttempt(attempt + 1) }
}

/** The moment on the wall; a page that lies open over midnight is another day's when one comes back to it. */
function useToday(): { now: number; zone: number } {
  const look = () => {
    const now = systemClock.now()
    return { now, zone: systemClock.zone(now) }
  }
  const [today, setToday] = useState(look)
  useEffect(() => {
    const onBack = (): void =>
      setToday(before => {
        const after = look()
        return dayOf({ when: after.now, zone: after.zone }) === dayOf({ when: before.now, zone: before.zone })
          ? before
          : after
      })
    document.addEventListener('visibilitychange', onBack)
    return () => document.removeEventListener('visibilitychange', onBack)
  }, [])
  return today
}

export type Day = {
  readonly plan: DayPlan
  readonly standing: Standing
  readonly log: readonly LogEntry[]
  readonly now: number
  readonly zone: number
  /** Lays out another helping. */
  readonly more: () => void
}

export function useDay({ practice, items }: Known): Day {
  const { language } = useApp()
  const log = useStore(practice, state => state.log)
  const { now, zone } = useToday()
  const own = useMemo(() => itemsFor(items, language), [items, language])
  const planOf = (helping: number): DayPlan =>
    planDay({ log: practice.getState().log, items: own, now, zone, seed: SEED, helping })
  const day = dayOf({ when: now, zone })
  const [asked, setAsked] = useState({ day, helping: 0 })
  const helping = asked.day === day ? asked.helping : 0
  // Not with every answer: what lies on the desk stays until it is done.
  const plans = useMemo(() => {
    const all = [planOf(0)]
    for (;;) {
      const next = planOf(all.length)
      // A helping that was begun earlier today is gone on with.
      const isBegun = standingOf([...all, next], practice.getState().log).at(-1)!.came.length > 0
      if (all.length > helping && !isBegun) return all
      all.push(next)
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [practice, own, day, helping])
  return {
    plan: plans.at(-1)!,
    standing: standingOf(plans, log).at(-1)!,
    log,
    now,
    zone,
    more: () => setAsked({ day, helping: plans.length }),
  }
}
