// Readings that a class holds against the key: whatever is accepted, scoring stays possible and nobody loses by it.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Flag } from '../../src/core/round/types.ts'
import { scoreExcerpt } from '../../src/core/scoring.ts'
import { overlaps, wordAt, wordCount, type Span } from '../../src/core/span.ts'
import { TECHNIQUES } from '../../src/core/technique.ts'
import { isClassMark, keyWith } from '../../src/live/authority/class/readings.ts'
import { judgeOf, judgeOfPage, scoreSome, taughtOn } from '../../src/live/authority/class/score.ts'
import type { Reading } from '../../src/live/authority/types.ts'
import { openClass, pageOf, quote } from './support/class-play.ts'

const PAGE = pageOf('lamp-oil')
const { text, key } = PAGE
const WORDS = wordCount(text.words)
const COUNCIL = quote(text, 'The council counts again on 12 May')

const spans = fc.tuple(fc.nat(WORDS - 1), fc.nat(30)).map(([first, more]): Span => ({
  start: wordAt(text.words, first).start,
  end: wordAt(text.words, Math.min(WORDS - 1, first + more)).end,
}))
const techniques = fc.constantFrom(...TECHNIQUES)
const markIds = fc.constantFrom(...key.marks.map(({ id }) => id), 'no-such-mark')
const readings: fc.Arbitrary<Reading> = fc.oneof(
  spans.map((span): Reading => ({ kind: 'flagged', span })),
  markIds.map((markId): Reading => ({ kind: 'open', markId })),
  fc.tuple(markIds, techniques).map(([markId, technique]): Reading => ({ kind: 'also', markId, technique })),
)
/** Flags as the round leaves them: in document order and disjoint. */
const flagLists = fc.array(fc.tuple(spans, techniques), { maxLength: 8 }).map(puts => {
  const flags: Flag[] = []
  for (const [span, technique] of puts)
    if (!flags.some(flag => overlaps(flag.span, span)))
      flags.push({ id: `f${flags.length + 1}`, span, technique, confidence: null })
  return flags.sort((a, b) => a.span.start - b.span.start)
})

describe('a key with readings', () => {
  it('keeps its marks where they are, apart from one another and made of whole words', () => {
    fc.assert(
      fc.property(fc.array(readings, { maxLength: 8 }), accepted => {
        const amended = keyWith(key, accepted, text.words)
        const marks = amended.marks.toSorted((a, b) => a.extent.start - b.extent.start)
        marks.forEach((mark, index) => {
          const next = marks[index + 1]
          if (next) expect(mark.extent.end).toBeLessThanOrEqual(next.extent.start)
          if (!isClassMark(mark.id)) return
          expect(mark.required).toBe(false)
          expect(text.text.slice(mark.core.start, mark.core.end)).toMatch(/[\p{L}\p{N}]/u)
          expect(text.words).toContain(mark.core.start)
          expect(text.words).toContain(mark.core.end)
        })
        for (const mark of key.marks)
          expect(amended.marks.find(({ id }) => id === mark.id)).toMatchObject({
            core: mark.core,
            extent: mark.extent,
          })
        expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length)
      }),
    )
  })

  it('leaves no sentence fair that may be flagged, and no word of a free passage out', () => {
    fc.assert(
      fc.property(spans, span => {
        const { marks } = keyWith(key, [{ kind: 'flagged', span }], text.words)
        for (let word = 0; word < WORDS; word++) {
          const at = wordAt(text.words, word)
          if (!overlaps(at, span)) continue
          expect(marks.some(({ extent }) => overlaps(extent, at))).toBe(true)
        }
      }),
    )
  })

  it('takes nothing from anybody, and can be taken back', () => {
    fc.assert(
      fc.property(fc.array(readings, { maxLength: 6 }), flagLists, (accepted, flags) => {
        const taught = taughtOn(PAGE, 'all')
        const before = scoreExcerpt(text, key, flags, taught).score
        const judge = judgeOfPage(PAGE, 'all', accepted)
        const after = judge.judge(flags)
        expect(after.score.score).toBeGreaterThanOrEqual(before)
        // The verdicts that are told are those of the key that comes with them.
        expect(after.score.marks.map(({ markId }) => markId).toSorted()).toEqual(
          after.key.marks.map(({ id }) => id).toSorted(),
        )
        expect(judge.digest(flags).score).toBe(after.score.score)
        expect(judge.digest(flags)).toBe(judge.digest(flags))
        expect(judgeOfPage(PAGE, 'all', []).judge(flags).score.score).toBe(before)
      }),
    )
  })

  it('does not let a passage that may be flagged cost, nor earn', () => {
    const flags: Flag[] = [{ id: 'f1', span: COUNCIL, technique: 'innuendo', confidence: null }]
    const plain = judgeOfPage(PAGE, 'all', []).judge(flags).score
    expect([plain.cost, plain.flags[0]!.outcome]).toEqual([0.5, 'false'])
    const { score } = judgeOfPage(PAGE, 'all', [{ kind: 'flagged', span: COUNCIL }]).judge(flags)
    expect([score.cost, score.credit, score.flags[0]!.outcome]).toEqual([0, 0, 'arguable'])
  })

  it('cuts a passage to what is free on either side of a mark', () => {
    const span = { start: quote(text, 'Three drums').start, end: quote(text, 'eleven days').end }
    const added = keyWith(key, [{ kind: 'flagged', span }], text.words).marks.filter(({ id }) =>
      isClassMark(id),
    )
    expect(added.map(({ core }) => text.text.slice(core.start, core.end))).toEqual([
      'Three drums are left',
      'A drum lasts eleven days',
    ])
    const within = keyWith(key, [{ kind: 'flagged', span: quote(text, 'dark by June') }], text.words)
    expect(within.marks).toHaveLength(key.marks.length)
  })
})

describe('the judge of a page', () => {
  it('asks for what was taught, and in a check-up or with the whole palette for all', () => {
    const narrow = { ...PAGE, text: { ...text, taught: ['name-calling'] as const } }
    const flags: Flag[] = []
    expect(judgeOfPage(narrow, 'taught', []).judge(flags).score.required).toBe(1)
    expect(judgeOfPage(narrow, 'all', []).judge(flags).score.required).toBe(4)
    expect(judgeOfPage({ ...narrow, use: 'before' }, 'taught', []).judge(flags).score.required).toBe(4)
  })

  it('is the same until a reading is accepted there, and scores a class in slices', () => {
    const room = openClass([pageOf('lamp-oil'), pageOf('quiet-ferry')], { preset: 'window' })
    const seats = Array.from({ length: 5 }, () => room.join())
    room.goTo('marking')
    for (const seat of seats) room.marks(seat, 0, ['The council', 'innuendo'])
    expect(judgeOf(room.state(), 0)).toBe(judgeOf(room.state(), 0))
    // Five seats on either page, of whom nobody has read the second.
    const scored = () =>
      room.state().seats.filter(({ pages }) => judgeOf(room.state(), 0).isScored(pages[0]!.round.flags))
        .length
    expect([scoreSome(room.state(), [0, 1], 'last', 2), scored()]).toEqual([8, 2])
    expect([scoreSome(room.state(), [0, 1], 'last', 2), scored()]).toEqual([6, 4])
    expect([scoreSome(room.state(), [0, 1], 'last', 2), scored()]).toEqual([0, 5])
    expect(scoreSome(room.state(), [0, 1], 'last', 2)).toBe(0)
    room.goTo('key', 0)
    const [before, other] = [judgeOf(room.state(), 0), judgeOf(room.state(), 1)]
    room.accepts(0, { kind: 'open', markId: 'clique' })
    expect(judgeOf(room.state(), 0)).not.toBe(before)
    expect(judgeOf(room.state(), 1)).toBe(other)
    expect(scoreSome(room.state(), [0], 'last', 9)).toBe(0)
    expect(() => judgeOf(room.state(), 2)).toThrow(RangeError)
  })
})
