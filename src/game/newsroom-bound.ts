// Paints what is bound in cloth: the field guide.

import type { RoomKind } from '../store/stage-store.ts'
import { cut, fill, shade, type Paint } from './newsroom-cut.ts'

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

export const BOUND: Readonly<Partial<Record<RoomKind, Paint>>> = { book }
