// What the people of the desk remember, that their lines are all written, and what is said in the newsroom.

import { h, render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CALLS } from '../../src/core/remark-moments.ts'
import { lineOf, remarkOf, REMARKS, type RemarkCode } from '../../src/core/remarks.ts'
import type { Score } from '../../src/core/scoring.ts'
import { flatten } from '../../src/i18n/flatten.ts'
import english from '../../src/i18n/locales/en/people.json'
import spanish from '../../src/i18n/locales/es/people.json'
import type { Clock } from '../../src/store/clock.ts'
import { PEOPLE } from '../../src/store/saving/later-records.ts'
import { createMemoryShelf, createStorageJournal, type Shelf } from '../../src/store/saving/shelf.ts'
import { AppContext } from '../../src/ui/context.ts'
import { MenuLine } from '../../src/ui/people/lines.tsx'
import { useNewCall } from '../../src/ui/people/phone-call.tsx'
import { addressOf, excerptOf } from '../fixtures/compiled.ts'
import { appOf, composeParts, NOON } from '../fixtures/parts.ts'
import { placesOf } from '../fixtures/players.ts'

const journal = createStorageJournal(() => localStorage)
let shelf: Shelf
let page: HTMLElement
beforeEach(() => {
  localStorage.clear()
  shelf = createMemoryShelf()
  page = document.body.appendChild(document.createElement('div'))
})
afterEach(() => {
  render(null, page)
  page.remove()
})

const visit = (clock: Clock = NOON, language = 'en') => composeParts({ shelf, journal, clock, language })
type Visit = Awaited<ReturnType<typeof visit>>

/** Plays an excerpt of the small pack to its score, as the chief sees it. */
async function finish(parts: Visit, excerpt: string, style: 'perfect' | 'empty' = 'perfect'): Promise<Score> {
  const { text, key } = excerptOf(excerpt)
  const { play } = parts
  await play.open(addressOf(excerpt))
  if (play.getState().round.phase !== 'marking') play.again()
  for (const { span, technique } of style === 'empty' ? [] : placesOf('perfect', text, key))
    play.dispatch({ type: 'placeFlag', span, technique, confidence: null })
  play.dispatch({ type: 'signOff', nothingToFlag: play.getState().round.flags.length === 0 })
  expect(play.dispatch({ type: 'showScore' })).toBeNull()
  return play.getState().score!
}

const PLACE = 'candle-row/lamp-oil'
const playsOf = (parts: Visit) => parts.progress.getState().progress[PLACE]!.plays

describe('what the people remember', () => {
  it('is what they said, on the next visit as well', async () => {
    const people = await (await visit()).loadPeople()
    people.say(remarkOf('first-fair', people.getState()))
    people.say(remarkOf('quiet', people.getState()))
    const next = await (await visit()).loadPeople()
    expect(next.getState().times).toEqual({ 'first-fair': 1, quiet: 1 })
    expect(next.getState().recent).toEqual(['first-fair', 'quiet'])
  })

  it('is a verdict: the same for the same round, another for the next', async () => {
    const parts = await visit()
    const people = await parts.loadPeople()
    const verdict = async (style: 'perfect' | 'empty') => {
      const score = await finish(parts, 'lamp-oil', style)
      return people.verdictOn({ place: PLACE, plays: playsOf(parts), score })
    }
    expect((await verdict('empty'))?.code).toBe('nothing')
    const better = await verdict('perfect')
    expect(better?.code).toBe('first-three-stars')
    const score = parts.play.getState().score!
    const again = { place: PLACE, plays: playsOf(parts), score }
    expect(people.verdictOn(again)).toEqual(better)
    expect((await (await visit()).loadPeople()).verdictOn(again)).toEqual(better)
    expect(people.getState().times['first-three-stars']).toBe(1)
    expect((await verdict('empty'))?.code).toBe('nothing')
    expect((await verdict('perfect'))?.code).toBe('whole-right')
  })

  it('passes over lines that this version does not know', async () => {
    await shelf.set('people/desk', {
      kind: 'people', version: 1, sequence: 1,
      data: {
        times: { 'old-joke': 3 }, recent: ['old-joke'], calls: 1,
        rounds: [{ place: PLACE, plays: 1, score: 50, falseFlags: 2, remark: { code: 'old-joke', variant: 9 } }],
      },
    }) // prettier-ignore
    const people = await (await visit()).loadPeople()
    expect(people.verdictOn({ place: PLACE, plays: 1, score: {} as Score })).toBeNull()
    people.say(remarkOf('quiet', people.getState()))
    expect(people.getState().times).toEqual({ 'old-joke': 3, quiet: 1 })
  })

  it('is nothing on a new device, and calls are only ever added', async () => {
    const parts = await visit()
    const people = await parts.loadPeople()
    expect(people.getState()).toEqual({ times: {}, recent: [], calls: 0, rounds: [] })
    people.takeCalls(2)
    people.takeCalls(1)
    await parts.saver.settled()
    expect(await parts.saver.load(PEOPLE, 'desk')).toMatchObject({ calls: 2 })
  })
})

describe('the lines', () => {
  const written = (texts: object) =>
    [...flatten(texts as typeof english).keys()].filter(key => key.startsWith('remark.'))
  const needed = REMARKS.flatMap(code =>
    Array.from({ length: lineOf(code).variants }, (_, index) => `remark.${code}.${index + 1}`),
  )

  it.each([['English', english], ['Spanish', spanish]])('are all there in %s, and none too many', (_, texts) => {
    expect(written(texts).toSorted()).toEqual(needed.toSorted())
    expect(Object.keys(texts.call).filter(key => /^\d/.test(key))).toHaveLength(CALLS)
  }) // prettier-ignore

  it.each([...flatten(english), ...flatten(spanish)].filter(([key]) => /^(remark|call\.\d)/.test(key)))(
    '%s is short: two sentences at most, and 180 characters',
    (_, line) => {
      expect(line.length).toBeLessThanOrEqual(180)
      const outsideQuotes = line.replaceAll(/“[^”]*”/g, '“…”')
      // A colon or a semicolon ends none; nor do dots of suspense, or a question that goes on in small letters.
      expect(outsideQuotes.split(/(?<=[.!?])\s+(?=[\p{Lu}¿¡“])/u).length).toBeLessThanOrEqual(2)
    },
  )
})

describe('the line in the newsroom', () => {
  async function shown(parts: Visit): Promise<[who: string, code: string, line: string]> {
    render(null, page)
    render(h(AppContext.Provider, { value: appOf(parts) }, h(MenuLine, {})), page)
    const speech = await vi.waitFor(() => {
      const there = page.querySelector<HTMLElement>('.speech')
      if (!there) throw new Error('nobody has spoken yet')
      return there
    })
    return [
      speech.querySelector('.speech-who')!.textContent,
      speech.dataset['code']!,
      speech.querySelector('.speech-line')!.textContent,
    ]
  }
  const says = async (parts: Visit): Promise<RemarkCode> => (await shown(parts))[1] as RemarkCode

  it('greets whoever is new, in their language', async () => {
    expect(await shown(await visit())).toEqual(['The chief', 'newcomer', english.remark.newcomer[1]])
    expect((await shown(await visit(NOON, 'es')))[0]).toBe('La jefa')
  })

  it('goes with the player’s progress', async () => {
    const parts = await visit()
    await finish(parts, 'lamp-oil')
    expect(await says(parts)).toBe('begun')
    await finish(parts, 'quiet-ferry')
    // Somebody rings after two; once the call is taken there is one slip left.
    expect(await says(parts)).toBe('call')
    const people = await parts.loadPeople()
    people.takeCalls(1)
    expect(await says(parts)).toBe('last-one')
    await finish(parts, 'right-to-left')
    expect(['finished', 'all-stars']).toContain(await says(parts))
  })

  it('has missed who comes back after days', async () => {
    await finish(await visit(), 'lamp-oil')
    const later = (days: number) => visit({ ...NOON, now: () => NOON.now() + days * 24 * 3600 * 1000 })
    expect(await says(await later(2))).toBe('begun')
    expect(await says(await later(3))).toBe('away')
  })

  it('goes with the telephone: a new call is new until it is taken', async () => {
    const parts = await visit()
    let isNew = false
    const Blinking = () => {
      isNew = useNewCall()
      return null
    }
    render(h(AppContext.Provider, { value: appOf(parts) }, h(Blinking, {})), page)
    const people = await parts.loadPeople()
    await finish(parts, 'lamp-oil')
    expect(isNew).toBe(false)
    await finish(parts, 'quiet-ferry')
    await vi.waitFor(() => expect(isNew).toBe(true))
    people.takeCalls(1)
    await vi.waitFor(() => expect(isNew).toBe(false))
  })
})
