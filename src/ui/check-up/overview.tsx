// What the check-up is, the one that is under way, and what finished ones came to.

import { useRef } from 'preact/hooks'
import type { CheckUpEntry } from '../../core/practice/log.ts'
import { nameLanguage } from '../../i18n/languages.ts'
import { addressOf } from '../../store/check-up-page.ts'
import type { CheckUpStore } from '../../store/check-up-store.ts'
import { useApp } from '../context.ts'
import { useElsewhere } from '../front/use-elsewhere.ts'
import { hashOf } from '../route.ts'
import { useStore } from '../use-store.ts'
import { ResultSlip } from './result-slip.tsx'
import { checkUpHash, formatDay, leastChange } from './words.ts'

const DESK = checkUpHash('desk')

/** Twelve small sheets; those that are in have been written on. */
function Stack({ done, total }: { done: number; total: number }) {
  return (
    <div class="check-stack" aria-hidden="true">
      {Array.from({ length: total }, (_, index) => (
        <i key={index} data-state={index < done ? 'done' : undefined} />
      ))}
    </div>
  )
}

/** The way to the desk: on with the one that is under way, or a new one. */
function Door({ store, isAgain }: { store: CheckUpStore; isAgain: boolean }) {
  const { t, language } = useApp()
  const { sitting, pages, done } = useStore(store, state => state)
  const form = store.next()
  if (sitting)
    return (
      <div class="check-door">
        <p>{t('checkUp.underway', { date: formatDay(sitting.began, language), done, count: pages })}</p>
        <a class="button primary" href={DESK}>
          {done < pages ? t('checkUp.resume', { number: done + 1 }) : t('checkUp.handAll')}
        </a>
      </div>
    )
  const first = form?.excerpts[0]
  const told = form && first && addressOf(form, first, language)
  if (!told) return <p>{t('checkUp.none')}</p>
  return (
    <div class="check-door">
      {isAgain && <p>{t('checkUp.nextNote')}</p>}
      {told.language.split('-')[0] !== language.split('-')[0] && (
        <p class="small">{t('checkUp.language', { language: nameLanguage(told.language, language) })}</p>
      )}
      <button
        type="button"
        class="primary"
        onClick={() => {
          store.begin(language)
          location.hash = DESK
        }}
      >
        {t('checkUp.begin')}
      </button>
    </div>
  )
}

/** What it is, for who has not taken it yet or wants to know again. */
function About() {
  const { t, language } = useApp()
  return (
    <div class="check-about">
      <div>
        <h2>{t('checkUp.canTitle')}</h2>
        <p>{t('checkUp.can')}</p>
      </div>
      <div>
        <h2>{t('checkUp.cannotTitle')}</h2>
        <p>{t('checkUp.cannot', leastChange(language))}</p>
      </div>
    </div>
  )
}

export function Overview({
  store,
  all,
  index,
  isLatest,
}: {
  store: CheckUpStore
  /** All finished ones, in the order of time, and which of them is asked for; -1 for none. */
  all: readonly CheckUpEntry[]
  index: number
  isLatest: boolean
}) {
  const { t, language } = useApp()
  const { sitting, pages, done } = useStore(store, state => state)
  const slips = useRef<HTMLDivElement>(null)
  useElsewhere(slips, true)
  const entry = all[index]
  const isFirst = all.length === 0
  // A result comes first once there is one; what is under way comes before it.
  const door = (
    <section class="check-card" aria-labelledby="check-title">
      <div class="check-words">
        {isFirst ? (
          <h1 id="check-title">{t('checkUp.title')}</h1>
        ) : (
          <h2 id="check-title">{t(sitting ? 'checkUp.title' : 'checkUp.nextTitle')}</h2>
        )}
        {isFirst && (
          <>
            <p class="check-lead">{t('checkUp.lead')}</p>
            <p>{t('checkUp.when')}</p>
            <p>{t('checkUp.names')}</p>
          </>
        )}
        <Door store={store} isAgain={!isFirst} />
      </div>
      <Stack done={sitting ? done : 0} total={pages || (store.next()?.excerpts.length ?? 0)} />
      {isFirst && <About />}
    </section>
  )
  return (
    <div class="check-slips" data-elsewhere ref={slips}>
      {isLatest && (isFirst || sitting) && door}
      {entry && <ResultSlip entry={entry} before={all[index - 1] ?? null} />}
      {isLatest && !isFirst && !sitting && door}
      {all.length > 1 && (
        <nav class="check-card check-others" aria-labelledby="check-others">
          <h2 id="check-others">{t(isLatest ? 'checkUp.othersTitle' : 'checkUp.othersTitleAll')}</h2>
          <ul>
            {all.toReversed().map(
              one =>
                one !== entry && (
                  <li key={one.id}>
                    <a href={checkUpHash(one.id)}>{formatDay(one.when, language)}</a>
                  </li>
                ),
            )}
          </ul>
        </nav>
      )}
      <p class="check-away">
        <a class="button" href={hashOf({ screen: 'record' })}>
          {t('checkUp.record')}
        </a>{' '}
        <a class="button" href={hashOf({ screen: 'menu' })}>
          {t('app.menu')}
        </a>
      </p>
    </div>
  )
}
