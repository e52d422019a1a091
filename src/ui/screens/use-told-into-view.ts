// Scrolls the passage that is being told into view, clear of the panel that may lie over the page's foot.

import { useEffect } from 'preact/hooks'
import { useApp } from '../context.ts'

/** `told`: index of the stop, or -1 for none. */
export function useToldIntoView(sheet: HTMLElement | null, told: number): void {
  const { stage } = useApp()
  useEffect(() => {
    const rect = told < 0 || !sheet ? undefined : stage.getState().picture.stops[told]?.rects[0]
    if (!rect) return
    const panel = document.querySelector('.panel.reveal')?.getBoundingClientRect()
    // On a narrow screen the panel is docked at the foot; beside the sheet it hides nothing.
    const foot = panel && panel.left < 1 && panel.width >= innerWidth - 1 ? panel.top : innerHeight
    const top = rect.y - scrollY
    // There the chief's slip stays at the head of a first page.
    const slip = foot < innerHeight ? document.querySelector<HTMLElement>('.coach')?.offsetHeight : 0
    const margin = Math.max(90, (slip ?? 0) + 28)
    if (top >= margin && top + rect.height <= foot - 24) return
    const calm = stage.getState().look.motion === 'reduced'
    scrollTo({ top: Math.max(0, rect.y - Math.max(margin, foot / 3)), behavior: calm ? 'instant' : 'smooth' })
  }, [sheet, told, stage])
}
