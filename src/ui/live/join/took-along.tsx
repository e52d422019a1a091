// What was taken along from sessions, as it is kept on this device, whether they are still there or not.

import { useEffect, useState } from 'preact/hooks'
import { nameLanguage } from '../../../i18n/languages.ts'
import { useApp } from '../../context.ts'
import { formatDay } from '../../check-up/words.ts'
import { Sums } from './sums.tsx'
import { cameTo, sessionsIn, type Kept } from './take-along.ts'

/** Older ones are in the player's own record with everything else. */
const SHOWN = 6

export function TookAlong() {
  const { t, loadPractice } = useApp()
  const [kept, setKept] = useState<readonly Kept[]>([])
  useEffect(() => {
    let gone = false
    loadPractice().then(
      practice => !gone && setKept(sessionsIn(practice.getState().log)),
      // It lies on the device all the same, and is shown another time.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [loadPractice])
  if (kept.length === 0) return null
  return (
    <section class="join-slip took" aria-labelledby="took-title">
      <h2 id="took-title">{t('join.took.title')}</h2>
      <p>{t('join.took.lead')}</p>
      {kept.slice(0, SHOWN).map((session, index) => (
        <Session key={session.id} session={session} isOpen={index === 0} />
      ))}
    </section>
  )
}

function Session({ session: { when, pages }, isOpen }: { session: Kept; isOpen: boolean }) {
  const { t, language, catalogue } = useApp()
  return (
    <details open={isOpen}>
      <summary>
        {t('join.took.of', { date: formatDay(when, language) })}{' '}
        <span class="small">{t('join.took.pages', { count: pages.length })}</span>
      </summary>
      <ul class="took-pages">
        {pages.map(({ id, pack, excerpt, language: tag }) => {
          const telling = catalogue.find(one => one.id === pack)?.excerpts.find(one => one.id === excerpt)
            ?.languages[tag]
          return (
            telling && (
              <li key={id} lang={tag}>
                {telling.headline}
                {tag.split('-')[0] !== language.split('-')[0] && (
                  <span class="visually-hidden"> ({nameLanguage(tag, language)})</span>
                )}
              </li>
            )
          )
        })}
      </ul>
      <Sums came={cameTo(pages)} practises={isOpen} />
    </details>
  )
}
