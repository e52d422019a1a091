// What a screen reader gets: the tree at each step, the live region and the word cursor. Whether it is spoken well
// was tried with a real one; these keep what was found from being lost.

import { expect, test } from './support/test.ts'

const questions = 'Just asking questions'
const loaded = 'Loaded language'

test('has a tree that reads as the page does, at every step', async ({ player }) => {
  const { page } = player
  const main = page.getByRole('main')
  await player.open('dark-masts')
  await expect(main).toMatchAriaSnapshot({ name: 'reading.aria.yml' })

  await player.flag('Did Ordovane', 'Masts?', questions)
  await player.touchWord('chilly')
  await expect(page.locator('.draft-bar')).toBeVisible()
  await expect(main).toMatchAriaSnapshot({ name: 'marking.aria.yml' })
  await page.keyboard.press('Escape')

  await player.mark('What does', 'do?')
  await expect(player.palette).toMatchAriaSnapshot({ name: 'technique-choice.aria.yml' })
  await player.choose(questions)
  await player.signOff()
  await player.expectStop(1, 8)
  await player.press('Next')
  await player.expectStop(2, 8)
  await expect(main).toMatchAriaSnapshot({ name: 'reveal.aria.yml' })
  await player.skipToScore()
  for (const fold of await player.scorePanel.locator('summary').all()) await fold.click()
  await expect(player.scorePanel).toMatchAriaSnapshot({ name: 'score.aria.yml' })
})

test('the live region tells what was done', async ({ player }) => {
  await player.open('dark-masts')
  await expect(player.live).toHaveAttribute('role', 'status')
  const hears = (words: string) => expect.poll(player.heard).toBe(words)
  await player.touchWord('Twelve')
  await hears('First word: Twelve. Tap the last word.')
  await player.page.keyboard.press('Escape')
  await hears('Let go.')
  await player.flag('Did Ordovane', 'Masts?', questions)
  await hears('Flagged as Just asking questions. 1 flag.')
  await player.flag('chilly little', 'seen', loaded)
  await hears('Flagged as Loaded language. 2 flags.')
  await player.touchWord('Ordovane')
  await player.choose(loaded)
  await hears('Now Loaded language.')
  await player.page.getByRole('button', { name: /^Rub out: .*Did Ordovane/ }).click()
  await hears('Rubbed out. 1 flag.')
  await player.press('Undo')
  await hears('Undone. 2 flags.')
  await player.press('Redo')
  await hears('Done again. 1 flag.')
  await player.signOff()
  await expect.poll(player.heard).toMatch(/^1 of 8\. .*This one got past/)
  await player.skipToScore()
  await hears('20 of 100. 0 stars of 3')
})

test('the live region tells what was refused, and says the same twice in two ways', async ({ player }) => {
  await player.open('dark-masts')
  await player.page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(player.heard).toBe('There is nothing to undo.')
  const first = await player.live.textContent()
  await player.page.keyboard.press('ControlOrMeta+Z')
  await expect.poll(() => player.live.textContent()).not.toBe(first)
  await expect.poll(player.heard).toBe('There is nothing to undo.')
})

test('the word cursor says its word, what is marked, and that it stands in a flag', async ({ player }) => {
  await player.open('dark-masts')
  const { keyboard } = player.page
  const cursor = player.keys.cursor()
  const says = (words: string) => expect(cursor).toHaveAttribute('aria-valuetext', words)
  await player.keys.reach(cursor)
  await says('Did')
  await expect(cursor).toHaveAttribute('aria-roledescription', 'word cursor')
  await expect(cursor).toBeEmpty()
  await keyboard.press('ArrowDown')
  await says('Twelve')
  await keyboard.press('Shift+ArrowRight')
  await keyboard.press('Shift+ArrowRight')
  await says('Twelve telemetry masts, 3 words')
  await keyboard.press('Escape')
  await says('masts')
  await keyboard.press('ArrowUp')
  await says('Twelve')
  await keyboard.press('PageUp')
  await says('Did')
  await keyboard.press('s')
  await expect(player.palette).toBeFocused()
  await keyboard.press('j')
  await expect(player.flags).toHaveCount(1)
  await expect(cursor).toBeFocused()
  await says('Did, flagged: Just asking questions')
  // Enter on a flag changes it.
  await keyboard.press('Enter')
  await expect(player.palette).toBeFocused()
  await expect(player.palette.getByRole('heading')).toHaveText('Change this flag')
  await keyboard.press('l')
  await expect(cursor).toBeFocused()
  await says('Did, flagged: Loaded language')
})

for (const [name, media] of [
  ['forced colours', { forcedColors: 'active' }],
  ['reduced motion', { reducedMotion: 'reduce' }],
] as const)
  test.describe(`with ${name}`, () => {
    test.use({ stage: 'on' })

    test('plays through, and every flag is seen', async ({ player }) => {
      await player.page.emulateMedia(media)
      await player.open('the-ballot-box')
      await player.flag('Where Was', 'Minutes?', questions)
      const flag = player.sheet.locator('mark[data-flag]')
      await expect(flag).toHaveAttribute('data-letter', 'H')
      if (name === 'forced colours')
        await expect
          .poll(() => flag.evaluate(mark => getComputedStyle(mark).textDecorationLine))
          .toBe('underline')
      await player.signOff()
      for (let stop = 1; stop < 3; stop++) {
        await player.expectStop(stop, 3)
        await player.press('Next')
      }
      await player.press('To the score')
      await player.expectScore('50', '1 star of 3')
    })
  })
