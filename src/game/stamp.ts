// Signing off: the stamp comes down at the head of the sheet, and its imprint stays.

import type Phaser from 'phaser'
import type { StageState } from '../store/stage-store.ts'
import { contextOf, isStill, paletteOf } from './context.ts'
import { drawImprint } from './imprint.ts'
import { mix, toNumber } from './palette.ts'
import { PICTURES } from './pictures.ts'
import { Settled } from './settled.ts'

const DOWN = 190
const UP = 240
/** As high as the head of a wide sheet, between its edge and the line under the outlet's name. */
const SIZE = 74

export class Stamp {
  readonly imprint: Phaser.GameObjects.Graphics
  readonly head: Phaser.GameObjects.Image
  private readonly scene: Phaser.Scene
  private readonly settled: Settled
  private shown = false

  constructor(scene: Phaser.Scene) {
    this.scene = scene
    this.imprint = scene.add.graphics().setVisible(false)
    const layer = scene.add.container(0, 0, [this.imprint])
    this.settled = new Settled(scene, layer)
    this.head = scene.add.image(0, 0, PICTURES.stamp).setVisible(false).setOrigin(0.5, 0.78)
  }

  /** Lays the imprint where the stamp has been. */
  show(state: StageState): void {
    const place = this.place(state)
    if (!place || state.look.forcedColors) return
    this.settled.loosen(this.imprint)
    // Mixed, not translucent: where its lines cross, they would show twice.
    const { paper, green, imprintAlpha } = paletteOf(state)
    drawImprint(this.imprint, toNumber(mix(paper, green, imprintAlpha)))
    this.imprint
      .setPosition(place.x, place.y)
      .setScale(place.size / 120)
      .setRotation(state.look.direction === 'ltr' ? -0.14 : 0.14)
      .setVisible(true)
    this.shown = true
    const reach = place.size * 0.56
    this.settled.settle(this.imprint, {
      x: place.x - reach,
      y: place.y - reach,
      width: reach * 2,
      height: reach * 2,
    })
  }

  /** There is an imprint on the sheet. */
  get isShown(): boolean {
    return this.shown
  }

  /** A new sheet bears no stamp. */
  clear(): void {
    this.scene.tweens.killTweensOf(this.head)
    this.head.setVisible(false)
    this.settled.loosen(this.imprint)
    this.imprint.setVisible(false)
    this.shown = false
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

  /** In the head of the sheet where lines end: whole on the page, and over no words. */
  private place({ picture: { paper }, look }: StageState) {
    if (!paper) return null
    // On a narrow sheet the head is low, and the stamp keeps to it.
    const isNarrow = paper.width < 560
    const size = isNarrow ? SIZE * 0.6 : SIZE
    const inward = size / 2 + (isNarrow ? 8 : 34)
    const x = look.direction === 'ltr' ? paper.x + paper.width - inward : paper.x + inward
    return { x, y: paper.y + size / 2 + (isNarrow ? 3 : 8), size }
  }
}
