// While pages are open: one of them on the desk, or the list of all, to be gone through at one's own pace.

import type { SeatView } from '../../../live/authority/views.ts'
import { useApp } from '../../context.ts'
import { MarkPage } from './mark-page.tsx'
import { PageList } from './page-list.tsx'
import { useView, type Room } from './view.ts'
import { TellOwn } from './tell-own.tsx'
import { useOpened } from './use-opened.ts'

/** Pages that are on the desk at this step: those that may be marked, and those of them that were told already. */
export function pagesHere({ open, own, pages, steps, at }: SeatView): number[] {
  const step = steps[at]
  if (step?.kind !== 'marking') return [...open]
  const told = pages.flatMap(({ use }, page) => (use === step.use && own[page]?.told ? [page] : []))
  return [...new Set([...open, ...told])].toSorted((a, b) => a - b)
}

export function MarkDesk({ room }: { room: Room }) {
  const { t } = useApp()
  const view = useView(room)
  const here = pagesHere(view)
  const { page: chosen, open, close } = useOpened(`${view.session} ${view.at}`, here)
  const hasList = here.length > 1
  const page = hasList ? chosen : (here[0] ?? null)
  if (here.length === 0)
    return (
      <div class="join-slips">
        <section class="join-slip">
          <h1>{t('join.list.noneTitle')}</h1>
          <p>{t('join.list.none')}</p>
        </section>
      </div>
    )
  if (page === null) return <PageList room={room} pages={here} onOpen={open} />
  if (view.own[page]?.told)
    return <TellOwn key={`told ${page}`} room={room} page={page} onBack={hasList ? close : undefined} />
  // The next that is not in yet, from here on and then from the beginning.
  const at = here.indexOf(page)
  const next = [...here.slice(at + 1), ...here.slice(0, at)].find(
    one => (view.own[one]?.handedIn ?? 'no') === 'no' && !view.own[one]?.told,
  )
  return (
    <MarkPage
      key={page}
      room={room}
      page={page}
      place={hasList ? { number: at + 1, total: here.length } : null}
      onList={hasList ? close : undefined}
      onNext={next === undefined ? undefined : () => open(next)}
    />
  )
}
