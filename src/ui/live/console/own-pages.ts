// Whose the open pages are: everybody's, but in a check-up by halves, where each half of the class reads one form. Pure.

import { openPages } from '../../../live/authority/seat.ts'
import type { HostView, SeatRow } from '../../../live/authority/views.ts'

type Open = Pick<
  HostView,
  'preset' | 'measure' | 'steps' | 'at' | 'pages' | 'told' | 'progress' | 'seats' | 'count'
>

const isByHalves = ({ measure, steps, at }: Open): boolean => {
  const step = steps[at]
  return measure === 'halves' && step?.kind === 'marking' && step.use !== 'play'
}

/** The open pages that a reader has before them, told ones too. */
export function pagesOf(view: Open, { number }: Pick<SeatRow, 'number'>): readonly number[] {
  return isByHalves(view) ? openPages(view, number, {}) : view.progress.map(({ page }) => page)
}

/** How many readers a page is open to. */
export function readersOf(view: Open, page: number): number {
  if (!isByHalves(view)) return view.count.in
  const forms = [0, 1].map(number => openPages(view, number, {}).includes(page))
  return view.seats.filter(({ out, number }) => out === null && forms[number % 2]).length
}

/** How many have handed in all that they have: never more than those of the slowest page of a form. */
export function doneWithAll({ progress, pages }: Pick<Open, 'progress' | 'pages'>): number {
  const forms = new Set(progress.map(({ page }) => pages[page]!.use))
  return [...forms].reduce((sum, form) => {
    const own = progress.filter(({ page }) => pages[page]!.use === form)
    return sum + Math.min(...own.map(({ handedIn }) => handedIn))
  }, 0)
}
