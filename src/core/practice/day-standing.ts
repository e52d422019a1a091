// How far the day's desk has got, and when the next is worth coming back for.

import { nameOf } from './daily-draw.ts'
import { metIn, type DayPlan, type PlannedDrill, type PlannedPage } from './daily.ts'
import { dayOf, type LogEntry } from './log.ts'
import { dueAt, memoriesOf } from './memory.ts'
import type { TechniqueId } from '../technique.ts'

const DAY = 86_400_000

export type Standing = {
  /** The drills of the plan that are still to be answered, in order. */
  readonly drillsLeft: readonly PlannedDrill[]
  /** The page, where it is still to be read. */
  readonly pageLeft: PlannedPage | null
  readonly isDone: boolean
  /** What came today from this plan, in order. */
  readonly came: readonly LogEntry[]
}

/** How far each of a day's plans has got, the desk itself first. One answer counts for one plan. */
export function standingOf(plans: readonly DayPlan[], log: readonly LogEntry[]): Standing[] {
  const day = plans[0]?.day
  const began = log.find(entry => entry.kind === 'drill' && dayOf(entry) === day)?.when ?? Infinity
  const left = log.filter(entry => dayOf(entry) === day && entry.when >= began)
  const take = (fits: (entry: LogEntry) => boolean): LogEntry[] => {
    const at = left.findIndex(fits)
    return at < 0 ? [] : left.splice(at, 1)
  }
  return plans.map(({ drills, page }) => {
    const came: LogEntry[] = []
    const isOpen = (found: LogEntry[]): boolean => {
      came.push(...found)
      return found.length === 0
    }
    const drillsLeft = drills.filter(planned =>
      isOpen(
        take(
          entry =>
            entry.kind === 'drill' &&
            entry.drill === planned.drill &&
            entry.about === planned.about &&
            nameOf(entry) === nameOf(planned),
        ),
      ),
    )
    const isPageOpen =
      page !== null && isOpen(take(entry => entry.kind === 'round' && nameOf(entry) === nameOf(page)))
    return {
      drillsLeft,
      pageLeft: isPageOpen ? page : null,
      isDone: drillsLeft.length === 0 && !isPageOpen,
      came: came.toSorted((a, b) => a.when - b.when),
    }
  })
}

/** A day on which something will be due. */
export type ComingBack = { readonly day: number; readonly techniques: readonly TechniqueId[] }

/**
 * The next days worth coming back on, `most` at most: what is due first, and then, taking it that all goes well, what is
 * due next. Something overdue is for tomorrow: today's desk has been.
 */
export function comingBack(log: readonly LogEntry[], now: number, zone: number, most: number): ComingBack[] {
  const met = metIn(log)
  const days: ComingBack[] = []
  let then = [...log]
  let day = dayOf({ when: now, zone })
  while (days.length < most) {
    const memories = memoriesOf(then).filter(({ technique }) => met.includes(technique))
    if (memories.length === 0) return days
    const first = Math.min(...memories.map(({ due }) => dayOf({ when: due, zone })))
    day = Math.max(day + 1, first)
    const dusk = (day + 1) * DAY - zone * 60_000 - 1
    const techniques = dueAt(memories, dusk).map(({ technique }) => technique)
    if (techniques.length === 0) return days
    days.push({ day, techniques })
    then = [...then, ...techniques.map(technique => recalled(technique, day, zone))]
  }
  return days
}

/** The log as it will be when a technique is recalled at noon of that day. */
const recalled = (technique: TechniqueId, day: number, zone: number): LogEntry => ({
  kind: 'drill',
  id: `${day} ${technique}`,
  when: day * DAY + DAY / 2 - zone * 60_000,
  zone,
  drill: 'name-it',
  pack: '',
  excerpt: '',
  language: '',
  about: '',
  technique,
  said: technique,
  right: true,
})
