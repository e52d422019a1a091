// Paints what bears words in the newsroom: notes, signs and cuttings. Their colours are those of the sheet,
// so that the page's words keep their contrast.

import type { RoomKind } from '../store/stage-store.ts'
import { chance, seedOf } from './geometry.ts'
import { card, pin } from './newsroom-cards.ts'
import { cut, fill, shade, trace, type Brush, type Paint, type Pen } from './newsroom-cut.ts'
import { mix } from './palette.ts'
import { outline } from './paper.ts'

function fibres({ pen, thing: { rect }, palette }: Brush, seed: number): void {
  const random = chance(seed)
  pen.strokeStyle = palette.fibre
  pen.globalAlpha = 0.16
  pen.lineWidth = 1
  for (let left = (rect.width * rect.height) / 2600; left > 0; left--) {
    const x = 4 + random() * (rect.width - 14)
    const y = 4 + random() * (rect.height - 8)
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x + 2 + random() * 7, y + (random() - 0.5) * 5)
    pen.stroke()
  }
  pen.globalAlpha = 1
}

/** A cutting: torn above and below, and no two of the same paper. */
const slip: Paint = brush => {
  const { pen, thing, palette } = brush
  const { width, height } = thing.rect
  const seed = seedOf(thing.id)
  const random = chance(seed)
  const rect = { x: 0, y: 0, width, height }
  const paper = mix(palette.paper, palette.paperUnder, random() * 0.3)
  const edge = outline(rect, seed)
  shade(pen, edge, 7, 0.34)
  fill(pen, edge, paper)
  pen.save()
  trace(pen, edge)
  pen.clip()
  // Folded once, on its way here.
  const fold = width * (0.3 + random() * 0.4)
  pen.fillStyle = 'rgba(90, 60, 20, 0.05)'
  pen.fillRect(fold, 0, width - fold, height)
  pen.fillStyle = 'rgba(255, 255, 255, 0.1)'
  pen.fillRect(fold - 1.5, 0, 1.5, height)
  pen.restore()
  fibres(brush, seed)
  if (thing.state === 'begun') clip(pen, 26, -9)
}

/** A paper clip over the upper edge. */
function clip(pen: Pen, x: number, y: number): void {
  for (const [colour, by] of [
    ['rgba(24, 10, 4, 0.35)', 1.5],
    ['#d9a441', 0],
  ] as const) {
    pen.strokeStyle = colour
    pen.lineWidth = 2.4
    pen.beginPath()
    pen.roundRect(x + by, y + by, 11, 32, 5.5)
    pen.stroke()
    pen.beginPath()
    pen.roundRect(x + 3 + by, y + 7 + by, 5, 20, 2.5)
    pen.stroke()
  }
}

const note: Paint = brush => {
  const { pen, thing, palette } = brush
  const { width, height } = thing.rect
  const under = cut(width + 3, height + 2, 33, 1.6, 3, 3)
  shade(pen, under, 9, 0.34)
  fill(pen, under, palette.paperUnder)
  fill(pen, cut(width, height, 31, 1.2), palette.paper)
  fill(pen, cut(width, 9, 32, 0.8), palette.red)
  fibres(brush, 34)
  clip(pen, width - 54, -10)
}

/** Yellow card with a red stub, perforated. Its words are dark by day and by night. */
const ticket: Paint = ({ pen, thing: { rect } }) => {
  const { width, height } = rect
  const edge = cut(width, height, 51, 1)
  shade(pen, edge, 9, 0.4)
  fill(pen, edge, '#f5d66a')
  fill(pen, cut(width, height * 0.3, 52, 1), '#f9e08a')
  fill(pen, cut(36, height, 53, 1), '#c3353b')
  pen.fillStyle = '#7a1720'
  for (let y = 7; y < height; y += 11) {
    pen.beginPath()
    pen.arc(38, y, 2.6, 0, 7)
    pen.fill()
  }
  // A pencil stroke that ends in an arrow's head.
  pen.strokeStyle = '#f9e08a'
  pen.lineWidth = 4
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.beginPath()
  pen.moveTo(11, height / 2)
  pen.lineTo(26, height / 2)
  pen.moveTo(20, height / 2 - 7)
  pen.lineTo(27, height / 2)
  pen.lineTo(20, height / 2 + 7)
  pen.stroke()
}

/** Tonight's paper, folded: a head, a picture and columns, too small to read. */
const front: Paint = ({ pen, thing: { rect }, palette }) => {
  const { width, height } = rect
  const edge = cut(width, height, 61, 1.2)
  shade(pen, cut(width + 4, height + 3, 62, 1.2, 2, 3), 9, 0.36)
  fill(pen, cut(width + 4, height + 3, 62, 1.2, 2, 3), palette.paperUnder)
  fill(pen, edge, palette.paper)
  pen.fillStyle = palette.words
  pen.fillRect(width * 0.16, 13, width * 0.68, 9)
  pen.fillRect(12, 27, width - 24, 1.5)
  pen.fillRect(12, 30, width - 24, 1)
  pen.globalAlpha = 0.75
  pen.fillRect(12, 38, width * 0.52, 6)
  pen.fillRect(12, 47, width * 0.4, 6)
  pen.globalAlpha = 0.4
  const column = (width - 36) / 3
  for (let line = 0; line < 5; line++)
    for (let at = 0; at < 2; at++)
      pen.fillRect(12 + at * (column + 6), 60 + line * 6, column * (line === 4 ? 0.6 : 1), 2.2)
  pen.globalAlpha = 1
  pen.fillStyle = mix(palette.paper, palette.words, 0.35)
  pen.fillRect(24 + 2 * column, 38, column, 50)
  pen.fillStyle = palette.red
  trace(pen, [
    { x: 24 + 2.2 * column, y: 84 },
    { x: 24 + 2.5 * column, y: 52 },
    { x: 24 + 2.85 * column, y: 84 },
  ])
  pen.fill()
}

const sign = (brush: Brush, hasPins: boolean): void => {
  const { pen, thing, palette } = brush
  const { width, height } = thing.rect
  const edge = cut(width, height, seedOf(thing.id), 1)
  shade(pen, edge, hasPins ? 6 : 3, 0.34)
  fill(pen, edge, palette.paper)
  if (!hasPins) return
  pin(pen, 9, height / 2 - 1, '#d9a441')
  pin(pen, width - 9, height / 2 - 1, '#d9a441')
}

const sheet: Paint = brush => {
  const { state } = brush.thing
  if (state === 'ticket') ticket(brush)
  else if (state === 'note') note(brush)
  else if (state === 'front') front(brush)
  else sign(brush, state === 'plaque')
}

export const PAPERS: Readonly<Partial<Record<RoomKind, Paint>>> = { slip, sheet, card }
