// How far a class is, over all pages that are open. Pure.

import type { WallView } from '../../../live/authority/views.ts'

export type Together = {
  /** Pages times readers: what there is to hand in. Null where the number of readers is not said. */
  readonly total: number | null
  readonly begun: number
  readonly handedIn: number
}

/**
 * All open pages together; null where nothing is being marked by device. In a check-up by halves each half has the pages
 * of one form, so that half of the open pages are each reader's.
 */
export function progressTogether(
  view: Pick<WallView, 'progress' | 'count' | 'steps' | 'at' | 'preset' | 'measure'>,
): Together | null {
  if (view.progress.length === 0 || view.preset === 'paper') return null
  const step = view.steps[view.at]!
  const own = step.kind === 'marking' && step.use !== 'play' ? step.pages.length : view.progress.length
  return {
    total: view.count && view.count.in * own,
    begun: view.progress.reduce((sum, { begun }) => sum + begun, 0),
    handedIn: view.progress.reduce((sum, { handedIn }) => sum + handedIn, 0),
  }
}
