// A live session as its trainer, the wall and a player see it, from the making of it to what is taken along.

import { expect, type Page } from '@playwright/test'
import { Player } from '../e2e/support/player.ts'
import { tongueOf } from '../e2e/support/tongue.ts'
import { cameraOf, test as base } from './camera.ts'
import { openSet, type LiveSet } from './live-room.ts'

type Shoot = (page: Page, name: string, options?: { whole?: boolean }) => Promise<void>

const test = base.extend<{ set: LiveSet; shoot: Shoot }>({
  set: async ({ browser }, give, info) => {
    const set = await openSet(browser, info)
    await give(set)
    await set.end()
  },
  // oxlint-disable-next-line no-empty-pattern
  shoot: async ({}, give, { project }) => {
    await give((page, name, options) => cameraOf(page, project.name).shoot(`live-${name}`, options))
  },
})

const READERS = 27
/** Questions and a fair line of the first page. */
const QUESTIONS = ['Who told', 'switch off next?'] as const
const LOG = ['The masts stopped', 'Hythering shows.'] as const

test('making a live session', async ({ set, shoot }) => {
  const page = await set.open('#/live')
  await expect(page.getByRole('button', { name: 'Open the session' })).toBeVisible()
  await shoot(page, 'make')
  await shoot(page, 'make-whole', { whole: true })
  await page.getByText('Homework', { exact: true }).click()
  for (const folded of await page.locator('main summary').all()) await folded.click()
  await shoot(page, 'make-homework', { whole: true })
})

test('no server for live sessions', async ({ camera, watch }) => {
  // That there is none is heard by asking.
  watch.forgive(/health/)
  await camera.open('#/live')
  await camera.shoot('live-no-server')
  await camera.open('#/join')
  await camera.shoot('live-no-server-door')
})

test('a whole live session', async ({ set, shoot, hasTouch }) => {
  const session = await set.create()
  const { code } = session
  const host = await set.host(session)
  const console = await set.open(`#/console/${code}/${session.host}`)
  const wall = await set.open(`#/wall/${code}/${session.wall}`)
  await shoot(wall, 'wall-lobby-nobody')
  const page = await set.open(`#/join/${code}`)
  const phone = new Player(page, { stage: 'off', tongue: tongueOf('en') }).with(hasTouch ? 'finger' : 'mouse')
  await expect(page.getByRole('button', { name: /^You:/ })).toBeVisible()
  await shoot(page, 'phone-lobby')
  await shoot(page, 'phone-lobby-whole', { whole: true })
  const readers = await set.readers(host, code, READERS)

  // What lies open on a wide console is a tab on a narrow one.
  const tab = async (name: string): Promise<void> => {
    const card = console.getByRole('tab', { name: new RegExp(`^${name}`) })
    if (await card.isVisible()) await card.click()
  }
  await expect(console.getByRole('tab', { name: 'Doors' })).toBeVisible()
  await shoot(console, 'console-lobby')
  await shoot(console, 'console-lobby-whole', { whole: true })
  await tab('Doors')
  await shoot(console, 'console-doors', { whole: true })
  await tab('Readers')
  await shoot(console, 'console-readers', { whole: true })
  await tab('Files')
  await shoot(console, 'console-files', { whole: true })
  await tab('Order')
  await shoot(console, 'console-order')
  await tab('Notes')
  await shoot(console, 'console-notes')
  await tab('Now')
  await shoot(wall, 'wall-lobby')
  host.send({ type: 'askWord', on: true })
  await shoot(wall, 'wall-lobby-word')
  host.send({ type: 'hideCount', hides: true })
  await shoot(wall, 'wall-lobby-hidden')
  host.send({ type: 'askWord', on: false })
  host.send({ type: 'hideCount', hides: false })

  await set.next(host)
  await phone.sheetReady()
  await shoot(page, 'phone-marking-new')
  await phone.flag(...QUESTIONS, 'Just asking questions')
  await phone.flag(...LOG, 'Loaded language')
  await set.mark(host, readers, 0, 9)
  await shoot(page, 'phone-marking')
  await shoot(page, 'phone-marking-whole', { whole: true })
  await shoot(console, 'console-marking')
  await shoot(console, 'console-marking-whole', { whole: true })
  await shoot(wall, 'wall-marking')
  await phone.press('Hand in')
  await shoot(page, 'phone-handed-in')

  for (const beat of ['where', 'split', 'again', 'shift', 'key'] as const) {
    await set.next(host)
    if (beat === 'again') {
      set.change(readers.slice(0, 9), 0)
      await phone.sheetReady()
    }
    await shoot(wall, `wall-${beat}`)
    await shoot(console, `console-${beat}`)
    await shoot(console, `console-${beat}-whole`, { whole: true })
    await shoot(page, `phone-${beat}`)
    await shoot(page, `phone-${beat}-whole`, { whole: true })
  }
  await wall.keyboard.press('ArrowDown')
  await shoot(wall, 'wall-key-stop')
  const accept = console.getByRole('button', { name: /^Accept the class’s reading/ })
  if (await accept.isVisible()) {
    await accept.click()
    await shoot(console, 'console-readings', { whole: true })
    await console.getByRole('button', { name: 'Let this flag stand' }).first().click()
    await shoot(console, 'console-accept')
    await console.getByRole('dialog').getByRole('button', { name: 'Accept it' }).click()
    await shoot(console, 'console-accepted')
  }

  while (host.getState().view!.steps[host.getState().view!.at]!.kind !== 'debrief') await set.next(host)
  await shoot(wall, 'wall-debrief')
  await shoot(console, 'console-debrief')
  await shoot(console, 'console-debrief-whole', { whole: true })
  await shoot(page, 'phone-debrief')
  await shoot(page, 'phone-debrief-whole', { whole: true })
  await set.next(host)
  await shoot(wall, 'wall-ended')
  await shoot(console, 'console-ended')
})

test('paper and a check-up in live sessions', async ({ set, shoot }) => {
  const paper = await set.create({ preset: 'paper' })
  const host = await set.host(paper)
  const wall = await set.open(`#/wall/${paper.code}/${paper.wall}`)
  await shoot(wall, 'wall-paper-lobby')
  await set.next(host)
  const console = await set.open(`#/console/${paper.code}/${paper.host}`)
  await expect(console.getByRole('tab', { name: 'Doors' })).toBeVisible()
  await shoot(console, 'console-paper-first')
  host.send({ type: 'readers', page: 0, readers: 24 })
  await shoot(console, 'console-paper', { whole: true })

  const homework = await set.create({ preset: 'homework', minutes: 2 * 24 * 60 })
  const page = await set.open(`#/join/${homework.code}`)
  await expect(page.getByRole('heading', { name: 'Your pages' })).toBeVisible()
  await shoot(page, 'phone-pages')
})

test('doors of live sessions', async ({ set, shoot }) => {
  const door = await set.open('#/join')
  await shoot(door, 'phone-door')
  const session = await set.create()
  const host = await set.host(session)
  host.send({ type: 'askWord', on: true })
  await set.until(host, ({ view }) => view?.word !== null && view?.word !== undefined)
  await shoot(await set.open(`#/join/${session.code}`), 'phone-word')
  await shoot(await set.open('#/join/BCDFG'), 'phone-turned-away')
  await shoot(await set.open('#/console/BCDFG'), 'console-shut')

  // The line goes, and the disk before it.
  host.send({ type: 'askWord', on: false })
  await set.until(host, ({ view }) => view?.word === null)
  const phone = await set.open(`#/join/${session.code}`)
  const console = await set.open(`#/console/${session.code}/${session.host}`)
  await set.next(host)
  await expect(phone.getByRole('button', { name: 'Hand in' })).toBeVisible()
  set.disk.failure = 'diskFull'
  host.send({ type: 'lock', locked: true })
  await expect(console.getByRole('alert').first()).toBeVisible()
  await shoot(console, 'console-trouble')
  set.disk.failure = null
  await set.stop()
  await expect(
    phone
      .getByText(/line (is )?down/i)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  await shoot(phone, 'phone-line-down')
  await shoot(console, 'console-away')
})
