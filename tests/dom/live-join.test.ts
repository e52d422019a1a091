// A player's seat without its screens: marking on the room, the own page under the key, and what is taken along.

import { describe, expect, it } from 'vitest'
import type { Flag } from '../../src/core/round/types.ts'
import { FIRST_HOST } from '../../src/live/authority/decide.ts'
import type { Setup } from '../../src/live/authority/setup.ts'
import type { HostCommand } from '../../src/live/authority/types.ts'
import { createMemoryShelf, createStorageJournal } from '../../src/store/saving/shelf.ts'
import { judgeOwn, revealOf } from '../../src/ui/live/join/own-page.ts'
import { shiftOf } from '../../src/ui/live/join/own-shift.ts'
import { createRoomPlay } from '../../src/ui/live/join/room-play.ts'
import { cameTo, enter, sessionsIn } from '../../src/ui/live/join/take-along.ts'
import { animalMeant } from '../../src/ui/live/join/word-form.tsx'
import { excerptOf } from '../fixtures/compiled.ts'
import { aSetup, createLocalRoom, type LocalRoom } from '../fixtures/local-room.ts'
import { memoryStorage } from '../fixtures/memory-storage.ts'
import { composeParts } from '../fixtures/parts.ts'
import { playPage } from '../fixtures/live-class.ts'

const LAMP = excerptOf('lamp-oil')
const FERRY = excerptOf('quiet-ferry')

/** A session on two pages with one player in it, brought to the marking of the first. */
function aSession(changes: Partial<Setup> = {}) {
  const room = createLocalRoom(aSetup([playPage(LAMP), playPage(FERRY)], changes))
  const seat = room.seat(room.join())
  if (changes.preset !== 'homework') goOn(room)
  return { room, seat, view: () => seat.getState().view! }
}
const host = (room: LocalRoom, command: HostCommand): void =>
  expect(room.act(command, { role: 'host', id: FIRST_HOST })).toBeNull()
const goOn = (room: LocalRoom): void => {
  const { at } = room.state()
  host(room, { type: 'go', from: at, to: at + 1 })
}
/** Goes on until a step of that kind. */
function goOnTo(room: LocalRoom, seat: ReturnType<LocalRoom['seat']>, kind: string): void {
  const here = (): string => seat.getState().view!.steps[seat.getState().view!.at]!.kind
  while (here() !== kind) goOn(room)
}
const [FIRST, SECOND] = LAMP.key.marks.filter(({ required }) => required) as [
  (typeof LAMP.key.marks)[number],
  (typeof LAMP.key.marks)[number],
]
const place = (mark: typeof FIRST, technique = mark.techniques[0]) =>
  ({ type: 'placeFlag', span: mark.core, technique, confidence: null }) as const

describe('a page of the room as a play', () => {
  it('takes the usual commands, and shows what the room made of them', () => {
    const { room, seat } = aSession()
    const play = createRoomPlay(seat, 0, LAMP.text)
    expect(play.getState().round.taught.length).toBe(19)
    expect(play.dispatch(place(FIRST))).toBeNull()
    expect(play.getState().round.flags).toHaveLength(1)
    expect(room.state().seats[0]!.pages[0]!.round.flags).toEqual(play.getState().round.flags)
    expect(play.dispatch({ type: 'undo' })).toBeNull()
    expect(play.getState().round.flags).toEqual([])
  })

  it('hands in by signing off; marking on takes it back', () => {
    const { seat, view } = aSession()
    const play = createRoomPlay(seat, 0, LAMP.text)
    expect(play.dispatch({ type: 'signOff', nothingToFlag: false })).toBe('nothingFlagged')
    expect(play.dispatch({ type: 'signOff', nothingToFlag: true })).toBeNull()
    expect(view().own[0]!.handedIn).toBe('nothing')
    expect(play.dispatch(place(FIRST))).toBeNull()
    expect(view().own[0]!.handedIn).toBe('no')
  })

  it('lets the room say itself what only a room refuses', () => {
    const { room, seat } = aSession()
    const play = createRoomPlay(seat, 0, LAMP.text)
    goOn(room)
    // Nothing is said of it by the hands; the room has its own words for it.
    expect(play.dispatch(place(FIRST))).toBe('nothingChanged')
    expect(seat.getState().refusal).toMatchObject({ code: 'notOpen' })
  })

  it('is on another device what it was on the first', () => {
    const { room, seat } = aSession()
    createRoomPlay(seat, 0, LAMP.text).dispatch(place(FIRST))
    const elsewhere = createRoomPlay(room.seat('s0'), 0, LAMP.text)
    expect(elsewhere.getState().round.flags).toHaveLength(1)
    elsewhere.dispatch(place(SECOND))
    expect(seat.getState().view!.own[0]!.round.flags).toHaveLength(2)
  })

  it('lets go of the room when it is closed', () => {
    const { seat } = aSession()
    const [left, there] = [createRoomPlay(seat, 0, LAMP.text), createRoomPlay(seat, 0, LAMP.text)]
    left.close()
    there.dispatch(place(FIRST))
    expect(left.getState().round.flags).toEqual([])
  })
})

describe('the own page under the key', () => {
  it('is judged as it stood last, and told passage by passage with its fair rewrites', () => {
    const { room, seat, view } = aSession()
    createRoomPlay(seat, 0, LAMP.text).dispatch(place(FIRST))
    goOnTo(room, seat, 'key')
    const own = judgeOwn(view(), 0, LAMP.text, LAMP.key)
    expect(own.isAnswered).toBe(true)
    const reveal = revealOf(own, view().pages[0]!, 1)
    const { round, passages, key, score } = reveal.getState()
    expect(round.passage).toBe(1)
    expect(passages.some(({ kind, markId }) => kind === 'hit' && markId === FIRST.id)).toBe(true)
    expect(score!.marks.find(({ markId }) => markId === SECOND.id)!.outcome).toBe('missed')
    expect(Object.values(key!.reasons.marks).every(({ fixIt }) => fixIt === undefined)).toBe(true)
  })

  it('follows the readings that the class has won', () => {
    const { room, seat, view } = aSession()
    const other = LAMP.key.reasons.marks[FIRST.id]!.notThis.technique
    const play = createRoomPlay(seat, 0, LAMP.text)
    play.dispatch(place(FIRST, other))
    const note = LAMP.key.fairNotes[0]!
    play.dispatch({ type: 'placeFlag', span: note.span, technique: other, confidence: null })
    goOnTo(room, seat, 'key')
    const before = judgeOwn(view(), 0, LAMP.text, LAMP.key)
    host(room, { type: 'accept', page: 0, reading: { kind: 'also', markId: FIRST.id, technique: other } })
    host(room, { type: 'accept', page: 0, reading: { kind: 'flagged', span: note.span } })
    const after = judgeOwn(view(), 0, LAMP.text, LAMP.key)
    expect(after.readings).toBe(2)
    expect(after.score.score).toBeGreaterThan(before.score.score)
    expect(after.passages.find(({ markId }) => markId === FIRST.id)!.kind).toBe('hit')
    // What the class alone put there has no reason to be shown, and none is looked for.
    const shown = after.passages.flatMap(({ markId }) => markId ?? [])
    const known = after.key.marks.map(({ id }) => id)
    expect(known.every(id => after.key.reasons.marks[id])).toBe(true)
    expect(shown.some(id => !known.includes(id))).toBe(true)
  })

  it('says of a page without a word that it was not answered', () => {
    const { room, seat, view } = aSession()
    goOnTo(room, seat, 'key')
    const own = judgeOwn(view(), 0, LAMP.text, LAMP.key)
    expect(own).toMatchObject({ isAnswered: false, flags: [] })
    expect(own.passages.some(({ kind }) => kind === 'miss')).toBe(true)
  })
})

describe('what moved', () => {
  const flag = (id: string, start: number, end: number, technique: Flag['technique']): Flag => ({
    id,
    span: { start, end },
    technique,
    confidence: null,
  })
  it('is told place by place, in the order of the page', () => {
    const before = [
      flag('f1', 0, 10, 'innuendo'),
      flag('f2', 20, 30, 'innuendo'),
      flag('f3', 40, 50, 'innuendo'),
      flag('f4', 60, 70, 'innuendo'),
    ]
    const after = [
      flag('f1', 0, 10, 'innuendo'),
      flag('f2', 20, 30, 'cui-bono'),
      flag('f3', 45, 55, 'innuendo'),
      flag('f9', 80, 90, 'exaggeration'),
    ]
    expect(shiftOf(before, after).map(({ kind }) => kind)).toEqual([
      'kept',
      'renamed',
      'moved',
      'dropped',
      'added',
    ])
  })
})

describe('what is taken along', () => {
  it('enters the log once, whichever device tells of it, and outlasts a reload', async () => {
    const [shelf, storage] = [createMemoryShelf(), memoryStorage()]
    const journal = createStorageJournal(() => storage)
    const load = async () => (await composeParts({ shelf, journal })).loadPractice()
    const { room, seat, view } = aSession()
    createRoomPlay(seat, 0, LAMP.text).dispatch(place(FIRST))
    goOnTo(room, seat, 'key')
    const own = judgeOwn(view(), 0, LAMP.text, LAMP.key)
    const practice = await load()
    enter(practice, view(), own)
    enter(practice, view(), own)
    expect(practice.getState().log).toHaveLength(1)
    const later = await load()
    enter(later, view(), judgeOwn(view(), 0, LAMP.text, LAMP.key))
    const [session, ...others] = sessionsIn(later.getState().log)
    expect(others).toEqual([])
    expect(session!.pages).toMatchObject([{ pack: LAMP.text.pack, excerpt: 'lamp-oil', kind: 'round' }])
    expect(session!.pages[0]!.flags).toHaveLength(1)
  })

  it('leaves out a page that was not answered, and the pages of two seats do not mix', async () => {
    const { room, seat, view } = aSession()
    const practice = await (await composeParts()).loadPractice()
    goOnTo(room, seat, 'key')
    enter(practice, view(), judgeOwn(view(), 0, LAMP.text, LAMP.key))
    expect(practice.getState().log).toEqual([])
    const other = room.seat(room.join())
    goOn(room)
    for (const one of [seat, other])
      createRoomPlay(one, 1, FERRY.text).dispatch({ type: 'signOff', nothingToFlag: true })
    for (const one of [seat, other]) {
      const mine = one.getState().view!
      enter(practice, mine, judgeOwn(mine, 1, FERRY.text, FERRY.key))
    }
    expect(sessionsIn(practice.getState().log)).toHaveLength(2)
  })

  it('counts what was caught, left alone, and what is worth another look', () => {
    const tally = { signal: 3, hits: 2, noise: 5, falseAlarms: 1 }
    const mark = (technique: Flag['technique'], called: Flag['technique'] | null) =>
      ({ markId: 'm', technique, called, credit: 1, confidence: null }) as const
    const came = cameTo([
      { tally, marks: [mark('innuendo', 'innuendo'), mark('cui-bono', null), mark('cui-bono', null)] },
      { tally, marks: [mark('exaggeration', 'loaded-language')] },
    ])
    expect(came).toMatchObject({ lean: 4, caught: 2, named: 1, fair: 10, left: 8 })
    expect(came.strong).toEqual(['innuendo'])
    expect(came.weak).toEqual(['cui-bono', 'exaggeration'])
  })
})

describe('the animal at the door', () => {
  const animals = ['Otter', 'Owl', 'Swift', 'Tejón']
  it.each([
    ['otter', 0],
    ['  OTTER ', 0],
    ['ot', 0],
    ['o', -1],
    ['tejon', 3],
    ['', -1],
    ['unicorn', -1],
  ])('“%s” is number %i', (typed, index) => {
    expect(animalMeant(animals, typed)).toBe(index)
  })
})
