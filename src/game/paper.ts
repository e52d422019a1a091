// The sheet of copy: torn off a teleprinter's roll above and below, cut straight at the sides, with sprocket holes
// where there is room, fibres, and another sheet under it. Nothing on it moves while it is read.

import type Phaser from 'phaser'
import type { Rect } from '../store/stage-store.ts'
import { chance, ragged, type Point } from './geometry.ts'
import { type Palette, toNumber } from './palette.ts'
import { drawDots, fillShape } from './pen.ts'

const HOLE_STEP = 26
const HOLE_RADIUS = 3.6
/** On narrower sheets the words need the room. */
const WIDE_ENOUGH_FOR_HOLES = 560

/** How far the edge of the sheet and what it lies on reach beyond its rectangle. */
export const PAPER_OVERHANG = 14

/** Outline of a sheet: sides nearly straight, torn above and below. */
export function outline(rect: Rect, seed: number): Point[] {
  const random = chance(seed)
  const corner = (right: boolean, low: boolean): Point => ({
    x: rect.x + (right ? rect.width : 0) + (random() - 0.5) * 2,
    y: rect.y + (low ? rect.height : 0) + (random() - 0.5) * 2,
  })
  const [a, b, c, d] = [corner(false, false), corner(true, false), corner(true, true), corner(false, true)]
  return [
    ...ragged(a, b, 9, 2.2, random),
    ...ragged(b, c, 90, 0.6, random),
    ...ragged(c, d, 9, 2.2, random),
    ...ragged(d, a, 90, 0.6, random),
  ]
}

/** Centres of the sprocket holes; none on a narrow sheet. */
export function sprocketHoles(rect: Rect): Point[] {
  if (rect.width < WIDE_ENOUGH_FOR_HOLES) return []
  const holes: Point[] = []
  for (let y = rect.y + HOLE_STEP * 0.8; y < rect.y + rect.height - HOLE_STEP / 2; y += HOLE_STEP)
    holes.push({ x: rect.x + 12, y }, { x: rect.x + rect.width - 12, y })
  return holes
}

/** Draws the sheet at its rectangle; small things only from `top` to `bottom`, as a long sheet has too many. */
export function drawPaper(
  graphics: Phaser.GameObjects.Graphics,
  rect: Rect,
  palette: Palette,
  top: number,
  bottom: number,
): void {
  graphics.clear()
  const shadow = toNumber(palette.shadow)
  const lift = (by: number): Rect => ({ ...rect, x: rect.x + by * 0.6, y: rect.y + by })
  fillShape(graphics, outline({ ...lift(9), x: rect.x - 3, width: rect.width + 12 }, 5), shadow, 0.14)
  fillShape(graphics, outline(lift(6), 3), shadow, 0.3)
  const under = { x: rect.x - 4, y: rect.y + 3, width: rect.width + 7, height: rect.height + 3 }
  fillShape(graphics, outline(under, 11), toNumber(palette.paperUnder), 1)
  fillShape(graphics, outline(lift(2), 3), shadow, 0.22)
  fillShape(graphics, outline(rect, 3), toNumber(palette.paper), 1)
  const inView = ({ y }: Point) => y > top - 20 && y < bottom + 20
  drawFibres(graphics, rect, palette, inView)
  drawDots(graphics, sprocketHoles(rect).filter(inView), toNumber(palette.hole), HOLE_RADIUS)
}

function drawFibres(
  graphics: Phaser.GameObjects.Graphics,
  rect: Rect,
  palette: Palette,
  inView: (point: Point) => boolean,
): void {
  const random = chance(23)
  graphics.lineStyle(1, toNumber(palette.fibre), 0.13)
  for (let left = (rect.width * rect.height) / 3400; left > 0; left--) {
    const x = rect.x + 4 + random() * (rect.width - 18)
    const y = rect.y + 4 + random() * (rect.height - 8)
    const end = { x: x + 2 + random() * 7, y: y + (random() - 0.5) * 5 }
    if (inView(end)) graphics.lineBetween(x, y, end.x, end.y)
  }
}
