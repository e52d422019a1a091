// The check-up: begun, broken off, taken up again weeks later, finished, told in words; and the second time the other
// form. Twelve real pages, by mouse and by keyboard alone.

import type { Page } from '@playwright/test'
import { expectNoFaults } from './support/axe.ts'
import { expectFit } from './support/fit.ts'
import type { Player } from './support/player.ts'
import { expect, test } from './support/test.ts'

const PAGES = 12
const questions = 'Just asking questions'
const FIRST_OF_A = 'Were Nine Harbour Benches Sold on the Quiet?'
const FIRST_OF_B = 'Bus Stop Moves From Goosefoot Lane to Grain Hall'

/** The dice of a device: which form comes first hangs on the first throw. */
async function dice(page: Page, throws: number): Promise<void> {
  await page.addInitScript(value => {
    Math.random = () => value
  }, throws)
}

const lineOf = (page: Page) => page.locator('.page-line p')

async function expectPage(player: Player, number: number): Promise<void> {
  await expect(lineOf(player.page)).toContainText(`Page ${number} of ${PAGES}`)
  await player.sheetReady()
}

/** Hands a page in as it stands, with the answer to what is asked where nothing has been flagged. */
async function handIn(player: Player, number: number): Promise<void> {
  await expectPage(player, number)
  await player.press(number === PAGES ? 'Hand it in' : 'Next page')
  const asked = player.page.getByRole('dialog', { name: 'Send it on as it stands?' })
  await player.press('Yes, it is sound')
  await expect(asked).toHaveCount(0)
}

test('is broken off, taken up again, and told in words at its end', async ({ player }) => {
  test.setTimeout(150_000)
  const { page } = player
  await dice(page, 0.2)
  await page.clock.setFixedTime(new Date('2026-01-05T20:00:00Z'))
  await page.goto('./?stage=off#/check-up')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The check-up')
  await expectNoFaults(page, 'before')
  await player.press('Begin')

  await expectPage(player, 1)
  await expect(player.sheet).toContainText(FIRST_OF_A)
  await player.mark('Were Nine', 'Quiet?')
  await expect(player.palette.getByRole('radio')).toHaveCount(19)
  await player.hand.pick(player.palette, questions)
  await player.press('Sure')
  await player.expectFlags(`${questions}: ${FIRST_OF_A}`)
  await expectNoFaults(page, 'a page')

  // A reload in the middle of a page.
  await page.reload()
  await expectPage(player, 1)
  await player.expectFlags(`${questions}: ${FIRST_OF_A}`)
  await player.press('Next page')
  await expectPage(player, 2)
  await player.expectFlags()
  expect(await player.heard()).toBe('Page 2 of 12.')
  await expect(player.revealPanel).toHaveCount(0)

  // Left, and weeks later.
  await page.getByRole('link', { name: 'Leave it for now' }).click()
  await expect(page.getByText('1 of 12 pages are in')).toBeVisible()
  await page.clock.setFixedTime(new Date('2026-02-09T20:00:00Z'))
  await page.reload()
  await expect(page.getByText('Begun on January 5, 2026.')).toBeVisible()
  await page.getByRole('link', { name: 'Go on with page 2' }).click()
  for (let number = 2; number <= PAGES; number++) await handIn(player, number)

  const result = page.locator('.check-result')
  await expect(result.locator('.check-caught')).toHaveText(
    'You caught 1 of 37 passages that lean and left 42 of 42 fair sentences alone.',
  )
  await expect(result).toContainText('You lean towards trust')
  await expect(result).toContainText('Sure: 1 of 1 found')
  await expect(result).toContainText('There is nothing to compare it with yet.')
  await result.locator('summary').click()
  await expect(result.getByRole('row', { name: /^d′/ })).toContainText('0.51')
  await expectNoFaults(page, 'result')
  await expectFit(page, 'result')

  // Its pages can be opened now, and led through.
  await result.getByRole('link', { name: /^Page 1 / }).click()
  await expect(player.revealPanel).toBeVisible()
  await player.revealPanel.locator('.passage').first().click()
  await expect(player.revealPanel.locator('.reason h3')).toHaveText('Caught')
  await expectNoFaults(page, 'a page told')
  await page.goBack()
  await expect(result).toBeVisible()

  // Nothing of it is anywhere else: the desk is as if nobody had been there.
  await page.goto('./?stage=off#/play/check-up-a/a01-oak-benches')
  await player.sheetReady()
  await player.expectFlags()

  // The second time, a month on, it is the other form, and too little to tell.
  await page.clock.setFixedTime(new Date('2026-03-09T20:00:00Z'))
  await page.goto('./?stage=off#/check-up')
  await player.press('Begin')
  await expectPage(player, 1)
  await expect(player.sheet).toContainText(FIRST_OF_B)
  for (let number = 1; number <= PAGES; number++) await handIn(player, number)
  await expect(result.locator('.check-caught')).toContainText('You caught 0 of 37')
  await expect(result).toContainText('Since the check-up of February 9, 2026')
  await expect(result).toContainText('Too little to tell whether your eye has changed')
  await page.getByRole('link', { name: 'February 9, 2026' }).click()
  await expect(result.locator('.check-caught')).toContainText('You caught 1 of 37')
})

test('is taken with the keyboard alone, from the other form where the dice fall so', async ({ player }) => {
  test.setTimeout(150_000)
  const { page, keys } = player.with('keys')
  await dice(page, 0.7)
  await page.goto('./?stage=off#/check-up')
  await player.press('Begin')
  for (let number = 1; number <= PAGES; number++) {
    await expectPage(player, number)
    if (number === 1) await expect(player.sheet).toContainText(FIRST_OF_B)
    // The first sentence of each page, as loaded language, on a hunch.
    await keys.reach(keys.cursor())
    await page.keyboard.press('s')
    await expect(player.palette).toBeVisible()
    await page.keyboard.press('l')
    await page.keyboard.press('1')
    await expect(player.flags).toHaveCount(1)
    await player.press(number === PAGES ? 'Hand it in' : 'Next page')
  }
  const result = page.locator('.check-result')
  await expect(result.locator('.check-caught')).toContainText(/You caught \d+ of 37/)
  await expect(result).toContainText(/A hunch: \d+ of 12 found|A hunch: \d+ of 1[01] found/)
  await keys.reach(page.getByRole('link', { name: /^Page 12 / }))
  await page.keyboard.press('Enter')
  await expect(player.revealPanel).toBeVisible()
  await keys.reach(player.revealPanel.locator('.passage').first())
  await page.keyboard.press('Enter')
  await expect(player.revealPanel.locator('.reason')).toHaveCount(1)
})

for (const [name, viewport] of Object.entries({
  'on a phone of 320 pixels': { width: 320, height: 640 },
  'on a tablet': { width: 820, height: 1100 },
}))
  for (const language of ['en-XA', 'en-XB'] as const)
    test.describe(`${name}, in ${language}`, () => {
      test.use({ viewport, language, contextOptions: { reducedMotion: 'reduce' } })
      test('everything fits', async ({ player }) => {
        const { page } = player
        await page.goto(`./?stage=off&lang=${language}#/check-up`)
        await expect(page.locator('.check-card')).toBeVisible()
        await expectFit(page, 'what it is')
        await page.locator('.check-door .primary').click()
        await player.sheetReady()
        await expectFit(page, 'a page')
      })
    })
