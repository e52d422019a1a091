// Screenshots of every scene and panel, in both themes and at four sizes, on the built game with its stage. They go to
// screenshots/ to be looked at; nothing is compared, because a picture that has changed is no fault.
//
//   npm run screens                  all of them
//   npm run screens -- -g newsroom   those of one scene
//   npm run screens -- --project=phone-night

import { defineConfig } from '@playwright/test'
import base from '../../playwright.config.ts'
import { ROOT } from '../../src/tools/run.mjs'

const SIZES = {
  phone: { width: 360, height: 740 },
  tablet: { width: 820, height: 1180 },
  laptop: { width: 1366, height: 768 },
  wall: { width: 1920, height: 1080 },
} as const

export default defineConfig({
  ...base,
  testDir: '.',
  webServer: { ...[base.webServer!].flat()[0]!, cwd: ROOT },
  testMatch: '*.shots.ts',
  outputDir: '../../test-results/screens',
  timeout: 180_000,
  // One that goes wrong on a busy machine is taken again.
  retries: 1,
  projects: Object.entries(SIZES).flatMap(([size, viewport]) =>
    (['day', 'night'] as const).map(theme => ({
      name: `${size}-${theme}`,
      use: {
        ...base.projects![0]!.use,
        viewport,
        hasTouch: size === 'phone' || size === 'tablet',
        colorScheme: theme === 'day' ? ('light' as const) : ('dark' as const),
      },
    })),
  ),
})
