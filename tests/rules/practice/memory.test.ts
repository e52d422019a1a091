// Memory over weeks: what is due, and when, for players of different luck and clocks.

import { Rating } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { dayOf, mergeLogs, type LogEntry, type MarkEntry } from '../../../src/core/practice/log.ts'
import { dueAt, gradeOf, memoriesOf, retrievabilityOf } from '../../../src/core/practice/memory.ts'
import type { TechniqueId } from '../../../src/core/technique.ts'

const DAY = 86_400_000
const START = Date.UTC(2026, 0, 5, 19)

/** A page played on a day of the month, with these credits for its marks. */
function page(day: number, credits: Partial<Record<TechniqueId, number[]>>, more: object = {}): LogEntry {
  const marks = Object.entries(credits).flatMap(([technique, values]) =>
    values.map((credit, at): MarkEntry => ({
      markId: `${technique}-${at}`,
      technique: technique as TechniqueId,
      credit,
      called: credit > 0 ? (technique as TechniqueId) : null,
      confidence: null,
    })),
  )
  return {
    kind: 'round',
    id: `${day} ${Object.keys(credits).join()}`,
    when: START + day * DAY,
    zone: 0,
    pack: 'p',
    excerpt: 'e',
    language: 'en',
    hash: 'h',
    score: 50,
    tally: { signal: 0, hits: 0, noise: 0, falseAlarms: 0 },
    marks,
    sure: [],
    falseFlags: 0,
    ...more,
  }
}
const daysDue = (log: readonly LogEntry[]) =>
  memoriesOf(log).map(({ due }) => Math.round((due - START) / DAY))

describe('how well a technique was recalled', () => {
  const grade = (...credits: number[]) =>
    gradeOf(credits.map(credit => ({ credit, confidence: 'likely' as const })))
  it.each([
    [[0.39], Rating.Again],
    [[0.4], Rating.Hard],
    [[0.74], Rating.Hard],
    [[0.75], Rating.Good],
    [[1, 0.5], Rating.Good],
    [[1, 0], Rating.Hard],
    [[1, 1], Rating.Good],
  ])('is told by the mean credit: %j', (credits, due) => {
    expect(grade(...credits)).toBe(due)
  })

  it('is easy only where one was right and sure throughout', () => {
    const sure = { credit: 0.95, confidence: 'sure' as const }
    expect(gradeOf([sure, sure])).toBe(Rating.Easy)
    expect(gradeOf([sure, { ...sure, confidence: 'likely' as const }])).toBe(Rating.Good)
    expect(gradeOf([{ ...sure, credit: 0.89 }])).toBe(Rating.Good)
  })
})

describe('a month of practice', () => {
  // FSRS with its default parameters, all Good, reviewed when due, comes on days 0, 2, 13 and 59: here the cap of
  // fourteen days holds until the technique has been recalled on three days.
  it('lengthens what is recalled, at first to two weeks at most', () => {
    const good = { 'cui-bono': [0.8] }
    const log = [page(0, good)]
    expect(daysDue(log)).toEqual([0])
    log.push(page(0.01, good))
    expect(daysDue(log)).toEqual([2])
    log.push(page(2, good))
    expect(daysDue(log)).toEqual([13])
    log.push(page(13, good))
    expect(daysDue(log)).toEqual([59])
  })

  it('caps a long interval until three different days', () => {
    // Easy on two days: FSRS alone would not ask again for weeks.
    const easy = page(0, { 'cui-bono': [1] })
    const sure = (entry: LogEntry): LogEntry =>
      entry.kind === 'round'
        ? { ...entry, marks: entry.marks.map(mark => ({ ...mark, confidence: 'sure' as const })) }
        : entry
    const twice = [sure(easy), sure(page(8, { 'cui-bono': [1] }))]
    const [memory] = memoriesOf(twice)
    expect(memory!.card.due.getTime()).toBeGreaterThan(memory!.last + 20 * DAY)
    expect(memory!.due).toBe(memory!.last + 14 * DAY)
    expect(memory!.daysRecalled).toBe(2)
  })

  it('brings back at once what was forgotten, and ranks what has faded most first', () => {
    const log = [
      page(0, { innuendo: [1], 'cui-bono': [1], exaggeration: [0] }),
      page(1, { innuendo: [1], exaggeration: [0] }),
      page(5, { innuendo: [1] }),
    ]
    const now = START + 9 * DAY
    const due = dueAt(memoriesOf(log), now)
    expect(due.map(({ technique }) => technique)).toEqual(['exaggeration', 'cui-bono'])
    const chances = due.map(memory => retrievabilityOf(memory, now))
    expect(chances).toEqual(chances.toSorted((one, other) => one - other))
  })

  it('is the same whichever way two devices’ logs come together, and nothing counts twice', () => {
    const [a, b, c] = [page(0, { innuendo: [1] }), page(2, { innuendo: [0.5] }), page(4, { innuendo: [1] })]
    const one = mergeLogs([a, b], [b, c])
    expect(one).toHaveLength(3)
    expect(memoriesOf(one)).toEqual(memoriesOf(mergeLogs([c, b], [a])))
    expect(memoriesOf(mergeLogs(one, one))).toEqual(memoriesOf(one))
  })
})

describe('clocks', () => {
  it('that were set back neither lose a review nor make one wait for ever', () => {
    const log = mergeLogs([page(40, { innuendo: [1] }), page(0, { innuendo: [1] })])
    const [memory] = memoriesOf(log)
    expect(memory!.reviews).toBe(2)
    // The last review lies weeks ahead of the clock: it is offered, not put off until then.
    expect(dueAt([memory!], START + DAY)).toHaveLength(1)
    expect(retrievabilityOf(memory!, START)).toBe(1)
  })

  it('in another zone make another day of the same moment', () => {
    const late = { when: Date.UTC(2026, 0, 5, 23, 30), zone: 0 }
    expect(dayOf({ ...late, zone: 60 })).toBe(dayOf(late) + 1)
    expect(dayOf({ ...late, zone: -600 })).toBe(dayOf(late))
  })
})
