// The drills that the game's own excerpts give: each has a right answer, a wrong one and a reason.

import { describe, expect, it } from 'vitest'
import { planDay, type PlannedDrill } from '../../../src/core/practice/daily.ts'
import { drillEntry, drillOf, type Drill } from '../../../src/core/practice/drills.ts'
import { practiceItemOf } from '../../../src/core/practice/items.ts'
import { TECHNIQUES } from '../../../src/core/technique.ts'
import { DAY, playVisits, START } from '../support/daily-player.ts'
import { itemsIn, tellingsIn } from '../support/shelf.ts'

const told = tellingsIn('en')
const ask = (planned: PlannedDrill, known = TECHNIQUES): Drill | null => {
  const { text, key } = told.find(one => one.text.id === planned.excerpt)!
  return drillOf(planned, text, key, known)
}
const planned: PlannedDrill = {
  drill: 'look-alike',
  pack: 'all-too-neat',
  excerpt: 'tide-tables',
  language: 'en',
  about: 'close-to-the-printing',
  technique: 'anonymous-sourcing',
  alike: 'vague-attribution',
  because: 'due',
}
const sound: PlannedDrill = {
  ...planned,
  about: 'wrong-column',
  technique: null,
  alike: 'interested-authority',
}

describe('a drill', () => {
  it('marks whole sentences, in the paragraph they stand in', () => {
    const drill = ask(planned)!
    const { text } = told.find(one => one.text.id === 'tide-tables')!
    const at = ({ start, end }: Drill['passage']) => text.text.slice(start, end)
    expect(at(drill.passage)).toBe(
      'The hours were altered on purpose, a source close to the printing told us.',
    )
    expect(at(drill.around)).toMatch(/^The hours were.*need not be examined\.$/)
  })

  it('offers two names for a look-alike, and says why it is not the other', () => {
    const drill = ask(planned)!
    expect(drill.answers).toEqual(['anonymous-sourcing', 'vague-attribution'])
    expect(drill.right).toEqual(['anonymous-sourcing'])
    expect(drill.reason).toMatchObject({ kind: 'mark', notThis: { technique: 'vague-attribution' } })
  })

  it('offers four names and “fair” where one is to be named, whether it is fair or not', () => {
    for (const one of [planned, sound].map(two => ({ ...two, drill: 'name-it' as const }))) {
      const drill = ask(one)!
      expect(drill.answers).toHaveLength(5)
      expect(drill.answers).toContain(one.alike)
      expect(drill.answers.at(-1)).toBeNull()
      expect(drill.right).toEqual([one.technique])
    }
  })

  it('offers names that the player knows, and no second one that is right', () => {
    const known = TECHNIQUES.slice(0, 6)
    for (const { text, key } of told)
      for (const { id, techniques } of key.marks) {
        const [technique, alike] = [techniques[0], key.reasons.marks[id]!.notThis.technique]
        const place = { pack: text.pack, excerpt: text.id, language: 'en', about: id, technique, alike }
        const { answers, right } = ask({ ...place, drill: 'name-it', because: 'due' }, known)!
        expect(right).toEqual([technique])
        const others = answers.filter(one => one !== null && one !== technique && one !== alike)
        expect(known).toEqual(expect.arrayContaining(others))
      }
  })

  it('takes both answers of “fair or fixable” for what they are', () => {
    const leans = ask({ ...planned, drill: 'fair-or-fixable' })!
    const holds = ask({ ...sound, drill: 'fair-or-fixable' })!
    expect(drillEntry(leans, 'fixable')).toMatchObject({ technique: 'anonymous-sourcing', right: true })
    expect(drillEntry(leans, null)).toMatchObject({ said: null, right: false })
    expect(drillEntry(holds, null)).toMatchObject({ technique: null, right: true })
    expect(drillEntry(holds, 'fixable')).toMatchObject({ said: 'fixable', right: false })
  })

  it('is gone where its passage is', () => {
    expect(ask({ ...planned, about: 'no-longer-there' })).toBeNull()
    expect(ask({ ...planned, technique: 'cui-bono' })).toBeNull()
  })

  it('can be made of all that is planned in a month, in both languages', () => {
    for (const language of ['en', 'es']) {
      const items = itemsIn(language)
      const texts = tellingsIn(language)
      const { plans } = playVisits(
        items,
        Array.from({ length: 30 }, (_, at) => ({ now: START + at * DAY })),
      )
      for (const { drills, known } of plans)
        for (const one of drills) {
          const { text, key } = texts.find(({ text: { id } }) => id === one.excerpt)!
          const drill = drillOf(one, text, key, known)!
          expect(drill.right).toHaveLength(1)
          expect(drill.answers.length).toBeGreaterThan(1)
        }
    }
  })
})

describe('what the daily desk knows beforehand', () => {
  it('is where nothing stands: names and numbers, no words and no places', () => {
    const { text, key } = told.find(one => one.text.id === 'tide-tables')!
    const item = practiceItemOf(text, key)
    expect(item).toMatchObject({ words: 219, spun: 5, fair: 8 })
    expect(JSON.stringify(item)).not.toMatch(/start|end"|altered on purpose/)
  })

  it('is enough to plan with', () => {
    const plan = planDay({ log: [], items: itemsIn('en'), now: START, zone: 0, seed: 3 })
    expect(plan.drills.every(one => ask(one, plan.known))).toBe(true)
  })
})
