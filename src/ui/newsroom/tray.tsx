// The in-tray: a pack's copy as cuttings from the papers it was printed in.

import type { CatalogueExcerpt, CataloguePack } from '../../content/catalogue.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { nameLanguage } from '../../i18n/languages.ts'
import { tellingOf } from '../../store/address.ts'
import { progressKey } from '../../store/progress-store.ts'
import { perform } from '../../store/stage-store.ts'
import { useApp } from '../context.ts'
import { Stars } from '../panels/stars.tsx'
import { hashOf } from '../route.ts'
import { useStore } from '../use-store.ts'
import { mastheadsOf, type Masthead } from './outlets.ts'
import { thing } from './thing.tsx'

/** How the cuttings lie, one after the other, in degrees. */
const TILTS = [-0.9, 0.7, -0.4, 1, -0.6, 0.5]

function Slip({
  pack,
  excerpt,
  number,
  masthead,
  started,
  isNext,
  isLeft,
}: {
  pack: CataloguePack
  excerpt: CatalogueExcerpt
  number: number
  masthead: Masthead
  started: boolean
  /** The first that has not been played. */
  isNext: boolean
  /** The player comes from it. */
  isLeft: boolean
}) {
  const { t, language, progress, stage } = useApp()
  const reached = useStore(progress, state => state.progress[progressKey(pack.id, excerpt.id)])
  const told = tellingOf(excerpt, language)
  if (!told) return null
  const { telling } = told
  const isOther = told.language.split('-')[0] !== language.split('-')[0]
  const state = started ? 'begun' : reached ? 'read' : isNext ? 'next' : 'new'
  return (
    <li class="slip" data-number={number}>
      <a
        href={hashOf({ screen: 'play', pack: pack.id, excerpt: excerpt.id })}
        data-landing={isLeft ? '' : undefined}
        onClick={() => perform(stage, 'pick')}
        {...thing('slip', `slip:${excerpt.id}`, state, TILTS[(number - 1) % TILTS.length])}
      >
        <span class="slip-number" aria-hidden="true">
          {formatNumber(number, language)}
        </span>
        <span class="slip-outlet" data-masthead={masthead} lang={told.language} dir="auto">
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
          {started && <b class="half-done">{t('menu.resume')}</b>}
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

export function Tray({
  pack,
  started,
  left,
}: {
  pack: CataloguePack
  started: ReadonlySet<string>
  /** The excerpt the player comes from, if it is one of these. */
  left: string | null
}) {
  const { language, progress } = useApp()
  const next = useStore(progress, state =>
    pack.excerpts.find(excerpt => !state.progress[progressKey(pack.id, excerpt.id)]),
  )
  const looks = mastheadsOf(
    pack.excerpts.map(excerpt => tellingOf(excerpt, language)?.telling.outlet ?? excerpt.id),
  )
  return (
    <ol class="slips" {...thing('tray', 'tray')}>
      {pack.excerpts.map((excerpt, index) => (
        <Slip
          key={excerpt.id}
          pack={pack}
          excerpt={excerpt}
          number={index + 1}
          masthead={looks[index]!}
          started={started.has(progressKey(pack.id, excerpt.id))}
          isNext={excerpt.id === next?.id}
          isLeft={excerpt.id === left}
        />
      ))}
    </ol>
  )
}
