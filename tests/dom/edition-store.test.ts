// What the front page prints of each excerpt: the player's edits, of their best round on the copy as it stands now.

import { beforeEach, describe, expect, it } from 'vitest'
import type { ExcerptText, Rewrite } from '../../src/core/excerpt.ts'
import type { TechniqueId } from '../../src/core/technique.ts'
import { createNoticeStore } from '../../src/store/notice-store.ts'
import { createEditionStore, editionKey } from '../../src/store/edition-store.ts'
import { createSaver } from '../../src/store/saving/saver.ts'
import { createMemoryShelf, createStorageJournal, type Shelf } from '../../src/store/saving/shelf.ts'
import { addressOf, corrected, excerptOf, fetchFrom } from '../fixtures/compiled.ts'
import { mendable } from '../fixtures/mendable.ts'
import { composeParts, NOON } from '../fixtures/parts.ts'

const journal = createStorageJournal(() => localStorage)
const { text, key } = excerptOf('lamp-oil')

let shelf: Shelf
beforeEach(() => {
  localStorage.clear()
  shelf = createMemoryShelf()
})

/** Somebody at the desk, a second after whoever was there before. */
let second = 0
const visit = (played: ExcerptText = text) =>
  composeParts({
    shelf,
    journal,
    clock: { ...NOON, now: () => NOON.now() + ++second },
    fetcher: fetchFrom((address, found) =>
      address === 'lamp-oil.text' ? played : address === 'lamp-oil.key' ? mendable(key) : found,
    ),
  })
type Visit = Awaited<ReturnType<typeof visit>>

const RIGHT: Readonly<Record<string, TechniqueId>> = {
  'who-drank': 'just-asking-questions',
  'no-names': 'anonymous-sourcing',
  clique: 'name-calling',
  darkness: 'nefarious-intent',
}

async function play({ play: store }: Visit, ids: readonly string[]): Promise<void> {
  await store.open(addressOf('lamp-oil'))
  if (store.getState().round.phase !== 'marking') store.again()
  for (const id of ids) {
    const span = key.marks.find(mark => mark.id === id)!.core
    const technique = RIGHT[id]!
    expect(store.dispatch({ type: 'placeFlag', span, technique, confidence: null })).toBeNull()
  }
  store.dispatch({ type: 'signOff', nothingToFlag: ids.length === 0 })
  expect(store.dispatch({ type: 'showScore' })).toBeNull()
}
const mend = ({ play: store }: Visit, markId: string, rewrite: Rewrite) =>
  expect(store.dispatch({ type: 'chooseRewrite', markId, rewrite })).toBeNull()

const editionOf = async (page: Visit) =>
  (await page.loadEditions()).getState().editions[editionKey(addressOf('lamp-oil'))]

describe('an edition', () => {
  it('holds what was flagged, mended fairly, and counts what went out as it came', async () => {
    const page = await visit()
    await play(page, ['who-drank', 'clique'])
    expect(await editionOf(page)).toMatchObject({
      edits: { 'who-drank': 'fair', clique: 'fair' },
      hash: text.hash,
      found: 2,
      missed: 2,
      score: 50,
    })
    const { fair, stood } = (await editionOf(page))!
    expect(stood).toBe(fair)
    expect(fair).toBeGreaterThan(3)
  })

  it('takes in what is mended after the score: the last choice is printed', async () => {
    const page = await visit()
    await play(page, ['who-drank'])
    mend(page, 'who-drank', 'bare')
    mend(page, 'darkness', 'leaning')
    mend(page, 'darkness', 'fair')
    expect(await editionOf(page)).toMatchObject({
      edits: { 'who-drank': 'bare', darkness: 'fair' },
      found: 1,
      // Missed, and mended since.
      missed: 2,
    })
  })

  it('is kept for the better of two rounds, whichever came first', async () => {
    const page = await visit()
    await play(page, ['who-drank', 'clique', 'darkness'])
    await play(page, ['clique'])
    expect(Object.keys((await editionOf(page))!.edits)).toEqual(['who-drank', 'clique', 'darkness'])
    // Mending the worse one does not bring it back.
    mend(page, 'clique', 'bare')
    expect(Object.keys((await editionOf(page))!.edits)).toHaveLength(3)
    await play(page, Object.keys(RIGHT))
    expect(await editionOf(page)).toMatchObject({ score: 100, missed: 0 })
  })

  it('is of the later of two rounds that were equally good', async () => {
    const page = await visit()
    await play(page, ['who-drank'])
    const { when } = (await editionOf(page))!
    await play(page, ['clique'])
    const later = (await editionOf(page))!
    expect(later.edits).toEqual({ clique: 'fair' })
    expect(later.when).toBeGreaterThan(when)
  })

  it('gives way to a worse round once the copy has been corrected', async () => {
    await play(await visit(), ['who-drank', 'clique'])
    const fresh = corrected(text, 'nine drums', 'five drums')
    const page = await visit(fresh)
    await play(page, ['clique'])
    expect(await editionOf(page)).toMatchObject({ hash: fresh.hash, edits: { clique: 'fair' } })
  })

  it('is not made of a round that was left before its score', async () => {
    const page = await visit()
    await page.play.open(addressOf('lamp-oil'))
    page.play.dispatch({ type: 'signOff', nothingToFlag: true })
    mend(page, 'clique', 'fair')
    expect(await editionOf(page)).toBeUndefined()
    // What was mended before the score is in it all the same.
    page.play.dispatch({ type: 'showScore' })
    expect(await editionOf(page)).toMatchObject({ edits: { clique: 'fair' } })
  })
})

describe('what was kept', () => {
  it('is there on the next visit, where mending goes on', async () => {
    await play(await visit(), ['who-drank'])
    const next = await visit()
    expect(await editionOf(next)).toMatchObject({ edits: { 'who-drank': 'fair' }, found: 1 })
    await next.play.open(addressOf('lamp-oil'))
    mend(next, 'clique', 'leaning')
    expect(await editionOf(await visit())).toMatchObject({
      edits: { 'who-drank': 'fair', clique: 'leaning' },
    })
  })

  it('is empty on a new device, and where it was damaged the player is told', async () => {
    await shelf.set('edition/candle-row/lamp-oil/en', {
      kind: 'edition', version: 1, sequence: 1, data: { edits: { clique: 'worse' } },
    }) // prettier-ignore
    const notices = createNoticeStore()
    const store = await createEditionStore(createSaver({ shelf, journal, notices }), NOON)
    expect(store.getState().editions).toEqual({})
    expect(notices.getState().notices.map(({ code }) => code)).toEqual(['damagedSave'])
  })
})
