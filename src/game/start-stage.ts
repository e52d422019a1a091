// The one door to this room: builds the stage on an element of the page. Fetched by `import()` when the page is idle.

import type { StageStore } from '../store/stage-store.ts'
import { Director } from './director.ts'
import { suitableRenderer } from './renderer.ts'
import { booted, endGame, makeGame, type StageGame } from './stage-game.ts'

export type StageOptions = {
  /** Lies at the page's top left, under the words; scrolls with them. */
  readonly parent: HTMLElement
  readonly stage: StageStore
  /** Address of the folder of assets, ending with a slash. */
  readonly assets: string
  /** Phaser's renderer, where it is not to be chosen by what the machine can do. */
  readonly renderer?: number
}

/** Resolves when the stage can draw; rejects, leaving nothing behind, where it cannot. */
export async function startStage(options: StageOptions): Promise<{ destroy(): void }> {
  const { parent, stage, assets } = options
  const type = options.renderer ?? suitableRenderer()
  stage.setState({ status: 'loading' })
  let made: StageGame | null = null
  try {
    if (type === null) throw new Error('no renderer works here')
    made = makeGame({ parent, stage, assets, type })
    await booted(made)
    const whole = made
    const director = new Director(whole.game, whole.context)
    stage.setState({ status: 'ready' })
    return {
      destroy() {
        director.destroy()
        endGame(whole)
        stage.setState({ status: 'off' })
      },
    }
  } catch (error) {
    if (made) endGame(made)
    stage.setState({ status: 'failed' })
    throw error
  }
}
