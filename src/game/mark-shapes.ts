// The shapes of the chief's marks, as lines. All for words that run from left to right; marks.ts mirrors them.

import type { Rect } from '../store/stage-store.ts'
import { around, chance, type Line, type Point } from './geometry.ts'

export type MarkInk = 'red' | 'green' | 'thread'

export type Mark = {
  readonly shape:
    'tick' | 'small-tick' | 'bracket' | 'curl' | 'loop' | 'cross' | 'dots' | 'strike' | 'thread' | 'underline'
  readonly ink: MarkInk
  readonly width: number
  readonly lines: readonly Line[]
}

/** Where small marks go beside the words, and how big they may be. */
export type Margin = { readonly x: number; readonly size: number }

export const endOf = (rects: readonly Rect[]): Rect => rects.at(-1)!

function tickLine(x: number, y: number, size: number): Line {
  return [
    { x, y: y + size * 0.5 },
    { x: x + size * 0.16, y: y + size * 0.66 },
    { x: x + size * 0.36, y: y + size },
    { x: x + size * 0.6, y: y + size * 0.45 },
    { x: x + size * 1.05, y: y - size * 0.15 },
  ]
}

export function tick(rect: Rect, scale: number, aside = 0): Mark {
  const size = Math.min(26, rect.height * 0.95) * scale
  const line = tickLine(
    rect.x + rect.width - size * 0.3 + aside,
    rect.y + rect.height * 0.7 - size * 0.6,
    size,
  )
  return { shape: 'tick', ink: 'green', width: 3.2, lines: [line] }
}

export function smallTick(rect: Rect, margin: Margin, scale: number): Mark {
  const size = margin.size * scale
  const line = tickLine(margin.x, rect.y + rect.height / 2 - size / 2, size)
  return { shape: 'small-tick', ink: 'green', width: 2.2, lines: [line] }
}

export function cross(rect: Rect, { x, size }: Margin): Mark {
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

export function brackets(rects: readonly Rect[]): Mark[] {
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

/** A line under the words that do the work, to hold one's own stroke against. */
export function underline({ x, y, width, height }: Rect): Mark {
  const foot = y + height + 2
  const line = [
    { x, y: foot },
    { x: x + width / 2, y: foot + 1 },
    { x: x + width, y: foot - 0.5 },
  ]
  return { shape: 'underline', ink: 'red', width: 2, lines: [line] }
}

/** The proofreader's curl at the end of a stroke: another name belongs here. */
export function curl(rect: Rect): Mark {
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
export function loop(rect: Rect, seed: number): Mark {
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

export function dotted(rect: Rect): Mark {
  const y = rect.y + rect.height + 2.5
  const lines: Line[] = []
  for (let x = rect.x + 2; x < rect.x + rect.width - 2; x += 8)
    lines.push([
      { x, y },
      { x: x + 2, y: y - 0.4 },
    ])
  return { shape: 'dots', ink: 'red', width: 2.6, lines }
}

export function strike({ x, y, width, height }: Rect): Mark {
  const line = [
    { x: x - 2, y: y + height * 0.62 },
    { x: x + width + 3, y: y + height * 0.46 },
  ]
  return { shape: 'strike', ink: 'red', width: 1.6, lines: [line] }
}

/** A thread from one place to the one that contradicts it, with a knot at each end. */
export function threadBetween(from: readonly Rect[], to: readonly Rect[]): Mark {
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
