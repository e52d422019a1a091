// The check-up: which form comes when, what a finished one says, and how much two must differ to be told from chance.

import { describe, expect, it, test } from 'vitest'
import { discern, type Tally } from '../../../src/core/discernment.ts'
import { changeBetween, checkUpsOf, nextForm, resultOf } from '../../../src/core/practice/check-up.ts'
import type { CheckUpEntry, LogEntry, MarkEntry, PageEntry } from '../../../src/core/practice/log.ts'
import { normalShare, slowQuantile } from '../support/normal-reference.ts'

const tally = (hits: number, signal: number, falseAlarms: number, noise: number): Tally => ({
  hits,
  signal,
  falseAlarms,
  noise,
})
const page = (given: Tally, more: Partial<PageEntry> = {}): PageEntry => ({
  pack: 'check-up-a',
  excerpt: 'e',
  language: 'en',
  hash: 'h',
  score: 50,
  tally: given,
  marks: [],
  sure: [],
  falseFlags: 0,
  ...more,
})
const checkUp = (form: string, when: number, ...pages: PageEntry[]): CheckUpEntry => ({
  kind: 'check-up',
  id: `${form} ${when}`,
  when,
  zone: 0,
  began: when - 600_000,
  form,
  pages,
})
const mark = (technique: MarkEntry['technique'], called: MarkEntry['called']): MarkEntry => ({
  markId: technique,
  technique,
  credit: called === technique ? 1 : 0,
  called,
  confidence: null,
})

describe('the form that comes next', () => {
  const forms = ['a', 'b']
  it('is drawn first, and takes turns from then on', () => {
    for (const bit of [0, 1] as const) {
      const done: string[] = []
      for (let time = 0; time < 6; time++) done.push(nextForm(forms, bit, done)!)
      expect(done.join('')).toBe(bit === 0 ? 'ababab' : 'bababa')
    }
  })
  it('is never the last one again, whatever came before on other devices', () => {
    for (const bit of [0, 1] as const)
      for (const done of [['a'], ['b'], ['a', 'a'], ['b', 'a', 'a'], ['a', 'b', 'b']])
        expect(nextForm(forms, bit, done)).not.toBe(done.at(-1))
  })
  it('is the one that was drawn where the last form is gone, and none where there are none', () => {
    expect(nextForm(forms, 1, ['long-gone'])).toBe('b')
    expect(nextForm(['a'], 1, ['a'])).toBe('a')
    expect(nextForm([], 0, [])).toBeNull()
  })
})

describe('what a finished check-up says', () => {
  it('adds up its pages before it divides: a page with one flag counts for one flag', () => {
    const { tally: all, field } = resultOf(
      checkUp(
        'a',
        0,
        page(tally(1, 1, 0, 4), {
          marks: [mark('innuendo', 'innuendo')],
          field: { flags: 1, precise: 1, recalled: 1 },
        }),
        page(tally(1, 3, 2, 4), {
          marks: [mark('innuendo', null), mark('cui-bono', 'innuendo'), mark('loaded-language', null)],
          field: { flags: 3, precise: 0.6, recalled: 0.2 },
        }),
      ),
    )
    expect(all).toEqual(tally(2, 4, 2, 8))
    expect(field!.precision).toBeCloseTo(1.6 / 4)
    expect(field!.recall).toBeCloseTo(1.2 / 4)
    expect(field!.f1).toBeCloseTo((2 * 0.4 * 0.3) / 0.7)
  })

  it('counts what was touched and what got its own name', () => {
    const marks = [mark('innuendo', 'innuendo'), mark('cui-bono', 'innuendo'), mark('loaded-language', null)]
    expect(resultOf(checkUp('a', 0, page(tally(2, 3, 0, 3), { marks })))).toMatchObject({
      called: 2,
      named: 1,
    })
  })

  it('says nothing of d′ from too few sentences, nor of the field where a page was kept without it', () => {
    const few = resultOf(checkUp('a', 0, page(tally(10, 19, 2, 42))))
    expect(few.discernment).toBeNull()
    expect(few.field).toBeNull()
    expect(few.brier).toBeNull()
    const enough = resultOf(checkUp('a', 0, page(tally(10, 19, 2, 40)), page(tally(1, 1, 0, 2))))
    expect(enough.discernment).toEqual(discern(tally(11, 20, 2, 42)))
  })

  it('tells how sure and how often right over all pages', () => {
    const sure = (found: boolean) => ({ confidence: 'sure', found }) as const
    const { calibration, brier } = resultOf(
      checkUp(
        'a',
        0,
        page(tally(0, 0, 0, 0), { sure: [sure(true), sure(true)] }),
        page(tally(0, 0, 0, 0), { sure: [sure(false), { confidence: 'hunch', found: true }] }),
      ),
    )
    expect(calibration).toMatchObject([
      { confidence: 'hunch', came: 1, count: 1 },
      { confidence: 'likely', came: null, count: 0 },
      { confidence: 'sure', came: 2 / 3, count: 3 },
    ])
    expect(brier).toBeCloseTo((0.01 + 0.01 + 0.81 + 0.25) / 4)
  })

  it('is found among everything else in a log', () => {
    const one = checkUp('a', 5, page(tally(0, 0, 0, 0)))
    const round: LogEntry = { ...page(tally(1, 1, 1, 1)), kind: 'round', id: 'r', when: 1, zone: 0 }
    expect(checkUpsOf([round, one])).toEqual([one])
  })
})

const change = (first: Tally, second: Tally) =>
  changeBetween(resultOf(checkUp('a', 0, page(first))), resultOf(checkUp('b', 1, page(second))))

describe('the change between two', () => {
  // Worked out with another program (Python's statistics.NormalDist): the change of d′ and of c, each with the
  // half-width of its interval.
  test.each([
    [
      tally(29, 37, 4, 42),
      tally(34, 37, 2, 42),
      0.8831911594889,
      1.0729290199938,
      -0.126496721001,
      'unclear',
    ],
    [tally(12, 37, 20, 42), tally(30, 37, 6, 42), 2.2670125430833, 0.8636739111624, -0.160373912893, 'up'],
    [
      tally(30, 37, 15, 42),
      tally(30, 37, 4, 42),
      0.8982703351898,
      0.9150946920598,
      0.4491351675949,
      'unclear',
    ],
    [tally(37, 37, 0, 42), tally(20, 37, 3, 42), -2.9958705318502, 1.6677382892921, 0.6244764625898, 'down'],
  ] as const)('%o to %o', (first, second, value, half, cValue, way) => {
    const { sensitivity, criterion } = change(first, second)!
    expect(sensitivity.value).toBeCloseTo(value, 11)
    expect(sensitivity.high - value).toBeCloseTo(half, 11)
    expect(value - sensitivity.low).toBeCloseTo(half, 11)
    expect(sensitivity.way).toBe(way)
    expect(criterion.value).toBeCloseTo(cValue, 11)
    expect(criterion.high - cValue).toBeCloseTo(half / 2, 11)
    expect(criterion.way).toBe(criterion.low > 0 ? 'up' : criterion.high < 0 ? 'down' : 'unclear')
  })

  it('has the variance of both, by slow quantiles and a slope taken by difference', () => {
    const varianceOf = (count: number, trials: number): number => {
      const rate = (count + 0.5) / (trials + 1)
      const z = slowQuantile(rate)
      const slope = (normalShare(z + 1e-4) - normalShare(z - 1e-4)) / 2e-4
      return (rate * (1 - rate)) / trials / slope ** 2
    }
    for (let hits = 4; hits <= 37; hits += 6)
      for (let alarms = 0; alarms <= 42; alarms += 9) {
        const { sensitivity } = change(tally(20, 37, 8, 42), tally(hits, 37, alarms, 42))!
        const variances = [
          [20, 37],
          [8, 42],
          [hits, 37],
          [alarms, 42],
        ] as const
        const variance = variances.reduce((sum, [count, trials]) => sum + varianceOf(count, trials), 0)
        expect((sensitivity.high - sensitivity.low) / 2).toBeCloseTo(
          slowQuantile(0.975) * Math.sqrt(variance),
          6,
        )
      }
  })

  it('is the same the other way round, and nothing where either is too little to tell', () => {
    const [one, two] = [tally(20, 37, 8, 42), tally(33, 37, 1, 42)]
    expect(change(one, two)!.sensitivity.value).toBeCloseTo(-change(two, one)!.sensitivity.value, 12)
    expect(change(one, two)!.sensitivity.way).toBe('up')
    expect(change(two, one)!.sensitivity.way).toBe('down')
    expect(change(one, tally(5, 10, 5, 42))).toBeNull()
  })

  /** Players with a known d′ and c, on both forms; dice from a seed. */
  function simulate(
    from: { d: number; c: number },
    to: { d: number; c: number },
    count: number,
  ): { held: number; told: number; half: number } {
    let state = 20_261_121
    const chance = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state / 2 ** 32
    }
    const times = (trials: number, rate: number): number =>
      Array.from({ length: trials }, chance).filter(one => one < rate).length
    const play = ({ d, c }: { d: number; c: number }): Tally =>
      tally(times(37, normalShare(d / 2 - c)), 37, times(42, normalShare(-d / 2 - c)), 42)
    let [held, told, half] = [0, 0, 0]
    for (let player = 0; player < count; player++) {
      const { sensitivity } = change(play(from), play(to))!
      if (sensitivity.low <= to.d - from.d && to.d - from.d <= sensitivity.high) held++
      if (sensitivity.way !== 'unclear') told++
      half += (sensitivity.high - sensitivity.low) / 2
    }
    return { held: held / count, told: told / count, half: half / count }
  }

  it('is held by its interval about 95 times in 100, and told of nobody who has not changed', () => {
    const same = simulate({ d: 1.5, c: 0.1 }, { d: 1.5, c: 0.1 }, 3000)
    expect(same.held).toBeGreaterThan(0.94)
    expect(same.held).toBeLessThan(0.98)
    expect(same.told).toBeLessThan(0.06)
    const better = simulate({ d: 1.2, c: -0.3 }, { d: 2, c: 0 }, 3000)
    expect(better.held).toBeGreaterThan(0.94)
    expect(better.held).toBeLessThan(0.98)
  })

  it('takes about 1 to be told from chance, as the program says to who takes it', () => {
    const { half } = simulate({ d: 1.5, c: 0 }, { d: 1.5, c: 0 }, 500)
    expect(half).toBeGreaterThan(0.8)
    expect(half).toBeLessThan(1.1)
    expect(simulate({ d: 1.2, c: 0 }, { d: 1.4, c: 0 }, 1000).told).toBeLessThan(0.2)
    expect(simulate({ d: 0.8, c: 0 }, { d: 2.3, c: 0 }, 1000).told).toBeGreaterThan(0.8)
  })
})
