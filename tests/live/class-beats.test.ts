// The four beats and the debrief of a small class, with numbers worked out by hand.

import { describe, expect, it } from 'vitest'
import { beatOf } from '../../src/live/authority/class/beat.ts'
import { boardOf } from '../../src/live/authority/class/board.ts'
import { debriefOf } from '../../src/live/authority/class/debrief.ts'
import { heatOf } from '../../src/live/authority/class/heat.ts'
import { shiftOf } from '../../src/live/authority/class/shift.ts'
import { disagreementOf, splitOf } from '../../src/live/authority/class/split.ts'
import { stepOf } from '../../src/live/authority/view.ts'
import { wordsIn } from '../../src/core/span.ts'
import { openClass, pageOf, quote } from './support/class-play.ts'

const CLIQUE = 'A greedy little clique has been bleeding the row dry'
const DARKNESS = 'secretly wants the whole row to sit in darkness until its shops give up'
const COUNCIL = 'The council counts again on 12 May'
const WORKS = 'He owns a third of the candle works'
const OIL = pageOf('lamp-oil').text

/** Three readers, and a fourth who has only come in. */
function lampClass(changes: Parameters<typeof openClass>[1] = {}) {
  const room = openClass([pageOf('lamp-oil')], changes)
  const [ana, bo, cy, dee] = [room.join(), room.join(), room.join(), room.join()] as const
  room.goTo('marking')
  // Two of four marks, each with its name: 2 / 4.
  room.marks(ana, 0, [CLIQUE, 'loaded-language'], [DARKNESS, 'nefarious-intent'])
  // One found with a name of the family (0.75), one fair sentence for half a point: 0.25 / 4.
  room.marks(bo, 0, [CLIQUE, 'exaggeration'], [COUNCIL, 'cherry-picking'])
  room.marks(cy, 0)
  return { room, ana, bo, cy, dee }
}

/** The count of each word of some words. */
const heatAt = (words: readonly number[], text: string): number[] => {
  const { first, last } = wordsIn(OIL.words, quote(OIL, text))!
  return words.slice(first, last + 1)
}

describe('where the class looked', () => {
  it('counts readers for each word, and those who found nothing', () => {
    const { room } = lampClass()
    const heat = heatOf(room.state(), 0)
    expect(heat).toMatchObject({ page: 0, readers: 3, nothing: 1 })
    expect(heatAt(heat.words, CLIQUE)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 2, 2])
    expect(heatAt(heat.words, COUNCIL)).toEqual([1, 1, 1, 1, 1, 1, 1])
    expect(heatAt(heat.words, 'for years')).toEqual([0, 0])
    // 2 × 10 words, 14 of “secretly … up”, 7 of “The council … May”.
    expect(heat.words.reduce((sum, count) => sum + count, 0)).toBe(20 + 14 + 7)
    expect(heat.words).toHaveLength(OIL.words.length / 2)
  })

  it('leaves out who was shown out, and takes back who may come in again', () => {
    const { room, ana } = lampClass()
    room.ask({ type: 'remove', seat: ana, out: 'removed' })
    expect(heatOf(room.state(), 0).readers).toBe(2)
    room.ask({ type: 'remove', seat: ana, out: null })
    expect(heatOf(room.state(), 0).readers).toBe(3)
  })
})

describe('where the class splits', () => {
  it('is the passage over which most answers differ, with all of them', () => {
    const { room } = lampClass()
    const { readers, passage } = splitOf(room.state(), 0)
    expect(readers).toBe(3)
    expect(passage?.span).toEqual(quote(OIL, CLIQUE))
    expect(passage?.called).toEqual([
      { technique: null, count: 1 },
      { technique: 'loaded-language', count: 1 },
      { technique: 'exaggeration', count: 1 },
    ])
    // Flag or not: H(1, 2) = 0.637; names: ⅔ × ln 2 = 0.462.
    expect(passage?.about).toBe('flag')
  })

  it('measures it as its formula says', () => {
    // H = ln 3, the most that three can differ, × 2 / 3.
    const three = new Map([
      [null, 1],
      ['innuendo', 1],
      ['exaggeration', 1],
    ] as const)
    expect(disagreementOf(three, 19).size).toBeCloseTo(2 / 3, 12)
    // Four of eight flag it, all as one: H = ln 2 of ln 8, × 4 / 5.
    const half = new Map([
      [null, 4],
      ['innuendo', 4],
    ] as const)
    expect(disagreementOf(half, 19)).toEqual({ size: expect.closeTo((1 / 3) * 0.8, 12), about: 'flag' })
    // All flag it, half as one and half as another: as much H, more weight, and it is about the name.
    const names = new Map([
      ['exaggeration', 4],
      ['innuendo', 4],
    ] as const)
    expect(disagreementOf(names, 19)).toEqual({ size: expect.closeTo((1 / 3) * (8 / 9), 12), about: 'name' })
    // With four techniques to choose from nobody can differ in more than five ways.
    expect(disagreementOf(names, 4).size).toBeCloseTo((Math.log(2) / Math.log(5)) * (8 / 9), 12)
    expect(disagreementOf(new Map([[null, 5]]), 19).size).toBe(0)
    expect(disagreementOf(new Map([['innuendo', 5]] as const), 19).size).toBe(0)
  })

  it('never holds up one reader to a class, and is none where all agree', () => {
    const room = openClass([pageOf('lamp-oil')])
    const seats = Array.from({ length: 6 }, () => room.join())
    room.goTo('marking')
    seats.forEach((seat, index) => {
      room.marks(
        seat,
        0,
        [CLIQUE, 'name-calling'],
        ...(index === 0 ? ([[COUNCIL, 'innuendo']] as const) : []),
      )
    })
    expect(splitOf(room.state(), 0)).toEqual({ page: 0, readers: 6, passage: null })
    room.clears(seats[1]!, 0)
    room.marks(seats[1]!, 0, [COUNCIL, 'innuendo'])
    // The council: 2 to 4; the clique: 5 to 1, which would point at one.
    expect(splitOf(room.state(), 0).passage?.span).toEqual(quote(OIL, COUNCIL))
  })

  it('takes flags that are a few words apart for one passage, with the edges most agree on', () => {
    const room = openClass([pageOf('lamp-oil')])
    const seats = Array.from({ length: 8 }, () => room.join())
    room.goTo('marking')
    const edges = ['greedy little clique', CLIQUE, CLIQUE, `${CLIQUE} for years`]
    seats.forEach((seat, index) =>
      room.marks(seat, 0, ...(edges[index] ? ([[edges[index], 'name-calling']] as const) : [])),
    )
    const { passage } = splitOf(room.state(), 0)
    expect(passage?.span).toEqual(quote(OIL, CLIQUE))
    // “greedy little clique” is three of ten words: likeness 6 / 13, which is enough.
    expect(passage?.called).toEqual([
      { technique: null, count: 4 },
      { technique: 'name-calling', count: 4 },
    ])
  })

  it('is null below two readers', () => {
    const room = openClass([pageOf('lamp-oil')])
    const ana = room.join()
    room.goTo('marking')
    room.marks(ana, 0, [CLIQUE, 'name-calling'])
    expect(splitOf(room.state(), 0)).toEqual({ page: 0, readers: 1, passage: null })
  })
})

describe('what has moved', () => {
  it('sets first and second answers beside one another, the passage that was talked about always', () => {
    const { room, bo, dee } = lampClass({ secondVote: true })
    room.goTo('split', 0)
    room.goTo('again', 0)
    room.clears(bo, 0)
    room.marks(bo, 0, [CLIQUE, 'loaded-language'])
    // Who comes late has no first answer to set beside it.
    room.marks(dee, 0, [COUNCIL, 'innuendo'])
    room.goTo('shift', 0)
    expect(shiftOf(room.state(), 0)).toEqual({
      page: 0,
      readers: 3,
      moved: 1,
      passages: [
        {
          span: quote(OIL, CLIQUE),
          before: [
            { technique: null, count: 1 },
            { technique: 'loaded-language', count: 1 },
            { technique: 'exaggeration', count: 1 },
          ],
          after: [
            { technique: 'loaded-language', count: 2 },
            { technique: null, count: 1 },
          ],
        },
        {
          span: quote(OIL, COUNCIL),
          before: [
            { technique: null, count: 2 },
            { technique: 'cherry-picking', count: 1 },
          ],
          after: [{ technique: null, count: 3 }],
        },
      ],
    })
  })

  it('shows a talk that moved nobody', () => {
    const { room } = lampClass({ secondVote: true })
    room.goTo('shift', 0)
    const shift = shiftOf(room.state(), 0)
    expect(shift).toMatchObject({ readers: 3, moved: 0 })
    expect(shift.passages).toHaveLength(1)
    expect(shift.passages[0]!.before).toEqual(shift.passages[0]!.after)
  })

  it('keeps the first answers for the first beats', () => {
    const { room, bo } = lampClass({ secondVote: true })
    room.goTo('again', 0)
    room.clears(bo, 0)
    room.marks(bo, 0, [CLIQUE, 'loaded-language'])
    expect(heatAt(heatOf(room.state(), 0, 'first').words, 'The council')).toEqual([1, 1])
    expect(heatAt(heatOf(room.state(), 0, 'last').words, 'The council')).toEqual([0, 0])
  })
})

describe('the key beside the class', () => {
  it('counts what became of each mark, note and fair sentence', () => {
    const { room } = lampClass()
    room.goTo('key', 0)
    const board = boardOf(room.state(), 0)
    expect(board.readers).toBe(3)
    expect(board.mean).toBeCloseTo((50 + 6.25 + 0) / 3, 10)
    expect(
      board.marks.map(({ markId, required, found, half, missed }) => [markId, required, found, half, missed]),
    ).toEqual([
      ['who-drank', true, 0, 0, 3],
      ['no-names', true, 0, 0, 3],
      ['clique', true, 2, 0, 1],
      ['darkness', true, 1, 0, 2],
      ['dark-by-june', false, 0, 0, 3],
      ['of-course', false, 0, 0, 3],
    ])
    expect(board.marks[2]!.called).toEqual([
      { technique: null, count: 1 },
      { technique: 'loaded-language', count: 1 },
      { technique: 'exaggeration', count: 1 },
    ])
    expect(board.notes).toEqual([
      { noteId: 'thimble', leftAlone: 3, flagged: 0 },
      { noteId: 'candle-works', leftAlone: 3, flagged: 0 },
    ])
    expect(board.falseFlags).toEqual([
      {
        span: quote(OIL, COUNCIL),
        count: 1,
        called: [{ technique: 'cherry-picking', count: 1 }],
      },
    ])
    // Of eight fair sentences one reader flagged one: (8 + 7 + 8) / 3.
    expect(board.fair).toEqual({ sentences: 8, leftAlone: expect.closeTo(23 / 3, 10) })
  })

  it('rescores everybody when a reading is accepted, and back again', () => {
    const { room } = lampClass()
    room.goTo('key', 0)
    // Bo's family name becomes a right one: (1 − 0.5) / 4.
    room.accepts(0, { kind: 'also', markId: 'clique', technique: 'exaggeration' })
    expect(boardOf(room.state(), 0).mean).toBeCloseTo((50 + 12.5 + 0) / 3, 10)
    // And what Bo flagged in vain may be flagged: 1 / 4.
    room.accepts(0, { kind: 'flagged', span: quote(OIL, COUNCIL) })
    const amended = boardOf(room.state(), 0)
    expect(amended.mean).toBeCloseTo((50 + 25 + 0) / 3, 10)
    expect(amended.falseFlags).toEqual([])
    expect(amended.fair.sentences).toBe(7)
    expect(amended.marks.find(({ markId }) => markId.startsWith('class:'))).toMatchObject({
      required: false,
      found: 1,
      missed: 2,
    })
    for (const { id } of room.state().readings) room.ask({ type: 'withdraw', id })
    expect(boardOf(room.state(), 0).mean).toBeCloseTo((50 + 6.25 + 0) / 3, 10)
  })

  it('takes nothing from those who found a mark that is open now', () => {
    const { room } = lampClass()
    room.goTo('key', 0)
    room.accepts(0, { kind: 'open', markId: 'darkness' })
    const board = boardOf(room.state(), 0)
    expect(board.marks[3]).toMatchObject({ markId: 'darkness', required: false, found: 1, missed: 2 })
    // Ana keeps 2 / 4 rather than 1 / 3; Bo is held to three marks: 0.25 / 3.
    expect(board.mean).toBeCloseTo((50 + 25 / 3 + 0) / 3, 10)
  })

  it('says nothing of nobody', () => {
    const room = openClass([pageOf('lamp-oil')])
    room.join()
    room.goTo('key', 0)
    expect(boardOf(room.state(), 0)).toMatchObject({ readers: 0, mean: null, fair: { leftAlone: null } })
  })
})

describe('the debrief', () => {
  it('adds up techniques, confusions and restraint', () => {
    const { room } = lampClass()
    room.goTo('debrief')
    const debrief = debriefOf(room.state())
    expect(debrief.readers).toBe(3)
    expect(debrief.techniques).toEqual([
      { technique: 'just-asking-questions', met: 3, found: 0, named: 0 },
      { technique: 'anonymous-sourcing', met: 3, found: 0, named: 0 },
      { technique: 'nefarious-intent', met: 3, found: 1, named: 1 },
      // Where it was called by its second name it counts under that.
      { technique: 'loaded-language', met: 1, found: 1, named: 1 },
      { technique: 'name-calling', met: 2, found: 1, named: 0 },
    ])
    expect(debrief.confused).toEqual([{ technique: 'name-calling', called: 'exaggeration', count: 1 }])
    // Four signals and eight fair sentences each.
    expect(debrief.tally).toEqual({ signal: 12, hits: 3, noise: 24, falseAlarms: 1 })
    // Four and eight sentences are too little to tell of anybody.
    expect(debrief.discernment).toBeNull()
    expect(debrief.course).toBeNull()
  })

  it('holds the first page against the last, over those who read both', () => {
    const room = openClass([pageOf('lamp-oil'), pageOf('quiet-ferry')], { preset: 'window' })
    const [ana, bo] = [room.join(), room.join()] as const
    room.goTo('marking')
    room.marks(ana, 0, [CLIQUE, 'name-calling'], [DARKNESS, 'nefarious-intent'])
    room.marks(ana, 1)
    room.marks(bo, 0, [CLIQUE, 'name-calling'])
    room.goTo('debrief')
    expect(debriefOf(room.state()).course).toEqual({
      first: { page: 0, mean: 50 },
      last: { page: 1, mean: 100 },
      readers: 1,
    })
  })
})

describe('a class on paper', () => {
  it('has the same heat, split and board from counted hands', () => {
    const room = openClass([pageOf('lamp-oil')], { preset: 'paper' })
    const raise = (words: string, technique: 'name-calling' | 'loaded-language' | null, count: number) =>
      room.ask({ type: 'hands', page: 0, span: quote(OIL, words), technique, count })
    room.ask({ type: 'readers', page: 0, readers: 20 })
    raise(CLIQUE, 'name-calling', 8)
    raise(CLIQUE, 'loaded-language', 4)
    raise(WORKS, null, 5)
    const heat = heatOf(room.state(), 0)
    expect(heat.readers).toBe(20)
    expect(heatAt(heat.words, CLIQUE)).toEqual(Array(10).fill(12))
    expect(heatAt(heat.words, WORKS)).toEqual(Array(8).fill(5))
    expect(splitOf(room.state(), 0).passage).toEqual({
      span: quote(OIL, CLIQUE),
      about: 'flag',
      called: [
        { technique: null, count: 8 },
        { technique: 'name-calling', count: 8 },
        { technique: 'loaded-language', count: 4 },
      ],
    })
    room.goTo('key', 0)
    const board = boardOf(room.state(), 0)
    expect(board).toMatchObject({ readers: 20, mean: null, fair: { sentences: 8, leftAlone: null } })
    expect(board.marks[2]).toMatchObject({ markId: 'clique', found: 12, half: 0, missed: 8 })
    expect(board.notes[1]).toEqual({ noteId: 'candle-works', leftAlone: 15, flagged: 5 })
    expect(board.falseFlags).toEqual([{ span: quote(OIL, WORKS), count: 5, called: [] }])
  })

  it('has no more hands than readers', () => {
    const room = openClass([pageOf('lamp-oil')], { preset: 'paper' })
    room.ask({ type: 'readers', page: 0, readers: 3 })
    room.ask({ type: 'hands', page: 0, span: quote(OIL, CLIQUE), technique: 'name-calling', count: 9 })
    expect(Math.max(...heatOf(room.state(), 0).words)).toBe(3)
    room.goTo('key', 0)
    expect(boardOf(room.state(), 0).marks[2]).toMatchObject({ found: 3, missed: 0 })
  })
})

describe('the beat of a step', () => {
  it('goes with the step, and is there again where nothing has changed', () => {
    const { room, bo } = lampClass({ secondVote: true })
    const kindNow = () => beatOf(room.state(), stepOf(room.state()))?.kind ?? null
    expect(kindNow()).toBeNull()
    for (const kind of ['where', 'split', 'again', 'shift', 'key', 'debrief', 'ended'] as const) {
      room.goTo(kind)
      expect(kindNow()).toBe(kind === 'again' || kind === 'ended' ? null : kind)
    }
    const step = { kind: 'key', page: 0 } as const
    const before = beatOf(room.state(), step)
    expect(beatOf(room.state(), step)).toBe(before)
    room.ask({ type: 'remove', seat: bo, out: 'removed' })
    const after = beatOf(room.state(), step)
    expect(after).not.toBe(before)
    expect(after?.kind === 'key' && after.board.readers).toBe(2)
  })
})
