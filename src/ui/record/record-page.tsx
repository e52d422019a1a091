// My record: a file on the player, from the cabinet, for the player alone.

import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { sumOf } from '../../core/practice/record-history.ts'
import { systemClock } from '../../store/clock.ts'
import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import { History } from './history.tsx'
import { Names } from './names.tsx'
import { Strengths } from './strengths.tsx'
import { Sureness } from './sureness.tsx'
import { Telling } from './telling.tsx'
import { useOpenFolds } from './use-open-folds.ts'
import { useRecord, type Opened } from './use-record.ts'

const WILL = ['1', '2', '3', '4', '5'] as const

function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="record-part" data-part={id} aria-labelledby={`record-${id}`}>
      <h2 id={`record-${id}`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}

/** Where to go from here. */
function Ways() {
  const { t } = useApp()
  return (
    <nav class="button-row record-screen" aria-label={t('record.ways.title')}>
      <a class="button primary" href={hashOf({ screen: 'daily' })}>
        {t('record.ways.daily')}
      </a>
      <a class="button" href={hashOf({ screen: 'check-up' })}>
        {t('record.ways.checkUp')}
      </a>
      <a class="button" href={hashOf({ screen: 'menu' })}>
        {t('record.ways.menu')}
      </a>
    </nav>
  )
}

/** How much has been done, in a line. */
function Sum({ log }: Pick<Opened, 'log'>) {
  const { t } = useApp()
  const { pages, checkUps, drills, days } = sumOf(log)
  return (
    <p class="record-sum">
      {pages > 0 && <span>{t('record.pages', { count: pages })}</span>}
      {checkUps > 0 && <span>{t('record.checkUps', { count: checkUps })}</span>}
      {drills > 0 && <span>{t('record.drills', { count: drills })}</span>}
      <span>{t('record.days', { count: days })}</span>
    </p>
  )
}

function Empty() {
  const { t } = useApp()
  return (
    <section class="record-part record-empty" aria-labelledby="record-empty">
      <h2 id="record-empty">{t('record.empty.title')}</h2>
      <p>{t('record.empty.text')}</p>
      <h3>{t('record.empty.will')}</h3>
      <ul>
        {WILL.map(item => (
          <li key={item}>{t(`record.empty.${item}`)}</li>
        ))}
      </ul>
      <p>
        <a class="button primary" href={hashOf({ screen: 'menu' })}>
          {t('record.empty.start')}
        </a>
      </p>
    </section>
  )
}

const zoneAt = (when: number): number => systemClock.zone(when)

function Filled({ log, kept, now }: Opened & { now: number }) {
  const { t } = useApp()
  return (
    <>
      <Part id="strength" title={t('record.strength.title')}>
        <Strengths log={log} now={now} zoneAt={zoneAt} />
      </Part>
      <Part id="names" title={t('record.names.title')}>
        <Names log={log} />
      </Part>
      <Part id="telling" title={t('record.telling.title')}>
        <Telling log={log} />
      </Part>
      <Part id="sure" title={t('record.sure.title')}>
        <Sureness log={log} />
      </Part>
      <Part id="history" title={t('record.history.title')}>
        <History log={log} kept={kept} />
      </Part>
    </>
  )
}

export function RecordPage() {
  const app = useApp()
  const { t } = app
  const paper = useRef<HTMLElement>(null)
  const { opened, failed, retry } = useRecord()
  // The hour at which the file was opened: nothing moves under the reader's eyes.
  const [now] = useState(() => systemClock.now())
  useOpenFolds(paper)
  useLayoutEffect(() => {
    document.title = app.t('app.title', { page: app.t('record.title') })
    scrollTo({ top: 0, behavior: 'instant' })
  }, [app])
  const isEmpty = opened !== null && opened.log.length === 0
  return (
    <article class="record-paper" ref={paper}>
      <header class="record-head">
        <h1>{t('record.title')}</h1>
        <p class="record-intro">{t('record.intro')}</p>
        {opened && !isEmpty && (
          <>
            <Sum log={opened.log} />
            <Ways />
          </>
        )}
      </header>
      {!opened && (
        <div role="status">
          <p>{t(failed ? 'record.failed' : 'record.waiting')}</p>
          {failed && (
            <button type="button" class="primary" onClick={retry}>
              {t('record.retry')}
            </button>
          )}
        </div>
      )}
      {isEmpty && <Empty />}
      {opened && !isEmpty && (
        <>
          <Filled {...opened} now={now} />
          <div class="button-row record-screen record-foot">
            <button type="button" onClick={() => print()}>
              {t('record.print')}
            </button>
            <a class="button" href={hashOf({ screen: 'summary' })}>
              {t('mine.summary.title')}
            </a>
          </div>
        </>
      )}
    </article>
  )
}
