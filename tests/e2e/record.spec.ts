// My record: what was played stands in it, by whatever hand it is read, and all of it comes out on paper.

import type { Locator, Page } from '@playwright/test'
import { expectNoFaults } from './support/axe.ts'
import { expectFit } from './support/fit.ts'
import { CLEAN, MIXED } from './support/games.ts'
import { keepLog, monthUntil } from './support/month.ts'
import { bare, readPdf } from './support/pdf.ts'
import type { Player } from './support/player.ts'
import { expect, test } from './support/test.ts'

const MASTS = 'Did Ordovane Put Out the Masts?'

async function openRecord({ page }: Player, query = ''): Promise<void> {
  await page.goto(`./?stage=off${query}#/record`)
  await expect(page.locator('.record-head h1')).toBeVisible()
  await expect(page.locator('.record-part').first()).toBeVisible()
}

const part = (page: Page, name: string): Locator => page.locator(`[data-part=${name}]`)

/** The cells of a table's rows. Heads of columns are left out. */
const rowsOf = (table: Locator): Promise<string[][]> =>
  table
    .locator('tbody tr')
    .evaluateAll(rows =>
      rows.map(row => [...row.children].map(cell => cell.textContent.replace(/\s+/g, ' ').trim())),
    )

async function playTwo(player: Player): Promise<void> {
  await player.open('dark-masts')
  for (const flag of MIXED.flags) await player.flag(...flag)
  await player.signOff()
  await player.skipToScore()
  await player.open('the-ballot-box')
  await player.press('Nothing to flag here')
  await player.skipToScore()
  expect(CLEAN.score).toBe('100')
}

test('an empty file says what will stand there, and leads to the in-tray', async ({ player }) => {
  const { page } = player
  await openRecord(player)
  await expect(page).toHaveTitle('My record · Just Asking')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('An empty file, as every file begins')
  await expectNoFaults(page, 'empty')
  await page.getByRole('link', { name: 'To the in-tray', exact: true }).click()
  await expect(page.locator('main.menu')).toBeVisible()
})

test('two pages that were played stand in it as they went', async ({ player }) => {
  const { page } = player
  await playTwo(player)
  await page.evaluate(() => (location.hash = '#/record'))
  await expect(part(page, 'history')).toBeVisible()
  await expect(page.locator('.record-sum').first()).toHaveText('2 pages finishedon 1 day')

  // Five passages leaned. Questions: found, and two chains missed. Loaded language: found, and found under another name.
  const strengths = await rowsOf(part(page, 'strength').locator('table'))
  expect(strengths.map(([name, credit]) => [name, credit])).toEqual([
    ['Just asking questions', '33% Slips past you over 3 marks'],
    ['Loaded language', '75% Holds over 2 marks'],
  ])
  await expect(part(page, 'strength')).toContainText('Not met yet: Insinuation by coincidence')

  const names = part(page, 'names')
  await expect(names.locator('.record-cells').first()).toHaveText(
    'Loaded language was taken for Just asking questions once, out of 2',
  )
  await expect(names).toContainText('Just asking questions was passed by 2 times, out of 3')
  await expect(names).toContainText('2 flags stood where there was nothing to find.')
  expect(await rowsOf(names.locator('table'))).toEqual([
    ['Just asking questions', '1', '0', '2', '3'],
    ['Loaded language', '1', '1', '0', '2'],
  ])

  await expect(part(page, 'telling')).toContainText('so far you have met 5 that lean and 18 fair ones')
  await expect(part(page, 'telling').locator('canvas')).toHaveCount(0)
  await expect(part(page, 'sure')).toContainText('None of your flags has said yet how sure it was.')

  const history = await rowsOf(part(page, 'history').locator('table'))
  expect(history.map(row => row.slice(1))).toEqual([
    ['Where Was the Pilots’ Ballot Box for 50 Minutes?', '100 of 100', 'nothing to catch', '9 of 9'],
    [MASTS, '30 of 100', '3 of 5', '7 of 9'],
  ])
})

test('a headline opens its page again, by keys; and what is begun anew is told', async ({ player }) => {
  const { page } = player
  await playTwo(player)
  await openRecord(player)
  const link = page.getByRole('link', { name: MASTS })
  for (let presses = 0; presses < 60; presses++) {
    if (await link.evaluate(element => element === document.activeElement)) break
    await page.keyboard.press('Tab')
    if (presses > 0) await expect(page.locator(':focus')).toBeInViewport()
  }
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(player.scorePanel).toBeVisible()
  await player.expectScore('30', '0 stars of 3')
  await player.press('Play again')
  await page.goBack()
  await expect(part(page, 'history')).toContainText('You have begun it anew; it opens where you stand.')
})

test('is one step from the field guide', async ({ player }) => {
  const { page } = player
  await playTwo(player)
  await page.goto('./?stage=off#/guide/loaded-language')
  await page.getByRole('link', { name: 'All of your record' }).click()
  await expect(page.locator('.record-head h1')).toHaveText('My record')
})

test.describe('after a month', () => {
  test.beforeEach(async ({ page }) => keepLog(page, monthUntil(Date.now())))

  test('tells discernment and sureness in words, drawn, and as tables', async ({ player }) => {
    const { page } = player
    await openRecord(player)
    const telling = part(page, 'telling')
    // Seven sentences that lean on a page, six of them caught: three pages are enough.
    await expect(telling).toContainText('On your latest 3 pages you caught 18 of 21 sentences that lean')
    await expect(telling.locator('canvas')).toHaveCount(2)
    await expect(telling.locator('.plot').first()).toHaveAttribute('aria-hidden', 'true')
    await telling.getByText('The same as a table').click()
    const rows = await rowsOf(telling.locator('table'))
    // 27 pages, of which the first two have too little before them.
    expect(rows).toHaveLength(25)
    expect(rows[0]!.slice(1, 4)).toEqual(['3', '18 of 21', '21 of 24'])
    expect(rows[0]![4]).toMatch(/^\d\.\d+ \(\d\.\d+ to \d\.\d+\)$/)

    const sure = await rowsOf(part(page, 'sure').locator('table'))
    // 8 of the 15 pages and 6 of the 12 of the check-up have an even number.
    expect(sure.map(row => [row[0], row[2], row[4]])).toEqual([
      ['A hunch', '52%', '27'],
      ['Likely', '52%', '27'],
      ['Sure', '52%', '27'],
    ])
    await expect(part(page, 'sure').locator('li').last()).toHaveText(
      '“Sure” stands for 90%: 14 of 27 were right. Surer than you had reason to be.',
    )

    const history = part(page, 'history').locator('tbody tr')
    await expect(history.filter({ visible: true })).toHaveCount(12)
    await player.press('Show the other 4')
    await expect(history.filter({ visible: true })).toHaveCount(16)
    await expect(history.filter({ hasText: 'Check-up, form A' })).toContainText('72 of 84')
    await expect(history.filter({ hasText: 'gone-14' })).toContainText('No longer on the shelf.')
  })

  test('has no fault by day and by night, and its plots take on the light', async ({ player }) => {
    const { page } = player
    const drawn = () =>
      page.locator('.plot canvas').evaluateAll(all => all.map(one => (one as HTMLCanvasElement).toDataURL()))
    await page.emulateMedia({ colorScheme: 'light' })
    await openRecord(player)
    await expectNoFaults(page, 'day')
    const day = await drawn()
    expect(day).toHaveLength(3)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'night')
    await expectNoFaults(page, 'night')
    const night = await drawn()
    for (const [index, plot] of day.entries()) expect(night[index]).not.toBe(plot)
    expect(await page.locator('main').innerText()).not.toMatch(/record\.|\{\{/)
  })

  for (const [width, language] of [
    [320, 'en-XA'],
    [320, 'en-XB'],
    [820, 'en-XA'],
    [1366, 'en-XB'],
  ] as const)
    test.describe(`${width} wide, in ${language}`, () => {
      test.use({ viewport: { width, height: 700 }, language })
      test('fits, folds open', async ({ player }) => {
        const { page } = player
        await openRecord(player, `&lang=${language}`)
        await expectFit(page, 'folded')
        await page
          .locator('.record-paper details')
          .evaluateAll(folds => folds.forEach(fold => fold.setAttribute('open', '')))
        await expectFit(page, 'unfolded')
      })
    })

  test('the matrix scrolls by keys, and its heads stay', async ({ player }) => {
    const { page } = player
    await page.setViewportSize({ width: 360, height: 740 })
    await openRecord(player)
    await page.getByText('Every name, as a table').click()
    const box = page.locator('.record-matrix')
    await box.focus()
    const head = box.locator('tbody th').first()
    const before = (await head.boundingBox())!.x
    for (let presses = 0; presses < 8; presses++) await page.keyboard.press('ArrowRight')
    await expect.poll(() => box.evaluate(element => element.scrollLeft)).toBeGreaterThan(100)
    expect((await head.boundingBox())!.x).toBeCloseTo(before, 0)
    expect(await box.locator('tbody tr').count()).toBe(19)
    // Nineteen names and what was passed by, beside what stood there and the sum.
    expect(await box.locator('thead th').count()).toBe(22)
  })

  for (const [format, language] of [
    ['A4', 'en'],
    ['Letter', 'es'],
  ] as const)
    test(`comes out whole on ${format}, in ${language}, from a phone by night`, async ({ player }) => {
      const { page } = player
      await page.setViewportSize({ width: 360, height: 740 })
      await page.emulateMedia({ colorScheme: 'dark' })
      await openRecord(player, `&lang=${language}`)
      const words = await page
        .locator('.record-part :is(h2, h3, th, td, li, caption, figcaption, dt, dd)')
        .evaluateAll(all =>
          all.map(one => {
            const copy = one.cloneNode(true) as Element
            for (const left of copy.querySelectorAll('.record-screen')) left.remove()
            return copy.textContent
          }),
        )
      const pages = readPdf(await page.pdf({ format }))
      expect(pages.length).toBeLessThanOrEqual(7)
      const letters = pages.map(one => one.letters).join('')
      expect(words.length).toBeGreaterThan(600)
      for (const told of words) for (const word of told.split(/\s+/)) expect(letters).toContain(bare(word))
      for (const { glyphs, width, height } of pages)
        expect(glyphs.filter(({ x, y }) => x < -1 || x > width || y < 0 || y > height)).toEqual([])
      // Afterwards the page is as it was.
      await expect(page.locator('details[open]')).toHaveCount(0)
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: format === 'A4' ? 688 : 710, height: 1000 })
      const wide = await page
        .locator('.record-paper, .record-paper :is(table, td, th, p, li, dd, .plot, canvas)')
        .evaluateAll(all =>
          all
            .filter(
              one =>
                one.scrollWidth > one.clientWidth + 1 ||
                one.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
            )
            .map(one => `${one.tagName} ${one.textContent.slice(0, 30)}`),
        )
      expect(wide).toEqual([])
    })
})
