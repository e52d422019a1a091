// One technique as a page of the booklet, with the pages before and after it.

import { familyOf, TECHNIQUES, type TechniqueId } from '../../core/technique.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'
import type { Guide } from '../panels/use-guide.ts'
import { hashOf } from '../route.ts'
import { TECHNIQUE_KEYS } from '../technique-keys.ts'
import { LeafAlikes, LeafBooks, LeafHead, LeafPair, LeafQuestion, LeafSigns, LeafWhat } from './leaf.tsx'
import { OwnRecord, useOnWall } from './own-record.tsx'

export function LeafPage({
  guide,
  technique,
  hrefOf,
  home,
}: {
  guide: Guide
  technique: TechniqueId
  hrefOf: (technique: string) => string
  home: string
}) {
  const { t, language } = useApp()
  const isOnWall = useOnWall(guide, technique)
  const at = TECHNIQUES.indexOf(technique)
  const name = (id: TechniqueId): string => t(`technique.${id}.name`)
  const linkTo = (id: TechniqueId) => <a href={hrefOf(id)}>{name(id)}</a>
  const turn = (
    id: TechniqueId | undefined,
    way: 'previous' | 'next',
    label: 'guide.previous' | 'guide.next',
  ) =>
    id ? (
      <a class={`turn ${way}`} href={hrefOf(id)} aria-label={t(label, { technique: name(id) })}>
        <span aria-hidden="true" class="arrow" />
        <span aria-hidden="true">{name(id)}</span>
      </a>
    ) : (
      <span class={`turn ${way}`} />
    )
  const of = { technique, heading: 'h2' } as const
  return (
    <div class="guide-inner">
      <p class="guide-back">
        <a class="button" href={home}>
          {t('guide.contents')}
        </a>
      </p>
      <article class="leaf spread" data-family={familyOf(technique)} aria-labelledby="leaf-name">
        <div class="spread-side">
          <LeafHead
            technique={technique}
            name={
              <>
                <h1 id="leaf-name">{name(technique)}</h1>
                {!isOnWall && <p class="not-yet">{t('guide.notYet')}</p>}
              </>
            }
          />
          <LeafWhat technique={technique} />
          <LeafSigns {...of} />
          <OwnRecord
            {...of}
            guide={guide}
            linkTo={linkTo}
            more={
              <a class="button quiet" href={hashOf({ screen: 'record' })}>
                {t('guide.own.all')}
              </a>
            }
          />
        </div>
        <div class="spread-side">
          <LeafQuestion {...of} />
          <LeafPair {...of} />
          <LeafAlikes {...of} linkTo={linkTo} />
          <LeafBooks {...of} />
          <p class="leaf-key">{t('guide.key', { key: TECHNIQUE_KEYS[technique].toUpperCase() })}</p>
        </div>
      </article>
      <nav class="turns" aria-label={t('guide.title')}>
        {turn(TECHNIQUES[at - 1], 'previous', 'guide.previous')}
        <span class="folio">
          {t('guide.page', {
            number: formatNumber(at + 1, language),
            total: formatNumber(TECHNIQUES.length, language),
          })}
        </span>
        {turn(TECHNIQUES[at + 1], 'next', 'guide.next')}
      </nav>
    </div>
  )
}
