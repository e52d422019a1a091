// The `test` of these takes pictures: a player at the desk, what is kept before the game opens, and a camera.

import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ROOT } from '../../src/tools/run.mjs'
import { test as base } from '../e2e/support/test.ts'

/** Longer than any movement takes. */
const STILL = 900

export type Camera = {
  /** Takes a picture of what is seen now, once nothing moves any more. `whole`: of the whole page. */
  shoot(name: string, options?: { whole?: boolean }): Promise<void>
  /** Puts these items into localStorage before the game opens. */
  keep(items: Readonly<Record<string, string>>): Promise<void>
  /** Opens an address of the game and waits for the stage. */
  open(hash: string): Promise<void>
}

export const test = base.extend<{ camera: Camera }>({
  stage: 'on',
  camera: async ({ page }, give, { project }) => give(cameraOf(page, project.name)),
})

export function cameraOf(page: Page, project: string): Camera {
  return {
    async shoot(name, { whole = false } = {}) {
      await page.waitForTimeout(STILL)
      await page.screenshot({ path: join(ROOT, 'screenshots', `${name}-${project}.png`), fullPage: whole })
    },
    async keep(items) {
      // A blank page has no storage.
      await page.addInitScript(kept => {
        if (location.protocol.startsWith('http')) Object.assign(localStorage, kept)
      }, items)
    },
    async open(hash) {
      // The same page under another hash would not be opened anew.
      await page.goto('about:blank')
      await page.goto(`./${hash}`)
      await page.locator('html[data-stage=ready]').waitFor()
      await page.waitForLoadState('networkidle')
    },
  }
}
