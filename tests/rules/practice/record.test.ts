// My record, worked out from scripted logs: strength, names, discernment over time, sureness, history.

import { describe, expect, it } from 'vitest'
import { discern, type Tally } from '../../../src/core/discernment.ts'
import type { CheckUpEntry, DrillEntry, MarkEntry, RoundEntry } from '../../../src/core/practice/log.ts'
import {
  discernmentOf,
  freshPagesOf,
  strengthsOf,
  surenessOf,
  unmetOf,
} from '../../../src/core/practice/record.ts'
import { historyOf, standingOf, sumOf, type KeptRound } from '../../../src/core/practice/record-history.ts'
import { namesOf } from '../../../src/core/practice/record-names.ts'
import { TECHNIQUES, type TechniqueId } from '../../../src/core/technique.ts'

const DAY = 86_400_000
const START = Date.UTC(2026, 0, 5, 19)
const at = (day: number) => START + day * DAY

/** A mark: what stood there, what it was called, what it earned. */
const mark = (technique: TechniqueId, called: TechniqueId | null, credit: number): MarkEntry => ({
  markId: technique,
  technique,
  called,
  credit,
  confidence: null,
})
const tally = (hits: number, signal: number, falseAlarms: number, noise: number): Tally => ({
  signal,
  hits,
  noise,
  falseAlarms,
})

let ids = 0
function round(day: number, more: Partial<RoundEntry> = {}): RoundEntry {
  return {
    kind: 'round',
    id: `entry ${ids++}`,
    when: at(day),
    zone: 0,
    pack: 'p',
    excerpt: `e${ids}`,
    language: 'en',
    hash: 'h',
    score: 50,
    tally: tally(0, 0, 0, 0),
    marks: [],
    sure: [],
    falseFlags: 0,
    ...more,
  }
}
const drill = (more: Partial<DrillEntry>): DrillEntry => ({
  kind: 'drill',
  id: `drill ${ids++}`,
  when: at(0),
  zone: 0,
  drill: 'name-it',
  pack: 'p',
  excerpt: 'e',
  language: 'en',
  about: 'm1',
  technique: 'innuendo',
  said: 'innuendo',
  right: true,
  ...more,
})
const checkUp = (day: number, pages: readonly RoundEntry[]): CheckUpEntry => ({
  kind: 'check-up',
  id: `check-up ${ids++}`,
  when: at(day),
  zone: 0,
  form: 'check-up-a',
  began: at(day) - 600_000,
  pages,
})

describe('strength', () => {
  it('is the mean of the last six marks, wherever they stood', () => {
    const credits = [0, 0, 1, 1, 0.5, 0.5, 1]
    const log = credits.map((credit, day) => round(day, { marks: [mark('innuendo', 'innuendo', credit)] }))
    const [strength] = strengthsOf(
      [...log, checkUp(9, [round(9, { marks: [mark('innuendo', null, 0)] })])],
      at(9),
    )
    // The last six: 1, 1, 0.5, 0.5, 1 and the one that was passed by.
    expect(strength).toMatchObject({ technique: 'innuendo', marks: 6, hold: 'shaky' })
    expect(strength!.credit).toBeCloseTo(4 / 6)
  })

  it.each([
    [0.39, 'slips'],
    [0.4, 'shaky'],
    [0.74, 'shaky'],
    [0.75, 'holds'],
  ])('of %d is called “%s”', (credit, hold) => {
    const log = [round(0, { marks: [mark('cui-bono', 'cui-bono', credit)] })]
    expect(strengthsOf(log, at(0))[0]!.hold).toBe(hold)
  })

  it('stays, while what is remembered fades and comes due', () => {
    const log = [round(0, { marks: [mark('cui-bono', 'cui-bono', 1)] })]
    const days = [0, 3, 30, 300].map(day => strengthsOf(log, at(day))[0]!)
    expect(days.map(({ credit }) => credit)).toEqual([1, 1, 1, 1])
    const recall = days.map(one => one.recall)
    expect(recall[0]).toBeCloseTo(1)
    expect(recall).toEqual(recall.toSorted((a, b) => b - a))
    expect(recall[3]!).toBeLessThan(recall[1]! - 0.1)
    expect(days[3]!.isDue).toBe(true)
  })

  it('has no figure for what stood in drills only, and knows what was never met', () => {
    const strengths = strengthsOf([drill({})], at(0))
    expect(strengths).toMatchObject([{ technique: 'innuendo', credit: null, marks: 0, hold: null }])
    expect(unmetOf(strengths)).toEqual(TECHNIQUES.filter(one => one !== 'innuendo'))
  })
})

describe('names', () => {
  const log = [
    round(0, {
      marks: [
        mark('innuendo', 'cui-bono', 0.5),
        mark('innuendo', 'innuendo', 1),
        mark('exaggeration', null, 0),
      ],
      falseFlags: 2,
    }),
    checkUp(1, [round(1, { marks: [mark('innuendo', 'cui-bono', 0.5)], falseFlags: 1 })]),
    drill({ technique: 'cui-bono', said: 'innuendo', right: false }),
    // Neither asks for a name.
    drill({ drill: 'fair-or-fixable', technique: 'innuendo', said: 'innuendo' }),
    drill({ drill: 'fair-or-fixable', technique: null, said: 'fixable', right: false }),
  ]
  const names = namesOf(log)

  it('are counted by what stood and what it was called', () => {
    expect(names.times('innuendo', 'cui-bono')).toBe(2)
    expect(names.times('innuendo', 'innuendo')).toBe(1)
    expect(names.times('cui-bono', 'innuendo')).toBe(1)
    expect(names.times('exaggeration', null)).toBe(1)
    expect(names.stood('innuendo')).toBe(3)
    expect(names.onNothing).toBe(3)
  })

  it('stand in rows that add up to how often each stood', () => {
    expect(names.rows).toEqual(['innuendo', 'cui-bono', 'exaggeration'])
    expect(names.columns).toEqual(['innuendo', 'cui-bono', 'exaggeration'])
    for (const row of names.rows)
      expect([...names.columns, null].reduce((sum, called) => sum + names.times(row, called), 0)).toBe(
        names.stood(row),
      )
  })

  it('tell what is mixed up most before the rest, and what was passed by apart', () => {
    expect(names.mixUps.map(({ stood, called, times }) => [stood, called, times])).toEqual([
      ['innuendo', 'cui-bono', 2],
      ['cui-bono', 'innuendo', 1],
    ])
    expect(names.passed).toEqual([{ stood: 'exaggeration', called: null, times: 1 }])
  })
})

describe('discernment over time', () => {
  it('is not told from fewer than 20 sentences of either kind', () => {
    const pages = [0, 1, 2].map(day => round(day, { tally: tally(5, 6, 1, 9) }))
    expect(discernmentOf(pages)).toMatchObject({ points: [], pages: 3, change: null })
    expect(discernmentOf(pages).all).toEqual(tally(15, 18, 3, 27))
  })

  it('slides over the shortest run of pages that has enough', () => {
    const log = [
      round(0, { tally: tally(1, 5, 4, 10) }),
      round(1, { tally: tally(2, 10, 4, 10) }),
      round(2, { tally: tally(5, 10, 0, 10) }),
      round(3, { tally: tally(10, 10, 0, 10) }),
    ]
    const { points } = discernmentOf(log)
    expect(points.map(({ first, end, tally: sum }) => [first, end, sum])).toEqual([
      // 5 and 10 that lean are too few; 10 and 10 are enough without the first page.
      [1, 2, tally(7, 20, 4, 20)],
      [2, 3, tally(15, 20, 0, 20)],
    ])
    expect(points[0]!.discernment).toEqual(discern(tally(7, 20, 4, 20)))
    expect(points.map(({ when }) => when)).toEqual([at(2), at(3)])
  })

  it('takes the pages of a check-up each for itself', () => {
    const pages = Array.from({ length: 12 }, () => round(4, { tally: tally(2, 2, 1, 4) }))
    const { points } = discernmentOf([checkUp(4, pages)])
    expect(points.map(({ end }) => end)).toEqual([9, 10, 11])
  })

  it('leaves out a page that is read again within thirty days, also as part of a check-up', () => {
    const page = { pack: 'p', excerpt: 'same', tally: tally(1, 1, 0, 1) }
    const days = (...some: number[]) =>
      freshPagesOf(some.map(day => round(day, page))).map(({ when }) => when)
    expect(days(0, 1, 29)).toEqual([at(0)])
    expect(days(0, 30)).toEqual([at(0), at(30)])
    // Each reading refreshes the memory of it.
    expect(days(0, 20, 40, 71)).toEqual([at(0), at(71)])
    expect(freshPagesOf([round(0, page), checkUp(1, [round(1, page)])])).toHaveLength(1)
  })

  it('tells a change only between windows that share no page, and only beyond chance', () => {
    const poor = tally(10, 20, 10, 20)
    const good = tally(19, 20, 1, 20)
    expect(discernmentOf([round(0, { tally: poor })]).change).toBeNull()
    const up = discernmentOf([round(0, { tally: poor }), round(1, { tally: good })]).change!.sensitivity
    const [before, after] = [discern(poor).sensitivity, discern(good).sensitivity]
    expect(up.way).toBe('up')
    expect(up.value).toBeCloseTo(after.value - before.value)
    expect(up.high - up.value).toBeCloseTo(Math.hypot(before.high - before.value, after.high - after.value))
    const still = discernmentOf([round(0, { tally: poor }), round(1, { tally: tally(12, 20, 10, 20) })])
    expect(still.change!.sensitivity.way).toBe('unclear')
    const down = discernmentOf([round(0, { tally: good }), round(1, { tally: poor })])
    expect(down.change!.sensitivity.way).toBe('down')
  })
})

describe('sureness', () => {
  const sure = (count: number, right: number, confidence: 'hunch' | 'likely' | 'sure' = 'sure') =>
    round(ids, {
      sure: Array.from({ length: count }, (_, index) => ({ confidence, found: index < right })),
    })

  it('is null where nothing said how sure it was', () => {
    expect(surenessOf([round(0)])).toBeNull()
  })

  it('adds up three points and the Brier score', () => {
    const told = surenessOf([sure(2, 1), sure(2, 2), sure(4, 1, 'hunch')])!
    expect(told.points.map(({ confidence, came, count }) => [confidence, came, count])).toEqual([
      ['hunch', 0.25, 4],
      ['likely', null, 0],
      ['sure', 0.75, 4],
    ])
    // Three right and one wrong under 0.9, four under 0.5.
    expect(told.brier).toBeCloseTo((3 * 0.01 + 0.81 + 4 * 0.25) / 8)
    expect(told.points.map(({ fits }) => fits)).toEqual(['unclear', 'unclear', 'unclear'])
  })

  it('says what can be told from ten flags on, by Wilson’s interval', () => {
    const fits = (count: number, right: number) => surenessOf([sure(count, right)])!.points[2]!
    // Of Newcombe 1998, table I: 81 of 263 is 0.2553 to 0.3662.
    expect(fits(263, 81).interval!.low).toBeCloseTo(0.2553, 4)
    expect(fits(263, 81).interval!.high).toBeCloseTo(0.3662, 4)
    expect(fits(20, 10).fits).toBe('over')
    expect(fits(20, 18).fits).toBe('fits')
    expect(fits(60, 60).fits).toBe('under')
    expect(fits(9, 1).fits).toBe('unclear')
  })
})

describe('history', () => {
  it('has pages and check-ups, the newest first, and no drills', () => {
    const log = [round(0), drill({ when: at(1) }), checkUp(2, [round(2)]), round(3)]
    expect(historyOf(log).map(({ kind, when }) => [kind, when])).toEqual([
      ['round', at(3)],
      ['check-up', at(2)],
      ['round', at(0)],
    ])
    expect(sumOf(log)).toEqual({ pages: 2, checkUps: 1, drills: 1, days: 4 })
  })

  it('knows whether the round that is kept is the one that was finished then', () => {
    const entry = round(1, {
      excerpt: 'e',
      marks: [mark('innuendo', 'cui-bono', 0.5), mark('exaggeration', null, 0)],
      falseFlags: 1,
    })
    const kept: KeptRound = {
      pack: 'p',
      excerpt: 'e',
      language: 'en',
      hash: 'h',
      phase: 'scored',
      named: ['cui-bono', 'innuendo'],
    }
    expect(standingOf(entry, [entry], [kept])).toBe('this')
    expect(standingOf(entry, [entry], [])).toBe('none')
    expect(standingOf(entry, [entry], [{ ...kept, language: 'es' }])).toBe('none')
    expect(standingOf(entry, [entry], [{ ...kept, phase: 'marking' }])).toBe('begun')
    // Played again since; or brought from another device, with flags that cannot have come to this.
    expect(standingOf(entry, [entry, round(2, { excerpt: 'e' })], [kept])).toBe('other')
    expect(standingOf(entry, [entry], [{ ...kept, named: ['cui-bono'] }])).toBe('other')
    expect(standingOf(entry, [entry], [{ ...kept, named: ['innuendo', 'innuendo'] }])).toBe('other')
    expect(standingOf(entry, [entry], [{ ...kept, hash: 'older' }])).toBe('other')
  })
})
