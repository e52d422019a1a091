// The teachers' guide: what the game is for, two lessons, a rubric, the debrief, and every piece with the ways to it.

import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { useApp } from '../context.ts'
import { landOn } from '../focus.ts'
import { hashOf } from '../route.ts'
import { Plans, Rubric } from './teach-plans.tsx'
import { Shelf } from './teach-shelf.tsx'

const IS = ['1', '2', '3'] as const
const IS_NOT = ['1', '2', '3', '4'] as const
const QUESTIONS = ['1', '2', '3', '4', '5'] as const
const TROUBLES = ['1', '2', '3', '4', '5', '6', '7', '8'] as const
const ACCESS = ['1', '2', '3', '4'] as const
const LINE = ['1', '2', '3', '4', '5'] as const

/** The parts that can be gone to at once. The address is taken by the page itself, so these are buttons. */
const TABS = [
  ['plans', 'teach.plans'],
  ['rubric', 'teach.rubricTitle'],
  ['debrief', 'teach.debriefTitle'],
  ['trouble', 'teach.troubleTitle'],
  ['shelf', 'teach.shelfTitle'],
] as const

function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="teach-part" id={`teach-${id}`} aria-labelledby={`teach-title-${id}`}>
      <h2 id={`teach-title-${id}`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}

function Purpose() {
  const { t } = useApp()
  return (
    <div class="teach-purpose">
      <Part id="for" title={t('teach.whatFor')}>
        <ul>
          {IS.map(item => (
            <li key={item}>{t(`teach.is.${item}`)}</li>
          ))}
        </ul>
      </Part>
      <Part id="not" title={t('teach.whatNot')}>
        <ul>
          {IS_NOT.map(item => (
            <li key={item}>{t(`teach.isNot.${item}`)}</li>
          ))}
        </ul>
      </Part>
    </div>
  )
}

function Debrief() {
  const { t } = useApp()
  return (
    <>
      <p>{t('teach.debriefIntro')}</p>
      <ol>
        {QUESTIONS.map(item => (
          <li key={item}>{t(`teach.question.${item}`)}</li>
        ))}
      </ol>
      <p>{t('teach.closing')}</p>
      <blockquote class="teach-rule">{t('classroom.rule')}</blockquote>
    </>
  )
}

function Troubles() {
  const { t } = useApp()
  return (
    <dl class="teach-trouble">
      {TROUBLES.map(item => (
        <div key={item}>
          <dt>{t(`teach.trouble.${item}.when`)}</dt>
          <dd>{t(`teach.trouble.${item}.say`)}</dd>
        </div>
      ))}
    </dl>
  )
}

export function TeachPage() {
  const app = useApp()
  const { t } = app
  useLayoutEffect(() => {
    document.title = app.t('app.title', { page: app.t('teach.pageTitle') })
    scrollTo({ top: 0, behavior: 'instant' })
  }, [app])
  return (
    <div class="teach-binder">
      <nav class="teach-tabs teach-screen" aria-label={t('teach.title')}>
        {TABS.map(([id, label]) => (
          <button
            key={id}
            type="button"
            onClick={() => {
              const part = document.getElementById(`teach-${id}`)
              part?.scrollIntoView({ block: 'start', behavior: 'instant' })
              landOn(part)
            }}
          >
            {t(label)}
          </button>
        ))}
      </nav>
      <article class="teach-paper">
        <header class="teach-head">
          <h1>{t('teach.title')}</h1>
          <p class="teach-intro">{t('teach.intro')}</p>
          <p class="teach-live teach-screen">
            <a class="button primary" href={hashOf({ screen: 'live' })}>
              {t('teach.liveOpen')}
            </a>{' '}
            {t('teach.live')}
          </p>
          <button type="button" class="teach-screen" onClick={() => print()}>
            {t('teach.print')}
          </button>
        </header>
        <Purpose />
        <Part id="plans" title={t('teach.plans')}>
          <Plans />
        </Part>
        <Part id="rubric" title={t('teach.rubricTitle')}>
          <Rubric />
        </Part>
        <Part id="debrief" title={t('teach.debriefTitle')}>
          <Debrief />
        </Part>
        <Part id="trouble" title={t('teach.troubleTitle')}>
          <Troubles />
        </Part>
        <Part id="points" title={t('teach.pointsTitle')}>
          <p>{t('teach.points')}</p>
        </Part>
        <div class="teach-purpose">
          <Part id="access" title={t('teach.accessTitle')}>
            <ul>
              {ACCESS.map(item => (
                <li key={item}>{t(`teach.access.${item}`)}</li>
              ))}
            </ul>
          </Part>
          <Part id="line" title={t('teach.lineTitle')}>
            <ul>
              {LINE.map(item => (
                <li key={item}>{t(`teach.line.${item}`)}</li>
              ))}
            </ul>
          </Part>
        </div>
        <Part id="shelf" title={t('teach.shelfTitle')}>
          <Shelf />
        </Part>
      </article>
    </div>
  )
}
