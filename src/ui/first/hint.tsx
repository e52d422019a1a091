// A pencil that draws under the words that lean, for whoever has come to a stop. Without movement it is a dotted
// outline. It lies over the sheet and lets every pointer through.

import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Span } from '../../core/span.ts'
import type { Rect } from '../../store/stage-store.ts'
import { createMeasure } from '../sheet/dom-text.ts'

/** The lines of a span, each once: where a line holds several pieces, from the first to the last of them. */
export function linesOf(rects: readonly Rect[]): Rect[] {
  const lines: Rect[] = []
  for (const rect of rects) {
    const at = lines.findIndex(line => Math.abs(line.y - rect.y) < rect.height / 2)
    const line = lines[at]
    if (!line) {
      lines.push(rect)
      continue
    }
    const x = Math.min(line.x, rect.x)
    lines[at] = { ...line, x, width: Math.max(line.x + line.width, rect.x + rect.width) - x }
  }
  return lines
}

export function Hint({ spans, direction }: { spans: readonly Span[]; direction: 'ltr' | 'rtl' }) {
  const frame = useRef<HTMLDivElement>(null)
  const [lines, setLines] = useState<readonly Rect[]>([])

  useLayoutEffect(() => {
    const sheet = document.querySelector<HTMLElement>('article.sheet')
    const ground = frame.current?.parentElement
    if (!sheet || !ground) return undefined
    const measure = (): void => {
      const from = ground.getBoundingClientRect()
      const corner = sheet.getBoundingClientRect()
      const rects = spans.flatMap(createMeasure(sheet))
      setLines(
        linesOf(rects).map(rect => ({
          ...rect,
          x: rect.x + corner.x - from.x,
          y: rect.y + corner.y - from.y,
        })),
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(sheet)
    observer.observe(ground)
    return () => observer.disconnect()
  }, [spans])

  useLayoutEffect(() => {
    ;[...(frame.current?.children ?? [])].forEach((line, index) => {
      const { x, y, width, height } = lines[index]!
      Object.assign((line as HTMLElement).style, {
        left: `${x}px`,
        top: `${y}px`,
        width: `${width}px`,
        height: `${height}px`,
      })
    })
  }, [lines])

  return (
    <div class="coach-hint" ref={frame} dir={direction} aria-hidden="true">
      {lines.map((_, index) => (
        <div class="hint-line" key={index} data-line={index}>
          <span class="hint-stroke" />
          <svg class="hint-pencil" viewBox="0 0 32 32">
            <path class="wood" d="M3 29l2.5-8 5.5 5.5z" />
            <path class="paint" d="M5.5 21L22 4.5l5.5 5.5L11 26.5z" />
            <path class="lead" d="M3 29l1.1-3.6 2.5 2.5z" />
          </svg>
        </div>
      ))}
    </div>
  )
}
