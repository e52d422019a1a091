// How a sheet comes onto the desk: from below, in less than half a second.

import type Phaser from 'phaser'
import type { StageState } from '../store/stage-store.ts'
import { isStill } from './context.ts'

const SLIDE = 440

/** Slides in all that lies on the layer; where nothing may move it is simply there. */
export function slideIn(scene: Phaser.Scene, layer: Phaser.GameObjects.Container, state: StageState): void {
  const { picture, page, look } = state
  scene.tweens.killTweensOf(layer)
  layer.setPosition(0, 0)
  if (isStill(state) || !picture.paper) return
  const low = page.scroll + page.viewHeight - picture.paper.y + 40
  layer.setPosition(look.direction === 'ltr' ? -30 : 30, Math.max(160, Math.min(page.viewHeight, low)))
  scene.tweens.add({ targets: layer, x: 0, y: 0, duration: SLIDE, ease: 'Cubic.easeOut' })
}
