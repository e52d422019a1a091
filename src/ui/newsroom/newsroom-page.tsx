// The in-tray: every excerpt of a pack as a slip of paper.

import { shelfOf, tellingOf } from '../../store/address.ts'
import type { CatalogueExcerpt, CataloguePack } from '../../content/catalogue.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { nameLanguage } from '../../i18n/languages.ts'
import { isPackFinished, progressKey } from '../../store/progress-store.ts'
import { useApp } from '../context.ts'
import { Stars } from '../panels/stars.tsx'
import type { PageProps } from '../pages.ts'
import { hashOf } from '../route.ts'
import { useStore } from '../use-store.ts'

/** The pack's words in the interface's language, else in English. */
const wordsOf = (pack: CataloguePack, language: string) => {
  const tag = [language, language.split('-')[0]!, 'en', ...Object.keys(pack.words)].find(
    one => pack.words[one],
  )!
  return { tag, ...pack.words[tag]! }
}

function Slip({
  pack,
  excerpt,
  number,
  started,
  isNext,
}: {
  pack: CataloguePack
  excerpt: CatalogueExcerpt
  number: number
  started: boolean
  /** The first that has not been played. */
  isNext: boolean
}) {
  const { t, language, progress } = useApp()
  const reached = useStore(progress, state => state.progress[progressKey(pack.id, excerpt.id)])
  const told = tellingOf(excerpt, language)
  if (!told) return null
  const { telling } = told
  const isOther = told.language.split('-')[0] !== language.split('-')[0]
  return (
    <li class="slip" data-number={number}>
      <a href={hashOf({ screen: 'play', pack: pack.id, excerpt: excerpt.id })}>
        <span class="slip-number" aria-hidden="true">
          {formatNumber(number, language)}
        </span>
        <span class="slip-outlet" lang={told.language} dir="auto">
          {telling.outlet}
        </span>
        <span class="slip-headline" lang={told.language} dir="auto">
          {telling.headline}
        </span>
        <span class="slip-facts">
          {t('menu.words', { count: telling.words })} · {t(`menu.band.${telling.band}`)}
          {isOther && <> · {t('menu.otherLanguage', { language: nameLanguage(told.language, language) })}</>}
        </span>
        <span class="slip-state">
          {started && <b>{t('menu.resume')}</b>}
          {reached && (
            <span>
              <Stars count={reached.stars} />{' '}
              {t('menu.best', { score: formatNumber(Math.round(reached.best), language) })}
            </span>
          )}
          {!started && !reached && (isNext ? <b class="start-here">{t('menu.start')}</b> : t('menu.new'))}
        </span>
      </a>
    </li>
  )
}

function PackTray({
  pack,
  started,
  isFirst,
}: {
  pack: CataloguePack
  started: ReadonlySet<string>
  isFirst: boolean
}) {
  const { t, language, progress } = useApp()
  const isFinished = useStore(progress, state => isPackFinished(pack, state.progress))
  const next = useStore(progress, state =>
    pack.excerpts.find(excerpt => !state.progress[progressKey(pack.id, excerpt.id)]),
  )
  const words = wordsOf(pack, language)
  return (
    <section class="tray" aria-labelledby={`pack-${pack.id}`}>
      <div class="menu-note">
        {isFirst && (
          <>
            <h1>{t('menu.title')}</h1>
            <p class="intro">{t('menu.intro')}</p>
          </>
        )}
        <h2 id={`pack-${pack.id}`} lang={words.tag}>
          {words.title}
        </h2>
        <blockquote class="chief">
          {isFinished && <span class="visually-hidden">{t('menu.finished')} </span>}
          <p lang={words.tag}>{isFinished ? words.closing : words.opening}</p>
          <footer>{t('menu.chief')}</footer>
        </blockquote>
      </div>
      <ol class="slips">
        {pack.excerpts.map((excerpt, index) => (
          <Slip
            key={excerpt.id}
            pack={pack}
            excerpt={excerpt}
            number={index + 1}
            started={started.has(progressKey(pack.id, excerpt.id))}
            isNext={excerpt.id === next?.id}
          />
        ))}
      </ol>
    </section>
  )
}

export function NewsroomPage({ started }: PageProps) {
  const { catalogue } = useApp()
  return shelfOf(catalogue).map((pack, index) => (
    <PackTray key={pack.id} pack={pack} started={started} isFirst={index === 0} />
  ))
}
