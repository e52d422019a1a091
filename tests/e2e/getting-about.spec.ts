// From one slip to the next, back, forth and round again.

import { expect, test } from './support/test.ts'

const questions = 'Just asking questions'
const headline = 'Did Ordovane Put Out the Masts?'

test('keeps the best of several games, and goes on to the next slip', async ({ player }) => {
  await player.open('the-ballot-box')
  await player.press('Nothing to flag here')
  await player.skipToScore()
  await player.expectScore('100', '3 stars of 3')
  await expect(player.scorePanel).toContainText('Your best on this slip so far.')

  await player.press('Play again')
  await player.sheetReady()
  await player.expectFlags()
  await player.flag('Where Was', 'Minutes?', questions)
  await player.signOff()
  await player.skipToScore()
  await player.expectScore('50', '1 star of 3')
  await expect(player.scorePanel).toContainText('Your best here: 100.')

  await player.scorePanel.getByRole('button', { name: 'Back to the in-tray' }).click()
  await expect(player.page.getByRole('link', { name: /Ballot Box/ })).toContainText('Best so far: 100 of 100')
  await player.page.getByRole('link', { name: /Ballot Box/ }).click()
  await player.expectScore('50', '1 star of 3')
  await player.press('Next slip')
  await expect(player.page).toHaveURL(/#\/play\/the-question-mark\/nettle-light$/)
  await player.sheetReady()
  await expect(player.sheet).toContainText('Ulmary Ship Lands Crates')
})

test('shows the page again from the score', async ({ player }) => {
  await player.open('the-ballot-box')
  await player.press('Nothing to flag here')
  await player.skipToScore()
  await player.press('See the page again')
  await expect(player.revealPanel.locator('.passage')).toHaveCount(3)
  await player.press('One by one')
  await player.expectStop(1, 3)
  await player.press('Skip to the score')
  await player.expectScore('100', '3 stars of 3')
})

test('opens a shorter slip after the word cursor stood at the end of a longer one', async ({ player }) => {
  // 215 words here, 211 on the next slip.
  await player.open('dark-masts')
  await player.keys.reach(player.keys.cursor())
  await player.page.keyboard.press('End')
  await expect(player.keys.cursor()).toHaveAttribute('aria-valuenow', '215')
  await player.press('Nothing to flag here')
  await player.skipToScore()
  await player.press('Next slip')
  await player.sheetReady()
  await expect(player.sheet).toContainText('Toll Shed Burns')
  await expect(player.keys.cursor()).toHaveAttribute('aria-valuetext', 'Toll')
})

test('goes back and forth with the browser, and finds everything where it was', async ({ player }) => {
  const { page } = player
  await player.open()
  await page.getByRole('link', { name: /Did Ordovane/ }).click()
  await player.sheetReady()
  await player.flag('Did Ordovane', 'Masts?', questions)
  await page.goBack()
  await expect(page.getByRole('link', { name: /Did Ordovane/ })).toContainText('On your desk, half done')
  await page.goForward()
  await player.sheetReady()
  await player.expectFlags(`${questions}: ${headline}`)
  // Away in the middle of marking: the palette goes with the page.
  await player.drag('chilly little', 'dusk')
  await page.goBack()
  await expect(page.locator('main.menu')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.goForward()
  await player.sheetReady()
  await player.expectFlags(`${questions}: ${headline}`)
})
