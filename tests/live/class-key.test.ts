// The key beside a small class, the debrief, and a class on paper, with numbers worked out by hand.

import { describe, expect, it } from 'vitest'
import { boardOf } from '../../src/live/authority/class/board.ts'
import { debriefOf } from '../../src/live/authority/class/debrief.ts'
import { heatOf } from '../../src/live/authority/class/heat.ts'
import { splitOf } from '../../src/live/authority/class/split.ts'
import { openClass, pageOf, quote } from './support/class-play.ts'
import { CLIQUE, COUNCIL, DARKNESS, heatAt, lampClass, OIL, WORKS } from './support/lamp-class.ts'

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
