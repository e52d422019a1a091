// A server in the next room, without a certificate: its pages come by plain http from another machine, so browsers keep
// much from them. All of a session has to work there, and so has what players take along from it.

import { readFile } from 'node:fs/promises'
import { launchOptions } from '../../src/tools/find-browser.mjs'
import { expect, test } from './support/live.ts'

const HOST = 'venue.test'

const launched = launchOptions()
test.use({
  venueHost: HOST,
  launchOptions: {
    ...launched,
    args: [...launched.args, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`, '--no-proxy-server'],
  },
})

test('by plain http: in, marked, told, and on to practice', async ({ venue }) => {
  const session = await venue.create()
  const trainer = await venue.console(session)
  const ana = await venue.phone(session.code)
  const { page } = ana
  expect(new URL(page.url()).hostname).toBe(HOST)
  expect(await page.evaluate(() => isSecureContext)).toBe(false)

  await trainer.next('Marking')
  await ana.ready()
  await ana.flag('Who told', 'switch off next?', 'Just asking questions')
  await ana.handIn()
  await ana.saved()
  await expect(trainer.page.getByText('1 of 1 handed in').first()).toBeVisible()
  for (const step of ['Where did we look?', 'Where do we split?', 'Talk, and mark again'])
    await trainer.next(step)
  await ana.sheetReady()
  await trainer.next('What has moved?')
  await trainer.next('The key')
  await expect(ana.revealPanel).toBeVisible()
  await expect(ana.revealPanel.locator('.reason')).toBeVisible()
  await trainer.next('Debrief')
  await expect(page.getByRole('heading', { name: 'What you take along' }).first()).toBeVisible()
  await expect(page.getByText(/^You caught 1 of \d+ passages? that leans?/)).toBeVisible()

  // The address goes home with the laptop: what was taken along goes on as a file.
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Keep a copy' }).tap(),
  ])
  expect(await readFile(await copy.path(), 'utf8')).toContain('dark-masts')
  await expect(page.getByText('The copy is among your downloads.')).toBeVisible()

  // The day's tray is open, and what is answered there is told.
  await page.getByRole('link', { name: 'Practise' }).tap()
  await expect(page.getByRole('heading', { level: 1, name: 'The day’s tray' })).toBeVisible()
  await expect(page.locator('.daily-place')).toHaveText(/^Slip 1 of \d+$/)
  await page.locator('.daily-answer').first().tap()
  await expect(page.locator('.daily-reason h3')).toBeFocused()
  await expect(page.locator('[data-stamp]')).toHaveCount(1)
})
