// The field guide on its own, and one page of it over the sheet.

import { test } from './camera.ts'

test('the field guide', async ({ camera }) => {
  await camera.open('#/guide')
  await camera.shoot('guide-contents')
  await camera.open('#/guide/insinuation-by-coincidence')
  await camera.shoot('guide-leaf')
})

test('the field guide over the palette', async ({ page, player, camera }) => {
  await camera.open('#/play/the-question-mark/dark-masts')
  await player.sheetReady()
  await player.drag('Did Ordovane', 'Masts?')
  await page.locator('dialog.palette .ask-guide').first().click()
  await camera.shoot('guide-dialog')
})
