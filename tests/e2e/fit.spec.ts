// Small screens, large letters, long words and the other direction: everything is there, and all of it can be used.

import { CLEAN_DISTRUSTED } from './support/games.ts'
import { expectFit, isHidden } from './support/fit.ts'
import type { Language } from './support/tongue.ts'
import { expect, test } from './support/test.ts'

const questions = 'Just asking questions'

const SHAPES = {
  'on a phone of 320 pixels': { width: 320, height: 640 },
  // 1280 by 1024 at 400 %, as WCAG's reflow has it.
  'at 400 % zoom': { width: 320, height: 256 },
  'on a tablet': { width: 820, height: 1100 },
  'on a desk': { width: 1280, height: 720 },
}
const LANGUAGES: Record<string, Language> = { English: 'en', 'long words': 'en-XA', 'right to left': 'en-XB' }

for (const [shape, viewport] of Object.entries(SHAPES))
  for (const [name, language] of Object.entries(LANGUAGES)) {
    // Where there is room enough, what fits with long words fits without.
    if (viewport.width > 500 && language === 'en') continue
    test.describe(`${shape}, in ${name}`, () => {
      test.use({ viewport, language, contextOptions: { reducedMotion: 'reduce' } })

      test('everything fits', async ({ player }) => {
        const { page } = player
        await player.open()
        await expectFit(page, 'in-tray')
        const settings = await player.openSettings()
        await expect(settings.getByRole('radio').first()).toBeAttached()
        await expectFit(page, 'settings')
        await page.keyboard.press('Escape')
        await page.getByRole('link', { name: /Did Ordovane/ }).click()
        await player.sheetReady()
        await expectFit(page, 'reading')

        await player.touchWord('Twelve')
        await expect(page.locator('.draft-bar')).toBeVisible()
        await expectFit(page, 'first word')
        await page.keyboard.press('Escape')
        await player.mark('What does', 'do?')
        await expectFit(page, 'palette')
        await player.choose(questions)
        await player.flag('Did Ordovane', 'Masts?', questions)
        await expectFit(page, 'flags')
        const change = page.locator('.flag-list li button').first()
        await change.click()
        await expectFit(page, 'palette of a flag')
        await page.keyboard.press('Escape')
        // Focus comes back after a moment and may scroll the page: nobody presses the next button before that.
        await expect(change).toBeFocused()

        await player.signOff()
        await expectFit(page, 'reveal')
        await player.press('All at once')
        await expectFit(page, 'whole reveal')
        await player.press('The whole page')
        await expectFit(page, 'whole page')
        await player.revealPanel.locator('.passage').first().click()
        await expectFit(page, 'passage opened again')
        await player.press('To the score')
        await expect(player.scorePanel).toBeVisible()
        for (const fold of await player.scorePanel.locator('summary').all()) await fold.click()
        await expectFit(page, 'score')
      })
    })
  }

test.describe('in a small window, with the keyboard', () => {
  for (const [shape, viewport] of Object.entries(SHAPES).slice(0, 2))
    test(`nothing that has focus is hidden ${shape}`, async ({ player }) => {
      await player.page.setViewportSize(viewport)
      await player.open('dark-masts')
      await player.flag('What does', 'do?', questions)
      // Focus goes back to the page a moment after the palette has closed.
      await expect(player.page.locator('#page')).toBeFocused()
      await player.page.locator('.skip').focus()
      const last = player.button('Sign off')
      for (let step = 0; step < 80; step++) {
        await player.page.keyboard.press('Tab')
        const what = await player.page.evaluate(() => document.activeElement!.outerHTML.slice(0, 80))
        // The word cursor shows where it is by a box around a word, and brings that into view.
        const shows = what.includes('word-cursor') ? player.page.locator('.cursor-box') : null
        if (shows) await expect(shows).toBeInViewport({ ratio: 1 })
        expect(await isHidden(player.page, shows), what).toBe(false)
        if (await last.evaluate(button => button === document.activeElement)) break
      }
      await expect(last).toBeFocused()
    })
})

for (const shape of ['on a phone of 320 pixels', 'on a desk'] as const)
  test(`leaves the page where it is once a flag is placed, ${shape}`, async ({ player }) => {
    await player.page.setViewportSize(SHAPES[shape])
    await player.open('dark-masts')
    const scroll = () => player.page.evaluate(() => scrollY)
    // The head of the page is half out of view: what wants to show it whole would move it.
    await player.page.evaluate(() => scrollTo(0, 40))
    for (const [from, to] of [
      ['Twelve', 'Strait'],
      ['Hanne Orlop', 'masts'],
      ['Did Ordovane', 'Masts?'],
    ] as const) {
      await player.mark(from, to)
      await expect(player.palette).toBeFocused()
      const before = await scroll()
      await player.choose(questions)
      await expect(player.page.locator('#page')).toBeFocused()
      expect(await scroll()).toBe(before)
    }
  })

test.describe('in a low window', () => {
  test.use({ viewport: SHAPES['at 400 % zoom'] })

  test('opens dialogs at their top', async ({ player }) => {
    await player.open('dark-masts')
    await player.mark('Did Ordovane', 'Masts?')
    await expect(player.palette).toBeFocused()
    await expect(player.palette.getByRole('heading')).toBeInViewport()
    await player.page.keyboard.press('Escape')
    const settings = await player.openSettings()
    await expect(settings).toBeFocused()
    await expect(settings.getByRole('heading', { level: 2 })).toBeInViewport()
  })
})

test.describe('right to left', () => {
  test.use({ language: 'en-XB' })

  test('turns the page, and leaves an excerpt in English as it reads', async ({ player }) => {
    await player.open('dark-masts')
    await expect(player.page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(player.sheet).toHaveAttribute('dir', 'ltr')
    const sheet = (await player.sheet.boundingBox())!
    const tools = (await player.page.locator('.panel.marking').boundingBox())!
    expect(tools.x + tools.width).toBeLessThanOrEqual(sheet.x)

    // The arrows go the way the text goes, not the way the interface goes.
    const cursor = player.keys.cursor()
    await player.keys.reach(cursor)
    await player.page.keyboard.press('ArrowRight')
    await expect(cursor).toHaveAttribute('aria-valuetext', 'Ordovane')
    await player.page.keyboard.press('ArrowLeft')
    await expect(cursor).toHaveAttribute('aria-valuetext', 'Did')
  })

  test('plays to the score', async ({ player }) => {
    await player.open('the-ballot-box')
    for (const [from, to, technique] of CLEAN_DISTRUSTED.flags) await player.flag(from, to, technique)
    await player.signOff()
    await player.skipToScore()
    await expect(player.scorePanel.locator('.total b')).toHaveText(CLEAN_DISTRUSTED.score)
  })
})
