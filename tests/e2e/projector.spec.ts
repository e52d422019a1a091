// An excerpt on the wall, shown to a room from its first line to its last with a clicker or by keyboard.

import type { Locator, Page } from '@playwright/test'
import { expectNoFaults } from './support/axe.ts'
import { expectFit } from './support/fit.ts'
import type { Player } from './support/player.ts'
import { expect, test } from './support/test.ts'

const box = (page: Page): Locator => page.locator('.wall-box')
const step = (page: Page): Locator => page.locator('.wall-step')
const stamp = (page: Page): Locator => page.locator('.wall-stamp')
const keys = (requests: readonly string[]) => requests.filter(url => /\.key\.[^/]*\.json$/.test(url))
const letters = (page: Page) => box(page).evaluate(one => parseFloat(getComputedStyle(one).fontSize))

async function openWall(
  { page }: Player,
  query = '',
  excerpt = 'dark-masts',
  pack = 'the-question-mark',
): Promise<void> {
  await page.goto(`./?stage=off${query}#/show/${pack}/${excerpt}`)
  await expect(page.locator('.wall-headline')).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
}

/** The seven passages of “Dark masts” in the order of the page, with the verdict and a word of each reason. */
const PASSAGES = [
  ['Did Ordovane Put Out the Masts?', 'Send it back', 'Just asking questions'],
  ['What does a telemetry mast do?', 'Leave it', 'the very next sentence answers it'],
  ['“I could feel the sand under us', 'Leave it', 'inside quotation marks'],
  ['chilly little statement', 'Send it back', 'Loaded language'],
  ['Who told those relays to fail?', 'Send it back', 'A ladder of questions'],
  ['thrown to the black jaws', 'Send it back', 'A sandbank grows jaws'],
  ['Was Hobnail Bank only a rehearsal?', 'Send it back', 'The full log should show'],
] as const

test.describe('a whole show', () => {
  test.use({ viewport: { width: 1920, height: 1080 } })

  test('is run by a clicker alone, and the key comes when the first verdict is asked for', async ({
    player,
    watch,
  }) => {
    const { page } = player
    await openWall(player)
    await expect(page).toHaveTitle('Did Ordovane Put Out the Masts? · Just Asking')
    await expect(page.locator('.masthead')).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Which sentences would you send back? Hands up.',
    )
    const numbers = await page.locator('.wall-number').allTextContents()
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)))
    expect(numbers).toHaveLength(16)
    await expect(page.locator('mark')).toHaveCount(0)
    expect(keys(watch.requests)).toEqual([])

    for (const [index, [words, verdict, reason]] of PASSAGES.entries()) {
      await page.keyboard.press('PageDown')
      await expect(page.locator('.wall-place')).toContainText(`Passage ${index + 1} of 7`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Send it back, or leave it?')
      await expect(page.locator('mark')).toContainText(words)
      await expect(box(page)).not.toContainText(reason)
      await expect(stamp(page)).toHaveCount(0)
      await expect.poll(player.heard).toContain('Send it back, or leave it?')

      await page.keyboard.press('PageDown')
      await expect(stamp(page)).toHaveText(verdict)
      await expect(box(page)).toContainText(reason)
      await expect.poll(player.heard).toContain(reason)
    }
    expect(keys(watch.requests)).toHaveLength(1)

    await page.keyboard.press('PageDown')
    await expect(step(page)).toHaveText('Step 16 of 17')
    await expect(page.locator('mark')).toHaveCount(7)
    await expect(page.locator('.wall-tally li')).toHaveCount(7)
    await page.keyboard.press('PageDown')
    await expect(step(page)).toHaveText('Step 17 of 17')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('To talk over')
    await expect.poll(player.heard).toContain('The full mast log')
    // As large as everything else that is read from the wall.
    expect(await letters(page)).toBeGreaterThanOrEqual(28)
    await expect(page.locator('.wall-talk')).toContainText('Would that make the headline fair after all?')
    await expect(page.locator('.wall-talk')).toContainText('The full mast log, due on 20 March')
    await expect(page.locator('.wall-talk')).toContainText('A label is a reason to check, not a refutation.')
    await page.keyboard.press('PageDown')
    await expect(step(page)).toHaveText('Step 17 of 17')
    for (let press = 0; press < 2; press++) await page.keyboard.press('PageUp')
    await expect(page.locator('.wall-place')).toContainText('Passage 7 of 7')
  })

  test('goes on, back, to its ends and to everything at once by keys', async ({ player }) => {
    const { page } = player
    let send = (): void => undefined
    const sent = new Promise<void>(resolve => (send = resolve))
    await page.route('**/*.key.*.json', async route => {
      await sent
      await route.continue()
    })
    await openWall(player)
    // Impatient presses while the key is on its way skip nothing.
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    await expect(page.getByText('The key is on its way…')).toBeVisible()
    send()
    await expect(step(page)).toHaveText('Step 2 of 17')
    for (const key of ['Space', 'Enter']) await page.keyboard.press(key)
    await expect(step(page)).toHaveText('Step 4 of 17')
    await page.keyboard.press('ArrowLeft')
    await expect(step(page)).toHaveText('Step 3 of 17')
    await page.keyboard.press('r')
    await expect(stamp(page)).toHaveCount(7)
    await page.keyboard.press('r')
    await expect(step(page)).toHaveText('Step 3 of 17')
    await expect(stamp(page)).toHaveCount(1)
    await page.keyboard.press('End')
    await expect(step(page)).toHaveText('Step 17 of 17')
    await page.keyboard.press('Home')
    await expect(page.locator('mark')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(page.locator('main.teach h1')).toBeVisible()
    await expect(page.locator('.masthead')).toBeVisible()
  })

  test('keeps a place’s context around it, and shows it by more than colour', async ({ player }) => {
    const { page } = player
    await openWall(player)
    await page.keyboard.press('ArrowRight')
    await expect(step(page)).toHaveText('Step 2 of 17')
    for (let press = 0; press < 2; press++) await page.keyboard.press('ArrowRight')
    await expect(step(page)).toHaveText('Step 4 of 17')
    await expect(box(page)).toContainText('It radios the depth of the water')
    await expect(page.locator('mark .wall-number')).toHaveText('4')
    await expect(page.locator('mark')).toHaveCSS('outline-style', 'dashed')
    await page.keyboard.press('End')
    await page.keyboard.press('PageUp')
    await expect(page.locator('mark').first()).toHaveCSS('text-decoration-line', 'underline')
    await expect(page.locator('.wall-badge')).toContainText(['1 H', '2 ✓', '3 ✓', '4 W', '5 H', '6 W', '7 H'])
  })

  test('goes blank with B, and any key brings back the very step', async ({ player }) => {
    const { page } = player
    await openWall(player)
    await page.keyboard.press('PageDown')
    await expect(page.locator('mark')).toBeVisible()
    await page.keyboard.press('b')
    await expect(page.locator('.wall-blank')).toBeVisible()
    await expect(page.locator('.wall-blank')).toHaveCSS('background-color', 'rgb(0, 0, 0)')
    await expect.poll(player.heard).toContain('The wall is blank.')
    await page.keyboard.press('PageDown')
    await expect(page.locator('.wall-blank')).toHaveCount(0)
    await expect(step(page)).toHaveText('Step 2 of 17')
    await page.keyboard.press('.')
    await page.locator('.wall-blank').click()
    await expect(page.locator('.wall-blank')).toHaveCount(0)
    await expect(step(page)).toHaveText('Step 2 of 17')
  })

  test('has letters as large as fit, and larger and smaller ones', async ({ player }) => {
    const { page } = player
    await openWall(player)
    const fits = () => box(page).evaluate(one => one.scrollHeight <= one.clientHeight + 1)
    expect(await fits()).toBe(true)
    const fitting = await letters(page)
    // Legible four metres away from a wall a metre and a half high.
    expect(fitting).toBeGreaterThanOrEqual(28)
    await page.keyboard.press('+')
    await page.keyboard.press('=')
    expect(await letters(page)).toBeGreaterThan(fitting * 1.3)
    // What does not fit any more is shown by going on.
    await expect(page.locator('[data-act=next]')).toHaveText('Further down')
    await expect(async () => {
      await page.keyboard.press('PageDown')
      await expect(page.locator('mark')).toHaveCount(0)
      await expect(page.locator('[data-act=next]')).toHaveText('Next', { timeout: 300 })
    }).toPass()
    await expect(page.locator('.wall-paragraph').last()).toBeInViewport()
    await page.keyboard.press('-')
    await page.keyboard.press('-')
    await page.keyboard.press('-')
    expect(await letters(page)).toBeLessThan(fitting)
  })

  test('works by touch as well: every key is a button', async ({ player }) => {
    const { page } = player
    await openWall(player)
    await player.press('Next')
    await expect(step(page)).toHaveText('Step 2 of 17')
    const before = await letters(page)
    await page.locator('[data-act=smaller]').click()
    expect(await letters(page)).toBeLessThan(before)
    // Back and on are buttons of one size, on either side of the step.
    const [back, on] = [page.locator('[data-act=back]'), page.locator('[data-act=next]')]
    const sizes = [(await back.boundingBox())!, (await on.boundingBox())!]
    expect(sizes[0]!.width).toBeCloseTo(sizes[1]!.width, 0)
    expect(Math.min(...sizes.map(({ height }) => height))).toBeGreaterThanOrEqual(48)
    expect((await step(page).boundingBox())!.x).toBeGreaterThan(sizes[0]!.x + sizes[0]!.width)
    // A press leaves focus alone, so that the next Space goes on.
    await page.keyboard.press('Space')
    await expect(stamp(page)).toHaveText('Send it back')
    await player.press('Show all')
    await expect(page.locator('[data-act=all]')).toHaveAttribute('aria-pressed', 'true')
    await player.press('End')
    await player.press('Back')
    await expect(page.locator('.wall-tally')).toBeVisible()
    await player.press('Back')
    await expect(page.locator('.wall-place')).toContainText('Passage 7 of 7')
    await player.press('Black screen')
    await page.locator('.wall-blank').click()
    await player.press('Close')
    await expect(page.locator('main.teach h1')).toBeVisible()
  })

  test('lets a button that has focus take Space and Enter', async ({ player }) => {
    const { page } = player
    await openWall(player)
    await page.keyboard.press('PageDown')
    await expect(step(page)).toHaveText('Step 2 of 17')
    await page.keyboard.press('PageDown')
    await expect(stamp(page)).toHaveCount(1)
    await page.locator('[data-act=first]').focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('mark')).toHaveCount(0)
  })
})

test('a key that does not come is told, and comes with the next press', async ({ player, watch }) => {
  watch.forgive(/ERR_FAILED/)
  const { page } = player
  await page.route('**/*.key.*.json', route => route.abort())
  await openWall(player)
  await page.keyboard.press('PageDown')
  const message = page.getByText('That did not come through.')
  await expect(message).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(message).toBeVisible()
  // The piece is still there for whoever would rather go on reading.
  await page.keyboard.press('PageUp')
  await expect(page.locator('.wall-headline')).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(message).toBeVisible()
  await page.unroute('**/*.key.*.json')
  await player.press('Try again')
  await expect(page.locator('.wall-place')).toContainText('Passage 1 of 7')
})

test('a piece that does not come is told, and one that there is not leads to the guide', async ({
  player,
  watch,
}) => {
  watch.forgive(/ERR_FAILED/)
  const { page } = player
  await page.route('**/*.text.*.json', route => route.abort())
  await page.goto('./?stage=off#/show/the-question-mark/dark-masts')
  await expect(page.getByText('That did not come through.')).toBeVisible()
  await page.unroute('**/*.text.*.json')
  await player.press('Try again')
  await expect(page.locator('.wall-headline')).toBeVisible()
  await page.goto('./?stage=off#/show/the-question-mark/no-such-slip')
  await page.getByRole('link', { name: 'To the teachers’ guide' }).click()
  await expect(page.locator('main.teach h1')).toBeVisible()
})

test.describe('with the stage', () => {
  test.use({ stage: 'on' })
  test('nothing is drawn behind the wall', async ({ player }) => {
    const { page } = player
    await page.goto('./#/show/the-question-mark/dark-masts')
    await expect(page.locator('html[data-stage=ready]')).toBeVisible()
    await expect(page.locator('.wall-headline')).toBeVisible()
    await expect(page.locator('#stage')).toBeHidden()
    // So the signs are drawn by the page itself.
    await page.keyboard.press('End')
    await expect(page.locator('.wall-talk')).toBeVisible()
    await page.keyboard.press('PageUp')
    await expect(page.locator('mark').first()).toHaveCSS('text-decoration-line', 'underline')
    await page.keyboard.press('Escape')
    await expect(page.locator('#stage canvas')).toBeVisible()
  })
})

for (const [width, height, language] of [
  [1920, 1080, 'en'],
  [1366, 768, 'en-XA'],
  [1024, 768, 'en-XB'],
  [320, 640, 'en-XA'],
  [320, 256, 'en'],
] as const)
  test.describe(`${width} × ${height}, in ${language}`, () => {
    test.use({
      viewport: { width, height },
      language,
      contextOptions: { reducedMotion: 'reduce' },
      colorScheme: width === 1366 ? 'dark' : 'light',
    })
    test('every step fits', async ({ player }) => {
      const { page } = player
      const query = language === 'en' ? '' : `&lang=${language}`
      await openWall(player, query)
      await expectFit(page, 'the piece')
      await expectNoFaults(page, 'the piece')
      const more = async (): Promise<void> => {
        const at = await step(page).textContent()
        for (let press = 0; press < 30 && (await step(page).textContent()) === at; press++)
          await page.keyboard.press('PageDown')
      }
      await page.keyboard.press('End')
      await expect(page.locator('.wall-talk')).toBeVisible()
      await expectFit(page, 'the talk')
      await expectNoFaults(page, 'the talk')
      await page.keyboard.press('PageUp')
      await expect(page.locator('.wall-tally')).toBeVisible()
      await expectFit(page, 'the whole page')
      await expectNoFaults(page, 'the whole page')
      await page.keyboard.press('Home')
      for (const what of ['asked', 'told', 'asked again', 'told as sound']) {
        await more()
        await expectFit(page, what)
      }
      await expectNoFaults(page, 'told')
      await page.keyboard.press('r')
      await expectFit(page, 'all at once')
    })
  })

test.describe('a long read', () => {
  test.use({ viewport: { width: 1366, height: 768 } })

  test('goes by in legible letters, all of it, before the first question', async ({ player }) => {
    const { page } = player
    await openWall(player, '', 'the-fourteen-nights', 'the-inquiry')
    // The least that is legible from the last row.
    expect(await letters(page)).toBeGreaterThanOrEqual(768 * 0.025)
    const numbers = await page.locator('.wall-number').all()
    const seen = new Set<number>()
    for (let press = 0; press < 9 && seen.size < numbers.length; press++) {
      for (const [index, number] of numbers.entries())
        if (
          await number.evaluate(one => {
            const frame = document.querySelector('.wall-box')!.getBoundingClientRect()
            const { top, bottom } = one.getBoundingClientRect()
            return top >= frame.top && bottom <= frame.bottom
          })
        )
          seen.add(index)
      if (seen.size < numbers.length) await page.keyboard.press('PageDown')
    }
    expect(seen.size).toBe(numbers.length)
    await expect(page.locator('mark')).toHaveCount(0)
  })
})
