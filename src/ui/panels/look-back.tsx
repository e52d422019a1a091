// Earlier pages that this one settles. What has come out since does not change what was wrong with the words: so the
// player's own record on each stands beside what was found, and the page can be opened again.

import { useEffect, useState } from 'preact/hooks'
import type { ExcerptKey, ExcerptText, LookBack as Settled } from '../../core/excerpt.ts'
import { tellingOf } from '../../store/address.ts'
import { editionKey, type Editions } from '../../store/edition-store.ts'
import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import '../styles/look-back.css'

/** What was made of each excerpt; null until it is known. */
function useEditions(): Editions | null {
  const { loadEditions } = useApp()
  const [editions, setEditions] = useState<Editions | null>(null)
  useEffect(() => {
    let gone = false
    loadEditions().then(
      store => !gone && setEditions(store.getState().editions),
      // Without them the finding stands alone.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [loadEditions])
  return editions
}

function Page({ pack, excerpt, found, text, editions }: Settled & { text: ExcerptText; editions: Editions }) {
  const { t, catalogue, language } = useApp()
  const entry = catalogue.find(({ id }) => id === pack)?.excerpts.find(({ id }) => id === excerpt)
  const told = entry && tellingOf(entry, language)
  if (!entry || !told) return null
  const edition = Object.keys(entry.languages)
    .map(tag => editions[editionKey({ pack, excerpt, language: tag })])
    .find(one => one !== undefined)
  return (
    <li>
      <h4 lang={told.language} dir="auto">
        {told.telling.headline}
      </h4>
      <p lang={text.language} dir={text.direction}>
        {found}
      </p>
      <p class="small">
        {edition
          ? t('back.record', {
              missed: edition.missed,
              stood: edition.stood,
              fair: edition.fair,
            })
          : t('back.unread')}
      </p>
      <a class="button quiet" href={hashOf({ screen: 'play', pack, excerpt })}>
        {t(edition ? 'back.again' : 'back.read')}
      </a>
    </li>
  )
}

/** The earlier pages that an excerpt settles; nothing where there are none. */
export function LookBack({ text, key_: key }: { text: ExcerptText; key_: ExcerptKey }) {
  const { t } = useApp()
  const editions = useEditions()
  if (!key.looksBack || !editions) return null
  return (
    <section class="look-back" aria-labelledby="look-back-title">
      <h3 id="look-back-title">{t('back.title')}</h3>
      <p class="small">{t('back.intro')}</p>
      <ul>
        {key.looksBack.map(settled => (
          <Page key={`${settled.pack}/${settled.excerpt}`} {...settled} text={text} editions={editions} />
        ))}
      </ul>
    </section>
  )
}
