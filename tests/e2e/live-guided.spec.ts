// A whole guided session: a trainer, a wall and five players, from the making of it to what is taken along.

import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { expect, Phone, PHONE, test } from './support/live.ts'
import { fileFrom, nameOf, roomIn } from './support/room.ts'

const QUESTIONS = ['Who told', 'switch off next?'] as const
const LOG = ['The masts stopped', 'Hythering shows.'] as const

type Cell = string | number | null
type Row = Readonly<Record<string, Cell>>

/** The rows of a table by its heads. */
const rowsOf = ([heads, ...rows]: readonly (readonly unknown[])[]): Row[] =>
  rows.map(row => Object.fromEntries(heads!.map((head, column) => [String(head), row[column] as Cell])))

/** The least letters of what is to be read on the wall (the byline is not), in pixels, and whether all is seen at once. */
const lettersOn = (wall: Page): Promise<{ least: number; whole: boolean }> =>
  wall.evaluate(() => {
    const box = document.querySelector('.lw-box')!
    const sizes = [
      ...box.querySelectorAll('.heat-text :is(.wall-headline, .wall-standfirst, .wall-paragraph)'),
    ].map(one => parseFloat(getComputedStyle(one).fontSize))
    return { least: Math.min(...sizes), whole: box.scrollHeight <= box.clientHeight + 1 }
  })

/** What the spreadsheet of a session says just now. */
async function spreadsheet(laptop: Page): Promise<{ pages: Row[]; flags: Row[] }> {
  const file = await fileFrom(laptop, 'Spreadsheet (XLSX)', '.xlsx')
  return { pages: rowsOf(await readSheet(file, 'Pages')), flags: rowsOf(await readSheet(file, 'Flags')) }
}

const column = (rows: readonly Row[], head: string): Cell[] => rows.map(row => row[head]!)

/** The mean of a class by its spreadsheet, as it is told. */
const meanScore = ({ pages }: { pages: readonly Row[] }): number => {
  const scores = column(pages, 'Score').map(Number)
  return Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length)
}

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

  await laptop.getByRole('tab', { name: 'Files' }).click()

  const phones: Phone[] = []
  for (let player = 0; player < 5; player++) phones.push(await venue.phone(code))
  await expect(shown.getByText('5 are here')).toBeVisible()
  const names = await Promise.all(phones.map(nameOf))

  const bar = laptop.getByRole('navigation', { name: 'Drive the session' })
  const next = async (step: string): Promise<void> => {
    await bar.getByRole('button', { name: /^Next/ }).click()
    await expect(laptop.getByRole('button', { name: `${step} we are here` })).toBeVisible()
  }

  // Everybody marks; one finds nothing.
  await next('Marking')
  for (const phone of phones) await phone.ready()
  // Read with ease from four metres, where the wall is a metre and a half high; what has been read needs a little less.
  await expect.poll(async () => (await lettersOn(wall)).least).toBeGreaterThanOrEqual(28)
  expect((await lettersOn(wall)).whole).toBe(true)
  for (const phone of phones.slice(0, 3)) await phone.flag(...QUESTIONS, 'Just asking questions')
  await phones[3]!.flag(...LOG, 'Loaded language')
  // The log can be had in the middle of it: what is on the pages so far, and nobody has handed in.
  for (const phone of phones) await phone.saved()
  const room = roomIn((await fileFrom(laptop, 'The log (JSONL)', '.jsonl')).toString())
  expect(room.code).toBe(code)
  expect(
    room.seats.map(({ pages }) => pages[0]?.round.flags.map(({ technique }) => technique) ?? []),
  ).toEqual([...Array.from({ length: 3 }, () => ['just-asking-questions']), ['loaded-language'], []])
  expect(room.seats.map(({ pages }) => pages[0]?.handedIn ?? 'no')).toEqual(['no', 'no', 'no', 'no', 'no'])
  for (const phone of phones.slice(0, 4)) await phone.handIn()
  await phones[4]!.nothingHere()
  for (const phone of phones) await phone.saved()
  await expect(laptop.getByText('5 of 5 handed in').first()).toBeVisible()
  await expect(shown.getByText('5 of 5 handed in', { exact: false })).toBeVisible()

  // Where did we look, where do we split: the wall tells counts, the phones the own flags alone.
  await next('Where did we look?')
  await expect(shown.getByText('No right or wrong yet', { exact: false })).toBeVisible()
  await expect.poll(async () => (await lettersOn(wall)).least).toBeGreaterThanOrEqual(21)
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
  const asKeyed = await spreadsheet(laptop)
  expect(column(asKeyed.pages, 'Reader')).toEqual(names)
  await laptop.getByRole('button', { name: /^Accept the class’s reading/ }).click()
  const accept = async (): Promise<void> => {
    await laptop.getByRole('button', { name: 'Let this flag stand' }).click()
    await laptop.getByRole('dialog').getByRole('button', { name: 'Accept it' }).click()
  }
  await accept()
  await expect(phones[3]!.page.getByText('A reading of your class has been accepted').first()).toBeAttached()

  // All are scored anew, and as they were once it is withdrawn: on the screen, and in the files.
  const meanIs = (mean: number) =>
    expect(laptop.locator('.con-rescored')).toContainText(`Mean score now: ${mean} of 100.`)
  const asRead = await spreadsheet(laptop)
  const [keyed, read] = [meanScore(asKeyed), meanScore(asRead)]
  expect(read).toBeGreaterThan(keyed)
  await meanIs(read)
  await laptop.getByRole('button', { name: /^Withdraw/ }).click()
  await meanIs(keyed)
  await accept()
  await meanIs(read)
  // Those whose flag stands now gain by it, unless they had nothing to lose.
  const gains = asRead.pages.map(
    (row, index) => Number(row['Score']) - Number(asKeyed.pages[index]!['Score']),
  )
  expect(gains.map(gain => gain > 0)).toEqual([false, false, false, false, true])
  expect(column(asKeyed.pages, 'False flags')).toEqual([0, 0, 0, 1, 1])
  expect(column(asRead.pages, 'False flags')).toEqual([0, 0, 0, 0, 0])

  // What is left of it: for the class on the wall, for each player on the phone.
  await next('Debrief')
  await expect(shown.getByText('Technique by technique')).toBeVisible()
  await expect(phones[4]!.page.getByRole('heading', { name: 'What you take along' }).first()).toBeVisible()

  // A player's own line, and the share of the class, move as well, back and forth.
  const own = phones[3]!.page.getByText(/^Caught 0 of/)
  const share = shown.locator('.meter[data-kind=restraint] + b')
  const [ownRead, shareRead] = [await own.innerText(), await share.innerText()]
  await laptop.getByRole('button', { name: /^Withdraw/ }).click()
  await expect(own).not.toHaveText(ownRead)
  await expect(share).not.toHaveText(shareRead)

  // Taken along at the end: who flagged what, when, and what became of it; and the same as tables.
  const { pages, flags } = await spreadsheet(laptop)
  expect(pages).toEqual(asKeyed.pages)
  expect(column(pages, 'Handed in')).toEqual(Array.from(names, () => 'yes'))
  const asking = ['Just asking questions', 'found'] as const
  const loaded = ['Loaded language', 'false'] as const
  expect(flags.map(row => ['Reader', 'Vote', 'Technique', 'Verdict'].map(head => row[head]))).toEqual([
    ...names.slice(0, 3).flatMap(name => ['first', 'second'].map(vote => [name, vote, ...asking])),
    ...['first', 'second'].map(vote => [names[3], vote, ...loaded]),
    [names[4], 'second', ...loaded],
    [names[4], 'second', ...asking],
  ])
  expect(flags[0]!['Words']).toMatch(/^Who told .* switch off next\?$/)
  const csv = await fileFrom(laptop, 'Tables (CSV)', ' Pages.csv')
  const table = Papa.parse<string[]>(csv.toString(), { skipEmptyLines: true }).data
  expect(rowsOf(table)).toEqual(
    pages.map(row =>
      Object.fromEntries(Object.entries(row).map(([head, cell]) => [head, String(cell ?? '')])),
    ),
  )
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
