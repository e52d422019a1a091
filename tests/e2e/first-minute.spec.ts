// The first minute: whoever has never played marks a passage, is told why, and goes to the desk. With each hand alone.

import type { Page } from '@playwright/test'
import { expectNoFaults } from './support/axe.ts'
import { expectFit, isHidden } from './support/fit.ts'
import type { Player } from './support/player.ts'
import { expect, test } from './support/test.ts'

const PLACE = '#/play/first-minute/cat-in-the-clock'
const loaded = 'Loaded language'

/** Longer than the chief waits for a reader, and then for somebody who has come to a stop. */
const A_WHILE = 16_000

async function sitDown(player: Player, language = ''): Promise<void> {
  const home = player.addressOf().replace('#/', '')
  await player.page.goto(`${home}${language && `&lang=${language}`}${PLACE}`)
  await player.sheetReady()
  await expect(slip(player.page)).toBeVisible()
}

const slip = (page: Page) => page.locator('.coach')
const expectSlip = (page: Page, words: string): Promise<void> =>
  expect(page.locator('.coach-line')).toContainText(words)

/** Everything kept on this device, by name. */
const keptNames = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((done, fail) => {
        const opening = indexedDB.open('just-asking')
        opening.onerror = () => fail(new Error('the shelf does not open'))
        opening.onsuccess = () => {
          const asking = opening.result.transaction('records').objectStore('records').getAllKeys()
          asking.onsuccess = () => done([...asking.result.map(String), ...Object.keys(localStorage)])
        }
      }),
  )

/** From sign-off to the desk, the page having been played without a fault. */
async function hearTheEnd(player: Player): Promise<void> {
  const { page } = player
  await player.press('Sign off')
  await expect(player.revealPanel).toBeVisible()
  await player.expectStop(1, 3)
  await expectSlip(page, 'A tick: caught.')
  await onward(player, 'Next')
  await player.expectStop(2, 3)
  await expectSlip(page, 'you left them alone. That counts just as much.')
  await onward(player, 'Next')
  await player.expectStop(3, 3)
  await expectSlip(page, 'That was all of it.')
  await onward(player, 'To the score')
  await expect(player.scorePanel).toContainText('You caught the one that leans and left 4 of 4')
  await expect(player.scorePanel.getByRole('img', { name: '3 stars of 3' })).toBeVisible()
  await expect(player.scorePanel.getByRole('table')).toHaveCount(0)
  await expect(player.scorePanel.locator('details')).toHaveCount(0)
}

const onward = (player: Player, button: string): Promise<void> =>
  player.hand.onward(player.revealPanel, player.button(button))

test.describe('with the mouse', () => {
  test('is played from the first word to the desk', async ({ player }) => {
    const { page } = player
    await sitDown(player)
    await expectSlip(page, 'One of these four sentences leans. Which?')
    await expect(page.locator('.taught, .how-note')).toHaveCount(0)
    await expectNoFaults(page, 'reading')
    await player.mark('Cruel paws', 'out of it')
    await expectSlip(page, 'Now give it a name.')
    await expect(player.palette.getByRole('radio')).toHaveCount(2)
    await player.choose(loaded)
    await expectSlip(page, 'leave the rest alone. Press “Sign off”.')
    await hearTheEnd(player)
    await expectNoFaults(page, 'score')
    await page.getByRole('link', { name: 'To your desk' }).click()
    await expect(page).toHaveURL(/#\/play\/the-question-mark\/dark-masts$/)
    await expect(slip(page)).toHaveCount(0)
    await player.sheetReady()
    await expect(page.locator('.taught')).toBeVisible()
  })

  test('is told of two clicks by the word that was clicked', async ({ player }) => {
    await sitDown(player)
    await player.touchWord('Cruel')
    await expectSlip(player.page, 'Now click the last word')
  })

  test('has a kind word for who flags a sound sentence, and lets it be', async ({ player }) => {
    const { page } = player
    await sitDown(player)
    await player.flag('“I nearly', 'at me', loaded)
    await expectSlip(page, 'That one is sound, I think. “Undo” rubs it out')
    await expect.poll(player.heard).toContain('Mistakes are safe here.')
    await player.press('Undo')
    await expectSlip(page, 'Which?')
    await player.flag('“I nearly', 'at me', loaded)
    await player.press('Sign off')
    await player.expectStop(1, 3)
    await expectSlip(page, 'A circle: this one got past you.')
    await onward(player, 'Next')
    await expectSlip(page, 'Struck out: these words were sound after all. No harm done')
    await player.press('Skip to the score')
    await expect(player.scorePanel).toContainText('One got past you, and you left 3 of 4')
  })

  test('says to who flags nothing that it can be right, though not tonight', async ({ player }) => {
    await sitDown(player)
    await player.press('Nothing to flag here')
    await player.expectStop(1, 3)
    await expectSlip(player.page, 'right on some pages, though not tonight')
  })
})

test.describe('with a finger', () => {
  test.use({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 760 },
    contextOptions: { reducedMotion: 'reduce' },
  })

  test('is played from the first word to the desk', async ({ player }) => {
    const { page } = player
    player.with('finger')
    await sitDown(player)
    // Of keys nobody is told here, but whoever comes to the word cursor all the same finds it.
    const row = page.locator('.cursor-row')
    await expect(row).toHaveCSS('width', '1px')
    await expect(page.locator('.sentence-list summary')).toBeVisible()
    await player.keys.cursor().focus()
    await expect.poll(async () => (await row.boundingBox())!.width).toBeGreaterThan(200)
    await player.keys.cursor().blur()
    await expect(row).toHaveCSS('width', '1px')
    await page.clock.install()
    await player.touchWord('Cruel')
    await expectSlip(page, 'Now tap the last word')
    await player.press('Cancel')
    await expectSlip(page, 'Draw a finger along the words, or tap')
    await player.flag('Cruel paws', 'out of it', loaded)
    await expectSlip(page, 'leave the rest alone')
    await expect(slip(page)).toBeInViewport({ ratio: 1 })
    await hearTheEnd(player)
    await page.getByRole('link', { name: 'To your desk' }).tap()
    await expect(page).toHaveURL(/dark-masts$/)
  })
})

test.describe('with the keyboard', () => {
  test('is played from the first word to the desk', async ({ player }) => {
    const { page } = player
    player.with('keys')
    await sitDown(player)
    await page.keyboard.press('Tab')
    await expectSlip(page, 'Press Tab until you stand on the word cursor')
    await player.keys.reach(player.keys.cursor())
    await expectSlip(page, 'Arrows walk from word to word.')
    await page.keyboard.press('Shift+ArrowRight')
    await expectSlip(page, 'Keep Shift down')
    await expect.poll(player.heard).toContain('Keep Shift down')
    await page.keyboard.press('Escape')
    // That Escape let go of the words, and of nothing else.
    await expectSlip(page, 'Arrows walk')
    await player.flag('Cruel', 'of it', loaded)
    await expectSlip(page, 'leave the rest alone')
    await hearTheEnd(player)
    await player.keys.press(page.getByRole('link', { name: 'To your desk' }))
    await expect(page).toHaveURL(/dark-masts$/)
  })

  test('is left with Escape, from any place', async ({ player }) => {
    await sitDown(player)
    await player.page.keyboard.press('Escape')
    await expect(player.page.locator('main.menu')).toBeVisible()

    await sitDown(player)
    await player.flag('Cruel', 'of it', loaded)
    await player.press('Sign off')
    await player.expectStop(1, 3)
    await player.page.keyboard.press('Escape')
    await expect(player.page.locator('main.menu')).toBeVisible()
  })

  test('keeps focus where it is', async ({ player }) => {
    const { page } = player
    await sitDown(player)
    await player.keys.reach(player.keys.cursor())
    await page.keyboard.press('ArrowRight')
    await expectSlip(page, 'Arrows walk')
    await page.keyboard.press('Shift+ArrowRight')
    await expectSlip(page, 'Keep Shift down')
    await expect(player.keys.cursor()).toBeFocused()
  })
})

test('follows the hand', async ({ player }) => {
  const { page } = player
  await page.clock.install()
  await sitDown(player)
  await page.clock.fastForward(8000)
  await expectSlip(page, 'Press, and drag over')
  await page.keyboard.press('Tab')
  await expectSlip(page, 'Press Tab until')
  await player.touchWord('Cruel')
  await expectSlip(page, 'Now click the last word')
})

test('is skipped with one button, remembered, and can be had again', async ({ player }) => {
  const { page } = player
  await sitDown(player)
  await player.flag('Cruel', 'of it', loaded)
  await player.press('Skip')
  await expect(page.locator('main.menu')).toBeVisible()
  await expect.poll(() => keptNames(page)).toEqual(['first-minute/mine'])
  // Offered once in large letters, and from then on in small ones.
  const way = page.locator(`main.menu a[href="${PLACE}"]`)
  await expect(way).toHaveClass(/again/)
  await way.click()
  await player.sheetReady()
  await expectSlip(page, 'Which?')
  await player.expectFlags()
})

test('begins anew each time, and keeps nothing that counts', async ({ player }) => {
  const { page } = player
  await sitDown(player)
  await player.flag('Cruel paws', 'out of it', loaded)
  await hearTheEnd(player)
  await player.press('Again')
  await expectSlip(page, 'Which?')
  await player.expectFlags()
  await player.flag('Cruel paws', 'out of it', loaded)
  await hearTheEnd(player)
  await page.getByRole('link', { name: 'To the newsroom' }).click()
  await expect(page.locator('main.menu')).toBeVisible()
  await expect.poll(() => keptNames(page)).toEqual(['first-minute/mine'])
  await page.goBack()
  await player.sheetReady()
  await expectSlip(page, 'Which?')
  await player.expectFlags()
  await page.reload()
  await expectSlip(page, 'Which?')
})

test('never asks how sure one is, whatever the settings say', async ({ player }) => {
  await sitDown(player)
  const dialog = await player.openSettings()
  await dialog
    .getByRole('group', { name: 'Ask how sure I am' })
    .getByRole('radio', { name: 'Always' })
    .check()
  await player.page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(slip(player.page)).toBeVisible()
  await player.mark('Cruel', 'of it')
  await player.palette.locator('label.choice').last().click()
  await expect(player.palette).toHaveCount(0)
  await expectSlip(player.page, 'leave the rest alone')
})

test('is told in Spanish', async ({ player }) => {
  const { page } = player
  await sitDown(player, 'es')
  await expectSlip(page, 'Una de estas cuatro frases se inclina. ¿Cuál?')
  await player.mark('Unas zarpas', 'la vida')
  await player.palette.getByText('Lenguaje cargado', { exact: true }).click()
  await expectSlip(page, 'deja el resto en paz. Pulsa “Dar el visto bueno”.')
  await page.getByRole('button', { name: 'Dar el visto bueno' }).click()
  await expectSlip(page, 'Una señal verde')
  await page.getByRole('button', { name: 'Saltar a la puntuación' }).click()
  await expect(player.scorePanel).toContainText('Cazaste la que se inclina y dejaste en paz 4 de 4')
  await page.keyboard.press('Escape')
  await expect(page.locator('main.menu')).toBeVisible()
})

test.describe('for who has come to a stop', () => {
  test('a pencil draws under the words', async ({ player }) => {
    const { page } = player
    await page.clock.install()
    await sitDown(player)
    await page.clock.fastForward(A_WHILE)
    await page.clock.fastForward(A_WHILE)
    await expectSlip(page, 'Stuck? I have pencilled it in.')
    await expect(page.locator('.hint-line')).toHaveCount(1)
    const words = await page.evaluate(() => {
      const line = document.querySelector('.hint-line')!.getBoundingClientRect()
      const at = (x: number) => document.caretPositionFromPoint(x, line.y + line.height / 2)!
      const [first, last] = [at(line.left + 2), at(line.right - 2)]
      const range = document.createRange()
      range.setStart(first.offsetNode, first.offset)
      range.setEnd(last.offsetNode, last.offset)
      return range.toString()
    })
    expect(words).toBe('Cruel paws had choked the life out of it')
    await expect(page.locator('.hint-pencil')).toHaveCSS('display', 'block')
    // It lets the pointer through.
    await player.flag('Cruel', 'of it', loaded)
    await expect(page.locator('.hint-line')).toHaveCount(0)
  })

  test.describe('without movement', () => {
    test.use({ contextOptions: { reducedMotion: 'reduce' } })
    test('the words have a dotted outline', async ({ player }) => {
      const { page } = player
      await page.clock.install()
      await sitDown(player)
      await page.clock.fastForward(A_WHILE)
      await page.clock.fastForward(A_WHILE)
      await expect(page.locator('.hint-line')).toHaveCSS('outline-style', 'dotted')
      await expect(page.locator('.hint-pencil')).toHaveCSS('display', 'none')
      const moving = await page.evaluate(() =>
        document
          .getAnimations()
          .map(animation => (animation.effect as KeyframeEffect).target!.className)
          .filter(name => /coach|hint/.test(String(name))),
      )
      expect(moving).toEqual([])
    })
  })
})

for (const [shape, viewport] of Object.entries({
  'on a phone of 320 pixels': { width: 320, height: 568 },
  'on a phone of 360 pixels': { width: 360, height: 740 },
  'at 400 % zoom': { width: 320, height: 256 },
  'on a desk': { width: 1280, height: 720 },
  'on a laptop': { width: 1366, height: 768 },
}))
  test.describe(shape, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } })

    test('everything fits, and the slip covers nothing', async ({ player }) => {
      const { page } = player
      /** What the slip lies over of all that it must not. */
      const covered = (things: string): Promise<string[]> =>
        page.evaluate(selector => {
          const box = document.querySelector('.coach')!.getBoundingClientRect()
          return [...document.querySelectorAll(selector)]
            .filter(thing => {
              const { left, right, top, bottom } = thing.getBoundingClientRect()
              return left < box.right && right > box.left && top < box.bottom && bottom > box.top
            })
            .map(thing => thing.outerHTML.slice(0, 60))
        }, things)
      const low = viewport.height < 480

      await sitDown(player)
      await expectFit(page, 'reading')
      expect(await covered('.sheet, .under-sheet')).toEqual([])
      if (!low) expect(await isHidden(page, slip(page))).toBe(false)
      const before = await player.sheet.boundingBox()
      await player.touchWord('Cruel')
      await expect(page.locator('.draft-bar')).toBeVisible()
      await expectFit(page, 'first word')
      expect(await covered('.sheet')).toEqual([])
      await page.keyboard.press('Escape')
      await player.mark('Cruel paws', 'of it')
      await expectFit(page, 'palette')
      await player.choose(loaded)
      await expectFit(page, 'flagged')
      expect(await covered('.sheet, mark')).toEqual([])
      if (!low) await expect(slip(page)).toBeInViewport({ ratio: 1 })
      // Whatever the slip has said, the sheet has not moved.
      const after = await player.sheet.evaluate(sheet => sheet.getBoundingClientRect().y + scrollY)
      expect(after).toBeCloseTo(before!.y, 0)

      await player.signOff()
      await player.expectStop(1, 3)
      await expectFit(page, 'reveal')
      const told = { hit: 'Next', 'fair-note': 'Next', rest: 'To the score' }
      for (const [index, [kind, next]] of Object.entries(told).entries()) {
        await player.expectStop(index + 1, 3)
        expect(await covered('.panel.reveal')).toEqual([])
        if (!low) await expect(player.button(next)).toBeInViewport({ ratio: 1 })
        // What was rightly left alone is no marked place.
        if (kind !== 'hit')
          await expect
            .poll(() =>
              page
                .locator(`mark[data-verdict=${kind}]`)
                .first()
                .evaluate(mark => getComputedStyle(mark, '::highlight(told)').backgroundColor),
            )
            .toBe('rgba(0, 0, 0, 0)')
        // The last stop is told all over the page.
        if (kind !== 'rest') await expect.poll(() => covered(`mark[data-verdict=${kind}]`)).toEqual([])
        await player.press(next)
      }
      await expect(player.scorePanel).toBeVisible()
      await expectFit(page, 'score')
      await expect(page.locator('#first-score-title')).toBeInViewport()
    })
  })

for (const language of ['en-XA', 'en-XB'] as const)
  test.describe(`on a phone of 320 pixels, in ${language}`, () => {
    test.use({
      language,
      viewport: { width: 320, height: 640 },
      contextOptions: { reducedMotion: 'reduce' },
    })

    test('everything fits', async ({ player }) => {
      const { page } = player
      await sitDown(player)
      await expectFit(page, 'reading')
      await player.flag('“I nearly', 'at me', loaded)
      await expectFit(page, 'a sound sentence')
      await player.signOff()
      await expectFit(page, 'reveal')
      await player.press('Skip to the score')
      await expect(player.scorePanel).toBeVisible()
      await expectFit(page, 'score')
    })
  })
