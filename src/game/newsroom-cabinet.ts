// Paints the cabinet of packs and its drawers. The words on a drawer's front are the page's, and so is the card they
// stand on; what is seen of the drawer is its edge, its pull, and what looks out of it.

import type { RoomKind } from '../store/stage-store.ts'
import { chance, seedOf } from './geometry.ts'
import { cut, fill, shade, type Paint, type Pen } from './newsroom-cut.ts'
import { mix } from './palette.ts'

const COLOURS: Readonly<Record<string, string>> = {
  red: '#a5343c',
  blue: '#3d5f7d',
  ochre: '#b98324',
  green: '#1f7a55',
  plum: '#74466f',
  rust: '#b3562c',
  teal: '#2b7f88',
  moss: '#6b7a34',
  slate: '#5b6470',
}

const PLINTH = 13
const TOP = 8

/** A case of dark wood: a moulding above, a board to stand on, and the dark between the drawers. */
const cabinet: Paint = ({ pen, thing: { rect } }) => {
  const { width, height } = rect
  const body = cut(width, height - 4, 71, 1)
  shade(pen, body, 11, 0.4)
  fill(pen, body, '#5b3c26')
  fill(pen, cut(width - 6, height - PLINTH - 2, 72, 0.8, 1, 2), '#7a5233')
  fill(pen, cut(width - 13, height - PLINTH - TOP, 73, 0.8, 6.5, TOP), '#24140b')
  pen.fillStyle = 'rgba(0, 0, 0, 0.4)'
  pen.fillRect(7, TOP, width - 14, 5)
  const moulding = cut(width + 10, TOP, 74, 0.8, -5, 0)
  shade(pen, moulding, 4, 0.3)
  fill(pen, moulding, '#6b472c')
  fill(pen, cut(width + 10, 3.5, 75, 0.6, -5, 0), '#9a6d47')
  const plinth = cut(width + 8, PLINTH, 76, 1, -4, height - PLINTH)
  shade(pen, plinth, 8, 0.36)
  fill(pen, plinth, '#54361f')
  fill(pen, cut(width + 8, 5, 77, 0.8, -4, height - PLINTH), '#8a6140')
}

/** Folders that look out above a drawer that is pulled out. */
function folders(pen: Pen, width: number, seed: number): void {
  const random = chance(seed)
  for (let at = 7; at < width - 20;) {
    const wide = 16 + random() * 26
    const high = 4 + random() * 4
    const colour = ['#fbf6e9', '#ecd9a8', '#f5d66a', '#d8c39a', '#e9e2d0'][Math.floor(random() * 5)]!
    fill(
      pen,
      cut(Math.min(wide, width - 8 - at), high + 6, seed + at, 0.7, at, -high),
      mix(colour, '#24140b', 0.06),
    )
    at += wide + 1 + random() * 3
  }
}

function pull(pen: Pen, x: number, y: number): void {
  for (const [colour, by] of [
    ['rgba(24, 10, 4, 0.5)', 1.6],
    ['#c08a2e', 0],
  ] as const) {
    pen.fillStyle = colour
    pen.beginPath()
    pen.ellipse(x, y + by, 13, 4.6, 0, 0, Math.PI)
    pen.fill()
    pen.fillRect(x - 13, y - 1.6 + by, 26, 2)
  }
  pen.fillStyle = '#f3cf7a'
  pen.fillRect(x - 13, y - 1.6, 26, 1.8)
}

/** Ends of the gold ribbon that the wax holds; the wax is the page's. */
function ribbon(pen: Pen, x: number, y: number): void {
  for (const [at, long] of [
    [-7, 13],
    [1, 16],
  ] as const) {
    fill(pen, cut(5, long, 7 + long, 0.5, x + at + 1.5, y + 1.5), 'rgba(24, 10, 4, 0.45)')
    fill(pen, cut(5, long, 7 + long, 0.5, x + at, y), at < 0 ? '#d9a441' : '#f3cf7a')
  }
}

const box: Paint = ({ pen, thing }) => {
  const { width, height } = thing.rect
  const [paint = 'red', filed, drawn] = thing.state.split(' ')
  const isOut = drawn === 'out'
  const colour = COLOURS[paint] ?? '#a5343c'
  const seed = seedOf(thing.id)
  // Pulled out it is nearer, and so a little larger.
  const by = isOut ? 2 : 0
  const front = cut(width + 2 * by, height + 2 * by, seed, 0.8, -by, -by)
  if (isOut) folders(pen, width, seed)
  shade(pen, front, isOut ? 11 : 3, isOut ? 0.5 : 0.4)
  fill(pen, front, isOut ? mix(colour, '#ffffff', 0.1) : colour)
  fill(pen, cut(width + 2 * by, 4, seed + 1, 0.5, -by, -by), mix(colour, '#ffffff', isOut ? 0.42 : 0.26))
  fill(pen, cut(width + 2 * by, 4, seed + 2, 0.5, -by, height + by - 4), mix(colour, '#000000', 0.34))
  fill(pen, cut(4, height - 6, seed + 3, 0.5, 0, 3), mix(colour, '#000000', 0.2))
  fill(pen, cut(4, height - 6, seed + 4, 0.5, width - 4, 3), mix(colour, '#ffffff', 0.1))
  pull(pen, width / 2, height - 8)
  if (filed === 'sealed') ribbon(pen, width - 13, height - 3)
}

export const CABINET: Readonly<Partial<Record<RoomKind, Paint>>> = { cabinet, box }
