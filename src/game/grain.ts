// Grain over the desk, so that flat shapes look cut from paper: a small tile of noise, made once.

import Phaser from 'phaser'
import { chance } from './geometry.ts'

export const GRAIN = 'grain'
const SIZE = 192

/** Makes the texture; false where nothing is drawn at all. */
export function makeGrain(scene: Phaser.Scene): boolean {
  if (scene.game.config.renderType === Phaser.HEADLESS) return false
  if (scene.textures.exists(GRAIN)) return true
  const texture = scene.textures.createCanvas(GRAIN, SIZE, SIZE)
  if (!texture) return false
  const random = chance(97)
  const image = texture.context.createImageData(SIZE, SIZE)
  for (let i = 0; i < image.data.length; i += 4) {
    const value = random() < 0.5 ? 0 : 255
    image.data.set([value, value, value, Math.floor(random() ** 2 * 34)], i)
  }
  texture.context.putImageData(image, 0, 0)
  texture.refresh()
  return true
}
