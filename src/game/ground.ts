// The desk itself: wood, the things at its edges, light, and grain over all of it.

import Phaser from 'phaser'
import type { StageState } from '../store/stage-store.ts'
import { contextOf } from './context.ts'
import { GRAIN, makeGrain } from './grain.ts'
import { type Place, placeThings, wordsOn } from './objects.ts'
import { PICTURES } from './pictures.ts'
import type { StageWindow } from './window.ts'

const STEP = 256

export class Ground {
  readonly layer: Phaser.GameObjects.Container
  private readonly scene: Phaser.Scene
  private readonly wood: Phaser.GameObjects.TileSprite
  private readonly things: Phaser.GameObjects.Container
  private readonly light: Phaser.GameObjects.Image
  private readonly grain: Phaser.GameObjects.TileSprite | null
  private laid = ''
  private places: readonly Place[] = []
  private under = ''
  private tallest = 0

  constructor(scene: Phaser.Scene) {
    const { pictureScale } = contextOf(scene)
    this.scene = scene
    this.wood = scene.add.tileSprite(0, 0, 8, 8, PICTURES.wood).setOrigin(0, 0)
    this.wood.setTileScale(1 / pictureScale)
    this.things = scene.add.container()
    this.light = scene.add.image(0, 0, PICTURES.day)
    this.grain = makeGrain(scene)
      ? scene.add.tileSprite(0, 0, 8, 8, GRAIN).setOrigin(0, 0).setAlpha(0.5)
      : null
    this.layer = scene.add.container(0, 0, [this.wood, this.things, this.light])
    if (this.grain) this.layer.add(this.grain)
    // Phaser finds out too late that canvases have been able to multiply for ten years.
    const { renderer } = scene.game
    if (renderer instanceof Phaser.Renderer.Canvas.CanvasRenderer)
      renderer.blendModes[Phaser.BlendModes.MULTIPLY] = 'multiply'
  }

  /** Covers what the canvas lies over with wood; its planks stay where they are on the page. */
  cover({ top, width, height }: StageWindow): void {
    const { pictureScale } = contextOf(this.scene)
    for (const tiles of [this.wood, this.grain])
      tiles
        ?.setPosition(0, top)
        .setSize(Math.ceil(width) + 1, Math.ceil(height) + 1)
        .setTilePosition(0, tiles === this.wood ? top * pictureScale : top)
  }

  /** Lays things and light anew where what they depend on has changed; true if so. */
  lay(state: StageState): boolean {
    const { page, picture, look, scene } = state
    const paper = scene === 'room' ? null : picture.paper
    const elsewhere = picture.elsewhere ?? []
    const { width, viewHeight } = page
    const height = this.heightOf(state)
    const key = JSON.stringify([width, height, viewHeight, paper, elsewhere, look.theme, look.direction])
    if (key === this.laid || width === 0) return false
    this.laid = key

    const { pictureScale } = contextOf(this.scene)
    this.things.removeAll(true)
    const words = wordsOn(page, paper, elsewhere)
    this.places = placeThings({ ...page, height, direction: look.direction, words })
    for (const place of this.places) {
      const scale = place.scale / pictureScale
      const image = this.scene.add.image(place.x, place.y, PICTURES[place.name])
      image.setScale(place.mirror ? -scale : scale, scale).setRotation(place.angle)
      this.things.add(image)
    }
    this.shine(width, height, look.theme)
    return true
  }

  /** Where a thing lies, if it does. */
  placeOf(name: Place['name']): Place | undefined {
    return this.places.find(place => place.name === name)
  }

  /**
   * How long the desk is: in coarse steps, and under the same sheet never shorter than it was. A panel that opens or
   * closes beside the sheet makes the page a little longer or shorter, which is no reason to draw a whole desk.
   */
  private heightOf({ page, picture, scene }: StageState): number {
    const height = Math.ceil(Math.max(page.height, page.viewHeight) / STEP) * STEP
    const under = scene === 'room' ? '' : JSON.stringify([page.width, page.viewHeight, picture.paper])
    this.tallest = under !== '' && under === this.under ? Math.max(this.tallest, height) : height
    this.under = under
    return this.tallest
  }

  private shine(width: number, height: number, theme: 'day' | 'night'): void {
    this.light.setTexture(PICTURES[theme])
    if (theme === 'day') {
      // Daylight falls on the wood.
      this.light
        .setBlendMode(Phaser.BlendModes.NORMAL)
        .setPosition(width / 2, height / 2)
        .setDisplaySize(width, height)
      this.layer.moveBelow<Phaser.GameObjects.GameObject>(this.light, this.things)
    } else {
      // The night lies over everything and takes its colours away. The lamp's pool is as long as the page, so that
      // one who reads on does not read in the dark.
      this.light.setBlendMode(Phaser.BlendModes.MULTIPLY).setPosition(width / 2, height * 0.44)
      this.light.setDisplaySize(Math.max(width * 1.7, 1000), height * 2.5)
      this.layer.moveAbove<Phaser.GameObjects.GameObject>(this.light, this.things)
    }
  }
}
