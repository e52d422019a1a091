// The Phaser game behind the stage: how it is set up, and what it needs to boot.

import Phaser from 'phaser'
import type { StageStore } from '../store/stage-store.ts'
import { keepContext, type StageContext } from './context.ts'
import { BOOT_FAILED, BOOTED, BootScene } from './scenes/boot.ts'
import { DeskScene } from './scenes/desk.ts'
import { NewsroomScene } from './scenes/newsroom.ts'
import { RevealScene } from './scenes/reveal.ts'
import { RoomScene } from './scenes/room.ts'
import { Sleeper } from './sleep.ts'
import { Sounds } from './sound.ts'
import { EMPTY_WINDOW } from './window.ts'

export type StageSetup = {
  readonly parent: HTMLElement
  readonly stage: StageStore
  readonly assets: string
  /** Phaser.AUTO, CANVAS or, in tests, HEADLESS. */
  readonly type: number
}

export type StageGame = { readonly game: Phaser.Game; readonly context: StageContext }

/** Makes the game; its boot scene starts by itself and tells over `game.events` how it went. */
export function makeGame({ parent, stage, assets, type }: StageSetup): StageGame {
  let context!: StageContext
  const game = new Phaser.Game({
    type,
    parent,
    width: 16,
    height: 16,
    transparent: true,
    banner: false,
    autoFocus: false,
    autoRound: false,
    disableContextMenu: false,
    // Pictures and touch are the page's; sound has its own way, see sound.ts.
    input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
    audio: { noAudio: true },
    dom: { createContainer: false },
    loader: { timeout: 20_000, maxRetries: 1 },
    scale: { mode: Phaser.Scale.NONE, expandParent: false },
    powerPreference: 'low-power',
    // A dozen pictures need no batches of many textures, whose shader draws some of them in pieces on some machines.
    maxTextures: 1,
    scene: [BootScene, RoomScene, NewsroomScene, DeskScene, RevealScene],
    callbacks: {
      preBoot: booting => {
        context = {
          stage,
          assets,
          pictureScale: (window.devicePixelRatio || 1) > 1.05 ? 2 : 1,
          sleeper: new Sleeper(booting),
          sounds: new Sounds(booting, `${assets}sounds/`, () => stage.getState().volume > 0),
          window: EMPTY_WINDOW,
          shownAct: stage.getState().act?.count ?? 0,
          stamping: false,
          cameFromDesk: false,
        }
        keepContext(booting, context)
      },
      postBoot: ({ canvas }) => {
        canvas.setAttribute('aria-hidden', 'true')
        Object.assign(canvas.style, { position: 'absolute', left: '0', top: '0', pointerEvents: 'none' })
      },
    },
  })
  return { game, context }
}

/** A server that answers with something else than a picture makes the loader wait for ever. */
const PATIENCE = 25_000

/** Resolves when the pictures are there, rejects when one cannot be had. */
export const booted = ({ game }: StageGame): Promise<void> =>
  new Promise<void>((done, fail) => {
    const timer = setTimeout(() => fail(new Error('the stage took too long to load')), PATIENCE)
    game.events.once(Phaser.Core.Events.DESTROY, () => clearTimeout(timer))
    game.events.once(BOOTED, () => {
      clearTimeout(timer)
      done()
    })
    game.events.once(BOOT_FAILED, fail)
  })

/** Ends the game, also one that sleeps. */
export function endGame({ game, context }: StageGame): void {
  context?.sounds.destroy()
  game.canvas?.remove()
  game.destroy(true)
  context?.sleeper.end()
}
