// Players who read nothing: whoever flags everything, in tiles or in one stroke, must earn next to nothing.
// The sample is fixed by its seed.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ScoredFlag } from '../../src/core/merge.ts'
import { TECHNIQUES } from '../../src/core/technique.ts'
import { dice } from './support/dice.ts'
import { flagOn, markedCases, scoreOf, wordsOn, wordSpan, type Case } from './support/excerpts.ts'

/** Excerpts of the size and density that the game has: a dozen sentences or more, four to six marks. */
const SAMPLE: readonly Case[] = fc.sample(
  markedCases({
    sentences: { min: 12, max: 18 },
    longestSentence: 18,
    marks: { min: 4, max: 6 },
    flags: { min: 0, max: 0 },
    optional: false,
  }),
  { seed: 20, numRuns: 150 },
)

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Flags over every run of `size` sentences, each under a name thrown by dice. */
function tiles(it: Case, size: number, { pick }: ReturnType<typeof dice>): ScoredFlag[] {
  const flags: ScoredFlag[] = []
  for (let unit = 0; unit < it.units.length; unit += size) {
    const last = it.units[Math.min(unit + size, it.units.length) - 1]!
    const on = wordsOn(it.words, { start: it.units[unit]!.start, end: last.end })
    flags.push(flagOn(`f${unit}`, wordSpan(it.words, on[0]!, on.at(-1)!), pick(TECHNIQUES)))
  }
  return flags
}

const scores = (size: number): number[] => {
  const thrown = dice(size)
  return SAMPLE.flatMap(it => Array.from({ length: 5 }, () => scoreOf(it, tiles(it, size, thrown)).score))
}

describe('flagging everything', () => {
  test('in tiles of two sentences under random names earns under 2 on average', () => {
    const all = scores(2)
    expect(mean(all)).toBeLessThan(2)
  })

  test.each([1, 3, 4])('in tiles of %d earns as little', size => {
    expect(mean(scores(size))).toBeLessThan(2)
  })

  test('in one stroke earns little, even under the best of names', () => {
    const best = SAMPLE.map(it => {
      const span = wordSpan(it.words, 0, it.words.length / 2 - 1)
      return Math.max(...TECHNIQUES.map(name => scoreOf(it, [flagOn('all', span, name)]).score))
    })
    expect(Math.max(...best)).toBeLessThan(5)
  })
})

test('leaving a page empty earns nothing where there is spin', () => {
  expect(SAMPLE.map(it => scoreOf(it, []).score)).toEqual(SAMPLE.map(() => 0))
})
