// Every piece on the shelf with the ways to it: a table for each pack, of which the first lies open. On paper all do.

import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { CatalogueExcerpt, CataloguePack } from '../../content/catalogue.ts'
import { familyOf, type TechniqueId } from '../../core/technique.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { nameLanguage } from '../../i18n/languages.ts'
import { shelfOf, tellingOf } from '../../store/address.ts'
import { useApp } from '../context.ts'
import { hashOf } from '../route.ts'
import { CopyButton } from './copy-address.tsx'
import { usePackWords } from './use-loaded.ts'

/** Techniques by address of the text that introduces them; null where a text did not come. */
type Introduced = ReadonlyMap<string, readonly TechniqueId[] | null>

/**
 * The techniques that every piece introduces. They stand in the texts, which are fetched one after the other: a shelf
 * of them at once would hold up a bad line.
 */
function useIntroduced(): { readonly introduced: Introduced; readonly retry: () => void } {
  const { catalogue, library, language } = useApp()
  const [introduced, setIntroduced] = useState<Introduced>(new Map())
  const [attempt, setAttempt] = useState(0)
  const tellings = useMemo(
    () =>
      shelfOf(catalogue).flatMap(pack =>
        pack.excerpts.flatMap(excerpt => tellingOf(excerpt, language)?.telling ?? []),
      ),
    [catalogue, language],
  )
  useEffect(() => {
    let gone = false
    const fetchAll = async (): Promise<void> => {
      for (const telling of tellings) {
        const loaded = await library.text(telling)
        if (gone) return
        const found = 'value' in loaded ? loaded.value.introduces : null
        setIntroduced(before => new Map(before).set(telling.text, found))
      }
    }
    void fetchAll()
    return () => {
      gone = true
    }
  }, [tellings, library, attempt])
  return { introduced, retry: useCallback(() => setAttempt(before => before + 1), []) }
}

const WAYS = [
  { screen: 'play', label: 'teach.play' },
  { screen: 'show', label: 'teach.wall' },
  { screen: 'print', label: 'teach.paper' },
] as const

function Ways({ pack, excerpt, piece }: { pack: string; excerpt: string; piece: string }) {
  const { t } = useApp()
  return (
    <ul class="teach-ways">
      {WAYS.map(({ screen, label }) => {
        const link = t(label)
        const hash = hashOf({ screen, pack, excerpt })
        return (
          <li key={screen}>
            <a href={hash} aria-label={t('teach.opens', { link, piece })}>
              {link}
            </a>
            <CopyButton hash={hash} link={link} piece={piece} />
          </li>
        )
      })}
    </ul>
  )
}

function Piece({
  pack,
  excerpt,
  introduced,
}: {
  pack: CataloguePack
  excerpt: CatalogueExcerpt
  introduced: Introduced
}) {
  const { t, language } = useApp()
  const told = tellingOf(excerpt, language)
  if (!told) return null
  const { telling } = told
  const techniques = introduced.get(telling.text)
  const isOther = told.language.split('-')[0] !== language.split('-')[0]
  return (
    <tr>
      <th scope="row">
        <span lang={told.language} dir="auto" class="teach-headline">
          {telling.headline}
        </span>
        <span class="teach-outlet">
          <span lang={told.language} dir="auto">
            {telling.outlet}
          </span>
          {isOther && <> · {t('teach.toldIn', { language: nameLanguage(told.language, language) })}</>}
        </span>
      </th>
      <td data-label={t('teach.colWords')}>{formatNumber(telling.words, language)}</td>
      <td data-label={t('teach.colBand')}>{t(`teach.band.${telling.band}`)}</td>
      <td data-label={t('teach.colNew')} class="teach-new">
        {techniques === undefined && '…'}
        {techniques === null && '–'}
        {techniques?.length === 0 && t('teach.none')}
        {techniques?.map(technique => (
          <a key={technique} href={hashOf({ screen: 'guide', technique })} data-family={familyOf(technique)}>
            <span class="sign" aria-hidden="true" />
            <span>{t(`technique.${technique}.name`)}</span>
          </a>
        ))}
      </td>
      <td data-label={t('teach.colLinks')} class="teach-links">
        <Ways pack={pack.id} excerpt={excerpt.id} piece={telling.headline} />
      </td>
    </tr>
  )
}

function PackTable({
  pack,
  introduced,
  isFirst,
}: {
  pack: CataloguePack
  introduced: Introduced
  isFirst: boolean
}) {
  const { t } = useApp()
  const words = usePackWords(pack.id)
  const [isOpen, setIsOpen] = useState(isFirst)
  const id = `teach-pack-${pack.id}`
  return (
    <section class="teach-pack" data-folded={isOpen ? undefined : ''}>
      <h3 id={id}>
        <button
          type="button"
          class="teach-fold"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(before => !before)}
        >
          <span lang={words?.language} dir="auto">
            {words?.title}
          </span>{' '}
          <span class="teach-count">{t('teach.pieces', { count: pack.excerpts.length })}</span>
        </button>
      </h3>
      <PackRows pack={pack} introduced={introduced} labelledBy={id} />
    </section>
  )
}

function PackRows({
  pack,
  introduced,
  labelledBy,
}: {
  pack: CataloguePack
  introduced: Introduced
  labelledBy: string
}) {
  const { t } = useApp()
  return (
    <table class="teach-shelf" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{t('teach.colPiece')}</th>
          <th scope="col">{t('teach.colWords')}</th>
          <th scope="col">{t('teach.colBand')}</th>
          <th scope="col">{t('teach.colNew')}</th>
          <th scope="col" class="teach-links">
            {t('teach.colLinks')}
          </th>
        </tr>
      </thead>
      <tbody>
        {pack.excerpts.map(excerpt => (
          <Piece key={excerpt.id} pack={pack} excerpt={excerpt} introduced={introduced} />
        ))}
      </tbody>
    </table>
  )
}

export function Shelf() {
  const { t, catalogue } = useApp()
  const { introduced, retry } = useIntroduced()
  const isMissing = [...introduced.values()].includes(null)
  return (
    <>
      <p class="teach-screen">{t('teach.shelfIntro')}</p>
      {isMissing && (
        <p class="button-row" role="status">
          {t('teach.newMissing')}{' '}
          <button type="button" onClick={retry}>
            {t('load.retry')}
          </button>
        </p>
      )}
      {shelfOf(catalogue).map((pack, index) => (
        <PackTable key={pack.id} pack={pack} introduced={introduced} isFirst={index === 0} />
      ))}
    </>
  )
}
