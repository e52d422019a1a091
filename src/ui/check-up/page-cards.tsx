// The pages of a finished check-up as small sheets on the desk: each tells what became of it, and opens its reveal.

import type { CheckUpEntry, PageEntry } from '../../core/practice/log.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'
import { placeOf } from './told-page.tsx'
import { checkUpHash } from './words.ts'

/** The sentences of a page as lines: caught or missed, left alone or flagged. */
function Lines({ tally: { signal, hits, noise, falseAlarms } }: Pick<PageEntry, 'tally'>) {
  const states = [
    ...Array.from({ length: signal }, (_, index) => (index < hits ? 'hit' : 'miss')),
    ...Array.from({ length: noise }, (_, index) => (index < noise - falseAlarms ? 'fair' : 'false')),
  ]
  return (
    <span class="page-lines" aria-hidden="true">
      {states.map((state, index) => (
        <i key={index} data-state={state} />
      ))}
    </span>
  )
}

function Card({ entry, page, number }: { entry: CheckUpEntry; page: PageEntry; number: number }) {
  const { t, language, catalogue } = useApp()
  const address = placeOf(catalogue, page)
  const { signal, hits, noise, falseAlarms } = page.tally
  const count = (value: number): string => formatNumber(value, language)
  const words = (
    <>
      <Lines tally={page.tally} />
      <span class="page-number">{t('checkUp.pageOf', { number: count(number) })}</span>{' '}
      {address && (
        <span class="page-head" lang={address.language} dir="auto">
          {address.telling.headline}
        </span>
      )}{' '}
      <span class="page-tally">
        {t('checkUp.pageTally', {
          hits: count(hits),
          signal: count(signal),
          left: count(noise - falseAlarms),
          noise: count(noise),
        })}{' '}
        {!address && t('checkUp.changed')}
      </span>
    </>
  )
  return (
    <li>
      {address ? (
        <a class="page-card" href={checkUpHash(entry.id, number)}>
          {words}
        </a>
      ) : (
        <span class="page-card">{words}</span>
      )}
    </li>
  )
}

export function PageCards({ entry }: { entry: CheckUpEntry }) {
  const { t } = useApp()
  return (
    <section class="check-pages">
      <h2>{t('checkUp.pagesTitle')}</h2>
      <p>{t('checkUp.pagesHelp')}</p>
      <ol>
        {entry.pages.map((page, index) => (
          <Card key={page.excerpt} entry={entry} page={page} number={index + 1} />
        ))}
      </ol>
    </section>
  )
}
