// The chief's pencil, red at one end and green at the other. It comes from the side where lines begin, draws with its
// tip, and rests beside the sheet so that it never lies under words that are being read.

import type Phaser from 'phaser'
import type { Rect } from '../store/stage-store.ts'
import { contextOf } from './context.ts'
import { distance, type Point } from './geometry.ts'
import { PICTURES } from './pictures.ts'

/** Longest time for a way, in ms, and pixels a millisecond up to there. */
const LONGEST_WAY = 420
const SPEED = 2.2
const LEAN = 0.62

export class Pencil {
  readonly image: Phaser.GameObjects.Image
  private readonly scene: Phaser.Scene
  private direction: 'ltr' | 'rtl' = 'ltr'
  private green = false
  /** On a narrow sheet a full-sized pencil would hide too much of it. */
  private small = false

  constructor(scene: Phaser.Scene) {
    this.scene = scene
    this.image = scene.add.image(0, 0, PICTURES.pencil).setVisible(false)
    this.hold()
  }

  get tip(): Point {
    return { x: this.image.x, y: this.image.y }
  }

  /** Turns the pencil for the direction of reading and for the colour it draws with. */
  turn(direction: 'ltr' | 'rtl', green: boolean, small = this.small): void {
    if (direction === this.direction && green === this.green && small === this.small) return
    this.direction = direction
    this.green = green
    this.small = small
    this.hold()
  }

  /** Puts the tip at a point. */
  put(point: Point): void {
    this.image.setPosition(point.x, point.y).setVisible(true)
  }

  /** The point where the tip rests beside a passage. */
  restBeside(passage: Rect, paper: Rect): Point {
    const out = 10
    return {
      x: this.direction === 'ltr' ? paper.x - out : paper.x + paper.width + out,
      y: passage.y + passage.height / 2,
    }
  }

  /** Time a way takes, in ms. */
  timeTo(point: Point): number {
    return Math.min(LONGEST_WAY, Math.max(140, distance(this.tip, point) / SPEED))
  }

  /** Goes to its resting place. */
  rest(at: Point, still: boolean): void {
    this.scene.tweens.killTweensOf(this.image)
    this.image.setVisible(true)
    if (still) this.put(at)
    else this.scene.tweens.add({ targets: this.image, ...at, duration: 260, ease: 'Sine.easeInOut' })
  }

  hide(): void {
    this.scene.tweens.killTweensOf(this.image)
    this.image.setVisible(false)
  }

  private hold(): void {
    const { pictureScale } = contextOf(this.scene)
    const scale = (this.small ? 0.62 : 0.86) / pictureScale
    // The picture's left end is red: that end is the tip, unless the pencil is turned over.
    const away = this.direction === 'ltr' ? Math.PI - LEAN : LEAN
    this.image
      .setOrigin(this.green ? 1 : 0, 0.5)
      .setScale(scale)
      .setRotation(this.green ? away + Math.PI : away)
  }
}
