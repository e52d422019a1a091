// Puts the game to sleep whenever nothing moves, and wakes it on any change: a desk that lies still costs nothing.

import Phaser from 'phaser'

/** Frames drawn after a change although nothing moves: scenes that start or stop do so a frame later. */
const FRAMES_AWAKE = 3

export class Sleeper {
  private readonly game: Phaser.Game
  private framesLeft = FRAMES_AWAKE
  private request = 0
  private ending = false
  private pausing: ReturnType<typeof setTimeout> | undefined

  constructor(game: Phaser.Game) {
    this.game = game
    game.events.on(Phaser.Core.Events.POST_RENDER, this.afterFrame)
    game.events.on(Phaser.Core.Events.HIDDEN, this.sleep)
    game.events.on(Phaser.Core.Events.VISIBLE, this.wake)
    game.events.once(Phaser.Core.Events.DESTROY, this.stop)
  }

  get asleep(): boolean {
    return !this.game.loop.running
  }

  /** Draws from the next frame on, until nothing moves any more. */
  readonly wake = (): void => {
    this.framesLeft = FRAMES_AWAKE
    if (this.game.loop.running || this.request !== 0 || this.pausing !== undefined) return
    // Waking ticks at once; inside an animation frame that is the same frame, and many changes make one tick.
    this.request = window.requestAnimationFrame(() => {
      this.request = 0
      if (document.hidden) return
      // Time slept is not time a tween has run.
      for (const scene of this.game.scene.getScenes(true)) scene.tweens.getDelta(true)
      this.game.loop.resetDelta()
      this.game.loop.wake()
    })
  }

  /**
   * Draws nothing for so many milliseconds, though something is about to move: the page has work of its own in the next
   * frame, and on a slow machine both in one frame are seen to stick.
   */
  pause(time: number): void {
    if (this.ending) return
    clearTimeout(this.pausing)
    this.game.loop.sleep()
    this.pausing = setTimeout(() => {
      this.pausing = undefined
      this.wake()
    }, time)
  }

  /** Stays awake for the game to end itself, which it does in a frame of its own. */
  end(): void {
    this.ending = true
    this.stop()
    this.game.loop.wake()
  }

  private readonly afterFrame = (): void => {
    if (this.moves()) this.framesLeft = FRAMES_AWAKE
    else --this.framesLeft
    // Said on the canvas, where tests can see it.
    if (this.framesLeft > 0) this.game.canvas.dataset['awake'] ??= ''
    else this.sleep()
  }

  private readonly sleep = (): void => {
    this.game.loop.sleep()
    delete this.game.canvas.dataset['awake']
  }

  private readonly stop = (): void => {
    window.cancelAnimationFrame(this.request)
    this.request = 0
    clearTimeout(this.pausing)
    this.pausing = undefined
  }

  private moves(): boolean {
    if (this.ending) return true
    // All scenes, as one that loads is not active yet.
    return this.game.scene.scenes.some(
      ({ sys, tweens, load }) =>
        sys.settings.status >= Phaser.Scenes.START &&
        sys.settings.status < Phaser.Scenes.SHUTDOWN &&
        (sys.settings.status < Phaser.Scenes.RUNNING || tweens.getTweens().length > 0 || load.isLoading()),
    )
  }
}
