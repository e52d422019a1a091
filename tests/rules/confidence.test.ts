// Confidence: the three steps, the Brier score, the calibration plot, and that none of it moves the score.

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  brierScore,
  calibration,
  CONFIDENCES,
  PROBABILITY,
  surest,
  type Confidence,
  type Judged,
} from '../../src/core/confidence.ts'
import { aRound } from './support/a-round.ts'
import { cases, confidence, scoreOf } from './support/excerpts.ts'

const judged = (step: Confidence, ...found: boolean[]): Judged[] =>
  found.map(each => ({ confidence: step, found: each }))

test('three steps, from least to most sure', () => {
  expect(CONFIDENCES.map(step => PROBABILITY[step])).toEqual([0.5, 0.7, 0.9])
  expect(surest(['likely', null, 'hunch'])).toBe('likely')
  expect(surest(['hunch', 'sure', 'likely'])).toBe('sure')
  expect(surest([null, null])).toBeNull()
  expect(surest([])).toBeNull()
})

describe('the Brier score', () => {
  it('is told of nothing where nothing was judged', () => {
    expect(brierScore([])).toBeNull()
  })

  it('is 0.25 for whoever always has a hunch', () => {
    expect(brierScore(judged('hunch', true, false, false))).toBeCloseTo(0.25, 15)
  })

  it('rewards a sure find and punishes a sure error', () => {
    expect(brierScore(judged('sure', true))).toBeCloseTo(0.01, 15)
    expect(brierScore(judged('sure', false))).toBeCloseTo(0.81, 15)
    expect(brierScore(judged('likely', true))).toBeCloseTo(0.09, 15)
    expect(brierScore(judged('likely', false))).toBeCloseTo(0.49, 15)
  })

  it('is the mean over all answers', () => {
    const all = [...judged('sure', true, true), ...judged('likely', false), ...judged('hunch', true)]
    expect(brierScore(all)).toBeCloseTo((0.01 + 0.01 + 0.49 + 0.25) / 4, 15)
  })
})

test('the calibration plot has its three points, with nothing said where nothing came', () => {
  const all = [...judged('sure', true, true, true, false), ...judged('hunch', false, true)]
  expect(calibration(all)).toEqual([
    { confidence: 'hunch', said: 0.5, came: 0.5, count: 2 },
    { confidence: 'likely', said: 0.7, came: null, count: 0 },
    { confidence: 'sure', said: 0.9, came: 0.75, count: 4 },
  ])
  expect(calibration([]).map(point => point.came)).toEqual([null, null, null])
})

describe('confidence and the score', () => {
  it('travels with the flag to its verdict, the surest piece speaking for a merged claim', () => {
    const play = aRound()
      .text('Only a fool would sign it. Rain fell.')
      .mark('m1', 'Only a fool would')
      .start()
    play.flag('Only a', 'loaded-language', 'hunch').flag('fool would', 'loaded-language', 'likely')
    expect(play.score().flags).toHaveLength(1)
    expect(play.verdictOn('Only').confidence).toBe('likely')
    expect(play.say('fool', null).verdictOn('fool').confidence).toBe('hunch')
  })

  it('never changes the score', () => {
    fc.assert(
      fc.property(cases(), fc.array(confidence, { minLength: 8, maxLength: 8 }), (it, steps) => {
        const other = it.flags.map((flag, index) => ({ ...flag, confidence: steps[index] ?? null }))
        const strip = ({ flags, ...rest }: ReturnType<typeof scoreOf>) => ({
          ...rest,
          flags: flags.map(flag => ({ ...flag, confidence: null })),
        })
        expect(strip(scoreOf(it, other))).toEqual(strip(scoreOf(it)))
      }),
      { numRuns: 100 },
    )
  })
})
