// Turns what is painted into textures, one for each thing, made anew only when it has another size or shows something
// else.

import Phaser from 'phaser'
import type { Rect, RoomKind, RoomThing, StageLook } from '../store/stage-store.ts'
import { LIGHT_STEP, paintLight, type Glow } from './newsroom-light.ts'
import { OVERHANG, type Brush } from './newsroom-cut.ts'
import { PAINTS } from './newsroom-paint.ts'
import { PALETTES, type Theme } from './palette.ts'

/** No side of a texture is longer than the smallest graphics chips take. */
const LONGEST = 4096

/** A canvas texture of this size, cleared; null where nothing is drawn at all. */
function canvasOf(
  scene: Phaser.Scene,
  key: string,
  width: number,
  height: number,
): Phaser.Textures.CanvasTexture | null {
  if (scene.game.config.renderType === Phaser.HEADLESS) return null
  const there = scene.textures.exists(key) ? scene.textures.get(key) : null
  if (!there) return scene.textures.createCanvas(key, width, height)
  if (!(there instanceof Phaser.Textures.CanvasTexture)) return null
  there.setSize(width, height)
  there.context.setTransform(1, 0, 0, 1, 0, 0)
  there.context.clearRect(0, 0, width, height)
  return there
}

export type Baked = {
  readonly texture: string
  /** Pixels of the texture for one of the page's. */
  readonly density: number
}

/** These have a beginning and an end, and are seen in a mirror where words run from right to left. */
const MIRRORED: readonly RoomKind[] = ['sheet', 'slip', 'card', 'box', 'book']

/** Paints a thing; null where it has no painter or nothing is drawn at all. */
export function bake(
  scene: Phaser.Scene,
  thing: RoomThing,
  { theme, direction }: Pick<StageLook, 'theme' | 'direction'>,
  ratio: number,
  picture: Brush['picture'],
): Baked | null {
  const paint = PAINTS[thing.kind]
  if (!paint) return null
  const width = thing.rect.width + 2 * OVERHANG
  const height = thing.rect.height + 2 * OVERHANG
  const density = Math.min(ratio, LONGEST / Math.max(width, height))
  const texture = `room:${thing.id}`
  const canvas = canvasOf(scene, texture, Math.ceil(width * density), Math.ceil(height * density))
  if (!canvas) return null
  const pen = canvas.context
  pen.setTransform(density, 0, 0, density, OVERHANG * density, OVERHANG * density)
  if (direction === 'rtl' && MIRRORED.includes(thing.kind)) {
    pen.translate(thing.rect.width, 0)
    pen.scale(-1, 1)
  }
  paint({ pen, thing, palette: PALETTES[theme], picture })
  pen.setTransform(1, 0, 0, 1, 0, 0)
  canvas.refresh()
  return { texture, density }
}

const LIGHT = 'room-light'
const HALO = 'room-halo'
export const HALO_SIZE = 256

/** Paints the light; null where nothing is drawn at all. */
export function bakeLight(
  scene: Phaser.Scene,
  room: Rect,
  theme: Theme,
  glows: readonly Glow[],
): string | null {
  const canvas = canvasOf(
    scene,
    LIGHT,
    Math.max(1, Math.ceil(room.width / LIGHT_STEP)),
    Math.max(1, Math.ceil(room.height / LIGHT_STEP)),
  )
  if (!canvas) return null
  paintLight(canvas.context, room, theme, glows)
  canvas.refresh()
  return LIGHT
}

/** A warm round light that fades; null where nothing is drawn at all. */
export function bakeHalo(scene: Phaser.Scene): string | null {
  if (scene.textures.exists(HALO)) return HALO
  const canvas = canvasOf(scene, HALO, HALO_SIZE, HALO_SIZE)
  if (!canvas) return null
  const half = HALO_SIZE / 2
  const gradient = canvas.context.createRadialGradient(half, half, 0, half, half, half)
  gradient.addColorStop(0, 'rgba(255, 214, 140, 1)')
  gradient.addColorStop(0.5, 'rgba(255, 196, 110, 0.4)')
  gradient.addColorStop(1, 'rgba(255, 190, 100, 0)')
  canvas.context.fillStyle = gradient
  canvas.context.fillRect(0, 0, HALO_SIZE, HALO_SIZE)
  canvas.refresh()
  return HALO
}
