// Any class at all: what is told of it adds up, does not hang on the order of coming, and is what a slow count finds.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Flag } from '../../src/core/round/types.ts'
import { overlaps, wordAt, wordCount, wordsIn } from '../../src/core/span.ts'
import { TECHNIQUES } from '../../src/core/technique.ts'
import type { Called } from '../../src/live/authority/class-types.ts'
import { boardOf } from '../../src/live/authority/class/board.ts'
import { debriefOf } from '../../src/live/authority/class/debrief.ts'
import { gather } from '../../src/live/authority/class/gather.ts'
import { heatOf } from '../../src/live/authority/class/heat.ts'
import { shiftOf } from '../../src/live/authority/class/shift.ts'
import { disagreementOf, splitOf } from '../../src/live/authority/class/split.ts'
import { rangesIn } from '../../src/live/authority/class/word-places.ts'
import { freshPage } from '../../src/live/authority/seat.ts'
import type { RoomState, Seat } from '../../src/live/authority/types.ts'
import { openClass, pageOf } from './support/class-play.ts'

const PAGE = pageOf('lamp-oil')
const { text } = PAGE
const WORDS = wordCount(text.words)
const ROOM = openClass([PAGE], { secondVote: true })
ROOM.join()
const EMPTY = ROOM.state()

const flagLists = fc
  .array(fc.tuple(fc.nat(WORDS - 1), fc.nat(12), fc.constantFrom(...TECHNIQUES)), { maxLength: 5 })
  .map(puts => {
    const flags: Flag[] = []
    for (const [first, more, technique] of puts) {
      const last = Math.min(WORDS - 1, first + more)
      const span = { start: wordAt(text.words, first).start, end: wordAt(text.words, last).end }
      if (!flags.some(flag => overlaps(flag.span, span)))
        flags.push({ id: `f${flags.length + 1}`, span, technique, confidence: null })
    }
    return flags.sort((a, b) => a.span.start - b.span.start)
  })

/** Seats with a first and a last answer each; no flag is the word that nothing needs one. */
const classes = fc.array(fc.tuple(flagLists, flagLists), { minLength: 1, maxLength: 12 }).map(answers =>
  answers.map(([first, last], number): Seat => {
    const page = freshPage(text, true)
    const as = (flags: readonly Flag[]) => (flags.length > 0 ? 'flags' : 'nothing')
    return {
      ...EMPTY.seats[0]!,
      id: `s${number}`,
      number,
      pages: {
        0: {
          ...page,
          round: { ...page.round, flags: last },
          handedIn: as(last),
          first: { flags: first, handedIn: as(first) },
        },
      },
    }
  }),
)
const roomOf = (seats: readonly Seat[]): RoomState => ({ ...EMPTY, seats, told: [0] })
const sum = (called: readonly Called[]): number => called.reduce((all, { count }) => all + count, 0)

describe('any class', () => {
  it('has the heat of a slow count', () => {
    fc.assert(
      fc.property(classes, seats => {
        const heat = heatOf(roomOf(seats), 0)
        for (let word = 0; word < WORDS; word++) {
          const at = wordAt(text.words, word)
          const slow = seats.filter(({ pages }) =>
            pages[0]!.round.flags.some(({ span }) => overlaps(span, at)),
          )
          expect(heat.words[word]).toBe(slow.length)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('adds up: every reader is counted once in all that is told of a passage', () => {
    fc.assert(
      fc.property(classes, seats => {
        const room = roomOf(seats)
        const [split, shift, board] = [splitOf(room, 0), shiftOf(room, 0), boardOf(room, 0)]
        if (split.passage) expect(sum(split.passage.called)).toBe(seats.length)
        for (const { before, after } of shift.passages)
          expect([sum(before), sum(after)]).toEqual([seats.length, seats.length])
        for (const { found, half, missed, called } of board.marks)
          expect([found + half + missed, sum(called)]).toEqual([seats.length, seats.length])
        for (const { leftAlone, flagged } of board.notes) expect(leftAlone + flagged).toBe(seats.length)
        for (const { count, called } of board.falseFlags) expect(sum(called)).toBe(count)
        const { tally } = debriefOf(room)
        expect(tally.noise).toBe(board.fair.sentences * seats.length)
        expect((tally.noise - tally.falseAlarms) / seats.length).toBeCloseTo(board.fair.leftAlone!, 9)
      }),
      { numRuns: 60 },
    )
  })

  it('does not hang on the order of coming', () => {
    fc.assert(
      fc.property(classes, seats => {
        const [here, there] = [roomOf(seats), roomOf(seats.toReversed())]
        expect(splitOf(here, 0)).toEqual(splitOf(there, 0))
        expect(shiftOf(here, 0)).toEqual(shiftOf(there, 0))
        expect(boardOf(here, 0).falseFlags).toEqual(boardOf(there, 0).falseFlags)
      }),
      { numRuns: 60 },
    )
  })

  it('disagrees from not at all to wholly', () => {
    const counts = fc.array(fc.nat(20), { minLength: 2, maxLength: TECHNIQUES.length + 1 })
    fc.assert(
      fc.property(counts, each => {
        const called = new Map(
          each.map((count, index) => [index === 0 ? null : TECHNIQUES[index - 1]!, count]),
        )
        const { size } = disagreementOf(called, TECHNIQUES.length)
        expect(size).toBeGreaterThanOrEqual(0)
        expect(size).toBeLessThan(1)
        if (each.filter(count => count > 0).length < 2) expect(size).toBe(0)
      }),
    )
  })
})

describe('places', () => {
  it('are found by the table as by looking', () => {
    const position = fc.integer({ min: -3, max: text.text.length + 3 })
    fc.assert(
      fc.property(position, fc.nat(80), (start, length) => {
        const span = { start, end: start + length }
        if (length > 0) expect(rangesIn(text.words)(span)).toEqual(wordsIn(text.words, span))
      }),
      { numRuns: 500 },
    )
  })

  it('are gathered so that every stroke is near a passage, and no two passages are near one another', () => {
    const strokes = fc.array(
      fc.tuple(fc.nat(60), fc.nat(9)).map(([first, more]) => ({ first, last: first + more, count: 1 })),
      { minLength: 1, maxLength: 30 },
    )
    const near = (a: { first: number; last: number }, b: { first: number; last: number }) =>
      (2 * Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1)) /
        (a.last - a.first + b.last - b.first + 2) >=
      0.4
    fc.assert(
      fc.property(strokes, all => {
        const passages = gather(all)
        for (const stroke of all) expect(passages.some(passage => near(passage, stroke))).toBe(true)
        for (const [index, one] of passages.entries())
          for (const other of passages.slice(index + 1)) expect(near(one, other)).toBe(false)
      }),
    )
  })
})
