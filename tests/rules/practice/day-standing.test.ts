// How far a day has got, and when it is worth coming back.

import { describe, expect, it } from 'vitest'
import { comingBack, standingOf } from '../../../src/core/practice/day-standing.ts'
import { planDay } from '../../../src/core/practice/daily.ts'
import { dayOf } from '../../../src/core/practice/log.ts'
import { DAY, entriesOf, playVisits, START } from '../support/daily-player.ts'
import { itemsIn } from '../support/shelf.ts'

const items = itemsIn('en')
const visits = Array.from({ length: 10 }, (_, at) => ({ now: START + at * DAY }))
const { log } = playVisits(items, visits)
const now = START + 10 * DAY
const plan = planDay({ log, items, now, zone: 0, seed: 1 })
const entries = entriesOf(plan, items, { now })
const today = dayOf({ when: now, zone: 0 })

describe('a day', () => {
  it('is all to do, half done, and done', () => {
    expect(standingOf([plan], log)[0]).toMatchObject({
      drillsLeft: plan.drills,
      pageLeft: plan.page,
      came: [],
    })
    const [half] = standingOf([plan], [...log, ...entries.slice(0, 2)])
    expect(half).toMatchObject({ drillsLeft: plan.drills.slice(2), pageLeft: plan.page, isDone: false })
    const [done] = standingOf([plan], [...log, ...entries])
    expect(done).toMatchObject({ drillsLeft: [], pageLeft: null, isDone: true, came: entries })
  })

  it('counts an answer once, though another helping asks the same', () => {
    const [first, second] = standingOf([plan, plan], [...log, ...entries])
    expect(first!.isDone).toBe(true)
    expect(second!.drillsLeft).toEqual(plan.drills)
  })

  it('is not done by what was done yesterday, nor by the page read before the tray was begun', () => {
    const page = entries.at(-1)!
    const early = { ...page, id: 'early', when: now - 60_000 }
    expect(standingOf([plan], [...log, early, ...entries.slice(0, 3)])[0]!.pageLeft).toEqual(plan.page)
    const tomorrow = planDay({ log: [...log, ...entries], items, now: now + DAY, zone: 0, seed: 1 })
    expect(standingOf([tomorrow], [...log, ...entries])[0]!.came).toEqual([])
  })
})

describe('coming back', () => {
  it('is for days to come, each later than the one before', () => {
    const days = comingBack([...log, ...entries], now, 0, 4)
    expect(days).toHaveLength(4)
    expect(days[0]!.day).toBeGreaterThan(today)
    for (const [at, { day, techniques }] of days.entries()) {
      expect(day).toBeGreaterThan(days[at - 1]?.day ?? today)
      expect(techniques.length).toBeGreaterThan(0)
    }
  })

  it('is what the tray then calls due', () => {
    const whole = [...log, ...entries]
    const [next] = comingBack(whole, now, 0, 1)
    const then = planDay({ log: whole, items, now: next!.day * DAY + DAY / 2, zone: 0, seed: 1 })
    const due = then.drills.flatMap(({ because, technique }) => (because === 'due' ? [technique!] : []))
    expect(next!.techniques).toEqual(expect.arrayContaining(due))
    expect(due.length).toBeGreaterThan(0)
  })

  it('is tomorrow for what is overdue, and nothing where nothing has been practised', () => {
    const late = now + 100 * DAY
    expect(comingBack(log, late, 0, 1)[0]!.day).toBe(dayOf({ when: late, zone: 0 }) + 1)
    expect(comingBack([], now, 0, 4)).toEqual([])
  })
})
