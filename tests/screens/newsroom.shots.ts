// The newsroom as it fills.

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
