// Sheet and key on paper: every word is there, no line runs over, line 12 is line 12, and the key can be kept back.

import type { Page } from '@playwright/test'
import { expectNoFaults } from './support/axe.ts'
import { expectFit } from './support/fit.ts'
import { bare, readPdf, type PdfPage } from './support/pdf.ts'
import type { Player } from './support/player.ts'
import { expect, test } from './support/test.ts'

/** A word longer than three lines, and letters wider than any line has room for. */
const LONG = `Hollin${'straitmastwatchers'.repeat(11)}association`
const WIDE = 'W'.repeat(64)

type TextFile = {
  text: string
  parts: { end: number }[]
  units: { end: number }[]
  words: number[]
}

/** Puts the two words behind the last of the excerpt, where no passage of the key is moved by them. */
async function addLongWords(page: Page): Promise<void> {
  await page.route('**/dark-masts.en.text.*.json', async route => {
    const response = await route.fetch()
    const file = (await response.json()) as TextFile
    for (const word of [LONG, WIDE]) {
      file.words.push(file.text.length + 1, file.text.length + 1 + word.length)
      file.text += ` ${word}`
    }
    file.parts.at(-1)!.end = file.text.length
    file.units.at(-1)!.end = file.text.length
    await route.fulfill({ response, json: file })
  })
}

async function openPaper(
  { page }: Player,
  query = '',
  excerpt = 'dark-masts',
  pack = 'the-question-mark',
): Promise<void> {
  await page.goto(`./?stage=off${query}#/print/${pack}/${excerpt}`)
  await expect(page.locator('.paper')).toHaveCount(2)
  await page.evaluate(() => document.fonts.ready)
}

/** The rows as they stand on the sheet, each with the number of its line. */
const rowsOf = (page: Page) =>
  page.locator('.paper-line').evaluateAll(lines =>
    lines.map(line => ({
      number: line.querySelector('.paper-number')!.textContent,
      rows: [...line.querySelectorAll('.paper-row')].map(row => row.textContent),
    })),
  )

const pagesWith = (pages: readonly PdfPage[], words: string) =>
  pages.filter(({ letters }) => letters.includes(bare(words)))

const SIZES = { normal: 'Normal print', large: 'Large print' } as const

for (const format of ['A4', 'Letter'] as const)
  for (const [size, label] of Object.entries(SIZES))
    test(`${format}, ${size}: all words are printed, and no line runs over`, async ({ player }) => {
      const { page } = player
      await addLongWords(page)
      await openPaper(player)
      await page.getByLabel(label).check()
      const pages = readPdf(await page.pdf({ format }))

      // Every row is set whole, in one piece, beside its number.
      const lines = await rowsOf(page)
      expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => String(index + 1)))
      expect(bare(lines.flatMap(({ rows }) => rows).join(''))).toContain(bare(`rehearsal? ${LONG} ${WIDE}`))
      for (const { number, rows } of lines)
        expect(pagesWith(pages, `${number}${rows.join('')}`).length, rows.join(' ')).toBeGreaterThan(0)

      // Nothing sticks out of what can be printed on, and no row out of its column.
      for (const { glyphs, width, height } of pages) {
        const out = glyphs.filter(({ x, y }) => x < -1 || x > width - 2 || y < 0 || y > height)
        expect(out).toEqual([])
      }
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: format === 'A4' ? 688 : 710, height: 1000 })
      const over = await page
        .locator('.paper-row')
        .evaluateAll(rows =>
          rows
            .filter(row => row.firstElementChild!.getBoundingClientRect().width > row.clientWidth)
            .map(row => row.textContent),
        )
      expect(over).toEqual([])
      await expectFit(page, 'paper')
      await expect(page.locator('.paper-tools')).toBeHidden()
      await expect(page.locator('.masthead')).toBeHidden()
    })

test('the key is a sheet of its own, for every passage of the page', async ({ player }) => {
  const { page } = player
  await openPaper(player)
  const pages = readPdf(await page.pdf({ format: 'A4' }))
  const sheet = pages.findIndex(({ letters }) => letters.includes(bare('Standards desk: the sheet')))
  const key = pages.findIndex(({ letters }) => letters.includes(bare('Standards desk: the key')))
  expect(sheet).toBe(0)
  expect(key).toBeGreaterThan(0)
  // What is handed out gives nothing away.
  for (const { letters } of pages.slice(0, key)) {
    expect(letters).not.toContain(bare('Send it back'))
    expect(letters).not.toContain(bare('accuses a country'))
  }
  const words = pages.slice(key).map(({ letters }) => letters).join('') // prettier-ignore
  for (const told of [
    'Line 1 Send it back',
    'J Just asking questions',
    'It accuses a country of a deliberate act',
    'Strait Masts Fail for 41 Minutes; Operator Blames Two Relays',
    'Leave it: it is sound',
    'It looks like: Loaded language. It is sound.',
    'Where: The full mast log',
    'Would that make the headline fair after all?',
    'half for finding it, a quarter for its family, a quarter for its name',
    'A label is a reason to check, not a refutation.',
  ])
    expect(words).toContain(bare(told))
})

test('the numbers of the key are those of the sheet, in large print too', async ({ player }) => {
  const { page } = player
  await openPaper(player)
  const places = () => page.locator('.paper-entry h3 span:first-child').allTextContents()
  const normal = await places()
  expect(normal).toHaveLength(7)
  const numbered = (await rowsOf(page)).map(({ number, rows }) => `${number} ${rows.join(' ')}`)
  await page.getByLabel('Large print').check()
  expect(await places()).toEqual(normal)
  expect((await rowsOf(page)).map(({ number, rows }) => `${number} ${rows.join(' ')}`)).toEqual(numbered)
  const line = Number(/\d+/.exec(normal.at(-1)!)![0])
  expect(numbered[line - 1]).toContain('Was')
  // 18 points and more is what counts as large print.
  const points = await page.locator('.paper').evaluateAll(papers => {
    const millimetre = papers[0]!.clientWidth / 210
    return papers
      .flatMap(paper => [...paper.querySelectorAll('p, li, dd, td, th, .paper-row')])
      .filter(element => element.checkVisibility() && element.textContent.trim() !== '')
      .map(element => (parseFloat(getComputedStyle(element).fontSize) / millimetre / 25.4) * 72)
  })
  expect(Math.min(...points)).toBeGreaterThan(17.9)
})

test('sheet or key is printed alone', async ({ player }) => {
  const { page } = player
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await openPaper(player)
  await page.getByLabel('The sheet alone').check()
  await expect(page.locator('.paper-key')).toHaveCount(0)
  expect(pagesWith(readPdf(await page.pdf({ format: 'A4' })), 'Standards desk: the key')).toEqual([])
  await page.getByLabel('The key alone').check()
  await expect(page.locator('.paper-student')).toHaveCount(0)
  await player.press('Print')
  await expect(page.locator('html')).toHaveAttribute('data-printed', '')
})

test('collects no name, and names the techniques that have been taught', async ({ player }) => {
  const { page } = player
  await openPaper(player, '', 'the-toll-shed')
  await expect(page.locator('.paper-desk')).toHaveText('Desk:')
  await expect(page.locator('.paper-student')).not.toContainText(/\bname:/i)
  await expect(page.locator('.paper-techniques li')).toHaveText([
    /^JJust asking questions\. An accusation put as a question/,
    /^CInsinuation by coincidence\./,
    /^VVague attribution\./,
    /^LLoaded language\./,
  ])
})

test('opened as the first page of a visit, it says everything in words', async ({ player }) => {
  const { page } = player
  await openPaper(player)
  await expect(page.locator('.paper-techniques')).toContainText(
    'An accusation put as a question, so that nobody has to prove it.',
  )
  // A key without its text would stand there as it is written in the code.
  expect(await page.locator('body').innerText()).not.toMatch(/[a-z]+\.[a-z-]+\.[a-z]+/)
})

test('prints black on white in the night, and works without the key until that comes', async ({
  player,
  watch,
}) => {
  watch.forgive(/ERR_FAILED/)
  const { page } = player
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.route('**/*.key.*.json', route => route.abort())
  await page.goto('./?stage=off#/print/the-question-mark/dark-masts')
  await expect(page.getByText('That did not come through.')).toBeVisible()
  await expect(player.button('Print')).toBeDisabled()
  await page.getByLabel('The sheet alone').check()
  await expect(player.button('Print')).toBeEnabled()
  await page.getByLabel('Sheet and key').check()
  await page.unroute('**/*.key.*.json')
  await player.press('Try again')
  await expect(page.locator('.paper-entry')).toHaveCount(7)
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  const colours = await page
    .locator('.paper :is(h2, h3, p, li, blockquote, .paper-row)')
    .evaluateAll(all => all.map(one => getComputedStyle(one).color))
  expect(new Set(colours)).toEqual(new Set(['rgb(0, 0, 0)']))
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
})

for (const [width, language] of [
  [320, 'en-XA'],
  [320, 'en-XB'],
  [820, 'en-XA'],
] as const)
  test.describe(`${width} wide, in ${language}`, () => {
    test.use({ viewport: { width, height: 740 }, language })
    test('the preview fits', async ({ player }) => {
      await openPaper(player, `&lang=${language}`)
      await expectFit(player.page, 'preview')
      await expectNoFaults(player.page, 'preview')
    })
  })

test('a long read is printed whole, and its list of techniques lies on one page', async ({ player }) => {
  const { page } = player
  await openPaper(player, '', 'the-fourteen-nights', 'the-inquiry')
  await page.getByLabel('The sheet alone').check()
  const words = await page.locator('.paper-row').allTextContents()
  const list = await page.locator('.paper-techniques li').allTextContents()
  expect(words.length).toBeGreaterThan(40)
  const pages = readPdf(await page.pdf({ format: 'A4' }))
  expect(pages.length).toBeLessThanOrEqual(3)
  const printed = pages.map(({ letters }) => letters).join('')
  for (const row of words) expect(printed).toContain(bare(row))
  const whole = pages.filter(({ letters }) => list.every(item => letters.includes(bare(item))))
  expect(whole).toHaveLength(1)
})
