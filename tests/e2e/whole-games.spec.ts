// Whole excerpts from the first mark to the score, with each hand alone and with the stage drawn.

import { CLEAN, CLEAN_DISTRUSTED, flagAll, hearVerdict, MIXED } from './support/games.ts'
import { placesOf } from './support/sheet.ts'
import { expect, test } from './support/test.ts'

test.use({ stage: 'on' })

test.describe('with the mouse alone', () => {
  test('plays an excerpt that leans to its score', async ({ player }) => {
    await player.open()
    await player.page.getByRole('link', { name: /Did Ordovane Put Out the Masts/ }).click()
    await player.sheetReady()
    await flagAll(player, MIXED)
    await player.signOff()
    await hearVerdict(player, MIXED)
  })

  test('plays the clean excerpt, asked once whether it is meant', async ({ player }) => {
    await player.open('the-ballot-box')
    await player.press('Sign off')
    await expect(player.page.getByRole('dialog', { name: 'Send it on as it stands?' })).toBeVisible()
    await player.press('Let me look again')
    await expect(player.page.getByRole('dialog')).toHaveCount(0)
    await player.press('Sign off')
    await player.press('Yes, it is sound')
    await hearVerdict(player, CLEAN)
  })
})

test.describe('with a finger alone', () => {
  test.use({
    hasTouch: true,
    viewport: { width: 412, height: 860 },
    // Without the red pencil's own pace, which the other two hands wait for.
    contextOptions: { reducedMotion: 'reduce' },
  })

  test('plays an excerpt that leans to its score', async ({ player }) => {
    player.with('finger')
    await player.open()
    await player.page.getByRole('link', { name: /Did Ordovane Put Out the Masts/ }).tap()
    await player.sheetReady()
    await flagAll(player, MIXED)
    await player.signOff()
    await hearVerdict(player, MIXED)
  })

  test('plays the clean excerpt with “Nothing to flag here”', async ({ player }) => {
    player.with('finger')
    await player.open('the-ballot-box')
    await player.press('Nothing to flag here')
    await hearVerdict(player, CLEAN)
  })

  test('marks with a drag along the line', async ({ player }) => {
    player.with('finger')
    await player.open('dark-masts')
    const { first, last } = await placesOf(player.page, 'What does', 'mast')
    await player.finger.draw(first, { x: last.x, y: first.y })
    await expect(player.palette).toBeVisible()
    await expect(player.palette.locator('blockquote')).toHaveText(/^What does/)
  })

  test('scrolls with a swipe up the page, and marks nothing', async ({ player }) => {
    player.with('finger')
    await player.open('dark-masts')
    const { first } = await placesOf(player.page, 'The masts stopped', 'stopped')
    await player.finger.swipe(first, { x: first.x, y: first.y - 260 })
    await expect.poll(() => player.page.evaluate(() => scrollY)).toBeGreaterThan(150)
    await expect(player.palette).toHaveCount(0)
    await expect(player.page.locator('.draft-bar')).toHaveCount(0)
    // What was swiped over takes marks as before.
    await player.flag('The port’s register', 'cables', 'Loaded language')
    await player.expectFlags(
      'Loaded language: The port’s register lists four shorter stops since last autumn, all traced to damp cables',
    )
  })

  test('keeps the first tapped word while the page is swiped on', async ({ player }) => {
    player.with('finger')
    await player.open('dark-masts')
    await player.touchWord('Twelve')
    await expect(player.page.locator('.draft-bar')).toContainText('From “Twelve” to …?')
    const { first } = await placesOf(player.page, 'The masts stopped', 'stopped')
    await player.finger.swipe(first, { x: first.x, y: first.y - 200 })
    await expect(player.page.locator('.draft-bar')).toContainText('From “Twelve” to …?')
    await player.touchWord('Strait')
    await expect(player.palette.locator('blockquote')).toHaveText(
      'Twelve telemetry masts on the Hollin Strait',
    )
  })

  test('marks one word, or its sentence, from the bar', async ({ player }) => {
    player.with('finger')
    await player.open('dark-masts')
    await player.touchWord('chilly')
    await player.press('Just this word')
    await expect(player.palette.locator('blockquote')).toHaveText('chilly')
    await player.press('Cancel')
    await player.touchWord('moonless')
    await player.press('The whole sentence')
    await expect(player.palette.locator('blockquote')).toHaveText('Why on a moonless night?')
  })
})

test.describe('with the keyboard alone', () => {
  test('plays an excerpt that leans to its score', async ({ player }) => {
    player.with('keys')
    await player.open()
    await player.keys.press(player.page.getByRole('link', { name: /Did Ordovane Put Out the Masts/ }))
    await player.sheetReady()
    await flagAll(player, MIXED)
    await player.signOff()
    await hearVerdict(player, MIXED)
  })

  test('plays the clean excerpt, and is told where distrust went wrong', async ({ player }) => {
    player.with('keys')
    await player.open('the-ballot-box')
    await flagAll(player, CLEAN_DISTRUSTED)
    await player.signOff()
    await hearVerdict(player, CLEAN_DISTRUSTED)
  })
})
