// The end of the day's tray, in words: what was practised, when it is worth coming back, and that more is to be had.

import { comingBack } from '../../core/practice/day-standing.ts'
import type { LogEntry } from '../../core/practice/log.ts'
import { dayOf } from '../../core/practice/log.ts'
import type { TechniqueId } from '../../core/technique.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import { KeepDates } from './keep-dates.tsx'
import { useTelling } from './page-slip.tsx'
import type { Day } from './use-day.ts'
import { dateWords, listNames } from './words.ts'

/** Dates that the calendar file holds. */
const DATES = 4
/** Of what is due on a day, so many are named. */
const NAMED = 4

/** What came right throughout, and what did not. */
function workedOn(came: readonly LogEntry[]): { settled: TechniqueId[]; shaky: TechniqueId[] } {
  const tried = came.flatMap(entry =>
    entry.kind === 'drill'
      ? entry.technique
        ? [{ technique: entry.technique, isRight: entry.right }]
        : []
      : entry.kind === 'round'
        ? entry.marks.map(({ technique, called }) => ({ technique, isRight: called === technique }))
        : [],
  )
  const worked = [...new Set(tried.map(({ technique }) => technique))]
  const isShaky = (one: TechniqueId): boolean =>
    tried.some(({ technique, isRight }) => technique === one && !isRight)
  return { settled: worked.filter(one => !isShaky(one)), shaky: worked.filter(isShaky) }
}

export function DayEnd({ day: { plan, standing, log, now, zone, more } }: { day: Day }) {
  const { t, language } = useApp()
  const telling = useTelling(plan.page)
  const drills = standing.came.filter(entry => entry.kind === 'drill')
  const fair = drills.filter(({ technique }) => technique === null)
  const right = (some: typeof drills) => formatNumber(some.filter(one => one.right).length, language)
  const { settled, shaky } = workedOn(standing.came)
  const days = comingBack(log, now, zone, DATES)
  const [next] = days
  const names = (some: readonly TechniqueId[]) => listNames(some.slice(0, NAMED), t, language)
  return (
    <section class="daily-slip end" aria-labelledby="daily-end">
      <h2 id="daily-end" tabIndex={-1} data-landing="">
        {t('daily.end.title')}
      </h2>
      {drills.length > 0 && (
        <p class="daily-sum">
          {t('daily.end.slips', { right: right(drills), count: drills.length })}{' '}
          {fair.length > 0 && t('daily.end.fair', { left: right(fair), count: fair.length })}
        </p>
      )}
      {settled.length > 0 && <p>{t('daily.end.worked', { list: listNames(settled, t, language) })}</p>}
      {telling && standing.came.some(({ kind }) => kind === 'round') && (
        <p>{t('daily.end.read', { headline: telling.headline })}</p>
      )}
      {shaky.length > 0 && <p>{t('daily.end.shaky', { list: listNames(shaky, t, language) })}</p>}
      {next && (
        <p class="daily-when">
          {t('daily.end.when', {
            date:
              next.day === dayOf({ when: now, zone }) + 1
                ? t('daily.end.tomorrow')
                : dateWords(next.day, language),
            list: names(next.techniques),
          })}{' '}
          {t('daily.end.whenever')}
        </p>
      )}
      {days.length > 0 && <KeepDates days={days} />}
      <div class="button-row">
        <a class="button primary" href={hashOf({ screen: 'menu' })}>
          {t('daily.end.room')}
        </a>
        <button type="button" onClick={more}>
          {t('daily.end.more')}
        </button>
      </div>
    </section>
  )
}
