// Boots the real stage without a screen: its own scenes, its own pictures, fetched over HTTP from this machine.

import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Phaser from 'phaser'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { PassageKind } from '../../src/core/passages.ts'
import type { Family } from '../../src/core/technique.ts'
import { Director } from '../../src/game/director.ts'
import type { DeskScene } from '../../src/game/scenes/desk.ts'
import type { RevealScene } from '../../src/game/scenes/reveal.ts'
import type { RoomScene } from '../../src/game/scenes/room.ts'
import { booted, endGame, makeGame, type StageGame } from '../../src/game/stage-game.ts'
import {
  createStageStore,
  EMPTY_PICTURE,
  type Ink,
  type PencilStop,
  type Picture,
  type Rect,
  type StageState,
  type StageStore,
} from '../../src/store/stage-store.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'assets')
let server: Server
/** Base address of the assets, known once the tests run. */
export const assets = { base: '' }

beforeAll(async () => {
  server = createServer((request, response) => {
    readFile(join(folder, request.url ?? '')).then(
      bytes => response.writeHead(200, { 'access-control-allow-origin': '*' }).end(bytes),
      () => response.writeHead(404, { 'access-control-allow-origin': '*' }).end(),
    )
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  assets.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})

afterAll(() => {
  server.close()
})

export const PAPER: Rect = { x: 100, y: 80, width: 600, height: 500 }

/** A line of words on the sheet. */
export const line = (row: number, x = 160, width = 200): Rect => ({ x, y: 120 + row * 34, width, height: 22 })

const span = { start: 0, end: 1 }

export const ink = (id: string, family: Family, rects: readonly Rect[] = [line(0)]): Ink => ({
  id,
  family,
  rects,
  spans: [span],
})

export const stop = (
  kind: PassageKind,
  rects: readonly Rect[] = [line(1)],
  inkId: string | null = null,
): PencilStop => ({
  kind,
  rects,
  inkId,
  spans: [span],
  clash: [],
})

export const picture = (part: Partial<Picture> = {}): Picture => ({ ...EMPTY_PICTURE, paper: PAPER, ...part })

export type Rig = StageGame & { readonly stage: StageStore; readonly director: Director }

const rigs: Rig[] = []

afterEach(() => {
  for (const rig of rigs.splice(0)) {
    rig.director.destroy()
    endGame(rig)
  }
})

/** A stage that runs, in the given state. Tweens run ten times as fast as in the game. */
export async function rig(state: Partial<StageState> = {}): Promise<Rig> {
  const stage = createStageStore({
    page: { width: 800, height: 700, viewHeight: 600, scroll: 0 },
    picture: picture(),
    volume: 0,
    ...state,
  })
  const made = makeGame({ parent: document.body, stage, assets: assets.base, type: Phaser.HEADLESS })
  await booted(made)
  const whole = { ...made, stage, director: new Director(made.game, made.context) }
  rigs.push(whole)
  hurry(whole)
  return whole
}

/** Scenes that start anew are slow again. */
export function hurry({ game }: Rig, times = 10): void {
  for (const scene of game.scene.scenes) scene.tweens.setGlobalTimeScale(times)
}

export const room = ({ game }: Rig): RoomScene => game.scene.getScene('room') as RoomScene
export const desk = ({ game }: Rig): DeskScene => game.scene.getScene('desk') as DeskScene
export const reveal = ({ game }: Rig): RevealScene => game.scene.getScene('reveal') as RevealScene

/** Resolves when it holds. */
export async function until(holds: () => boolean, what: string, patience = 4000): Promise<void> {
  const end = performance.now() + patience
  while (!holds()) {
    if (performance.now() > end) throw new Error(`in vain waited for: ${what}`)
    await new Promise(done => setTimeout(done, 8))
  }
}

/** Number of those who hear a store's changes. */
export function counted(stage: StageStore): () => number {
  let count = 0
  const subscribe = stage.subscribe
  stage.subscribe = hear => {
    count++
    const stop = subscribe(hear)
    let stopped = false
    return () => {
      if (!stopped) count--
      stopped = true
      stop()
    }
  }
  return () => count
}
