// The numbers that the screens tell of the check-up, worked out anew by a smaller simulation on the forms as they stand.

import { describe, expect, it, test } from 'vitest'
import { FORMS_APART, isAtAnEnd, LEAST_CHANGE, TOLD_UP_TO } from '../../../src/core/practice/instrument.ts'
import { readLevelFiles } from '../../../src/tools/level-files.ts'
import { formSpread } from '../../../src/tools/simulate/equality.ts'
import { mean } from '../../../src/tools/simulate/figures.ts'
import { formsOf } from '../../../src/tools/simulate/forms.ts'
import {
  leastChange,
  powerOfClass,
  powerOfOne,
  STEPS_OF_CLASS,
  STEPS_OF_ONE,
} from '../../../src/tools/simulate/power.ts'
import { playGrid } from '../../../src/tools/simulate/grid.ts'

const forms = formsOf(readLevelFiles('levels'))

describe('the least change that is seen four times in five', () => {
  it.each([1, 1.5])('by one person who began at %d', start => {
    const least = [0, 0.5].map(spread =>
      leastChange(STEPS_OF_ONE, change => powerOfOne(forms, { start, change, spread, times: 400 }))!,
    )
    expect(mean(least)).toBeGreaterThan(LEAST_CHANGE.onePerson - 0.25)
    expect(mean(least)).toBeLessThan(LEAST_CHANGE.onePerson + 0.25)
  })

  it('by a class of twenty, split by halves over the two orders', () => {
    const least = leastChange(STEPS_OF_CLASS, change =>
      powerOfClass(forms, { size: 20, change, spread: 0.5, order: 'counterbalanced', times: 200 }),
    )!
    expect(Math.abs(least - LEAST_CHANGE.classOfTwenty)).toBeLessThan(0.1)
  })
})

test('a class that all begins with one form is told of rises that never were; one split by halves is not', () => {
  const told = (order: 'counterbalanced' | 'all A first') =>
    powerOfClass(forms, { size: 20, change: 0, spread: 0.5, order, times: 500 })
  expect(told('all A first')).toBeGreaterThan(0.08)
  expect(told('counterbalanced')).toBeLessThan(0.05)
})

test('the forms lie as far apart as is said, if sentences differ', () => {
  expect(Math.abs(1.96 * formSpread(forms, 0.5, 100) - FORMS_APART)).toBeLessThan(0.08)
})

test('d′ comes out as it is up to the height that is said, and too low above it', () => {
  const bias = (sensitivity: number): number => {
    const [cell] = playGrid(forms, 300, 'ordinary', [sensitivity], [0])
    return mean(cell!.results.flat().map(one => one.sensitivity.value)) - sensitivity
  }
  expect(Math.abs(bias(1))).toBeLessThan(0.1)
  expect(Math.abs(bias(TOLD_UP_TO))).toBeLessThan(0.2)
  expect(bias(TOLD_UP_TO + 1.5)).toBeLessThan(-0.2)
})

test.each([
  [{ signal: 37, hits: 37, noise: 42, falseAlarms: 3 }, true],
  [{ signal: 37, hits: 20, noise: 42, falseAlarms: 0 }, true],
  [{ signal: 37, hits: 36, noise: 42, falseAlarms: 1 }, false],
  [{ signal: 37, hits: 0, noise: 42, falseAlarms: 42 }, false],
])('%o has run into an end: %s', (tally, is) => {
  expect(isAtAnEnd(tally)).toBe(is)
})
