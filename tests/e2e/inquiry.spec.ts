// The last pack looks back: what has come out since stands beside what the player made of the page then.

import { expectNoFaults } from './support/axe.ts'
import { expectFit } from './support/fit.ts'
import type { Player } from './support/player.ts'
import { expect, test } from './support/test.ts'

async function openAt(player: Player, address: string): Promise<void> {
  await player.page.goto(`./?stage=off#/play/${address}`)
  await player.sheetReady()
}

const back = ({ page }: Player) => page.getByRole('region', { name: 'Your earlier pages, looked at again' })

test('a page of the inquiry shows the earlier one it settles, unread and read', async ({ player }) => {
  const { page } = player
  await openAt(player, 'the-inquiry/nine-of-sixty')
  await player.press('Nothing to flag here')
  await player.skipToScore()
  await expect(back(player).getByRole('heading', { name: /83 of 400 Ferry Life Jackets/ })).toBeVisible()
  await expect(back(player)).toContainText('You have not read this page yet.')
  await expectNoFaults(page, 'looking back')

  await back(player).getByRole('link', { name: 'Read it' }).click()
  await player.sheetReady()
  await expect(player.sheet.locator('h1')).toContainText('83 of 400')
  await player.flag('A source said', 'for years', 'Anonymous sourcing')
  await player.signOff()
  await player.skipToScore()

  await page.goBack()
  await expect(player.scorePanel).toBeVisible()
  await expect(back(player)).toContainText(
    '0 leaning passages went out as they came; 10 of 10 fair sentences',
  )
  await expect(back(player).getByRole('link', { name: 'Look at the page again' })).toBeVisible()
  await page.setViewportSize({ width: 320, height: 640 })
  await expectFit(page, 'looking back')
})

test('the note for trainers is printed with the key', async ({ player }) => {
  const { page } = player
  await page.goto('./?stage=off#/print/the-inquiry/nine-of-sixty')
  await expect(page.locator('.paper-key').getByRole('heading', { name: 'For the trainer' })).toBeVisible()
  await expect(page.locator('.paper').first()).not.toContainText('For the trainer')
})
