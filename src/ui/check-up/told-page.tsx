// A page of a finished check-up, opened again: what was marked, what was there, and why. Nothing of it is recorded.

import { useEffect, useMemo, useState } from 'preact/hooks'
import type { LoadFailure } from '../../content/load.ts'
import type { ExcerptText } from '../../core/excerpt.ts'
import { judge } from '../../core/judge.ts'
import type { CheckUpEntry, PageEntry } from '../../core/practice/log.ts'
import type { ExcerptAddress } from '../../store/address.ts'
import { addressOf, toldPage } from '../../store/check-up-page.ts'
import type { PlayStore } from '../../store/play-store.ts'
import { AppContext, useApp, type App } from '../context.ts'
import { WHOLE } from '../screens/page-view.ts'
import { useTold } from '../screens/use-told.ts'
import { useLater } from '../use-later.ts'
import { PageLine } from './page-line.tsx'
import { OtherLanguage, useSheet } from './use-sheet.tsx'
import { Waiting } from './waiting.tsx'
import { checkUpHash } from './words.ts'

type Told = { readonly text: ExcerptText; readonly play: PlayStore }

/** Where a page stands now; null where it does so no more, or reads otherwise than it did. */
export function placeOf(catalogue: App['catalogue'], page: PageEntry): ExcerptAddress | null {
  const form = catalogue.find(({ id }) => id === page.pack)
  const excerpt = form?.excerpts.find(({ id }) => id === page.excerpt)
  const address = form && excerpt ? addressOf(form, excerpt, page.language) : null
  return address?.telling.hash === page.hash && page.flags ? address : null
}

async function fetchTold(
  address: ExcerptAddress,
  { flags }: PageEntry,
  library: App['library'],
): Promise<Told | LoadFailure> {
  const [text, key] = await Promise.all([library.text(address.telling), library.key(address.telling)])
  if ('failure' in text) return text.failure
  if ('failure' in key) return key.failure
  return { text: text.value, play: toldPage(address, text.value, key.value, flags ?? [], judge) }
}

export function ToldPage({ entry, page: asked }: { entry: CheckUpEntry; page: string }) {
  const app = useApp()
  const { t, catalogue, library } = app
  const number = Number(asked)
  const page = entry.pages[number - 1]
  const address = page ? placeOf(catalogue, page) : null
  const [told, setTold] = useState<Told | LoadFailure | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    setTold(null)
    if (page && address) void fetchTold(address, page, library).then(one => !gone && setTold(one))
    return () => {
      gone = true
    }
    // One page for as long as this is shown.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [attempt])
  const shown = told && typeof told !== 'string' ? told : null
  const inner = useMemo<App | null>(() => shown && { ...app, play: shown.play }, [app, shown])
  if (!address)
    return (
      <div class="waiting">
        <div class="card">
          <p>{t('checkUp.gone')}</p>
          <a class="button" href={checkUpHash(entry.id)}>
            {t('checkUp.toResult')}
          </a>
        </div>
      </div>
    )
  if (!shown || !inner)
    return (
      <Waiting loading={typeof told === 'string' ? told : 'text'} onRetry={() => setAttempt(attempt + 1)} />
    )
  return (
    <AppContext.Provider value={inner}>
      <ToldSheet text={shown.text} entry={entry} number={number} />
    </AppContext.Provider>
  )
}

function ToldSheet({ text, entry, number }: { text: ExcerptText; entry: CheckUpEntry; number: number }) {
  const { t, play } = useApp()
  const [view, setView] = useState(WHOLE)
  const isWalk = view.look === 'walk'
  const { round, passages } = play.getState()
  const [passage, setPassage] = useState(round.passage)
  useEffect(() => play.subscribe(now => setPassage(now.round.passage)), [play])
  const told = useTold(isWalk ? passage : passages.length - 1)
  const { state, actions, sheet, page } = useSheet(text, told)
  const later = useLater(true)
  const total = entry.pages.length
  return (
    <div class="desk" data-phase="reveal">
      <PageLine words={t('checkUp.page', { number, total })} number={number} total={total}>
        <nav class="button-row" aria-label={t('checkUp.pagesTitle')}>
          {number > 1 && (
            <a class="button quiet" href={checkUpHash(entry.id, number - 1)}>
              {t('checkUp.before')}
            </a>
          )}
          {number < total && (
            <a class="button quiet" href={checkUpHash(entry.id, number + 1)}>
              {t('checkUp.after')}
            </a>
          )}
        </nav>
      </PageLine>
      <div class="sheet-column">
        <OtherLanguage text={text} />
        <div class={`sheet-frame${isWalk ? '' : ' whole'}`}>
          {page}
          {later && sheet && !isWalk && (
            <later.PageNumbers
              sheet={sheet}
              direction={text.direction}
              opened={view.opened}
              onOpen={opened => setView({ look: 'whole', opened })}
            />
          )}
        </div>
      </div>
      {later && (
        <later.AfterSignOff
          text={text}
          state={state}
          sheet={sheet}
          told={told}
          view={view}
          onView={setView}
          isRevealing
          onRevealing={() => {
            location.hash = checkUpHash(entry.id)
          }}
          actions={actions}
          onward={t('checkUp.toResult')}
        />
      )}
    </div>
  )
}
