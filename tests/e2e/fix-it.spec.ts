// Fix it: after the verdict a passage is mended, and each of its three slips has its reason.

import { expectNoFaults } from './support/axe.ts'
import { expectFit } from './support/fit.ts'
import type { Player } from './support/player.ts'
import { fixIt, offerOf, slip } from './support/printed.ts'
import { expect, test } from './support/test.ts'

const HEADLINE = 'headline-question'
const offer = offerOf('dark-masts', HEADLINE)

/** Flags the headline and nothing else, and goes to the score. */
async function playToScore(player: Player): Promise<void> {
  await player.open('dark-masts')
  await player.flag('Did Ordovane', 'Masts?', 'Just asking questions')
  await player.signOff()
  await player.skipToScore()
}

test('the slip that leans says how, the fair one is printed, and both are there after a reload', async ({
  player,
}) => {
  const { page } = player
  await playToScore(player)
  const section = fixIt(player)
  await expect(section.locator('.torn')).toHaveText('Did Ordovane Put Out the Masts?')
  await expect(section.locator('.fix-stamp')).toHaveCount(0)

  const leaning = slip(player, HEADLINE, 'leaning')
  await leaning.click()
  await expect(leaning).toContainText(offer.leaning.text)
  await expect(leaning).toContainText('Still leans')
  await expect(leaning).toHaveAttribute('aria-pressed', 'true')
  await expect(section.locator('.fix-why')).toContainText(offer.leaning.why)
  await expect(section.locator('.fix-count')).toContainText('0 of 1')
  await expect.poll(player.heard).toBe(`Still leans. ${offer.leaning.why}`)

  const fair = slip(player, HEADLINE, 'fair')
  await fair.click()
  await expect(fair.locator('.fix-stamp')).toHaveText('Fair')
  await expect(fair).toHaveAttribute('aria-pressed', 'true')
  await expect(leaning).toHaveAttribute('aria-pressed', 'false')
  await expect(section).toContainText(offer.fair.why)
  // The first choice counts, and not in the score.
  await expect(section.locator('.fix-count')).toContainText('0 of 1')
  await player.expectScore('20', '0 stars of 3')
  await expectNoFaults(page, 'mended')

  await page.reload()
  await expect(fixIt(player).locator('.fix-stamp')).toHaveCount(2)
  await expect(fair).toHaveAttribute('aria-pressed', 'true')
  await expect(fixIt(player).locator('li', { hasText: 'Your first choice.' })).toContainText(
    offer.leaning.text,
  )
  await expect(fixIt(player).locator('.fix-count')).toContainText('0 of 1')
})

test('is played with the keyboard alone, passage after passage', async ({ player }) => {
  player.with('keys')
  await playToScore(player)
  const { page, keys } = player
  const section = fixIt(player)
  await keys.reach(section.locator('.fix-slips button').first())
  await page.keyboard.press(String(1 + (await orderAt(player, 'fair'))))
  await expect(slip(player, HEADLINE, 'fair')).toHaveAttribute('aria-pressed', 'true')
  await expect(section.locator('.fix-count')).toContainText('1 of 1')

  const another = section.getByRole('button', { name: /^Another one/ })
  await keys.press(another)
  await expect(section.getByRole('heading', { name: 'Fix it' })).toBeFocused()
  await expect(section.locator('.torn')).not.toHaveText('Did Ordovane Put Out the Masts?')
  const second = await section.locator('.torn').textContent()
  await expect(section.locator('.fix-stamp')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(section.locator('.fix-stamp')).toHaveCount(1)
  await expect(section.locator('.fix-count')).toContainText('of 2')

  // The one that was mended last is still on the desk.
  await page.reload()
  await expect(section.locator('.torn')).toHaveText(second!)
  await expect(section.locator('.fix-stamp')).toHaveCount(1)
})

/** At which place a rewrite of the headline lies. */
async function orderAt(player: Player, rewrite: 'fair'): Promise<number> {
  const words = await fixIt(player).locator('.fix-words').allTextContents()
  return words.indexOf(offer[rewrite].text)
}

test('has nothing to offer where nothing leans', async ({ player }) => {
  await player.open('the-ballot-box')
  await player.press('Nothing to flag here')
  await player.skipToScore()
  await expect(player.scorePanel.locator('.tally')).toBeVisible()
  await expect(fixIt(player)).toHaveCount(0)
})

test.describe('with long words on a phone of 320 pixels', () => {
  test.use({
    viewport: { width: 320, height: 640 },
    language: 'en-XA',
    contextOptions: { reducedMotion: 'reduce' },
  })

  test('everything fits', async ({ player }) => {
    await playToScore(player)
    for (const one of await player.page.locator('.fix-slips button').all()) await one.click()
    await expect(player.page.locator('.fix-stamp')).toHaveCount(3)
    await expectFit(player.page, 'fix it')
  })
})
