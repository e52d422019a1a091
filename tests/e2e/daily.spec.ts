// The day's tray on the first, the eighth and the thirtieth day: slips answered with mouse and keys, a page, the end in
// words; broken off and taken up again; another helping; the dates as a file.

import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectNoFaults } from './support/axe.ts'
import { expectFit } from './support/fit.ts'
import type { Player } from './support/player.ts'
import { expect, test } from './support/test.ts'

const SLIPS = 6
const answers = (page: Page) => page.locator('.daily-answer')
const passage = (page: Page) => page.locator('.daily-clipping mark')

async function open(player: Player, date: string): Promise<void> {
  await player.page.clock.setFixedTime(new Date(`${date}T19:00:00Z`))
  // A page that lies open is left as it is: another day is another visit.
  await player.page.goto('about:blank')
  await player.page.goto('./?stage=off#/daily')
  await expect(player.page.getByRole('heading', { level: 1 })).toHaveText('The day’s tray')
  await expect(player.page.locator('.daily-slip')).toBeVisible()
}

/** Answers a slip with its first answer, hears why, and says which passage it was about. */
async function answer({ page }: Player, number: number): Promise<string> {
  await expect(page.locator('.daily-place')).toHaveText(`Slip ${number} of ${SLIPS}`)
  const words = await passage(page).textContent()
  await answers(page).first().click()
  await expect(page.locator('.daily-reason h3')).toBeFocused()
  expect((await page.locator('.daily-reason').textContent())!.length).toBeGreaterThan(60)
  await expect(page.locator('[data-stamp]')).toHaveCount(1)
  return words!
}

const onward = ({ page }: Player) => page.locator('.daily-next').click()

async function readPage(player: Player): Promise<string> {
  const { page } = player
  const headline = await page.locator('.daily-headline').textContent()
  await page.getByRole('link', { name: 'Read it' }).click()
  await player.sheetReady()
  await player.press('Nothing to flag here')
  await expect(player.revealPanel).toBeVisible()
  await player.skipToScore()
  await page.getByRole('link', { name: 'Back to today’s tray' }).click()
  await expect(page.getByRole('heading', { name: 'Today’s tray is empty' })).toBeFocused()
  return headline!
}

/** A whole day: all passages and the headline of its page. */
async function wholeDay(player: Player): Promise<string[]> {
  const seen: string[] = []
  for (let number = 1; number <= SLIPS; number++) {
    seen.push(await answer(player, number))
    await onward(player)
  }
  return [...seen, await readPage(player)]
}

test('lays out the first, the eighth and the thirtieth day', async ({ player }) => {
  test.setTimeout(180_000)
  const { page } = player
  await open(player, '2026-01-05')
  await expect(page.getByText('New today: 2 of them')).toBeVisible()
  await expect(page.locator('.daily-fresh-name')).toHaveText(['Just asking questions', 'Loaded language'])
  await page.getByRole('button', { name: 'To the slips' }).click()
  await expect(page.getByRole('heading', { name: 'Fair or fixable?' })).toBeFocused()
  const first = await wholeDay(player)
  expect(first.at(-1)).toBe('Did Ordovane Put Out the Masts?')
  // “Fair” was the answer to each: right for half of them.
  await expect(page.locator('.daily-sum')).toHaveText(
    '3 of 6 slips were right. You left 3 of 3 fair passages alone.',
  )
  await expect(page.locator('.daily-when')).toContainText('tomorrow')

  // A week later: what was due, and why it is there.
  await open(player, '2026-01-12')
  await expect(page.locator('.daily-fresh-name')).toHaveText([
    'Insinuation by coincidence',
    'Vague attribution',
    'Anonymous sourcing',
    'Exaggeration or minimisation',
  ])
  await page.getByRole('button', { name: 'To the slips' }).click()
  const eighth = await wholeDay(player)

  // Three weeks away: no word of it, and no passage twice.
  await open(player, '2026-02-03')
  await expect(page.getByText(/streak|missed a day|behind/i)).toHaveCount(0)
  await page.getByRole('button', { name: 'To the slips' }).click()
  const why = page.getByText('On your tray because it was about time.')
  await answer(player, 1)
  let due = await why.count()
  for (let number = 2; number <= SLIPS; number++) {
    await onward(player)
    await answer(player, number)
    due += await why.count()
  }
  expect(due).toBeGreaterThan(0)
  await onward(player)
  const last = await readPage(player)
  const seen = [...first, ...eighth, last]
  expect(new Set(seen).size).toBe(seen.length)
})

test('goes on where it was broken off, by keyboard alone, and offers more when it is done', async ({
  player,
}) => {
  test.setTimeout(120_000)
  const { page } = player
  const { keyboard } = page
  await open(player, '2026-01-05')
  await page.getByRole('button', { name: 'To the slips' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Fair or fixable?' })).toBeFocused()
  await keyboard.press('1')
  await expect(page.locator('.daily-reason h3')).toBeFocused()
  // What has been said stands.
  await keyboard.press('2')
  await expect(answers(page).first()).toHaveAttribute('aria-pressed', 'true')
  await keyboard.press('n')
  await expect(page.getByRole('heading', { name: 'Fair or fixable?' })).toBeFocused()
  await keyboard.press('2')
  await expect(page.locator('.daily-reason h3')).toBeFocused()
  expect(await player.heard()).not.toBe('')

  // Broken off before “next”: the answer counts, and the third slip lies on top.
  await page.reload()
  await expect(page.locator('.daily-place')).toHaveText(`Slip 3 of ${SLIPS}`)
  await expect(page.getByText('Everything is where you left it.')).toBeVisible()
  for (let number = 3; number <= SLIPS; number++) {
    await answer(player, number)
    await keyboard.press('n')
  }
  await expect(page.getByRole('heading', { name: 'One short page' })).toBeFocused()
  await readPage(player)

  await page.reload()
  await expect(page.getByRole('heading', { name: 'Today’s tray is empty' })).toBeVisible()
  await page.getByRole('button', { name: 'Another tray' }).click()
  await expect(page.locator('.daily-place')).toHaveText(`Slip 1 of ${SLIPS}`)
  await answer(player, 1)
  await page.reload()
  await expect(page.locator('.daily-place')).toHaveText(`Slip 2 of ${SLIPS}`)
})

test('hands over its dates for a calendar, fits a small phone, and is led to from the newsroom', async ({
  player,
}) => {
  test.setTimeout(120_000)
  const { page } = player
  await page.setViewportSize({ width: 320, height: 640 })
  await open(player, '2026-01-05')
  await expectFit(page, 'what is new')
  await expectNoFaults(page, 'what is new')
  await page.getByRole('button', { name: 'To the slips' }).click()
  await expectFit(page, 'a slip')
  await expectNoFaults(page, 'a slip')
  await answer(player, 1)
  await expectFit(page, 'a reason')
  await expectNoFaults(page, 'a reason')
  for (let number = 2; number <= SLIPS; number++) {
    await onward(player)
    await answer(player, number)
  }
  await onward(player)
  await expectFit(page, 'the page')
  await readPage(player)
  await expectFit(page, 'the end')
  await expectNoFaults(page, 'the end')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Keep the dates' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('just-asking-dates.ics')
  const calendar = readFileSync(await file.path(), 'utf8')
  expect(calendar).toContain('DTSTART;VALUE=DATE:20260106')
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(4)

  await page.getByRole('link', { name: 'Back to the newsroom' }).click()
  await page.getByRole('link', { name: /The day’s tray/ }).click()
  await expect(page.getByRole('heading', { name: 'Today’s tray is empty' })).toBeVisible()
})
