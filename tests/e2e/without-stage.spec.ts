// The words are the game: all of it plays where the stage is left out, cannot be fetched or cannot be drawn.

import { flagAll, hearVerdict, MIXED } from './support/games.ts'
import type { Player } from './support/player.ts'
import { expect, test } from './support/test.ts'

const questions = 'Just asking questions'

async function playShort(player: Player): Promise<void> {
  await player.flag('Did Ordovane', 'Masts?', questions)
  await expect(player.sheet.locator('mark[data-flag]')).toHaveText('Did Ordovane Put Out the Masts?')
  await player.signOff()
  await player.expectStop(1, 8)
  await player.press('Next')
  await player.expectStop(2, 8)
  await player.skipToScore()
  await player.expectScore('20', '0 stars of 3')
}

test('plays whole with the stage left out', async ({ player, watch }) => {
  await player.open('dark-masts')
  await flagAll(player, MIXED)
  await player.signOff()
  await hearVerdict(player, MIXED)
  expect(watch.requests.filter(url => url.includes('start-stage'))).toEqual([])
})

test.describe('with the stage asked for', () => {
  test.use({ stage: 'on' })

  test('plays where its code does not come', async ({ player, watch }) => {
    // The browser's own line on the request that failed; the game has nothing to add.
    watch.forgive(/ERR_FAILED.*start-stage/)
    await player.page.route('**/code/start-stage-*.js', route => route.abort())
    await player.page.goto(player.addressOf('dark-masts'))
    await player.sheetReady()
    await expect(player.page.locator('html')).toHaveAttribute('data-stage', 'failed')
    await playShort(player)
  })

  test('plays where nothing can be drawn', async ({ player }) => {
    await player.page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null
    })
    await player.page.goto(player.addressOf('dark-masts'))
    await player.sheetReady()
    await expect(player.page.locator('html')).toHaveAttribute('data-stage', 'failed')
    await expect(player.page.locator('canvas')).toHaveCount(0)
    await playShort(player)
  })

  test('plays where its pictures do not come', async ({ player, watch }) => {
    watch.forgive(/ERR_FAILED.*pictures/)
    await player.page.route('**/assets/pictures/*.svg', route => route.abort())
    await player.page.goto(player.addressOf('dark-masts'))
    await player.sheetReady()
    await expect(player.page.locator('html')).toHaveAttribute('data-stage', 'failed')
    await playShort(player)
  })
})
