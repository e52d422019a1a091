// The field's measures: the published vectors under both scorers, and the game's own against a plain reading
// of MAFALDA's formula.

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fieldMeasures, harmonicMean, type Named } from '../../src/core/measures.ts'
import type { Mark } from '../../src/core/excerpt.ts'
import { TECHNIQUES, type TechniqueId } from '../../src/core/technique.ts'
import { daSanMartino2019, mafalda2024, type Labelled } from './support/field-references.ts'
import { aRound } from './support/a-round.ts'
import { cases, POOL, technique } from './support/excerpts.ts'

const ALL = new Set(TECHNIQUES)
const JAQ = 'just-asking-questions'
const ANON = 'anonymous-sourcing'

const gold: Labelled[] = [
  { start: 10, end: 50, label: JAQ },
  { start: 80, end: 100, label: ANON },
]
const marks: Mark[] = gold.map(({ start, end, label }, index) => ({
  id: `m${index}`,
  core: { start, end },
  extent: { start: start - 5, end: end + 5 },
  techniques: [label],
  required: true,
}))
const first: Labelled = gold[0]!
const second: Labelled = gold[1]!

const named = (flags: readonly Labelled[]): Named[] =>
  flags.map(({ start, end, label }) => ({ span: { start, end }, technique: label }))

// Precision, recall and F1 to the digits the rules print.
const VECTORS: [what: string, flags: Labelled[], of2019: number[], ofMafalda: number[]][] = [
  ['both exact', [first, second], [1, 1, 1], [1, 1, 1]],
  ['half of the first', [{ ...first, end: 30 }], [1, 0.25, 0.4], [1, 0.25, 0.4]],
  [
    'first in two pieces + second',
    [{ ...first, end: 30 }, { ...first, start: 30 }, second],
    [1, 1, 1],
    [1, 0.75, 0.857],
  ],
  ['one over everything', [{ start: 0, end: 120, label: JAQ }], [0.333, 0.5, 0.4], [0.333, 0.5, 0.4]],
  ['wrong label + second', [{ ...first, label: 'innuendo' }, second], [0.5, 0.5, 0.5], [0.5, 0.5, 0.5]],
  ['first twice + second', [first, first, second], [1, 1.5, 1.2], [1, 1, 1]],
]

describe('the vectors of the rules', () => {
  test.each(VECTORS)('%s', (_, flags, of2019, ofMafalda) => {
    const old = daSanMartino2019(gold, flags)
    expect([old.precision, old.recall, old.f1].map(x => Math.round(x * 1000) / 1000)).toEqual(of2019)
    const plain = mafalda2024(
      gold.map(g => ({ ...g, labels: [g.label], required: true })),
      flags,
    )
    expect([plain.precision, plain.recall, plain.f1].map(x => Math.round(x * 1000) / 1000)).toEqual(ofMafalda)
    const own = fieldMeasures(marks, named(flags), ALL)
    expect([own.precision, own.recall, own.f1].map(x => Math.round(x * 1000) / 1000)).toEqual(ofMafalda)
  })
})

describe('what the formula leaves to its edges', () => {
  it('has precision 1 without flags and recall 1 without required marks', () => {
    expect(fieldMeasures(marks, [], ALL)).toEqual({ precision: 1, recall: 0, f1: 0 })
    expect(fieldMeasures([], named([first]), ALL)).toEqual({ precision: 0, recall: 1, f1: 0 })
    expect(fieldMeasures([], [], ALL)).toEqual({ precision: 1, recall: 1, f1: 1 })
  })

  it('lets an optional mark help precision and asks for none of it in recall', () => {
    const optional = marks.map((mark, index) => ({ ...mark, required: index === 0 }))
    expect(fieldMeasures(optional, named([first]), ALL)).toEqual({ precision: 1, recall: 1, f1: 1 })
    expect(fieldMeasures(optional, named([first, second]), ALL).precision).toBe(1)
    expect(fieldMeasures(optional, named([second]), ALL)).toEqual({ precision: 1, recall: 0, f1: 0 })
  })

  it('asks for no mark whose techniques are all untaught', () => {
    const taught = new Set(TECHNIQUES.filter(id => id !== ANON))
    expect(fieldMeasures(marks, named([first]), taught).recall).toBe(1)
    expect(fieldMeasures(marks, named([first]), ALL).recall).toBe(0.5)
  })

  it('accepts every name that a mark accepts, and no other of its family', () => {
    const wide: Mark[] = [{ ...marks[0]!, techniques: [JAQ, 'cui-bono'] }]
    expect(fieldMeasures(wide, named([{ ...first, label: 'cui-bono' }]), ALL).f1).toBe(1)
    expect(fieldMeasures(wide, named([{ ...first, label: 'innuendo' }]), ALL).f1).toBe(0)
  })

  it('measures against the core, not the extent', () => {
    const { precision, recall } = fieldMeasures(marks, named([{ ...first, start: 5, end: 55 }]), ALL)
    expect(precision).toBeCloseTo(0.8, 12)
    expect(recall).toBe(0.5)
  })

  it('can be read off a played round', () => {
    const play = aRound()
      .text('Only a fool would sign it. The vote was on Tuesday.')
      .mark('m1', 'Only a fool', { techniques: ['name-calling'] })
      .start()
    expect(play.flag('Only a fool', 'name-calling').measures().f1).toBe(1)
    expect(play.rename('fool', 'loaded-language').measures().f1).toBe(0)
  })
})

test('the harmonic mean of nothing is 0', () => {
  expect(harmonicMean(0, 0)).toBe(0)
  expect(harmonicMean(1, 0.5)).toBeCloseTo(2 / 3, 15)
})

describe('properties', () => {
  // Flags may overlap here: the measures make no demand that they be apart.
  const flags: fc.Arbitrary<Labelled[]> = fc.array(
    fc
      .record({ start: fc.nat({ max: 150 }), length: fc.integer({ min: 1, max: 60 }), label: technique })
      .map(({ start, length, label }) => ({ start, end: start + length, label })),
    { maxLength: 6 },
  )

  test('the game measures what a plain reading of MAFALDA measures', () => {
    fc.assert(
      fc.property(cases({ flags: { min: 0, max: 0 } }), flags, (it, given) => {
        const taughtOf = (techniques: readonly TechniqueId[]) => techniques.some(id => it.taught.has(id))
        const plain = mafalda2024(
          it.marks.map(mark => ({
            ...mark.core,
            labels: mark.techniques,
            required: mark.required && taughtOf(mark.techniques),
          })),
          given,
        )
        const own = fieldMeasures(it.marks, named(given), it.taught)
        expect(own.precision).toBeCloseTo(plain.precision, 12)
        expect(own.recall).toBeCloseTo(plain.recall, 12)
        expect(own.f1).toBeCloseTo(plain.f1, 12)
      }),
      { numRuns: 200 },
    )
  })

  test('MAFALDA never exceeds the 2019 scorer, and stays within 0 and 1', () => {
    const golds = fc.array(
      fc.record({ length: fc.integer({ min: 1, max: 30 }), label: fc.constantFrom(...POOL) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    fc.assert(
      fc.property(golds, flags, (recipes, given) => {
        let end = 0
        const spans = recipes.map(({ length, label }) => ({ start: end, end: (end += length), label }))
        const own = fieldMeasures(
          spans.map(({ start, end: stop, label }, index) => ({
            id: `m${index}`,
            core: { start, end: stop },
            extent: { start, end: stop },
            techniques: [label],
            required: true,
          })),
          named(given),
          ALL,
        )
        const old = daSanMartino2019(spans, given)
        expect(own.precision).toBeLessThanOrEqual(old.precision + 1e-12)
        expect(own.recall).toBeLessThanOrEqual(old.recall + 1e-12)
        for (const value of [own.precision, own.recall, own.f1]) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1 + 1e-12)
        }
      }),
      { numRuns: 150 },
    )
  })
})
