// Four kinds of tests: rules in plain Node, the DOM in jsdom, Phaser headless in jsdom, and parts that need a real
// browser. Whole games played in a browser are Playwright's: playwright.config.ts.

import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { launchOptions } from './src/tools/find-browser.mjs'
import { levelsPlugin } from './src/tools/levels-plugin.ts'

export default defineConfig({
  // The catalogue of levels is made by the build; a test that imports it, or fetches an excerpt, gets the same.
  plugins: [levelsPlugin(import.meta.dirname)],
  test: {
    passWithNoTests: true,
    // Only for what hangs: a slow machine is no failure, and speed is the benchmarks' business.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          environment: 'node',
          // Whatever is not one of the others, so that no file falls between them.
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/{dom,game,browser,e2e}/**'],
        },
      },
      {
        extends: true,
        test: { name: 'dom', environment: 'jsdom', include: ['tests/dom/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'game',
          environment: 'jsdom',
          include: ['tests/game/**/*.test.ts'],
          setupFiles: ['tests/game/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
