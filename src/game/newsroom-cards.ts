// Paints the cards of the wall, and the pins they hang by.

import type { Family } from '../core/technique.ts'
import { seedOf } from './geometry.ts'
import { cut, fill, shade, trace, type Paint, type Pen } from './newsroom-cut.ts'
import { mix, type Palette } from './palette.ts'

/** A pin with its shadow, at its head's centre. */
export function pin(pen: Pen, x: number, y: number, colour: string): void {
  pen.fillStyle = 'rgba(24, 10, 4, 0.4)'
  pen.beginPath()
  pen.ellipse(x + 3, y + 5, 5, 4, 0.5, 0, 7)
  pen.fill()
  pen.fillStyle = mix(colour, '#000000', 0.3)
  pen.beginPath()
  pen.arc(x, y + 0.8, 5, 0, 7)
  pen.fill()
  pen.fillStyle = colour
  pen.beginPath()
  pen.arc(x - 0.4, y, 4.4, 0, 7)
  pen.fill()
  pen.fillStyle = 'rgba(255, 255, 255, 0.7)'
  pen.fillRect(x - 2.6, y - 2.4, 2.2, 1.8)
}

const isFamily = (name: string | undefined, palette: Palette): name is Family =>
  name !== undefined && name in palette.ink

/** A card of the wall: face up in its family's colour, or the blank back of it. */
export const card: Paint = brush => {
  const { pen, thing, palette } = brush
  const { width, height } = thing.rect
  const [family, state] = thing.state.split(' ')
  const ink = isFamily(family, palette) ? palette.ink[family] : palette.words
  const seed = seedOf(thing.id)
  const edge = cut(width, height, seed, 1.1)
  shade(pen, edge, 5, 0.36)
  fill(pen, edge, state === 'down' ? palette.paperUnder : palette.paper)
  pen.save()
  trace(pen, edge)
  pen.clip()
  if (state === 'down') {
    pen.strokeStyle = mix(palette.paperUnder, palette.fibre, 0.4)
    pen.lineWidth = 1.2
    for (let at = -height; at < width; at += 9) {
      pen.beginPath()
      pen.moveTo(at, height)
      pen.lineTo(at + height, 0)
      pen.moveTo(at, 0)
      pen.lineTo(at + height, height)
      pen.stroke()
    }
    pen.strokeStyle = palette.paperUnder
    pen.lineWidth = 9
    pen.strokeRect(0, 0, width, height)
    // Where the family's letter stands.
    pen.fillStyle = palette.paperUnder
    pen.beginPath()
    pen.arc(width / 2, height / 2, 14, 0, 7)
    pen.fill()
  } else {
    pen.fillStyle = ink
    pen.fillRect(0, height - 4, width, 4)
  }
  if (state === 'gold') {
    pen.fillStyle = '#d9a441'
    trace(pen, [
      { x: width - 20, y: 0 },
      { x: width, y: 0 },
      { x: width, y: 20 },
    ])
    pen.fill()
    pen.fillStyle = '#f6dfa2'
    trace(pen, [
      { x: width - 9, y: 0 },
      { x: width, y: 0 },
      { x: width, y: 9 },
    ])
    pen.fill()
  }
  pen.restore()
  pin(pen, width / 2, 0, state === 'gold' ? '#f0c04a' : state === 'down' ? '#8d8577' : ink)
}
