// What the pencil leaves on the sheet: the marks of each stop, and what becomes of the ink it judges.

import type Phaser from 'phaser'
import type { PencilStop, StageState } from '../store/stage-store.ts'
import { paletteOf } from './context.ts'
import { around, aroundLines, drawnPart, grown, lengthOf, type Line } from './geometry.ts'
import type { InkPainter } from './ink-painter.ts'
import type { Mark, MarkInk } from './mark-shapes.ts'
import { type MarkFrame, marksOf, rubbing, rubsOut } from './marks.ts'
import { toNumber } from './palette.ts'
import { drawLines } from './pen.ts'

/** Share of the act in which a stroke is rubbed out, before anything is drawn. */
const RUB_SHARE = 0.65

export class RevealMarks {
  /** Marks on the sheet by the index of their stop, as drawn last. */
  readonly drawn = new Map<number, readonly Mark[]>()
  private readonly scene: Phaser.Scene
  private readonly layer: Phaser.GameObjects.Container
  private readonly ink: InkPainter
  private readonly graphics = new Map<number, Phaser.GameObjects.Graphics>()

  constructor(scene: Phaser.Scene, layer: Phaser.GameObjects.Container, ink: InkPainter) {
    this.scene = scene
    this.layer = layer
    this.ink = ink
  }

  /** The marks of a stop and the way the pencil takes for them. */
  planOf(state: StageState, stop: PencilStop): { marks: Mark[]; rub: Line[] } {
    const frame = frameOf(state)
    if (!frame) return { marks: [], rub: [] }
    return { marks: marksOf(stop, frame), rub: rubsOut(stop.kind) ? rubbing(stop.rects) : [] }
  }

  /** Draws a stop as far as `part` (0 to 1) of its act, and does to its ink what is done by then. */
  draw(state: StageState, index: number, part = 1): void {
    const stop = state.picture.stops[index]
    if (!stop || state.look.forcedColors) return
    const { marks } = this.planOf(state, stop)
    const graphics = this.graphicsOf(index).clear()
    const palette = paletteOf(state)
    const colours: Record<MarkInk, string> = {
      red: palette.red,
      green: palette.green,
      thread: palette.thread,
    }
    const rubs = rubsOut(stop.kind)
    const penned = rubs && part < 1 ? Math.max(0, (part - RUB_SHARE) / (1 - RUB_SHARE)) : part
    shareOut(marks, penned).forEach(({ mark, share }) => {
      drawLines(graphics, drawnPart(mark.lines, share), toNumber(colours[mark.ink]), mark.width)
    })
    this.drawn.set(index, marks)
    const box = part >= 1 ? aroundLines(marks.flatMap(({ lines }) => lines)) : null
    if (box) this.ink.settled.settle(graphics, grown(box, 6))
    else this.ink.settled.loosen(graphics)
    this.judge(stop, rubs ? Math.min(1, part / RUB_SHARE) : part)
  }

  /** Where the pencil's tip is, and with which end it draws, at `part` of the act. */
  penFor(state: StageState, index: number, part: number): { lines: Line[]; ink: MarkInk } {
    const stop = state.picture.stops[index]
    if (!stop) return { lines: [], ink: 'red' }
    const { marks, rub } = this.planOf(state, stop)
    if (rub.length > 0 && part < RUB_SHARE) return { lines: drawnPart(rub, part / RUB_SHARE), ink: 'red' }
    const penned = rub.length > 0 ? (part - RUB_SHARE) / (1 - RUB_SHARE) : part
    const begun = shareOut(marks, Math.max(0.001, penned))
      .filter(({ share }) => share > 0)
      .at(-1)
    if (!begun) return { lines: [], ink: 'red' }
    return { lines: drawnPart(begun.mark.lines, begun.share), ink: begun.mark.ink }
  }

  /** Takes back a stop: its marks go, its ink is as it was. */
  remove(state: StageState, index: number): void {
    this.graphics.get(index)?.destroy()
    this.graphics.delete(index)
    this.drawn.delete(index)
    const stop = state.picture.stops[index]
    const stroke = stop?.inkId ? this.ink.strokes.get(stop.inkId) : undefined
    const ink = state.picture.ink.find(({ id }) => id === stop?.inkId)
    if (!stroke || !ink) return
    Object.assign(stroke, { rects: ink.rects, drawn: 1, rubbed: 0 })
    this.ink.redraw(stroke)
  }

  private judge(stop: PencilStop, part: number): void {
    const stroke = stop.inkId ? this.ink.strokes.get(stop.inkId) : undefined
    if (!stroke) return
    if (rubsOut(stop.kind)) stroke.rubbed = part
    else if (stop.kind === 'half-hit') Object.assign(stroke, { rects: stop.rects, drawn: part })
    else return
    this.ink.redraw(stroke, true)
  }

  private graphicsOf(index: number): Phaser.GameObjects.Graphics {
    const known = this.graphics.get(index)
    if (known) return known
    const graphics = this.scene.add.graphics()
    this.layer.add(graphics)
    this.graphics.set(index, graphics)
    return graphics
  }
}

/** The column of words is known by what is marked on it. */
function frameOf({ picture, look }: StageState): MarkFrame | null {
  const column = around([...picture.ink, ...picture.stops].flatMap(({ rects }) => rects))
  return picture.paper && column ? { paper: picture.paper, column, direction: look.direction } : null
}

/** How much of each mark is drawn when the pen has gone `part` of the whole way. */
function shareOut(marks: readonly Mark[], part: number): { mark: Mark; share: number }[] {
  const lengths = marks.map(({ lines }) => lines.reduce((sum, line) => sum + lengthOf(line), 0))
  let left = lengths.reduce((sum, length) => sum + length, 0) * part
  return marks.map((mark, i) => {
    const share = part >= 1 ? 1 : Math.min(1, Math.max(0, left / Math.max(1, lengths[i]!)))
    left -= lengths[i]!
    return { mark, share }
  })
}
