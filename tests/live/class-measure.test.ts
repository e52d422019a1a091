// A class before and after: Student's t against its tables, and means, intervals and changes worked out by hand.

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { discern } from '../../src/core/discernment.ts'
import {
  groupOf,
  leastChange,
  measuredOf,
  measureOf,
  pageUse,
} from '../../src/live/authority/class/measure.ts'
import { deviationOf, meanWithInterval, studentQuantile } from '../../src/live/authority/class/student.ts'
import { openClass, pageOf, type Put } from './support/class-play.ts'

// Percentage points of Student's t: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2 (to three decimals), and
// for 0.8 Fisher & Yates 1963, Statistical Tables, table III.
const POINTS = [
  [0.975, 1, 12.706],
  [0.975, 2, 4.303],
  [0.975, 3, 3.182],
  [0.975, 4, 2.776],
  [0.975, 5, 2.571],
  [0.975, 9, 2.262],
  [0.975, 10, 2.228],
  [0.975, 19, 2.093],
  [0.975, 29, 2.045],
  [0.975, 30, 2.042],
  [0.975, 60, 2.0],
  [0.975, 100, 1.984],
  [0.95, 7, 1.895],
  [0.99, 12, 2.681],
  [0.999, 6, 5.208],
  [0.8, 1, 1.376],
  [0.8, 2, 1.061],
  [0.8, 3, 0.978],
  [0.8, 9, 0.883],
  [0.8, 30, 0.854],
] as const

describe('Student’s t', () => {
  test.each(POINTS)('t(%d; %d) = %d', (share, freedom, point) => {
    expect(Math.round(studentQuantile(share, freedom) * 1000) / 1000).toBe(point)
  })

  it('has closed forms for one and two degrees of freedom, and comes to the normal', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.501, max: 0.999, noNaN: true }), p => {
        expect(studentQuantile(p, 1)).toBeCloseTo(Math.tan(Math.PI * (p - 0.5)), 8)
        const a = 4 * p * (1 - p)
        expect(studentQuantile(p, 2)).toBeCloseTo(2 * (p - 0.5) * Math.sqrt(2 / a), 8)
      }),
    )
    expect(studentQuantile(0.975, 100_000)).toBeCloseTo(1.959964, 4)
    expect(studentQuantile(0.5, 7)).toBeCloseTo(0, 12)
    for (const bad of [0.4, 1, NaN]) expect(() => studentQuantile(bad, 3)).toThrow(RangeError)
    for (const bad of [0, 1.5]) expect(() => studentQuantile(0.975, bad)).toThrow(RangeError)
  })

  it('grows with the share and shrinks with the degrees of freedom', () => {
    for (let freedom = 1; freedom < 60; freedom++) {
      expect(studentQuantile(0.975, freedom + 1)).toBeLessThan(studentQuantile(0.975, freedom))
      expect(studentQuantile(0.975, freedom)).toBeGreaterThan(studentQuantile(0.95, freedom))
    }
  })
})

describe('a mean over people', () => {
  it('has the interval of the table', () => {
    // Mean 3, standard deviation √2.5, t(0.975; 4) = 2.776: 3 ± 2.776 × 1.5811 / √5.
    const { value, low, high } = meanWithInterval([1, 2, 3, 4, 5])
    expect(value).toBe(3)
    expect(deviationOf([1, 2, 3, 4, 5])).toBeCloseTo(Math.sqrt(2.5), 12)
    expect(low).toBeCloseTo(1.0368, 4)
    expect(high).toBeCloseTo(4.9632, 4)
  })

  it('is not told of two', () => {
    const point = { sensitivity: 1, criterion: 0 }
    expect(groupOf([point, point])).toBeNull()
    expect(groupOf([point, point, point])).toEqual({
      people: 3,
      sensitivity: { value: 1, low: 1, high: 1 },
      criterion: { value: 0, low: 0, high: 0 },
    })
  })

  it('tells the least change that would have shown', () => {
    // s = 1, n = 10: (2.262 + 0.883) / √10.
    const changes = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1].map(one => one * Math.sqrt(0.9))
    expect(deviationOf(changes)).toBeCloseTo(1, 12)
    expect(leastChange(changes)).toBeCloseTo((2.2622 + 0.8834) / Math.sqrt(10), 4)
    expect(leastChange([0.3, 0.4])).toBeNull()
  })
})

const HITS: readonly Put[] = [
  ['A greedy little clique has been bleeding the row dry', 'name-calling'],
  ['secretly wants the whole row to sit in darkness until its shops give up', 'nefarious-intent'],
  ['Folk who must not be named say', 'anonymous-sourcing'],
]
const ALARM: Put = ['The council counts again on 12 May', 'innuendo']

/** Twelve pages with four signals and eight fair sentences each: six before, six after. */
const form = () => [
  ...Array.from({ length: 6 }, () => pageOf('lamp-oil', 'before')),
  pageOf('lamp-oil'),
  ...Array.from({ length: 6 }, () => pageOf('lamp-oil', 'after')),
]
const BEFORE = [0, 1, 2, 3, 4, 5]
const AFTER = [7, 8, 9, 10, 11, 12]

describe('a check-up around the pages', () => {
  it('is each person’s d′ and c, and their means and change', () => {
    const room = openClass(form(), { measure: 'halves' })
    const seats = [room.join(), room.join(), room.join(), room.join()]
    // Hits on each page before, and after; everybody flags one fair sentence a page after.
    const plan = [
      [1, 2],
      [1, 3],
      [2, 3],
    ] as const
    for (const [step, pages, others] of [
      [0, BEFORE, AFTER],
      [1, AFTER, BEFORE],
    ] as const) {
      room.goTo('marking', step === 0 ? 0 : 7)
      plan.forEach((hits, index) => {
        // Odd numbers have the other form.
        for (const page of index % 2 === 0 ? pages : others)
          room.marks(seats[index]!, page, ...HITS.slice(0, hits[step]), ...(step === 1 ? [ALARM] : []))
      })
    }
    expect(pageUse(room.setup, 0, 0)).toBe('before')
    expect(pageUse(room.setup, 1, 0)).toBe('after')
    expect(pageUse(room.setup, 1, 6)).toBe('play')

    const d = (hits: number, falseAlarms: number) => discern({ signal: 24, hits, noise: 48, falseAlarms })
    const people = measuredOf(room.state())
    expect(people.map(({ seat }) => seat.number)).toEqual([0, 1, 2])
    expect(people.map(({ before }) => before)).toEqual([d(6, 0), d(6, 0), d(12, 0)])
    expect(people.map(({ after }) => after)).toEqual([d(12, 6), d(18, 6), d(18, 6)])

    const report = measureOf(room.state())
    const changes = [
      d(12, 6).sensitivity.value - d(6, 0).sensitivity.value,
      d(18, 6).sensitivity.value - d(6, 0).sensitivity.value,
      d(18, 6).sensitivity.value - d(12, 0).sensitivity.value,
    ]
    expect(report.before).toMatchObject({ people: 3 })
    expect(report.before!.sensitivity.value).toBeCloseTo(
      (2 * d(6, 0).sensitivity.value + d(12, 0).sensitivity.value) / 3,
      12,
    )
    expect(report.change).toMatchObject({ people: 3, sensitivity: meanWithInterval(changes) })
    // Everybody flags much more: the class has grown suspicious.
    expect(report.change!.lean).toBe('suspicious')
    expect(report.change!.way).toBe('unclear')
    expect(report.least).toBeCloseTo(
      ((studentQuantile(0.975, 2) + studentQuantile(0.8, 2)) * deviationOf(changes)) / Math.sqrt(3),
      12,
    )
  })

  it('tells nothing of too few people, or of too few pages', () => {
    const room = openClass(form(), { measure: 'before' })
    const seats = [room.join(), room.join(), room.join()]
    room.goTo('marking', 0)
    for (const seat of seats.slice(0, 2)) for (const page of BEFORE) room.marks(seat, page, ...HITS)
    // Four pages have sixteen signals: too little to tell of one person.
    for (const page of BEFORE.slice(0, 4)) room.marks(seats[2]!, page, ...HITS)
    expect(measuredOf(room.state())).toHaveLength(2)
    expect(measureOf(room.state())).toEqual({
      measure: 'before',
      before: null,
      after: null,
      change: null,
      least: null,
    })
    room.marks(seats[2]!, 4, ...HITS)
    expect(measureOf(room.state())).toMatchObject({
      measure: 'before',
      before: { people: 3, sensitivity: {} },
      after: null,
      change: null,
      least: null,
    })
  })
})
