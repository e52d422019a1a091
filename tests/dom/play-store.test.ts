// A round from opening to score, through reloads, corrections of the excerpt and lines that are down.

import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ExcerptText } from '../../src/core/excerpt.ts'
import { judge } from '../../src/core/judge.ts'
import { ROUND } from '../../src/store/saving/records.ts'
import { createMemoryShelf, createStorageJournal, type Shelf } from '../../src/store/saving/shelf.ts'
import { addressOf, corrected, excerptOf, fetchFrom } from '../fixtures/compiled.ts'
import { composeParts } from '../fixtures/parts.ts'
import { placesOf } from '../fixtures/players.ts'

const ADDRESS = addressOf('lamp-oil')
const { text, key } = excerptOf('lamp-oil')
const journal = createStorageJournal(() => localStorage)

let shelf: Shelf
/** The page, loaded anew on what the last one kept. */
const visit = (options: Parameters<typeof composeParts>[0] = {}) =>
  composeParts({ shelf, journal, ...options })
type Visit = Awaited<ReturnType<typeof visit>>

const flag = ({ play }: Visit, places = placesOf('perfect', text, key)): void => {
  for (const { span, technique } of places)
    expect(play.dispatch({ type: 'placeFlag', span, technique, confidence: null })).toBeNull()
}
const signOff = ({ play }: Visit) => play.dispatch({ type: 'signOff', nothingToFlag: false })
const codes = ({ notices }: Visit) => notices.getState().notices.map(({ code, count }) => [code, count])
const quotes = ({ play }: Visit) => {
  const state = play.getState()
  return state.round.flags.map(({ span }) => state.text!.text.slice(span.start, span.end))
}

/** The key has come, or will not: it is fetched after the page was signed off, where it was not there before. */
const answered = ({ play }: Visit) => vi.waitFor(() => expect(play.getState().loading).not.toBe('key'))

beforeEach(() => {
  localStorage.clear()
  shelf = createMemoryShelf()
})

describe('a round', () => {
  it('goes from the first flag to the score, and is remembered', async () => {
    const page = await visit()
    await page.play.open(ADDRESS)
    flag(page)
    expect(page.play.getState().score).toBeNull()
    expect(signOff(page)).toBeNull()
    const { score, passages } = page.play.getState()
    expect(score?.score).toBe(100)
    expect(passages.map(({ kind }) => kind)).toContain('hit')
    expect(page.play.dispatch({ type: 'showScore' })).toBeNull()
    expect(page.progress.getState().progress['candle-row/lamp-oil']).toMatchObject({
      best: 100,
      stars: 3,
      plays: 1,
    })
  })

  it('of practice begins anew each time, offers what it teaches, and leaves nothing behind', async () => {
    const address = { ...ADDRESS, practice: true }
    const page = await visit()
    page.settings.setState({ techniques: 'all' })
    await page.play.open(address)
    const { round } = page.play.getState()
    expect(round.taught).toEqual(text.taught)
    flag(page)
    signOff(page)
    expect(page.play.dispatch({ type: 'showScore' })).toBeNull()
    expect(page.play.getState().score?.score).toBe(100)
    page.play.close()
    await page.play.open(address)
    expect(page.play.getState().round).toMatchObject({ phase: 'marking', flags: [] })
    await page.saver.settled()
    expect(page.progress.getState().progress).toEqual({})
    expect((await shelf.keys()).filter(name => !name.startsWith('settings'))).toEqual([])
  })

  it('is judged the same whatever the order of its flags', async () => {
    const page = await visit()
    await page.play.open(ADDRESS)
    flag(page, placesOf('perfect', text, key).toReversed())
    signOff(page)
    expect(page.play.getState().score?.score).toBe(100)
  })

  it('tells a refusal twice where it happens twice', async () => {
    const page = await visit()
    await page.play.open(ADDRESS)
    const { play } = page
    signOff(page)
    expect(play.getState().refusal).toEqual({ code: 'nothingFlagged', count: 1 })
    signOff(page)
    expect(play.getState().refusal).toEqual({ code: 'nothingFlagged', count: 2 })
    flag(page)
    expect(play.getState().refusal).toBeNull()
  })

  it('played again keeps the best', async () => {
    const page = await visit()
    await page.play.open(ADDRESS)
    flag(page)
    signOff(page)
    page.play.dispatch({ type: 'showScore' })
    page.play.again()
    expect(page.play.getState()).toMatchObject({
      score: null,
      passages: [],
      round: { phase: 'marking', flags: [] },
    })
    flag(page, placesOf('everything', text, key))
    signOff(page)
    page.play.dispatch({ type: 'showScore' })
    expect(page.play.getState().score?.score).toBe(0)
    expect(page.progress.getState().progress['candle-row/lamp-oil']).toMatchObject({
      best: 100,
      stars: 3,
      plays: 2,
    })
  })
})

describe('a reload', () => {
  it('takes the round up where it stood, with all that can be undone', async () => {
    const before = await visit()
    await before.play.open(ADDRESS)
    flag(before)
    const after = await visit()
    await after.play.open(ADDRESS)
    expect(after.play.getState().round).toEqual(before.play.getState().round)
    expect(after.play.dispatch({ type: 'undo' })).toBeNull()
    expect(quotes(after)).toHaveLength(3)
    expect(codes(after)).toEqual([])
  })

  it('takes the reveal up at the passage that was told', async () => {
    const before = await visit()
    await before.play.open(ADDRESS)
    flag(before)
    signOff(before)
    before.play.dispatch({ type: 'showPassage', passage: 3 })
    const after = await visit()
    await after.play.open(ADDRESS)
    expect(after.play.getState()).toMatchObject({
      round: { phase: 'revealing', passage: 3 },
      loading: 'none',
    })
    expect(after.play.getState().score).toEqual(before.play.getState().score)
  })

  it('comes between sign-off and the key: the key is fetched, and the verdict told', async () => {
    const before = await visit({
      fetcher: fetchFrom((address, found) => (address.endsWith('key') ? undefined : found)),
    })
    await before.play.open(ADDRESS)
    flag(before)
    signOff(before)
    await answered(before)
    expect(before.play.getState()).toMatchObject({ score: null, loading: 'unreachable' })
    const after = await visit()
    await after.play.open(ADDRESS)
    expect(after.play.getState().score?.score).toBe(100)
  })

  it('keeps rounds of other excerpts apart', async () => {
    const page = await visit()
    await page.play.open(ADDRESS)
    flag(page)
    await page.play.open(addressOf('quiet-ferry'))
    expect(page.play.getState().round.flags).toEqual([])
    await page.play.open(ADDRESS)
    expect(page.play.getState().round.flags).toHaveLength(4)
  })
})

describe('an excerpt that has been corrected', () => {
  const visitCorrected = (change: (now: ExcerptText) => ExcerptText) =>
    visit({
      fetcher: fetchFrom((_, found) => ('text' in Object(found) ? change(found as ExcerptText) : found)),
    })
  const begun = async () => {
    const page = await visit()
    await page.play.open(ADDRESS)
    flag(page)
    return page
  }

  it('keeps the flags whose words still stand, and says how many it could not', async () => {
    await begun()
    const page = await visitCorrected(now => corrected(now, 'greedy little clique', 'kindly little circle'))
    await page.play.open(ADDRESS)
    expect(quotes(page)).toEqual([
      'Who Drank the Lamp Oil of Candle Row?',
      'Folk who must not be named say',
      'secretly wants the whole row to sit in darkness until its shops give up',
    ])
    expect(codes(page)).toEqual([['excerptChanged', 1]])
    // It is told once: the round is kept on the new text from then on.
    const again = await visitCorrected(now => corrected(now, 'greedy little clique', 'kindly little circle'))
    await again.play.open(ADDRESS)
    expect(quotes(again)).toHaveLength(3)
    expect(codes(again)).toEqual([])
  })

  it('carries flags to where their words stand now', async () => {
    await begun()
    const page = await visitCorrected(now => ({
      ...now,
      hash: 'longer',
      text: `New: ${now.text}`,
      words: [0, 4, ...now.words.map(edge => edge + 5)],
    }))
    await page.play.open(ADDRESS)
    expect(quotes(page)).toHaveLength(4)
    expect(page.play.getState().round.flags[0]!.span.start).toBe(5)
    expect(codes(page)).toEqual([['excerptChanged', 0]])
  })

  it('begins anew where the round had been judged', async () => {
    const before = await begun()
    signOff(before)
    const page = await visitCorrected(now => corrected(now, 'greedy', 'kindly'))
    await page.play.open(ADDRESS)
    expect(page.play.getState().round).toMatchObject({ phase: 'marking', flags: [] })
  })

  it('is not fooled by a log whose flags lie on no words of the text', async () => {
    const before = await begun()
    const kept = (await before.saver.load(ROUND, 'candle-row/lamp-oil/en'))!
    const events = kept.events.map(event =>
      event.type === 'flagPlaced' ? { ...event, flag: { ...event.flag, span: { start: 2, end: 4 } } } : event,
    )
    before.saver.save(ROUND, 'candle-row/lamp-oil/en', { ...kept, events })
    const page = await visit()
    await page.play.open(ADDRESS)
    expect(quotes(page)).toHaveLength(4)
    expect(quotes(page)[0]).toBe('Who Drank the Lamp Oil of Candle Row?')
  })
})

describe('a line that is down', () => {
  const flaky = () => {
    const down = { text: false, key: false, judge: false }
    const options = {
      fetcher: fetchFrom((address, found) =>
        down[address.split('.')[1] as 'text' | 'key'] ? undefined : found,
      ),
      loadJudge: () =>
        down.judge ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(judge),
    }
    return { down, options }
  }

  it('while the text is fetched: said, and tried again', async () => {
    const { down, options } = flaky()
    const page = await visit(options)
    down.text = true
    await page.play.open(ADDRESS)
    expect(page.play.getState()).toMatchObject({ text: null, loading: 'unreachable' })
    await page.play.retry()
    expect(page.play.getState().loading).toBe('unreachable')
    down.text = false
    await page.play.retry()
    expect(page.play.getState()).toMatchObject({ loading: 'none', round: { phase: 'marking' } })
  })

  it.each(['key', 'judge'] as const)(
    'for the %s: nobody is told before sign-off, and nothing is lost',
    async what => {
      const { down, options } = flaky()
      const page = await visit(options)
      down[what] = true
      await page.play.open(ADDRESS)
      expect(page.play.getState().loading).toBe('none')
      flag(page)
      expect(signOff(page)).toBeNull()
      expect(page.play.getState().loading).toBe('key')
      await answered(page)
      expect(page.play.getState()).toMatchObject({
        loading: 'unreachable',
        score: null,
        round: { phase: 'revealing' },
      })
      expect(page.play.dispatch({ type: 'showPassage', passage: 0 })).toBe('notRevealing')
      down[what] = false
      await page.play.retry()
      expect(page.play.getState()).toMatchObject({ loading: 'none', score: { score: 100 } })
    },
  )

  it('until right after sign-off: the verdict is fetched without being asked for', async () => {
    const { down, options } = flaky()
    const page = await visit(options)
    down.key = true
    await page.play.open(ADDRESS)
    flag(page)
    down.key = false
    signOff(page)
    await answered(page)
    expect(page.play.getState()).toMatchObject({ loading: 'none', score: { score: 100 } })
  })

  it('is kept back while a class reads the page: that is told as what it is, and the verdict comes later', async () => {
    let isHeldBack = true
    const page = await visit({
      fetcher: address =>
        isHeldBack && address.endsWith('key')
          ? Promise.resolve(Response.json({ locked: true }, { status: 423 }))
          : fetchFrom()(address),
    })
    await page.play.open(ADDRESS)
    flag(page)
    expect(signOff(page)).toBeNull()
    await answered(page)
    expect(page.play.getState()).toMatchObject({ loading: 'heldBack', score: null })
    isHeldBack = false
    await page.play.retry()
    expect(page.play.getState()).toMatchObject({ loading: 'none', score: { score: 100 } })
  })

  it('answers with a page of its own: that is told apart', async () => {
    const page = await visit({ fetcher: fetchFrom(() => ({ signIn: 'here' })) })
    await page.play.open(ADDRESS)
    expect(page.play.getState()).toMatchObject({ text: null, loading: 'damaged' })
    const gone = await visit({ fetcher: async () => new Response('', { status: 404 }) })
    await gone.play.open(ADDRESS)
    expect(gone.play.getState().loading).toBe('missing')
  })
})

describe('a player who leaves', () => {
  it('is not brought back by what comes late', async () => {
    const page = await visit()
    const opening = page.play.open(ADDRESS)
    page.play.close()
    await opening
    expect(page.play.getState()).toMatchObject({ address: null, text: null, loading: 'none' })
  })

  it('to another excerpt gets that one, whichever comes first', async () => {
    const page = await visit()
    const first = page.play.open(ADDRESS)
    const second = page.play.open(addressOf('quiet-ferry'))
    await Promise.all([first, second])
    expect(page.play.getState().text?.id).toBe('quiet-ferry')
    expect(page.play.getState().key?.hash).toBe(excerptOf('quiet-ferry').key.hash)
  })

  it('can do nothing to a closed excerpt', async () => {
    const page = await visit()
    expect(signOff(page)).toBe('notMarking')
  })
})
