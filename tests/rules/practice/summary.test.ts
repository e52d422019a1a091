// The sheet for a teacher: what it says is what is in the log, and where it is too little to tell it says that.

import { describe, expect, it } from 'vitest'
import type { LogEntry, PageEntry } from '../../../src/core/practice/log.ts'
import { summaryOf } from '../../../src/core/practice/summary.ts'

const DAY = 86_400_000
const START = Date.UTC(2026, 4, 4, 18)
let made = 0
const at = (day: number) => ({ id: `e${made++}`, when: START + day * DAY, zone: 120 })

const page = (excerpt: string, hits = 2, falseAlarms = 1, more: Partial<PageEntry> = {}): PageEntry => ({
  pack: 'the-wire',
  excerpt,
  language: 'en',
  hash: 'h',
  score: 50,
  tally: { signal: 4, hits, noise: 8, falseAlarms },
  marks: [
    { markId: 'a', technique: 'innuendo', credit: 1, called: 'innuendo', confidence: null },
    { markId: 'b', technique: 'cui-bono', credit: 0.25, called: 'innuendo', confidence: null },
    { markId: 'c', technique: 'exaggeration', credit: 0, called: null, confidence: null },
  ],
  sure: [],
  falseFlags: 1,
  ...more,
})
const round = (day: number, ...of: Parameters<typeof page>): LogEntry => ({
  kind: 'round',
  ...at(day),
  ...page(...of),
})
const checkUp = (day: number, form: string, hits: number, falseAlarms: number): LogEntry => ({
  kind: 'check-up',
  ...at(day),
  form,
  began: START,
  pages: Array.from({ length: 12 }, (_, number) =>
    page(`${form}-${number}`, hits, falseAlarms, { pack: form }),
  ),
})

it('says nothing of an empty log', () => expect(summaryOf([], START)).toBeNull())

describe('a few pages', () => {
  const log = [round(0, 'one'), round(1, 'two'), round(2, 'one'), round(40, 'one', 4, 0)]
  const summary = summaryOf(log, START + 40 * DAY)!

  it('are told by pack, different pages once, from the first to the latest', () => {
    expect(summary.packs).toMatchObject([{ pack: 'the-wire', pages: 2, first: { when: log[0]!.when }, latest: { when: log[3]!.when } }])
    expect(summary.sum).toEqual({ pages: 4, checkUps: 0, drills: 0, days: 4 })
  }) // prettier-ignore

  it('count at their first reading, and the sheet says so', () => {
    expect(summary.again).toBe(true)
    expect(summary.tally).toEqual({ signal: 12, hits: 8, noise: 24, falseAlarms: 2 })
    expect(summary).toMatchObject({ stood: 9, found: 6, named: 3 })
    expect(summaryOf([log[0]!], START)!.again).toBe(false)
  })

  it('are too few to say which way the reader leans', () => {
    expect(summary.discernment).toBeNull()
    expect(summary.change).toBeNull()
  })

  it('put the strongest technique first', () => {
    expect(summary.strengths.map(({ technique, hold }) => [technique, hold])).toEqual([
      ['innuendo', 'holds'],
      ['cui-bono', 'slips'],
      ['exaggeration', 'slips'],
    ])
    expect(summary.unmet).toHaveLength(16)
  })
})

describe('check-ups', () => {
  it('are told with their change where it is one, and as too little to tell where it is not', () => {
    const before = checkUp(0, 'check-up-a', 1, 4)
    const after = checkUp(30, 'check-up-b', 4, 1)
    const clear = summaryOf([before, after], START + 31 * DAY)!
    expect(clear.checkUps.map(({ entry }) => entry.form)).toEqual(['check-up-a', 'check-up-b'])
    expect(clear.change!.sensitivity).toMatchObject({ way: 'up' })
    expect(clear.change!.sensitivity.low).toBeGreaterThan(0)
    const same = summaryOf([before, checkUp(30, 'check-up-b', 1, 4)], START + 31 * DAY)!
    expect(same.change!.sensitivity).toMatchObject({ way: 'unclear', value: 0 })
    expect(summaryOf([before], START)!.change).toBeNull()
  })
})
