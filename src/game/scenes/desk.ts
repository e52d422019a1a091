// The sheet while it is marked: it slides in, takes ink, and is stamped.

import Phaser from 'phaser'
import type { StageState } from '../../store/stage-store.ts'
import { aim, contextOf, listen, takeAct } from '../context.ts'
import { Sheet } from '../sheet.ts'
import { Stamp } from '../stamp.ts'
import { EMPTY_WINDOW, type StageWindow } from '../window.ts'

export class DeskScene extends Phaser.Scene {
  sheet!: Sheet
  stamp!: Stamp
  private window: StageWindow = EMPTY_WINDOW

  constructor() {
    super('desk')
  }

  init(): void {
    this.window = EMPTY_WINDOW
  }

  create(): void {
    const state = contextOf(this).stage.getState()
    this.sheet = new Sheet(this, state)
    this.stamp = new Stamp(this)
    this.answer(state)
    listen(this, (now, before) => {
      this.sheet.update(now, before)
      this.answer(now)
    })
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => this.sheet.destroy())
  }

  override update(): void {
    const { window } = contextOf(this)
    if (window === this.window) return
    this.window = window
    aim(this)
    this.sheet.ink.settled.sharpen()
  }

  private answer(state: StageState): void {
    const act = takeAct(contextOf(this), state)
    if (act === 'sheet-in' || act === 'page') {
      this.stamp.clear()
      this.sheet.slideIn(state)
    }
    if (act === 'sign-off') this.stamp.strike(state)
  }
}
