// The newsroom: everything in it can be reached and has a name, by any hand, with the stage and without.

import type { Page } from '@playwright/test'
import { expectFit } from './support/fit.ts'
import { PACK } from './support/player.ts'
import { writeJournal } from './support/storage.ts'
import { expect, test } from './support/test.ts'

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement!
    return (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().replaceAll(/\s+/g, ' ')
  })

/** Names of all that Tab comes to, from the page's head to its end. */
async function tabThrough(page: Page): Promise<string[]> {
  await page.locator('.skip').focus()
  const names: string[] = []
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement === document.body)) break
    if (await page.evaluate(() => document.activeElement!.matches('.skip'))) break
    names.push(await focusedName(page))
  }
  return names
}

const FIRST_PACK = [
  'dark-masts',
  'the-toll-shed',
  'the-ballot-box',
  'nettle-light',
  'life-jackets',
  'heavy-scales',
] as const

/** The stage is fetched after all else. */
const drawn = (page: Page): Promise<void> =>
  expect(page.locator('.room[data-drawn]')).toBeVisible({ timeout: 30_000 })

const finish = (page: Page, excerpts: readonly string[], pack = PACK): Promise<unknown> =>
  Promise.all(
    excerpts.map(excerpt =>
      writeJournal(
        page,
        `progress/${pack}/${excerpt}`,
        JSON.stringify({
          kind: 'progress',
          version: 1,
          sequence: 1,
          data: { pack, excerpt, plays: 1, best: 80, stars: 2, last: 1 },
        }),
      ),
    ),
  )

for (const stage of ['off', 'on'] as const)
  test.describe(`with the stage ${stage}`, () => {
    test.use({ stage })

    test('everything is reached by keys alone, in a sensible order, and has a name', async ({ player }) => {
      const { page } = player
      await player.open()
      await expect(page.locator('.slip')).toHaveCount(6)
      if (stage === 'on') await drawn(page)
      const names = await tabThrough(page)
      expect(names.every(name => name.length > 1)).toBe(true)
      const order = [/^Settings/, /^The window/, /^First night/, /Ordovane/, /Read Heavy/]
      order.push(/^Just asking questions/, /^False certainty/, /^The Question Mark/)
      order.push(/^Field guide$/, /^For teachers/, /^Telephone/)
      const places = order.map(name => names.findLastIndex(one => name.test(one)))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(places).not.toContain(-1)
      expect(names.filter(name => /not taught yet/.test(name))).toHaveLength(19)
    })

    test('focus comes back to the slip that was left, by link, by key and by the browser', async ({
      player,
    }) => {
      const { page } = player
      await player.open()
      const slip = page.getByRole('link', { name: /Ballot Box/ })
      await slip.focus()
      await page.keyboard.press('Enter')
      await player.sheetReady()
      await page.goBack()
      await expect(slip).toBeFocused()
      await expect(slip).toBeInViewport()

      await page.goForward()
      await player.sheetReady()
      await player.press('Nothing to flag here')
      await player.skipToScore()
      await page.getByRole('button', { name: 'Back to the in-tray' }).click()
      await expect(slip).toBeFocused()
      await expect(slip).toContainText('Best so far')
    })

    test('the window changes the light, says so, and it is remembered', async ({ player }) => {
      const { page } = player
      await player.open()
      const html = page.locator('html')
      await expect(html).toHaveAttribute('data-theme', 'day')
      await page.getByRole('button', { name: 'let night fall' }).click()
      await expect(html).toHaveAttribute('data-theme', 'night')
      await expect(page.getByRole('button', { name: 'let in the day' })).toBeFocused()
      await page.reload()
      await expect(html).toHaveAttribute('data-theme', 'night')
      await page.getByRole('button', { name: 'let in the day' }).click()
      await expect(html).toHaveAttribute('data-theme', 'day')
    })

    test('a box on the shelf puts its copy on the desk', async ({ player }) => {
      const { page } = player
      await player.open()
      await page.getByRole('link', { name: /The Question Mark/ }).click()
      await expect(page).toHaveURL(/#\/play\/the-question-mark$/)
      await expect(page.getByRole('heading', { name: 'The Question Mark' })).toBeFocused()
      await expect(page.locator('.box[aria-current=true]')).toHaveCount(1)
      if (stage === 'on') await drawn(page)
      await page.goBack()
      await expect(page).toHaveURL(/#\/$/)
      await expect(page.locator('.slip')).toHaveCount(6)
      await page.goForward()
      await expect(page.getByRole('heading', { name: 'The Question Mark' })).toBeFocused()
    })
  })

test('the telephone opens a dialog, and gives focus back', async ({ player }) => {
  const { page } = player
  await player.open()
  const phone = page.getByRole('button', { name: 'Telephone' })
  await phone.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(phone).toBeFocused()
})

test('a card leads to its page of the guide', async ({ player }) => {
  const { page } = player
  await player.open()
  await page.getByRole('link', { name: /^Innuendo/ }).click()
  await expect(page).toHaveURL(/#\/guide\/innuendo$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Innuendo' })).toBeVisible()
})

test('the first minute is a card for newcomers, and a stub afterwards', async ({ player }) => {
  const { page } = player
  await player.open()
  await expect(page.getByRole('link', { name: /First night/ })).toHaveAttribute(
    'href',
    /#\/play\/first-minute\//,
  )
  await finish(page, ['dark-masts'])
  await page.reload()
  await expect(page.getByRole('link', { name: 'The first minute again' })).toBeVisible()
  await expect(page.getByRole('link', { name: /First night/ })).toHaveCount(0)
})

test('the room fills, and a finished pack is filed and has its front page', async ({ player }) => {
  const { page } = player
  await player.open()
  await expect(page.locator('.decor.cat')).toHaveCount(0)
  await finish(page, ['dark-masts', 'the-toll-shed', 'the-ballot-box', 'nettle-light'])
  await page.reload()
  await expect(page.locator('.decor.cat')).toHaveCount(1)
  const filed = page.locator('.box', { hasText: 'Filed' })
  await expect(filed).toHaveCount(0)
  await finish(page, ['life-jackets', 'heavy-scales'])
  await page.reload()
  // The next pack lies on the desk now; the finished one is under seal.
  await expect(filed).toHaveCount(1)
  await expect(filed).toContainText('The Question Mark')
  await expect(filed.locator('.seal')).toBeVisible()
  await expect(page.locator('.decor.trophy')).toHaveCount(1)
  await filed.click()
  await expect(page.locator('.front-paper a')).toHaveAttribute('href', `#/front/${PACK}`)
})

test('the pack to go on with is told on its drawer and on the desk, and leads there', async ({ player }) => {
  const { page } = player
  await player.open()
  await expect(page.locator('.box-next')).toHaveCount(0)
  const drawers = page.locator('.box')
  const second = await drawers.nth(1).locator('b').innerText()
  await finish(page, FIRST_PACK)
  await page.goto(`./?stage=off#/play/${PACK}`)
  await page.reload()
  await expect(page.locator('.box', { has: page.locator('.box-next') })).toHaveCount(1)
  await expect(drawers.nth(1)).toContainText('Next')
  const ticket = page.getByRole('link', { name: `Next pack ${second}` })
  await expect(ticket).toBeVisible()
  await ticket.click()
  await expect(page.getByRole('heading', { level: 2, name: second })).toBeFocused()
  await expect(drawers.nth(1)).toHaveAttribute('aria-current', 'true')
  await expect(ticket).toHaveCount(0)
  await expect(page.locator('.box-next')).toHaveCount(0)
})

for (const [width, height] of [
  [360, 740],
  [820, 1180],
  [1366, 768],
  [1920, 1080],
] as const)
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } })

    test('every drawer shows its whole title, and a finger finds it', async ({ player }) => {
      const { page } = player
      await player.open()
      await finish(page, FIRST_PACK)
      await page.reload()
      await expect(page.locator('.box').nth(6)).toBeVisible()
      const drawers = await page.locator('.box').all()
      for (const drawer of drawers) {
        const [outer, title] = [(await drawer.boundingBox())!, (await drawer.locator('b').boundingBox())!]
        expect(outer.height).toBeGreaterThanOrEqual(44)
        expect(title.x).toBeGreaterThan(outer.x)
        expect(title.x + title.width).toBeLessThan(outer.x + outer.width)
        expect(title.y + title.height).toBeLessThan(outer.y + outer.height)
      }
    })
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('the next thing to do is the first card on the desk', async ({ player }) => {
    const { page } = player
    const next = page.locator('.next-up')
    await player.open()
    await expect(page.getByRole('link', { name: /First night/ })).toBeInViewport({ ratio: 1 })
    await expect(next).toHaveCount(0)

    await finish(page, ['dark-masts', 'the-ballot-box'])
    await page.reload()
    await expect(next).toContainText('Next: number 2')
    await expect(next).toBeInViewport({ ratio: 1 })
    await next.click()
    await expect(page).toHaveURL(/\/the-toll-shed$/)
    await player.sheetReady()
    await page.goBack()
    await expect(page.locator('.slip')).toHaveCount(6)

    await finish(page, ['the-toll-shed', 'nettle-light', 'life-jackets', 'heavy-scales'])
    await page.goto(`./?stage=off#/play/${PACK}`)
    await page.reload()
    await expect(page.locator('.front-paper a')).toBeInViewport({ ratio: 1 })
    await expect(next).toHaveCount(0)
  })

  test('the neighbours of a pack and the shelf are one press away', async ({ player }) => {
    const { page } = player
    await player.open()
    const strip = page.getByRole('navigation', { name: 'Packs' })
    await expect(strip).toBeInViewport({ ratio: 1 })
    await expect(strip.getByRole('link')).toHaveCount(1)
    await strip.getByRole('link', { name: /^Next pack/ }).click()
    await expect(page.locator('.on-desk h2')).toBeFocused()
    await expect(strip).toContainText('Pack 2 of')
    await strip.getByRole('link', { name: /^Previous pack: The Question Mark/ }).click()
    await expect(strip).toContainText('Pack 1 of')
    // Focus lands a moment later than the words.
    await expect(page.locator('.on-desk h2')).toBeFocused()
    await strip.getByRole('button').click()
    const open = page.locator('.box[aria-current]')
    await expect(open).toBeFocused()
    await expect(open).toBeInViewport({ ratio: 1 })
  })
})

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 1366, height: 768 },
])
  test.describe(`on a laptop of ${viewport.width} pixels`, () => {
    test.use({ viewport })

    test('the first row of the tray is whole in the first view', async ({ player }) => {
      const { page } = player
      await player.open()
      const row = page.locator('.slip:nth-child(-n + 3)')
      for (const slip of await row.all()) await expect(slip).toBeInViewport({ ratio: 1 })
      await finish(page, ['dark-masts', 'the-toll-shed', 'the-ballot-box'])
      await page.reload()
      await expect(row.last()).toContainText('Best so far')
      for (const slip of await row.all()) await expect(slip).toBeInViewport({ ratio: 1 })
    })
  })

test.describe('on a phone of 320 pixels, full', () => {
  test.use({ viewport: { width: 320, height: 640 }, contextOptions: { reducedMotion: 'reduce' } })

  test('everything fits', async ({ player }) => {
    const { page } = player
    await player.open()
    await finish(page, FIRST_PACK)
    await page.goto(`./?stage=off#/play/${PACK}`)
    await page.reload()
    await expect(page.locator('.slip')).toHaveCount(6)
    await expectFit(page, 'newsroom')
  })
})

test.describe('with the stage on', () => {
  test.use({ stage: 'on' })

  test('the stage lays its things under the page’s, answers focus, and sleeps', async ({ player }) => {
    const { page } = player
    await player.open()
    await drawn(page)
    await expect(page.locator('.room img.cutout')).toHaveCount(0)
    const pixels = (): Promise<string> =>
      page.evaluate(() => {
        const canvas = document.querySelector('canvas')!
        const box = document.querySelector('.box')!.getBoundingClientRect()
        const scale = canvas.width / canvas.clientWidth
        const small = document.createElement('canvas')
        small.width = small.height = 24
        const top = box.y + scrollY - parseFloat(canvas.style.top || '0')
        small
          .getContext('2d')!
          .drawImage(canvas, box.x * scale, top * scale, box.width * scale, box.height * scale, 0, 0, 24, 24)
        return [...small.getContext('2d')!.getImageData(0, 0, 24, 24).data].join()
      })
    const still = await pixels()
    // Nothing moves: what is drawn stays what it is.
    await page.waitForTimeout(300)
    expect(await pixels()).toBe(still)
    await page.locator('.box').first().focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await expect(page.locator('.box').first()).toBeFocused()
    await expect.poll(pixels).not.toBe(still)
  })
})
