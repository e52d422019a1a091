// What is written on the sheet, as one thing that slides in with it. Scenes put it up, feed it the state and take it
// down; the paper itself lies still and is the room's.

import type Phaser from 'phaser'
import type { StageState } from '../store/stage-store.ts'
import { contextOf } from './context.ts'
import { InkPainter } from './ink-painter.ts'
import { slideIn } from './slide.ts'

export class Sheet {
  readonly layer: Phaser.GameObjects.Container
  readonly ink: InkPainter
  private readonly scene: Phaser.Scene

  constructor(scene: Phaser.Scene, state: StageState) {
    this.scene = scene
    this.layer = scene.add.container()
    this.ink = new InkPainter(scene, this.layer, state.look)
    this.ink.paint(state.picture)
  }

  /** Draws what has changed. */
  update(state: StageState, before: StageState): void {
    if (state.look !== before.look) this.ink.setLook(state.look)
    this.ink.paint(state.picture)
  }

  /** Comes in with the paper. */
  slideIn(state: StageState): void {
    slideIn(this.scene, this.layer, state)
  }

  destroy(): void {
    this.scene.tweens.killTweensOf(this.layer)
    this.ink.destroy()
    this.layer.destroy()
    contextOf(this.scene).sleeper.wake()
  }
}
