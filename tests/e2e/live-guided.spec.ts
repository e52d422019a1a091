// A whole guided session: a trainer, a wall and five players, from the making of it to what is taken along.

import { readFile } from 'node:fs/promises'
import { readSheet } from 'read-excel-file/node'
import { expect, Phone, PHONE, test } from './support/live.ts'

const QUESTIONS = ['Who told', 'switch off next?'] as const
const LOG = ['The masts stopped', 'Hythering shows.'] as const

test('a guided session, from the making to what is taken along', async ({ venue }) => {
  test.setTimeout(90_000)
  const laptop = await venue.open('#/live')
  await laptop.getByLabel('Where Was the Pilots’ Ballot Box', { exact: false }).uncheck()
  await laptop.getByRole('button', { name: 'Open the session' }).click()
  await laptop.waitForURL(/#\/console\/[A-Z0-9]{5}$/)
  const code = laptop.url().slice(-5)

  // The wall has an address of its own, which the console knows.
  await laptop.getByRole('tab', { name: 'Doors' }).click()
  const wallLink = await laptop.locator('a[href*="#/wall/"]').first().getAttribute('href')
  const wall = await venue.open(wallLink!.slice(wallLink!.indexOf('#')), {
    viewport: { width: 1920, height: 1080 },
  })
  const shown = wall.locator('main')
  await expect(shown.getByText(code).first()).toBeVisible()

  const phones: Phone[] = []
  for (let player = 0; player < 5; player++) phones.push(await venue.phone(code))
  await expect(shown.getByText('5 are here')).toBeVisible()

  const bar = laptop.getByRole('navigation', { name: 'Drive the session' })
  const next = async (step: string): Promise<void> => {
    await bar.getByRole('button', { name: /^Next/ }).click()
    await expect(laptop.getByRole('button', { name: `${step} we are here` })).toBeVisible()
  }

  // Everybody marks; one finds nothing.
  await next('Marking')
  for (const phone of phones) await phone.ready()
  for (const phone of phones.slice(0, 3)) await phone.flag(...QUESTIONS, 'Just asking questions')
  await phones[3]!.flag(...LOG, 'Loaded language')
  for (const phone of phones.slice(0, 4)) await phone.handIn()
  await phones[4]!.nothingHere()
  for (const phone of phones) await phone.saved()
  await expect(laptop.getByText('5 of 5 handed in').first()).toBeVisible()
  await expect(shown.getByText('5 of 5 handed in', { exact: false })).toBeVisible()

  // Where did we look, where do we split: the wall tells counts, the phones the own flags alone.
  await next('Where did we look?')
  await expect(shown.getByText('No right or wrong yet', { exact: false })).toBeVisible()
  await expect(phones[0]!.page.getByRole('heading', { name: 'Pens down' })).toBeVisible()
  await expect(phones[0]!.page.locator('q', { hasText: 'Who told those relays' })).toBeVisible()
  await next('Where do we split?')
  await expect(
    shown.getByText('3 of you would send this back, 2 would leave it', { exact: false }),
  ).toBeVisible()

  // The talk changes somebody's mind.
  await next('Talk, and mark again')
  await phones[4]!.sheetReady()
  await phones[4]!.flag(...QUESTIONS, 'Just asking questions')
  await phones[4]!.flag(...LOG, 'Loaded language')
  await phones[4]!.handIn()
  await phones[4]!.saved()
  await next('What has moved?')
  await expect(shown.getByText('1 of 5 readers changed their marks.')).toBeVisible()
  await expect(phones[4]!.page.getByRole('heading', { name: 'What moved for you' })).toBeVisible()

  // The key, and the class's own reading beside it: two of five flagged what the key leaves alone.
  await next('The key')
  await expect(phones[0]!.revealPanel).toBeVisible()
  await laptop.getByRole('button', { name: /^Accept the class’s reading/ }).click()
  await laptop.getByRole('button', { name: 'Let this flag stand' }).click()
  await laptop.getByRole('dialog').getByRole('button', { name: 'Accept it' }).click()
  await expect(phones[3]!.page.getByText('A reading of your class has been accepted').first()).toBeAttached()

  // What is left of it: for the class on the wall, for each player on the phone.
  await next('Debrief')
  await expect(shown.getByText('Technique by technique')).toBeVisible()
  await expect(phones[4]!.page.getByRole('heading', { name: 'What you take along' }).first()).toBeVisible()

  await laptop.getByRole('tab', { name: 'Files' }).click()
  const [download] = await Promise.all([
    laptop.waitForEvent('download'),
    laptop.getByRole('button', { name: 'Spreadsheet (XLSX)' }).click(),
  ])
  const path = await download.path()
  const results = await readSheet(await readFile(path), 'Pages')
  expect(results.length).toBe(1 + 5)
})

test('whoever plays the same page alone meanwhile is told why its key waits', async ({ venue }) => {
  // The browser's own line on what was held back.
  venue.forgive(/423/)
  const session = await venue.create()
  const trainer = await venue.console(session)
  const alone = new Phone(await venue.open('#/play/the-question-mark/dark-masts', PHONE))
  await alone.sheetReady()
  await alone.flag(...QUESTIONS, 'Just asking questions')
  await alone.press('Sign off')
  await expect(alone.page.getByText('A class is reading this page in a live session here')).toBeVisible()
  await trainer.page.getByRole('button', { name: 'Debrief' }).click()
  await trainer.page.getByRole('dialog').getByRole('button', { name: 'Show it and go there' }).click()
  await trainer.isAt('Debrief')
  await alone.press('Try again')
  await expect(alone.revealPanel).toBeVisible()
})
