// Fetches the pictures; the stage begins when they are there, and fails as a whole when one is missing.

import Phaser from 'phaser'
import { makeBitmaps } from '../bitmaps.ts'
import { contextOf } from '../context.ts'
import { loadPictures, PICTURES } from '../pictures.ts'

export const BOOTED = 'stage-booted'
export const BOOT_FAILED = 'stage-boot-failed'

export class BootScene extends Phaser.Scene {
  constructor() {
    super('boot')
  }

  preload(): void {
    const { assets, pictureScale } = contextOf(this)
    this.load.once(Phaser.Loader.Events.FILE_LOAD_ERROR, (file: Phaser.Loader.File) =>
      this.game.events.emit(BOOT_FAILED, new Error(`cannot load ${file.src}`)),
    )
    loadPictures(this, `${assets}pictures/`, pictureScale)
  }

  create(): void {
    makeBitmaps(this, Object.values(PICTURES))
    this.game.events.emit(BOOTED)
  }
}
