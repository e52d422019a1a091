// The canvas is a window on the page, not the page: it scrolls with the words by itself, and is moved in big steps
// when the view comes near its edge. Pure: sizes in, sizes out.

import type { StageState } from '../store/stage-store.ts'

export type StageWindow = {
  readonly top: number
  readonly width: number
  readonly height: number
  /** Pixels of the canvas for one of the page's. */
  readonly density: number
}

export const EMPTY_WINDOW: StageWindow = { top: 0, width: 0, height: 0, density: 1 }

/** More would cost more memory than a sharper edge is worth; no side is longer than the smallest graphics chips take. */
const MOST_PIXELS = 9_500_000
const LONGEST_SIDE = 4096

/** Where the window has to be for what is seen of the page; `current` itself wherever it may stay. */
export function windowOver(page: StageState['page'], ratio: number, current: StageWindow): StageWindow {
  const view = Math.max(1, page.viewHeight)
  const pageHeight = Math.max(page.height, view)
  // In coarse steps, so that a phone's address bar that comes and goes does not resize the canvas.
  const most = Math.ceil((view * 2) / 128) * 128
  const needed = Math.min(pageHeight, most)
  // A page that grows shorter, as when a panel changes, leaves the canvas as it is: what sticks out is clipped.
  const keeps = current.width === page.width && current.height > needed && current.height <= most
  const height = keeps ? current.height : needed
  const density = densityFor(page.width, height, ratio)
  const lowest = Math.max(0, pageHeight - height)
  const slack = view / 4
  const seen = Math.min(Math.max(0, page.scroll), pageHeight - view)

  const fits =
    current.width === page.width &&
    current.height === height &&
    current.density === density &&
    current.top <= lowest &&
    (current.top <= seen - slack || current.top === 0) &&
    (current.top + height >= seen + view + slack || current.top === lowest)
  if (fits) return current

  const step = view / 2
  const top = Math.min(lowest, Math.max(0, Math.round((seen - step) / step) * step))
  const shown = top <= seen && top + height >= seen + view ? top : Math.min(lowest, seen)
  return { top: Math.round(shown), width: page.width, height, density }
}

function densityFor(width: number, height: number, ratio: number): number {
  const wanted = Math.min(2, Math.max(1, ratio))
  const byArea = Math.sqrt(MOST_PIXELS / Math.max(1, width * height))
  const bySide = LONGEST_SIDE / Math.max(1, width, height)
  return Math.min(wanted, byArea, bySide)
}
