// With scrollbars that take room, as most computers have them; the browser of the other plays hides them.

import { launchOptions } from '../../src/tools/find-browser.mjs'
import { expectFit } from './support/fit.ts'
import { expect, test } from './support/test.ts'

test.use({
  launchOptions: { ...launchOptions(), ignoreDefaultArgs: ['--hide-scrollbars'] },
  viewport: { width: 1000, height: 340 },
})

test('a dialog stays open while its scrollbar is used, and closes with a press beside it', async ({
  player,
}) => {
  await player.open('dark-masts')
  const settings = await player.openSettings()
  const box = (await settings.boundingBox())!
  expect(
    await settings.evaluate(dialog => dialog.getBoundingClientRect().width - dialog.clientWidth),
  ).toBeGreaterThan(5)
  const { mouse } = player.page
  await mouse.move(box.x + box.width - 6, box.y + 20)
  await mouse.down()
  await mouse.move(box.x + box.width - 6, box.y + 120)
  await mouse.up()
  await expect.poll(() => settings.evaluate(dialog => dialog.scrollTop)).toBeGreaterThan(10)
  await expect(settings).toBeVisible()
  await mouse.click(box.x - 20, box.y + 20)
  await expect(settings).toHaveCount(0)
})

test('nothing scrolls sideways', async ({ player }) => {
  await player.open()
  await expectFit(player.page, 'in-tray')
  await player.page.getByRole('link', { name: /Did Ordovane/ }).click()
  await player.sheetReady()
  await expectFit(player.page, 'reading')
  await player.mark('What does', 'do?')
  await expectFit(player.page, 'palette')
})
