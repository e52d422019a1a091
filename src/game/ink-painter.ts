// Paints the ink of a picture: new strokes dry, removed ones are rubbed out, the wet one follows the hand.

import type Phaser from 'phaser'
import {
  EMPTY_PICTURE,
  type Painter,
  type Picture,
  type StageLook,
  type WetInk,
} from '../store/stage-store.ts'
import { sameRects } from './geometry.ts'
import { InkStroke } from './ink-stroke.ts'
import { PALETTES, toNumber } from './palette.ts'
import { drawDots, drawLines, fillShapes } from './pen.ts'
import { rubOver } from './rubber.ts'
import { Settled } from './settled.ts'
import { band } from './strokes.ts'

const DRYING = 420
const RUBBING = 260

export class InkPainter implements Painter {
  readonly strokes = new Map<string, InkStroke>()
  readonly wet: Phaser.GameObjects.Graphics
  readonly settled: Settled
  private readonly scene: Phaser.Scene
  private readonly layer: Phaser.GameObjects.Container
  private readonly leaving = new Set<InkStroke>()
  private picture: Picture = EMPTY_PICTURE
  private look: StageLook
  private painted = false

  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Container, look: StageLook) {
    this.scene = scene
    this.layer = layer
    this.look = look
    this.settled = new Settled(scene, layer)
    this.wet = scene.add.graphics()
    layer.add(this.wet)
  }

  /** Brings the ink up to date with the picture. What is there at first is dry already. */
  paint(picture: Picture): void {
    const before = this.picture
    this.picture = picture
    if (picture.ink !== before.ink || !this.painted) this.paintInk(picture)
    if (picture.wet !== before.wet || !this.painted) this.paintWet(picture.wet)
    this.painted = true
  }

  /** Draws everything again in other colours or another direction. */
  setLook(look: StageLook): void {
    this.look = look
    for (const stroke of [...this.strokes.values(), ...this.leaving]) this.redraw(stroke)
    this.paintWet(this.picture.wet)
  }

  destroy(): void {
    for (const stroke of [...this.strokes.values(), ...this.leaving]) {
      this.scene.tweens.killTweensOf(stroke)
      stroke.destroy()
    }
    this.strokes.clear()
    this.leaving.clear()
    this.settled.destroy()
    this.wet.destroy()
  }

  /** Draws a stroke as it is now; strokes of a reveal leave a ghost when rubbed out. */
  redraw(stroke: InkStroke, keepGhost = false): void {
    if (this.look.forcedColors) stroke.graphics.clear()
    else stroke.draw(PALETTES[this.look.theme], this.look.direction, keepGhost)
    if (stroke.atRest && !this.look.forcedColors) this.settled.settle(stroke.graphics, stroke.box)
    else this.settled.loosen(stroke.graphics)
  }

  private paintInk({ ink }: Picture): void {
    const kept = new Set(ink.map(({ id }) => id))
    for (const [id, stroke] of this.strokes) if (!kept.has(id)) this.rubOut(id, stroke)
    for (const { id, rects, family } of ink) {
      const stroke = this.strokes.get(id)
      if (!stroke) this.add(id, new InkStroke(this.scene, id, rects, family))
      else {
        const renamed = stroke.family !== family
        const moved = !sameRects(stroke.rects, rects)
        stroke.rects = rects
        stroke.family = family
        if (renamed) this.dry(stroke)
        else if (moved) this.redraw(stroke)
      }
    }
  }

  private add(id: string, stroke: InkStroke): void {
    this.strokes.set(id, stroke)
    this.layer.add(stroke.graphics)
    if (this.painted) this.dry(stroke)
    else this.redraw(stroke)
  }

  private dry(stroke: InkStroke): void {
    this.scene.tweens.killTweensOf(stroke)
    if (this.still) {
      Object.assign(stroke, { drawn: 1, wetness: 0 })
      return this.redraw(stroke)
    }
    Object.assign(stroke, { drawn: 0, wetness: 1 })
    this.redraw(stroke)
    this.scene.tweens.add({
      targets: stroke,
      drawn: { value: 1, duration: DRYING * 0.7 },
      wetness: { value: 0, duration: DRYING },
      ease: 'Quad.easeOut',
      onUpdate: () => this.redraw(stroke),
      onComplete: () => this.redraw(stroke),
    })
  }

  private rubOut(id: string, stroke: InkStroke): void {
    this.strokes.delete(id)
    this.scene.tweens.killTweensOf(stroke)
    if (this.still) return stroke.destroy()
    this.leaving.add(stroke)
    const { red } = PALETTES[this.look.theme]
    rubOver(this.scene, this.layer, stroke.rects, toNumber(red), RUBBING)
    this.scene.tweens.add({
      targets: stroke,
      rubbed: 1,
      duration: RUBBING,
      ease: 'Stepped',
      easeParams: [6],
      onUpdate: () => this.redraw(stroke),
      onComplete: () => {
        this.leaving.delete(stroke)
        stroke.destroy()
      },
    })
  }

  private paintWet(wet: WetInk | null): void {
    const palette = PALETTES[this.look.theme]
    this.wet.clear()
    if (!wet || this.look.forcedColors) return
    // One path for all bands and one for all lines: this is drawn anew in each frame of a drag.
    const colour = toNumber(palette.wet)
    const bands = wet.rects.map((rect, i) => band(rect, i + 1))
    fillShapes(this.wet, bands, colour, palette.wetAlpha)
    const lines = wet.rects.map(({ x, y, width, height }) => [
      { x: x + 1, y: y + height - 1.5 },
      { x: x + width - 1, y: y + height - 1.5 },
    ])
    drawLines(this.wet, lines, colour, 1.6)
    const last = wet.rects.at(-1)
    if (!last) return
    // The bead of ink where the nib is.
    const x = this.look.direction === 'ltr' ? last.x + last.width : last.x
    drawDots(this.wet, [{ x, y: last.y + last.height - 1.5 }], colour, 3.4)
  }

  private get still(): boolean {
    return this.look.motion === 'reduced' || this.look.forcedColors
  }
}
