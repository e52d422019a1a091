// The chief's pencil marks: a stop of the reveal in, lines out. What kind of verdict it is can be told by shape alone:
// tick, brackets, curl, loop, cross, dots, strike, thread.

import type { PassageKind } from '../core/passages.ts'
import type { PencilStop, Rect } from '../store/stage-store.ts'
import { type Line, mirrored } from './geometry.ts'
import {
  brackets,
  cross,
  curl,
  dotted,
  endOf,
  loop,
  type Margin,
  type Mark,
  smallTick,
  strike,
  threadBetween,
  tick,
  underline,
} from './mark-shapes.ts'

/** Where the marks go: the sheet, and the column of words on it, whose outer margin takes the small ticks. */
export type MarkFrame = { readonly paper: Rect; readonly column: Rect; readonly direction: 'ltr' | 'rtl' }

/** All marks of one stop, in the order in which the pencil draws them. */
export function marksOf(stop: PencilStop, frame: MarkFrame): Mark[] {
  const rtl = frame.direction === 'rtl'
  const axis = frame.paper.x + frame.paper.width / 2
  // Drawn as for left to right and mirrored at the end: one geometry for both.
  const flip = (rect: Rect): Rect => (rtl ? { ...rect, x: 2 * axis - rect.x - rect.width } : rect)
  // Of sound sentences each gets one tick, where it begins.
  const rects = (stop.kind === 'rest' ? (stop.starts ?? stop.rects) : stop.rects).map(flip)
  if (rects.length === 0) return []
  const marks = MARKS[stop.kind](rects, marginOf(frame, flip))
  const thread = stop.clash.length > 0 ? [threadBetween(rects, stop.clash.map(flip))] : []
  return [...marks, ...thread].map(mark => (rtl ? { ...mark, lines: mirrored(mark.lines, axis) } : mark))
}

/** The way the pencil rubs over a stroke; leaves no mark. */
export function rubbing(rects: readonly Rect[]): Line[] {
  return rects.map(({ x, y, width, height }) => {
    const turns = Math.max(4, Math.min(14, Math.round(width / 22)))
    return Array.from({ length: turns + 1 }, (_, i) => ({
      x: x + (width * i) / turns,
      y: y + height * (i % 2 === 0 ? 0.25 : 0.85),
    }))
  })
}

/** Kinds for which the ink itself is rubbed out. */
export const rubsOut = (kind: PassageKind): boolean => kind === 'false-flag' || kind === 'false-on-note'

type Shaper = (rects: readonly Rect[], margin: Margin) => Mark[]

const MARKS: Record<PassageKind, Shaper> = {
  hit: rects => [tick(endOf(rects), 1, 9)],
  'half-hit': rects => [...brackets(rects), tick(endOf(rects), 0.7, 10)],
  'wrong-name': rects => [...rects.map(underline), curl(endOf(rects))],
  miss: rects => rects.map((rect, i) => loop(rect, i + 1)),
  // The words stay; it is the player's stroke on them that is struck out.
  'false-flag': (rects, margin) => [...rects.map(strike), cross(rects[0]!, margin)],
  'false-on-note': (rects, margin) => [...rects.map(strike), cross(rects[0]!, margin)],
  'fair-note': (rects, margin) => [smallTick(rects[0]!, margin, 1.25)],
  rest: (rects, margin) => linesOf(rects).map(rect => smallTick(rect, margin, 1)),
  arguable: rects => rects.map(dotted),
  open: rects => rects.map(dotted),
  spare: rects => rects.map(strike),
}

/** The outer margin: beside the words, on the side where lines begin. */
function marginOf({ paper, column }: MarkFrame, flip: (rect: Rect) => Rect): Margin {
  const words = flip(column)
  const room = Math.max(6, words.x - paper.x)
  const size = Math.max(5, Math.min(12, room * 0.5))
  return { x: words.x - Math.min(room * 0.5, 22) - size / 2, size }
}

/** The first rectangle of each line of words. */
function linesOf(rects: readonly Rect[]): Rect[] {
  const seen: Rect[] = []
  for (const rect of rects)
    if (!seen.some(other => Math.abs(other.y - rect.y) < rect.height / 2)) seen.push(rect)
  return seen
}
