// What must hold of every score, on random excerpts with random flags.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ScoredFlag } from '../../src/core/merge.ts'
import { scoreExcerpt, starsFor, type Score } from '../../src/core/scoring.ts'
import { contains, overlaps } from '../../src/core/span.ts'
import {
  cases,
  flagOn,
  markedCases,
  scoreOf,
  technique,
  wordsOn,
  wordSpan,
  type Case,
} from './support/excerpts.ts'
import { slowScore } from './support/slow-scorer.ts'

/** A flag index, in the way a generator can shrink it. */
const which = fc.nat({ max: 1000 })

test('every score is what a slow reading of the rules gives, verdict by verdict', () => {
  fc.assert(
    fc.property(cases(), it => {
      const inWord = new Set(
        Array.from({ length: it.length }, (_, position) => position).filter(
          position => wordsOn(it.words, { start: position, end: position + 1 }).length > 0,
        ),
      )
      const slow = slowScore({ ...it, inWord })
      const score = scoreOf(it)
      expect(
        score.flags.map(({ flagIds, outcome, pair }) => ({ flagIds, outcome, markId: pair?.markId ?? null })),
      ).toEqual(slow.flags.map(({ flagIds, outcome, markId }) => ({ flagIds, outcome, markId })))
      for (const [index, flag] of score.flags.entries()) {
        expect(flag.credit).toBeCloseTo(slow.flags[index]!.credit, 10)
        expect(flag.cost).toBe(slow.flags[index]!.cost)
      }
      expect(score.marks.map(({ markId, outcome }) => ({ markId, outcome }))).toEqual(slow.marks)
      expect(
        score.notes
          .filter(note => note.leftAlone)
          .map(note => note.noteId)
          .toSorted(),
      ).toEqual(slow.notesLeftAlone.toSorted())
      expect(score.units).toEqual(slow.units)
      expect(score.credit).toBeCloseTo(slow.credit, 10)
      expect(score.cost).toBe(slow.cost)
      expect(score.score).toBeCloseTo(slow.score, 8)
    }),
    { numRuns: 500 },
  )
})

test('a score lies within 0 and 100, its parts add up, and every flag and mark has one verdict', () => {
  fc.assert(
    fc.property(cases(), it => {
      const score = scoreOf(it)
      expect(score.score).toBeGreaterThanOrEqual(0)
      expect(score.score).toBeLessThanOrEqual(100)
      expect(score.stars).toBe(starsFor(score.score))
      expect(score.flags.reduce((sum, flag) => sum + flag.credit, 0)).toBeCloseTo(score.credit, 12)
      expect(score.flags.reduce((sum, flag) => sum + flag.cost, 0)).toBeCloseTo(score.cost, 12)
      expect(score.flags.flatMap(flag => flag.flagIds).toSorted()).toEqual(
        it.flags.map(flag => flag.id).toSorted(),
      )
      expect(score.marks.map(mark => mark.markId)).toEqual(it.marks.map(mark => mark.id))
      for (const [index, mark] of score.marks.entries())
        if (mark.flag !== null) expect(score.flags[mark.flag]!.pair!.markId).toBe(it.marks[index]!.id)
      expect(score.marks.filter(mark => mark.flag !== null)).toHaveLength(
        score.flags.filter(flag => flag.pair !== null).length,
      )
    }),
    { numRuns: 200 },
  )
})

test('the cores, or the extents, under an accepted name earn 100', () => {
  fc.assert(
    fc.property(cases(), fc.boolean(), which, fc.boolean(), (it, extents, name, onlyRequired) => {
      const flags = it.marks
        .filter(mark => mark.required || !onlyRequired)
        .map((mark, index) =>
          flagOn(
            `f${index}`,
            extents ? mark.extent : mark.core,
            mark.techniques[(name + index) % mark.techniques.length]!,
          ),
        )
      const score = scoreOf(it, flags)
      expect(score.score).toBe(100)
      expect(score.stars).toBe(3)
      expect(score.cost).toBe(0)
    }),
    { numRuns: 300 },
  )
})

test('one more false flag never raises the score', () => {
  fc.assert(
    fc.property(cases({ flags: { min: 1, max: 9 } }), which, (it, nth) => {
      fc.pre(it.flags.length > 0)
      const added = it.flags[nth % it.flags.length]!
      const after = scoreOf(it)
      fc.pre(after.flags.find(flag => flag.flagIds.includes(added.id))!.outcome === 'false')
      const before = scoreOf(
        it,
        it.flags.filter(flag => flag !== added),
      )
      expect(after.score).toBeLessThanOrEqual(before.score + 1e-9)
    }),
    { numRuns: 300 },
  )
})

test('one more flag on sound words costs at least a half and moves nothing else', () => {
  const room = cases({ sentences: { min: 3, max: 8 }, marks: { min: 0, max: 3 }, flags: { min: 0, max: 4 } })
  fc.assert(
    fc.property(room, which, fc.integer({ min: 1, max: 12 }), technique, (it, first, length, name) => {
      const count = it.words.length / 2
      const from = first % count
      const span = wordSpan(it.words, from, Math.min(count - 1, from + length - 1))
      const taken = [...it.flags.map(flag => flag.span), ...it.marks.map(mark => mark.extent)]
      fc.pre(taken.every(other => !overlaps(other, span)))
      const before = scoreOf(it)
      const after = scoreOf(it, [...it.flags, flagOn('extra', span, name)])
      expect(after.flags.filter(flag => !flag.flagIds.includes('extra'))).toEqual(before.flags)
      expect(after.credit).toBe(before.credit)
      expect(after.cost).toBeGreaterThanOrEqual(before.cost + 0.5)
      expect(after.score).toBeLessThanOrEqual(before.score)
    }),
    { numRuns: 200 },
  )
})

test('with one mark, growing a flag that holds the extent never raises the score', () => {
  const one = markedCases({ marks: { min: 1, max: 1 }, sentences: { min: 2, max: 7 } })
  const step = fc.nat({ max: 12 })
  fc.assert(
    fc.property(
      one,
      step,
      step,
      step,
      step,
      which,
      technique,
      (it, left, right, moreLeft, moreRight, nth, other) => {
        const mark = it.marks[0]!
        const count = it.words.length / 2
        const on = wordsOn(it.words, mark.extent)
        const grown = (before: number, after: number) =>
          wordSpan(it.words, Math.max(0, on[0]! - before), Math.min(count - 1, on.at(-1)! + after))
        const big = grown(left + moreLeft, right + moreRight)
        const name = nth % 3 === 0 ? other : mark.techniques[nth % mark.techniques.length]!
        const rest = it.flags.filter(flag => !overlaps(flag.span, big))
        const small = scoreOf(it, [...rest, flagOn('it', grown(left, right), name)])
        const large = scoreOf(it, [...rest, flagOn('it', big, name)])
        expect(large.score).toBeLessThanOrEqual(small.score + 1e-9)
      },
    ),
    { numRuns: 300 },
  )
})

/** A score without the ids of flags, which do differ where a flag came in pieces. */
const withoutIds = (score: Score): unknown => ({
  ...score,
  flags: score.flags.map(({ flagIds: _, ...flag }) => flag),
})

/** The flag with the words up to `cut` and the flag with the words after it. */
function split(it: Case, flag: ScoredFlag, cut: number): ScoredFlag[] {
  const on = wordsOn(it.words, flag.span)
  return [
    { ...flag, id: `${flag.id} left`, span: wordSpan(it.words, on[0]!, on[cut]!) },
    { ...flag, id: `${flag.id} right`, span: wordSpan(it.words, on[cut + 1]!, on.at(-1)!) },
  ]
}

test('a right flag in two pieces under the same name is the same as in one', () => {
  fc.assert(
    fc.property(markedCases({ flags: { min: 1, max: 8 } }), which, which, (it, nth, at) => {
      // Make sure that there is one: a flag on an extent, or on a part of it, in the way of all others.
      const mark = it.marks[nth % it.marks.length]!
      const on = wordsOn(it.words, mark.extent)
      fc.pre(on.length > 1)
      const first = at % (on.length - 1)
      const span = wordSpan(it.words, on[first]!, on.at(-1)!)
      const right: ScoredFlag = { ...flagOn('it', span, mark.techniques[0]), confidence: 'likely' }
      const rest = it.flags.filter(flag => !overlaps(flag.span, span))
      const cut = at % (on.length - first - 1)
      const whole = scoreOf(it, [...rest, right])
      const halves = scoreOf(it, [...rest, ...split(it, right, cut)])
      expect(withoutIds(halves)).toEqual(withoutIds(whole))
    }),
    { numRuns: 300 },
  )
})

test('so is any flag that lies inside one extent, whatever its name', () => {
  fc.assert(
    fc.property(markedCases({ flags: { min: 1, max: 8 } }), which, (it, at) => {
      const inside = it.flags.filter(flag => it.marks.some(mark => contains(mark.extent, flag.span)))
      const flag = inside.find(each => wordsOn(it.words, each.span).length > 1)
      fc.pre(flag !== undefined)
      const cut = at % (wordsOn(it.words, flag.span).length - 1)
      const rest = it.flags.filter(each => each !== flag)
      expect(withoutIds(scoreOf(it, [...rest, ...split(it, flag, cut)]))).toEqual(withoutIds(scoreOf(it)))
    }),
    { numRuns: 150 },
  )
})

test('the order of flags does not matter, nor that of marks', () => {
  const shuffled = cases({ flags: { min: 2, max: 9 } }).chain(it =>
    fc.tuple(
      fc.constant(it),
      fc.shuffledSubarray([...it.flags], { minLength: it.flags.length }),
      fc.shuffledSubarray([...it.marks], { minLength: it.marks.length }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([it, flags, marks]) => {
      expect(scoreExcerpt(it, { ...it, marks }, flags, it.taught)).toEqual(scoreOf(it))
    }),
    { numRuns: 200 },
  )
})

test('flags or marks that overlap are refused', () => {
  fc.assert(
    fc.property(markedCases({ flags: { min: 1, max: 5 } }), it => {
      fc.pre(it.flags.length > 0)
      const twice = [...it.flags, { ...it.flags[0]!, id: 'again' }]
      expect(() => scoreOf(it, twice)).toThrow(RangeError)
      const marks = [...it.marks, { ...it.marks[0]!, id: 'again' }]
      expect(() => scoreOf({ ...it, marks })).toThrow(RangeError)
    }),
    { numRuns: 50 },
  )
})
