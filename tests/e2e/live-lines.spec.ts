// Lines that are lost and devices that are put away in the middle of a session: everybody comes back to where the room
// is, with all they have done, and nobody has to do anything for it.

import type { Page } from '@playwright/test'
import { ADDRESSES, type Created } from '../../src/live/protocol.ts'
import { expect, test, type Phone, type Venue } from './support/live.ts'
import { roomOf, sameAfterReload } from './support/room.ts'

const QUESTIONS = ['Who told', 'switch off next?'] as const
const LOG = ['The masts stopped', 'Hythering shows.'] as const

/** The names of a player's flags in the log, sorted: now, and as they stood when marking was first closed. */
async function flagsInLog(venue: Venue, session: Created, seat = 0) {
  const page = (await roomOf(venue, session)).seats[seat]?.pages[0]
  const names = (flags: readonly { technique: string }[] = []) =>
    flags.map(({ technique }) => technique).sort()
  return { first: names(page?.first?.flags), now: names(page?.round.flags), handedIn: page?.handedIn }
}

/** Players whose line is open. */
async function seatsHere({ base }: Venue): Promise<number> {
  const health = await fetch(new URL(ADDRESSES.health, base))
  return ((await health.json()) as { seats: number }).seats
}

/** The line goes, `last` is done, and then the device does nothing more until it is woken. */
async function putToSleep(page: Page, last: () => Promise<void>) {
  const asleep = Date.now()
  await page.context().setOffline(true)
  await last()
  // A page is frozen only where another covers it, and there are no covers here: so its program is held still.
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Debugger.enable')
  await devtools.send('Debugger.pause')
  return {
    /** Wakes it once it has slept for so many ms. */
    async end(least: number) {
      await new Promise(done => setTimeout(done, asleep + least - Date.now()))
      await devtools.send('Debugger.resume')
      await devtools.detach()
      await page.context().setOffline(false)
    },
  }
}

test('whoever loads a window anew is back where they were, at every step', async ({ venue }) => {
  test.setTimeout(120_000)
  const session = await venue.create()
  const trainer = await venue.console(session)
  const wall = await venue.wall(session)
  const [ana, bo] = [await venue.phone(session.code), await venue.phone(session.code)] as const
  await expect(wall.getByText('2 are here')).toBeVisible()
  const reloadAll = (): Promise<void> => sameAfterReload(ana.page, bo.page, wall, trainer.page)
  await reloadAll()

  await trainer.next('Marking')
  await ana.ready()
  await ana.flag(...QUESTIONS, 'Just asking questions')
  await ana.saved()
  await bo.ready()
  await bo.nothingHere()
  await bo.saved()
  await reloadAll()
  await ana.handIn()
  await ana.saved()
  await reloadAll()

  for (const step of ['Where did we look?', 'Where do we split?'] as const) {
    await trainer.next(step)
    await expect(ana.page.getByRole('heading', { name: 'Pens down' })).toBeVisible()
    await expect(bo.page.getByRole('heading', { name: 'Pens down' })).toBeVisible()
    await reloadAll()
  }

  await trainer.next('Talk, and mark again')
  await bo.sheetReady()
  await bo.flag(...LOG, 'Loaded language')
  await bo.saved()
  await ana.sheetReady()
  await reloadAll()
  await bo.handIn()
  await bo.saved()
  await trainer.next('What has moved?')
  await expect(bo.page.getByRole('heading', { name: 'What moved for you' })).toBeVisible()
  await expect(wall.getByText('1 of 2 readers changed their marks.', { exact: true })).toBeVisible()
  await reloadAll()

  await trainer.next('The key')
  await expect(ana.revealPanel).toBeVisible()
  await expect(bo.revealPanel).toBeVisible()
  await reloadAll()
  await trainer.next('Debrief')
  for (const { page } of [ana, bo])
    await expect(page.getByRole('heading', { name: 'What you take along' }).first()).toBeVisible()
  await reloadAll()

  expect(await flagsInLog(venue, session, 0)).toEqual({
    first: ['just-asking-questions'],
    now: ['just-asking-questions'],
    handedIn: 'flags',
  })
  expect(await flagsInLog(venue, session, 1)).toEqual({
    first: [],
    now: ['loaded-language'],
    handedIn: 'flags',
  })
})

test('a phone that has slept for two minutes is where the room is, with all it had marked', async ({
  venue,
}) => {
  test.setTimeout(240_000)
  venue.forgive(/ERR_INTERNET_DISCONNECTED/)
  const session = await venue.create()
  const trainer = await venue.console(session)
  const [ana, bo] = [await venue.phone(session.code), await venue.phone(session.code)] as const
  await trainer.next('Marking')
  await ana.ready()
  await ana.flag(...QUESTIONS, 'Just asking questions')
  await ana.saved()
  const sleep = await putToSleep(ana.page, () => ana.flag(...LOG, 'Loaded language'))

  // The room does not wait for it.
  await bo.ready()
  await bo.nothingHere()
  await bo.saved()
  await expect(trainer.page.getByText('1 of 2 handed in').first()).toBeVisible()
  await trainer.next('Where did we look?')
  await trainer.next('Where do we split?')
  await trainer.next('Talk, and mark again')
  await expect.poll(() => seatsHere(venue), { timeout: 40_000 }).toBe(1)
  await sleep.end(120_000)

  await ana.saved()
  await expect(ana.live).toContainText('Mark once more.')
  await ana.ready()
  await expect(ana.flags).toHaveCount(2)
  await ana.handIn()
  await ana.saved()
  expect(await flagsInLog(venue, session, 0)).toEqual({
    first: ['just-asking-questions'],
    now: ['just-asking-questions', 'loaded-language'],
    handedIn: 'flags',
  })
  await trainer.next('What has moved?')
  await expect(ana.page.getByRole('heading', { name: 'What moved for you' })).toBeVisible()
})

test('what is marked while the line is down outlasts a reload, and arrives', async ({ venue }) => {
  const session = await venue.create()
  const trainer = await venue.console(session)
  const ana = await venue.phone(session.code)
  await trainer.next('Marking')
  await ana.ready()
  venue.forgive(/ERR_INTERNET_DISCONNECTED/)
  await ana.page.context().setOffline(true)
  await ana.flag(...QUESTIONS, 'Just asking questions')
  await expect(ana.page.getByText('Line down, 1 kept').filter({ visible: true })).toBeVisible({
    timeout: 30_000,
  })
  await ana.flag(...LOG, 'Loaded language')
  await expect(ana.page.getByText('Line down, 2 kept').filter({ visible: true })).toBeVisible()
  expect((await flagsInLog(venue, session)).now).toEqual([])
  await ana.page.context().setOffline(false)
  await ana.page.reload()
  await ana.ready()
  await ana.saved()
  await expect(ana.flags).toHaveCount(2)
  expect((await flagsInLog(venue, session)).now).toEqual(['just-asking-questions', 'loaded-language'])
})

test('a server that stops in mid-question and starts again finds everybody there', async ({ venue }) => {
  test.setTimeout(90_000)
  venue.forgive(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|WebSocket connection/)
  const session = await venue.create()
  const trainer = await venue.console(session)
  const wall = await venue.wall(session)
  const phones: Phone[] = []
  for (let player = 0; player < 3; player++) phones.push(await venue.phone(session.code))
  const [ana, bo, cy] = phones as [Phone, Phone, Phone]
  await trainer.next('Marking')
  for (const phone of phones) await phone.ready()
  await ana.flag(...QUESTIONS, 'Just asking questions')
  await ana.handIn()
  await ana.saved()
  await bo.flag(...QUESTIONS, 'Just asking questions')
  await venue.stop()
  await bo.flag(...LOG, 'Loaded language')
  await bo.handIn()
  await cy.nothingHere()
  await expect(cy.page.getByText('Line down, 1 kept').filter({ visible: true })).toBeVisible()
  await venue.start()

  for (const phone of phones) await phone.saved()
  await expect(trainer.page.getByText('3 of 3 handed in').first()).toBeVisible()
  await expect(wall.getByText('3 of 3 handed in', { exact: false })).toBeVisible()
  expect(await flagsInLog(venue, session, 0)).toMatchObject({ now: ['just-asking-questions'] })
  expect(await flagsInLog(venue, session, 1)).toMatchObject({
    now: ['just-asking-questions', 'loaded-language'],
    handedIn: 'flags',
  })
  expect(await flagsInLog(venue, session, 2)).toMatchObject({ now: [], handedIn: 'nothing' })
  await trainer.next('Where did we look?')
  for (const { page } of phones) await expect(page.getByRole('heading', { name: 'Pens down' })).toBeVisible()
})

test('who comes late sees where things are', async ({ venue }) => {
  test.setTimeout(120_000)
  const session = await venue.create()
  const trainer = await venue.console(session)
  const ana = await venue.phone(session.code)
  await trainer.next('Marking')
  await ana.ready()
  await ana.flag(...QUESTIONS, 'Just asking questions')
  await ana.handIn()
  await ana.saved()

  await trainer.next('Where did we look?')
  const bo = await venue.phone(session.code)
  await expect(bo.page.getByRole('heading', { name: 'Pens down' })).toBeVisible()
  await trainer.next('Where do we split?')
  const cy = await venue.phone(session.code)
  await expect(cy.page.getByRole('heading', { name: 'Pens down' })).toBeVisible()
  // The second vote is the first for those who have come since.
  await trainer.next('Talk, and mark again')
  await cy.sheetReady()
  await cy.flag(...QUESTIONS, 'Just asking questions')
  await cy.handIn()
  await cy.saved()
  await trainer.next('What has moved?')
  const di = await venue.phone(session.code)
  await expect(di.page.getByRole('heading', { name: 'What moved for you' })).toBeVisible()
  await trainer.next('The key')
  const ed = await venue.phone(session.code)
  for (const phone of [ana, bo, cy, di, ed]) await expect(phone.revealPanel).toBeVisible()
  await trainer.next('Debrief')
  const fi = await venue.phone(session.code)
  for (const { page } of [cy, fi])
    await expect(page.getByRole('heading', { name: 'What you take along' }).first()).toBeVisible()
  expect((await flagsInLog(venue, session, 1)).now).toEqual([])
  expect((await flagsInLog(venue, session, 2)).now).toEqual(['just-asking-questions'])
})
