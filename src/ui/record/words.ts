// Numbers and days as the record writes them.

import { formatNumber } from '../../i18n/i18n.ts'
import { dayOf } from '../../core/practice/log.ts'
import type { Estimate } from '../../core/discernment.ts'
import type { TechniqueId } from '../../core/technique.ts'
import { useApp } from '../context.ts'

type Moment = { readonly when: number; readonly zone: number }

/** What the parts of the record say numbers, days and names with. */
export function useWords() {
  const { t, language } = useApp()
  const number = (value: number, digits = 0): string => formatNumber(value, language, digits)
  return {
    number,
    percent: (share: number): string =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    /** The day on the wall where and when it was finished. */
    day: ({ when, zone }: Moment): string =>
      new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(when + zone * 60_000),
    /** The same for an axis, where a year has no room. */
    shortDay: ({ when, zone }: Moment): string =>
      new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
        when + zone * 60_000,
      ),
    /** How far off a day is: “tomorrow”, “in 12 days”. */
    away: (then: Moment, now: Moment): string =>
      new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(dayOf(then) - dayOf(now), 'day'),
    list: (techniques: readonly TechniqueId[]): string =>
      new Intl.ListFormat(language).format(techniques.map(one => t(`technique.${one}.name`))),
    range: ({ value, low, high }: Estimate): string =>
      t('record.telling.range', { value: number(value, 2), low: number(low, 2), high: number(high, 2) }),
    of: (part: number, whole: number): string =>
      t('record.telling.of', { part: number(part), whole: number(whole) }),
  }
}

export type Words = ReturnType<typeof useWords>
