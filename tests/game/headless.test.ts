// Phaser boots without a screen, runs a scene and steps time: the ground every test of a scene stands on.

import Phaser from 'phaser'
import { afterEach, expect, it } from 'vitest'

let game: Phaser.Game | null = null

afterEach(() => {
  game?.destroy(true)
  game = null
})

it('boots headless, creates a scene and runs a tween to its end', async () => {
  const moved = await new Promise<number>(done => {
    class Desk extends Phaser.Scene {
      create() {
        const sheet = this.add.rectangle(0, 0, 10, 10)
        this.tweens.add({ targets: sheet, x: 100, duration: 50, onComplete: () => done(sheet.x) })
      }
    }
    game = new Phaser.Game({ type: Phaser.HEADLESS, banner: false, audio: { noAudio: true }, scene: Desk })
  })
  expect(moved).toBe(100)
})
