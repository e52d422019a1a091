// The daily desk over weeks: what lies there on a player's first day, in the second week and after a month, and what
// holds on every day of every player.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mixedUp } from '../../../src/core/practice/confusions.ts'
import { MOST_NEW, NEW_A_DAY, planDay, type DayPlan } from '../../../src/core/practice/daily.ts'
import { DRILLS_A_DAY, SHORT_PAGE } from '../../../src/core/practice/daily-cards.ts'
import { nameOf, REST_DAYS } from '../../../src/core/practice/daily-draw.ts'
import type { PracticeItem } from '../../../src/core/practice/items.ts'
import { dayOf, type LogEntry } from '../../../src/core/practice/log.ts'
import { TECHNIQUES, type TechniqueId } from '../../../src/core/technique.ts'
import {
  DAY,
  entriesOf,
  playVisits,
  roundOf,
  START,
  type Answers,
  type Visit,
} from '../support/daily-player.ts'
import { itemsIn } from '../support/shelf.ts'

const ENGLISH = itemsIn('en')
const SPANISH = itemsIn('es')
const SECONDS_A_DRILL = 25
const WORDS_A_MINUTE = 110

const everyDay = (days: number): Visit[] =>
  Array.from({ length: days }, (_, at) => ({ now: START + at * DAY }))
const pagesOfPlans = (plans: readonly DayPlan[]) => plans.flatMap(({ page }) => page ?? [])
const itemOf = (items: readonly PracticeItem[], place: { pack: string; excerpt: string }) =>
  items.find(item => nameOf(item) === nameOf(place))!
const aboutTechnique = ({ drills }: DayPlan) => drills.flatMap(({ technique }) => technique ?? [])

describe('a player who comes every evening', () => {
  const { plans, log } = playVisits(ENGLISH, everyDay(30))

  it('begins as the shelf does: two names, one page that uses them, no name to guess among strangers', () => {
    const first = plans[0]!
    expect(first.page).toMatchObject({ excerpt: 'dark-masts', because: 'new' })
    expect(first.fresh).toEqual(['just-asking-questions', 'loaded-language'])
    expect(first.known).toEqual(first.fresh)
    expect(new Set(aboutTechnique(first))).toEqual(new Set(first.fresh))
    expect(first.drills.every(({ drill }) => drill === 'fair-or-fixable')).toBe(true)
  })

  it('meets two new names a day after that, in the order of the shelf, until all are met', () => {
    const order = [...new Set(ENGLISH.flatMap(({ introduces }) => introduces))]
    const fresh = plans.flatMap(plan => plan.fresh)
    // A page may bring one along before its turn.
    expect(order.filter(one => fresh.includes(one))).toEqual(fresh)
    expect(fresh.length).toBeGreaterThanOrEqual(order.length - 2)
    expect(plans.slice(1).every(plan => plan.fresh.length <= NEW_A_DAY)).toBe(true)
    expect(plans.at(-1)!.known).toHaveLength(TECHNIQUES.length)
    expect(new Set(order)).toEqual(new Set(TECHNIQUES))
  })

  it('is asked on day 8 for old names and a new one, by all three kinds of drill', () => {
    const eighth = plans[7]!
    expect(new Set(eighth.drills.map(({ drill }) => drill))).toEqual(
      new Set(['look-alike', 'name-it', 'fair-or-fixable']),
    )
    expect(aboutTechnique(eighth)).toContain(eighth.fresh[0])
    expect(eighth.known.length).toBeGreaterThan(7)
  })

  it('on day 30 knows all names, and reads a page that is new to them', () => {
    const last = plans[29]!
    expect(last.known).toHaveLength(TECHNIQUES.length)
    expect(last.fresh).toEqual([])
    expect(pagesOfPlans(plans.slice(0, 29)).map(nameOf)).not.toContain(nameOf(last.page!))
  })

  it('reads nothing that uses a name they have not met', () => {
    for (const { page, known } of plans)
      for (const { techniques } of itemOf(ENGLISH, page!).marks)
        expect(techniques.some(one => known.includes(one))).toBe(true)
  })

  it('reads pages that hold up among those that lean', () => {
    const leaning = pagesOfPlans(plans).map(page => itemOf(ENGLISH, page).spun > 1)
    expect(leaning.filter(leans => !leans).length).toBeGreaterThanOrEqual(6)
    for (let at = 3; at < leaning.length; at++)
      expect([at, leaning.slice(at - 3, at + 1).every(Boolean)]).toEqual([at, false])
  })

  it('leaves a log that gives the same desks again', () => {
    expect(playVisits(ENGLISH, everyDay(30)).log).toEqual(log)
  })
})

describe('what is due', () => {
  const month = playVisits(ENGLISH, everyDay(25)).log

  it('comes first after months away, most faded first, and nothing new with it', () => {
    const early = playVisits(ENGLISH, everyDay(10)).log
    const back = planDay({ log: early, items: ENGLISH, now: START + 120 * DAY, zone: 0, seed: 1 })
    expect(back.fresh).toEqual([])
    expect(back.drills.filter(({ because }) => because === 'due')).toHaveLength(DRILLS_A_DAY / 2)
    expect(back.page).toMatchObject({ because: 'due' })
    expect(back.drills).toHaveLength(DRILLS_A_DAY)
  })

  it('is kept in mind when a page was gone through hours ago: no second desk for it', () => {
    const later = planDay({
      log: month,
      items: ENGLISH,
      now: START + 24 * DAY + (3 * DAY) / 24,
      zone: 0,
      seed: 1,
    })
    const evening = planDay({
      log: playVisits(ENGLISH, everyDay(24)).log,
      items: ENGLISH,
      now: START + 24 * DAY,
      zone: 0,
      seed: 1,
    })
    expect(later).toEqual(evening)
  })

  it('is not what a check-up asked before anybody taught it', () => {
    const { kind: _, ...page } = roundOf(itemOf(ENGLISH, { pack: 'the-inquiry', excerpt: 'page-47' }), {
      id: 'x',
      when: START,
      zone: 0,
    })
    const checkUp: LogEntry = {
      kind: 'check-up',
      id: 'c',
      when: START,
      zone: 0,
      form: 'a',
      began: START,
      pages: [page],
    }
    const plan = planDay({ log: [checkUp], items: ENGLISH, now: START + 20 * DAY, zone: 0, seed: 1 })
    expect(plan.known).toEqual(['just-asking-questions', 'loaded-language'])
  })
})

describe('names that are mixed up', () => {
  const mixing: Answers = one => (one === 'vague-attribution' ? 'anonymous-sourcing' : one)
  const { log } = playVisits(ENGLISH, everyDay(12), { answer: mixing })

  it('lie side by side on the desk, the passage being one of the two', () => {
    expect(mixedUp(log)[0]).toMatchObject({ technique: 'vague-attribution', called: 'anonymous-sourcing' })
    const plan = planDay({ log, items: ENGLISH, now: START + 12 * DAY, zone: 0, seed: 1 })
    expect(plan.drills).toContainEqual(
      expect.objectContaining({
        drill: 'look-alike',
        technique: 'vague-attribution',
        alike: 'anonymous-sourcing',
        because: 'mixed-up',
      }),
    )
  })

  it('are told apart again: then they are mixed up no longer', () => {
    const visits = everyDay(40).slice(12)
    expect(mixedUp(playVisits(ENGLISH, visits, { log }).log)).toEqual([])
  })
})

describe('clocks and zones', () => {
  const { log } = playVisits(ENGLISH, everyDay(10))
  const at = (now: number, zone = 0) => planDay({ log, items: ENGLISH, now, zone, seed: 1 })

  it('give a full desk on a clock that was set back by a year or a day', () => {
    for (const back of [365, 1, 0.5]) {
      const plan = at(START + 10 * DAY - back * DAY)
      expect(plan.drills).toHaveLength(DRILLS_A_DAY)
      expect(plan.page).not.toBeNull()
    }
  })

  it('go by the day on the wall: in Auckland it is tomorrow already, in Honolulu still today', () => {
    const evening = START + 9 * DAY
    expect(at(evening, 780).day).toBe(at(evening).day + 1)
    expect(at(evening, -600).day).toBe(at(evening).day)
  })

  it('give one desk for one day, whatever the hour', () => {
    const morning = Math.floor(START / DAY) * DAY + 10 * DAY
    expect(at(morning)).toEqual(at(morning + DAY - 1))
    expect(at(morning + DAY).day).toBe(at(morning).day + 1)
  })

  it('keep a day that was broken off as it was', () => {
    const now = START + 10 * DAY
    const plan = at(now)
    const begun = [...log, ...entriesOf(plan, ENGLISH, { now }).slice(0, 3)]
    expect(planDay({ log: begun, items: ENGLISH, now: now + 4 * 3_600_000, zone: 0, seed: 1 })).toEqual(plan)
  })
})

describe('more of the same day', () => {
  it('is another desk: other passages, another page, nothing new', () => {
    const now = START + 14 * DAY
    const { log } = playVisits(ENGLISH, everyDay(14))
    const [first, second, third] = [0, 1, 2].map(helping =>
      planDay({ log, items: ENGLISH, now, zone: 0, seed: 1, helping }),
    ) as [DayPlan, DayPlan, DayPlan]
    const asked = [first, second, third].flatMap(({ drills }) =>
      drills.map(one => `${nameOf(one)} ${one.about}`),
    )
    expect(new Set(asked).size).toBe(asked.length)
    expect(new Set(pagesOfPlans([first, second, third]).map(nameOf)).size).toBe(3)
    expect(second.fresh).toEqual([])
  })
})

// Any player: how long they stay away, where the clock stands, what they answer.
const visits = fc
  .array(fc.record({ gap: fc.constantFrom(0.2, 1, 1, 1, 2, 5, 40), zone: fc.constantFrom(0, -600, 780) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map(steps => {
    let now = START
    return steps.map(({ gap, zone }): Visit => ({ now: (now += gap * DAY), zone }))
  })
const answers = fc.array(fc.nat(TECHNIQUES.length - 1), { minLength: 5, maxLength: 5 }).map(
  (wrong): Answers =>
    (one, about) =>
      about.length % 7 < 5 ? one : TECHNIQUES[wrong[about.length % 5]!]!,
)
const players = fc.record({
  visits,
  answer: answers,
  seed: fc.integer(),
  language: fc.constantFrom('en', 'es'),
})

describe('every day of every player', () => {
  it('balances, stays short, takes each excerpt once and brings few new names', () => {
    fc.assert(
      fc.property(players, ({ visits: times, language, ...how }) => {
        const items = language === 'en' ? ENGLISH : SPANISH
        const { plans } = playVisits(items, times, how)
        for (const [at, { drills, page, fresh }] of plans.entries()) {
          const fair = drills.filter(({ technique }) => technique === null)
          expect(fair.length * 2).toBe(drills.length)
          expect(drills).toHaveLength(DRILLS_A_DAY)
          expect(page!.words).toBeLessThanOrEqual(SHORT_PAGE)
          const seconds = drills.length * SECONDS_A_DRILL + (page!.words / WORDS_A_MINUTE) * 60
          expect(seconds / 60).toBeLessThan(6)
          const names = [...drills, page!].map(nameOf)
          expect(new Set(names).size).toBe(names.length)
          if (at > 0) expect(fresh.length).toBeLessThanOrEqual(MOST_NEW)
          for (const drill of drills) expectTrue(drill, itemOf(items, drill))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('shows no passage and no page again within a week, the shelf being long enough', () => {
    fc.assert(
      fc.property(fc.integer(), answers, (seed, answer) => {
        const { log } = playVisits(ENGLISH, everyDay(30), { seed, answer })
        const last = new Map<string, number>()
        const rested = (key: string, day: number) => day - (last.get(key) ?? -Infinity) > REST_DAYS
        for (const entry of log) {
          const day = dayOf(entry)
          if (entry.kind === 'drill') {
            expect([entry.about, rested(`${nameOf(entry)}#${entry.about}`, day)]).toEqual([entry.about, true])
            last.set(`${nameOf(entry)}#${entry.about}`, day)
          }
          if (entry.kind === 'round') {
            expect([entry.excerpt, rested(nameOf(entry), day)]).toEqual([entry.excerpt, true])
            last.set(nameOf(entry), day)
            for (const { id } of itemOf(ENGLISH, entry).marks) last.set(`${nameOf(entry)}#${id}`, day)
          }
        }
      }),
      { numRuns: 15 },
    )
  })

  it('asks for “fair” in each kind of drill that can be answered so about as often as not', () => {
    const { plans } = playVisits(ENGLISH, everyDay(60))
    for (const kind of ['fair-or-fixable', 'name-it']) {
      const asked = plans.flatMap(({ drills }) => drills.filter(({ drill }) => drill === kind))
      const share = asked.filter(({ technique }) => technique === null).length / asked.length
      expect(share).toBeGreaterThan(0.4)
      expect(share).toBeLessThan(0.65)
    }
  })

  it('makes do with a shelf of two excerpts, and with none', () => {
    const small = planDay({ log: [], items: ENGLISH.slice(0, 2), now: START, zone: 0, seed: 1 })
    expect(small.page?.excerpt).toBe('dark-masts')
    expect(small.drills).toEqual([])
    expect(planDay({ log: [], items: [], now: START, zone: 0, seed: 1 })).toMatchObject({
      page: null,
      drills: [],
    })
  })
})

/** What was planned is so: the passage is there, under that name, and the other name is wrong. */
function expectTrue(drill: DayPlan['drills'][number], item: PracticeItem): void {
  const mark = item.marks.find(({ id }) => id === drill.about)
  if (drill.technique === null) {
    expect(item.notes.map(({ id }) => id)).toContain(drill.about)
    return
  }
  const accepted: readonly TechniqueId[] = mark!.techniques
  expect(accepted).toContain(drill.technique)
  expect(accepted).not.toContain(drill.alike)
}
