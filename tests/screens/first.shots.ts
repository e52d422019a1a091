// The first minute, slip by slip.

import { test } from './camera.ts'

test('the first minute', async ({ page, player, camera }) => {
  await camera.open('#/play/first-minute/cat-in-the-clock')
  await player.sheetReady()
  await camera.shoot('first-1-read')
  await player.drag('Cruel paws', 'out of it')
  await camera.shoot('first-2-name')
  await player.choose('Loaded language')
  await camera.shoot('first-3-sign-off')
  await player.signOff()
  await camera.shoot('first-4-reveal')
  for (const button of ['Next', 'Next', 'To the score']) {
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.waitForTimeout(1200)
  }
  await camera.shoot('first-5-score')
})
