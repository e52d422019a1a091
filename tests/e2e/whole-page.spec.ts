// The whole page after the reveal: every passage can be opened again, by hand, by key, on the sheet and in the list.

import { flagAll, MIXED } from './support/games.ts'
import type { Player } from './support/player.ts'
import { placesOf } from './support/sheet.ts'
import { expect, test } from './support/test.ts'

const passages = (player: Player) => player.revealPanel.locator('.passage')
const numbers = (player: Player) => player.page.locator('.page-numbers .numeral')

/** Signs the mixed game off and goes to the whole page by way of all reasons. */
async function toWholePage(player: Player): Promise<void> {
  await flagAll(player, MIXED)
  await player.signOff()
  await player.press('All at once')
  await expect(player.revealPanel.locator('.reason')).toHaveCount(MIXED.stops.length)
  await player.press('The whole page')
  await expect(player.revealPanel.getByRole('heading', { name: 'The whole page' })).toBeFocused()
  await expect(passages(player)).toHaveCount(MIXED.stops.length)
}

test('every passage is listed by number, and opens its reason', async ({ player }) => {
  await player.open('dark-masts')
  await toWholePage(player)
  // Nine passages; the last, six sound sentences, has its number at each of them.
  await expect(numbers(player)).toHaveText(['1', '2', '3', '4', '5', '6', '7', '8', ...Array(6).fill('9')])
  await expect(passages(player).nth(4)).toHaveAccessibleName(
    /^5 This one got past “?Who told those relays to fail/,
  )
  for (const [index, stop] of MIXED.stops.entries()) {
    await passages(player).nth(index).click()
    await player.expectReason(stop)
    await expect(player.revealPanel.locator('.step')).toHaveText(`${index + 1} of 9`)
    await player.press('Back to the page')
    await expect(passages(player).nth(index)).toBeFocused()
  }
  await player.press('To the score')
  await player.expectScore(MIXED.score, MIXED.stars)
})

test('a press on the sheet opens the passage there, and lights it up', async ({ player }) => {
  await player.open('dark-masts')
  await toWholePage(player)
  const { first } = await placesOf(player.page, 'chilly little', 'little')
  await player.page.mouse.click(first.x, first.y)
  await player.expectReason(MIXED.stops[3]!)
  await expect(player.button('Back to the page')).toBeFocused()
  await expect(player.page.locator('.page-numbers [data-open]')).toHaveText('4')
  await expect
    .poll(() => player.page.evaluate(() => [...CSS.highlights.get('told')!].map(String).join(' ')))
    .toMatch(/^chilly little statement/)
  // Another one, straight from the sheet.
  const other = await placesOf(player.page, 'The port’s register', 'register')
  await player.page.mouse.click(other.first.x, other.first.y)
  await player.expectReason(MIXED.stops[5]!)
  await expect.poll(player.heard).toMatch(/^6 of 9\. Sound, though you flagged it/)
  await player.page.keyboard.press('Escape')
  await expect(passages(player).nth(5)).toBeFocused()
  await expect(player.page.locator('.page-numbers [data-open]')).toHaveCount(0)
})

test('keys alone go to a passage, along the passages and back', async ({ player }) => {
  player.with('keys')
  await player.open('the-ballot-box')
  await player.press('Nothing to flag here')
  await player.expectStop(1, 3)
  for (const stop of [2, 3]) {
    await player.page.keyboard.press('n')
    await player.expectStop(stop, 3)
  }
  await player.press('The whole page')
  await player.keys.press(passages(player).nth(1))
  await expect(player.revealPanel.locator('.step')).toHaveText('2 of 3')
  await expect(player.button('Back to the page')).toBeFocused()
  await player.page.keyboard.press('n')
  await expect(player.revealPanel.locator('.step')).toHaveText('3 of 3')
  await player.page.keyboard.press('b')
  await player.page.keyboard.press('b')
  await expect(player.revealPanel.locator('.step')).toHaveText('1 of 3')
  await player.page.keyboard.press('Escape')
  await expect(passages(player).first()).toBeFocused()
  await player.press('One by one')
  await player.expectStop(1, 3)
})
