// A class as a measure: two forms by halves, before and after; told for the group alone, and its pages never.

import { openPages } from '../../src/live/authority/seat.ts'
import { ADDRESSES, type Created } from '../../src/live/protocol.ts'
import { aPlayer } from '../live/support/a-server.ts'
import { expect, test, type Venue } from './support/live.ts'
import { sameAfterReload } from './support/room.ts'

type Reader = Awaited<ReturnType<typeof aPlayer>>

/**
 * Reads the twelve pages that are open to one reader. `flags` counts the passages they flag, from the headline of the first
 * pages on; the rest they let pass.
 */
async function readForm(reader: Reader, pages: readonly number[], flags: number): Promise<void> {
  for (const [index, page] of pages.entries()) {
    if (index < flags) {
      const span = { start: 0, end: 5 }
      await must(
        reader.send({
          type: 'mark',
          page,
          command: { type: 'placeFlag', span, technique: 'loaded-language', confidence: null },
        }),
      )
      await must(reader.send({ type: 'handIn', page, nothingToFlag: false }))
    } else await must(reader.send({ type: 'handIn', page, nothingToFlag: true }))
  }
}

async function must(answer: Promise<unknown>): Promise<void> {
  expect(await answer).toEqual({ ok: true })
}

const keyStatus = async (venue: Venue, code: string, page: number, token: string): Promise<number> =>
  (await fetch(venue.base + ADDRESSES.key(code, page), { headers: { authorization: `Bearer ${token}` } }))
    .status

test('both forms by halves: the class is told, nobody else, and no key is to be had', async ({ venue }) => {
  test.setTimeout(120_000)
  const session: Created = await venue.create({ pages: [], measure: 'halves', asksSure: false })
  const { code } = session
  const trainer = await venue.console(session)
  const projector = await venue.wall(session)
  const wall = projector.locator('main')
  // Somebody with a phone, then five more over the line: even and odd seats, so both halves.
  const ana = await venue.phone(code)
  const readers: Reader[] = []
  for (let reader = 0; reader < 5; reader++) readers.push(await aPlayer(venue, code))

  const readAll = async (at: number): Promise<(readonly number[])[]> => {
    const forms = readers.map(({ view }) => openPages({ ...view, at }, view.seat.number, {}))
    await Promise.all(
      readers.map(async (reader, index) => {
        await reader.until<number>('at', now => now === at)
        await readForm(reader, forms[index]!, index * 2)
      }),
    )
    return forms
  }

  await trainer.next('Check-up before')
  await expect(wall.getByRole('heading', { name: 'A check-up before we start' })).toBeVisible()
  await expect(ana.page.getByText('0 of 12 pages are in.')).toBeVisible()
  await ana.page.getByRole('button', { name: /^Page 1\b/ }).tap()
  for (let page = 1; page <= 12; page++) {
    await expect(ana.page.getByText(`Page ${page} of 12`).first()).toBeVisible()
    if (page === 7) {
      await ana.ready()
      await ana.saved()
      await sameAfterReload(ana.page, projector, trainer.page)
    }
    await ana.nothingHere()
    await (page < 12 ? ana.press('Next page') : ana.toList())
  }
  await expect(ana.page.getByText('All are in.', { exact: false })).toBeVisible()
  await ana.saved()
  const first = await readAll(1)
  expect(first[0]).not.toEqual(first[1])
  expect(first[1]).toEqual(first[3])
  await expect(trainer.page.getByText('6 of 6 handed in').first()).toBeVisible()

  // Nobody is missing: the other half's form is nobody's to hand in.
  await expect(trainer.page.getByRole('button', { name: 'Page 1: 3 of 3 handed in' })).toHaveCount(2)
  await trainer.tab('Readers')
  await trainer.page.getByLabel('Show', { exact: true }).selectOption('not handed in')
  await expect(trainer.page.getByText('Nobody like that here.')).toBeVisible()

  await trainer.next('Check-up after')
  const second = await readAll(2)
  expect(second[0]).toEqual(first[1])
  expect(second[1]).toEqual(first[0])

  await trainer.next('Debrief')
  for (const screen of [wall, trainer.page.locator('main')]) {
    await expect(screen.getByText(/^Check-up: .*Change of d′: .*\(95 % interval .+ to .+\)/)).toBeVisible()
    await expect(screen.getByText('(5 readers)', { exact: false })).toBeVisible()
  }
  await expect(ana.page.getByText(/so nothing is (told|said) .*you alone/)).toBeVisible()
  await expect(ana.page.getByText(/You caught/)).toHaveCount(0)
  await trainer.tab('Notes')
  await sameAfterReload(ana.page, projector, trainer.page)

  // Nobody at a seat gets a key of these pages, during the session or after it.
  await trainer.next('The end')
  await expect(ana.page.getByText('That was it.', { exact: false })).toBeVisible()
  await expect(wall.getByRole('heading', { name: 'Thank you for reading closely' })).toBeVisible()
  await sameAfterReload(ana.page, projector, trainer.page)
  const token = await ana.token(code)
  for (const page of [0, 11, 12, 23]) {
    expect(await keyStatus(venue, code, page, token)).not.toBe(200)
    expect(await keyStatus(venue, code, page, readers[0]!.token)).not.toBe(200)
    expect(await keyStatus(venue, code, page, session.wall)).not.toBe(200)
  }
  for (const reader of readers) {
    expect(reader.patches.flatMap(({ set }) => set.told ?? [])).toEqual([])
    reader.leave()
  }
})
