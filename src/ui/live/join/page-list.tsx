// All pages that are open, as small sheets on the desk, each with how it stands.

import { useEffect, useRef } from 'preact/hooks'
import { formatNumber } from '../../../i18n/i18n.ts'
import type { SeatPage } from '../../../live/authority/types.ts'
import { useApp } from '../../context.ts'
import { moveFocus } from '../../focus.ts'
import { useElsewhere } from '../../front/use-elsewhere.ts'
import { ClockLine } from './clock-line.tsx'
import { useView, type Room } from './view.ts'

/** How a page stands, in a word. */
export function useStanding(): (own: SeatPage | undefined) => {
  readonly state: 'new' | 'begun' | 'in' | 'told'
  readonly words: string
} {
  const { t } = useApp()
  return own => {
    const flags = own?.round.flags.length ?? 0
    const counted = t('join.list.flags', { count: flags })
    if (own?.told) return { state: 'told', words: t('join.list.told') }
    if (own?.handedIn === 'nothing') return { state: 'in', words: t('join.list.inNothing') }
    if (own?.handedIn === 'flags') return { state: 'in', words: t('join.list.in', { flags: counted }) }
    return flags > 0 ? { state: 'begun', words: counted } : { state: 'new', words: t('join.list.new') }
  }
}

export function PageList({
  room,
  pages,
  onOpen,
}: {
  room: Room
  pages: readonly number[]
  onOpen: (page: number) => void
}) {
  const { t, language } = useApp()
  const view = useView(room)
  const standing = useStanding()
  const slips = useRef<HTMLDivElement>(null)
  useElsewhere(slips, true)
  useEffect(() => {
    scrollTo(0, 0)
    // Back from a page: what had focus went with it.
    return document.activeElement === document.body
      ? moveFocus(() => document.getElementById('page'), { scroll: false })
      : undefined
  }, [])
  const step = view.steps[view.at]
  const isMeasure = step?.kind === 'marking' && step.use !== 'play'
  const done = pages.filter(
    page => view.own[page]?.told || (view.own[page]?.handedIn ?? 'no') !== 'no',
  ).length
  const isAll = done === pages.length
  return (
    <div class="join-slips wide" data-elsewhere ref={slips}>
      <section class="join-slip" aria-labelledby="list-title">
        <div class="join-list-head">
          <h1 id="list-title">{t(isMeasure ? 'join.list.measureTitle' : 'join.list.title')}</h1>
          <ClockLine room={room} />
        </div>
        <p>
          {isMeasure
            ? t('join.list.measure')
            : t(view.preset === 'homework' ? 'join.list.homework' : 'join.list.window')}
        </p>
        <p class="join-list-sum">
          {isAll
            ? t(view.preset === 'homework' ? 'join.list.allHomework' : 'join.list.all')
            : t('join.list.done', { done: formatNumber(done, language), count: pages.length })}
        </p>
        <ol class="join-pages">
          {pages.map((page, index) => {
            const about = view.pages[page]!
            const { state, words } = standing(view.own[page])
            return (
              <li key={page}>
                <button type="button" class="join-page" data-state={state} onClick={() => onOpen(page)}>
                  <span class="join-page-number">
                    {t('join.page', { number: formatNumber(index + 1, language) })}
                  </span>{' '}
                  <span class="join-page-head" lang={about.language} dir="auto">
                    {about.headline}
                  </span>{' '}
                  <span class="join-page-state">{words}</span>
                </button>
              </li>
            )
          })}
        </ol>
      </section>
    </div>
  )
}
