// The front page of a finished pack: made of the player's own edits, and kept as a picture, as text, on paper.

import { readFile } from 'node:fs/promises'
import { expectNoFaults } from './support/axe.ts'
import { expectFit } from './support/fit.ts'
import { PACK } from './support/player.ts'
import { afterNight, keptNight, offerOf, openFront, slip } from './support/printed.ts'
import { JOURNAL_PREFIX } from './support/storage.ts'
import { expect, test } from './support/test.ts'

const HEADLINE = 'headline-question'
const offer = offerOf('dark-masts', HEADLINE)

let kept: Record<string, string>
test.beforeAll(() => {
  kept = keptNight()
})

test('is made of my edits, which can be seen or not', async ({ player }) => {
  const { page } = player
  await afterNight(player, kept)
  // One passage is mended otherwise on the way.
  await player.open('dark-masts')
  await slip(player, HEADLINE, 'leaning').click()
  await openFront(player)
  const paper = page.locator('.front-paper')
  await expect(page).toHaveTitle(/Front page/)
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText('The Night Wire')
  await expect(paper.getByRole('article')).toHaveCount(6)
  const masts = paper.getByRole('article', { name: offer.leaning.text })
  await expect(masts.locator('h2 .front-edit')).toHaveText(`${offer.leaning.text} [your edit]`)
  await expect(masts).toContainText('From copy by The Crooked Buoy')
  await expect(masts).not.toContainText('Did Ordovane Put Out the Masts?')
  await expect(masts).not.toContainText('black jaws')
  // Whoever played the third and the fourth flagged nothing: those stand as they came.
  await expect(paper.getByRole('article', { name: /Pilots’ Ballot Box/ }).locator('.front-edit')).toHaveCount(
    0,
  )
  const corrections = paper.getByRole('region', { name: 'Corrections and clarifications' })
  await expect(corrections).toContainText('went out as they came')
  await expect(corrections).toContainText('1 passage was mended and leans still')
  await expect(corrections).toContainText(/\d+ of \d+ fair sentences were left to stand/)
  await expectNoFaults(page, 'front page')

  await player.press('Show my edits')
  await expect(page.locator('.front-edit')).toHaveCount(0)
  await expect(paper).not.toContainText('your edit')
  await expect(masts).toBeVisible()
})

test('says honestly which copy was corrected since, and which edits were never kept', async ({ player }) => {
  await afterNight(player, kept)
  await player.page.goto('./?stage=off')
  await player.page.evaluate(
    ([masts, shed]) => {
      const envelope = JSON.parse(localStorage.getItem(masts!)!) as { data: { hash: string } }
      envelope.data.hash = 'another'
      localStorage.setItem(masts!, JSON.stringify({ ...envelope, sequence: 99 }))
      localStorage.setItem(shed!, 'not an edition')
    },
    ['dark-masts', 'the-toll-shed'].map(id => `${JOURNAL_PREFIX}edition/${PACK}/${id}/en`),
  )
  await player.page.goto('about:blank')
  await openFront(player)
  const masts = player.page.getByRole('article', { name: 'Did Ordovane Put Out the Masts?' })
  await expect(masts.locator('.front-note')).toContainText('has been corrected since')
  // The other is set aside, and the player hears of it.
  const unkept = player.page.locator('.front-note', { hasText: 'before the desk kept its edits' })
  await expect(unkept).toHaveCount(1)
  await expect(player.notices).toHaveCount(1)
  await masts.getByRole('link', { name: 'Play it again' }).click()
  await player.wordsReady()
  await expect(player.sheet.locator('h1')).toHaveText(/Did Ordovane/)
})

test('is kept as a picture of a sensible size', async ({ player }) => {
  await afterNight(player, kept)
  await openFront(player)
  const [file] = await Promise.all([player.page.waitForEvent('download'), player.press('Keep as a picture')])
  expect(file.suggestedFilename()).toBe(`the-night-wire-${PACK}.png`)
  const bytes = await readFile(await file.path())
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(bytes.readUInt32BE(16)).toBe(2400)
  expect(bytes.readUInt32BE(20)).toBeGreaterThan(2400)
  expect(bytes.readUInt32BE(20)).toBeLessThanOrEqual(3800)
  expect(bytes.length).toBeGreaterThan(200_000)
  await expect(player.page.getByRole('img', { name: /front page as a picture/ })).toBeVisible()
  await expect.poll(player.heard).toContain('Your front page is drawn')
})

test('is copied as text', async ({ player, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await afterNight(player, kept)
  await openFront(player)
  await player.press('Copy as text')
  await expect(player.page.locator('.front-said')).toHaveText('Copied. Paste it wherever you like.')
  const text = await player.page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('THE NIGHT WIRE')
  expect(text).toContain(offer.fair.text.toUpperCase())
  expect(text).toContain('CORRECTIONS AND CLARIFICATIONS')
})

for (const [format, width] of [
  ['A4', 694],
  ['Letter', 716],
] as const)
  test(`nothing of it is cut on ${format}, and it takes two pages at most`, async ({ player }) => {
    const { page } = player
    await afterNight(player, kept)
    await openFront(player)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.setViewportSize({ width, height: 1000 })
    await expect(page.locator('.masthead')).toBeHidden()
    await expect(page.locator('.front-acts')).toBeHidden()
    await expectFit(page, 'in print')
    const colours = await page.evaluate(() =>
      [...document.querySelectorAll('.front-paper :is(h1, h2, p)')].map(one => getComputedStyle(one).color),
    )
    expect(new Set(colours)).toEqual(new Set(['rgb(0, 0, 0)']))
    const pdf = (await page.pdf({ format })).toString('latin1')
    const pages = [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
    expect(pages).toBeGreaterThanOrEqual(1)
    expect(pages).toBeLessThanOrEqual(2)
  })

test('is reached from the score of a finished pack, with the keyboard', async ({ player }) => {
  player.with('keys')
  await afterNight(player, kept)
  await player.open('heavy-scales')
  await player.keys.press(player.scorePanel.getByRole('link', { name: 'Read the front page' }))
  await expect(player.page.locator('.front-paper')).toBeVisible()
  await expect(player.page.locator('#page')).toBeFocused()
})

test('is not printed before the pack is finished, and there is none of an unknown one', async ({
  player,
}) => {
  const { page } = player
  await page.goto(`./?stage=off#/front/${PACK}`)
  await expect(page.locator('main')).toContainText('once all 6 pieces are finished. So far: 0.')
  await page.getByRole('link', { name: 'Go on with the pack' }).click()
  await player.wordsReady()
  await page.goto('./?stage=off#/front/no-such-pack')
  await expect(page.locator('main')).toContainText('There is no paper of that name on the rack.')
})

for (const [name, language, width] of [
  ['English', 'en', 320],
  ['long words', 'en-XA', 320],
  ['right to left', 'en-XB', 820],
] as const)
  test.describe(`in ${name} at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 640 }, language, contextOptions: { reducedMotion: 'reduce' } })

    test('everything fits', async ({ player }) => {
      await afterNight(player, kept)
      await openFront(player)
      await expectFit(player.page, 'front page')
    })
  })
