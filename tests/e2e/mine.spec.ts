// It is mine: what was practised goes from one device to another and back, into a spreadsheet, onto paper, or away for
// good, and each time nothing else happens than was asked for.

import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from '@playwright/test'
import { keptAfter } from '../screens/kept.ts'
import { expectNoFaults } from './support/axe.ts'
import { expectFit } from './support/fit.ts'
import { bare, readPdf } from './support/pdf.ts'
import { Player } from './support/player.ts'
import { afterNight } from './support/printed.ts'
import { readJournal } from './support/storage.ts'
import { expect, test } from './support/test.ts'
import { tongueOf } from './support/tongue.ts'

type Kept = Record<string, string>
let [ofOne, ofOther]: [Kept, Kept] = [{}, {}]
test.beforeAll(() => {
  ofOne = keptAfter(['perfect', 'mixed'])
  ofOther = keptAfter(['nothing', 'nothing', 'perfect'])
})

const press = (where: Locator, name: string): Promise<void> =>
  where.getByRole('button', { name, exact: true }).click()

/** Opens the in-tray and the settings over it, whatever was open before. */
async function openDrawer(player: Player): Promise<Locator> {
  await player.page.goto('about:blank')
  await player.open()
  return player.openSettings()
}

/** Presses something and reads the file that comes of it. */
async function take(page: Page, where: Locator, name: string): Promise<{ name: string; content: string }> {
  const downloading = page.waitForEvent('download')
  await press(where, name)
  const download = await downloading
  return { name: download.suggestedFilename(), content: await readFile(await download.path(), 'utf8') }
}

async function bring(player: Player, content: string): Promise<void> {
  const settings = await openDrawer(player)
  const file = { name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(content) }
  await settings.locator('input[type=file]').setInputFiles(file)
  const asked = player.page.getByRole('dialog', { name: 'Load this copy?' })
  await Promise.all([player.page.waitForEvent('load'), press(asked, 'Load it')])
  await expect(player.page.locator('main.menu')).toBeVisible()
}

/** The cells of a file, where none of them has a line break in it. */
const rowsOf = (content: string): string[][] =>
  content
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map(line => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell!).slice(0, 19))

/** Another device, with nothing on it. */
async function otherDevice(browser: Browser, baseURL: string): Promise<Player> {
  const context = await browser.newContext({ baseURL, locale: 'en-US', timezoneId: 'UTC' })
  return new Player(await context.newPage(), { stage: 'off', tongue: tongueOf('en') })
}

test('goes from one device to another and back, twice, and counts once', async ({ player, browser, baseURL }) => {
  const other = await otherDevice(browser, baseURL!)
  await afterNight(player, ofOne)
  await afterNight(other, ofOther)
  const pagesOf = async (who: Player): Promise<string> => {
    return (await take(who.page, await openDrawer(who), 'Pages (CSV)')).content
  }
  expect(rowsOf(await pagesOf(player))).toHaveLength(1 + 2)
  expect(rowsOf(await pagesOf(other))).toHaveLength(1 + 3)
  for (let time = 0; time < 2; time++)
    for (const [from, to] of [[player, other], [other, player]] as const) {
      const { content } = await take(from.page, await openDrawer(from), 'Keep a copy')
      await bring(to, content)
    }
  // The lines of one moment may stand in any order on paper, but not here.
  const both = await pagesOf(player)
  expect(rowsOf(both)).toHaveLength(1 + 5)
  expect(await pagesOf(other)).toBe(both)
  await other.page.context().close()
}) // prettier-ignore

test('a spreadsheet gets every page and every passage, with their heads', async ({ player }) => {
  const { page } = player
  await player.open()
  const settings = await player.openSettings()
  await press(settings, 'Pages (CSV)')
  await expect(settings.getByText('No page has been finished yet')).toBeVisible()
  await afterNight(player, ofOne)
  await player.open()
  const again = await player.openSettings()
  const pages = await take(page, again, 'Pages (CSV)')
  expect(pages.name).toMatch(/^just-asking pages \d{4}-\d\d-\d\d\.csv$/)
  expect(pages.content.charCodeAt(0)).toBe(0xfeff)
  const [heads, ...rows] = rowsOf(pages.content)
  const first = rows.find(row => row.includes('Did Ordovane Put Out the Masts?'))
  expect(heads!.slice(0, 6)).toEqual(['Finished', 'Day', 'Time', 'Where', 'Pack', 'Headline'])
  expect(first!.slice(0, 6)).toEqual([
    '2026-05-04T12:00:00+00:00',
    '2026-05-04',
    '12:00',
    'the desk',
    'The Question Mark',
    'Did Ordovane Put Out the Masts?',
  ])
  expect(first![heads!.indexOf('Score (0 to 100)')]).toMatch(/^\d+(\.\d+)?$/)
  const marks = await take(page, again, 'Passages (CSV)')
  expect(rowsOf(marks.content).length).toBeGreaterThan(5)
  expect(marks.content).toContain('Just asking questions')
  await expect(again.getByText('The file is among your downloads.')).toBeVisible()
  await expectFit(page, 'settings')
})

test('erasing leaves nothing behind, and another window cannot put it back', async ({ player, context }) => {
  const { page } = player
  await afterNight(player, ofOne)
  await player.open()
  const other = new Player(await context.newPage(), { stage: 'off', tongue: tongueOf('en') })
  await other.open('dark-masts')
  await other.press('Play again')
  await other.sheetReady()
  await page.bringToFront()
  const settings = await player.openSettings()
  await press(settings, 'Erase everything…')
  const asked = page.locator('dialog.erase-dialog')
  await expect(asked).toContainText('2 entries in the log of practice')
  await press(asked, 'Go on')
  await Promise.all([page.waitForEvent('load'), press(asked, 'Erase it all')])
  await expect(page.locator('main.menu')).toBeVisible()
  // Nothing of the game's own runs any more while we look.
  await page.goto('about:blank')
  await other.page.bringToFront()
  await expect(other.notices).toContainText('was erased in another window')
  await other.flag('Did Ordovane', 'Masts?', 'Just asking questions')
  const settingsThere = await other.openSettings()
  await settingsThere.getByRole('radio', { name: 'Night' }).check()
  await other.page.keyboard.press('Escape')
  await other.page.waitForTimeout(500)
  const left = await other.page.evaluate(async () => {
    const shelf = await new Promise<string[]>((done, fail) => {
      const opening = indexedDB.open('just-asking')
      opening.onerror = () => fail(new Error('the shelf does not open'))
      opening.onsuccess = () => {
        const asking = opening.result.transaction('records').objectStore('records').getAllKeys()
        asking.onsuccess = () => done(asking.result.map(String))
      }
    })
    const names = (await indexedDB.databases()).map(({ name }) => name)
    return { shelf, names, storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)], caches: await caches.keys() }
  }) // prettier-ignore
  // The newsroom that came after has greeted somebody new, and may have noted that.
  expect(left.shelf.filter(key => !key.startsWith('people/'))).toEqual([])
  expect(left.names).toEqual(['just-asking'])
  expect(left.storage).toEqual([])
  expect(left.caches).toEqual([])
  // Loaded anew, it keeps again.
  await Promise.all([
    other.page.waitForEvent('load'),
    press(other.notices, 'Load it anew'),
  ])
  await other.sheetReady()
  await other.expectFlags()
  await other.flag('Did Ordovane', 'Masts?', 'Just asking questions')
  await other.reload()
  await expect(other.flags).toHaveCount(1)
}) // prettier-ignore

test('a malicious copy is told, and what is sound in it comes in as words', async ({ player }) => {
  const { page } = player
  const odd = '<img src=x onerror=alert(1)>'
  page.on('dialog', () => {
    throw new Error('something spoke up')
  })
  await afterNight(player, ofOther)
  await player.open()
  const before = await readJournal(page)
  const { content } = await take(page, await player.openSettings(), 'Keep a copy')
  const copy = JSON.parse(content) as { records: Record<string, { data: Record<string, unknown> }> }
  const [key, entry] = Object.entries(copy.records).find(([name]) => name.startsWith('practice/'))!
  const changed = (id: string, data: object) => ({ ...entry, data: { ...entry.data, id, ...data } })
  copy.records['practice/odd'] = changed('odd', { excerpt: odd, pack: '=cmd|x' })
  copy.records['practice/late'] = changed('late', { when: 8.64e15 })
  copy.records['practice/a/b'] = changed('a/b', {})
  for (const [text, told] of [
    [content.slice(0, content.length / 2), 'breaks off in the middle'],
    ['{"name":"somebody-else"}', 'belongs to another program'],
    [' '.repeat(30_000_001), 'larger than any copy'],
  ] as const) {
    const settings = page.locator('dialog.settings')
    const file = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) }
    await settings.locator('input[type=file]').setInputFiles(file)
    await expect(settings.getByRole('status').filter({ hasText: told })).toBeVisible()
  }
  expect(await readJournal(page)).toEqual(before)
  await page.keyboard.press('Escape')
  const settings = await player.openSettings()
  await settings.locator('input[type=file]').setInputFiles({
    name: 'copy.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(copy)),
  })
  const asked = page.getByRole('dialog', { name: 'Load this copy?' })
  await expect(asked).toContainText('2 records in it cannot be read and are left out.')
  await Promise.all([page.waitForEvent('load'), press(asked, 'Load it')])
  await expect(page.locator('main.menu')).toBeVisible()
  await page.goto(player.addressOf().replace(/#.*$/, '#/summary'))
  await expect(page.locator('.summary-paper')).toContainText('=cmd|x')
  const csv = await take(page, await player.openSettings(), 'Pages (CSV)')
  expect(csv.content).toContain(odd)
  expect(csv.content).toContain(`,'=cmd|x,`)
  expect(key).toMatch(/^practice\//)
})

test.describe('the summary', () => {
  const openSummary = async (player: Player): Promise<Locator> => {
    const settings = await player.openSettings()
    await settings.getByRole('link', { name: 'A summary to print' }).click()
    await expect(player.page.locator('main.summary h1')).toBeVisible()
    await expect(player.page.locator('dialog')).toHaveCount(0)
    return player.page.locator('.summary-paper')
  }

  test('has a name only where one is typed in, and keeps none', async ({ player }) => {
    const { page } = player
    await player.open()
    await openSummary(player)
    await expect(page.getByText('Nothing has been finished yet')).toBeVisible()
    await afterNight(player, ofOne)
    await player.open()
    const paper = await openSummary(player)
    await expect(page).toHaveTitle(/Practice summary/)
    await expect(paper).not.toContainText('Name:')
    await page.getByLabel('A name on the sheet').fill('Ama Østergård')
    await expect(paper).toContainText('Name: Ama Østergård')
    await expectNoFaults(page, 'summary')
    await page.reload()
    await expect(paper).toBeVisible()
    await expect(paper).not.toContainText('Name:')
    await expect(page.getByLabel('A name on the sheet')).toHaveValue('')
    const everything = JSON.stringify(await readJournal(page)) + page.url() + (await page.title())
    expect(everything).not.toContain('Østergård')
  })

  for (const format of ['A4', 'Letter'])
    test(`is printed whole on ${format}`, async ({ player }) => {
      const { page } = player
      await page.emulateMedia({ colorScheme: 'dark' })
      await afterNight(player, ofOne)
      await player.open()
      const paper = await openSummary(player)
      await page.getByLabel('A name on the sheet').fill('Ama')
      const words = await paper.evaluate(sheet => {
        const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
        const found: string[] = []
        while (walker.nextNode()) found.push((walker.currentNode as Text).data)
        return found.map(text => text.trim()).filter(Boolean)
      })
      const pages = readPdf(await page.pdf({ format }))
      expect(pages.length).toBeLessThanOrEqual(2)
      const letters = pages.map(one => one.letters).join('')
      for (const text of words) expect(letters).toContain(bare(text))
      expect(letters).not.toContain(bare('Print the sheet'))
      for (const { glyphs, width, height } of pages)
        for (const { x, y } of glyphs) expect(x >= 0 && x < width && y > 0 && y <= height).toBe(true)
    })

  for (const viewport of [{ width: 320, height: 640 }, { width: 1366, height: 768 }])
    test(`fits on ${viewport.width} pixels`, async ({ player }) => {
      await player.page.setViewportSize(viewport)
      await afterNight(player, ofOne)
      await player.open()
      await openSummary(player)
      await expectFit(player.page, 'summary')
    }) // prettier-ignore
})
