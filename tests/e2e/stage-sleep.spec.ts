// The stage sleeps whenever nothing moves: batteries last, and the processor is the reader's.

import type { Page } from '@playwright/test'
import { placesOf } from './support/sheet.ts'
import { expect, test } from './support/test.ts'

test.use({ stage: 'on' })

const canvas = (page: Page) => page.locator('#stage canvas').first()

/** Falls asleep soon, and then draws nothing for a second. */
async function expectSleep(page: Page): Promise<void> {
  await expect(canvas(page)).not.toHaveAttribute('data-awake')
  const wakings = await canvas(page).evaluate(
    element =>
      new Promise<number>(done => {
        let count = 0
        const observer = new MutationObserver(() => count++)
        observer.observe(element, { attributeFilter: ['data-awake'] })
        setTimeout(() => {
          observer.disconnect()
          done(count)
        }, 1000)
      }),
  )
  expect(wakings).toBe(0)
}

/** Does it and sees the stage wake for it. */
async function wakes(page: Page, act: () => Promise<unknown>): Promise<void> {
  // Watched from before the act on: it may be awake for three frames only.
  await canvas(page).evaluate(element => {
    Object.assign(window, { woken: false })
    const observer = new MutationObserver(() => {
      if (element.dataset['awake'] === undefined) return
      Object.assign(window, { woken: true })
      observer.disconnect()
    })
    observer.observe(element, { attributeFilter: ['data-awake'] })
  })
  await act()
  await expect.poll(() => page.evaluate(() => Object(window).woken as boolean)).toBe(true)
}

test('sleeps on the desk, after a drag, after a flag, after each stop and on the whole page', async ({
  player,
}) => {
  const { page } = player
  await player.open('the-ballot-box')
  await expectSleep(page)

  const { first, last } = await placesOf(page, 'Where Was', 'Minutes?')
  // A stroke that follows the hand is the page's; the stage has it once the hand has let go.
  await page.mouse.move(first.x, first.y)
  await page.mouse.down()
  await page.mouse.move(last.x, last.y, { steps: 6 })
  await expectSleep(page)
  await wakes(page, () => page.mouse.up())
  await expectSleep(page)
  await wakes(page, () => player.choose('Just asking questions'))
  await expectSleep(page)
  await wakes(page, () => page.getByRole('button', { name: /^Rub out/ }).click())
  await expectSleep(page)

  await wakes(page, () => player.press('Nothing to flag here'))
  await player.expectStop(1, 3)
  await expectSleep(page)
  for (const stop of [2, 3]) {
    await wakes(page, () => player.press('Next'))
    await player.expectStop(stop, 3)
    await expectSleep(page)
  }
  await wakes(page, () => player.press('The whole page'))
  await expectSleep(page)
  await player.revealPanel.locator('.passage').first().click()
  await expect(player.button('Back to the page')).toBeFocused()
  await expectSleep(page)
})

test('sleeps behind the field guide and behind the in-tray', async ({ player }) => {
  const { page } = player
  await player.open('the-ballot-box')
  await page.getByRole('link', { name: 'Field guide' }).click()
  await expect(page.getByRole('heading', { name: 'The field guide', exact: true })).toBeVisible()
  await expectSleep(page)
  await page.locator('.wordmark').click()
  await expect(page.locator('main.menu')).toBeVisible()
  await expectSleep(page)
})
