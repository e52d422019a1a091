// The player's own record with each technique: what a finished round adds to it, that it outlives a reload, and that what
// older saves had summed up is neither lost nor counted twice.

import { beforeEach, describe, expect, it } from 'vitest'
import type { LogEntry, RoundEntry } from '../../src/core/practice/log.ts'
import type { TechniqueId } from '../../src/core/technique.ts'
import { createNoticeStore } from '../../src/store/notice-store.ts'
import { createPracticeStore } from '../../src/store/practice-store.ts'
import { bringBack } from '../../src/store/saving/bring-back.ts'
import { copyAll } from '../../src/store/saving/copy.ts'
import { PRACTICE } from '../../src/store/saving/later-records.ts'
import { readCopy } from '../../src/store/saving/read-copy.ts'
import { createSaver } from '../../src/store/saving/saver.ts'
import { createMemoryShelf, createStorageJournal, type Shelf } from '../../src/store/saving/shelf.ts'
import { createTechniqueStore, mostOftenInstead } from '../../src/store/technique-store.ts'
import { addressOf, excerptOf } from '../fixtures/compiled.ts'
import { composeParts, NOON } from '../fixtures/parts.ts'
import { placesOf } from '../fixtures/players.ts'

const journal = createStorageJournal(() => localStorage)
const { text, key } = excerptOf('lamp-oil')

let shelf: Shelf
beforeEach(() => {
  localStorage.clear()
  shelf = createMemoryShelf()
})

const visit = () => composeParts({ shelf, journal })
type Visit = Awaited<ReturnType<typeof visit>>

/** Plays the excerpt with flags on the marks of these ids, each under the name given to it. */
async function play({ play: store }: Visit, flags: Readonly<Record<string, TechniqueId>>): Promise<void> {
  await store.open(addressOf('lamp-oil'))
  if (store.getState().round.phase !== 'marking') store.again()
  for (const [id, technique] of Object.entries(flags)) {
    const span = key.marks.find(mark => mark.id === id)!.core
    expect(store.dispatch({ type: 'placeFlag', span, technique, confidence: null })).toBeNull()
  }
  store.dispatch({ type: 'signOff', nothingToFlag: true })
  store.dispatch({ type: 'signOff', nothingToFlag: false })
  expect(store.dispatch({ type: 'showScore' })).toBeNull()
}
const recordsOf = async (page: Visit) => (await page.loadTechniques()).getState().records

describe('a finished round', () => {
  it('tells what stood, what was found, and what it was called', async () => {
    const page = await visit()
    await play(page, {
      'who-drank': 'just-asking-questions',
      'no-names': 'vague-attribution',
      darkness: 'cui-bono',
    })
    expect(await recordsOf(page)).toEqual({
      'just-asking-questions': {
        technique: 'just-asking-questions', stood: 1, found: 1, named: 1, instead: [],
      },
      // Either name is right, so it counts under the one that was given.
      'vague-attribution': { technique: 'vague-attribution', stood: 1, found: 1, named: 1, instead: [] },
      // One that was passed by counts under its first name.
      'name-calling': { technique: 'name-calling', stood: 1, found: 0, named: 0, instead: [] },
      'nefarious-intent': {
        technique: 'nefarious-intent', stood: 1, found: 1, named: 0, instead: [{ technique: 'cui-bono', times: 1 }],
      },
    }) // prettier-ignore
  })

  it('says nothing of what is arguable', async () => {
    const page = await visit()
    await play(page, { 'dark-by-june': 'jumping-to-conclusions', 'of-course': 'exaggeration' })
    const records = await recordsOf(page)
    expect(records['jumping-to-conclusions']).toBeUndefined()
    expect(records['false-certainty']).toBeUndefined()
    expect(Object.values(records).map(({ found }) => found)).toEqual([0, 0, 0, 0])
  })

  it('counts again when the page is played again, and remembers the name given most often', async () => {
    const page = await visit()
    await play(page, { darkness: 'casting-doubt' })
    await play(page, { darkness: 'cui-bono' })
    await play(page, { darkness: 'nefarious-intent' })
    await play(page, { darkness: 'cui-bono' })
    const record = (await recordsOf(page))['nefarious-intent']!
    expect(record).toMatchObject({ stood: 4, found: 4, named: 1 })
    expect(mostOftenInstead(record)).toBe('cui-bono')
  })

  it('counts once, however often its score is looked at', async () => {
    const page = await visit()
    await play(page, { 'who-drank': 'just-asking-questions' })
    await page.play.open(addressOf('lamp-oil'))
    page.play.dispatch({ type: 'showScore' })
    expect((await recordsOf(page))['just-asking-questions']).toMatchObject({ stood: 1 })
  })
})

describe('the record', () => {
  it('is there on the next visit, and goes on from there', async () => {
    await play(await visit(), { 'who-drank': 'just-asking-questions' })
    const next = await visit()
    expect((await recordsOf(next))['just-asking-questions']).toMatchObject({ stood: 1, named: 1 })
    await play(next, {})
    expect((await recordsOf(next))['just-asking-questions']).toMatchObject({ stood: 2, found: 1, named: 1 })
  })

  it('is empty on a new device, and where it was damaged the player is told', async () => {
    await shelf.set('technique/innuendo', { kind: 'technique', version: 1, sequence: 1, data: { stood: -1 } })
    const notices = createNoticeStore()
    const saver = createSaver({ shelf, journal, notices })
    const store = await createTechniqueStore(saver, await createPracticeStore(saver, NOON))
    expect(store.getState().records).toEqual({})
    expect(notices.getState().notices.map(({ code }) => code)).toEqual(['damagedSave'])
  })

  it('counts neither drills nor check-ups, in which nothing has been taught', async () => {
    const page = await visit()
    await play(page, { 'who-drank': 'just-asking-questions' })
    const practice = await page.loadPractice()
    const { kind: _, id: __, when: ___, zone: ____, ...done } = practice.getState().log[0] as RoundEntry
    practice.add({ kind: 'check-up', form: 'check-up-a', began: NOON.now(), pages: [done, done] })
    practice.add({
      kind: 'drill',
      drill: 'name-it',
      pack: done.pack,
      excerpt: done.excerpt,
      language: 'en',
      about: 'who-drank',
      technique: 'just-asking-questions',
      said: 'innuendo',
      right: false,
    })
    expect((await recordsOf(page))['just-asking-questions']).toMatchObject({ stood: 1, found: 1, named: 1 })
  })
})

describe('what older saves had summed up', () => {
  const sum = (stood: number) => ({
    technique: 'just-asking-questions' as const,
    stood,
    found: stood - 1,
    named: 1,
    instead: [{ technique: 'innuendo' as const, times: stood - 2 }],
  })
  /** As the version before wrote it. */
  const older = (kind: string, data: unknown) => ({ kind, version: 1, sequence: 1, data })
  /** Makes the log one of the time when every round went into the sums as well. */
  async function putBack(): Promise<void> {
    const names = (await shelf.keys()).filter(name => name.startsWith('practice/'))
    for (const name of names) {
      const { data } = (await shelf.get(name)) as { data: LogEntry }
      await shelf.set(name, older('practice', data))
    }
  }

  it('counts, and goes on in the log; the sums are never written again', async () => {
    await shelf.set('technique/just-asking-questions', older('technique', sum(7)))
    const page = await visit()
    await play(page, { 'who-drank': 'just-asking-questions' })
    expect((await recordsOf(page))['just-asking-questions']).toEqual({
      ...sum(7), stood: 8, found: 7, named: 2,
    }) // prettier-ignore
    await page.saver.settled()
    expect(await shelf.get('technique/just-asking-questions')).toEqual(older('technique', sum(7)))
    expect((await shelf.keys()).filter(name => name.startsWith('technique/'))).toHaveLength(1)
  })

  it('is not counted twice where the same rounds are in the log, too', async () => {
    const before = await visit()
    for (let time = 0; time < 3; time++) await play(before, { 'who-drank': 'just-asking-questions' })
    await before.saver.settled()
    await putBack()
    // Four rounds older than the log, and the three that are in both.
    await shelf.set('technique/just-asking-questions', older('technique', sum(7)))
    const page = await visit()
    expect((await recordsOf(page))['just-asking-questions']).toEqual(sum(7))
    await play(page, { 'who-drank': 'just-asking-questions' })
    expect((await recordsOf(page))['just-asking-questions']).toMatchObject({ stood: 8, named: 2 })
    // Nor after it has been to another device, and back.
    const copy = readCopy(await copyAll(page.saver))
    if ('failure' in copy) throw new Error(copy.failure)
    for (let time = 0; time < 2; time++) expect(await bringBack((await visit()).saver, copy)).toBe(true)
    const there = createMemoryShelf()
    expect(await bringBack((await composeParts({ shelf: there })).saver, copy)).toBe(true)
    for (const arrived of [await visit(), await composeParts({ shelf: there })])
      expect(await recordsOf(arrived)).toEqual(await recordsOf(page))
  })

  it('loses no round of another device whose sum was the smaller', async () => {
    const other = createMemoryShelf()
    const there = await composeParts({ shelf: other })
    await play(there, { 'who-drank': 'just-asking-questions' })
    const copy = readCopy(await copyAll(there.saver))
    if ('failure' in copy) throw new Error(copy.failure)
    await shelf.set('technique/just-asking-questions', older('technique', sum(7)))
    await bringBack((await visit()).saver, copy)
    expect((await recordsOf(await visit()))['just-asking-questions']).toMatchObject({ stood: 8, named: 2 })
  })

  it('is not needed: a log from that time tells as much where the sums are gone', async () => {
    const before = await visit()
    await play(before, { 'who-drank': 'just-asking-questions' })
    await before.saver.settled()
    await putBack()
    const page = await visit()
    expect((await recordsOf(page))['just-asking-questions']).toMatchObject({ stood: 1, named: 1 })
    expect(await page.saver.loadAll(PRACTICE)).toMatchObject([{ inSums: true }])
  })
})

describe('the wall', () => {
  it('holds what the excerpts that were opened teach', async () => {
    const page = await visit()
    const techniques = await page.loadTechniques()
    expect((await techniques.wall()).size).toBe(0)
    await page.play.open(addressOf('lamp-oil'))
    await page.saver.settled()
    expect([...(await techniques.wall())].toSorted()).toEqual(text.taught.toSorted())
  })
})

it('learns nothing from a round that was left before its score', async () => {
  const page = await visit()
  await page.play.open(addressOf('lamp-oil'))
  for (const { span, technique } of placesOf('perfect', text, key))
    page.play.dispatch({ type: 'placeFlag', span, technique, confidence: null })
  page.play.dispatch({ type: 'signOff', nothingToFlag: false })
  expect(await recordsOf(page)).toEqual({})
})

it('names none where none was given in its place', () => {
  expect(mostOftenInstead({ technique: 'innuendo', stood: 2, found: 1, named: 1, instead: [] })).toBeNull()
})
