// An excerpt that a link leads to is sent for while the program itself is still on its way, and only once.

import { expect, test } from './support/test.ts'

test('sends for the excerpt of the link before the program is there, and not again', async ({
  player,
  watch,
}) => {
  const { page } = player
  let release = (): void => {}
  const held = new Promise<void>(done => (release = done))
  // The program is held up; the few lines in the page's head are not.
  await page.route(/\/code\/index-[^/]*\.js$/, async route => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest(/dark-masts\.en\.text\./)
  const opening = player.open('dark-masts')
  await asked
  release()
  await opening
  expect(watch.requests.filter(url => /dark-masts\.en\.text\./.test(url))).toHaveLength(1)
})

test('sends for nothing where the address asks for no excerpt of the game', async ({ player, watch }) => {
  await player.page.goto('./?stage=off#/play/no-such-pack/no-such-slip')
  await expect(player.page.locator('main.menu')).toBeVisible()
  expect(watch.requests.filter(url => /\.text\./.test(url))).toEqual([])
})
