// What the stamp leaves on the sheet: a round date stamp with a tick across it and the desk's star. Its shape alone
// says that the page is signed off. Drawn, not a picture, because its ink has another colour by night.

import type Phaser from 'phaser'
import type { Line, Point } from './geometry.ts'
import { drawLines, fillShape } from './pen.ts'

const ring = (radius: number): Line =>
  Array.from({ length: 49 }, (_, i) => ({
    x: Math.cos((i / 48) * 2 * Math.PI) * radius,
    y: Math.sin((i / 48) * 2 * Math.PI) * radius,
  }))

const star = (y: number, radius: number): Point[] =>
  Array.from({ length: 10 }, (_, i) => {
    const reach = i % 2 === 0 ? radius : radius * 0.42
    const turn = (i / 10) * 2 * Math.PI - Math.PI / 2
    return { x: Math.cos(turn) * reach, y: y + Math.sin(turn) * reach }
  })

/** The bars of the date, too small to be read. */
const DATE: readonly Line[] = [-22, -12, 12, 22].map(x => [
  { x: x - 3.5, y: 29 },
  { x: x + 3.5, y: 29 },
])

const TICK: Line = [
  { x: -21, y: 3 },
  { x: -7, y: 16 },
  { x: 22, y: -17 },
]

/** Draws it around the origin, 120 wide. */
export function drawImprint(graphics: Phaser.GameObjects.Graphics, colour: number): void {
  graphics.clear()
  drawLines(graphics, [ring(54)], colour, 4.5)
  const chords: Line[] = [-20, 20].map(y => [
    { x: -38, y },
    { x: 38, y },
  ])
  drawLines(graphics, [ring(45), ...chords, ...DATE], colour, 2.2)
  drawLines(
    graphics,
    [
      [
        { x: -5, y: 29 },
        { x: 5, y: 29 },
      ],
    ],
    colour,
    4.5,
  )
  drawLines(graphics, [TICK], colour, 10)
  fillShape(graphics, star(-32, 9.5), colour, 1)
}
