// Lines and dots on a Graphics object, with round ends.

import type Phaser from 'phaser'
import type { Line, Point } from './geometry.ts'

type Graphics = Phaser.GameObjects.Graphics

/** Draws a line through all points. */
export function drawLine(graphics: Graphics, line: Line, colour: number, width: number, alpha = 1): void {
  const first = line[0]
  const last = line.at(-1)
  if (!first || !last) return
  graphics.lineStyle(width, colour, alpha)
  graphics.beginPath()
  graphics.moveTo(first.x, first.y)
  for (const point of line.slice(1)) graphics.lineTo(point.x, point.y)
  graphics.strokePath()
  // Translucent ends would show twice where they overlap the line.
  if (alpha === 1) drawDots(graphics, [first, last], colour, width / 2)
}

/** Fills a shape. */
export function fillShape(
  graphics: Graphics,
  outline: readonly Point[],
  colour: number,
  alpha: number,
): void {
  graphics.fillStyle(colour, alpha)
  graphics.beginPath()
  outline.forEach(({ x, y }, i) => (i === 0 ? graphics.moveTo(x, y) : graphics.lineTo(x, y)))
  graphics.closePath()
  graphics.fillPath()
}

/** Draws small round dots. As polygons: Phaser makes a hundred corners for a circle, however small. */
export function drawDots(graphics: Graphics, dots: readonly Point[], colour: number, radius: number): void {
  for (const dot of dots)
    fillShape(
      graphics,
      CORNERS.map(({ x, y }) => ({ x: dot.x + x * radius, y: dot.y + y * radius })),
      colour,
      1,
    )
}

const CORNERS: readonly Point[] = Array.from({ length: 12 }, (_, i) => ({
  x: Math.cos((i / 12) * 2 * Math.PI),
  y: Math.sin((i / 12) * 2 * Math.PI),
}))
