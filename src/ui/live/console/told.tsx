// A beat as the wall has it, and what its trainer may do about it: at the key, take the class's side; at the end, take that
// back.

import { useState } from 'preact/hooks'
import { useApp } from '../../context.ts'
import { BeatView } from '../beats/beat-view.tsx'
import { boardStops } from '../beats/board-beat.tsx'
import { useNumber } from '../beats/words.ts'
import { Accepted } from './accepted-list.tsx'
import { offersOf } from './accepted.ts'
import { useDesk, usePageKey, usePageText } from './desk.ts'
import { Pointer } from './pointer.tsx'
import { Readings } from './readings.tsx'
import { pageNumber, pageOfStep } from './steps.ts'

/** Readings that were accepted on a page, with what is needed to quote them. */
function PageAccepted({ page }: { page: number }) {
  const { t } = useApp()
  const number = useNumber()
  const { pages, readings } = useDesk().view
  const text = usePageText(page)
  const key = usePageKey(page)
  if (!text.value || !key.value) return null
  return (
    <>
      <h4>
        {t('console.course.page', {
          number: number(pageNumber(pages, page)),
          headline: pages[page]!.headline,
        })}
      </h4>
      <Accepted readings={readings.filter(one => one.page === page)} text={text.value} answers={key.value} />
    </>
  )
}

/** All readings that were accepted, page by page; nothing where none were. */
export function AllAccepted() {
  const { t } = useApp()
  const { readings } = useDesk().view
  const pages = [...new Set(readings.map(({ page }) => page))].toSorted((a, b) => a - b)
  if (pages.length === 0) return null
  return (
    <section class="con-readings">
      <h3>{t('console.reading.accepted')}</h3>
      {pages.map(page => (
        <PageAccepted key={page} page={page} />
      ))}
    </section>
  )
}

export function Told() {
  const { t } = useApp()
  const number = useNumber()
  const { view } = useDesk()
  const { beat, pages, readings } = view
  const step = view.steps[view.at]!
  const page = pageOfStep(step)
  const text = usePageText(page)
  const key = usePageKey(step.kind === 'key' ? page : null)
  const [shows, setShows] = useState<'beat' | 'readings'>('beat')
  const fetched = text.value ? key : text
  const told =
    beat?.kind === 'key' && text.value && key.value
      ? { text: text.value, answers: key.value, board: beat.board }
      : null
  const strong = told ? offersOf(told.board, told.answers, readings).filter(offer => offer.strong).length : 0
  return (
    <>
      {told && (
        <div class="button-row con-choice">
          <button type="button" aria-pressed={shows === 'beat'} onClick={() => setShows('beat')}>
            {t('console.reading.showKey')}
          </button>
          <button type="button" aria-pressed={shows === 'readings'} onClick={() => setShows('readings')}>
            {t('console.reading.title')}
            {strong > 0 && (
              <span class="con-badge">
                <span class="visually-hidden">{t('console.reading.strong', { count: strong })}</span>
                <span aria-hidden="true">{number(strong)}</span>
              </span>
            )}
          </button>
        </div>
      )}
      {told && shows === 'readings' ? (
        <Readings {...told} />
      ) : (
        <div class="con-beat">
          {told && <Pointer stops={boardStops(told.text, told.answers).length} />}
          {beat && (
            <BeatView
              beat={beat}
              text={text.value}
              key_={key.value}
              readings={readings}
              headlines={pages.map(({ headline }) => headline)}
              at={view.stop}
              forDesk
              heading="h3"
            />
          )}
        </div>
      )}
      {fetched.failed && (
        <p role="status">
          {t('load.unreachable')}{' '}
          <button type="button" onClick={fetched.retry}>
            {t('load.retry')}
          </button>
        </p>
      )}
      {step.kind === 'debrief' && <AllAccepted />}
    </>
  )
}
