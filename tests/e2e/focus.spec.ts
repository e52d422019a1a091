// Where the keyboard's focus goes: into a dialog, back out of it, and on when its place is taken away.

import { expect, test } from './support/test.ts'

const questions = 'Just asking questions'
const loaded = 'Loaded language'

test('focus goes into each dialog, and back where it came from', async ({ player }) => {
  const { page } = player
  const { keyboard } = page
  await player.open('dark-masts')
  player.with('keys')
  const cursor = player.keys.cursor()
  await player.mark('Did Ordovane', 'Masts?')
  await expect(player.palette).toBeFocused()
  await expect(player.palette).toHaveAccessibleName('What do these words do?')
  await expect(player.palette).toHaveAccessibleDescription('Did Ordovane Put Out the Masts?')
  await keyboard.press('Escape')
  await expect(cursor).toBeFocused()
  // Nothing behind the dialog can be reached.
  await player.mark('Did Ordovane', 'Masts?')
  await expect(player.palette).toBeFocused()
  for (let step = 0; step < 6; step++) {
    await keyboard.press('Tab')
    expect(
      await page.evaluate(
        () => document.activeElement!.closest('dialog') ?? document.activeElement === document.body,
      ),
    ).not.toBe(false)
  }
  await player.palette.getByRole('radio').first().focus()
  await keyboard.press('j')
  await expect(cursor).toBeFocused()

  const change = page.getByRole('button', { name: /^Change: / })
  await player.keys.press(change)
  await expect(player.palette).toBeFocused()
  await keyboard.press('l')
  await expect(change).toBeFocused()

  await player.keys.reach(player.button('Settings'))
  await keyboard.press('Enter')
  await expect(page.locator('dialog.settings')).toBeFocused()
  await keyboard.press('Escape')
  await expect(player.button('Settings')).toBeFocused()
})

test('focus is somewhere sensible after every act that takes its place away', async ({ player }) => {
  const { page } = player
  await player.open('dark-masts')
  player.with('keys')
  await player.flag('Did Ordovane', 'Masts?', questions)
  await player.flag('chilly little', 'seen', loaded)
  const isSomewhere = () => expect(page.locator(':focus')).toHaveCount(1)

  await player.keys.press(page.getByRole('button', { name: /^Rub out: Just asking/ }))
  await expect(player.flags).toHaveCount(1)
  await isSomewhere()
  await player.keys.press(page.getByRole('button', { name: /^Change: Loaded/ }))
  await expect(player.palette).toBeFocused()
  await player.press('Rub it out')
  await expect(player.flags).toHaveCount(0)
  await isSomewhere()
  const undo = player.button('Undo')
  await player.keys.reach(undo)
  for (let step = 0; step < 4; step++) await page.keyboard.press('Enter')
  await expect(player.flags).toHaveCount(0)
  await isSomewhere()

  await player.press('Sign off')
  await expect(page.getByRole('dialog')).toBeFocused()
  await player.press('Yes, it is sound')
  await expect(player.revealPanel.getByRole('heading', { level: 2 })).toBeFocused()
  await player.press('Next')
  await player.expectStop(2, 8)
  await player.press('Back')
  await player.expectStop(1, 8)
  // The way back has come to its end; N still leads on.
  await page.keyboard.press('n')
  await player.expectStop(2, 8)
  await player.press('All at once')
  await isSomewhere()
  await player.press('To the score')
  await expect(player.scorePanel.getByRole('heading', { level: 2 })).toBeFocused()
  await player.press('See the page again')
  await expect(player.revealPanel.getByRole('heading', { level: 2 })).toBeFocused()
  await player.press('To the score')
  await expect(player.scorePanel.getByRole('heading', { level: 2 })).toBeFocused()
  await player.press('Play again')
  await player.sheetReady()
  await isSomewhere()
  await player.press('Nothing to flag here')
  await player.skipToScore()
  await player.press('Next slip')
  await player.sheetReady()
  await expect(page.locator('#page')).toBeFocused()
})

test('marks sentences with buttons, without an arrow key', async ({ player }) => {
  await player.open('dark-masts')
  player.with('keys')
  await player.keys.press(player.page.locator('.sentence-list summary'))
  const button = player.page.getByRole('button', { name: 'Mark: Why on a moonless night?', exact: true })
  await player.keys.press(button)
  await player.choose(questions)
  await player.expectFlags(`${questions}: Why on a moonless night?`)
  await expect(button).toBeFocused()
})
