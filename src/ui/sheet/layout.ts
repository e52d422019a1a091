// Where every word of the sheet lies, from the sheet's own corner: measured once after each change of layout, then asked as often
// as a pointer moves. Pure but for `measureLayout`, which is handed the measuring.

import { firstWhere, wordAt, wordCount, wordsIn, type Span, type Words } from '../../core/span.ts'
import type { Rect } from '../../store/stage-store.ts'

/** A line of text: its vertical extent, and the words on it from left to right. */
type Line = { top: number; bottom: number; words: { index: number; left: number; right: number }[] }

export type Layout = {
  /** The rectangles of each word: one, or more where it breaks over lines. */
  readonly rects: readonly (readonly Rect[])[]
  readonly lines: readonly Line[]
}

/** Tells the rectangles of a span of the document text, from the sheet's corner. */
export type Measure = (span: Span) => readonly Rect[]

/** Measures every word. */
export function measureLayout(words: Words, measure: Measure): Layout {
  const rects = Array.from({ length: wordCount(words) }, (_, index) => measure(wordAt(words, index)))
  return { rects, lines: linesOf(rects) }
}

/** Groups words into lines: those whose middles lie within one another's height. */
function linesOf(rects: readonly (readonly Rect[])[]): Line[] {
  const pieces = rects
    .flatMap((ofWord, index) => ofWord.map(rect => ({ rect, index })))
    .sort((a, b) => a.rect.y + a.rect.height / 2 - (b.rect.y + b.rect.height / 2))
  const lines: Line[] = []
  for (const { rect, index } of pieces) {
    const middle = rect.y + rect.height / 2
    const last = lines.at(-1)
    const line =
      last && middle < last.bottom ? last : { top: rect.y, bottom: rect.y + rect.height, words: [] }
    if (line !== last) lines.push(line)
    line.top = Math.min(line.top, rect.y)
    line.words.push({ index, left: rect.x, right: rect.x + rect.width })
  }
  for (const line of lines) line.words.sort((a, b) => a.left - b.left)
  return lines
}

/** Index of the word at a point of the sheet, or of the one nearest to it on the nearest line; -1 without words. */
export function wordAtPoint({ lines }: Layout, x: number, y: number): number {
  if (lines.length === 0) return -1
  const after = firstWhere(lines.length, index => lines[index]!.bottom > y)
  const below = lines[Math.min(after, lines.length - 1)]!
  const above = lines[Math.max(0, after - 1)]!
  const line = below.top - y > y - above.bottom ? above : below
  const distance = ({ left, right }: { left: number; right: number }) => Math.max(left - x, x - right, 0)
  return line.words.reduce((best, word) => (distance(word) < distance(best) ? word : best)).index
}

/** The rectangles under a run of words: one for each line and direction, with the spaces between the words. */
export function rectsOfWords({ rects }: Layout, first: number, last: number): Rect[] {
  const joined: Rect[] = []
  for (let index = first; index <= last; index++)
    for (const rect of rects[index] ?? []) {
      const open = joined.at(-1)
      if (open && isBeside(open, rect)) joined[joined.length - 1] = around(open, rect)
      else joined.push(rect)
    }
  return joined
}

/** The rectangles under a span. */
export function rectsOfSpan(layout: Layout, words: Words, span: Span): Rect[] {
  const touched = wordsIn(words, span)
  return touched ? rectsOfWords(layout, touched.first, touched.last) : []
}

/** A rectangle moved by so much. */
export const moveRect = (rect: Rect, x: number, y: number): Rect => ({
  ...rect,
  x: rect.x + x,
  y: rect.y + y,
})

/** On the same line and no further apart than two words stand. */
function isBeside(a: Rect, b: Rect): boolean {
  const middle = b.y + b.height / 2
  if (middle < a.y || middle > a.y + a.height) return false
  return Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width)) < Math.max(a.height, b.height)
}

function around(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}
