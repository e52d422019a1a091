// Days worth coming back on, as a file for the player's own calendar: whole days on their own wall, and nothing else.

import { createEvents } from 'ics'

/** A day and what stands there, in the player's words. */
export type CalendarDay = {
  /** Days since 1 January 1970 on the wall. */
  readonly day: number
  readonly title: string
  readonly lines: readonly string[]
}

const DAY = 86_400_000
/** Hours after midnight at which a calendar speaks up. */
const EVENING = 18

type Date3 = [year: number, month: number, day: number]

const dateOf = (day: number): Date3 => {
  const date = new Date(day * DAY)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}

/** The text of the file. Fetched twice, the same days are the same entries. Throws where there is no day at all. */
export function calendarOf(days: readonly CalendarDay[], name: string): string {
  const { error, value } = createEvents(
    days.map(({ day, title, lines }) => ({
      uid: `${day}@just-asking`,
      start: dateOf(day),
      end: dateOf(day + 1),
      title,
      description: lines.join('\n'),
      transp: 'TRANSPARENT' as const,
      busyStatus: 'FREE' as const,
      alarms: [
        { action: 'display' as const, description: title, trigger: { hours: EVENING, before: false } },
      ],
    })),
    { productId: 'just-asking', calName: name },
  )
  if (error || !value) throw error ?? new Error('no calendar')
  return value
}
