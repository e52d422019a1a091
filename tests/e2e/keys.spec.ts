// The list of keys is true: it opens anywhere, and the keys it names do what it says.

import { expect, test } from './support/test.ts'

const questions = 'Just asking questions'

test('? opens the list anywhere, and leads back', async ({ player }) => {
  const { page } = player
  const { keyboard } = page
  const keys = page.locator('dialog.keys')
  const look = async (): Promise<void> => {
    await keyboard.press('?')
    await expect(keys).toBeFocused()
    await expect(keys.getByRole('heading', { name: 'Reading and marking' })).toBeVisible()
    await keyboard.press('Escape')
    await expect(keys).toHaveCount(0)
  }
  await player.open()
  await look()
  await player.open('dark-masts')
  await look()
  const cursor = player.keys.cursor()
  await player.keys.reach(cursor)
  await look()
  await expect(cursor).toBeFocused()
  // Over the list of techniques, and over a page of the guide that keeps all keys to itself.
  await keyboard.press('s')
  await expect(player.palette).toBeFocused()
  await look()
  await expect(player.palette).toBeFocused()
  await player.palette.getByRole('button', { name: `About ${questions}, in the field guide` }).click()
  await expect(page.locator('dialog.guide-dialog')).toBeFocused()
  await look()
  await keyboard.press('Escape')
  await keyboard.press('Escape')
  // From the settings, and with a button beside the word cursor.
  const settings = await player.openSettings()
  await settings.getByRole('button', { name: 'Keys' }).click()
  await expect(keys).toBeFocused()
  await keyboard.press('Escape')
  await expect(settings.getByRole('button', { name: 'Keys' })).toBeFocused()
  await keyboard.press('Escape')
  await page.locator('.cursor-row').getByRole('button', { name: 'Keys' }).click()
  await expect(keys).toBeFocused()
})

test('? is a letter where something is written, and nothing where it has been turned off', async ({
  player,
}) => {
  const { page } = player
  await page.goto('./?stage=off#/guide')
  const search = page.getByRole('searchbox')
  await search.pressSequentially('why?')
  await expect(search).toHaveValue('why?')
  await expect(page.locator('dialog')).toHaveCount(0)
  await search.blur()
  await page.keyboard.press('?')
  await page.getByLabel('Open this list with ?').uncheck()
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog')).toHaveCount(0)
  await page.keyboard.press('?')
  await page.waitForTimeout(200)
  await expect(page.locator('dialog')).toHaveCount(0)
})

test('the keys of reading, marking and naming do what the list says', async ({ player }) => {
  const { keyboard } = player.page
  await player.open('dark-masts')
  const cursor = player.keys.cursor()
  const says = (words: string | RegExp) => expect(cursor).toHaveAttribute('aria-valuetext', words)
  await player.keys.reach(cursor)
  await keyboard.press('End')
  await says('rehearsal?')
  await keyboard.press('Home')
  await says('Did')
  await keyboard.press('ArrowRight')
  await says('Ordovane')
  await keyboard.press('ArrowLeft')
  await keyboard.press('ArrowDown')
  await says('Twelve')
  await keyboard.press('ArrowUp')
  await keyboard.press('PageDown')
  await says('Twelve')
  await keyboard.press('Shift+ArrowRight')
  await says('Twelve telemetry, 2 words')
  await keyboard.press('Escape')
  await says('telemetry')
  await keyboard.press('Enter')
  await expect(player.palette).toBeFocused()
  await keyboard.press('Escape')
  await expect(player.palette).toHaveCount(0)
  await expect(cursor).toBeFocused()
  await keyboard.press('PageUp')
  await keyboard.press('s')
  await expect(player.palette).toBeFocused()
  await keyboard.press('l')
  await expect(player.flags).toHaveCount(1)
  await keyboard.press('ControlOrMeta+z')
  await expect(player.flags).toHaveCount(0)
  await keyboard.press('ControlOrMeta+Shift+z')
  await expect(player.flags).toHaveCount(1)
  // Up and down go through the list once focus is in it; Enter takes the one they have chosen.
  await expect(cursor).toBeFocused()
  await keyboard.press('ArrowDown')
  await keyboard.press('s')
  await expect(player.palette).toBeFocused()
  await player.keys.reach(player.palette.getByRole('radio').first())
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowUp')
  await expect(player.palette.locator(':checked')).toHaveCount(1)
  await keyboard.press('Enter')
  await expect(player.flags).toHaveCount(2)
})

test('the keys of the reveal do what the list says', async ({ player }) => {
  const { keyboard } = player.page
  await player.open('the-ballot-box')
  await player.press('Nothing to flag here')
  await player.expectStop(1, 3)
  await expect(player.revealPanel.locator(':focus')).toHaveCount(1)
  await keyboard.press('n')
  await player.expectStop(2, 3)
  await keyboard.press('b')
  await player.expectStop(1, 3)
  await keyboard.press('n')
  await player.expectStop(2, 3)
  await keyboard.press('n')
  await player.expectStop(3, 3)
  await keyboard.press('n')
  await expect(player.scorePanel).toBeVisible()
})

test('the keys of the projector view do what the list says, and rest while the list is open', async ({
  player,
}) => {
  const { page } = player
  const { keyboard } = page
  await page.goto('./?stage=off#/show/the-question-mark/dark-masts')
  const wall = page.locator('.wall-box')
  const shows = (view: string) => expect(wall).toHaveAttribute('data-view', view)
  await shows('read')
  // What is below comes first.
  for (let press = 0; press < 12 && (await wall.getAttribute('data-view')) === 'read'; press++) {
    await keyboard.press('ArrowRight')
    await page.waitForTimeout(250)
  }
  await shows('ask')
  await keyboard.press('?')
  await expect(page.locator('dialog.keys')).toBeFocused()
  await expect(page.getByRole('heading', { name: 'On the projector' })).toBeAttached()
  await keyboard.press('r')
  await keyboard.press('End')
  await shows('ask')
  await keyboard.press('Escape')
  await expect(page.locator('dialog.keys')).toHaveCount(0)
  await shows('ask')
  await keyboard.press('r')
  await shows('all')
  await keyboard.press('r')
  await keyboard.press('End')
  await shows('talk')
  await keyboard.press('Home')
  await shows('read')
  await keyboard.press('b')
  await expect(page.locator('.wall-blank')).toBeVisible()
  await keyboard.press('b')
  await expect(page.locator('.wall-blank')).toHaveCount(0)
})
