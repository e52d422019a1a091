// The field guide: looked through, searched, asked in the middle of a play, and read in another language.

import { TECHNIQUES } from '../../src/core/technique.ts'
import { card, entries, left, openGuide, record } from './support/guide.ts'
import { expect, test } from './support/test.ts'

const questions = 'Just asking questions'
const loaded = 'Loaded language'

/** What a player would see of the guide’s chunk on the line. */
const guideFiles = (requests: readonly string[]): string[] =>
  requests.filter(url => /\/guide-(?!dialog)[^/]*\.(js|css)$/.test(url))

test.describe('as a booklet', () => {
  test('opens from the in-tray, and is fetched only then', async ({ player, watch }) => {
    const { page } = player
    await player.open()
    await expect(page.locator('.menu .slip')).not.toHaveCount(0)
    expect(guideFiles(watch.requests)).toEqual([])
    await page.getByRole('banner').getByRole('link', { name: 'Field guide' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The field guide')
    await expect(page).toHaveTitle('The field guide · Just Asking')
    await expect(page.locator('main')).toBeFocused()
    await expect(entries(page)).toHaveCount(19)
    expect(guideFiles(watch.requests)).not.toEqual([])
    await expect(page.locator('.guide-family h2')).toHaveText([
      /Hinting/,
      /Sourcing/,
      /Reasoning/,
      /Motive/,
      /Wording/,
    ])
    await page.goBack()
    await expect(page.locator('main.menu')).toBeVisible()
    await expect(page).toHaveTitle('The in-tray · Just Asking')
  })

  test('turns its pages, one for each technique, and finds the way back to the entry', async ({ player }) => {
    const { page } = player
    await openGuide(player)
    await page.getByRole('link', { name: /^Insinuation by coincidence/ }).click()
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('Insinuation by coincidence')
    await expect(page).toHaveTitle('Insinuation by coincidence · Just Asking')
    await expect(page.locator('main')).toBeFocused()
    await page.getByRole('link', { name: 'The next page: Innuendo' }).click()
    await expect(heading).toHaveText('Innuendo')
    await expect(page.locator('.folio')).toHaveText('Page 3 of 19')
    await page.getByRole('link', { name: /^The page before/ }).click()
    await page.getByRole('link', { name: 'Cui bono' }).click()
    await expect(heading).toHaveText('Cui bono')
    await page.getByRole('link', { name: 'Contents' }).click()
    await expect(page.locator('#entry-cui-bono')).toBeInViewport()
  })

  test('has every part on every page', async ({ player }) => {
    const { page } = player
    await openGuide(player, TECHNIQUES[0])
    for (const [index, technique] of TECHNIQUES.entries()) {
      await expect(page.locator('.folio')).toHaveText(`Page ${index + 1} of 19`)
      expect(page.url()).toContain(`#/guide/${technique}`)
      await expect(page.locator('.leaf h2')).toHaveText([
        'How to spot it',
        'Your own record',
        'Ask the passage',
        'Side by side',
        'Easily taken for',
        'In the literature',
      ])
      expect(await page.locator('.leaf').innerText()).not.toMatch(/guide\.|\{\{/)
      const next = page.locator('a.turn.next')
      if (index < TECHNIQUES.length - 1) await next.click()
      else await expect(next).toHaveCount(0)
    }
  })

  test('shows its contents where there is no such page', async ({ player }) => {
    await player.page.goto('./?stage=off#/guide/witchcraft')
    await expect(entries(player.page)).toHaveCount(19)
  })

  test('waits for the line, and comes when it is up again', async ({ player, watch }) => {
    const { page } = player
    watch.forgive(/ERR_FAILED|Failed to fetch|Unable to preload/)
    await player.open()
    await page.route(/\/guide-[^/]*\.js$/, route => route.abort())
    await page.getByRole('banner').getByRole('link', { name: 'Field guide' }).click()
    await expect(page.getByText('That did not come through.')).toBeVisible()
    await page.unroute(/\/guide-[^/]*\.js$/)
    await player.press('Try again')
    await expect(entries(page)).toHaveCount(19)
  })
})

test.describe('a search', () => {
  test('leaves what is meant, says how much that is, and leads there by keyboard', async ({ player }) => {
    const { page } = player
    await openGuide(player)
    await expect(left(page)).toHaveText('19 of 19 pages left')
    const field = page.getByRole('searchbox')
    await field.focus()
    await page.keyboard.type('SOURCING hidden')
    await expect(left(page)).toHaveText('Nothing under that. Try a shorter word.')
    await expect(page.locator('.guide-family')).toHaveCount(0)
    await field.fill('sourcing')
    await expect(left(page)).toHaveText('4 of 19 pages left')
    await field.fill('emotíve')
    await expect(left(page)).toHaveText('1 of 19 pages left')
    await field.press('Enter')
    await expect(entries(page).first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(loaded)
  })
})

test.describe('while a page is being marked', () => {
  test('it is asked from the palette, and the very draft is placed after it', async ({ player }) => {
    const { page } = player
    await player.open('dark-masts')
    await player.drag('chilly little', 'seen')
    const quote = await player.palette.locator('blockquote').textContent()
    const ask = page.getByRole('button', { name: `About ${loaded}, in the field guide` })
    await ask.click()
    await expect(card(page)).toBeFocused()
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(loaded)
    await expect(card(page)).toContainText('Put a plain word in its place')
    // Letters choose nothing while the guide is open.
    await page.keyboard.press('j')
    await expect(player.flags).toHaveCount(0)
    // A look-alike is a page further in the same dialog.
    await card(page).getByRole('button', { name: 'Name-calling or labelling' }).click()
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Name-calling or labelling')
    await expect(card(page)).toContainText('not on your wall yet')
    await page.keyboard.press('Escape')
    await expect(card(page)).toHaveCount(0)
    await expect(ask).toBeFocused()
    await expect(player.palette.locator('blockquote')).toHaveText(quote!)
    await player.choose(loaded)
    await player.expectFlags(`${loaded}: ${quote}`)
    expect(page.url()).toContain('#/play/')
  })

  test('the keyboard reaches the chosen technique’s page, and goes on to place it', async ({ player }) => {
    const { page } = player
    player.with('keys')
    await player.open('dark-masts')
    await player.page.evaluate(() => localStorage.clear())
    await player.mark('chilly little', 'seen')
    const first = player.palette.getByRole('radio').first()
    await player.keys.reach(first)
    await page.keyboard.press('ArrowDown')
    await expect(player.palette.getByRole('radio', { name: loaded })).toBeChecked()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: `About ${loaded}` })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(card(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: `About ${loaded}` })).toBeFocused()
    await player.keys.press(player.palette.getByRole('button', { name: 'Flag it' }))
    await expect(player.flags).toHaveCount(1)
  })
})

test('is opened from a reason, and the reveal goes on where it stood', async ({ player }) => {
  const { page } = player
  await player.open('dark-masts')
  await player.flag('Did Ordovane', 'Masts?', loaded)
  await player.signOff()
  await player.expectStop(1, 8)
  const more = page.getByRole('button', { name: `Read more: ${questions}` })
  await more.click()
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(questions)
  await page.keyboard.press('n')
  await card(page).getByRole('button', { name: 'Back to where I was' }).click()
  await expect(more).toBeFocused()
  await player.expectStop(1, 8)
})

test('keeps the player’s own record with each technique', async ({ player }) => {
  const { page } = player
  await openGuide(player, 'just-asking-questions')
  await expect(page.locator('.not-yet')).toHaveText('not on your wall yet')
  await expect(record(page)).toContainText('Not met yet.')

  await player.open('dark-masts')
  await player.flag('Did Ordovane', 'Masts?', questions)
  await player.flag('Was Hobnail', 'rehearsal?', loaded)
  await openGuide(player, 'just-asking-questions')
  // Taught now, and met only once the round is finished.
  await expect(page.locator('.not-yet')).toHaveCount(0)
  await expect(record(page)).toContainText('Not met yet.')

  await player.open('dark-masts')
  await player.signOff()
  await player.skipToScore()
  for (const again of [false, true]) {
    if (again) await page.reload()
    else await page.getByRole('banner').getByRole('link', { name: 'Field guide' }).click()
    const entry = page.locator('#entry-just-asking-questions')
    if (again) await page.goto('./?stage=off#/guide')
    await expect(entry.locator('.entry-state')).toHaveText('found 2 of 3')
    await expect(page.locator('#entry-innuendo .entry-state')).toHaveText('not on your wall yet')
    await entry.click()
    await expect(record(page)).toContainText('It stood 3 times on pages you finished. You found it 2 times.')
    await expect(record(page)).toContainText('You called it by its name once.')
    await expect(record(page).getByRole('link', { name: loaded })).toBeVisible()
    await expect(record(page).locator('.tally span')).toHaveCount(3)
  }
  await page.goto('./?stage=off#/guide/loaded-language')
  await expect(record(page)).toContainText('It stood 2 times on pages you finished. It got past you.')
})

test('speaks Spanish, and changes its language while it is open', async ({ player }) => {
  const { page } = player
  await openGuide(player, '', 'es')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La guía de campo')
  await page.getByRole('searchbox').fill('INSINUACION')
  await expect(left(page)).toHaveText('Quedan 2 páginas de 19')
  await page.getByRole('link', { name: /^Insinuación velada/ }).click()
  await expect(page.locator('.leaf-question')).toContainText('¿El “podría” achica la afirmación')
  await expect(page.locator('.leaf-books i')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: 'Ajustes' }).click()
  await page.getByLabel('English').check()
  await page.keyboard.press('Escape')
  await expect(page.locator('.leaf-question')).toContainText('Does the “may” shrink the claim')
  await expect(page).toHaveTitle('Innuendo · Just Asking')
})
