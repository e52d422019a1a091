// The door of the room: it opens, closes without a trace, and says when it cannot open.

import Phaser from 'phaser'
import { afterEach, expect, it } from 'vitest'
import { startStage } from '../../src/game/start-stage.ts'
import { createStageStore, paintsOnStage } from '../../src/store/stage-store.ts'
import { assets, counted, until } from './support.ts'

const page = { width: 800, height: 1400, viewHeight: 600, scroll: 0 }

afterEach(() => document.body.replaceChildren())

it('starts, takes no input and no focus, and leaves nothing behind', async () => {
  const stage = createStageStore({ page })
  const subscriptions = counted(stage)
  const starting = startStage({
    parent: document.body,
    stage,
    assets: assets.base,
    renderer: Phaser.HEADLESS,
  })
  expect(stage.getState().status).toBe('loading')
  const handle = await starting
  expect(paintsOnStage(stage.getState())).toBe(true)
  const canvas = document.querySelector('canvas')!
  expect(canvas.getAttribute('aria-hidden')).toBe('true')
  expect(canvas.style.pointerEvents).toBe('none')
  expect(canvas.style.position).toBe('absolute')
  expect(canvas.hasAttribute('tabindex')).toBe(false)

  handle.destroy()
  expect(document.querySelector('canvas')).toBeNull()
  expect(stage.getState().status).toBe('off')
  await until(() => subscriptions() === 0, 'the end of all subscriptions')
})

it('moves the canvas along with the page', async () => {
  const stage = createStageStore({ page: { ...page, height: 6000 } })
  const handle = await startStage({
    parent: document.body,
    stage,
    assets: assets.base,
    renderer: Phaser.HEADLESS,
  })
  const canvas = document.querySelector('canvas')!
  expect(canvas.style.top).toBe('0px')
  expect(canvas.style.width).toBe('800px')
  stage.setState({ page: { ...page, height: 6000, scroll: 3000 } })
  await until(() => Number.parseInt(canvas.style.top) > 2000, 'the canvas')
  expect(Number.parseInt(canvas.style.top)).toBeLessThanOrEqual(3000)
  handle.destroy()
})

it('rejects and cleans up where a picture is missing', async () => {
  const stage = createStageStore({ page })
  const starting = startStage({
    parent: document.body,
    stage,
    assets: `${assets.base}none/`,
    renderer: Phaser.HEADLESS,
  })
  await expect(starting).rejects.toThrow('cannot load')
  expect(stage.getState().status).toBe('failed')
  expect(document.querySelector('canvas')).toBeNull()
})
