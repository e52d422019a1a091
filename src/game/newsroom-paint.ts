// Paints the furniture of the newsroom as cut paper, each thing once for its size, with a plain canvas: light and
// shade are cheaper there than in Phaser's own shapes, and what is painted costs nothing afterwards.

import type { RoomKind } from '../store/stage-store.ts'
import { chance } from './geometry.ts'
import { BOUND } from './newsroom-bound.ts'
import { CABINET } from './newsroom-cabinet.ts'
import { cut, fill, shade, trace, type Brush, type Paint, type Pen } from './newsroom-cut.ts'
import { PAPERS } from './newsroom-papers.ts'

const rows = (pen: Pen, from: string, to: string, height: number): CanvasGradient => {
  const gradient = pen.createLinearGradient(0, 0, 0, height)
  gradient.addColorStop(0, from)
  gradient.addColorStop(1, to)
  return gradient
}

/** Grain over a surface, so that it looks like paper. */
function grain({ pen, thing: { rect }, picture }: Brush): void {
  const tile = picture('grain')
  const pattern = tile && pen.createPattern(tile.image, 'repeat')
  if (!pattern) return
  pen.save()
  pattern.setTransform(new DOMMatrix([1, 0, 0, 1, -rect.x, -rect.y]))
  pen.globalAlpha = 0.5
  pen.fillStyle = pattern
  pen.fillRect(0, 0, rect.width, rect.height)
  pen.restore()
}

const FOOT = 34
const STRIPE = 52

const wall: Paint = brush => {
  const { pen, thing } = brush
  const { x, width, height } = thing.rect
  pen.fillStyle = rows(pen, '#a3b09b', '#8c9a87', height)
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = 'rgba(255, 250, 230, 0.07)'
  for (let at = -(x % STRIPE); at < width; at += STRIPE) pen.fillRect(at, 0, STRIPE / 2, height)
  pen.fillStyle = 'rgba(30, 40, 30, 0.1)'
  for (let at = -(x % STRIPE); at < width; at += STRIPE) pen.fillRect(at, 0, 1.5, height)
  // Rail under the ceiling.
  pen.fillStyle = '#5b3c26'
  pen.fillRect(0, 0, width, 9)
  pen.fillStyle = '#7d5634'
  pen.fillRect(0, 0, width, 4)
  pen.fillStyle = 'rgba(24, 10, 4, 0.22)'
  pen.fillRect(0, 9, width, 6)
  // Panels along the foot.
  const foot = height - FOOT
  pen.fillStyle = 'rgba(24, 10, 4, 0.2)'
  pen.fillRect(0, foot - 5, width, 5)
  pen.fillStyle = rows(pen, '#6b482f', '#4a2f1d', height)
  pen.fillRect(0, foot, width, FOOT)
  pen.fillStyle = '#8a6140'
  pen.fillRect(0, foot, width, 4)
  for (let at = -(x % 64); at < width; at += 64) {
    pen.fillStyle = 'rgba(24, 10, 4, 0.4)'
    pen.fillRect(at, foot + 4, 2, FOOT - 4)
    pen.fillStyle = 'rgba(255, 226, 178, 0.1)'
    pen.fillRect(at + 2, foot + 4, 2, FOOT - 4)
  }
  grain(brush)
}

const desk: Paint = brush => {
  const { pen, thing, picture } = brush
  const { x, y, width, height } = thing.rect
  pen.fillStyle = '#a87549'
  pen.fillRect(0, 0, width, height)
  const wood = picture('wood')
  const pattern = wood && pen.createPattern(wood.image, 'repeat')
  if (wood && pattern) {
    // Its planks lie where they lie on the page.
    pattern.setTransform(new DOMMatrix([1 / wood.scale, 0, 0, 1 / wood.scale, -x, -y]))
    pen.fillStyle = pattern
    pen.fillRect(0, 0, width, height)
  }
  // The far edge of the desk, and the wall's shadow on it.
  pen.fillStyle = rows(pen, 'rgba(24, 10, 4, 0.5)', 'rgba(24, 10, 4, 0)', 26)
  pen.fillRect(0, 0, width, 26)
  pen.fillStyle = '#d9ac7c'
  pen.fillRect(0, 0, width, 2.5)
  grain(brush)
}

const FRAME = 11

const board: Paint = ({ pen, thing: { rect } }) => {
  const { width, height } = rect
  const outer = cut(width, height, 3, 1.2)
  shade(pen, outer, 10, 0.34)
  fill(pen, outer, '#5b3c26')
  fill(pen, cut(width - 4, height - 4, 4, 1, 1, 1), '#7d5634')
  fill(pen, cut(width - 2 * FRAME + 2, height - 2 * FRAME + 2, 5, 1, FRAME - 1, FRAME - 1), '#3f2818')
  pen.save()
  trace(pen, cut(width - 2 * FRAME, height - 2 * FRAME, 6, 1, FRAME, FRAME))
  pen.clip()
  pen.fillStyle = rows(pen, '#c99a66', '#b98553', height)
  pen.fillRect(0, 0, width, height)
  const random = chance(41)
  for (let left = Math.min(5200, (width * height) / 55); left > 0; left--) {
    pen.fillStyle = random() < 0.55 ? 'rgba(95, 55, 25, 0.34)' : 'rgba(255, 226, 178, 0.36)'
    const size = 0.8 + random() * 2.2
    pen.fillRect(random() * width, random() * height, size, size * (0.5 + random()))
  }
  pen.fillStyle = 'rgba(24, 10, 4, 0.28)'
  pen.fillRect(0, FRAME, width, 6)
  pen.fillRect(FRAME, 0, 5, height)
  pen.restore()
}

const PLANK = 15

const shelf: Paint = ({ pen, thing: { rect } }) => {
  const { width, height } = rect
  const back = cut(width, height - PLANK, 7, 1)
  fill(pen, back, rows(pen, 'rgba(28, 14, 6, 0.5)', 'rgba(28, 14, 6, 0.26)', height))
  pen.fillStyle = 'rgba(255, 236, 200, 0.05)'
  for (let at = 0; at < width; at += 46) pen.fillRect(at, 0, 22, height - PLANK)
  const plank = cut(width + 12, PLANK, 8, 1, -6, height - PLANK)
  shade(pen, plank, 9, 0.36)
  fill(pen, plank, '#54361f')
  fill(pen, cut(width + 12, 6, 9, 0.8, -6, height - PLANK), '#8a6140')
  for (const at of [0.12, 0.86]) {
    fill(pen, cut(9, 13, 10, 0.6, width * at, height - 2), '#3f2818')
  }
}

const tray: Paint = ({ pen, thing: { rect } }) => {
  const { width, height } = rect
  const outer = cut(width, height, 12, 1.4)
  shade(pen, outer, 12, 0.36)
  fill(pen, outer, '#5b3c26')
  fill(pen, cut(width - 5, height - 5, 13, 1.2, 1, 1), '#7a5233')
  fill(pen, cut(width - 20, height - 20, 14, 1.2, 10, 10), '#2c1a10')
  fill(pen, cut(width - 24, height - 26, 15, 1.2, 14, 16), '#3d2616')
  // Brass corners.
  for (const [x, y] of [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ] as const) {
    const inX = x === 0 ? 1 : -1
    const inY = y === 0 ? 1 : -1
    fill(
      pen,
      [
        { x: x - inX * 1.5, y: y - inY * 1.5 },
        { x: x + inX * 24, y: y - inY * 1.5 },
        { x: x - inX * 1.5, y: y + inY * 24 },
      ],
      '#d9a441',
    )
    fill(
      pen,
      [
        { x: x - inX * 1.5, y: y - inY * 1.5 },
        { x: x + inX * 13, y: y - inY * 1.5 },
        { x: x - inX * 1.5, y: y + inY * 13 },
      ],
      '#f3cf7a',
    )
  }
}

/** Painters of what is painted; everything else has a picture of its own. */
export const PAINTS: Readonly<Partial<Record<RoomKind, Paint>>> = {
  wall,
  desk,
  board,
  shelf,
  tray,
  ...BOUND,
  ...CABINET,
  ...PAPERS,
}
