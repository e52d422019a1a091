// The course of a session as its driver sees it: what steps are called, how they are grouped, and what a jump would give
// away. Pure.

import { toldBy } from '../../../live/authority/seat.ts'
import type { Step } from '../../../live/authority/setup.ts'
import type { HostView, PageView } from '../../../live/authority/views.ts'
import type { Translate } from '../../../i18n/i18n.ts'
import { formatNumber } from '../../../i18n/i18n.ts'

type Course = Pick<HostView, 'steps' | 'at' | 'pages' | 'told' | 'preset'>

/** The page a step is about; null where it is about several, or none. */
export function pageOfStep(step: Step): number | null {
  if ('page' in step) return step.page
  return step.kind === 'marking' && step.pages.length === 1 ? step.pages[0]! : null
}

/** Pages of the session that are played, numbered as people count them: check-up pages have no number of their own. */
export function pageNumber(pages: readonly Pick<PageView, 'use'>[], page: number): number {
  return pages.slice(0, page + 1).filter(({ use }) => use === pages[page]?.use).length
}

/** What a step is called. */
export function stepName(step: Step, t: Translate): string {
  if (step.kind !== 'marking') return t(`live.step.${step.kind}`)
  if (step.use === 'before') return t('console.course.before')
  if (step.use === 'after') return t('console.course.after')
  return step.pages.length > 1 ? t('console.course.markingAll') : t('live.step.marking')
}

/** The same with its page, where there is one and there are several. */
export function stepInFull(
  step: Step,
  { pages }: Pick<Course, 'pages'>,
  t: Translate,
  language: string,
): string {
  const page = pageOfStep(step)
  const name = stepName(step, t)
  if (page === null || pages.filter(({ use }) => use === 'play').length < 2) return name
  return t('console.course.onPage', {
    step: name,
    number: formatNumber(pageNumber(pages, page), language),
  })
}

export type CourseGroup = {
  /** The page its steps are about; null for those between pages. */
  readonly page: number | null
  readonly steps: readonly { readonly step: Step; readonly index: number }[]
}

/** The course in its order, steps about the same page together. */
export function groupsOf({ steps, pages }: Pick<Course, 'steps' | 'pages'>): CourseGroup[] {
  const groups: { page: number | null; steps: { step: Step; index: number }[] }[] = []
  steps.forEach((step, index) => {
    const own = pageOfStep(step)
    const page = own !== null && pages[own]?.use === 'play' ? own : null
    const last = groups.at(-1)
    if (last && last.page === page) last.steps.push({ step, index })
    else groups.push({ page, steps: [{ step, index }] })
  })
  return groups
}

/**
 * Pages whose key going to a step would show for the first time, and which that would be early for. Going on from one step
 * to the next never is, but for an end that comes before all pages were told.
 */
export function givesAway({ steps, at, pages, told }: Course, to: number): number[] {
  const step = steps[to]
  if (to === at + 1 && step?.kind === 'key') return []
  return toldBy(step, pages).filter(page => !told.includes(page))
}

/** The step that “next” leads to: pages that were told are not marked again, so those steps are passed over. */
export function nextOf({ steps, at, told }: Pick<Course, 'steps' | 'at' | 'told'>): number | null {
  return find(steps, told, at, 1)
}

/** The step that “back” leads to. */
export function backOf({ steps, at, told }: Pick<Course, 'steps' | 'at' | 'told'>): number | null {
  return find(steps, told, at, -1)
}

/** Whether a step can be gone to: whoever has seen the key has nothing left to mark. */
export function canGo(step: Step, told: readonly number[]): boolean {
  if (step.kind === 'again') return !told.includes(step.page)
  return step.kind !== 'marking' || step.pages.some(page => !told.includes(page))
}

function find(steps: readonly Step[], told: readonly number[], at: number, way: 1 | -1): number | null {
  for (let index = at + way; index >= 0 && index < steps.length; index += way)
    if (canGo(steps[index]!, told)) return index
  return null
}
