// An excerpt from arrival to score.

import { expect } from '@playwright/test'
import { flagAll, MIXED } from '../e2e/support/games.ts'
import { test } from './camera.ts'

test('an excerpt', async ({ page, player, camera }) => {
  await camera.open('#/play/the-question-mark/dark-masts')
  await player.sheetReady()
  await camera.shoot('excerpt-arrived')
  await player.drag('Did Ordovane', 'Masts?')
  await camera.shoot('palette')
  await page.keyboard.press('Escape')
  await flagAll(player, MIXED)
  await camera.shoot('excerpt-marked')
  await player.signOff()
  await player.expectStop(1, 9)
  await camera.shoot('reveal-caught')
  await player.press('Next')
  await player.expectStop(2, 9)
  await camera.shoot('reveal-fair-flagged')
  for (const stop of [3, 4, 5]) {
    await player.press('Next')
    await player.expectStop(stop, 9)
    if (stop !== 4) await camera.shoot(stop === 3 ? 'reveal-left-alone' : 'reveal-missed')
  }
  await player.press('All at once')
  await camera.shoot('reveal-all')
  await player.press('To the score')
  await expect(player.scorePanel).toBeVisible()
  await camera.shoot('score')
  await camera.shoot('score-whole', { whole: true })
})

test('settings and notices', async ({ player, camera }) => {
  await camera.open('#/play/the-question-mark/the-toll-shed')
  await player.sheetReady()
  await player.openSettings()
  await camera.shoot('settings')
})

test('a slip that is not there', async ({ page, camera, watch }) => {
  watch.forgive(/Failed to load resource/)
  await page.route(/\.text\./, route => route.abort())
  await camera.open('#/play/the-question-mark/nettle-light')
  await camera.shoot('unreachable')
})
