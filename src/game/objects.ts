// Where the things on the desk lie: at the page's edges, partly off it where room is short, never behind words, and
// left out where they do not fit. Pure: sizes in, places out.

import type { Rect } from '../store/stage-store.ts'
import { near } from './geometry.ts'
import type { PictureName } from './pictures.ts'

type Thing = {
  readonly name: PictureName
  readonly width: number
  readonly height: number
  /** How much of it may lie beyond the page's edge. */
  readonly beyond: number
  readonly angle: number
  /** It comes out of the edge and is never put in the middle of a margin. */
  readonly fixed?: true
  /** There is one on a desk, however long. */
  readonly once?: true
}

export type Place = {
  readonly name: PictureName
  /** Centre. */
  readonly x: number
  readonly y: number
  readonly angle: number
  readonly scale: number
  /** Seen in a mirror: made for the left edge, put at the right one. */
  readonly mirror: boolean
}

const START: readonly Thing[] = [
  { name: 'lamp', width: 300, height: 180, beyond: 0.35, angle: 0, once: true },
  { name: 'in-tray', width: 210, height: 270, beyond: 0.7, angle: -0.05 },
  { name: 'spike', width: 170, height: 180, beyond: 0.4, angle: 0.1 },
  { name: 'clips', width: 110, height: 120, beyond: 0.2, angle: 0.3 },
  { name: 'ruler', width: 52, height: 400, beyond: 0.1, angle: 0.03 },
  { name: 'papers', width: 230, height: 270, beyond: 0.6, angle: 0.12 },
  { name: 'eraser', width: 110, height: 70, beyond: 0.25, angle: -0.4 },
]

const END: readonly Thing[] = [
  { name: 'tube', width: 250, height: 150, beyond: 0.76, angle: 0, fixed: true, once: true },
  { name: 'cup', width: 180, height: 180, beyond: 0.7, angle: -0.2 },
  { name: 'phone', width: 230, height: 240, beyond: 0.5, angle: -0.12 },
  { name: 'stamp', width: 130, height: 170, beyond: 0.66, angle: 0.35 },
  { name: 'eraser', width: 110, height: 70, beyond: 0.25, angle: 0.3 },
  { name: 'clips', width: 110, height: 120, beyond: 0.2, angle: 1.2 },
]

/** Below a bar at the top of the page. */
const FIRST_Y = 92
const GAP = 34
/** A sheet further off the middle than this has something beside it. */
const MOST_OFF_CENTRE = 120
/** From this edge to words and sheet. */
const CLEARANCE = 10

export type Desk = {
  readonly width: number
  readonly height: number
  readonly viewHeight: number
  readonly direction: 'ltr' | 'rtl'
  /** What must stay free. */
  readonly words: readonly Rect[]
}

/** Places of all things that fit. */
export function placeThings(desk: Desk): Place[] {
  const left = column(desk, desk.direction === 'ltr' ? START : END, 'left', [])
  const right = column(desk, desk.direction === 'ltr' ? END : START, 'right', left)
  return [...left, ...right]
}

/** `others`: what lies on the other side already. */
function column(
  desk: Desk,
  things: readonly Thing[],
  side: 'left' | 'right',
  others: readonly Place[],
): Place[] {
  const margin = marginAt(desk, side)
  const places: Place[] = []
  let y = FIRST_Y
  // The first view is furnished; a longer desk has something lying about now and then.
  for (let i = 0; i < 48 && y < desk.height - 60; i++) {
    const thing = things[i % things.length]!
    // A second tube or lamp would be strange, and in one view so would a second of anything.
    if (i >= things.length && (thing.once || y < desk.viewHeight)) continue
    const place = fit(desk, thing, side, margin, y)
    if (!place || [...places, ...others].some(other => isTwin(place, other, desk))) continue
    places.push(place)
    y += thing.height * place.scale + GAP + (y > desk.viewHeight ? 190 : 0)
  }
  return places
}

/** The same thing again, so near that both would be seen at once. */
const isTwin = (a: Place, b: Place, { viewHeight }: Desk): boolean =>
  a.name === b.name && Math.abs(a.y - b.y) < viewHeight * 1.2

function fit(desk: Desk, thing: Thing, side: 'left' | 'right', margin: number, y: number): Place | null {
  const scale = margin > 330 ? 1.15 : 1
  const wide =
    (Math.abs(Math.cos(thing.angle)) * thing.width + Math.abs(Math.sin(thing.angle)) * thing.height) * scale
  const high =
    (Math.abs(Math.sin(thing.angle)) * thing.width + Math.abs(Math.cos(thing.angle)) * thing.height) * scale
  const room = margin - CLEARANCE
  if (room < wide * (1 - thing.beyond) || y + high > desk.height - 8) return null
  const spare = room - wide
  const inward = thing.fixed
    ? Math.min(0, spare)
    : spare > 0
      ? Math.min(spare, Math.max(CLEARANCE, spare * 0.45))
      : spare
  const x = side === 'left' ? inward + wide / 2 : desk.width - inward - wide / 2
  const box = { x: x - wide / 2, y, width: wide, height: high }
  if (desk.words.some(words => near(box, words, CLEARANCE - 1))) return null
  const mirror = thing.fixed === true && side === 'right'
  return { name: thing.name, x, y: y + high / 2, angle: mirror ? -thing.angle : thing.angle, scale, mirror }
}

/** Room between the page's edge and the nearest words. */
function marginAt({ words, width }: Desk, side: 'left' | 'right'): number {
  const wideOnes = words.filter(rect => rect.width < width * 0.96)
  if (wideOnes.length === 0) return words.length > 0 ? 0 : width / 2
  return side === 'left'
    ? Math.min(...wideOnes.map(rect => rect.x))
    : width - Math.max(...wideOnes.map(rect => rect.x + rect.width))
}

/** What must stay free where the page has not said: the sheet, a panel beside it, or a column in the middle. */
export function wordsOn(
  page: { width: number; height: number },
  paper: Rect | null,
  elsewhere: readonly Rect[],
): Rect[] {
  const rem = 16
  if (!paper && elsewhere.length === 0) {
    const width = Math.min(page.width, 46 * rem)
    return [{ x: (page.width - width) / 2, y: 0, width, height: page.height }]
  }
  if (!paper) return [...elsewhere]
  return [{ ...paper, y: 0, height: page.height }, ...besideSheet(page, paper), ...elsewhere]
}

/**
 * Where the slips beside the sheet lie. The two are centred together: what the sheet is off the middle by, they are
 * on the other side of it, however long they are right now.
 */
function besideSheet(page: { width: number; height: number }, paper: Rect): Rect[] {
  const right = page.width - (paper.x + paper.width)
  const width = Math.abs(right - paper.x)
  if (width < MOST_OFF_CENTRE) return []
  return [{ x: right > paper.x ? paper.x + paper.width : right, y: 0, width, height: page.height }]
}
