// Copies of what has come to rest. Where the processor draws, every path costs again in each frame; so a stroke or a
// mark that no longer changes is drawn once into a small picture, and that is copied. Graphics chips need none of this.

import Phaser from 'phaser'
import type { Rect } from '../store/stage-store.ts'
import { contextOf } from './context.ts'

type Graphics = Phaser.GameObjects.Graphics

type Copy = {
  readonly image: Phaser.GameObjects.Image
  readonly texture: Phaser.Textures.DynamicTexture
  readonly box: Rect
  readonly density: number
}

/** Rather drawn again than kept: such a copy would cost more memory than it saves time. */
const MOST_PIXELS = 3_000_000

let made = 0

export class Settled {
  private readonly scene: Phaser.Scene
  private readonly layer: Phaser.GameObjects.Container
  private readonly copies = new Map<Graphics, Copy>()
  private readonly known = new WeakSet<Graphics>()
  private readonly draws: boolean

  /** `layer` holds the graphics that may come to rest. */
  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Container) {
    this.scene = scene
    this.layer = layer
    this.draws = scene.game.config.renderType === Phaser.CANVAS
  }

  /** Shows a copy of these graphics, which lie within `box`, until they are loosened or destroyed. */
  settle(graphics: Graphics, box: Rect | null): void {
    this.loosen(graphics)
    if (!this.draws || !box) return
    const { density } = contextOf(this.scene).window
    // On whole pixels, so that the copy is as sharp as what it is of.
    const left = Math.floor(box.x * density)
    const top = Math.floor(box.y * density)
    const width = Math.ceil((box.x + box.width) * density) - left
    const height = Math.ceil((box.y + box.height) * density) - top
    if (width < 1 || height < 1 || width * height > MOST_PIXELS) return
    const texture = this.scene.textures.addDynamicTexture(`settled-${made++}`, width, height, false)
    if (!texture) return
    texture.camera
      .setOrigin(0, 0)
      .setZoom(density)
      .setScroll(left / density, top / density)
    texture.draw(graphics).render()
    const image = this.scene.add.image(left / density, top / density, texture.key)
    image.setOrigin(0, 0).setScale(1 / density)
    this.layer.addAt(image, this.layer.getIndex(graphics) + 1)
    graphics.setVisible(false)
    this.copies.set(graphics, { image, texture, box, density })
    if (this.known.has(graphics)) return
    this.known.add(graphics)
    graphics.once(Phaser.GameObjects.Events.DESTROY, () => this.loosen(graphics))
  }

  /** Shows the graphics themselves again. */
  loosen(graphics: Graphics): void {
    const copy = this.copies.get(graphics)
    if (!copy) return
    this.copies.delete(graphics)
    copy.image.destroy()
    this.scene.textures.remove(copy.texture)
    graphics.setVisible(true)
  }

  /** Makes copies anew that are no longer as sharp as the canvas. */
  sharpen(): void {
    const { density } = contextOf(this.scene).window
    for (const [graphics, { box, density: was }] of [...this.copies])
      if (was !== density) {
        graphics.setVisible(true)
        this.settle(graphics, box)
      }
  }

  destroy(): void {
    for (const graphics of [...this.copies.keys()]) this.loosen(graphics)
  }
}
