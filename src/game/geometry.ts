// Points, lines and rectangles, and a chance that always falls the same way, so that a redraw changes nothing.

import type { Rect } from '../store/stage-store.ts'

export type Point = { readonly x: number; readonly y: number }
export type Line = readonly Point[]

/** Numbers from 0 to 1 that look like chance and are the same for the same seed. */
export function chance(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return ((state >>> 0) % 100_000) / 100_000
  }
}

/** A number for a name, for seeding chance. */
export function seedOf(name: string): number {
  let seed = 7
  for (let i = 0; i < name.length; i++) seed = (seed * 31 + name.charCodeAt(i)) | 0
  return Math.abs(seed) + 1
}

/** Length of a line. */
export function lengthOf(line: Line): number {
  let sum = 0
  for (let i = 1; i < line.length; i++) sum += distance(line[i - 1]!, line[i]!)
  return sum
}

export const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y)

const between = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
})

/** As much of the lines, one after the other, as a pen has drawn when it has gone `part` (0 to 1) of the way. */
export function drawnPart(lines: readonly Line[], part: number): Line[] {
  if (part >= 1) return [...lines]
  let left = lines.reduce((sum, line) => sum + lengthOf(line), 0) * Math.max(0, part)
  const drawn: Line[] = []
  for (const line of lines) {
    if (left <= 0) break
    const points: Point[] = line.length > 0 ? [line[0]!] : []
    for (let i = 1; i < line.length && left > 0; i++) {
      const step = distance(line[i - 1]!, line[i]!)
      points.push(step <= left ? line[i]! : between(line[i - 1]!, line[i]!, left / step))
      left -= step
    }
    if (points.length > 1) drawn.push(points)
  }
  return drawn
}

/** Where the pen is when it has gone `part` of the way. */
export function penAt(lines: readonly Line[], part: number): Point | null {
  const last = drawnPart(lines, Math.max(part, 0.0001)).at(-1)
  return last?.at(-1) ?? lines[0]?.[0] ?? null
}

/** The smallest rectangle around all of them, or null for none. */
export function around(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null
  const x = Math.min(...rects.map(rect => rect.x))
  const y = Math.min(...rects.map(rect => rect.y))
  const right = Math.max(...rects.map(rect => rect.x + rect.width))
  const bottom = Math.max(...rects.map(rect => rect.y + rect.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** The rectangle, larger by so much on every side. */
export const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})

/** True where both lists hold the same rectangles. */
export const sameRects = (a: readonly Rect[], b: readonly Rect[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((one, i) => {
      const other = b[i]!
      return (
        one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height
      )
    }))

/** The smallest rectangle around lines, or null for none. */
export const aroundLines = (lines: readonly Line[]): Rect | null =>
  around(lines.flat().map(({ x, y }) => ({ x, y, width: 0, height: 0 })))

/** True where the rectangles share a point, or come nearer than `gap`. */
export const near = (a: Rect, b: Rect, gap = 0): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap

/** The lines seen in a mirror that stands at `x`. */
export const mirrored = (lines: readonly Line[], x: number): Line[] =>
  lines.map(line => line.map(point => ({ x: 2 * x - point.x, y: point.y })))

/** The edges of a sheet that was cut or torn: points along the line from `a` to `b`, off by up to `rough`. */
export function ragged(a: Point, b: Point, step: number, rough: number, random: () => number): Point[] {
  const count = Math.max(1, Math.round(distance(a, b) / step))
  const points: Point[] = []
  for (let i = 0; i < count; i++) {
    const point = between(a, b, i / count)
    points.push({ x: point.x + (random() - 0.5) * 2 * rough, y: point.y + (random() - 0.5) * 2 * rough })
  }
  return points
}
