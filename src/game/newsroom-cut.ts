// Scissors and shadow: what every painter of the newsroom works with.

import type { RoomThing } from '../store/stage-store.ts'
import { chance, ragged, type Point } from './geometry.ts'
import type { Palette } from './palette.ts'

export type Pen = CanvasRenderingContext2D

export type Brush = {
  readonly pen: Pen
  readonly thing: RoomThing
  readonly palette: Palette
  /** A picture by the name of its texture, and how many of its pixels are one of the page's; null where it is missing. */
  readonly picture: (texture: string) => { readonly image: CanvasImageSource; readonly scale: number } | null
}

export type Paint = (brush: Brush) => void

/** How far shadows and pins reach beyond a thing's own rectangle. */
export const OVERHANG = 18

export const trace = (pen: Pen, points: readonly Point[]): void => {
  pen.beginPath()
  points.forEach(({ x, y }, index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
  pen.closePath()
}

/** A shape cut by hand: corners a little off, edges nearly straight. */
export function cut(width: number, height: number, seed: number, rough = 1, x = 0, y = 0): Point[] {
  const random = chance(seed)
  const off = () => (random() - 0.5) * 2 * rough
  const corners = [
    { x: x + off(), y: y + off() },
    { x: x + width + off(), y: y + off() },
    { x: x + width + off(), y: y + height + off() },
    { x: x + off(), y: y + height + off() },
  ]
  return corners.flatMap((corner, index) =>
    ragged(corner, corners[(index + 1) % 4]!, 60, rough * 0.4, random),
  )
}

export function fill(pen: Pen, points: readonly Point[], colour: string | CanvasGradient): void {
  trace(pen, points)
  pen.fillStyle = colour
  pen.fill()
}

/** The one shadow of a thing, to the lower right. */
export function shade(pen: Pen, points: readonly Point[], by: number, alpha = 0.3): void {
  const soft = points.map(({ x, y }) => ({ x: x + by * 0.7, y: y + by }))
  fill(pen, soft, `rgba(24, 10, 4, ${alpha * 0.55})`)
  fill(
    pen,
    points.map(({ x, y }) => ({ x: x + by * 0.35, y: y + by * 0.5 })),
    `rgba(24, 10, 4, ${alpha})`,
  )
}
