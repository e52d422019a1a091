// What every scene needs and no scene owns: the store, the window on the page, sound, sleep.

import type Phaser from 'phaser'
import type { Act, StageState, StageStore } from '../store/stage-store.ts'
import { type Palette, PALETTES } from './palette.ts'
import type { Sleeper } from './sleep.ts'
import type { Sounds } from './sound.ts'
import type { StageWindow } from './window.ts'

export type StageContext = {
  readonly stage: StageStore
  readonly assets: string
  /** Pixels of a picture's texture for one of the page's. */
  readonly pictureScale: number
  readonly sleeper: Sleeper
  readonly sounds: Sounds
  /** Where the canvas lies on the page; changed by the stage's director only. */
  window: StageWindow
  /** Number of the latest act that a scene has shown. */
  shownAct: number
  /** The stamp is on its way down: the scene that follows lets it land. */
  stamping: boolean
  /** The player has come from a sheet: the newsroom is drawn back from. */
  cameFromDesk: boolean
}

const KEY = 'stage'

export const keepContext = (game: Phaser.Game, context: StageContext) => game.registry.set(KEY, context)
export const contextOf = (scene: Phaser.Scene): StageContext => scene.registry.get(KEY) as StageContext

/** The colours of now. */
export const paletteOf = ({ look }: StageState): Palette => PALETTES[look.theme]

export const isStill = ({ look }: StageState): boolean => look.motion === 'reduced'

/** The latest act, if no scene has shown it yet. */
export function takeAct(context: StageContext, { act }: StageState): Act | null {
  if (!act || act.count <= context.shownAct) return null
  context.shownAct = act.count
  return act.name
}

/** Hears every change of the stage until the scene shuts down, and wakes the game for it. */
export function listen(scene: Phaser.Scene, hear: (state: StageState, before: StageState) => void): void {
  const { stage, sleeper } = contextOf(scene)
  const stop = stage.subscribe((state, before) => {
    hear(state, before)
    sleeper.wake()
  })
  scene.events.once('shutdown', stop)
  scene.events.once('destroy', stop)
}

/** Points a scene's camera at the part of the page that the canvas lies over. World and page share coordinates. */
export function aim(scene: Phaser.Scene): void {
  const { window } = contextOf(scene)
  const camera = scene.cameras.main
  const width = Math.ceil(window.width * window.density)
  const height = Math.ceil(window.height * window.density)
  if (camera.width !== width || camera.height !== height) camera.setSize(width, height)
  camera.setOrigin(0, 0).setZoom(window.density).setScroll(0, window.top)
}
