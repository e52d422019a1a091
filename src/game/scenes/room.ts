// What lies still: the desk and, while there is one, the sheet of paper on it. It is under every other scene.

import Phaser from 'phaser'
import type { StageState } from '../../store/stage-store.ts'
import { sendCapsule } from '../capsule.ts'
import { aim, contextOf, isStill, listen, paletteOf } from '../context.ts'
import { Ground } from '../ground.ts'
import { drawPaper } from '../paper.ts'
import { slideIn } from '../slide.ts'
import { Still } from '../still.ts'
import { EMPTY_WINDOW, type StageWindow } from '../window.ts'

export class RoomScene extends Phaser.Scene {
  /** The sheet; empty where there is none. */
  paper!: Phaser.GameObjects.Graphics
  /** Moves the sheet. */
  layer!: Phaser.GameObjects.Container
  private ground!: Ground
  private still!: Still
  private window: StageWindow = EMPTY_WINDOW
  private slid = 0

  constructor() {
    super('room')
  }

  init(): void {
    this.window = EMPTY_WINDOW
  }

  create(): void {
    const { stage, shownAct } = contextOf(this)
    this.slid = shownAct
    this.ground = new Ground(this)
    this.paper = this.add.graphics()
    this.layer = this.add.container(0, 0, [this.paper])
    this.still = new Still(this, [this.ground.layer, this.layer], () => this.tweens.getTweens().length > 0)
    this.ground.lay(stage.getState())
    this.layPaper(stage.getState())
    listen(this, (state, before) => {
      const changed = this.ground.lay(state)
      // From marking to reveal nothing in the room changes, and to draw it anew would cost a frame.
      const came = (state.scene === 'room') !== (before.scene === 'room')
      if (changed || came || state.look !== before.look) this.layPaper(state)
      this.slide(state)
    })
  }

  override update(): void {
    const { window, stage } = contextOf(this)
    if (window === this.window) return
    this.window = window
    aim(this)
    this.ground.cover(window)
    this.layPaper(stage.getState())
  }

  private layPaper(state: StageState): void {
    const { paper } = state.picture
    if (paper && state.scene !== 'room')
      drawPaper(this.paper, paper, paletteOf(state), this.window.top, this.window.top + this.window.height)
    else this.paper.clear()
    this.still.renew()
  }

  /** The sheet comes in; its ink, which is the next scene's, does the same by itself. */
  private slide(state: StageState): void {
    const { act, scene } = state
    if (!act || act.count <= this.slid || scene === 'room') return
    this.slid = act.count
    const { sounds } = contextOf(this)
    const tube = act.name === 'sign-off' && !isStill(state) ? this.ground.placeOf('tube') : undefined
    if (tube && state.picture.paper)
      sendCapsule(this, state.picture.paper, tube, () => sounds.play('tube', state.volume))
    // In the reveal `page` is the next passage, and the sheet stays where it is.
    if (scene !== 'desk' || (act.name !== 'sheet-in' && act.name !== 'page')) return
    if (!isStill(state)) this.still.renew()
    slideIn(this, this.layer, state)
  }
}
