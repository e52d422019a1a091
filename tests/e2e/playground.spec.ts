// The playground opens in the development server: every page of it without an error, and with all there is to show.

import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { createServer, type ViteDevServer } from 'vite'
import { freePort } from '../../src/tools/free-port.mjs'
import { ROOT } from '../../src/tools/run.mjs'

let server: ViteDevServer
let base = ''

// One server for all of them: it makes Phaser ready for the browser first.
test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  const port = await freePort(4871, 20)
  server = await createServer({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    // A server that somebody works with keeps its own.
    cacheDir: join(ROOT, '.vite', 'playground'),
    logLevel: 'error',
    server: { port, host: '127.0.0.1', strictPort: true, watch: null },
    optimizeDeps: { entries: ['index.html', 'tests/playground/*.html'] },
  })
  await server.listen()
  base = `http://127.0.0.1:${port}`
})
test.afterAll(async () => {
  await server.close()
})

/** Collects what the page complains about. */
function problemsOf(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') problems.push(message.text())
  })
  return problems
}

for (const [name, look] of [
  ['words', 'theme=day&lang=en'],
  ['verdicts', 'theme=night&lang=en-XB'],
  ['menu', 'theme=day&lang=es'],
] as const)
  test(`shows the pieces of ${name}`, async ({ page }) => {
    const problems = problemsOf(page)
    await page.goto(`${base}/tests/playground/?page=${name}&${look}`)
    const pieces = page.frameLocator('#view')
    await expect(pieces.locator('html[data-pieces]')).toHaveCount(1)
    const count = Number(await pieces.locator('html').getAttribute('data-pieces'))
    expect(count).toBeGreaterThan(3)
    await expect(pieces.locator('.piece')).toHaveCount(count)
    // A key without a text shows as the key itself.
    expect(await pieces.locator('#app').textContent()).not.toMatch(
      /\b(desk|reveal|score|menu|palette)\.[a-z]+\b/,
    )
    expect(problems).toEqual([])
  })

test('shows the stage by itself', async ({ page }) => {
  const problems = problemsOf(page)
  await page.goto(`${base}/tests/playground/stage.html?theme=night`)
  await expect(page.locator('html[data-stage=ready]')).toHaveCount(1)
  await expect(page.locator('#stage canvas')).toHaveCount(1)
  expect(problems).toEqual([])
})

test('brings the real game into a state of its own', async ({ page }) => {
  const problems = problemsOf(page)
  await page.goto(
    `${base}/tests/playground/?go=the-question-mark/dark-masts/en&player=perfect&phase=revealing&passage=2`,
  )
  await expect(page.locator('.panel.reveal .step')).toHaveText(/^3 of /)
  await expect(page.locator('mark[data-flag]').first()).toBeVisible()
  expect(await page.locator('.sheet').evaluate(sheet => getComputedStyle(sheet).fontFamily)).toContain(
    'Literata',
  )
  expect(problems).toEqual([])
})
