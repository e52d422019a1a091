// What a player takes along: what they caught, what they left alone, and what is worth another look. It stays on their
// device; the numbers of a class are for its wall.

import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { answerOf } from '../../../live/authority/class/readers.ts'
import { formatNumber } from '../../../i18n/i18n.ts'
import { useApp } from '../../context.ts'
import { formatDay } from '../../check-up/words.ts'
import { moveFocus } from '../../focus.ts'
import { useElsewhere } from '../../front/use-elsewhere.ts'
import { hashOf } from '../../route.ts'
import type { OwnPage } from './own-page.ts'
import { KeepCopy } from './keep-copy.tsx'
import { RoomWaiting } from './room-waiting.tsx'
import { numberOf, useView, type Room } from './view.ts'
import { Sums } from './sums.tsx'
import { cameTo, countedOf } from './take-along.ts'
import { TellOwn } from './tell-own.tsx'
import { useOpened } from './use-opened.ts'
import { toldTo, useOwnPages } from './use-room-text.ts'

export function Debrief({ room, hasEnded }: { room: Room; hasEnded: boolean }) {
  const { t } = useApp()
  const view = useView(room)
  const told = toldTo(view)
  const answered = told.filter(page => answerOf(view.own[page], 'last') !== null)
  const { value: own, failure, retry } = useOwnPages(room, answered)
  const { page, open, close } = useOpened(`${view.session} debrief`, told)
  if (page !== null) return <TellOwn key={page} room={room} page={page} onBack={close} />
  if (!own) return <RoomWaiting what="key" failure={failure} retry={retry} />
  return (
    <Slips>
      <section class="join-slip take-along" aria-labelledby="debrief-title">
        <h1 id="debrief-title">{t(hasEnded ? 'join.debrief.ended' : 'join.debrief.title')}</h1>
        {own.length > 0 ? (
          <Sums came={cameTo(own.map(countedOf))} />
        ) : (
          <p class="join-lead">{t('join.debrief.nothing')}</p>
        )}
        {view.measure !== 'none' && (
          <p>{t(view.measure === 'halves' ? 'join.debrief.measure' : 'join.debrief.measureOnce')}</p>
        )}
        <Deletes room={room} />
        {own.length > 0 && <KeepCopy />}
      </section>
      {told.length > 0 && <Pages room={room} pages={told} own={own} onOpen={open} />}
      {hasEnded && (
        <p class="join-away">
          <a class="button" href={hashOf({ screen: 'menu' })}>
            {t('join.alone')}
          </a>
        </p>
      )}
    </Slips>
  )
}

function Slips({ children }: { children: ComponentChildren }) {
  const slips = useRef<HTMLDivElement>(null)
  useElsewhere(slips, true)
  useEffect(
    () =>
      document.activeElement === document.body
        ? moveFocus(() => document.getElementById('page'), { scroll: false })
        : undefined,
    [],
  )
  return (
    <div class="join-slips wide" data-elsewhere ref={slips}>
      {children}
    </div>
  )
}

/** What stays here, and what goes. */
function Deletes({ room }: { room: Room }) {
  const { t, language } = useApp()
  const { deletes } = useView(room)
  return <p class="small">{t('join.debrief.deletes', { date: formatDay(deletes, language) })}</p>
}

/** The pages that were told, each to be looked at again. */
function Pages({
  room,
  pages,
  own,
  onOpen,
}: {
  room: Room
  pages: readonly number[]
  own: readonly OwnPage[]
  onOpen: (page: number) => void
}) {
  const { t, language } = useApp()
  const view = useView(room)
  return (
    <section class="join-slip" aria-labelledby="debrief-pages">
      <h2 id="debrief-pages">{t('join.debrief.pages')}</h2>
      <ol class="join-pages">
        {pages.map(page => {
          const about = view.pages[page]!
          const mine = own.find(one => one.page === page)
          return (
            <li key={page}>
              <button type="button" class="join-page" data-state="told" onClick={() => onOpen(page)}>
                <span class="join-page-number">
                  {t('join.page', { number: formatNumber(numberOf(view, page) ?? page + 1, language) })}
                </span>{' '}
                <span class="join-page-head" lang={about.language} dir="auto">
                  {about.headline}
                </span>{' '}
                <span class="join-page-state">
                  {mine ? <CaughtLine own={mine} /> : t('join.told.unread')}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function CaughtLine({ own }: { own: OwnPage }) {
  const { t, language } = useApp()
  const { caught, lean, left, fair } = cameTo([countedOf(own)])
  const number = (value: number): string => formatNumber(value, language)
  return (
    <>
      {t('join.debrief.tally', {
        caught: number(caught),
        lean: number(lean),
        left: number(left),
        fair: number(fair),
      })}
    </>
  )
}
