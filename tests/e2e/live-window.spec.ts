// At one's own pace: a window with a clock, which its trainer closes and the class then talks over; and homework, where
// each player is told of a page for themselves.

import { ADDRESSES } from '../../src/live/protocol.ts'
import { expect, test, type Phone, type Venue } from './support/live.ts'
import { sameAfterReload } from './support/room.ts'

const PAGES = [
  { pack: 'the-question-mark', id: 'dark-masts', language: 'en' },
  { pack: 'the-question-mark', id: 'nettle-light', language: 'en' },
]
const questions = 'Just asking questions'
const CHAIN = ['Who told', 'switch off next?'] as const
const CRATES = ['If these', 'in secret?'] as const

const openPage = (phone: Phone, number: number): Promise<void> =>
  phone.page.getByRole('button', { name: new RegExp(`^Page ${number}`) }).tap()

/** What the server says to somebody who asks for the key of a page: 200 where it is theirs to see. */
const keyFor = async (venue: Venue, phone: Phone, code: string, page: number): Promise<number> => {
  const headers = { authorization: `Bearer ${await phone.token(code)}` }
  return (await fetch(venue.base + ADDRESSES.key(code, page), { headers })).status
}

test('a window: everybody at their own pace, then together to the end', async ({ venue }) => {
  test.setTimeout(120_000)
  const session = await venue.create({ preset: 'window', minutes: 10, pages: PAGES })
  const trainer = await venue.console(session)
  const projector = await venue.wall(session)
  const wall = projector.locator('main')
  const ana = await venue.phone(session.code)
  const ben = await venue.phone(session.code)
  const reloadAll = (): Promise<void> => sameAfterReload(ana.page, ben.page, projector, trainer.page)
  await expect(wall.getByText('2 are here')).toBeVisible()

  await trainer.next('Marking, all pages')
  await expect(wall.getByRole('heading', { name: '2 pages, at your own pace' })).toBeVisible()
  await expect(wall.getByRole('timer')).toContainText(/\d:\d\d/)
  await expect(ana.page.getByText('About 10 minutes left')).toBeVisible()
  await trainer.page.getByRole('button', { name: '5 minutes more' }).click()
  await expect(ana.page.getByText('About 15 minutes left')).toBeVisible()
  await expect(trainer.page.getByRole('timer')).toContainText(/^Closes in 1[45]:\d\d$/)

  // One begins at the end, the other at the beginning, and each stays on their own page.
  await openPage(ana, 2)
  await ana.ready()
  await expect(ana.sheet).toContainText('Nettle Light')
  await openPage(ben, 1)
  await ben.ready()
  await expect(ben.sheet).toContainText('Put Out the Masts')
  await ana.flag(...CRATES, questions)
  await ana.handIn()
  await ben.flag(...CHAIN, questions)
  await ben.handIn()
  await ben.press('Next page')
  await ben.nothingHere()
  await ben.toList()
  await expect(ben.page.getByText('All are in.', { exact: false })).toBeVisible()
  await expect(trainer.page.getByRole('button', { name: 'Page 1: 1 of 2 handed in' })).toBeVisible()
  await expect(trainer.page.getByRole('button', { name: 'Page 2: 2 of 2 handed in' })).toBeVisible()

  // A page that is in can be marked further, and a reload leads back to it.
  await ana.saved()
  await ben.saved()
  await reloadAll()
  await ana.sheetReady()
  await expect(ana.sheet).toContainText('Nettle Light')
  await ana.expectFlags(`${questions}: If these are only lamp batteries, why land them in secret?`)
  await ana.press('Next page')
  await ana.ready()
  await ana.saved()

  // Whoever runs it closes the window: what is marked counts, and the pages are talked over one by one.
  await trainer.next('Page 1: Where did we look?')
  await expect(ana.page.getByRole('heading', { name: 'Pens down' })).toBeVisible()
  await expect(ana.page.getByText('You left nothing on this page.')).toBeVisible()
  await expect(wall.getByRole('timer')).toHaveCount(0)
  expect(await keyFor(venue, ben, session.code, 0)).not.toBe(200)
  await trainer.next('Page 1: Where do we split?')
  await trainer.next('Page 1: Talk, and mark again')
  await ana.ready()
  await ana.flag(...CHAIN, questions)
  await ana.handIn()
  await ana.saved()
  await trainer.next('Page 1: What has moved?')
  await expect(ana.page.getByRole('heading', { name: 'What moved for you' })).toBeVisible()
  await trainer.next('Page 1: The key')
  await expect(ben.revealPanel).toBeVisible()
  expect(await keyFor(venue, ben, session.code, 0)).toBe(200)
  expect(await keyFor(venue, ben, session.code, 1)).not.toBe(200)

  await trainer.next('Page 2: Where did we look?')
  await expect(ana.page.getByText('Your flag, for you alone:')).toBeVisible()
  await expect(ben.page.getByText('You said: nothing to flag here.')).toBeVisible()
  await trainer.next('Page 2: Where do we split?')
  await expect(wall.getByText(/^(1|One) of you would send this back, (1|one) would leave it/)).toBeVisible()
  await trainer.next('Page 2: Talk, and mark again')
  await trainer.next('Page 2: What has moved?')
  await expect(wall.getByText('Nobody has moved.', { exact: false })).toBeVisible()
  await reloadAll()

  // A passage that the console points at is still pointed at.
  await trainer.next('Page 2: The key')
  await expect(ana.revealPanel).toBeVisible()
  await expect(ben.revealPanel).toBeVisible()
  const places = [wall.locator('.beat-place'), trainer.page.locator('.con-pointer-at')] as const
  for (const passage of [1, 2]) {
    await trainer.page.getByRole('button', { name: 'Next passage' }).click()
    for (const place of places) await expect(place).toHaveText(new RegExp(`^Passage ${passage} of `))
  }
  await reloadAll()
  for (const place of places) await expect(place).toHaveText(/^Passage 2 of /)
  await trainer.next('Debrief')
  await expect(wall.getByText('Technique by technique')).toBeVisible()
  await expect(wall.getByText('From the first page to the last', { exact: false })).toBeVisible()
  await expect(ana.page.getByRole('heading', { name: 'What you take along' }).first()).toBeVisible()
  await trainer.next('The end')
  await expect(wall.getByRole('heading', { name: 'Thank you for reading closely' })).toBeVisible()
  for (const { page } of [ana, ben])
    await expect(page.getByText('That was it.', { exact: false })).toBeVisible()
  await reloadAll()
})

test('homework: told of a page for oneself, and nobody else is', async ({ venue }) => {
  test.setTimeout(120_000)
  const session = await venue.create({ preset: 'homework', pages: PAGES })
  const trainer = await venue.console(session)
  const ana = await venue.phone(session.code)
  const ben = await venue.phone(session.code)
  // There is nothing to wait for: the pages are open from the beginning.
  await trainer.isAt('Marking, all pages')

  await openPage(ana, 1)
  await openPage(ben, 1)
  await ben.ready()
  await ben.flag('The masts', 'back at 2.51', 'Loaded language')
  await ana.ready()
  await expect(ana.button('Tell me now')).toHaveCount(0)
  await ana.flag(...CHAIN, questions)
  await ana.handIn()
  await ana.saved()
  expect(await keyFor(venue, ana, session.code, 0)).not.toBe(200)
  await ana.press('Tell me now')
  await ana.press('Not yet')
  await expect(ana.revealPanel).toHaveCount(0)
  await ana.press('Tell me now')
  await ana.press('Yes, tell me')
  await expect(ana.revealPanel).toBeVisible()
  await expect(ana.revealPanel.locator('.reason')).toBeVisible()

  // The other has the page as it was: no reveal, no key, and free to mark.
  expect(await keyFor(venue, ana, session.code, 0)).toBe(200)
  expect(await keyFor(venue, ana, session.code, 1)).not.toBe(200)
  expect(await keyFor(venue, ben, session.code, 0)).not.toBe(200)
  await expect(ben.revealPanel).toHaveCount(0)
  await ben.expectFlags('Loaded language: The masts stopped sending at 2.10 am and were back at 2.51')
  await ben.flag(...CHAIN, questions)
  await expect(ben.flags).toHaveCount(2)
  await ben.handIn()
  await ben.saved()

  // A told page stays closed, also for a phone that comes back to it.
  await sameAfterReload(ana.page, ben.page, trainer.page)
  await expect(ana.revealPanel).toBeVisible()
  await expect(ana.button('Take it back')).toHaveCount(0)
  await expect(ana.button('Hand in')).toHaveCount(0)
  await expect(trainer.page.getByRole('button', { name: 'Page 1: 2 of 2 handed in' })).toBeVisible()
})
