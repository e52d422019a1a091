// Settings of an older version live on, everything kept can be taken along as a file, brought back and erased, and the
// wide palette holds from the next round on.

import { beforeEach, describe, expect, it } from 'vitest'
import { TECHNIQUES } from '../../src/core/technique.ts'
import { bringBack } from '../../src/store/saving/bring-back.ts'
import { copyAll, tallyHere } from '../../src/store/saving/copy.ts'
import { eraseAll } from '../../src/store/saving/erase.ts'
import { readCopy, type Copy } from '../../src/store/saving/read-copy.ts'
import { PROGRESS, SETTINGS, type ProgressRecord } from '../../src/store/saving/records.ts'
import { createMemoryShelf, createStorageJournal, type Shelf } from '../../src/store/saving/shelf.ts'
import { DEFAULT_SETTINGS } from '../../src/store/settings-store.ts'
import { addressOf, corrected, excerptOf, fetchFrom } from '../fixtures/compiled.ts'
import { composeParts } from '../fixtures/parts.ts'
import { placesOf } from '../fixtures/players.ts'

const ADDRESS = addressOf('lamp-oil')
const { text, key } = excerptOf('lamp-oil')
const TAUGHT = text.introduces

let shelf: Shelf
const journal = createStorageJournal(() => localStorage)
/** The excerpt as it stands in its pack, where only some techniques have been taught. */
const early = fetchFrom((address, found) =>
  address === 'lamp-oil.text' ? { ...(found as typeof text), taught: TAUGHT } : found,
)
/** The page, loaded anew on what is kept. */
const visit = (options: Parameters<typeof composeParts>[0] = {}) =>
  composeParts({ shelf, journal, fetcher: early, ...options })
/** Another device, with nothing on it. */
const elsewhere = () => {
  const there = createMemoryShelf()
  return { there, visit: () => composeParts({ shelf: there, fetcher: early }) }
}
type Visit = Awaited<ReturnType<typeof visit>>

const read = (content: string): Copy => {
  const copy = readCopy(content)
  if ('failure' in copy) throw new Error(copy.failure)
  return copy
}
const progress = (best: number): ProgressRecord => ({
  pack: 'candle-row',
  excerpt: 'lamp-oil',
  plays: 1,
  best,
  stars: best >= 90 ? 3 : 1,
  last: best,
})

/** Plays the excerpt to its score. */
async function playOnce({ play, saver }: Visit): Promise<void> {
  await play.open(ADDRESS)
  for (const { span, technique } of placesOf('perfect', text, key))
    play.dispatch({ type: 'placeFlag', span, technique, confidence: null })
  play.dispatch({ type: 'signOff', nothingToFlag: play.getState().round.flags.length === 0 })
  play.dispatch({ type: 'showScore' })
  await saver.settled()
}

beforeEach(() => {
  localStorage.clear()
  shelf = createMemoryShelf()
})

describe('settings', () => {
  it('of the first version live on, and what is new is as it was before', async () => {
    const old = {
      language: 'es',
      theme: 'night',
      motion: 'reduced',
      volume: 0.3,
      muted: true,
      confidence: 'off',
    }
    await shelf.set('settings/mine', { kind: 'settings', version: 1, sequence: 7, data: old })
    const { settings, notices } = await visit()
    expect(settings.getState()).toEqual({
      ...old,
      textSize: 100,
      face: 'reading',
      spacing: 'set',
      techniques: 'taught',
      helpKey: true,
    })
    expect(notices.getState().notices).toEqual([])
  })

  it('are kept, and set back without touching anything else', async () => {
    const page = await visit()
    page.settings.setState({ textSize: 175, face: 'easy', spacing: 'wider', techniques: 'all' })
    await playOnce(page)
    expect((await visit()).settings.getState()).toMatchObject({ textSize: 175, face: 'easy' })
    page.settings.setState(DEFAULT_SETTINGS)
    await page.saver.settled()
    const next = await visit()
    expect(next.settings.getState()).toEqual(DEFAULT_SETTINGS)
    expect(next.progress.getState().progress['candle-row/lamp-oil']?.plays).toBe(1)
  })
})

describe('all nineteen techniques', () => {
  it('are in the palette from the next round on, and of a begun one not', async () => {
    const page = await visit()
    await page.play.open(ADDRESS)
    expect(page.play.getState().round.taught).toEqual(TAUGHT)
    page.settings.setState({ techniques: 'all' })
    expect(page.play.getState().round.taught).toEqual(TAUGHT)
    page.play.close()
    await page.play.open(ADDRESS)
    expect(page.play.getState().round.taught).toEqual(TAUGHT)
    page.play.again()
    expect(page.play.getState().round.taught).toEqual(TECHNIQUES)
    // The other way round, too.
    page.settings.setState({ techniques: 'taught' })
    const later = await visit()
    await later.play.open(ADDRESS)
    expect(later.play.getState().round.taught).toEqual(TECHNIQUES)
    later.play.again()
    expect(later.play.getState().round.taught).toEqual(TAUGHT)
  })

  it('make marks count that nobody has been taught yet', async () => {
    const required = async (techniques: 'taught' | 'all'): Promise<number> => {
      const page = await composeParts({ fetcher: early })
      page.settings.setState({ techniques })
      await page.play.open(ADDRESS)
      page.play.dispatch({ type: 'signOff', nothingToFlag: true })
      return page.play.getState().score!.required
    }
    const untaught = key.marks.filter(
      mark => mark.required && !mark.techniques.some(technique => TAUGHT.includes(technique)),
    )
    expect(untaught.length).toBeGreaterThan(0)
    expect(await required('all')).toBe((await required('taught')) + untaught.length)
  })

  it('hang no more on the wall than the pieces have taught', async () => {
    const page = await visit()
    page.settings.setState({ techniques: 'all' })
    await page.play.open(ADDRESS)
    await page.saver.settled()
    expect([...(await (await page.loadTechniques()).wall())].toSorted()).toEqual(TAUGHT.toSorted())
  })

  it('stay with a round whose excerpt has been corrected', async () => {
    const page = await visit()
    page.settings.setState({ techniques: 'all' })
    await page.play.open(ADDRESS)
    const technique = TECHNIQUES.find(one => !TAUGHT.includes(one))!
    const { span } = placesOf('perfect', text, key).find(
      place => !text.text.slice(place.span.start - 40, place.span.end + 40).includes('greedy'),
    )!
    expect(page.play.dispatch({ type: 'placeFlag', span, technique, confidence: null })).toBeNull()
    await page.saver.settled()
    const next = await visit({
      fetcher: fetchFrom((address, found) =>
        address === 'lamp-oil.text' ? { ...corrected(text, 'greedy', 'kindly'), taught: TAUGHT } : found,
      ),
    })
    next.settings.setState({ techniques: 'taught' })
    await next.play.open(ADDRESS)
    const { round } = next.play.getState()
    expect(round.taught).toEqual(TECHNIQUES)
    expect(round.flags.map(flag => flag.technique)).toEqual([technique])
  })
})

describe('a copy', () => {
  it('brings everything to a device that has nothing', async () => {
    const page = await visit()
    page.settings.setState({ theme: 'night', textSize: 150 })
    await playOnce(page)
    const copy = read(await copyAll(page.saver))
    expect(copy).toMatchObject({ finished: 1, rounds: 1, practice: 1, settings: true, damaged: 0 })

    const other = elsewhere()
    expect(await bringBack((await other.visit()).saver, copy)).toBe(true)
    const arrived = await other.visit()
    expect(arrived.settings.getState()).toEqual(page.settings.getState())
    expect(arrived.progress.getState()).toEqual(page.progress.getState())
    expect((await arrived.loadTechniques()).getState()).toEqual((await page.loadTechniques()).getState())
    expect((await arrived.loadEditions()).getState()).toEqual((await page.loadEditions()).getState())
    await arrived.play.open(ADDRESS)
    expect(arrived.play.getState().round).toEqual(page.play.getState().round)
  })

  it('has what only the journal has got so far', async () => {
    const refuse = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
    const page = await visit({ shelf: { ...shelf, set: refuse } })
    page.settings.setState({ volume: 0.1 })
    const other = elsewhere()
    await bringBack((await other.visit()).saver, read(await copyAll(page.saver)))
    expect((await other.visit()).settings.getState().volume).toBe(0.1)
  })

  it.each([
    ['better here', 90, 40],
    ['better there', 40, 90],
  ])('never loses the best: %s', async (_, here, there) => {
    const page = await visit()
    page.saver.save(PROGRESS, 'candle-row/lamp-oil', progress(there))
    const copy = read(await copyAll(page.saver))
    const other = elsewhere()
    const { saver } = await other.visit()
    saver.save(PROGRESS, 'candle-row/lamp-oil', progress(here))
    // Twice is no more than once.
    await bringBack(saver, copy)
    await bringBack(saver, copy)
    expect((await other.visit()).progress.getState().progress['candle-row/lamp-oil']).toEqual({
      ...progress(90),
      last: 90,
    })
  })

  it('leaves a round that has come further here', async () => {
    const other = elsewhere()
    const begun = await other.visit()
    await begun.play.open(ADDRESS)
    await begun.saver.settled()
    const copy = read(await copyAll(begun.saver))
    const page = await visit()
    await playOnce(page)
    await bringBack(page.saver, copy)
    const next = await visit()
    await next.play.open(ADDRESS)
    expect(next.play.getState().round.phase).toBe('scored')
  })

  it.each([
    ['no JSON', 'Dear desk,', 'notACopy'],
    ['half a file', '{"game":"just-asking","format":1,"records":{', 'halfCopy'],
    ['JSON of somebody else', '{"records":{}}', 'foreignCopy'],
    ['a newer format', '{"game":"just-asking","format":2,"records":{"a/b":1}}', 'newerCopy'],
    ['nothing', '{"game":"just-asking","format":1,"records":{}}', 'emptyCopy'],
    ['rubbish', '{"game":"just-asking","format":1,"records":{"settings/mine":"x","a/b":1}}', 'damagedCopy'],
    [
      'a newer record',
      JSON.stringify({
        game: 'just-asking',
        format: 1,
        records: { 'settings/mine': { kind: 'settings', version: 99, sequence: 1, data: {} } },
      }),
      'newerCopy',
    ],
  ])('that holds %s is refused', (_, content, failure) => {
    expect(readCopy(content)).toEqual({ failure })
  })

  it('with one damaged record brings back the others', async () => {
    const page = await visit()
    page.settings.setState({ theme: 'day' })
    await playOnce(page)
    const file = JSON.parse(await copyAll(page.saver)) as { records: Record<string, { data?: unknown }> }
    file.records['progress/candle-row/lamp-oil']!.data = { best: 'very' }
    // A record under another's name would take its place.
    file.records['progress/candle-row/quiet-ferry'] = JSON.parse(
      JSON.stringify({ kind: 'progress', version: 1, sequence: 1, data: progress(70) }),
    ) as { data: unknown }
    const copy = read(JSON.stringify(file))
    expect(copy).toMatchObject({ damaged: 2, finished: 0, rounds: 1, settings: true })
    const other = elsewhere()
    const { saver } = await other.visit()
    saver.save(PROGRESS, 'candle-row/lamp-oil', progress(50))
    expect(await bringBack(saver, copy)).toBe(true)
    const arrived = await other.visit()
    expect(arrived.progress.getState().progress['candle-row/lamp-oil']?.best).toBe(50)
    expect(arrived.settings.getState().theme).toBe('day')
  })

  it('says so where this browser keeps nothing', async () => {
    const page = await visit()
    page.settings.setState({ theme: 'day' })
    const copy = read(await copyAll(page.saver))
    const refuse = () => Promise.reject(new DOMException('blocked', 'InvalidStateError'))
    const closed = await composeParts({
      shelf: { get: refuse, set: refuse, setMany: refuse, delete: refuse, keys: refuse, clear: refuse },
      journal: createStorageJournal(() => {
        throw new DOMException('blocked', 'SecurityError')
      }),
    })
    expect(await bringBack(closed.saver, copy)).toBe(false)
  })
})

describe('erasing', () => {
  it('leaves nothing of the game, and everything of others', async () => {
    localStorage.setItem('somebody-else', 'stays')
    // A seat in a session, and what let it in.
    localStorage.setItem('just-asking-live:K7RWD', '{}')
    const page = await visit()
    page.settings.setState({ theme: 'night' })
    await playOnce(page)
    journal.write('aside/settings/mine', 'rubbish')
    expect(await tallyHere(page.saver)).toEqual({ finished: 1, rounds: 1, practice: 1, settings: true })
    expect(await eraseAll(page.saver)).toBe(true)
    expect([await shelf.keys(), journal.keys()]).toEqual([[], []])
    expect(localStorage.getItem('somebody-else')).toBe('stays')
    expect(localStorage.getItem('just-asking-live:K7RWD')).toBeNull()
    const next = await visit()
    expect(next.settings.getState()).toEqual(DEFAULT_SETTINGS)
    expect(next.progress.getState().progress).toEqual({})
    expect(await next.saver.load(SETTINGS, 'mine')).toBeNull()
  })

  it('says so where something stayed', async () => {
    const refuse = () => Promise.reject(new DOMException('blocked', 'InvalidStateError'))
    const page = await visit({ shelf: { ...shelf, clear: refuse } })
    page.settings.setState({ theme: 'night' })
    await page.saver.settled()
    expect(await eraseAll(page.saver)).toBe(false)
  })
})
