// What can be done with flags, and how it is asked and told.

import { expect, test } from './support/test.ts'

const questions = 'Just asking questions'
const loaded = 'Loaded language'
const headline = 'Did Ordovane Put Out the Masts?'

test('takes flags back and puts them on again', async ({ player }) => {
  await player.open('dark-masts')
  await expect(player.button('Undo')).toHaveCount(0)
  await player.flag('Did Ordovane', 'Masts?', questions)
  await expect(player.button('Redo')).toBeDisabled()
  await player.flag('chilly little', 'dusk', loaded)
  await player.press('Undo')
  await player.expectFlags(`${questions}: ${headline}`)
  await player.press('Undo')
  await player.expectFlags()
  await player.press('Redo')
  await player.page.keyboard.press('ControlOrMeta+Shift+Z')
  await player.expectFlags(`${questions}: ${headline}`, `${loaded}: chilly little statement slid out at dusk`)
  await expect(player.button('Redo')).toBeDisabled()
  await player.page.keyboard.press('ControlOrMeta+Z')
  await player.flag('snug by', 'dials', loaded)
  await expect(player.button('Redo')).toBeDisabled()
})

test('changes what a flag says, and which words it is on', async ({ player }) => {
  await player.open('dark-masts')
  await player.flag('Did Ordovane', 'Masts?', questions)
  await player.touchWord('Ordovane')
  await expect(player.palette).toBeVisible()
  await expect(player.palette.getByRole('heading')).toHaveText('Change this flag')
  await expect(player.palette.getByRole('radio', { name: questions })).toBeChecked()
  await player.choose(loaded)
  await player.expectFlags(`${loaded}: ${headline}`)

  await player.page.getByRole('button', { name: /^Change: Loaded language/ }).click()
  await player.press('Mark other words')
  await expect(player.page.locator('.draft-bar')).toContainText('Mark the new words for Loaded language.')
  await player.mouse.mark('chilly little', 'seen')
  await player.expectFlags(
    `${loaded}: chilly little statement slid out at dusk, like something ashamed to be seen`,
  )
  await expect(player.palette).toHaveCount(0)
})

test('rubs a flag out, from the list and from the palette', async ({ player }) => {
  await player.open('dark-masts')
  await player.flag('Did Ordovane', 'Masts?', questions)
  await player.flag('chilly little', 'dusk', loaded)
  await player.page.getByRole('button', { name: /^Rub out: Just asking questions/ }).click()
  await player.expectFlags(`${loaded}: chilly little statement slid out at dusk`)
  await player.touchWord('statement')
  await player.press('Rub it out')
  await player.expectFlags()
  await expect(player.page.getByText('None yet. A page without any may be right.')).toBeVisible()
})

test('puts a new flag in place of those it overlaps', async ({ player }) => {
  await player.open('dark-masts')
  await player.flag('Who told', 'fail?', questions)
  await player.flag('moonless night?', 'night?', loaded)
  await player.flag('told those', 'Ordovane switch', questions)
  await player.expectFlags(
    `${questions}: told those relays to fail? Why on a moonless night? And what will Ordovane switch`,
  )
  await expect
    .poll(player.heard)
    .toMatch(/Flagged as Just asking questions, in place of what it overlapped\. 1 flag\.$/)
  await player.press('Undo')
  await expect(player.flags).toHaveCount(2)
})

test('lets go of what was being marked', async ({ player }) => {
  await player.open('dark-masts')
  await player.drag('Did Ordovane', 'Masts?')
  await player.page.keyboard.press('Escape')
  await expect(player.palette).toHaveCount(0)
  await player.touchWord('chilly')
  await expect(player.page.locator('.draft-bar')).toBeVisible()
  await player.page.keyboard.press('Escape')
  await expect(player.page.locator('.draft-bar')).toHaveCount(0)
  await player.drag('Did Ordovane', 'Masts?')
  await player.page.mouse.click(5, 300)
  await expect(player.palette).toHaveCount(0)
  await player.expectFlags()
})

test('has one button for a page without flags, and asks where the other was pressed', async ({ player }) => {
  await player.open('the-ballot-box')
  await player.flag('Where Was', 'Minutes?', questions)
  await expect(player.button('Nothing to flag here')).toHaveCount(0)
  await player.press('Undo')
  await player.press('Sign off')
  const question = player.page.getByRole('dialog', { name: 'Send it on as it stands?' })
  await expect(question).toContainText('You have flagged nothing.')
  await player.page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await player.press('Nothing to flag here')
  await expect(player.revealPanel).toBeVisible()
  await player.skipToScore()
  await player.expectScore('100', '3 stars of 3')
})

/**
 * Half of a passage: “black jaws” is 10 of the 72 letters of its core and lies whole in it, so coverage is 10/72,
 * tightness 1, and the place is worth 2 × 10 ÷ (10 + 72) = 0.244, above 0.1 and below the 0.4 from which it counts
 * as found. With the right name all of it is earned: 0.244 ÷ 5 marks = 4.88 of 100, shown as 5.
 */
test('gives a part of a passage a part of its point', async ({ player }) => {
  await player.open('dark-masts')
  await player.flag('black jaws', 'jaws', loaded)
  await player.signOff()
  await player.press('All at once')
  const half = player.revealPanel.locator('.reason[data-kind=half-hit]')
  await expect(half.locator('h3')).toHaveText('Half caught')
  await expect(half).toContainText('Try to take in the words that do the work')
  await expect(half.locator('.points')).toHaveText('Points: +0.24')
  await player.press('To the score')
  await player.expectScore(
    '5',
    '0 stars of 3',
    'You caught 1 of 5 passages that lean and left 9 of 9 fair sentences alone.',
  )
})

test('asks how sure one is where that is wanted, and shows how often sure was right', async ({ player }) => {
  await player.open('dark-masts')
  const settings = await player.openSettings()
  await settings.getByLabel('Always').check()
  await settings.getByRole('button', { name: 'Close' }).click()

  // Sure and right, a hunch and wrong: (0.9 − 1)² and 0.5², a mean of 0.13.
  await player.drag('Did Ordovane', 'Masts?')
  await player.mouse.pick(player.palette, questions)
  await expect(player.palette.getByText('It never changes your score.')).toBeVisible()
  await player.palette.getByRole('button', { name: 'Sure' }).click()
  await player.drag('What does', 'do?')
  await expect(player.palette).toBeFocused()
  await player.page.keyboard.press('j')
  await player.page.keyboard.press('1')
  await expect(player.flags).toHaveCount(2)
  await player.signOff()
  await player.skipToScore()
  // One point less half a point, of five: the confidence changes nothing.
  await player.expectScore('10', '0 stars of 3')
  const fold = player.scorePanel.locator('details', { hasText: 'How sure, and how often right' })
  await fold.locator('summary').click()
  await expect(fold.getByRole('listitem')).toHaveText(['A hunch: 0 of 1 found', 'Sure: 1 of 1 found'])
  await expect(fold).toContainText('Brier score 0.13')
})

test('speaks Spanish from the middle of an excerpt on, and keeps the flags', async ({ player }) => {
  await player.open('dark-masts')
  await player.flag('Did Ordovane', 'Masts?', questions)
  const settings = await player.openSettings()
  await settings.getByLabel('Español').check()
  await expect(settings.getByRole('heading', { level: 2 })).toHaveText('Ajustes')
  await player.page.keyboard.press('Escape')
  await expect(player.page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(player.page.locator('.other-language')).toBeVisible()
  await expect(player.sheet).toHaveAttribute('lang', 'en')
  await expect(player.flags.locator('q')).toHaveText([headline])
  await expect(player.flags.locator('b')).not.toHaveText([questions])
  await player.page.locator('.sign-off').click()
  await expect(player.revealPanel.locator('.step')).toHaveText(/1 de \d/)
  await player.reload()
  await expect(player.page.locator('html')).toHaveAttribute('lang', 'es')
  // Gone on with in the language it was begun in; the other telling is a button away, and comes back.
  await expect(player.sheet).toHaveAttribute('lang', 'en')
  await player.page.getByRole('button', { name: 'Leerlo en español' }).click()
  await expect(player.sheet).toHaveAttribute('lang', 'es')
  await expect(player.flags).toHaveCount(0)
  await expect(player.page.locator('.other-language')).toHaveCount(0)
  await player.reload()
  await expect(player.sheet).toHaveAttribute('lang', 'en')
})

test('opens a page that is told in Spanish in Spanish for whoever reads it', async ({ player }) => {
  await player.page.goto('./?stage=off&lang=es#/play/the-wire/eel-ladder')
  await player.sheetReady()
  await expect(player.sheet).toHaveAttribute('lang', 'es')
  await player.page.goto('./?stage=off&lang=es#/play/footnotes/the-average-wait')
  await player.sheetReady()
  await expect(player.sheet).toHaveAttribute('lang', 'en')
  await expect(player.page.locator('.other-language')).toBeVisible()
  await expect(player.page.locator('.other-language').getByRole('button')).toHaveCount(0)
})
