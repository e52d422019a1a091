// The chief's pencil marks: a stop of the reveal in, lines out. What kind of verdict it is can be told by shape alone:
// tick, brackets, curl, loop, cross, dots, strike, thread.

import type { PassageKind } from '../core/passages.ts'
import type { PencilStop, Rect } from '../store/stage-store.ts'
import { around, chance, type Line, mirrored, type Point } from './geometry.ts'

export type MarkInk = 'red' | 'green' | 'thread'

export type Mark = {
  readonly shape: 'tick' | 'small-tick' | 'bracket' | 'curl' | 'loop' | 'cross' | 'dots' | 'strike' | 'thread'
  readonly ink: MarkInk
  readonly width: number
  readonly lines: readonly Line[]
}

/** Where the marks go: the sheet, and the column of words on it, whose outer margin takes the small ticks. */
export type MarkFrame = { readonly paper: Rect; readonly column: Rect; readonly direction: 'ltr' | 'rtl' }

/** All marks of one stop, in the order in which the pencil draws them. */
export function marksOf(stop: PencilStop, frame: MarkFrame): Mark[] {
  const rtl = frame.direction === 'rtl'
  const axis = frame.paper.x + frame.paper.width / 2
  // Drawn as for left to right and mirrored at the end: one geometry for both.
  const flip = (rect: Rect): Rect => (rtl ? { ...rect, x: 2 * axis - rect.x - rect.width } : rect)
  const rects = stop.rects.map(flip)
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

type Margin = { readonly x: number; readonly size: number }
type Shaper = (rects: readonly Rect[], margin: Margin) => Mark[]

const endOf = (rects: readonly Rect[]): Rect => rects.at(-1)!

const MARKS: Record<PassageKind, Shaper> = {
  hit: rects => [tick(endOf(rects), 1)],
  'half-hit': rects => [...brackets(rects), tick(endOf(rects), 0.7, 10)],
  'wrong-name': rects => [curl(endOf(rects))],
  miss: rects => rects.map((rect, i) => loop(rect, i + 1)),
  'false-flag': (rects, margin) => [cross(rects[0]!, margin)],
  'false-on-note': (rects, margin) => [cross(rects[0]!, margin)],
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

function tickLine(x: number, y: number, size: number): Line {
  return [
    { x, y: y + size * 0.5 },
    { x: x + size * 0.16, y: y + size * 0.66 },
    { x: x + size * 0.36, y: y + size },
    { x: x + size * 0.6, y: y + size * 0.45 },
    { x: x + size * 1.05, y: y - size * 0.15 },
  ]
}

function tick(rect: Rect, scale: number, aside = 0): Mark {
  const size = Math.min(26, rect.height * 0.95) * scale
  const line = tickLine(
    rect.x + rect.width - size * 0.3 + aside,
    rect.y + rect.height * 0.7 - size * 0.6,
    size,
  )
  return { shape: 'tick', ink: 'green', width: 3.2, lines: [line] }
}

function smallTick(rect: Rect, margin: Margin, scale: number): Mark {
  const size = margin.size * scale
  const line = tickLine(margin.x, rect.y + rect.height / 2 - size / 2, size)
  return { shape: 'small-tick', ink: 'green', width: 2.2, lines: [line] }
}

function cross(rect: Rect, { x, size }: Margin): Mark {
  const y = rect.y + rect.height / 2 - size / 2
  const lines = [
    [
      { x, y },
      { x: x + size, y: y + size },
    ],
    [
      { x: x + size, y: y - 1 },
      { x: x - 1, y: y + size },
    ],
  ]
  return { shape: 'cross', ink: 'red', width: 2.4, lines }
}

function brackets(rects: readonly Rect[]): Mark[] {
  const first = rects[0]!
  const last = endOf(rects)
  const side = (x: number, { y, height }: Rect, hook: number): Line => [
    { x: x + hook, y: y - 1 },
    { x, y: y - 0.5 },
    { x, y: y + height + 1 },
    { x: x + hook, y: y + height + 1.5 },
  ]
  return [
    { shape: 'bracket', ink: 'red', width: 2.4, lines: [side(first.x - 4, first, 6)] },
    { shape: 'bracket', ink: 'red', width: 2.4, lines: [side(last.x + last.width + 4, last, -6)] },
  ]
}

/** The proofreader's curl at the end of a stroke: another name belongs here. */
function curl(rect: Rect): Mark {
  const size = Math.min(16, rect.height * 0.62)
  const x = rect.x + rect.width
  const y = rect.y + rect.height - 2
  const line: Point[] = [{ x: x - size * 2.6, y: y + 2 }]
  for (let i = 0; i <= 28; i++) {
    const turn = (i / 28) * Math.PI * 3.4
    line.push({
      x: x - size * 1.9 + (i / 28) * size * 2.6 + Math.sin(turn) * size * 0.55,
      y: y - size * 0.25 - Math.cos(turn) * size * 0.55 + size * 0.55,
    })
  }
  return { shape: 'curl', ink: 'red', width: 2.6, lines: [line] }
}

/** A hand-drawn loop around one line of words; its ends pass each other. */
function loop(rect: Rect, seed: number): Mark {
  const random = chance(seed * 17 + Math.round(rect.width))
  const wide = rect.width / 2 + 7
  const high = rect.height / 2 + 3.5
  const centre = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 + 0.5 }
  const steps = 64
  const line: Point[] = []
  for (let i = 0; i <= steps * 1.06; i++) {
    const turn = (i / steps) * 2 * Math.PI - Math.PI * 0.75
    // A circle drawn long and flat around words is nearly a rectangle with round ends.
    const flat = (value: number) => Math.sign(value) * Math.abs(value) ** 0.45
    const grow = 1 + (i / steps) * 0.035 + Math.sin(turn * 2 + random()) * 0.006
    line.push({
      x: centre.x + flat(Math.cos(turn)) * wide * grow,
      y: centre.y + flat(Math.sin(turn)) * high * grow,
    })
  }
  return { shape: 'loop', ink: 'red', width: 2.8, lines: [line] }
}

function dotted(rect: Rect): Mark {
  const y = rect.y + rect.height + 2.5
  const lines: Line[] = []
  for (let x = rect.x + 2; x < rect.x + rect.width - 2; x += 8)
    lines.push([
      { x, y },
      { x: x + 2, y: y - 0.4 },
    ])
  return { shape: 'dots', ink: 'red', width: 2.6, lines }
}

function strike({ x, y, width, height }: Rect): Mark {
  const line = [
    { x: x - 2, y: y + height * 0.62 },
    { x: x + width + 3, y: y + height * 0.46 },
  ]
  return { shape: 'strike', ink: 'red', width: 1.6, lines: [line] }
}

/** A thread from one place to the one that contradicts it, with a knot at each end. */
function threadBetween(from: readonly Rect[], to: readonly Rect[]): Mark {
  const a = around(from)!
  const b = around(to)!
  const start = { x: a.x, y: a.y + a.height / 2 }
  const end = { x: b.x, y: b.y + b.height / 2 }
  // It hangs out into the margin, where it crosses no words.
  const out = Math.min(start.x, end.x) - 12
  const line: Point[] = []
  for (let i = 0; i <= 40; i++) {
    const t = i / 40
    const s = 1 - t
    line.push({
      x: s ** 3 * start.x + 3 * s * s * t * out + 3 * s * t * t * out + t ** 3 * end.x,
      y: s ** 3 * start.y + 3 * s * s * t * (start.y + 6) + 3 * s * t * t * (end.y + 10) + t ** 3 * end.y,
    })
  }
  const knot = ({ x, y }: Point): Line =>
    Array.from({ length: 13 }, (_, i) => ({
      x: x + Math.cos((i / 12) * 2 * Math.PI) * 3,
      y: y + Math.sin((i / 12) * 2 * Math.PI) * 3,
    }))
  return { shape: 'thread', ink: 'thread', width: 2, lines: [knot(start), line, knot(end)] }
}
