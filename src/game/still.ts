// A still of what does not move. Where the processor draws, the desk and the sheet are drawn once and then copied:
// only ink is drawn anew in each frame of a drag. Graphics chips need none of this.

import Phaser from 'phaser'
import { contextOf } from './context.ts'

const KEY = 'still'

export class Still {
  private readonly scene: Phaser.Scene
  private readonly live: readonly Phaser.GameObjects.Container[]
  private readonly image: Phaser.GameObjects.Image | null = null
  private stale = true

  /** `live` is all that the scene draws; `moves` says when it cannot be still. */
  constructor(scene: Phaser.Scene, live: readonly Phaser.GameObjects.Container[], moves: () => boolean) {
    this.scene = scene
    this.live = live
    if (scene.game.config.renderType !== Phaser.CANVAS) return
    if (!scene.textures.exists(KEY)) scene.textures.createCanvas(KEY, 1, 1)
    this.image = scene.add.image(0, 0, KEY).setOrigin(0, 0).setVisible(false)
    scene.cameras.main.on(Phaser.Cameras.Scene2D.Events.POST_RENDER, () => {
      if (this.stale && !moves()) this.take()
    })
  }

  /** What is drawn has changed: it is drawn itself again, until it can be copied. */
  renew(): void {
    if (!this.image) return
    this.stale = true
    this.show(false)
  }

  private take(): void {
    const { canvas } = this.scene.game
    const texture = this.scene.textures.get(KEY)
    if (!this.image || !(texture instanceof Phaser.Textures.CanvasTexture)) return
    if (texture.width !== canvas.width || texture.height !== canvas.height)
      texture.setSize(canvas.width, canvas.height)
    // This scene is drawn first, so the canvas holds nothing else yet.
    texture.context.globalCompositeOperation = 'copy'
    texture.context.drawImage(canvas, 0, 0)
    const { window } = contextOf(this.scene)
    this.image
      .setTexture(KEY)
      .setPosition(0, window.top)
      .setScale(1 / window.density)
    this.stale = false
    this.show(true)
  }

  private show(still: boolean): void {
    this.image?.setVisible(still)
    for (const layer of this.live) layer.setVisible(!still)
  }
}
