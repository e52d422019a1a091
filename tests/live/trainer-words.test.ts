// What stands behind the words of the wall and of the page that makes a session: tints, questions, places for names,
// minutes, addresses.

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepsOf } from '../../src/live/authority/setup.ts'
import { readCreate } from '../../src/live/messages.ts'
import { goalOf, leaningOf } from '../../src/ui/live/beats/debrief-words.ts'
import { heatRuns } from '../../src/ui/live/beats/heat-runs.ts'
import { heatStep, legendOf, warmest } from '../../src/ui/live/beats/heat-steps.ts'
import { promptOf } from '../../src/ui/live/beats/split-prompt.ts'
import { chosenFor, createOf, draftFor } from '../../src/ui/live/create/draft.ts'
import { minutesOf } from '../../src/ui/live/create/minutes.ts'
import { joinAddressOf } from '../../src/ui/live/join-address.ts'
import { seatNames } from '../../src/ui/live/wall/name-slots.ts'
import { progressTogether } from '../../src/ui/live/wall/progress.ts'
import { AT_REST, reduceWall, wallActOf } from '../../src/ui/live/wall/wall-keys.ts'
import { clockWords } from '../../src/ui/live/wall/use-clock.ts'
import { catalogue, excerptOf } from '../fixtures/compiled.ts'

const { text } = excerptOf('lamp-oil')

describe('the tint', () => {
  it('says in its legend what it shows on the page, whatever the size of the class', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (readers, some) => {
        const count = Math.min(some, readers)
        const rows = legendOf(readers).filter(({ from, to }) => from <= count && count <= to)
        expect(rows.map(({ step }) => step)).toEqual([heatStep(count, readers)])
      }),
    )
  })

  it('leaves bare what nobody marked, and is deepest where everybody did', () => {
    expect(heatStep(0, 24)).toBe(0)
    expect(heatStep(24, 24)).toBe(5)
    expect(heatStep(0, 0)).toBe(0)
    expect(legendOf(3).map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ])
  })

  it('loses no letter of the page and numbers each sentence once, with any marks and any passage set off', () => {
    const end = text.text.length
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 9 }), { minLength: text.words.length / 2, maxLength: text.words.length / 2 }),
        fc.nat({ max: end - 1 }),
        fc.nat({ max: 80 }),
        (counts, start, length) => {
          const passage = { start, end: Math.min(end, start + length + 1) }
          const runs = text.parts.flatMap(part => heatRuns(text, part, { counts, readers: 9 }, [passage]))
          expect(runs.map(run => run.text).join('')).toBe(
            text.parts.map(part => text.text.slice(part.start, part.end)).join(''),
          )
          expect(runs.flatMap(({ number }) => number ?? [])).toEqual(text.units.map((_, index) => index + 1))
        },
      ),
    )
  })

  it('covers a marked passage from its first word to its last, blanks between them as well', () => {
    const counts = text.words.filter((_, index) => index % 2 === 0).map((_, word) => (word < 3 ? 4 : 0))
    const [first] = heatRuns(text, text.parts[0]!, { counts, readers: 4 })
    expect(first).toMatchObject({ step: 5, text: text.text.slice(0, text.words[5]) })
  })

  it('is told in words as well: the warmest sentences, most first, and none that nobody touched', () => {
    const counts = text.words.filter((_, index) => index % 2 === 0).map(() => 0)
    expect(warmest(text, { words: counts }, 4)).toEqual([])
    const unit = text.units[2]!
    counts[text.words.findIndex((at, index) => index % 2 === 0 && at >= unit.start) / 2] = 7
    expect(warmest(text, { words: counts }, 4)).toEqual([{ number: 3, count: 7 }])
  })
})

describe('the question where a class splits', () => {
  const span = { start: 0, end: 9 }
  const ask = (
    about: 'flag' | 'name',
    counts: readonly (readonly [string | null, number])[],
    readers: number,
  ) =>
    promptOf(
      {
        span,
        about,
        called: counts.map(([technique, count]) => ({ technique: technique as 'innuendo' | null, count })),
      },
      readers,
    ).kind

  it('goes by how even the sides are', () => {
    expect(
      ask(
        'flag',
        [
          ['innuendo', 12],
          [null, 12],
        ],
        24,
      ),
    ).toBe('flagEven')
    expect(
      ask(
        'flag',
        [
          ['innuendo', 18],
          [null, 6],
        ],
        24,
      ),
    ).toBe('flagMost')
    expect(
      ask(
        'flag',
        [
          [null, 18],
          ['innuendo', 6],
        ],
        24,
      ),
    ).toBe('flagFew')
  })

  it('asks nobody to stand up who is alone', () => {
    expect(
      ask(
        'flag',
        [
          [null, 11],
          ['innuendo', 1],
        ],
        12,
      ),
    ).toBe('flagOne')
    expect(
      ask(
        'flag',
        [
          ['innuendo', 11],
          [null, 1],
        ],
        12,
      ),
    ).toBe('leaveOne')
  })

  it('asks about names where the names are what differs', () => {
    const [a, b, c] = ['innuendo', 'cui-bono', 'exaggeration'] as const
    expect(
      ask(
        'name',
        [
          [a, 9],
          [b, 8],
        ],
        17,
      ),
    ).toBe('nameEven')
    expect(
      ask(
        'name',
        [
          [a, 14],
          [b, 4],
        ],
        18,
      ),
    ).toBe('nameMost')
    expect(
      ask(
        'name',
        [
          [a, 5],
          [b, 5],
          [c, 4],
        ],
        14,
      ),
    ).toBe('nameMany')
  })
})

describe('names in the lobby', () => {
  const after = (...rounds: readonly (readonly string[])[]) =>
    rounds.reduce(
      (kept, names) => seatNames(kept, names.toReversed(), 4),
      seatNames({ slots: [], next: 0 }, [], 4),
    )

  it('stay where they are when somebody comes or goes', () => {
    expect(after(['Otter'], ['Otter', 'Heron', 'Lynx']).slots).toEqual(['Otter', 'Heron', 'Lynx', null])
    expect(after(['Otter', 'Heron', 'Lynx'], ['Otter', 'Lynx']).slots).toEqual(['Otter', null, 'Lynx', null])
  })

  it('make room for whoever comes last', () => {
    const { slots } = after(['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd', 'e'])
    expect(slots).toEqual(['e', 'b', 'c', 'd'])
  })

  it('may be the same twice', () => {
    expect(after(['Fox', 'Fox']).slots).toEqual(['Fox', 'Fox', null, null])
  })

  it('are all there, and only they, whatever has come before', () => {
    const crowd = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 7 })
    fc.assert(
      fc.property(fc.array(crowd, { minLength: 1, maxLength: 6 }), rounds => {
        const { slots } = after(...rounds)
        expect(slots.filter(name => name !== null).toSorted()).toEqual(rounds.at(-1)!.slice(-4).toSorted())
      }),
    )
  })
})

describe('how far a class is', () => {
  const page = { use: 'play' } as const
  const steps = stepsOf({ preset: 'window', measure: 'none', secondVote: true, pages: [page, page] })
  const view = { steps, at: 1, preset: 'window', measure: 'none', count: { in: 10, here: 9 } } as const

  it('is said of all pages together', () => {
    const progress = [
      { page: 0, begun: 8, handedIn: 5 },
      { page: 1, begun: 3, handedIn: 1 },
    ]
    expect(progressTogether({ ...view, progress })).toEqual({ total: 20, begun: 11, handedIn: 6 })
  })

  it('gives no number of readers away that the host hides', () => {
    const progress = [{ page: 0, begun: 8, handedIn: 5 }]
    expect(progressTogether({ ...view, count: null, progress })).toMatchObject({ total: null })
  })

  it('counts for each reader the pages of one form where the halves read different ones', () => {
    const pages = [{ use: 'before' }, { use: 'before' }, page, { use: 'after' }, { use: 'after' }] as const
    const halves = stepsOf({ preset: 'guided', measure: 'halves', secondVote: false, pages })
    const progress = [0, 1, 3, 4].map(index => ({ page: index, begun: 5, handedIn: 5 }))
    expect(progressTogether({ ...view, preset: 'guided', steps: halves, progress })).toEqual({
      total: 20,
      begun: 20,
      handedIn: 20,
    })
  })
})

describe('the keys of the wall', () => {
  it('go through the passages of a key and come round to the whole page', () => {
    const walk = [1, 2, 3].reduce(
      (states, _) => [...states, reduceWall(states.at(-1)!, 'next', 2)],
      [AT_REST],
    )
    expect(walk.map(({ stop }) => stop)).toEqual([null, 0, 1, null])
    expect(reduceWall(AT_REST, 'back', 2).stop).toBe(1)
    expect(reduceWall(AT_REST, 'next', 0)).toBe(AT_REST)
  })

  it('light a blank wall again and do no more', () => {
    const blank = reduceWall(AT_REST, 'blank', 3)
    expect(reduceWall(blank, 'next', 3)).toEqual(AT_REST)
  })

  it('go the way the page is read', () => {
    expect(wallActOf('ArrowRight', 'ltr')).toBe('next')
    expect(wallActOf('ArrowRight', 'rtl')).toBe('back')
    expect(wallActOf('q', 'ltr')).toBeNull()
    expect(wallActOf('constructor', 'ltr')).toBeNull()
  })
})

it('writes the time that is left as a clock does', () => {
  expect([0, 59, 425, 3600].map(clockWords)).toEqual(['0:00', '0:59', '7:05', '1:00:00'])
  expect(clockWords(86_400)).toBeNull()
})

describe('where phones come in', () => {
  const session = { code: 'K7RWD', language: 'es' }

  it('is short to type and whole for a camera', () => {
    expect(joinAddressOf('https://school.example/game/?stage=off#/wall/K7RWD', null, session)).toEqual({
      typed: 'school.example/game/#/join',
      whole: 'https://school.example/game/?lang=es#/join/K7RWD',
      hereOnly: false,
    })
  })

  it('is not where only this machine gets, if the server knows better', () => {
    const page = 'http://localhost:4180/#/wall/K7RWD'
    expect(joinAddressOf(page, null, session).hereOnly).toBe(true)
    const better = joinAddressOf(page, 'http://192.168.0.7:4180', session)
    expect(better).toMatchObject({ typed: '192.168.0.7:4180/#/join', hereOnly: false })
  })
})

describe('what a class is told in the end', () => {
  const tally = (hits: number, falseAlarms: number) => ({ signal: 30, hits, noise: 100, falseAlarms })

  it('asks for both at once: flagging everything is not the goal, and neither is flagging nothing', () => {
    expect(goalOf(tally(30, 100))).toBe('hits')
    expect(goalOf(tally(0, 0))).toBe('restraint')
    expect(goalOf(tally(21, 8))).toBe('both')
    expect(goalOf({ signal: 0, hits: 0, noise: 9, falseAlarms: 0 })).toBeNull()
  })

  it('says which way it leans only where chance leaves no doubt', () => {
    const measured = (low: number, high: number) => {
      const estimate = { value: (low + high) / 2, low, high }
      return leaningOf({ people: 12, sensitivity: estimate, criterion: estimate })
    }
    expect(measured(-0.9, -0.2)).toBe('suspicious')
    expect(measured(0.2, 0.9)).toBe('trusting')
    expect(measured(-0.3, 0.4)).toBe('neither')
    expect(leaningOf(null)).toBe('unknown')
  })
})

describe('a session that is put together', () => {
  const pack = catalogue[0]!

  it('is something the server takes, whatever the preset', () => {
    for (const preset of ['guided', 'window', 'homework', 'paper'] as const) {
      const create = createOf(draftFor(preset, pack), pack, 'en')
      expect(readCreate(create)).toEqual(create)
      expect(create.pages.length).toBeGreaterThan(0)
      expect(create.minutes).toBe(preset === 'window' ? 10 : null)
      expect(create.keepDays).toBe(30)
    }
    expect(createOf(draftFor('paper', pack), pack, 'en').secondVote).toBe(false)
  })

  it('has its pieces in the order of the pack, in a language they are told in', () => {
    const ids = pack.excerpts.map(({ id }) => id)
    const draft = { ...draftFor('guided', pack), chosen: new Set(ids.toReversed()) }
    const create = createOf(draft, pack, 'es')
    expect(create.pages.map(({ id }) => id)).toEqual(ids)
    expect(create.pages[0]!.language).toBe('en')
    expect(create.language).toBe('en')
  })

  it('begins with what a short pack has', () => {
    const one = { ...pack, excerpts: pack.excerpts.slice(1, 2) }
    expect([...chosenFor('window', one)]).toEqual([one.excerpts[0]!.id])
  })
})

describe('the minutes', () => {
  const plan = { preset: 'guided', words: [215, 197], forms: [], secondVote: true, minutes: 10 } as const

  it('let two pieces fit into a lesson, as the teachers’ guide has it', () => {
    expect(minutesOf(plan).together).toBeGreaterThan(30)
    expect(minutesOf(plan).together).toBeLessThanOrEqual(45)
    expect(minutesOf({ ...plan, words: [215], secondVote: false }).together).toBeLessThanOrEqual(25)
  })

  it('are fewer without a second vote, and more with a check-up', () => {
    const { together } = minutesOf(plan)
    expect(minutesOf({ ...plan, secondVote: false }).together).toBe(together - 6)
    expect(minutesOf({ ...plan, forms: [Array.from({ length: 12 }, () => 60)] }).together).toBeGreaterThan(
      together + 9,
    )
  })

  it('of reading are at home where that is where one reads', () => {
    const home = minutesOf({ ...plan, preset: 'homework' })
    expect(home.alone).toBeGreaterThan(0)
    expect(home.together + home.alone).toBeGreaterThanOrEqual(minutesOf(plan).together)
  })

  it('say when a window is too short for its pages', () => {
    const window = { ...plan, preset: 'window', words: [215, 211, 197] } as const
    expect(minutesOf(window).isTight).toBe(true)
    expect(minutesOf({ ...window, minutes: 15 }).isTight).toBe(false)
  })
})
