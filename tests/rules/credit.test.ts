// One flag against one mark: place, name, and the credit for both.

import { describe, expect, it, test } from 'vitest'
import { creditOf, namingOf } from '../../src/core/credit.ts'
import type { Mark } from '../../src/core/excerpt.ts'
import { FAMILIES, familyOf, isTechnique, TECHNIQUES } from '../../src/core/technique.ts'

const span = (start: number, end: number) => ({ start, end })
const mark = (core: [number, number], extent: [number, number] = core): Mark => ({
  id: 'm1',
  core: span(...core),
  extent: span(...extent),
  techniques: ['innuendo', 'false-dilemma'],
  required: true,
})

describe('place', () => {
  const wide = mark([40, 60], [30, 80])

  test.each([
    ['the core', 40, 60, 1, 1, 1],
    ['the extent', 30, 80, 1, 1, 1],
    ['anything between', 35, 70, 1, 1, 1],
    ['half of the core', 40, 50, 0.5, 1, 2 / 3],
    ['extent without core', 60, 80, 0, 1, 0],
    ['twice the extent', 5, 105, 1, 0.5, 2 / 3],
    ['half of the core and as much outside', 20, 50, 0.5, 2 / 3, 4 / 7],
    ['nothing of it', 80, 90, 0, 0, 0],
  ])('%s', (_, start, end, coverage, tightness, location) => {
    const credit = creditOf([span(start, end)], 'innuendo', wide)
    expect(credit.coverage).toBeCloseTo(coverage, 14)
    expect(credit.tightness).toBeCloseTo(tightness, 14)
    expect(credit.location).toBeCloseTo(location, 14)
    expect(credit.credit).toBe(credit.location)
  })

  it('adds up the pieces of one claim', () => {
    const { coverage, tightness } = creditOf([span(30, 45), span(55, 60), span(90, 100)], 'innuendo', wide)
    expect(coverage).toBe(0.5)
    expect(tightness).toBeCloseTo(2 / 3, 15)
  })

  it('is nothing for no ground at all', () => {
    expect(creditOf([], 'innuendo', wide)).toMatchObject({
      coverage: 0,
      tightness: 0,
      location: 0,
      credit: 0,
    })
  })

  it('meets a threshold on paper where it meets it in the machine', () => {
    // Every flag up to 120 long on every core up to 30 whose place is worth exactly 1/10 or 2/5 as a fraction.
    const below: string[] = []
    let met = 0
    for (let core = 1; core <= 30; core++)
      for (let touched = 1; touched <= core; touched++)
        for (let inside = touched; inside <= 40; inside++)
          for (let length = inside; length <= 120; length++) {
            const [top, bottom] = [2 * touched * inside, touched * length + inside * core]
            const threshold = top * 10 === bottom ? 0.1 : top * 5 === bottom * 2 ? 0.4 : null
            if (threshold === null) continue
            met++
            // The flag begins `inside - touched` before the core, and only so much of it lies in the extent.
            const lead = inside - touched
            const given = mark([1000, 1000 + core], [1000 - lead, 1000 + core])
            const before = length - inside
            const flag = span(1000 - lead - before, 1000 + touched)
            const { location } = creditOf([flag], 'innuendo', given)
            if (location < threshold) below.push(`${touched}/${core} and ${inside}/${length}: ${location}`)
          }
    expect(met).toBeGreaterThan(100)
    expect(below).toEqual([])
  })
})

describe('name', () => {
  const given = mark([0, 10])

  it('is worth all of the credit, three quarters, or half', () => {
    const credit = (technique: (typeof TECHNIQUES)[number]) =>
      creditOf([span(0, 10)], technique, given).credit
    expect(credit('innuendo')).toBe(1)
    expect(credit('false-dilemma')).toBe(1)
    expect(credit('just-asking-questions')).toBe(0.75)
    expect(credit('cherry-picking')).toBe(0.75)
    expect(credit('name-calling')).toBe(0.5)
  })

  it('is near for every other technique of the family of any accepted one', () => {
    for (const technique of TECHNIQUES) {
      const accepted = given.techniques.includes(technique)
      const kin = ['hinting', 'reasoning'].includes(familyOf(technique))
      expect(namingOf(given, technique)).toBe(accepted ? 'name' : kin ? 'family' : 'none')
    }
  })
})

test('nineteen techniques in five families', () => {
  expect(TECHNIQUES).toHaveLength(19)
  expect(new Set(TECHNIQUES.map(familyOf))).toEqual(new Set(FAMILIES))
  expect(FAMILIES).toHaveLength(5)
  expect(isTechnique('innuendo')).toBe(true)
  expect(isTechnique('toString')).toBe(false)
  expect(isTechnique('Innuendo')).toBe(false)
})
