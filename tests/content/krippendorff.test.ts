// Agreement among readers, against the figures that have been published for it.

import { describe, expect, it } from 'vitest'
import { nominalAlpha } from '../../src/content/krippendorff.ts'
import { alphasOf, labelWords } from '../../src/content/word-labels.ts'

/** Four observers and twelve units, with gaps: Krippendorff 2011, section C. */
const PUBLISHED = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, 3, null, null],
]

describe('Krippendorff’s alpha', () => {
  it('is the published 0.743 for the published data', () => {
    expect(nominalAlpha(PUBLISHED)).toBeCloseTo(0.743, 3)
  })

  it('is 1 where all agree, and below 0 where they disagree by system', () => {
    expect(
      nominalAlpha([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(1)
    expect(
      nominalAlpha([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).toBeLessThan(0)
  })

  it('is not known where nobody differs in anything, or nothing was judged twice', () => {
    expect(
      nominalAlpha([
        ['a', 'a'],
        ['a', 'a'],
      ]),
    ).toBeNull()
    expect(
      nominalAlpha([
        ['a', null],
        [null, 'b'],
      ]),
    ).toBeNull()
  })
})

describe('the words of a page', () => {
  // Three words: 0–2, 3–5, 6–8.
  const words = [0, 2, 3, 5, 6, 8]
  const flag = (start: number, end: number, technique: 'innuendo' | 'cui-bono') => ({
    span: { start, end },
    technique,
  })

  it('bear the name each reader gave them', () => {
    expect(labelWords(words, [[flag(3, 8, 'innuendo')], []])).toEqual([
      ['', ''],
      ['innuendo', ''],
      ['innuendo', ''],
    ])
  })

  it('may be found alike and named differently', () => {
    const labels = labelWords(words, [[flag(3, 8, 'innuendo')], [flag(3, 8, 'cui-bono')]])
    const { finding, name } = alphasOf(labels)
    expect(finding).toBe(1)
    expect(name).toBeLessThan(0.5)
  })
})
