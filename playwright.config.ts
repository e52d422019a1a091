// Whole games, played in a real browser on the built game. Each run builds for itself and serves on a port of its own,
// so that a game somebody is playing from dist, or another run, is left alone.

import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { launchOptions } from './src/tools/find-browser.mjs'
import { freePort } from './src/tools/free-port.mjs'

// The workers read this file too, and have to find the port that the first reading chose.
process.env.JUST_ASKING_PORT ??= String(await freePort(4271, 20))
const port = Number(process.env.JUST_ASKING_PORT)

export default defineConfig({
  testDir: 'tests/e2e',
  // Emptied at the start of a run, so another run must not have the same.
  outputDir: `test-results/${port}`,
  fullyParallel: true,
  // Each worker drives a browser that draws without a graphics card: more than one for each core only makes them late.
  workers: Math.min(4, Math.max(1, availableParallelism())),
  forbidOnly: Boolean(process.env.CI),
  // On a machine that shares its cores one slow moment is no verdict; a second try is named as flaky in the list.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  // A snapshot that is missing is a failure where nobody looks at what was written.
  updateSnapshots: process.env.CI ? 'none' : 'missing',
  snapshotPathTemplate: 'tests/e2e/__snapshots__/{testFileName}/{arg}{ext}',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    trace: 'retain-on-failure',
    locale: 'en-US',
    timezoneId: 'UTC',
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', launchOptions: launchOptions() } }],
  webServer: {
    command: `node src/tools/start.mjs --no-open --strict-port --host 127.0.0.1 --port ${port} --out .vite/e2e-${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
