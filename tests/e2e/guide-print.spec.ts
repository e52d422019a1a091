// The field guide on paper: all nineteen techniques as a handout, or one page alone.

import { expectFit } from './support/fit.ts'
import { entries, openGuide, record } from './support/guide.ts'
import { expect, test } from './support/test.ts'

test.describe('in print', () => {
  for (const [format, width] of [
    ['A4', 688],
    ['Letter', 710],
  ] as const)
    test(`all nineteen are there on ${format}, and nothing is cut`, async ({ player }) => {
      const { page } = player
      await openGuide(player)
      await page.getByRole('searchbox').fill('cui bono')
      await expect(entries(page)).toHaveCount(1)
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await page.setViewportSize({ width, height: 1000 })
      await expect(page.locator('.guide-cover')).toBeHidden()
      await expect(page.locator('.masthead')).toBeHidden()
      const names = page.locator('.handout .leaf h2')
      await expect(names).toHaveCount(19)
      for (const name of await names.all()) await expect(name).toBeVisible()
      await expectFit(page, 'handout')
      // Black on white, whatever the theme was.
      const colours = await page.evaluate(() =>
        [...document.querySelectorAll('.handout :is(h1, h2, h3, p, li, dt, dd, blockquote)')].map(
          element => getComputedStyle(element).color,
        ),
      )
      expect(new Set(colours)).toEqual(new Set(['rgb(0, 0, 0)']))
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      )

      const pdf = (await page.pdf({ format })).toString('latin1')
      const pages = [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
      expect(pages).toBeGreaterThanOrEqual(9)
      expect(pages).toBeLessThanOrEqual(12)
    })

  test('none of them is torn in two', async ({ player }) => {
    const { page } = player
    await openGuide(player)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 688, height: 1000 })
    // Room for two on a page of either format, of which the lower is Letter’s: 255 mm.
    const heights = await page
      .locator('.handout .leaf')
      .evaluateAll(leaves => leaves.map(leaf => leaf.clientHeight))
    expect(Math.max(...heights)).toBeLessThan((255 / 25.4) * 96)
    for (const rule of await page.locator('.handout .leaf').all())
      await expect(rule).toHaveCSS('break-inside', 'avoid')
  })

  test('a page of the guide is printed alone', async ({ player }) => {
    const { page } = player
    await openGuide(player, 'innuendo')
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 688, height: 1000 })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.turns')).toBeHidden()
    await expect(record(page)).toBeHidden()
    await expectFit(page, 'page')
  })

  test('is asked for by a button', async ({ player }) => {
    const { page } = player
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '')
    })
    await openGuide(player)
    await player.press('Print the guide')
    await expect(page.locator('html')).toHaveAttribute('data-printed', '')
  })
})
