// The settings: each acts at once, under the open drawer, and is kept; what is kept can be taken along and erased.

import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expectNoFaults } from './support/axe.ts'
import { expectFit } from './support/fit.ts'
import { readJournal, writeJournal } from './support/storage.ts'
import { expect, test } from './support/test.ts'

const questions = 'Just asking questions'
const headline = `${questions}: Did Ordovane Put Out the Masts?`

const root = (page: Page): Locator => page.locator('html')
const styleOf = (thing: Locator, name: string): Promise<string> =>
  thing.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name)
const press = (settings: Locator, name: string): Promise<void> =>
  settings.getByRole('button', { name, exact: true }).click()

/** Everything on the shelf. */
const shelfKeys = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((done, fail) => {
        const opening = indexedDB.open('just-asking')
        opening.onerror = () => fail(new Error('the shelf does not open'))
        opening.onsuccess = () => {
          const asking = opening.result.transaction('records').objectStore('records').getAllKeys()
          asking.onsuccess = () => {
            opening.result.close()
            done(asking.result.map(String))
          }
        }
      }),
  )

/** Puts settings there as a visit before this one left them. */
const haveSettings = (page: Page, change: Record<string, unknown>): Promise<void> =>
  writeJournal(
    page,
    'settings/mine',
    JSON.stringify({
      kind: 'settings',
      version: 2,
      sequence: 50,
      data: {
        language: null,
        theme: 'auto',
        motion: 'auto',
        volume: 0.6,
        muted: false,
        confidence: 'auto',
        textSize: 100,
        face: 'reading',
        spacing: 'set',
        techniques: 'taught',
        helpKey: true,
        ...change,
      },
    }),
  )

test('size, face and room of the text act at once and are kept', async ({ player, watch }) => {
  const { page } = player
  await player.open('dark-masts')
  const size = async () => parseFloat(await styleOf(root(page), 'font-size'))
  const before = await size()
  const settings = await player.openSettings()
  await settings.getByRole('radio', { name: '150%' }).check()
  await expect.poll(size).toBeCloseTo(before * 1.5, 1)
  expect(watch.requests.some(url => url.includes('atkinson'))).toBe(false)
  await settings.getByRole('radio', { name: 'Easy to tell apart' }).check()
  await expect.poll(() => watch.requests.some(url => url.includes('atkinson'))).toBe(true)
  await expect.poll(() => styleOf(player.sheet, 'font-family')).toContain('Atkinson')
  await settings.getByRole('radio', { name: 'Wider' }).check()
  const spaced = async (): Promise<void> => {
    const part = player.sheet.locator('.paragraph').first()
    const [letters, words, line, type, below] = await Promise.all(
      ['letter-spacing', 'word-spacing', 'line-height', 'font-size', 'margin-bottom'].map(async name =>
        parseFloat(await styleOf(part, name)),
      ),
    )
    // WCAG 1.4.12.
    expect(letters! / type!).toBeGreaterThanOrEqual(0.119)
    expect(words! / type!).toBeGreaterThanOrEqual(0.159)
    expect(line! / type!).toBeGreaterThanOrEqual(1.5)
    expect(below! / type!).toBeGreaterThanOrEqual(2)
  }
  await spaced()
  await page.reload()
  await player.sheetReady()
  expect(await size()).toBeCloseTo(before * 1.5, 1)
  await expect.poll(() => styleOf(player.sheet, 'font-family')).toContain('Atkinson')
  await spaced()
  const again = await player.openSettings()
  await expect(again.getByRole('radio', { name: '150%' })).toBeChecked()
})

test('large letters get the layout of a smaller screen, and small ones the old one back', async ({
  player,
}) => {
  const { page } = player
  await page.setViewportSize({ width: 1280, height: 720 })
  await player.open('dark-masts')
  const isBeside = async (): Promise<boolean> => {
    const sheet = (await player.sheet.boundingBox())!
    const panel = (await page.locator('.panel.marking').boundingBox())!
    return panel.x > sheet.x + sheet.width - 1
  }
  expect(await isBeside()).toBe(true)
  const settings = await player.openSettings()
  await settings.getByRole('radio', { name: '200%' }).check()
  await expect.poll(isBeside).toBe(false)
  await settings.getByRole('radio', { name: '100%' }).check()
  await expect.poll(isBeside).toBe(true)
})

test('words are found where they are after every change, with the pointer and the word cursor', async ({
  player,
}) => {
  const { page } = player
  await player.open('dark-masts')
  await player.flag('Did Ordovane', 'Masts?', questions)
  for (const name of ['Wider', 'Easy to tell apart', '125%', 'Plain', '175%', 'Wide', '100%']) {
    const settings = await player.openSettings()
    await settings.getByRole('radio', { name, exact: true }).check()
    await page.keyboard.press('Escape')
    // Focus comes back after a moment, and the page goes with it: nobody marks words before that.
    await expect(player.button('Settings')).toBeFocused()
    await player.wordsReady()
    await player.drag('What does', 'do?')
    await expect(player.palette.locator('blockquote')).toHaveText('What does a telemetry mast do?')
    await page.keyboard.press('Escape')
    await expect(player.palette).toHaveCount(0)
    // Here, too, focus comes back first.
    await expect(page.locator('#page')).toBeFocused()
    await player.keys.cursor().focus()
    await page.keyboard.press('Home')
    const box = (await page.locator('.cursor-box').first().boundingBox())!
    const word = await player.sheet.evaluate(sheet => {
      const walker = document.createTreeWalker(sheet.querySelector('.headline')!, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf('Did')
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 3)
        return range.getBoundingClientRect().toJSON() as { x: number; width: number; y: number }
      }
      throw new Error('no first word')
    })
    expect(Math.abs(box.x - word.x), name).toBeLessThan(2)
    expect(Math.abs(box.width - word.width), name).toBeLessThan(3)
    expect(Math.abs(box.y - word.y), name).toBeLessThan(2)
  }
})

test('by keyboard alone: arrows choose, and focus stays with the choice', async ({ player }) => {
  const { page } = player
  await player.open()
  await player.keys.press(player.button('Settings'))
  const settings = page.locator('dialog.settings')
  await expect(settings).toBeFocused()
  await player.keys.reach(settings.getByRole('radio', { name: '100%' }))
  const top = async () => (await settings.getByRole('group', { name: 'Size of text' }).boundingBox())!.y
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(root(page)).toHaveAttribute('data-text-size', '150')
  await expect(settings.getByRole('radio', { name: '150%' })).toBeFocused()
  expect(await top()).toBeGreaterThan(0)
  await player.keys.reach(settings.getByRole('radio', { name: 'As the device has it' }).first())
  await page.keyboard.press('ArrowLeft')
  await expect(root(page)).toHaveAttribute('data-theme', 'night')
  await player.keys.press(settings.getByRole('button', { name: 'Reset the settings' }))
  await expect(root(page)).toHaveAttribute('data-text-size', '100')
  await expect(settings.getByText('The settings are as they were made.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(root(page)).toHaveAttribute('data-text-size', '150')
  await page.keyboard.press('Escape')
  await expect(player.button('Settings')).toBeFocused()
})

test('all nineteen techniques are there from the next piece on, and the begun one keeps what it had', async ({
  player,
}) => {
  await player.open('dark-masts')
  const offered = async (): Promise<number> => {
    await player.drag('What does', 'do?')
    const count = await player.palette.getByRole('radio').count()
    await player.page.keyboard.press('Escape')
    await expect(player.palette).toHaveCount(0)
    return count
  }
  expect(await offered()).toBe(2)
  const settings = await player.openSettings()
  await settings.getByRole('radio', { name: 'All nineteen' }).check()
  await expect(settings.getByText('Holds from the next piece on')).toBeVisible()
  await press(settings, 'Close')
  expect(await offered()).toBe(2)
  await player.press('Nothing to flag here')
  await player.skipToScore()
  await player.press('Play again')
  await player.sheetReady()
  expect(await offered()).toBe(19)
  await expect(player.page.locator('.taught summary')).toHaveText('What this piece teaches: 2 techniques')
})

test('a copy goes out, everything is erased after two questions, and the copy comes back', async ({
  player,
}) => {
  const { page } = player
  await player.open('dark-masts')
  await player.flag('Did Ordovane', 'Masts?', questions)
  let settings = await player.openSettings()
  await settings.getByRole('radio', { name: 'Night' }).check()
  const downloading = page.waitForEvent('download')
  await press(settings, 'Keep a copy')
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^just-asking \d{4}-\d\d-\d\d\.json$/)
  const content = await readFile(await download.path(), 'utf8')
  await expect(settings.getByText('The copy is among your downloads.')).toBeVisible()

  // No is no, at either question.
  await press(settings, 'Erase everything…')
  let asked = page.locator('dialog.erase-dialog')
  await expect(asked).toContainText('the marks on 1 page')
  await press(asked, 'Leave it all')
  await expect(asked).toHaveCount(0)
  await press(settings, 'Erase everything…')
  await press(asked, 'Go on')
  await expect(asked).toBeFocused()
  await press(asked, 'Leave it all')
  await page.keyboard.press('Escape')
  await player.reload()
  await player.expectFlags(headline)

  settings = await player.openSettings()
  await press(settings, 'Erase everything…')
  asked = page.locator('dialog.erase-dialog')
  await press(asked, 'Go on')
  await Promise.all([page.waitForEvent('load'), press(asked, 'Erase it all')])
  await expect(page.locator('main.menu')).toBeVisible()
  await expect(root(page)).toHaveAttribute('data-theme', 'day')
  expect(await readJournal(page)).toEqual({})
  expect((await shelfKeys(page)).filter(key => /^(round|progress|settings)/.test(key))).toEqual([])
  await player.open('dark-masts')
  await player.expectFlags()

  settings = await player.openSettings()
  await settings
    .locator('input[type=file]')
    .setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(content) })
  const loading = page.getByRole('dialog', { name: 'Load this copy?' })
  await expect(loading).toContainText('the marks on 1 page')
  await Promise.all([page.waitForEvent('load'), press(loading, 'Load it')])
  await expect(root(page)).toHaveAttribute('data-theme', 'night')
  await player.open('dark-masts')
  await player.expectFlags(headline)
})

test('a file that is no copy is told, and changes nothing', async ({ player }) => {
  await player.open('dark-masts')
  await player.flag('Did Ordovane', 'Masts?', questions)
  const settings = await player.openSettings()
  for (const [content, told] of [
    ['Dear desk, please find attached', 'That file is no copy from this game.'],
    ['{"game":"just-asking","format":9,"records":{"a/b":1}}', 'made by a newer version of this game'],
    ['{"game":"just-asking","format":1,"records":{"round/x/y/z":1}}', 'That copy is damaged'],
  ] as const) {
    await settings
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) })
    await expect(settings.getByRole('status').filter({ hasText: told })).toBeVisible()
  }
  await player.page.keyboard.press('Escape')
  await player.reload()
  await player.expectFlags(headline)
})

test('movement can be put to rest by the setting alone', async ({ player }) => {
  await player.open()
  await expect(root(player.page)).toHaveAttribute('data-motion', 'full')
  const settings = await player.openSettings()
  await settings.getByRole('radio', { name: 'As little as possible' }).check()
  await expect(root(player.page)).toHaveAttribute('data-motion', 'reduced')
})

test.describe('with the stage', () => {
  test.use({ stage: 'on' })
  const sounds = (requests: readonly string[]): string[] => requests.filter(url => url.includes('/sounds/'))

  test('no sound is sent for while it is muted', async ({ player, watch }) => {
    await player.open()
    await haveSettings(player.page, { muted: true })
    await player.page.reload()
    await player.open('dark-masts')
    await player.flag('Did Ordovane', 'Masts?', questions)
    await player.signOff()
    const settings = await player.openSettings()
    await press(settings, 'Try it')
    await expect(settings.getByText('It is turned down')).toBeVisible()
    expect(sounds(watch.requests)).toEqual([])
    await settings.getByLabel('Mute').uncheck()
    await press(settings, 'Try it')
    await expect.poll(() => sounds(watch.requests).length).toBeGreaterThan(0)
  })

  test('no sound is sent for before the first gesture', async ({ player, watch }) => {
    await player.open('dark-masts')
    await player.page.evaluate(() => scrollTo(0, 200))
    await player.page.waitForTimeout(500)
    expect(sounds(watch.requests)).toEqual([])
  })
})

for (const [where, viewport] of [
  ['a phone of 320 pixels', { width: 320, height: 640 }],
  ['a desk', { width: 1280, height: 720 }],
] as const)
  for (const spacing of ['set', 'wider'])
    test(`everything fits at 200% on ${where}, with the lines ${spacing}`, async ({ player }) => {
      const { page } = player
      await page.setViewportSize(viewport)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await player.open()
      await haveSettings(page, { textSize: 200, spacing })
      await page.reload()
      await expect(root(page)).toHaveAttribute('data-text-size', '200')
      await expect(page.getByRole('link', { name: /Did Ordovane/ })).toBeVisible()
      await page.waitForLoadState('networkidle')
      await expectFit(page, 'in-tray')
      const settings = await player.openSettings()
      await expect(settings.getByRole('radio').first()).toBeAttached()
      await expectFit(page, 'settings')
      await press(settings, 'Erase everything…')
      await expectFit(page, 'a question')
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await expect(page.locator('dialog.keys .tray').first()).toBeVisible()
      await expectFit(page, 'keys')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await expect(page.locator('dialog')).toHaveCount(0)
      await player.open('dark-masts')
      await page.waitForLoadState('networkidle')
      await expectFit(page, 'reading')
      await player.mark('What does', 'do?')
      await expectFit(page, 'palette')
      await player.choose(questions)
      await expectFit(page, 'flags')
      await player.signOff()
      await expectFit(page, 'reveal')
      await player.skipToScore()
      await expectFit(page, 'score')
    })

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds no fault in the drawer, the questions and the keys: ${colorScheme}`, async ({ player }) => {
    const { page } = player
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await player.open()
    const settings = await player.openSettings()
    await expect(settings.getByRole('radio').first()).toBeAttached()
    await expectNoFaults(page, 'settings')
    await press(settings, 'Erase everything…')
    await expectNoFaults(page, 'first question')
    await press(page.locator('dialog.erase-dialog'), 'Go on')
    await expectNoFaults(page, 'second question')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await expect(page.locator('dialog.keys .tray').first()).toBeVisible()
    await expectNoFaults(page, 'keys')
  })
