// One stroke of ink: a highlighter's band with the family's pattern as its underline. It knows how wet it is and how
// much of it has been rubbed out; what it drew last can be read, for tests.

import type Phaser from 'phaser'
import type { Family } from '../core/technique.ts'
import type { Rect } from '../store/stage-store.ts'
import { around, grown, seedOf } from './geometry.ts'
import { type Palette, toNumber } from './palette.ts'
import { drawDots, drawLines, fillShape } from './pen.ts'
import { band, DOT_RADIUS, partsOf, type Pattern, patternPart, STROKE_WIDTH, underline } from './strokes.ts'

/** What is left to see of a stroke that was rubbed out in the reveal, so that one can tell where it was. */
const GHOST = 0.25

export class InkStroke {
  /** Properties for tweens, 0 to 1: how much of the underline is drawn, how wet, how much is rubbed out. */
  drawn = 1
  wetness = 0
  rubbed = 0
  rects: readonly Rect[]
  family: Family
  /** The underlines of the latest drawing, one for each line of words. */
  patterns: readonly Pattern[] = []
  readonly graphics: Phaser.GameObjects.Graphics
  private readonly seed: number

  constructor(scene: Phaser.Scene, id: string, rects: readonly Rect[], family: Family) {
    this.graphics = scene.add.graphics()
    this.rects = rects
    this.family = family
    this.seed = seedOf(id)
  }

  /** Nothing about it is changing. */
  get atRest(): boolean {
    return this.drawn === 1 && this.wetness === 0 && (this.rubbed === 0 || this.rubbed === 1)
  }

  /** All that is drawn lies within. */
  get box(): Rect | null {
    const box = around(this.rects)
    return box && grown(box, 8)
  }

  /** Draws the stroke as it is now. `keepGhost`: rubbing out leaves a trace. */
  draw(palette: Palette, direction: 'ltr' | 'rtl', keepGhost = false): void {
    const { graphics, rects, family } = this
    const colour = toNumber(palette.ink[family])
    const parts = partsOf(rects, this.drawn)
    const left = 1 - this.rubbed * (keepGhost ? 1 - GHOST : 1)
    graphics.clear().setAlpha(left)
    rects.forEach((rect, i) => {
      if (this.wetness > 0)
        fillBand(graphics, rect, this.seed + i, palette.wet, palette.wetAlpha * this.wetness)
      fillBand(
        graphics,
        rect,
        this.seed + i,
        palette.band[family],
        palette.bandAlpha * (1 - this.wetness * 0.6),
      )
    })
    this.patterns = rects.map((rect, i) =>
      patternPart(underline(family, rect), rect, (parts[i] ?? 1) * (1 - this.rubbed), direction),
    )
    for (const pattern of this.patterns) {
      drawLines(graphics, pattern.lines, colour, STROKE_WIDTH + this.wetness)
      drawDots(graphics, pattern.dots, colour, DOT_RADIUS + this.wetness * 0.6)
    }
  }

  destroy(): void {
    this.graphics.destroy()
  }
}

/** Fills the band under one line of words. */
function fillBand(
  graphics: Phaser.GameObjects.Graphics,
  rect: Rect,
  seed: number,
  colour: string,
  alpha: number,
): void {
  fillShape(graphics, band(rect, seed), toNumber(colour), alpha)
}
