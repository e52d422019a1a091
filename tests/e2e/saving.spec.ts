// Reloads, closed tabs and crashes at every moment: play goes on from where it was.

import type { Page } from '@playwright/test'
import { Player } from './support/player.ts'
import { expect, test } from './support/test.ts'
import { tongueOf } from './support/tongue.ts'

const questions = 'Just asking questions'
const loaded = 'Loaded language'
const headline = `${questions}: Did Ordovane Put Out the Masts?`

/** Somebody new at the same device. */
const newcomer = (page: Page): Player => new Player(page, { stage: 'off', tongue: tongueOf('en') })

test('has every flag after a reload', async ({ player }) => {
  await player.open('dark-masts')
  await player.flag('Did Ordovane', 'Masts?', questions)
  await player.flag('chilly little', 'seen', loaded)
  await player.reload()
  await player.expectFlags(
    headline,
    `${loaded}: chilly little statement slid out at dusk, like something ashamed to be seen`,
  )
  // What was done can still be undone.
  await player.press('Undo')
  await player.expectFlags(headline)
})

test('has a flag that was placed in the same breath as the reload', async ({ player }) => {
  await player.open('dark-masts')
  await player.drag('Did Ordovane', 'Masts?')
  await Promise.all([
    player.page.waitForEvent('load'),
    player.page.evaluate(() => {
      const radio = document.querySelector('dialog.palette input[type=radio]')!
      radio.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))
      location.reload()
    }),
  ])
  await player.sheetReady()
  await player.expectFlags(headline)
})

test('has a flag that was placed just before the tab was closed', async ({ player, context }) => {
  await player.open('dark-masts')
  await player.drag('Did Ordovane', 'Masts?')
  await player.mouse.pick(player.palette, questions)
  await player.page.close()
  const next = newcomer(await context.newPage())
  await next.open('dark-masts')
  await next.expectFlags(headline)
})

test('has everything after the tab has crashed', async ({ player, context }) => {
  await player.open('dark-masts')
  await player.flag('chilly little', 'seen', loaded)
  await player.drag('Did Ordovane', 'Masts?')
  await player.mouse.pick(player.palette, questions)
  const session = await context.newCDPSession(player.page)
  const crashed = player.page.waitForEvent('crash')
  // It never answers: there is nobody left to.
  void session.send('Page.crash').catch(() => undefined)
  await crashed
  const next = newcomer(await context.newPage())
  await next.open('dark-masts')
  await expect(next.flags).toHaveCount(2)
  await next.signOff()
  await next.skipToScore()
  await next.expectScore('40', '0 stars of 3')
})

test('goes on with the same passage after a reload in the reveal', async ({ player }) => {
  await player.open('dark-masts')
  await player.flag('Did Ordovane', 'Masts?', questions)
  await player.signOff()
  await player.expectStop(1, 8)
  await player.press('Next')
  await player.expectStop(2, 8)
  await player.press('Next')
  await player.expectStop(3, 8)
  await player.page.reload()
  await player.expectStop(3, 8)
  await expect(player.revealPanel.locator('.reason')).toContainText('I could feel the sand under us')
  await player.press('Back')
  await player.expectStop(2, 8)
})

test('shows the score again after a reload at the score', async ({ player }) => {
  await player.open('dark-masts')
  await player.flag('Did Ordovane', 'Masts?', questions)
  await player.signOff()
  await player.skipToScore()
  await player.expectScore('20', '0 stars of 3')
  await player.page.reload()
  await player.expectScore('20', '0 stars of 3')
  // It was one game, not two.
  await player.press('Play again')
  await player.expectFlags()
})

test('keeps the settings', async ({ player }) => {
  await player.open()
  const settings = await player.openSettings()
  await settings.getByLabel('Night').check()
  await settings.getByLabel('As little as possible').check()
  await settings.getByLabel('Never').check()
  await settings.getByLabel('Volume').fill('0.2')
  await settings.getByLabel('Mute').check()
  await player.page.reload()
  await expect(player.page.locator('html')).toHaveAttribute('data-theme', 'night')
  await expect(player.page.locator('html')).toHaveAttribute('data-motion', 'reduced')
  const again = await player.openSettings()
  await expect(again.getByLabel('Night')).toBeChecked()
  await expect(again.getByLabel('Never')).toBeChecked()
  await expect(again.getByLabel('Volume')).toHaveValue('0.2')
  await expect(again.getByLabel('Mute')).toBeChecked()
})
