// The five stroke patterns: rectangles in, geometry out. Which family a stroke is of can be told by its shape alone.

import type { Family } from '../core/technique.ts'
import type { Rect } from '../store/stage-store.ts'
import { chance, type Line, type Point } from './geometry.ts'

export type Pattern = { readonly lines: readonly Line[]; readonly dots: readonly Point[] }

export const STROKE_WIDTH = 2.4
export const DOT_RADIUS = 2

/** Pattern of each family. */
export const PATTERN_OF = {
  hinting: 'wave',
  sourcing: 'dash',
  reasoning: 'double',
  motive: 'zigzag',
  wording: 'dot',
} as const satisfies Record<Family, string>

type PatternName = (typeof PATTERN_OF)[Family]

const WAVE = 14
const ZIGZAG = 9
const DASH = 11
const DASH_GAP = 6
const DOT_STEP = 7.5

/** The underline of a family under one line of words, from left to right. */
export function underline(family: Family, rect: Rect): Pattern {
  const y = rect.y + rect.height - 1.5
  const left = rect.x + 1
  const right = rect.x + rect.width - 1
  return SHAPES[PATTERN_OF[family]](left, Math.max(left + 1, right), y)
}

const SHAPES: Record<PatternName, (left: number, right: number, y: number) => Pattern> = {
  wave: (left, right, y) => {
    const line: Point[] = []
    for (let x = left; x < right; x += WAVE / 8)
      line.push({ x, y: y + Math.sin(((x - left) / WAVE) * 2 * Math.PI) * 2.6 })
    line.push({ x: right, y: y + Math.sin(((right - left) / WAVE) * 2 * Math.PI) * 2.6 })
    return { lines: [line], dots: [] }
  },
  dash: (left, right, y) => {
    const lines: Line[] = []
    for (let x = left; x < right - 2; x += DASH + DASH_GAP)
      lines.push([
        { x, y },
        { x: Math.min(x + DASH, right), y },
      ])
    return { lines, dots: [] }
  },
  double: (left, right, y) => ({
    lines: [y - 2.4, y + 2.4].map(at => [
      { x: left, y: at },
      { x: right, y: at },
    ]),
    dots: [],
  }),
  zigzag: (left, right, y) => {
    const line: Point[] = []
    let up = false
    for (let x = left; x < right; x += ZIGZAG / 2, up = !up) line.push({ x, y: y + (up ? -3 : 2.4) })
    line.push({ x: right, y: y + (up ? -3 : 2.4) })
    return { lines: [line], dots: [] }
  },
  dot: (left, right, y) => {
    const dots: Point[] = []
    for (let x = left + DOT_RADIUS; x <= right; x += DOT_STEP) dots.push({ x, y })
    return { lines: [], dots: dots.length > 0 ? dots : [{ x: (left + right) / 2, y }] }
  },
}

/** As much of a pattern as is drawn at `part` of the way; the pen goes in the direction the words are read. */
export function patternPart(pattern: Pattern, edges: Rect, part: number, direction: 'ltr' | 'rtl'): Pattern {
  if (part >= 1) return pattern
  const reach = edges.width * Math.max(0, part)
  const inReach = ({ x }: Point) =>
    direction === 'ltr' ? x <= edges.x + reach : x >= edges.x + edges.width - reach
  return {
    lines: pattern.lines.map(line => line.filter(inReach)).filter(line => line.length > 1),
    dots: pattern.dots.filter(inReach),
  }
}

/** The highlighter's band under one line of words: a little uneven, as a felt tip leaves it. */
export function band(rect: Rect, seed: number): Point[] {
  const random = chance(seed)
  const off = (by: number) => (random() - 0.5) * 2 * by
  const top = rect.y + rect.height * 0.08
  const bottom = rect.y + rect.height - 1
  const right = rect.x + rect.width
  const lean = 2 + random()
  return [
    { x: rect.x - 2 + lean, y: top + off(0.8) },
    { x: rect.x + rect.width * 0.4, y: top + off(1) },
    { x: right + 2 + off(1), y: top + off(0.8) },
    { x: right + 2 - lean, y: bottom + off(0.8) },
    { x: rect.x + rect.width * 0.6, y: bottom + off(1) },
    { x: rect.x - 2 + off(1), y: bottom + off(0.8) },
  ]
}

/** How far a pen that crosses several lines of words has come in each of them, 0 to 1. */
export function partsOf(rects: readonly Rect[], part: number): number[] {
  let left = rects.reduce((sum, rect) => sum + rect.width, 0) * part
  return rects.map(rect => {
    const here = rect.width > 0 ? Math.min(1, Math.max(0, left / rect.width)) : 1
    left -= rect.width
    return part >= 1 ? 1 : here
  })
}
