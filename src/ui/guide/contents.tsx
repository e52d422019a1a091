// The contents of the guide: every technique by family, and a search that leaves those that are meant.

import { useMemo, useRef, useState } from 'preact/hooks'
import { FAMILIES, familyOf, TECHNIQUES, type Family, type TechniqueId } from '../../core/technique.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { useApp } from '../context.ts'
import type { Guide } from '../panels/use-guide.ts'
import { letterOf } from '../screens/reveal-marks.ts'
import { useStore } from '../use-store.ts'
import { Emblem } from './emblem.tsx'
import { useOnWall } from './own-record.tsx'
import { search } from './search.ts'
import { searchTextOf } from './words.ts'

function Entry({ guide, technique, href }: { guide: Guide; technique: TechniqueId; href: string }) {
  const { t, language } = useApp()
  const isOnWall = useOnWall(guide, technique)
  const record = useStore(guide.techniques, state => state.records[technique])
  const number = (value: number): string => formatNumber(value, language)
  return (
    <li class="entry" data-family={familyOf(technique)} data-on-wall={isOnWall}>
      <a id={`entry-${technique}`} href={href}>
        <Emblem technique={technique} />
        <span class="entry-name">{t(`technique.${technique}.name`)}</span>
        <span class="entry-line">{t(`technique.${technique}.line`)}</span>
        <span class="entry-state">
          {!isOnWall
            ? t('guide.notYet')
            : record
              ? t('guide.foundOf', { found: number(record.found), stood: number(record.stood) })
              : t('guide.notMet')}
        </span>
      </a>
    </li>
  )
}

function FamilySection({
  family,
  techniques,
  guide,
  hrefOf,
}: {
  family: Family
  techniques: readonly TechniqueId[]
  guide: Guide
  hrefOf: (technique: string) => string
}) {
  const { t } = useApp()
  const name = t(`family.${family}`)
  return (
    <section class="guide-family" data-family={family} aria-labelledby={`family-${family}`}>
      <h2 id={`family-${family}`}>
        <span class="family-letter" aria-hidden="true">
          {letterOf(name)}
        </span>
        {name}
        <span class="sign" aria-hidden="true" />
      </h2>
      <ul class="entries">
        {techniques.map(technique => (
          <Entry key={technique} guide={guide} technique={technique} href={hrefOf(technique)} />
        ))}
      </ul>
    </section>
  )
}

export function Contents({ guide, hrefOf }: { guide: Guide; hrefOf: (technique: string) => string }) {
  const app = useApp()
  const { t, language } = app
  const [query, setQuery] = useState('')
  const list = useRef<HTMLDivElement>(null)
  // The app is another one in another language; its `t` is not.
  const left = useMemo(
    () => search(TECHNIQUES, technique => searchTextOf(app.t, technique), query),
    [app, query],
  )

  const onKeyDown = (event: KeyboardEvent): void => {
    const first = list.current?.querySelector<HTMLElement>('.entry a')
    if ((event.key !== 'Enter' && event.key !== 'ArrowDown') || !first || event.isComposing) return
    event.preventDefault()
    first.focus()
  }

  return (
    <div class="guide-inner on-screen">
      <header class="guide-cover">
        <h1>{t('guide.title')}</h1>
        <p class="intro">{t('guide.intro')}</p>
        <p class="guide-rule">{t('guide.rule')}</p>
        <search class="guide-search">
          <label for="guide-query">{t('guide.search')}</label>
          <input
            id="guide-query"
            type="search"
            value={query}
            autocomplete="off"
            spellcheck={false}
            onInput={event => setQuery(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <p class="guide-left" role="status">
            {t('guide.left', { count: left.length, total: formatNumber(TECHNIQUES.length, language) })}
          </p>
        </search>
        <button type="button" onClick={() => print()}>
          {t('guide.print')}
        </button>
      </header>
      <div ref={list}>
        {FAMILIES.map(family => {
          const techniques = left.filter(technique => familyOf(technique) === family)
          return techniques.length === 0 ? null : (
            <FamilySection
              key={family}
              family={family}
              techniques={techniques}
              guide={guide}
              hrefOf={hrefOf}
            />
          )
        })}
      </div>
      <p class="guide-colophon">{t('guide.books.colophon')}</p>
    </div>
  )
}
