// The sheet with its ink, as one thing that can slide in. Scenes put it up, feed it the state and take it down.

import type Phaser from 'phaser'
import type { Rect, StageState } from '../store/stage-store.ts'
import { contextOf, isStill, paletteOf } from './context.ts'
import { InkPainter } from './ink-painter.ts'
import { drawPaper } from './paper.ts'

const SLIDE = 440

export class Sheet {
  readonly layer: Phaser.GameObjects.Container
  readonly ink: InkPainter
  readonly paper: Phaser.GameObjects.Graphics
  private readonly scene: Phaser.Scene
  private rect: Rect | null = null

  constructor(scene: Phaser.Scene, state: StageState) {
    this.scene = scene
    this.paper = scene.add.graphics()
    this.layer = scene.add.container(0, 0, [this.paper])
    this.ink = new InkPainter(scene, this.layer, state.look)
    this.layPaper(state)
    this.ink.paint(state.picture)
  }

  /** Draws what has changed. */
  update(state: StageState, before: StageState): void {
    const recoloured = state.look !== before.look
    if (recoloured) this.ink.setLook(state.look)
    if (recoloured || state.picture.paper !== before.picture.paper) this.layPaper(state)
    this.ink.paint(state.picture)
  }

  /** Slides the sheet in from below; where nothing may move it is simply there. */
  slideIn(state: StageState): void {
    this.scene.tweens.killTweensOf(this.layer)
    this.layer.setPosition(0, 0)
    if (isStill(state) || !this.rect) return
    const { viewHeight, scroll } = state.page
    const from = Math.max(160, Math.min(viewHeight, scroll + viewHeight - this.rect.y + 40))
    this.layer.setPosition(state.look.direction === 'ltr' ? -30 : 30, from)
    this.scene.tweens.add({ targets: this.layer, x: 0, y: 0, duration: SLIDE, ease: 'Cubic.easeOut' })
  }

  destroy(): void {
    this.scene.tweens.killTweensOf(this.layer)
    this.ink.destroy()
    this.layer.destroy()
    contextOf(this.scene).sleeper.wake()
  }

  private layPaper(state: StageState): void {
    this.rect = state.picture.paper
    if (this.rect) drawPaper(this.paper, this.rect, paletteOf(state))
    else this.paper.clear()
  }
}
