// Signing off: the stamp comes down on the sheet's corner, and its imprint stays.

import type Phaser from 'phaser'
import type { StageState } from '../store/stage-store.ts'
import { contextOf, isStill, paletteOf } from './context.ts'
import { PICTURES } from './pictures.ts'

const DOWN = 190
const UP = 240
const SIZE = 104

export class Stamp {
  readonly imprint: Phaser.GameObjects.Image
  readonly head: Phaser.GameObjects.Image
  private readonly scene: Phaser.Scene

  constructor(scene: Phaser.Scene) {
    this.scene = scene
    this.imprint = scene.add.image(0, 0, PICTURES.imprint).setVisible(false)
    this.head = scene.add.image(0, 0, PICTURES.stamp).setVisible(false).setOrigin(0.5, 0.78)
  }

  /** Lays the imprint where the stamp has been. */
  show(state: StageState): void {
    const place = this.place(state)
    if (!place || state.look.forcedColors) return
    const scale = place.size / 120 / contextOf(this.scene).pictureScale
    this.imprint
      .setPosition(place.x, place.y)
      .setScale(scale)
      .setRotation(state.look.direction === 'ltr' ? 0.2 : -0.2)
      .setAlpha(paletteOf(state).imprintAlpha)
      .setVisible(true)
  }

  /** A new sheet bears no stamp. */
  clear(): void {
    this.scene.tweens.killTweensOf(this.head)
    this.head.setVisible(false)
    this.imprint.setVisible(false)
    contextOf(this.scene).stamping = false
  }

  /** The stamp comes down, and goes. */
  strike(state: StageState): void {
    const context = contextOf(this.scene)
    const place = this.place(state)
    if (isStill(state) || state.look.forcedColors || !place) {
      context.stamping = false
      return this.show(state)
    }
    context.stamping = true
    const scale = 1 / context.pictureScale
    this.scene.tweens.killTweensOf(this.head)
    this.head
      .setPosition(place.x, place.y - 70)
      .setScale(scale * 1.7)
      .setAlpha(0)
      .setVisible(true)
    this.scene.tweens.chain({
      targets: this.head,
      tweens: [
        { y: place.y, scale: scale * 1.05, alpha: 1, duration: DOWN, ease: 'Cubic.easeIn' },
        {
          scale,
          duration: 40,
          onStart: () => this.show(this.now),
          onComplete: () => (context.stamping = false),
        },
        { y: place.y - 90, alpha: 0, scale: scale * 1.4, duration: UP, ease: 'Cubic.easeIn' },
      ],
      onComplete: () => this.head.setVisible(false),
    })
  }

  private get now(): StageState {
    return contextOf(this.scene).stage.getState()
  }

  /** On the sheet's upper corner where lines end, half over its edge, and in view. */
  private place({ picture: { paper }, look, page }: StageState) {
    if (!paper) return null
    // On a narrow sheet the words leave no margin: there the stamp keeps to the sheet's head, small and on the page.
    const isNarrow = paper.width < 560
    const size = isNarrow ? SIZE * 0.6 : SIZE
    const inward = isNarrow ? size * 0.5 : size * 0.16
    const x = look.direction === 'ltr' ? paper.x + paper.width - inward : paper.x + inward
    const head = paper.y + size * 0.3
    const top = isNarrow ? head : Math.max(head, page.scroll + size * 0.9)
    return { x, y: Math.min(top, paper.y + paper.height - size * 0.3), size }
  }
}
