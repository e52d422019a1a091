// A plot on a canvas (uPlot). It says nothing that the words and the table beside it do not: screen readers never meet
// it. Drawn anew when its box, the theme, the forced colours or the size of the text change, and in black for paper.

import { useEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import { inkOn, type Ink } from './ink.ts'

export type Drawing = {
  readonly data: uPlot.AlignedData
  readonly options: Omit<uPlot.Options, 'width' | 'height'>
}

/** Width on paper, in CSS pixels: A4 and Letter, less their margins. The style sheet scales it to the column. */
const PAPER_WIDTH = 640

/** What every axis has in common. */
export const axisOf = ({ text, line, font }: Ink): uPlot.Axis => ({
  stroke: text,
  font,
  labelFont: font,
  grid: { stroke: line, width: 1 },
  ticks: { stroke: line, width: 1, size: 6 },
})

/** `draw` has to stay the same while what it draws does. `lines`: height, in lines of text. */
export function Plot({ draw, lines = 11 }: { draw: (ink: Ink, rtl: boolean) => Drawing; lines?: number }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const host = box.current!
    let plot: uPlot | null = null
    let width = 0
    const paint = (onPaper: boolean): void => {
      plot?.destroy()
      const ink = inkOn(host, onPaper)
      width = onPaper ? PAPER_WIDTH : host.clientWidth
      const { data, options } = draw(ink, document.documentElement.dir === 'rtl')
      const size = { width: Math.max(width, 80), height: Math.round(ink.size * lines) }
      // Nothing on it can be pointed at or chosen.
      const still = { cursor: { show: false }, legend: { show: false } }
      plot = new uPlot({ ...still, ...size, ...options }, data, host)
    }
    const onScreen = (): void => paint(false)
    const onPaper = (): void => paint(true)
    const sizes = new ResizeObserver(() => {
      if (host.clientWidth !== width && host.clientWidth > 0 && !matchMedia('print').matches) onScreen()
    })
    // The look is put on the root a moment after the settings change.
    const look = new MutationObserver(onScreen)
    const forced = matchMedia('(forced-colors: active)')
    onScreen()
    void document.fonts?.ready.then(() => plot && onScreen())
    sizes.observe(host)
    look.observe(document.documentElement, {
      attributeFilter: ['data-theme', 'data-text-size', 'data-face', 'dir'],
    })
    forced.addEventListener('change', onScreen)
    addEventListener('beforeprint', onPaper)
    addEventListener('afterprint', onScreen)
    return () => {
      sizes.disconnect()
      look.disconnect()
      forced.removeEventListener('change', onScreen)
      removeEventListener('beforeprint', onPaper)
      removeEventListener('afterprint', onScreen)
      plot?.destroy()
      plot = null
    }
  }, [draw, lines])
  // Its text is numbers and days: where all runs from the right, a canvas would set “−1” as “1−”.
  return <div ref={box} class="plot" aria-hidden="true" dir="ltr" />
}
