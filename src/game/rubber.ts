// The eraser that rubs a stroke out: it goes to and fro over the words, and leaves a few crumbs that are blown away.

import type Phaser from 'phaser'
import type { Rect } from '../store/stage-store.ts'
import { contextOf } from './context.ts'
import { chance, penAt, type Point } from './geometry.ts'
import { rubbing } from './marks.ts'
import { drawDots } from './pen.ts'
import { PICTURES } from './pictures.ts'

const CRUMBS = 9

/** Rubs over the rectangles for `time` ms and is gone. `colour` is that of the crumbs. */
export function rubOver(
  scene: Phaser.Scene,
  layer: Phaser.GameObjects.Container,
  rects: readonly Rect[],
  colour: number,
  time: number,
): void {
  const way = rubbing(rects)
  const start = penAt(way, 0)
  if (!start) return
  const image = scene.add.image(start.x, start.y, PICTURES.eraser)
  image.setOrigin(0.2, 0.72).setScale(0.62 / contextOf(scene).pictureScale)
  const crumbs = scene.add.graphics()
  layer.add([crumbs, image])
  const random = chance(rects.length + Math.round(start.x))
  const fallen: (Point & { readonly drift: number })[] = []
  const run = { part: 0 }
  scene.tweens.add({
    targets: run,
    part: 1,
    duration: time,
    onUpdate: () => {
      const at = penAt(way, run.part) ?? start
      image.setPosition(at.x, at.y)
      if (fallen.length < CRUMBS * run.part)
        fallen.push({ x: at.x + random() * 8 - 4, y: at.y + 3, drift: random() * 14 - 7 })
      const blown = fallen.map(({ x, y, drift }) => ({ x: x + drift * run.part, y: y + 9 * run.part }))
      drawDots(crumbs.clear(), blown, colour, 1.4)
      crumbs.setAlpha(1 - run.part * 0.6)
    },
    onComplete: () => {
      image.destroy()
      crumbs.destroy()
    },
  })
}
