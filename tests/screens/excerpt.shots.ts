// An excerpt from arrival to score, and what may stand in its way.

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
  await camera.shoot('reveal-1-caught')
  for (const [stop, name] of [
    [2, 'fair-flagged'],
    [3, 'left-alone'],
    [4, ''],
    [5, 'missed'],
  ] as const) {
    await player.press('Next')
    await player.expectStop(stop, 9)
    if (name) await camera.shoot(`reveal-${stop}-${name}`)
  }
  await player.press('All at once')
  await camera.shoot('reveal-all')
  await player.press('To the score')
  await expect(player.scorePanel).toBeVisible()
  await camera.shoot('score')
  await camera.shoot('score-whole', { whole: true })
  const fixIt = page.locator('.fix-it')
  await fixIt.locator('.fix-slips button').first().click()
  await fixIt.scrollIntoViewIfNeeded()
  await camera.shoot('fix-it')
  await player.press('See the page again')
  await camera.shoot('whole-page')
})

test('a slip that does not come', async ({ page, camera, watch }) => {
  watch.forgive(/Failed to load resource|preload/)
  await page.route(/\.text\./, route => route.abort())
  await camera.open('#/play/the-question-mark/nettle-light')
  await camera.shoot('unreachable')
})
