// Signed-off copy goes down the tube: a capsule shoots from the sheet to the tube's mouth and is swallowed.

import type Phaser from 'phaser'
import type { Rect } from '../store/stage-store.ts'
import { contextOf } from './context.ts'
import type { Place } from './objects.ts'
import { PICTURES } from './pictures.ts'

/** Waits for the stamp, then this long on its way and into the mouth, in ms. */
const DELAY = 200
const WAY = 300
const GULP = 110
/** It comes out from under the sheet, clear of the words. */
const START = 50
/** From the middle of the tube's picture to its mouth. */
const TO_MOUTH = 95

/** Sends a capsule from the sheet to the tube; `onWay` is called when it goes. */
export function sendCapsule(scene: Phaser.Scene, paper: Rect, tube: Place, onWay: () => void): void {
  const { pictureScale } = contextOf(scene)
  const isRight = tube.x > paper.x + paper.width / 2
  const scale = tube.scale / pictureScale
  const mouth = tube.x + (isRight ? -TO_MOUTH : TO_MOUTH) * tube.scale
  const start = isRight ? paper.x + paper.width + START : paper.x - START
  const image = scene.add.image(start, tube.y, PICTURES.capsule)
  // Its front, which goes in first, is where it is held.
  image
    .setOrigin(1, 0.5)
    .setScale(isRight ? scale : -scale, scale)
    .setVisible(false)
  scene.tweens.chain({
    targets: image,
    tweens: [
      {
        x: mouth,
        delay: DELAY,
        duration: WAY,
        ease: 'Cubic.easeIn',
        onStart: () => {
          image.setVisible(true)
          onWay()
        },
      },
      { scaleX: 0, duration: GULP },
    ],
    onComplete: () => image.destroy(),
  })
}
