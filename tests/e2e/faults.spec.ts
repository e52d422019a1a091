// axe at every step of a play, by day and by night, and while something has gone wrong.

import { expectNoFaults } from './support/axe.ts'
import { writeJournal } from './support/storage.ts'
import { expect, test } from './support/test.ts'

const questions = 'Just asking questions'

for (const [theme, colorScheme, stage] of [
  ['day', 'light', 'off'],
  ['night', 'dark', 'on'],
] as const)
  test.describe(`by ${theme}, with the stage ${stage}`, () => {
    test.use({ colorScheme, stage, contextOptions: { reducedMotion: 'reduce' } })

    test('axe finds no fault', async ({ player }) => {
      const { page } = player
      await player.open()
      await expectNoFaults(page, 'in-tray')
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      const settings = await player.openSettings()
      await expect(settings.getByRole('radio').first()).toBeAttached()
      await expectNoFaults(page, 'settings')
      await page.keyboard.press('Escape')

      await page.goto(player.addressOf('dark-masts'))
      await player.sheetReady()
      await expectNoFaults(page, 'reading')
      await page.locator('.sentence-list summary').click()
      await player.touchWord('Twelve')
      await expect(page.locator('.draft-bar')).toBeVisible()
      await expectNoFaults(page, 'marking')
      await page.keyboard.press('Escape')
      await player.mark('What does', 'do?')
      await expectNoFaults(page, 'technique choice')
      await player.choose(questions)
      await player.flag('Did Ordovane', 'Masts?', questions)
      await expectNoFaults(page, 'flags')

      await player.signOff()
      await expectNoFaults(page, 'reveal')
      await player.press('All at once')
      await expectNoFaults(page, 'whole reveal')
      await player.press('The whole page')
      await expectNoFaults(page, 'whole page')
      await player.press('To the score')
      for (const fold of await player.scorePanel.locator('summary').all()) await fold.click()
      await expectNoFaults(page, 'score')
    })
  })

test('axe finds no fault in a question, a notice or a line that is down', async ({ player, watch }) => {
  const { page } = player
  watch.forgive(/ERR_FAILED/)
  await player.open()
  await writeJournal(page, 'settings/mine', 'rubbish')
  await page.reload()
  await expect(player.notices).toHaveCount(1)
  await expectNoFaults(page, 'notice')
  await page.route('**/*.key.*.json', route => route.abort())
  await page.goto(player.addressOf('the-ballot-box'))
  await player.sheetReady()
  await player.press('Sign off')
  await expectNoFaults(page, 'question')
  await player.press('Yes, it is sound')
  await expect(player.button('Try again')).toBeVisible()
  await expectNoFaults(page, 'line down')
})
