// Spans and words: overlap, cover, and snapping outward to word edges.

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  byPlace,
  contains,
  coveredBy,
  lengthOf,
  overlapOf,
  overlaps,
  sameSpan,
  snapToWords,
  wordAt,
  wordCount,
  wordsIn,
} from '../../src/core/span.ts'
import {
  assertDisjoint,
  fairUnits,
  fairUnitsCovered,
  signalUnitOf,
  touching,
  unitsTouched,
} from '../../src/core/units.ts'
import { sentences, wordEdges } from './support/split.ts'

const span = (start: number, end: number) => ({ start, end })

test('half-open: spans that meet do not overlap', () => {
  expect(overlaps(span(0, 5), span(5, 9))).toBe(false)
  expect(overlaps(span(0, 6), span(5, 9))).toBe(true)
  expect(overlapOf(span(0, 5), span(5, 9))).toBe(0)
  expect(overlapOf(span(0, 7), span(5, 9))).toBe(2)
  expect(overlapOf(span(0, 2), span(5, 9))).toBe(0)
  expect(contains(span(0, 9), span(5, 9))).toBe(true)
  expect(contains(span(0, 8), span(5, 9))).toBe(false)
  expect(sameSpan(span(1, 2), span(1, 2))).toBe(true)
  expect(sameSpan(span(1, 2), span(1, 3))).toBe(false)
  expect(lengthOf(span(3, 9))).toBe(6)
  expect(coveredBy([span(0, 4), span(6, 8)], span(2, 7))).toBe(3)
  expect([span(4, 6), span(4, 5), span(1, 9)].toSorted(byPlace)).toEqual([span(1, 9), span(4, 5), span(4, 6)])
})

describe('snapping', () => {
  const text = 'Don’t panic—the well-known “Zoë” said so.'
  const words = wordEdges(text)
  const snapped = (start: number, end: number): string | null => {
    const found = snapToWords(words, span(start, end))
    return found && text.slice(found.start, found.end)
  }
  const between = (from: string, to: string) => snapped(text.indexOf(from), text.indexOf(to) + to.length)

  it('grows to the edges of the words it touches', () => {
    expect(between('an', 'he')).toBe('panic—the')
    expect(between('o', 'o')).toBe('Don’t')
    expect(between('oë', 'oë')).toBe('Zoë')
    expect(snapped(0, text.length)).toBe('Don’t panic—the well-known “Zoë” said so')
  })

  it('leaves space and marks outside of it alone', () => {
    expect(between(' panic', '—')).toBe('panic')
    expect(between('“', '” ')).toBe('Zoë')
  })

  it('is nothing where no word is touched', () => {
    expect(between('—', '—')).toBeNull()
    expect(between(' “', '“')).toBeNull()
    expect(snapToWords([], span(0, 4))).toBeNull()
  })

  it('counts words and refuses one that is not there', () => {
    expect(wordCount(words)).toBe(7)
    expect(wordAt(words, 0)).toEqual(span(0, 5))
    expect(() => wordAt(words, 7)).toThrow(RangeError)
    expect(() => wordAt(words, -1)).toThrow(RangeError)
    expect(wordsIn(words, span(0, text.length))).toEqual({ first: 0, last: 6 })
  })

  it('holds what it touched, is snapped already the second time, and never splits a word', () => {
    const lengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 3 })), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(lengths, fc.nat({ max: 120 }), fc.integer({ min: 1, max: 40 }), (recipe, start, length) => {
        let at = 2
        const edges = recipe.flatMap(([own, gap]) => [at, (at += own), (at += gap)].slice(0, 2))
        const given = span(start, start + length)
        const touched = recipe.map((_, index) => wordAt(edges, index)).filter(word => overlaps(word, given))
        const found = snapToWords(edges, given)
        expect(found).toEqual(touched.length === 0 ? null : span(touched[0]!.start, touched.at(-1)!.end))
        if (found) expect(snapToWords(edges, found)).toEqual(found)
      }),
      { numRuns: 300 },
    )
  })
})

describe('units', () => {
  const units = [span(0, 10), span(11, 21), span(23, 33)]

  it('are touched from their first position to their last', () => {
    expect(unitsTouched(units, span(9, 12))).toEqual([0, 1])
    expect(unitsTouched(units, span(10, 11))).toEqual([])
    expect(unitsTouched(units, span(21, 24))).toEqual([2])
    expect(unitsTouched(units, span(40, 50))).toEqual([])
    expect(touching(units, span(5, 24))).toEqual(units)
    expect(touching(units, span(10, 11))).toEqual([])
  })

  it('hold a core in the one with most of it, the first in a tie, or in none', () => {
    expect(signalUnitOf(units, span(8, 14))).toBe(1)
    expect(signalUnitOf(units, span(8, 13))).toBe(0)
    expect(signalUnitOf(units, span(21, 23))).toBe(-1)
  })

  it('are fair unless a core touches them, and covered from half on', () => {
    const fair = fairUnits(units, [{ core: span(9, 12) }])
    expect(fair).toEqual([false, false, true])
    expect(fairUnitsCovered(units, fair, [span(0, 28)])).toEqual([2])
    expect(fairUnitsCovered(units, fair, [span(0, 27)])).toEqual([])
    expect(fairUnitsCovered(units, fair, [span(23, 25), span(30, 33)])).toEqual([2])
  })

  it('must be disjoint to be scored', () => {
    expect(() => assertDisjoint([span(5, 9), span(0, 5)], 'flags')).not.toThrow()
    expect(() => assertDisjoint([span(5, 9), span(0, 6)], 'flags')).toThrow(RangeError)
  })
})

test('the splitter of the tests finds sentences and leaves bylines to the builder', () => {
  const text = 'Who asked? “Nobody did.” It rained; we left'
  expect(sentences(text, 100).map(unit => text.slice(unit.start - 100, unit.end - 100))).toEqual([
    'Who asked?',
    '“Nobody did.”',
    'It rained; we left',
  ])
})
