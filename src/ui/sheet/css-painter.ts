// Paints what is not an element of its own with the CSS Custom Highlight API: the wet ink and the passage that is
// being told. Flags are `<mark>`s and painted by the style sheet. Where the API is missing, the wet ink is shown
// by rectangles laid under the words.

import type { Picture, Painter, Rect } from '../../store/stage-store.ts'
import type { Span } from '../../core/span.ts'
import { collectText, rangesOf } from './dom-text.ts'

const NAMES = ['wet', 'told'] as const
type Name = (typeof NAMES)[number]

/** Creates the painter for a sheet. `told` picks the stop that is being told. */
export function createCssPainter(sheet: HTMLElement, told: () => number): Painter {
  const canHighlight = typeof Highlight === 'function' && 'highlights' in CSS
  const under = document.createElement('div')
  under.className = 'underlay'
  under.setAttribute('aria-hidden', 'true')
  if (!canHighlight) sheet.parentElement?.append(under)

  const show = (name: Name, spans: readonly Span[], rects: readonly Rect[]): void => {
    if (canHighlight) {
      const pieces = collectText(sheet)
      CSS.highlights.set(name, new Highlight(...spans.flatMap(span => rangesOf(pieces, span))))
      return
    }
    under.querySelectorAll(`.${name}`).forEach(box => box.remove())
    const origin = under.getBoundingClientRect()
    for (const rect of rects) {
      const box = document.createElement('div')
      box.className = name
      box.style.left = `${rect.x - window.scrollX - origin.x}px`
      box.style.top = `${rect.y - window.scrollY - origin.y}px`
      box.style.width = `${rect.width}px`
      box.style.height = `${rect.height}px`
      under.append(box)
    }
  }

  return {
    paint({ wet, stops }: Picture) {
      show('wet', wet?.spans ?? [], wet?.rects ?? [])
      const stop = stops[told()]
      show('told', stop?.spans ?? [], stop?.rects ?? [])
    },
    destroy() {
      if (canHighlight) for (const name of NAMES) CSS.highlights.delete(name)
      under.remove()
    },
  }
}
