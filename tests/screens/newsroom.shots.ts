// The newsroom as it fills, and the front page that comes of it.

import { test } from './camera.ts'
import { keptAfter } from './kept.ts'

const NIGHTS = {
  'newsroom-first-night': [],
  'newsroom-half-way': ['perfect', 'mixed', 'nothing'],
  'newsroom-finished': ['perfect', 'mixed', 'nothing', 'perfect', 'perfect', 'everything'],
} as const

for (const [name, players] of Object.entries(NIGHTS))
  test(name, async ({ camera }) => {
    await camera.keep(keptAfter(players))
    await camera.open('#/')
    await camera.shoot(name)
    await camera.shoot(`${name}-whole`, { whole: true })
  })

test('front page', async ({ camera, page }) => {
  await camera.keep(keptAfter(NIGHTS['newsroom-finished']))
  await camera.open('#/front/the-question-mark')
  await page.locator('h1').first().waitFor()
  await camera.shoot('front-page')
  await camera.shoot('front-page-whole', { whole: true })
})
