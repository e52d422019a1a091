// The front page of a finished pack: a newspaper made of the player's own edited pieces, to be read and to be kept.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { CataloguePack } from '../../content/catalogue.ts'
import { formatNumber } from '../../i18n/i18n.ts'
import { languageOf } from '../../i18n/languages.ts'
import { isPackFinished, progressKey, type Progress } from '../../store/progress-store.ts'
import { useApp } from '../context.ts'
import { hashOf, type PageProps } from '../route.ts'
import { useStore } from '../use-store.ts'
import { FrontActs } from './front-acts.tsx'
import { frontCopyOf, type FrontFacts } from './front-copy.ts'
import { pieceOf } from './front-piece.ts'
import { Paper } from './paper.tsx'
import { useElsewhere } from './use-elsewhere.ts'
import { useFront } from './use-front.ts'

const MOST_STARS = 3

/** The pack's title in the interface's language, else in English, else in the first there is. */
const titleOf = ({ words }: CataloguePack, language: string): string =>
  (words[language] ?? words[language.split('-')[0]!] ?? words['en'] ?? Object.values(words)[0])!.title

function factsOf(pack: CataloguePack, progress: Progress, language: string): FrontFacts {
  const reached = pack.excerpts.flatMap(({ id }) => progress[progressKey(pack.id, id)] ?? [])
  return {
    title: titleOf(pack, language),
    stars: reached.reduce((sum, { stars }) => sum + stars, 0),
    mostStars: pack.excerpts.length * MOST_STARS,
    when: Math.max(...reached.map(({ last }) => last)),
  }
}

/** Where there is no paper to be read yet: why not, and the way on. */
function NoPaper({ pack }: { pack: CataloguePack | undefined }) {
  const { t, language, progress } = useApp()
  const reached = useStore(progress, state => state.progress)
  const left = pack?.excerpts.filter(({ id }) => !reached[progressKey(pack.id, id)]) ?? []
  const next = left[0]
  return (
    <div class="card front-none">
      <h1>{t('front.title')}</h1>
      <p>
        {pack
          ? t('front.unfinished', {
              done: formatNumber(pack.excerpts.length - left.length, language),
              count: pack.excerpts.length,
            })
          : t('front.unknown')}
      </p>
      <div class="button-row">
        {pack && next && (
          <a class="button primary" href={hashOf({ screen: 'play', pack: pack.id, excerpt: next.id })}>
            {t('front.goOn')}
          </a>
        )}
        <a class="button" href={hashOf({ screen: 'menu' })}>
          {t('front.back')}
        </a>
      </div>
    </div>
  )
}

function Waiting({ failed, retry }: { failed: boolean; retry: () => void }) {
  const { t } = useApp()
  return (
    <div class="card" role="status">
      <p>{t(failed ? 'load.unreachable' : 'front.press')}</p>
      {failed && (
        <button type="button" class="primary" onClick={retry}>
          {t('load.retry')}
        </button>
      )}
    </div>
  )
}

export function FrontPage({ route }: PageProps) {
  const { t, language, catalogue, progress } = useApp()
  const pack = catalogue.find(
    ({ id, role }) => route.screen === 'front' && id === route.pack && role !== 'tutorial',
  )
  const reached = useStore(progress, state => state.progress)
  const isFinished = pack !== undefined && isPackFinished(pack, reached)
  const { sources, failed, retry } = useFront(pack, isFinished)
  const [marksEdits, setMarksEdits] = useState(true)
  const paper = useRef<HTMLElement>(null)
  const copy = useMemo(
    () =>
      pack && sources && sources.length > 0
        ? frontCopyOf(
            sources.map(source => pieceOf(source, t)),
            factsOf(pack, reached, language),
            { t, language, direction: languageOf(language)?.direction ?? 'ltr' },
          )
        : null,
    [pack, sources, reached, t, language],
  )
  useElsewhere(paper, copy !== null)
  useEffect(() => {
    document.title = t('app.title', { page: t('front.title') })
  }, [t])

  if (!pack || !isFinished) return <NoPaper pack={pack} />
  if (!copy) return <Waiting failed={failed} retry={retry} />
  return (
    <>
      <FrontActs
        copy={copy}
        name={pack.id}
        marksEdits={marksEdits}
        onMarkEdits={() => setMarksEdits(!marksEdits)}
      />
      <Paper copy={copy} pack={pack.id} marksEdits={marksEdits} paperRef={paper} />
    </>
  )
}
