// The summary of practice: a sheet of paper for a teacher, and a small bar that prints it. A name is on it only where
// one is typed in, and goes with the page.

import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { summaryOf, type Summary } from '../../core/practice/summary.ts'
import { systemClock } from '../../store/clock.ts'
import { useApp } from '../context.ts'
import { useWords } from '../record/words.ts'
import { hashOf } from '../route.ts'
import { CheckUps, Pages, Techniques, Telling } from './summary-parts.tsx'
import { useLog } from './use-log.ts'

function Bar({ name, onName }: { name: string; onName: (name: string) => void }) {
  const { t } = useApp()
  return (
    <div class="summary-bar">
      <h1>{t('mine.summary.title')}</h1>
      <p>{t('mine.summary.lead')}</p>
      <label class="summary-name">
        <span>{t('mine.summary.name')}</span>
        <input
          type="text"
          autocomplete="off"
          maxLength={80}
          value={name}
          aria-describedby="summary-name-help"
          onInput={event => onName(event.currentTarget.value)}
        />
      </label>
      <p id="summary-name-help" class="small">
        {t('mine.summary.nameHelp')}
      </p>
      <div class="button-row">
        <button type="button" class="primary" onClick={() => print()}>
          {t('mine.summary.print')}
        </button>
        <a class="button" href={hashOf({ screen: 'record' })}>
          {t('record.title')}
        </a>
      </div>
    </div>
  )
}

/** How much has been done, and from when to when. */
function Span({ first, latest, sum }: Summary) {
  const { t, language } = useApp()
  const { day } = useWords()
  const done = [
    sum.pages > 0 && t('record.pages', { count: sum.pages }),
    sum.checkUps > 0 && t('record.checkUps', { count: sum.checkUps }),
    sum.drills > 0 && t('record.drills', { count: sum.drills }),
  ].filter(one => one !== false)
  const dates = { from: day(first), to: day(latest), days: t('record.days', { count: sum.days }) }
  return (
    <p class="summary-span">
      {t(dates.from === dates.to ? 'mine.summary.oneDay' : 'mine.summary.span', dates)}{' '}
      <b>{new Intl.ListFormat(language).format(done)}</b>.
    </p>
  )
}

function Sheet({ summary, name, now }: { summary: Summary; name: string; now: number }) {
  const { t } = useApp()
  const { day } = useWords()
  return (
    <article class="summary-paper" aria-labelledby="summary-title">
      <header>
        <p class="summary-desk">{t('mine.summary.desk')}</p>
        <h2 id="summary-title">{t('mine.summary.title')}</h2>
        {name.trim() !== '' && (
          <p class="summary-named">
            <bdi>{t('mine.summary.named', { name: name.trim() })}</bdi>
          </p>
        )}
        <p>{t('mine.summary.asOf', { date: day({ when: now, zone: systemClock.zone(now) }) })}</p>
        <Span {...summary} />
      </header>
      <Pages {...summary} />
      <Telling {...summary} />
      <Techniques {...summary} />
      <CheckUps {...summary} />
      <p class="summary-foot">{t('mine.summary.foot')}</p>
    </article>
  )
}

export function SummaryPage() {
  const app = useApp()
  const { t } = app
  const { log, failed, retry } = useLog()
  const [name, setName] = useState('')
  // The hour at which the sheet was made.
  const [now] = useState(() => systemClock.now())
  const summary = useMemo(() => log && summaryOf(log, now), [log, now])
  useLayoutEffect(() => {
    document.title = app.t('app.title', { page: app.t('mine.summary.title') })
    scrollTo({ top: 0, behavior: 'instant' })
  }, [app])
  if (summary)
    return (
      <>
        <Bar name={name} onName={setName} />
        <Sheet summary={summary} name={name} now={now} />
      </>
    )
  return (
    <div class="summary-bar">
      <h1>{t('mine.summary.title')}</h1>
      <p role="status">{t(log ? 'mine.summary.empty' : failed ? 'record.failed' : 'record.waiting')}</p>
      <div class="button-row">
        {failed && (
          <button type="button" class="primary" onClick={retry}>
            {t('record.retry')}
          </button>
        )}
        {log && (
          <a class="button primary" href={hashOf({ screen: 'menu' })}>
            {t('record.empty.start')}
          </a>
        )}
      </div>
    </div>
  )
}
