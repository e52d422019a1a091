// Lines and dots on a Graphics object, with round ends. Whatever has one colour goes into one path: where the
// processor draws, each path costs far more than the points on it.

import type Phaser from 'phaser'
import type { Line, Point } from './geometry.ts'

type Graphics = Phaser.GameObjects.Graphics

/** Draws a line through all points. */
export const drawLine = (graphics: Graphics, line: Line, colour: number, width: number, alpha = 1): void =>
  drawLines(graphics, [line], colour, width, alpha)

/** Draws lines of one colour. */
export function drawLines(
  graphics: Graphics,
  lines: readonly Line[],
  colour: number,
  width: number,
  alpha = 1,
): void {
  const drawn = lines.filter(line => line.length > 0)
  if (drawn.length === 0) return
  graphics.lineStyle(width, colour, alpha)
  graphics.beginPath()
  for (const line of drawn) trace(graphics, line)
  graphics.strokePath()
  // Translucent ends would show twice where they overlap the line.
  const ends = drawn.flatMap(line => [line[0]!, line.at(-1)!])
  if (alpha === 1) drawDots(graphics, ends, colour, width / 2)
}

/** Fills a shape. */
export const fillShape = (
  graphics: Graphics,
  outline: readonly Point[],
  colour: number,
  alpha: number,
): void => fillShapes(graphics, [outline], colour, alpha)

/** Fills shapes of one colour. */
export function fillShapes(
  graphics: Graphics,
  outlines: readonly (readonly Point[])[],
  colour: number,
  alpha: number,
): void {
  if (outlines.length === 0) return
  graphics.fillStyle(colour, alpha)
  graphics.beginPath()
  for (const outline of outlines) {
    trace(graphics, outline)
    graphics.closePath()
  }
  graphics.fillPath()
}

/** Draws small round dots. As polygons: Phaser makes a hundred corners for a circle, however small. */
export const drawDots = (graphics: Graphics, dots: readonly Point[], colour: number, radius: number): void =>
  fillShapes(
    graphics,
    dots.map(dot => CORNERS.map(({ x, y }) => ({ x: dot.x + x * radius, y: dot.y + y * radius }))),
    colour,
    1,
  )

function trace(graphics: Graphics, points: readonly Point[]): void {
  points.forEach(({ x, y }, i) => (i === 0 ? graphics.moveTo(x, y) : graphics.lineTo(x, y)))
}

const CORNERS: readonly Point[] = Array.from({ length: 12 }, (_, i) => ({
  x: Math.cos((i / 12) * 2 * Math.PI),
  y: Math.sin((i / 12) * 2 * Math.PI),
}))
