// Paints what is bound in cloth: the box files of the packs, and the field guide.

import type { RoomKind } from '../store/stage-store.ts'
import { seedOf } from './geometry.ts'
import { cut, fill, shade, type Paint } from './newsroom-cut.ts'
import { mix } from './palette.ts'

const CLOTHS: Readonly<Record<string, string>> = {
  red: '#a5343c',
  blue: '#3d5f7d',
  green: '#1f7a55',
  ochre: '#b98324',
  plum: '#74466f',
}

const box: Paint = ({ pen, thing }) => {
  const { width, height } = thing.rect
  const [cloth = 'red', state] = thing.state.split(' ')
  const colour = CLOTHS[cloth] ?? '#a5343c'
  const seed = seedOf(thing.id)
  const body = cut(width, height, seed, 1.2)
  shade(pen, body, 9, 0.4)
  fill(pen, body, colour)
  fill(pen, cut(10, height, seed + 1, 0.8), mix(colour, '#000000', 0.28))
  fill(pen, cut(width - 10, 9, seed + 2, 0.8, 10), mix(colour, '#ffffff', 0.22))
  fill(pen, cut(width * 0.34, height - 9, seed + 3, 1, 10, 9), mix(colour, '#ffffff', 0.08))
  // Ring to pull it by, and metal edges.
  const ring = { x: width / 2 + 3, y: height - 15 }
  pen.lineWidth = 3.5
  pen.strokeStyle = '#8a5f17'
  pen.beginPath()
  pen.arc(ring.x + 1, ring.y + 1.5, 7, 0, 7)
  pen.stroke()
  pen.strokeStyle = '#f3cf7a'
  pen.beginPath()
  pen.arc(ring.x, ring.y, 7, 0, 7)
  pen.stroke()
  fill(pen, cut(width, 4, seed + 4, 0.5, 0, height - 4), '#8a5f17')
  if (state !== 'sealed') return
  fill(pen, cut(9, height * 0.4, seed + 5, 0.6, width - 25, height * 0.55), '#f3cf7a')
  pen.fillStyle = '#c3232e'
  pen.beginPath()
  pen.arc(width - 20, height - 18, 11, 0, 7)
  pen.fill()
  pen.fillStyle = '#e2777a'
  pen.beginPath()
  pen.arc(width - 22, height - 20, 5, 0, 7)
  pen.fill()
}

const book: Paint = ({ pen, thing: { rect } }) => {
  const { width, height } = rect
  const body = cut(width, height, 21, 1.2)
  shade(pen, body, 9, 0.4)
  fill(pen, cut(width - 4, height, 22, 1, 4), '#f0e6d2')
  fill(pen, cut(width - 5, height - 7, 23, 1), '#1f7a55')
  fill(pen, cut(14, height - 7, 24, 0.8), '#0d3a2a')
  fill(pen, cut(width * 0.3, height - 7, 25, 1, 14), '#2f8a62')
  pen.lineWidth = 2
  pen.strokeStyle = '#e0b04e'
  pen.strokeRect(20, 8, width - 33, height - 24)
  pen.strokeRect(23.5, 11.5, width - 40, height - 31)
  fill(pen, cut(8, 22, 26, 0.6, width - 26, height - 8), '#c3353b')
}

export const BOUND: Readonly<Partial<Record<RoomKind, Paint>>> = { box, book }
