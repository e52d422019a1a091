// z and the density of the normal distribution against published values and against a slow way of its own.

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { normalDensity, normalQuantile } from '../../src/core/normal.ts'
import {
  CUMULATIVE,
  FAR_TAIL,
  PERCENTAGE_POINTS,
  normalShare,
  slowQuantile,
} from './support/normal-reference.ts'

const relative = (got: number, wanted: number): number =>
  wanted === 0 ? Math.abs(got) : Math.abs(got / wanted - 1)

describe('z', () => {
  test.each(PERCENTAGE_POINTS)('z(%d) = %d, and its mirror', (share, point) => {
    expect(relative(normalQuantile(share), point)).toBeLessThan(2e-14)
    expect(relative(normalQuantile(1 - share), -point)).toBeLessThan(2e-14)
  })

  test.each(FAR_TAIL)('z(%d) = %d', (share, point) => {
    expect(relative(normalQuantile(share), point)).toBeLessThan(4e-15)
  })

  test.each(CUMULATIVE)('undoes the table of shares at %d', (point, share) => {
    expect(normalQuantile(share)).toBeCloseTo(point, 12)
    expect(normalShare(point)).toBeCloseTo(share, 15)
  })

  it('is infinite at 0 and 1 and undefined beyond', () => {
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
    expect(normalQuantile(-0.1)).toBeNaN()
    expect(normalQuantile(1.1)).toBeNaN()
    expect(normalQuantile(NaN)).toBeNaN()
  })

  it('agrees with halving, rises, and is odd about one half', () => {
    const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
    fc.assert(
      fc.property(share, share, (p, other) => {
        expect(normalQuantile(p)).toBeCloseTo(slowQuantile(p), 8)
        if (p < other) expect(normalQuantile(p)).toBeLessThanOrEqual(normalQuantile(other))
        expect(normalQuantile(p) + normalQuantile(1 - p)).toBeCloseTo(0, 8)
      }),
      { numRuns: 200 },
    )
  })
})

test('the density is the slope of the share', () => {
  expect(normalDensity(0)).toBeCloseTo(0.398942280401432678, 15)
  expect(normalDensity(1)).toBeCloseTo(0.241970724519143349, 15)
  for (const x of [-2.5, -1, -0.3, 0.7, 1.9]) {
    const slope = (normalShare(x + 1e-4) - normalShare(x - 1e-4)) / 2e-4
    expect(normalDensity(x)).toBeCloseTo(slope, 8)
  }
})
