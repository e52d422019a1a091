// The bridge between offsets in the document text and the text nodes of the sheet. The sheet marks each part
// with `data-start`; text that is there for screen readers only stands in `data-unread` and does not count.

import type { Span } from '../../core/span.ts'
import type { Rect } from '../../store/stage-store.ts'

/** A text node and the offset at which it begins. */
type Piece = { readonly node: Text; readonly start: number; readonly end: number }

/** The text nodes of a sheet in document order. */
export function collectText(sheet: HTMLElement): Piece[] {
  const pieces: Piece[] = []
  for (const part of sheet.querySelectorAll<HTMLElement>('[data-start]')) {
    let start = Number(part.dataset['start'])
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('[data-unread]')) continue
      const text = node as Text
      pieces.push({ node: text, start, end: start + text.length })
      start += text.length
    }
  }
  return pieces
}

/** The DOM ranges that a span covers: one for each text node, so that nothing in between is taken in. */
export function rangesOf(pieces: readonly Piece[], span: Span): Range[] {
  return pieces
    .filter(piece => piece.start < span.end && span.start < piece.end)
    .map(piece => {
      const range = document.createRange()
      range.setStart(piece.node, Math.max(0, span.start - piece.start))
      range.setEnd(piece.node, Math.min(piece.end, span.end) - piece.start)
      return range
    })
}

/**
 * Measures spans in CSS pixels from the sheet's own corner, so that the sheet may move (or be moving) without
 * being measured again. Walks forward, so ask in order.
 */
export function createMeasure(sheet: HTMLElement): (span: Span) => Rect[] {
  const pieces = collectText(sheet)
  const origin = sheet.getBoundingClientRect()
  const range = document.createRange()
  let at = 0
  return span => {
    while (at > 0 && pieces[at]!.start > span.start) at--
    while (at < pieces.length - 1 && pieces[at]!.end <= span.start) at++
    const rects: Rect[] = []
    for (let i = at; i < pieces.length && pieces[i]!.start < span.end; i++) {
      const piece = pieces[i]!
      range.setStart(piece.node, Math.max(0, span.start - piece.start))
      range.setEnd(piece.node, Math.min(piece.end, span.end) - piece.start)
      for (const box of range.getClientRects())
        if (box.width > 0)
          rects.push({ x: box.x - origin.x, y: box.y - origin.y, width: box.width, height: box.height })
    }
    return rects
  }
}
