// The first three beats of a small class, with numbers worked out by hand.

import { describe, expect, it } from 'vitest'
import { beatOf } from '../../src/live/authority/class/beat.ts'
import { heatOf } from '../../src/live/authority/class/heat.ts'
import { shiftOf } from '../../src/live/authority/class/shift.ts'
import { disagreementOf, splitOf } from '../../src/live/authority/class/split.ts'
import { stepOf } from '../../src/live/authority/view.ts'
import { openClass, pageOf, quote } from './support/class-play.ts'
import { CLIQUE, COUNCIL, heatAt, lampClass, OIL } from './support/lamp-class.ts'

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
