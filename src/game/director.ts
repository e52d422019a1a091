// Keeps the stage in step with the store: which scenes run, where the canvas lies on the page, what is to be heard.

import Phaser from 'phaser'
import type { Act, StageScene, StageState } from '../store/stage-store.ts'
import type { StageContext } from './context.ts'
import type { NewsroomScene } from './scenes/newsroom.ts'
import { windowOver } from './window.ts'

/** In the reveal these are the pencil's own, heard when it gets there. */
const VERDICTS: ReadonlySet<Act> = new Set<Act>(['hit', 'miss', 'fair', 'false'])

export class Director {
  private readonly game: Phaser.Game
  private readonly context: StageContext
  private readonly stop: () => void

  constructor(game: Phaser.Game, context: StageContext) {
    this.game = game
    this.context = context
    const state = context.stage.getState()
    this.lookThrough()
    game.scene.start('room')
    this.show(state.scene)
    game.events.on(Phaser.Core.Events.PRE_STEP, this.lookThrough)
    this.stop = context.stage.subscribe((now, before) => {
      // The reveal within the stage's own next step: to set it up and to lay out its page are each a frame's work.
      if (now.scene === 'reveal' && before.scene === 'desk')
        game.events.once(Phaser.Core.Events.PRE_STEP, () => {
          if (this.context.stage.getState().scene === 'reveal') this.show('reveal')
        })
      else if (now.scene !== before.scene) this.show(now.scene)
      if (now.act !== before.act) this.sound(now)
      context.sleeper.wake()
    })
  }

  destroy(): void {
    this.stop()
    this.game.events.off(Phaser.Core.Events.PRE_STEP, this.lookThrough)
  }

  private show(scene: StageScene): void {
    if (scene !== 'newsroom') this.leaveNewsroom()
    for (const key of ['desk', 'reveal'] as const) {
      if (key === scene || !this.game.scene.isActive(key)) continue
      this.context.cameFromDesk = true
      this.game.scene.stop(key)
    }
    if (scene === 'newsroom') return void this.game.scene.start(scene)
    if (scene !== 'room' && !this.game.scene.isActive(scene)) this.game.scene.start(scene)
  }

  /** The newsroom goes by itself, with the camera; one that is still loading goes at once. */
  private leaveNewsroom(): void {
    const newsroom = this.game.scene.getScene<NewsroomScene>('newsroom')
    const { status } = newsroom.sys.settings
    if (status === Phaser.Scenes.RUNNING) newsroom.leave()
    else if (status > Phaser.Scenes.PENDING && status < Phaser.Scenes.SHUTDOWN) this.game.scene.stop(newsroom)
    this.context.cameFromDesk = false
  }

  private sound({ act, scene, volume }: StageState): void {
    if (!act || (scene === 'reveal' && VERDICTS.has(act.name))) return
    this.context.sounds.play(act.name, volume)
  }

  /** Moves the canvas, in the frame that draws it, to where it has to be for what is seen of the page. */
  private readonly lookThrough = (): void => {
    const { page } = this.context.stage.getState()
    const before = this.context.window
    const now = windowOver(page, window.devicePixelRatio || 1, before)
    if (now === before || page.width === 0) return
    this.context.window = now
    const { scale, canvas } = this.game
    if (now.width !== before.width || now.height !== before.height || now.density !== before.density) {
      scale.resize(Math.ceil(now.width * now.density), Math.ceil(now.height * now.density))
      // Last, because it is this that sets the canvas's size on the page.
      scale.setZoom(1 / now.density)
    }
    canvas.style.top = `${now.top}px`
  }
}
