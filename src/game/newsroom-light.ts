// The light of the newsroom: one small picture that is multiplied over all of it. By day it only takes the corners
// back; by night the room is as dark as the city, but for what the lamps give.

import type { Rect, RoomThing } from '../store/stage-store.ts'
import type { Theme } from './palette.ts'

/** Light is soft: a pixel of it for so many of the page's. */
export const LIGHT_STEP = 6

export type Glow = {
  readonly x: number
  readonly y: number
  readonly reach: number
  /** How much wider than high. */
  readonly stretch: number
  readonly colour: string
}

const middle = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 })

/** What gives light at night. Pure: things in, glows out. */
export function glowsOf(things: readonly RoomThing[]): Glow[] {
  return things.flatMap(({ kind, state, rect }): Glow[] => {
    const { x, y } = middle(rect)
    if (kind === 'picture' && state === 'pendant lit')
      return [
        { x, y: y + 110, reach: 330, stretch: 1.05, colour: '255, 214, 150' },
        { x, y: y + 24, reach: 90, stretch: 1.2, colour: '255, 232, 190' },
      ]
    if (kind === 'picture' && state === 'banker')
      return [{ x, y: y + 50, reach: 330, stretch: 1.3, colour: '255, 224, 160' }]
    // Whoever works at night has light to work by.
    if (kind === 'picture' && (state === 'chief' || state === 'junior'))
      return [{ x, y: y + 10, reach: 130, stretch: 1, colour: '235, 180, 130' }]
    if (kind === 'tray')
      return [
        { x, y, reach: Math.max(rect.width, rect.height) * 0.75, stretch: 1.15, colour: '255, 212, 150' },
      ]
    if (kind === 'board') {
      // One light for each square of it, so that a long board is not dark at its foot.
      const count = Math.max(1, Math.round(rect.height / rect.width))
      return Array.from({ length: count }, (_, index) => ({
        x,
        y: rect.y + (rect.height * (index + 0.3)) / count,
        reach: rect.width * 0.66,
        stretch: 1.3,
        colour: '225, 186, 138',
      }))
    }
    if (kind === 'shelf' || kind === 'cabinet')
      return [{ x, y, reach: rect.width * 0.7, stretch: 1.2, colour: '190, 150, 110' }]
    if (kind === 'window') return [{ x, y, reach: rect.width * 0.75, stretch: 1.1, colour: '150, 165, 230' }]
    return []
  })
}

/** Paints the light over a room of this size, whose things are given in the page's coordinates. */
export function paintLight(
  pen: CanvasRenderingContext2D,
  room: Rect,
  theme: Theme,
  glows: readonly Glow[],
): void {
  pen.setTransform(1 / LIGHT_STEP, 0, 0, 1 / LIGHT_STEP, 0, 0)
  pen.clearRect(0, 0, room.width, room.height)
  pen.globalCompositeOperation = 'source-over'
  if (theme === 'day') {
    const gradient = pen.createRadialGradient(
      room.width / 2,
      room.height * 0.42,
      Math.min(room.width, room.height) * 0.3,
      room.width / 2,
      room.height * 0.5,
      Math.hypot(room.width, room.height) * 0.56,
    )
    gradient.addColorStop(0, '#ffffff')
    gradient.addColorStop(1, '#cdbfae')
    pen.fillStyle = gradient
    pen.fillRect(0, 0, room.width, room.height)
    return
  }
  pen.fillStyle = '#3a4068'
  pen.fillRect(0, 0, room.width, room.height)
  pen.globalCompositeOperation = 'screen'
  for (const glow of glows) {
    pen.save()
    pen.translate(glow.x - room.x, glow.y - room.y)
    pen.scale(glow.stretch, 1)
    const gradient = pen.createRadialGradient(0, 0, 0, 0, 0, glow.reach)
    gradient.addColorStop(0, `rgba(${glow.colour}, 0.8)`)
    gradient.addColorStop(0.45, `rgba(${glow.colour}, 0.38)`)
    gradient.addColorStop(1, `rgba(${glow.colour}, 0)`)
    pen.fillStyle = gradient
    pen.fillRect(-glow.reach, -glow.reach, glow.reach * 2, glow.reach * 2)
    pen.restore()
  }
}
