// A still of the lit room. Where the processor draws, all that lies under the papers is drawn once and then copied, so
// that a card which tilts costs no more than the card. Graphics chips need none of this.

import Phaser from 'phaser'
import { contextOf } from './context.ts'

const KEY = 'newsroom-still'

type Layer = Phaser.GameObjects.Container | Phaser.GameObjects.Image

export class NewsroomStill {
  private readonly scene: Phaser.Scene
  private readonly live: readonly Layer[]
  private readonly image: Phaser.GameObjects.Image | null = null
  private readonly shown = new Map<Layer, boolean>()
  private stale = true

  /** `live` is what it copies, lowest first; `moves` says when that cannot be still. */
  constructor(scene: Phaser.Scene, live: readonly Layer[], moves: () => boolean) {
    this.scene = scene
    this.live = live
    if (scene.game.config.renderType !== Phaser.CANVAS) return
    if (!scene.textures.exists(KEY)) scene.textures.createCanvas(KEY, 1, 1)
    this.image = scene.add.image(0, 0, KEY).setOrigin(0, 0).setVisible(false)
    scene.children.moveBelow(this.image, live[0]!)
    // Drawn right after the light: at that moment the canvas holds all that is copied, and nothing else.
    const moment = scene.add.image(0, 0, '__DEFAULT')
    Object.assign(moment, {
      renderCanvas: () => {
        if (this.stale && !moves()) this.take()
      },
    })
    scene.children.moveAbove(moment, live.at(-1)!)
  }

  /** Something under the papers has changed: it is drawn itself again, until it can be copied. */
  renew(): void {
    if (!this.image || this.stale) return
    this.stale = true
    this.image.setVisible(false)
    for (const layer of this.live) layer.setVisible(this.shown.get(layer) ?? true)
  }

  private take(): void {
    const { canvas } = this.scene.game
    const texture = this.scene.textures.get(KEY)
    if (!this.image || !(texture instanceof Phaser.Textures.CanvasTexture)) return
    if (texture.width !== canvas.width || texture.height !== canvas.height)
      texture.setSize(canvas.width, canvas.height)
    texture.context.globalCompositeOperation = 'copy'
    texture.context.drawImage(canvas, 0, 0)
    const { window } = contextOf(this.scene)
    this.image
      .setTexture(KEY)
      .setPosition(0, window.top)
      .setScale(1 / window.density)
      .setVisible(true)
    this.stale = false
    for (const layer of this.live) {
      this.shown.set(layer, layer.visible)
      layer.setVisible(false)
    }
  }
}
