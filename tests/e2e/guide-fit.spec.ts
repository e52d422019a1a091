// The field guide on every screen, in every direction, by day and by night: it fits, and axe finds no fault.

import { expectNoFaults } from './support/axe.ts'
import { expectFit } from './support/fit.ts'
import { card, openGuide, record } from './support/guide.ts'
import { expect, test } from './support/test.ts'

const loaded = 'Loaded language'

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds no fault, in the ${colorScheme}`, async ({ player }) => {
    const { page } = player
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openGuide(player)
    await expectNoFaults(page, 'contents')
    await openGuide(player, 'anonymous-sourcing')
    await expectNoFaults(page, 'page')
    await player.open('dark-masts')
    await player.drag('chilly little', 'seen')
    await page.getByRole('button', { name: `About ${loaded}` }).click()
    await expect(card(page)).toContainText('Put a plain word in its place')
    await expectNoFaults(page, 'dialog')
    await page.keyboard.press('Escape')
    await player.choose(loaded)
    await player.signOff()
    await player.skipToScore()
    await openGuide(player, 'loaded-language')
    await expect(record(page)).toContainText('It stood 2 times')
    await expectNoFaults(page, 'record')
  })

const SHAPES = {
  'on a phone of 320 pixels': { width: 320, height: 640 },
  'at 400 % zoom': { width: 320, height: 256 },
  'on a tablet': { width: 820, height: 1180 },
  'on a projector': { width: 1920, height: 1080 },
}
for (const [shape, viewport] of Object.entries(SHAPES))
  for (const language of ['en', 'en-XA', 'en-XB', 'es'])
    test(`everything fits ${shape}, in ${language}`, async ({ player }) => {
      const { page } = player
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.setViewportSize(viewport)
      await openGuide(player, '', language)
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'en-XB' ? 'rtl' : 'ltr')
      await expectFit(page, 'contents')
      for (const technique of ['interested-authority', 'causal-oversimplification']) {
        await openGuide(player, technique, language)
        await expectFit(page, technique)
      }
      await page.goto(`./?stage=off&lang=${language}#/play/the-question-mark/dark-masts`)
      await player.sheetReady()
      await page.locator('.sentence-list summary').click()
      await page.locator('.sentence-list li button').first().click()
      await expect(player.palette).toBeVisible()
      await expectFit(page, 'palette')
      await page.locator('.ask-guide').first().click()
      await expect(card(page).locator('.leaf')).toBeVisible()
      await expectFit(page, 'dialog')
    })
