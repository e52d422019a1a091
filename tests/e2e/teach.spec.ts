// The teachers' guide: its ways lead where they say, its addresses can be copied, and it prints on a few pages.

import { TECHNIQUES } from '../../src/core/technique.ts'
import { expectNoFaults } from './support/axe.ts'
import { expectFit } from './support/fit.ts'
import { bare, readPdf } from './support/pdf.ts'
import type { Player } from './support/player.ts'
import { expect, test } from './support/test.ts'

const MASTS = 'Did Ordovane Put Out the Masts?'

async function openGuide({ page }: Player, query = ''): Promise<void> {
  await page.goto(`./?stage=off${query}#/teach`)
  await expect(page.locator('.teach-head h1')).toBeVisible()
  // Every text has come: no row waits for its techniques any more.
  await expect(page.locator('.teach-new', { hasText: '…' })).toHaveCount(0)
}

test('has a row for every piece, with what it introduces', async ({ player }) => {
  const { page } = player
  await openGuide(player)
  await expect(page).toHaveTitle('Teachers’ guide · Just Asking')
  const row = page.getByRole('row', { name: new RegExp(`^${MASTS.replace('?', '\\?')}`) })
  await expect(row.getByRole('cell')).toHaveCount(4)
  await expect(row.locator('.teach-new a')).toHaveText(['Just asking questions', 'Loaded language'])
  await row.getByRole('link', { name: 'Loaded language' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loaded language')
  expect(TECHNIQUES).toContain('loaded-language')
})

for (const [link, shown] of [
  [`Play: ${MASTS}`, 'article.sheet'],
  [`On the wall: ${MASTS}`, '.wall-headline'],
  [`On paper: ${MASTS}`, '.paper-student'],
] as const)
  test(`“${link}” leads there`, async ({ player }) => {
    const { page } = player
    await openGuide(player)
    await page.getByRole('link', { name: link, exact: true }).click()
    await expect(page.locator(shown)).toContainText(MASTS)
    await page.goBack()
    await expect(page.locator('.teach-head h1')).toBeVisible()
  })

test('copies full addresses, with the language in them', async ({ player, context, baseURL }) => {
  const { page } = player
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openGuide(player, '&lang=es')
  await page
    .getByRole('button', { name: /^Copiar la dirección: En la pared, / })
    .first()
    .click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(`${baseURL}?lang=es#/show/the-question-mark/dark-masts`)
  await expect.poll(player.heard).toContain('Dirección copiada: En la pared')
  await page.goto(copied)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('¿Qué frases devolverías? Manos arriba.')
})

test('copies where the browser has no clipboard of its own, and shows the address where nothing works', async ({
  player,
  context,
}) => {
  const { page } = player
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    const real = navigator.clipboard
    Object.defineProperty(window, 'read', { value: () => real.readText() })
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await openGuide(player)
  const copy = page.getByRole('button', { name: `Copy the address: On paper, ${MASTS}` })
  await copy.click()
  await expect(copy).toHaveText('Copied')
  await expect(copy).toBeFocused()
  expect(await page.evaluate(() => (window as unknown as { read(): Promise<string> }).read())).toContain(
    '?lang=en#/print/the-question-mark/dark-masts',
  )
  await page.evaluate(() => {
    Object.defineProperty(document, 'execCommand', { value: () => false })
  })
  await page.getByRole('button', { name: `Copy the address: Play, ${MASTS}` }).click()
  await expect(page.getByRole('textbox')).toHaveValue(/\?lang=en#\/play\/the-question-mark\/dark-masts$/)
})

test('packs lie folded after the first, open where they are asked for, and are all on paper', async ({
  player,
}) => {
  const { page } = player
  await openGuide(player)
  const tables = page.locator('.teach-shelf')
  const second = page.locator('.teach-fold').nth(1)
  await expect(tables.first()).toBeVisible()
  await expect(tables.nth(1)).toBeHidden()
  await expect(second).toHaveAttribute('aria-expanded', 'false')
  await second.press('Enter')
  await expect(second).toHaveAttribute('aria-expanded', 'true')
  await expect(tables.nth(1)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  for (const table of await tables.all()) await expect(table).toBeVisible()
})

test('tabs lead to its parts', async ({ player }) => {
  const { page } = player
  await openGuide(player)
  for (const part of [
    'Two lessons',
    'A rubric',
    'The debrief',
    'What comes up, and what to say',
    'Every piece',
  ]) {
    await player.press(part)
    const heading = page.getByRole('heading', { level: 2, name: part })
    await expect(heading).toBeFocused()
    await expect(heading).toBeInViewport()
  }
})

test('says when techniques could not be fetched, and fetches them again', async ({ player, watch }) => {
  watch.forgive(/ERR_FAILED/)
  const { page } = player
  await page.route('**/*.text.*.json', route => route.abort())
  await openGuide(player)
  await expect(page.getByText('Some techniques could not be fetched.')).toBeVisible()
  // Everything else works without them.
  await expect(page.getByRole('link', { name: `On the wall: ${MASTS}` })).toBeVisible()
  await page.unroute('**/*.text.*.json')
  await player.press('Try again')
  await expect(page.getByText('Some techniques could not be fetched.')).toHaveCount(0)
  await expect(page.locator('.teach-new a').first()).toHaveText('Just asking questions')
})

test('has no fault, by day and by night, and no text without words', async ({ player }) => {
  const { page } = player
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await openGuide(player)
    await expectNoFaults(page, scheme)
  }
  expect(await page.locator('main').innerText()).not.toMatch(/teach\.|\{\{/)
})

for (const [width, language] of [
  [320, 'en-XA'],
  [320, 'en-XB'],
  [768, 'en-XA'],
  [1366, 'en-XA'],
] as const)
  test.describe(`${width} wide, in ${language}`, () => {
    test.use({ viewport: { width, height: 700 }, language })
    test('fits', async ({ player }) => {
      await openGuide(player, `&lang=${language}`)
      await expectFit(player.page, 'the guide')
    })
  })

test.describe('in print', () => {
  for (const [format, width, language] of [
    ['A4', 688, 'en'],
    ['Letter', 710, 'es'],
  ] as const)
    test(`all of it is there on ${format}, in ${language}, on a few pages`, async ({ player }) => {
      const { page } = player
      await openGuide(player, `&lang=${language}`)
      const words = await page
        .locator('.teach-part :is(p:not(.teach-screen), li:not(.teach-links li), dt, dd, caption)')
        .allTextContents()
      const pages = readPdf(await page.pdf({ format }))
      expect(pages.length).toBeGreaterThanOrEqual(3)
      // Two packs more are a page more.
      const packs = await page.locator('.teach-pack').count()
      expect(pages.length).toBeLessThanOrEqual(4 + Math.ceil(packs / 2))
      const letters = pages.map(one => one.letters).join('')
      expect(words.length).toBeGreaterThan(40)
      for (const told of words) for (const word of told.split(/\s+/)) expect(letters).toContain(bare(word))
      for (const { glyphs, width: most, height } of pages)
        expect(glyphs.filter(({ x, y }) => x < -1 || x > most || y < 0 || y > height)).toEqual([])
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width, height: 1000 })
      await expect(page.locator('.teach-tabs')).toBeHidden()
      const wide = await page
        .locator('.teach-paper, .teach-paper :is(table, td, th, p, li, dd)')
        .evaluateAll(all => all.filter(one => one.scrollWidth > one.clientWidth + 1).length)
      expect(wide).toBe(0)
    })
})
