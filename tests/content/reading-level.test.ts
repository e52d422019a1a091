// LIX, counted by hand.

import { describe, expect, it } from 'vitest'
import { checkLevels } from '../../src/content/check.ts'
import { bandOf, lix } from '../../src/content/reading.ts'
import { findSentences, findWords } from '../../src/content/segment.ts'
import { EXCERPT, PACK } from './support/sample.ts'

describe('LIX', () => {
  it('is words per sentence and the share of words of more than six letters', () => {
    // 12 words in 2 sentences; long are harbour (7), published (9) and yesterday (9), but not “office” (6).
    const text = 'The harbour office published a log. It was read by us yesterday.'
    expect(findWords(text, 'en')).toHaveLength(12)
    expect(findSentences(text, 'en')).toHaveLength(2)
    expect(lix(text, findWords(text, 'en'), 2)).toBeCloseTo(12 / 2 + (100 * 3) / 12, 10)
  })

  it('counts letters, not signs or figures', () => {
    const text = '1,700,000 half-moons'
    expect(lix(text, findWords(text, 'en'), 1)).toBe(2 + 50)
  })

  it('of nothing is nothing', () => {
    expect(lix('', [], 0)).toBe(0)
  })

  it('has three bands', () => {
    expect([29.9, 30, 39.9, 40].map(value => bandOf(value, 'en'))).toEqual([1, 2, 2, 3])
    expect([35.9, 36, 45.9, 46].map(value => bandOf(value, 'es-MX'))).toEqual([1, 2, 2, 3])
  })

  it('is taken from the paragraphs alone', () => {
    const level = (headline: string) =>
      checkLevels([
        { path: 'sample/pack.json', json: JSON.stringify(PACK) },
        { path: 'sample/slow-barge.en.json', json: JSON.stringify({ ...EXCERPT, headline }) },
      ]).packs[0]!.excerpts[0]!.languages.en!.lix
    // 34 words (8 + 8 + 5 in the first paragraph, 3 + 10 in the second) in 5 sentences; “skipper” alone is long.
    expect(level('Barge')).toBeCloseTo(34 / 5 + 100 / 34, 10)
    expect(level('Extraordinary Circumstances Surrounding Departures')).toBe(level('Barge'))
  })
})
