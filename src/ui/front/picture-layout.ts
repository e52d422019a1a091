// Where everything lies on the picture of the front page. Pure: words and a measure in, places out.

import type { FrontPiece } from './front-piece.ts'
import { columnsOf, GAP, level, MARGIN, MOST_HEIGHT, style, WIDTH, type Setting } from './picture-frame.ts'
import { ears, footer, nameplate } from './picture-furniture.ts'
import {
  fitLines,
  placeLine,
  setLines,
  type Column,
  type Drawn,
  type Measure,
  type SetLine,
  type Style,
} from './picture-set.ts'

export type PictureLayout = {
  readonly width: number
  readonly height: number
  readonly drawn: readonly Drawn[]
}

const BODY_WIDTH = 330
/** Between a row of pieces and the next. */
const ROW_GAP = 22

type Look = {
  readonly headline: readonly number[]
  readonly standfirst: Style
  readonly credit: Style
  readonly body: Style
}
const LEAD: Look = {
  headline: [66, 58, 50, 44, 38],
  standfirst: style(23, 31, { weight: 500 }),
  credit: style(15, 24, { family: 'sans', ink: 'soft' }),
  body: style(16, 22.5),
}
const OTHER: Look = {
  headline: [27, 25, 23, 21],
  standfirst: style(16.5, 22, { weight: 500 }),
  credit: style(13.5, 21, { family: 'sans', ink: 'soft' }),
  body: style(15, 20.5),
}

/** As many lines as it takes, each about as long as the others. */
function balance(piece: FrontPiece, width: number, as: Style, measure: Measure): SetLine[] {
  let lines = setLines(piece.headline, width, as, measure, piece)
  for (let narrow = width; lines.length > 1 && narrow > width / 2; narrow -= width / 40) {
    const tried = setLines(piece.headline, narrow, as, measure, piece)
    if (tried.length > lines.length) break
    lines = tried
  }
  return lines
}

/** The largest size at which the headline takes two lines at most, else the smallest. */
function headlineOf(piece: FrontPiece, width: number, sizes: readonly number[], measure: Measure) {
  const tries = sizes.map(size => {
    const as = style(size, Math.round(size * 1.14), { weight: 700 })
    return { as, lines: balance(piece, width, as, measure) }
  })
  return tries.find(({ lines }) => lines.length <= 2) ?? tries.at(-1)!
}

/** Draws one piece into a box and says how far down it comes. */
function layPiece(
  piece: FrontPiece,
  box: Column & { readonly y: number; readonly most: number },
  look: Look,
  { words, measure, marksEdits, copy }: Setting,
): { drawn: Drawn[]; bottom: number } {
  const drawn: Drawn[] = []
  const marking = { direction: piece.direction, marksEdits }
  let { y } = box
  const stack = (lines: ReturnType<typeof setLines>, as: Style, column: Column = box): void => {
    for (const line of lines) {
      drawn.push(...placeLine(line, column, y, as, measure, marking))
      y += as.lineHeight
    }
  }
  const headline = headlineOf(piece, box.width, look.headline, measure)
  stack(headline.lines, headline.as)
  y += headline.as.font.size * 0.18
  if (piece.standfirst)
    stack(setLines(piece.standfirst, box.width, look.standfirst, measure, piece), look.standfirst)
  stack(
    setLines([{ text: piece.credit, isEdit: false }], box.width, look.credit, measure, piece),
    look.credit,
  )
  y += 6

  const count = Math.max(1, Math.round((box.width + GAP) / (BODY_WIDTH + GAP)))
  const columns = columnsOf(box, count, piece.direction)
  const note = piece.note
    ? setLines([{ text: piece.note, isEdit: false }], box.width, look.credit, measure, copy)
    : []
  const room = box.y + box.most - y - note.length * look.credit.lineHeight
  const perColumn = Math.max(1, Math.floor(room / look.body.lineHeight))
  const { width } = columns[0]!
  const { lines, isCut } = fitLines(piece.paragraphs, perColumn * count, width, look.body, measure, piece)
  // Cut to a sentence's end, the columns are evened out again.
  const each = Math.max(1, Math.ceil((lines.length + (isCut ? 1 : 0)) / count))
  lines.forEach((line, index) => {
    const top = y + (index % each) * look.body.lineHeight
    drawn.push(...placeLine(line, columns[Math.floor(index / each)]!, top, look.body, measure, marking))
  })
  if (isCut) {
    const top = y + (lines.length % each) * look.body.lineHeight
    const as = { ...look.body, font: { ...look.body.font, weight: 600 }, ink: 'soft' as const }
    const column = columns[Math.min(count - 1, Math.floor(lines.length / each))]!
    const inside = setLines([{ text: words.inside, isEdit: false }], width, as, measure, copy).slice(0, 1)
    for (const line of inside)
      drawn.push(...placeLine(line, column, top, as, measure, { direction: piece.direction, align: 'end' }))
  }
  const bottom = y + each * look.body.lineHeight
  for (let index = 1; index < count; index++)
    drawn.push(upright(Math.max(columns[index]!.x, columns[index - 1]!.x) - GAP / 2, y, bottom))
  y = bottom + 4
  for (const line of note) {
    drawn.push(...placeLine(line, box, y, look.credit, measure, { direction: copy.direction }))
    y += look.credit.lineHeight
  }
  return { drawn, bottom: y }
}

const upright = (x: number, from: number, to: number): Drawn => ({
  kind: 'rule',
  x: x - 0.5,
  y: from,
  width: 1,
  height: to - from,
  ink: 'soft',
})

/** How many pieces stand in each row, the longer rows first: five are three and two. */
export function rowsOf(count: number): number[] {
  const rows = Math.ceil(count / 3)
  return Array.from({ length: rows }, (_, index) => Math.ceil((count - index) / rows))
}

/** Lays the whole page. */
export function layPicture(setting: Setting): PictureLayout {
  const { copy } = setting
  const page: Column = { x: MARGIN, width: WIDTH - 2 * MARGIN }
  const top = nameplate(setting, page)
  const foot = footer(setting, page)
  const drawn: Drawn[] = [...top.drawn, ...ears(setting, page)]

  let { y } = { y: top.bottom + 20 }
  const end = MOST_HEIGHT - MARGIN - foot.height - 24
  const rows = rowsOf(copy.others.length)
  const lead = layPiece(
    copy.lead,
    { ...page, y, most: rows.length > 0 ? (end - y) * (rows.length > 1 ? 0.4 : 0.55) : end - y },
    LEAD,
    setting,
  )
  drawn.push(...lead.drawn)
  y = lead.bottom + ROW_GAP

  let next = 0
  rows.forEach((size, row) => {
    drawn.push(level(y - ROW_GAP / 2, row === 0 ? 3 : 1))
    const most = (end - y) / (rows.length - row) - ROW_GAP
    const cells = columnsOf(page, size, copy.direction)
    const laid = cells.map((cell, index) =>
      layPiece(copy.others[next + index]!, { ...cell, y, most }, OTHER, setting),
    )
    next += size
    const bottom = Math.max(...laid.map(one => one.bottom))
    drawn.push(...laid.flatMap(one => one.drawn))
    for (const cell of cells.filter(({ x }) => x > page.x)) drawn.push(upright(cell.x - GAP / 2, y, bottom))
    y = bottom + ROW_GAP
  })
  drawn.push(...foot.at(y))
  return { width: WIDTH, height: Math.ceil(y + foot.height + MARGIN), drawn }
}
