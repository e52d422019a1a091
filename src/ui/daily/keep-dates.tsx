// The next dates as a file for the player's own calendar.

import { useState } from 'preact/hooks'
import type { ComingBack } from '../../core/practice/day-standing.ts'
import { useApp } from '../context.ts'
import { download } from '../download.ts'
import { dateWords, listNames } from './words.ts'

export function KeepDates({ days }: { days: readonly ComingBack[] }) {
  const { t, language, announcer } = useApp()
  const [said, setSaid] = useState<string | null>(null)
  const say = (words: string): void => {
    setSaid(words)
    announcer.say(words)
  }
  const keep = async (): Promise<void> => {
    try {
      const { calendarOf } = await import('../../export/calendar.ts')
      const content = calendarOf(
        days.map(({ day, techniques }) => ({
          day,
          title: t('daily.dates.entry'),
          lines: [t('daily.dates.due', { list: listNames(techniques, t, language) }), t('daily.dates.any')],
        })),
        t('app.name'),
      )
      const name = `${t('daily.dates.file')}.ics`
      download({ name, content, type: 'text/calendar' })
      say(t('daily.dates.kept', { file: name }))
    } catch {
      say(t('load.unreachable'))
    }
  }
  return (
    <section class="daily-dates" aria-labelledby="daily-dates">
      <h3 id="daily-dates">{t('daily.dates.title')}</h3>
      <p>{t('daily.dates.lead', { count: days.length })}</p>
      <ul class="daily-leaves">
        {days.map(({ day }) => (
          <li key={day}>{dateWords(day, language)}</li>
        ))}
      </ul>
      <button type="button" onClick={() => void keep()}>
        {t('daily.dates.keep')}
      </button>
      {said && <p class="daily-said">{said}</p>}
    </section>
  )
}
