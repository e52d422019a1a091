// d′ and c: the table of the rules, the intervals by other means, when they may be told, and which sentences count.

import { describe, expect, it, test } from 'vitest'
import {
  addTallies,
  discern,
  discernIfEnough,
  FEWEST_UNITS,
  tallyUnits,
  type Tally,
} from '../../src/core/discernment.ts'
import { normalShare, slowQuantile } from './support/normal-reference.ts'
import { aRound } from './support/a-round.ts'

const tally = (hits: number, signal: number, falseAlarms: number, noise: number): Tally => ({
  hits,
  signal,
  falseAlarms,
  noise,
})

describe('the table of the rules', () => {
  test.each([
    [tally(5, 6, 1, 8), 1.7591, 0.0879],
    [tally(6, 6, 8, 8), -0.128, -1.5292],
    [tally(2, 6, 0, 8), 1.2271, 0.9797],
    [tally(6, 6, 4, 8), 1.4652, -0.7326],
    [tally(3, 6, 4, 8), 0, 0],
  ])('%o has d′ %d and c %d', (given, dPrime, c) => {
    const { sensitivity, criterion } = discern(given)
    expect(Math.abs(sensitivity.value - dPrime)).toBeLessThanOrEqual(5e-5)
    expect(Math.abs(criterion.value - c)).toBeLessThanOrEqual(5e-5)
  })
})

describe('the intervals', () => {
  // Worked out to fourteen digits with another program: d′, c, and the half-widths of their intervals.
  const WORKED: [Tally, number, number, number, number][] = [
    [tally(5, 6, 1, 8), 1.7590601738451, 0.087891479179163, 1.5283505925616, 0.76417529628079],
    [tally(20, 24, 4, 24), 1.8307301756856, 0, 0.82839369939844, 0.41419684969922],
    [tally(22, 24, 12, 24), 1.2815515655446, -0.6407757827723, 0.84802008829569, 0.42401004414785],
    [tally(16, 20, 3, 25), 1.8964743517055, 0.15659856810937, 0.87261968974157, 0.43630984487078],
    [tally(24, 24, 24, 24), 0, -2.0537489106318, 1.6359779232401, 0.81798896162004],
  ]

  test.each(WORKED)('%o', (given, dPrime, c, halfOfD, halfOfC) => {
    const { sensitivity, criterion } = discern(given)
    expect(sensitivity.value).toBeCloseTo(dPrime, 11)
    expect(criterion.value).toBeCloseTo(c, 11)
    expect(sensitivity.high - sensitivity.value).toBeCloseTo(halfOfD, 11)
    expect(sensitivity.value - sensitivity.low).toBeCloseTo(halfOfD, 11)
    expect(criterion.high - criterion.value).toBeCloseTo(halfOfC, 11)
    expect(criterion.value - criterion.low).toBeCloseTo(halfOfC, 11)
  })

  /** Half-width of d′ from slow quantiles and a slope taken by difference. */
  function halfWidth({ hits, signal, falseAlarms, noise }: Tally): number {
    const variance = (count: number, trials: number): number => {
      const rate = (count + 0.5) / (trials + 1)
      const z = slowQuantile(rate)
      const slope = (normalShare(z + 1e-4) - normalShare(z - 1e-4)) / 2e-4
      return (rate * (1 - rate)) / trials / slope ** 2
    }
    return slowQuantile(0.975) * Math.sqrt(variance(hits, signal) + variance(falseAlarms, noise))
  }

  it('are as wide as the variance says, whatever the tally', () => {
    for (const signal of [20, 24, 31])
      for (const noise of [20, 40])
        for (let hits = 0; hits <= signal; hits += 3)
          for (let falseAlarms = 0; falseAlarms <= noise; falseAlarms += 4) {
            const given = tally(hits, signal, falseAlarms, noise)
            const { sensitivity, criterion } = discern(given)
            expect(sensitivity.high - sensitivity.value).toBeCloseTo(halfWidth(given), 6)
            expect(criterion.high - criterion.value).toBeCloseTo(halfWidth(given) / 2, 6)
          }
  })

  it('hold the true d′ about 96 times in 100 at 24 units, and are 0.7 to 0.9 wide', () => {
    // Every outcome of 24 and 24 trials, weighed by its chance: no sampling.
    const chances = (rate: number): number[] => {
      const row = [(1 - rate) ** 24]
      for (let count = 1; count <= 24; count++)
        row.push((row[count - 1]! * (25 - count) * rate) / (count * (1 - rate)))
      return row
    }
    for (const [dPrime, c] of [
      [0.5, 0],
      [1, 0],
      [1, 0.3],
      [1.5, 0],
      [1.5, -0.3],
      [2, 0],
    ] as const) {
      const ofHits = chances(normalShare(dPrime / 2 - c))
      const ofAlarms = chances(normalShare(-dPrime / 2 - c))
      let held = 0
      let width = 0
      for (let hits = 0; hits <= 24; hits++)
        for (let alarms = 0; alarms <= 24; alarms++) {
          const { sensitivity } = discern(tally(hits, 24, alarms, 24))
          const chance = ofHits[hits]! * ofAlarms[alarms]!
          if (sensitivity.low <= dPrime && dPrime <= sensitivity.high) held += chance
          width += chance * (sensitivity.high - sensitivity.value)
        }
      expect(held).toBeGreaterThan(0.95)
      expect(held).toBeLessThan(0.97)
      expect(width).toBeGreaterThan(0.7)
      expect(width).toBeLessThan(0.9)
    }
  })
})

describe('what may be told', () => {
  it('nothing from fewer than twenty units of either kind', () => {
    expect(FEWEST_UNITS).toBe(20)
    expect(discernIfEnough(tally(10, 19, 3, 40))).toBeNull()
    expect(discernIfEnough(tally(10, 40, 3, 19))).toBeNull()
    expect(discernIfEnough(tally(0, 0, 0, 0))).toBeNull()
    expect(discernIfEnough(tally(10, 20, 3, 20))).toEqual(discern(tally(10, 20, 3, 20)))
  })

  it('a leaning only where the interval of c leaves out 0', () => {
    expect(discern(tally(22, 24, 12, 24)).leaning).toBe('suspicious')
    expect(discern(tally(12, 24, 2, 24)).leaning).toBe('trusting')
    expect(discern(tally(20, 24, 4, 24)).leaning).toBe('neither')
    // c is 0.09 here, but its interval reaches from −0.68 to 0.85.
    expect(discern(tally(5, 6, 1, 8)).leaning).toBe('neither')
    expect(discern(tally(24, 24, 24, 24)).leaning).toBe('suspicious')
    expect(discern(tally(0, 24, 0, 24)).leaning).toBe('trusting')
  })

  it('the same leaning that the interval shows, on every tally of 24 and 24', () => {
    for (let hits = 0; hits <= 24; hits++)
      for (let alarms = 0; alarms <= 24; alarms++) {
        const { criterion, leaning } = discern(tally(hits, 24, alarms, 24))
        const excludesNought = criterion.low > 0 || criterion.high < 0
        expect(leaning !== 'neither').toBe(excludesNought)
        if (excludesNought) expect(leaning).toBe(criterion.value < 0 ? 'suspicious' : 'trusting')
      }
  })
})

describe('which sentences count', () => {
  it('adds up units of one score and tallies of several', () => {
    const units = [
      { unit: 0, kind: 'signal', flagged: true },
      { unit: 1, kind: 'signal', flagged: false },
      { unit: 2, kind: 'noise', flagged: true },
      { unit: 4, kind: 'noise', flagged: false },
      { unit: 5, kind: 'noise', flagged: false },
    ] as const
    expect(tallyUnits(units)).toEqual(tally(1, 2, 1, 3))
    expect(addTallies(tally(1, 2, 3, 4), tally(10, 20, 30, 40))).toEqual(tally(11, 22, 33, 44))
    expect(tallyUnits([])).toEqual(tally(0, 0, 0, 0))
  })

  const page = () =>
    aRound()
      .part('headline', 'Budget talks end.')
      .part('byline', 'By A. Writer')
      .text('Only a fool would vote for it. The vote is on Monday. Some say it is doomed. Rain fell.')

  it('a required core makes its sentence a signal, an optional one leaves it out, the rest is noise', () => {
    const play = page().mark('m1', 'Only a fool').mark('m2', 'Some say', { optional: true }).start()
    expect(play.score().units).toEqual([
      { unit: 0, kind: 'noise', flagged: false },
      { unit: 1, kind: 'signal', flagged: false },
      { unit: 2, kind: 'noise', flagged: false },
      { unit: 4, kind: 'noise', flagged: false },
    ])
  })

  it('an untaught mark leaves its sentence out as well', () => {
    const play = page().mark('m1', 'Only a fool').taught('innuendo').start()
    expect(play.score().units.map(unit => unit.unit)).toEqual([0, 2, 3, 4])
  })

  it('a core over two sentences is a signal where its larger share lies, and leaves the other out', () => {
    const play = page().mark('m1', 'it. The vote is on Monday').start()
    expect(play.score().units.filter(unit => unit.kind === 'signal')).toEqual([
      { unit: 2, kind: 'signal', flagged: false },
    ])
    expect(play.score().units.map(unit => unit.unit)).toEqual([0, 2, 3, 4])
  })

  it('a core shared evenly is a signal in the first', () => {
    const play = aRound().text('One two aaaa. bbbb three four.').mark('m1', 'aaaa. bbbb').start()
    // "aaaa." is five positions of the first sentence, "bbbb" four of the second, the space none.
    expect(play.score().units).toEqual([{ unit: 0, kind: 'signal', flagged: false }])
    const even = aRound().text('One two aaaa. bbbbb three four.').mark('m1', 'aaaa. bbbbb').start()
    expect(even.score().units).toEqual([{ unit: 0, kind: 'signal', flagged: false }])
    const later = aRound().text('One two aaaa. bbbbbb three four.').mark('m1', 'aaaa. bbbbbb').start()
    expect(later.score().units).toEqual([{ unit: 1, kind: 'signal', flagged: false }])
  })

  it('a hit needs half of the core that lies in the sentence, under any name', () => {
    const play = aRound().text('Well aaaa bbbbb ended it there.').mark('m1', 'aaaa bbbbb').start()
    expect(play.flag('aaaa', 'cui-bono').score().units).toEqual([{ unit: 0, kind: 'signal', flagged: false }])
    expect(play.flag('bbbbb', 'cui-bono').score().units).toEqual([{ unit: 0, kind: 'signal', flagged: true }])
    expect(play.remove('aaaa').score().units).toEqual([{ unit: 0, kind: 'signal', flagged: true }])
  })

  it('a sentence with two cores is one trial, and catching either is catching it', () => {
    const play = page().mark('m1', 'Only a fool').mark('m2', 'vote for it').start()
    expect(play.score().required).toBe(2)
    expect(tallyUnits(play.flag('vote for it').score().units)).toMatchObject({ signal: 1, hits: 1 })
  })

  it('a false flag that touches a noise sentence is a false alarm, a byline is no sentence', () => {
    const play = page().mark('m1', 'Only a fool').start()
    expect(tallyUnits(play.flag('Rain').score().units)).toEqual(tally(0, 1, 1, 4))
    expect(tallyUnits(play.undo().flag('Writer').score().units)).toEqual(tally(0, 1, 0, 4))
  })

  it('a found flag that spills into a noise sentence is a false alarm only from half of it on', () => {
    const spilling = () =>
      aRound()
        .text('They say only a fool would sign it. Rain fell on the town.')
        .mark('m1', 'a fool would sign it')
        .start()
    expect(tallyUnits(spilling().drag('a fool', 'Rain').choose('loaded-language').score().units)).toEqual(
      tally(1, 1, 0, 1),
    )
    expect(tallyUnits(spilling().drag('a fool', 'on the').choose('loaded-language').score().units)).toEqual(
      tally(1, 1, 1, 1),
    )
  })
})
