// The desk: wood, things at its edges, light. It lies under the sheet in every scene of the stage.

import Phaser from 'phaser'
import type { StageState } from '../../store/stage-store.ts'
import { aim, contextOf, listen } from '../context.ts'
import { GRAIN, makeGrain } from '../grain.ts'
import { placeThings, wordsOn } from '../objects.ts'
import { PICTURES } from '../pictures.ts'
import { EMPTY_WINDOW, type StageWindow } from '../window.ts'

export class RoomScene extends Phaser.Scene {
  private window: StageWindow = EMPTY_WINDOW
  private laid = ''
  private wood!: Phaser.GameObjects.TileSprite
  private grain: Phaser.GameObjects.TileSprite | null = null
  private things!: Phaser.GameObjects.Container
  private light!: Phaser.GameObjects.Image

  constructor() {
    super('room')
  }

  init(): void {
    this.window = EMPTY_WINDOW
    this.laid = ''
    this.grain = null
  }

  create(): void {
    const { pictureScale } = contextOf(this)
    this.wood = this.add.tileSprite(0, 0, 8, 8, PICTURES.wood).setOrigin(0, 0)
    this.wood.setTileScale(1 / pictureScale)
    this.things = this.add.container()
    this.light = this.add.image(0, 0, PICTURES.day)
    if (makeGrain(this)) this.grain = this.add.tileSprite(0, 0, 8, 8, GRAIN).setOrigin(0, 0).setAlpha(0.5)
    // Phaser finds out too late that canvases have been able to multiply for ten years.
    const { renderer } = this.game
    if (renderer instanceof Phaser.Renderer.Canvas.CanvasRenderer)
      renderer.blendModes[Phaser.BlendModes.MULTIPLY] = 'multiply'
    this.lay(contextOf(this).stage.getState())
    listen(this, state => this.lay(state))
  }

  override update(): void {
    const { window } = contextOf(this)
    if (window === this.window) return
    this.window = window
    aim(this)
    for (const tiles of [this.wood, this.grain])
      tiles
        ?.setPosition(0, window.top)
        .setSize(Math.ceil(window.width) + 1, Math.ceil(window.height) + 1)
        .setTilePosition(0, tiles === this.wood ? window.top * contextOf(this).pictureScale : window.top)
  }

  /** Lays things and light anew where what they depend on has changed. */
  private lay({ page, picture, look, scene }: StageState): void {
    const paper = scene === 'room' ? null : picture.paper
    const elsewhere = picture.elsewhere ?? []
    const key = JSON.stringify([page.width, page.height, page.viewHeight, paper, elsewhere, look])
    if (key === this.laid || page.width === 0) return
    this.laid = key

    const { pictureScale } = contextOf(this)
    this.things.removeAll(true)
    for (const place of placeThings({ ...page, direction: look.direction, words: wordsOn(page, paper, elsewhere) })) {
      const scale = place.scale / pictureScale
      const image = this.add.image(place.x, place.y, PICTURES[place.name])
      image.setScale(place.mirror ? -scale : scale, scale).setRotation(place.angle)
      this.things.add(image)
    }
    this.shine(page, look.theme)
  }

  private shine({ width, height, viewHeight }: StageState['page'], theme: 'day' | 'night'): void {
    this.light.setTexture(PICTURES[theme])
    this.light.setBlendMode(theme === 'day' ? Phaser.BlendModes.NORMAL : Phaser.BlendModes.MULTIPLY)
    // Daylight falls on the wood; the dark of the night lies over everything and takes its colours away.
    if (theme === 'day') this.children.moveBelow(this.light, this.things)
    else this.children.moveAbove(this.light, this.things)
    if (theme === 'day') {
      this.light.setPosition(width / 2, Math.max(height, viewHeight) / 2)
      this.light.setDisplaySize(width, Math.max(height, viewHeight))
    } else {
      // The pool is as long as the page, so that one who reads on does not read in the dark.
      const tall = Math.max(height, viewHeight)
      this.light.setPosition(width / 2, tall * 0.44)
      this.light.setDisplaySize(Math.max(width * 1.7, 1000), tall * 2.5)
    }
  }
}
