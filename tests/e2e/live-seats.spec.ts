// Seats, the door and the desk: going on elsewhere, another name, hidden, shown out and let in again, who may come in, who
// may drive, and the end of it all.

import { ADDRESSES, type Created, type Guest } from '../../src/live/protocol.ts'
import { expect, Phone, PHONE, test, type Trainer, type Venue } from './support/live.ts'
import { nameOf, roomOf, sameAfterReload } from './support/room.ts'

const questions = 'Just asking questions'
const CHAIN = ['Who told', 'switch off next?'] as const
const CHAIN_FLAG = `${questions}: Who told those relays to fail? Why on a moonless night? And what will Ordovane switch off next?`

/** Unfolds what can be done about a reader, once. */
async function about({ page }: Trainer, name: string) {
  const line = page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) })
  const more = line.getByRole('button', { name: `More about ${name}` })
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click()
  return line
}

test('a seat: another device, another name, hidden, shown out and let in again', async ({ venue }) => {
  test.setTimeout(120_000)
  const session = await venue.create()
  const { code } = session
  const trainer = await venue.console(session)
  const wall = (await venue.wall(session)).locator('main')
  const ana = await venue.phone(code)
  const ben = await venue.phone(code)
  const names = wall.getByRole('list', { name: 'Who is here' })
  await expect(names.getByRole('listitem')).toHaveCount(2)
  const given = await nameOf(ana)
  const bens = await nameOf(ben)
  await expect(names).toContainText(given)

  // Another name waits for a nod.
  await ana.page.getByRole('button', { name: /^You:/ }).tap()
  const you = ana.page.getByRole('dialog', { name: 'You in this session' })
  await you.getByLabel('Another name').fill('Piet A.')
  await you.getByRole('button', { name: 'Ask' }).tap()
  await expect(you.getByText('It waits for a nod', { exact: false })).toBeVisible()
  await expect(names).not.toContainText('Piet A.')
  await trainer.tab(/^Readers/)
  await trainer.page.getByRole('button', { name: 'Let it pass: “Piet A.”' }).click()
  await expect(names).toContainText('Piet A.')
  await expect(names).not.toContainText(given)
  await expect(you.locator('.you-name')).toHaveText('Piet A.')

  // Not named on the wall, and named again.
  const line = await about(trainer, 'Piet A.')
  await line.getByRole('button', { name: 'Do not name on the wall' }).click()
  await expect(names).not.toContainText('Piet A.')
  await expect(names).toContainText(bens)
  await expect(wall.getByText('2 are here')).toBeVisible()
  await line.getByRole('button', { name: 'Name on the wall again' }).click()
  await expect(names).toContainText('Piet A.')

  // Another name from the trainer, and the given one again, on every screen.
  await line.getByLabel('New name').fill('Row by the door')
  await line.getByRole('button', { name: 'Give it' }).click()
  await expect(names).toContainText('Row by the door')
  await expect(names).not.toContainText('Piet A.')
  await expect(you.locator('.you-name')).toHaveText('Row by the door')
  // The line goes by the new name: what is folded out stays so.
  const renamed = await about(trainer, 'Row by the door')
  await renamed.getByRole('button', { name: 'Back to the given name' }).click()
  await expect(names).toContainText(given)
  await expect(names).not.toContainText('Row by the door')
  await expect(you.locator('.you-name')).toHaveText(given)
  const lineAgain = await about(trainer, given)
  await lineAgain.getByLabel('New name').fill('Piet A.')
  await lineAgain.getByRole('button', { name: 'Give it' }).click()
  await expect(you.locator('.you-name')).toHaveText('Piet A.')

  // The seat's code is the same on the phone and at the console, and brings the marks to another device.
  const seatCode = await you.locator('dd').nth(1).innerText()
  await line.getByRole('button', { name: 'Show the seat code' }).click()
  await expect(line.getByText(`Seat code: ${seatCode}`)).toBeVisible()
  await you.getByRole('button', { name: 'Back to the page' }).tap()
  await trainer.next('Marking')
  await ana.ready()
  await ana.flag(...CHAIN, questions)
  await ana.saved()
  const tablet = new Phone(await venue.open('#/join', PHONE))
  await tablet.page.getByLabel('Code of the session').fill(code.toLowerCase())
  await tablet.page.getByRole('button', { name: 'I have a seat already' }).tap()
  await tablet.page.getByLabel('Code of your seat').fill(seatCode)
  await tablet.press('Go on with my seat')
  await tablet.ready()
  await tablet.expectFlags(CHAIN_FLAG)
  expect(await nameOf(tablet)).toBe('Piet A.')
  await expect(ana.page.getByRole('heading', { name: 'You went on elsewhere' })).toBeVisible()
  await tablet.handIn()
  await tablet.saved()
  await expect(trainer.page.getByText('1 of 2 handed in').first()).toBeVisible()
  await ana.press('Go on here')
  await expect(ana.page.locator('.handed-in')).toContainText('Handed in.')
  await expect(tablet.page.getByRole('heading', { name: 'You went on elsewhere' })).toBeVisible()

  // Removed, and let in again: with the same name, in the same place.
  await (await about(trainer, bens)).getByRole('button', { name: 'Remove' }).click()
  await expect(ben.page.getByRole('heading', { name: 'You were shown out' })).toBeVisible()
  await expect(trainer.page.getByText('1 of 1 handed in').first()).toBeVisible()
  const undo = trainer.page.getByRole('button', { name: `Let in again: ${bens}` })
  await undo.click()
  await expect(undo).toHaveCount(0)
  await ben.page.reload()
  await ben.ready()
  expect(await nameOf(ben)).toBe(bens)

  // Banned: not on this device, until that is undone.
  await (await about(trainer, bens)).getByRole('button', { name: 'Ban' }).click()
  const shut = ben.page.getByRole('heading', { name: 'You cannot come in here' })
  await expect(shut).toBeVisible()
  await ben.page.reload()
  await expect(shut).toBeVisible()
  await undo.click()
  await expect(undo).toHaveCount(0)
  await ben.page.reload()
  await ben.ready()
  expect(await nameOf(ben)).toBe(bens)
  await expect(trainer.page.getByText('1 of 2 handed in').first()).toBeVisible()
})

test('the door: locked, and opened by a word', async ({ venue }) => {
  test.setTimeout(120_000)
  const session = await venue.create()
  const { code } = session
  const trainer = await venue.console(session)
  const wall = (await venue.wall(session)).locator('main')
  const ana = await venue.phone(code)
  await trainer.tab('Doors')
  const doors = trainer.page.getByRole('tabpanel', { name: 'Doors' })
  const locks = doors.getByRole('switch', { name: 'Lock the door' })
  await locks.click()
  await expect(locks).toHaveAttribute('aria-checked', 'true')
  await expect(wall.getByText('The door is closed for now.')).toBeVisible()

  // Nobody new; whoever was in comes back.
  const late = await venue.open(`#/join/${code}`, PHONE)
  const closed = late.getByRole('heading', { name: 'The door is closed' })
  await expect(closed).toBeVisible()
  await ana.page.reload()
  await expect(ana.page.getByRole('button', { name: /^You:/ })).toBeVisible()
  await late.getByRole('button', { name: 'Try again' }).tap()
  await expect(closed).toBeVisible()
  await expect(wall.getByText('1 is here')).toBeVisible()
  await locks.click()
  await expect(locks).toHaveAttribute('aria-checked', 'false')
  await late.getByRole('button', { name: 'Try again' }).tap()
  await expect(late.getByRole('button', { name: /^You:/ })).toBeVisible()
  await expect(wall.getByText('2 are here')).toBeVisible()

  // A word that only those in the room can read.
  await doors.getByRole('switch', { name: 'Ask for a word at the door' }).click()
  const word = await wall.locator('.lw-word').innerText()
  await expect(doors.getByText(`Just now: ${word}`, { exact: false })).toBeVisible()
  const guest = await venue.open(`#/join/${code}`, PHONE)
  const field = guest.getByLabel('The animal on the wall')
  const comeIn = guest.getByRole('button', { name: 'Come in' })
  await field.fill('Unicorn')
  await comeIn.tap()
  await expect(guest.getByText('That animal is not on the list.', { exact: false }).first()).toBeVisible()
  await field.fill(word === 'Otter' ? 'Heron' : 'Otter')
  await comeIn.tap()
  await expect(guest.getByText('That is not the word on the wall.', { exact: false }).first()).toBeVisible()
  await expect(wall.getByText('2 are here')).toBeVisible()
  await field.fill(word.toLowerCase())
  await comeIn.tap()
  await expect(guest.getByRole('button', { name: /^You:/ })).toBeVisible()
  await expect(wall.getByText('3 are here')).toBeVisible()
})

type Links = { readonly host: string; readonly watch: string }

/** What a co-host is handed: the tokens behind the links of the console. */
async function linksOf({ base }: Venue, { code, host }: Created): Promise<Links> {
  const headers = { authorization: `Bearer ${host}` }
  const invite = (who: Guest): Promise<Response> =>
    fetch(base + ADDRESSES.invite(code, who), { method: 'POST', headers })
  await invite('host')
  return (await (await invite('watch')).json()) as Links
}

test('the desk: one who drives, one who watches, and deleted for everybody', async ({ venue }) => {
  test.setTimeout(120_000)
  const session = await venue.create()
  const { code } = session
  const trainer = await venue.console(session)
  const wall = (await venue.wall(session)).locator('main')
  const ana = await venue.phone(code)
  // Nobody is on the list before a link is made for them; who makes one by keyboard stands on the button that copies it.
  await trainer.tab('Doors')
  const doors = trainer.page.getByRole('tabpanel', { name: 'Doors' })
  await expect(doors.getByRole('listitem')).toHaveText(['Host 1 · drives (you)'])
  await doors.getByRole('button', { name: /^Make a link ?: For somebody who only watches$/ }).press('Enter')
  await expect(doors.getByRole('button', { name: /^Copy.*For somebody who only watches/ })).toBeFocused()
  await expect(doors.getByRole('listitem').last()).toContainText('Host 2 · watches')
  const links = await linksOf(venue, session)
  const driver = await venue.console({ ...session, host: links.host })
  const watcher = await venue.console({ ...session, host: links.watch })

  // Whoever watches sees it all, and presses in vain.
  await expect(watcher.page.getByText('You are watching. Somebody else drives.')).toBeVisible()
  await watcher.onward.click()
  await expect(watcher.page.getByText('You are watching this session, not driving it.')).toBeVisible()
  await watcher.tab('Files')
  await expect(watcher.page.getByRole('button', { name: 'Delete this session' })).toHaveCount(0)
  await trainer.isAt('Lobby')
  await expect(ana.page.getByRole('heading', { name: 'What will happen' })).toBeVisible()

  // Whoever drives with the trainer moves everybody.
  await driver.next('Marking')
  await trainer.isAt('Marking')
  await watcher.isAt('Marking')
  await ana.ready()
  await ana.flag(...CHAIN, questions)
  await ana.saved()

  // Whoever sits at the desk finds it as it was.
  await watcher.tab('Notes')
  await sameAfterReload(driver.page, watcher.page)

  // Kept for less long: whoever looks at the files sees the new date.
  await trainer.tab('Files')
  const until = (of: Trainer) => of.page.getByText(/^Everything is deleted on /)
  await watcher.tab('Files')
  const before = await until(trainer).innerText()
  await expect(until(watcher)).toHaveText(before)
  await expect(watcher.page.getByLabel('Keep it')).toHaveCount(0)
  await trainer.page.getByLabel('Keep it').selectOption('7 days from now')
  await trainer.page.getByRole('button', { name: 'Change the date' }).click()
  const week = new Date((await roomOf(venue, session)).created + 7 * 86_400_000)
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(week)
  for (const desk of [trainer, watcher]) await expect(until(desk)).toContainText(day)
  expect(before).not.toContain(day)

  // Taken off the list, the link is dead; another can be handed on.
  await trainer.tab('Doors')
  const desk = trainer.page.getByRole('tabpanel', { name: 'Doors' })
  const driving = desk.getByRole('listitem').filter({ hasText: 'drives' }).filter({ hasNotText: '(you)' })
  const hostName = /^Host \d/.exec(await driving.innerText())![0]
  const drop = desk.getByRole('button', { name: new RegExp(`^Take off the list ?: ${hostName}$`) })
  await drop.click()
  await expect(drop).toHaveCount(0)
  await expect(driver.page.getByRole('heading', { name: 'This console stays shut' })).toBeVisible()
  expect((await linksOf(venue, session)).host).not.toBe(links.host)

  // Deleted: asked once, then everybody is told, and nothing of it is left.
  const token = await ana.token(code)
  await trainer.tab('Files')
  await trainer.page.getByRole('button', { name: 'Delete this session' }).click()
  await trainer.page.getByRole('button', { name: 'Keep it' }).click()
  await expect(ana.sheet).toBeVisible()
  await trainer.page.getByRole('button', { name: 'Delete this session' }).click()
  await trainer.page.getByRole('button', { name: 'Delete everything' }).click()
  for (const { page } of [trainer, watcher])
    await expect(page.getByRole('heading', { name: 'It is gone' })).toBeVisible()
  await expect(wall.getByText('This session has been deleted, with everything in it.')).toBeVisible()
  await expect(ana.page.getByRole('heading', { name: 'This session is gone' })).toBeVisible()
  for (const address of [ADDRESSES.text(code, 0), ADDRESSES.key(code, 0), ADDRESSES.log(code)])
    for (const bearer of [session.host, links.watch, token]) {
      const headers = { authorization: `Bearer ${bearer}` }
      expect((await fetch(venue.base + address, { headers })).status, address).toBe(404)
    }
  const late = await venue.open(`#/join/${code}`, PHONE)
  await expect(late.getByRole('heading', { name: 'Nobody here by that code' })).toBeVisible()
})
