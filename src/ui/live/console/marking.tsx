// While pages are being marked: how far everybody is, and where they look, which nobody else sees yet.

import { useState } from 'preact/hooks'
import type { Heat } from '../../../live/authority/class-types.ts'
import type { Progress } from '../../../live/authority/views.ts'
import { useApp } from '../../context.ts'
import { HeatLegend, Warmest } from '../beats/heat-beat.tsx'
import { HeatText } from '../beats/heat-text.tsx'
import { useNumber } from '../beats/words.ts'
import { useDesk, usePageText } from './desk.ts'
import { readersOf } from './own-pages.ts'
import { pageNumber } from './steps.ts'

/** How many of how many, as a bar with its words. */
function Bar({ done, total }: { done: number; total: number }) {
  return (
    <span class="con-bar-line" aria-hidden="true">
      <i style={{ inlineSize: `${total > 0 ? Math.round((done / total) * 100) : 0}%` }} />
    </span>
  )
}

/** One page of several: how far they are with it, and a press to see its heat. */
function PageChoice({
  progress,
  chosen,
  onChoose,
}: {
  progress: readonly Progress[]
  chosen: number
  onChoose: (page: number) => void
}) {
  const { t } = useApp()
  const number = useNumber()
  const { view } = useDesk()
  return (
    <ul class="con-pages" aria-label={t('console.marking.pages')}>
      {progress.map(({ page, handedIn }) => (
        <li key={page}>
          <button
            type="button"
            aria-pressed={page === chosen}
            aria-label={t('console.marking.pageOf', {
              number: number(pageNumber(view.pages, page)),
              done: number(handedIn),
              total: number(readersOf(view, page)),
            })}
            title={view.pages[page]!.headline}
            onClick={() => onChoose(page)}
          >
            <b>{number(pageNumber(view.pages, page))}</b>
            <Bar done={handedIn} total={readersOf(view, page)} />
            <span>{number(handedIn)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** A page with what has been marked on it so far. */
export function LiveHeat({ page, heat }: { page: number; heat: Heat | null }) {
  const { t } = useApp()
  const text = usePageText(page)
  if (!text.value)
    return (
      <p role="status">
        {t(text.failed ? 'load.unreachable' : 'load.text')}{' '}
        {text.failed && (
          <button type="button" onClick={text.retry}>
            {t('load.retry')}
          </button>
        )}
      </p>
    )
  const isCold = !heat || heat.words.every(count => count === 0)
  return (
    <div class="con-heat">
      <HeatText text={text.value} heat={heat} />
      <div class="con-heat-side">
        {isCold ? (
          <p>{t('console.marking.cold')}</p>
        ) : (
          <>
            <HeatLegend readers={heat.readers} />
            <Warmest text={text.value} heat={heat} heading="h3" />
          </>
        )}
        {heat && heat.nothing > 0 && <p>{t('console.marking.nothing', { count: heat.nothing })}</p>}
      </div>
    </div>
  )
}

export function Marking() {
  const { t } = useApp()
  const number = useNumber()
  const { view } = useDesk()
  const { progress, heat } = view
  const [wanted, setWanted] = useState<number | null>(null)
  const here = progress.find(({ page }) => page === wanted) ?? progress[0]
  if (!here) return null
  const readers = readersOf(view, here.page)
  return (
    <>
      {progress.length > 1 && <PageChoice progress={progress} chosen={here.page} onChoose={setWanted} />}
      <p class="con-progress">
        <b>{t('console.marking.progress', { done: number(here.handedIn), total: number(readers) })}</b>{' '}
        <Bar done={here.handedIn} total={readers} />{' '}
        <span>{t('console.marking.begun', { begun: number(here.begun) })}</span>
      </p>
      <h3 class="con-sub">
        {t('console.marking.title')} <span class="small">{t('console.marking.secret')}</span>
      </h3>
      <LiveHeat page={here.page} heat={heat.find(({ page }) => page === here.page) ?? null} />
    </>
  )
}
