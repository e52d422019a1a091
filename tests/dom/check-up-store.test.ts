// A check-up taken on real excerpts: broken off and taken up again, counted once, and without a trace anywhere else.

import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Catalogue } from '../../src/content/catalogue.ts'
import { loadKey, loadText, type Fetch } from '../../src/content/load.ts'
import { judge } from '../../src/core/judge.ts'
import { resultOf } from '../../src/core/practice/check-up.ts'
import type { CheckUpEntry } from '../../src/core/practice/log.ts'
import { TECHNIQUES } from '../../src/core/technique.ts'
import { addressOf as pageAddress, toldPage } from '../../src/store/check-up-page.ts'
import { createCheckUpStore } from '../../src/store/check-up-store.ts'
import { createMemoryShelf, createStorageJournal } from '../../src/store/saving/shelf.ts'
import { catalogue, corrected, excerptOf, fetchFrom } from '../fixtures/compiled.ts'
import { memoryStorage } from '../fixtures/memory-storage.ts'
import { composeParts, NOON } from '../fixtures/parts.ts'
import { overPlainHttp } from '../fixtures/plain-http.ts'

const PAGES = ['lamp-oil', 'quiet-ferry']
const formOf = (id: string): Catalogue[number] => ({
  ...catalogue[0]!,
  id,
  role: 'check-up',
  excerpts: PAGES.map(page => catalogue[0]!.excerpts.find(one => one.id === page)!),
})
const FORMS: Catalogue = [catalogue[0]!, formOf('form-a'), formOf('form-b')]

/** A device that keeps what is saved, and its page as it is loaded anew. */
function aDevice({ chance = 0.2 }: { chance?: number } = {}) {
  const shelf = createMemoryShelf()
  const storage = memoryStorage()
  const journal = createStorageJournal(() => storage)
  let now = NOON.now()
  const clock = { ...NOON, now: () => (now += 60_000) }
  return {
    shelf,
    async load({ fetcher = fetchFrom() }: { fetcher?: Fetch } = {}) {
      const parts = await composeParts({ shelf, journal, clock })
      const practice = await parts.loadPractice()
      const store = await createCheckUpStore({
        ...parts,
        catalogue: FORMS,
        practice,
        clock,
        loadText: telling => loadText(telling, fetcher),
        loadKey: telling => loadKey(telling, fetcher),
        loadJudge: async () => judge,
        chance: () => chance,
      })
      const done = () => practice.getState().log as CheckUpEntry[]
      return { ...parts, practice, store, done }
    },
  }
}
type Loaded = Awaited<ReturnType<ReturnType<typeof aDevice>['load']>>

/** Flags all that should be flagged on the page that lies there. */
function markPerfectly({ store }: Loaded): void {
  const { text, play } = store.getState().page!
  for (const { required, core, techniques } of excerptOf(text.id).key.marks)
    if (required)
      play.dispatch({ type: 'placeFlag', span: core, technique: techniques[0], confidence: 'sure' })
}
async function handIn({ store }: Loaded): Promise<void> {
  const { play } = store.getState().page!
  expect(
    play.dispatch({ type: 'signOff', nothingToFlag: play.getState().round.flags.length === 0 }),
  ).toBeNull()
  // The next page lies there, or all is added up, or it is told why not.
  await vi.waitFor(() => {
    const { page, loading } = store.getState()
    expect(page?.play).not.toBe(play)
    expect(['text', 'key']).not.toContain(loading)
  })
}
async function takeAll(page: Loaded): Promise<void> {
  page.store.begin('en')
  await page.store.open()
  for (const _ of PAGES) {
    markPerfectly(page)
    await handIn(page)
  }
}

describe('a check-up', () => {
  it('asks for all nineteen names, tells nothing on the way, and is entered when the last page is in', async () => {
    const asked: string[] = []
    const fetcher: Fetch = address => {
      asked.push(address)
      return fetchFrom()(address)
    }
    const page = await aDevice().load({ fetcher })
    page.store.begin('en')
    await page.store.open()
    expect(page.store.getState()).toMatchObject({ pages: 2, done: 0, page: { number: 1 } })
    expect(page.store.getState().page!.play.getState().round.taught).toEqual(TECHNIQUES)
    markPerfectly(page)
    const first = page.store.getState().page!.play
    await handIn(page)
    expect(page.store.getState()).toMatchObject({ done: 1, page: { number: 2 } })
    expect(first.getState()).toMatchObject({ score: null, key: null, passages: [] })
    expect(asked.filter(address => address.endsWith('.key'))).toEqual([])
    expect(page.done()).toEqual([])

    await handIn(page)
    expect(page.store.getState()).toMatchObject({ sitting: null, page: null, loading: 'none' })
    const [entry] = page.done()
    expect(entry).toMatchObject({ kind: 'check-up', form: 'form-a' })
    expect(entry!.when - entry!.began).toBeGreaterThan(0)
    expect(entry!.pages.map(({ excerpt }) => excerpt)).toEqual(PAGES)
    const { tally, field } = resultOf(entry!)
    expect(tally).toMatchObject({ hits: tally.signal, falseAlarms: 0 })
    expect(tally.signal).toBeGreaterThan(2)
    expect(field).toEqual({ precision: 1, recall: 1, f1: 1 })
  })

  it('is taken up after a reload where it was left, with the flags of the page that lay there', async () => {
    const device = aDevice()
    const before = await device.load()
    before.store.begin('en')
    await before.store.open()
    await handIn(before)
    markPerfectly(before)
    const flags = before.store.getState().page!.play.getState().round.flags

    const after = await device.load()
    expect(after.store.getState()).toMatchObject({ done: 1, pages: 2, page: null })
    after.store.begin('es')
    expect(after.store.getState().sitting!.id).toBe(before.store.getState().sitting!.id)
    await after.store.open()
    expect(after.store.getState().page).toMatchObject({ number: 2 })
    expect(after.store.getState().page!.play.getState().round.flags).toEqual(flags)
  })

  it('touches neither progress, nor editions, nor the rounds of the shelf, nor what hangs on the wall', async () => {
    const device = aDevice()
    const page = await device.load()
    await takeAll(page)
    await page.saver.settled()
    const kinds = new Set((await device.shelf.keys()).map(key => key.split('/')[0]))
    expect(kinds).toEqual(new Set(['check-up', 'practice']))
    expect(page.progress.getState().progress).toEqual({})
    expect([...(await (await page.loadTechniques()).wall())]).toEqual([])
  })

  it('has the other form the second time, whichever was drawn first', async () => {
    for (const [chance, order] of [
      [0.2, ['form-a', 'form-b', 'form-a']],
      [0.7, ['form-b', 'form-a', 'form-b']],
    ] as const) {
      const device = aDevice({ chance })
      await takeAll(await device.load())
      // The bit was drawn once: dice that would fall otherwise now change nothing.
      await takeAll(await device.load())
      const page = await device.load()
      await takeAll(page)
      expect(page.done().map(({ form }) => form)).toEqual(order)
    }
  })

  it('waits for the line to add up, and loses nothing meanwhile', async () => {
    let isDown = true
    const fetcher: Fetch = address =>
      isDown && address.endsWith('.key')
        ? Promise.reject(new TypeError('Failed to fetch'))
        : fetchFrom()(address)
    const device = aDevice()
    const page = await device.load({ fetcher })
    await takeAll(page)
    expect(page.store.getState()).toMatchObject({ loading: 'unreachable', done: 2 })
    expect(page.done()).toEqual([])
    isDown = false
    const later = await device.load({ fetcher })
    await later.store.open()
    expect(later.done()).toHaveLength(1)
  })

  it('leaves out a page that was corrected after it was handed in', async () => {
    const device = aDevice()
    const before = await device.load()
    before.store.begin('en')
    await before.store.open()
    markPerfectly(before)
    await handIn(before)
    const { text } = excerptOf('lamp-oil')
    const word = text.text.slice(text.words[0], text.words[1])
    const other = corrected(text, word, 'X'.repeat(word.length))
    const after = await device.load({
      fetcher: fetchFrom((address, found) => (address === 'lamp-oil.text' ? other : found)),
    })
    await after.store.open()
    await handIn(after)
    expect(after.done()[0]!.pages.map(({ excerpt }) => excerpt)).toEqual(['quiet-ferry'])
  })

  it('that was ended on another device is over here, too, and counts once', async () => {
    const device = aDevice()
    const before = await device.load()
    before.store.begin('en')
    await before.store.open()
    const { sitting } = before.store.getState()
    const { practice } = before
    const entry = { kind: 'check-up', form: 'form-a', began: sitting!.began, pages: [] } as const
    practice.add(entry, sitting!.id)
    practice.add(entry, sitting!.id)
    const after = await device.load()
    expect(after.store.getState().sitting).toBeNull()
    expect(after.done()).toHaveLength(1)
    expect(after.store.next()!.id).toBe('form-b')
  })
})

describe('a page of a finished check-up', () => {
  it('can be told again from the log, and walking through it changes nothing', async () => {
    const page = await aDevice().load()
    await takeAll(page)
    const [kept] = page.done()[0]!.pages
    const { text, key } = excerptOf('lamp-oil')
    const address = pageAddress(FORMS[1]!, FORMS[1]!.excerpts[0]!, 'en')!
    const play = toldPage(address, text, key, kept!.flags!, judge)
    const { score, passages, round } = play.getState()
    expect(score!.score).toBe(kept!.score)
    expect(round.phase).toBe('scored')
    expect(passages.filter(({ kind }) => kind === 'hit')).toHaveLength(kept!.marks.length)
    expect(play.dispatch({ type: 'showPassage', passage: 1 })).toBeNull()
    expect(play.getState().round.passage).toBe(1)
    expect(page.done()).toHaveLength(1)
  })
})

describe('over plain http', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('is taken as anywhere', async () => {
    overPlainHttp()
    const page = await aDevice().load()
    await takeAll(page)
    expect(page.done()).toHaveLength(1)
  })
})
