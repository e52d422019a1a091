// How the newsroom fills, and in what type each paper's name is set.

import { describe, expect, it } from 'vitest'
import { deedsOf, furnish, isWellKnown, type Deeds } from '../../src/store/furnish.ts'
import { progressKey, type Progress } from '../../src/store/progress-store.ts'
import { MASTHEADS, mastheadsOf } from '../../src/ui/newsroom/outlets.ts'
import { catalogue } from '../fixtures/compiled.ts'

const NOTHING: Deeds = { finished: 0, stars: 0, known: 0, packs: 0 }

describe('the room', () => {
  it('is bare on the first night, but for one lamp', () => {
    expect(furnish(NOTHING)).toEqual({
      lamps: 1,
      plants: 0,
      papers: 0,
      typewriter: false,
      radio: false,
      globe: false,
      cat: false,
      trophies: 0,
    })
  })

  it('changes with each of the first four excerpts', () => {
    const rooms = [0, 1, 2, 3, 4].map(finished =>
      JSON.stringify(furnish({ ...NOTHING, finished, stars: finished })),
    )
    expect(new Set(rooms).size).toBe(5)
    expect(furnish({ ...NOTHING, finished: 3 }).cat).toBe(false)
    expect(furnish({ ...NOTHING, finished: 4 }).cat).toBe(true)
  })

  it('has room for no more than three cups, however many packs are finished', () => {
    expect([1, 3, 9].map(packs => furnish({ ...NOTHING, packs }).trophies)).toEqual([1, 3, 3])
  })

  it('never loses what has come', () => {
    const amounts = (deeds: Deeds) => Object.values(furnish(deeds)).map(Number)
    for (const deed of ['finished', 'stars', 'known', 'packs'] as const)
      for (let count = 0; count < 40; count++) {
        const before = amounts({ ...NOTHING, [deed]: count })
        const after = amounts({ ...NOTHING, [deed]: count + 1 })
        after.forEach((amount, index) => expect(amount).toBeGreaterThanOrEqual(before[index]!))
      }
  })

  it('counts what was done on the packs of the shelf, and nothing else', () => {
    const [pack] = catalogue
    const record = (excerpt: string, stars: 1 | 2): Progress => ({
      [progressKey(pack!.id, excerpt)]: { pack: pack!.id, excerpt, plays: 1, best: 60, stars, last: 0 },
    })
    const ids = pack!.excerpts.map(({ id }) => id)
    const first = { ...record(ids[0]!, 2), ...record('of-another-pack', 2) }
    expect(deedsOf([pack!], first, {})).toEqual({ finished: 1, stars: 2, known: 0, packs: 0 })
    const all = Object.assign({}, ...ids.map(id => record(id, 1))) as Progress
    expect(deedsOf([pack!], all, {})).toMatchObject({ finished: ids.length, packs: 1 })
  })

  it.each([
    [1, 1, false],
    [2, 2, true],
    [3, 2, true],
    [4, 2, false],
    [9, 6, true],
  ])('takes a technique that stood %i times and was named %i times for known: %s', (stood, named, known) => {
    expect(isWellKnown({ technique: 'innuendo', stood, found: stood, named, instead: [] })).toBe(known)
  })
})

describe('mastheads', () => {
  const outlets = ['The Ulmary Herald', 'Salt & Rumour', 'Kessaly One', 'The Crooked Buoy', 'Radio Nevern']

  it('give every paper of a pack a look of its own', () => {
    expect(new Set(mastheadsOf(outlets)).size).toBe(outlets.length)
  })

  it('are the same for the same paper, and start from its name alone', () => {
    expect(mastheadsOf(['Kessaly One', 'Salt & Rumour', 'Kessaly One'])[2]).toBe(
      mastheadsOf(['Kessaly One'])[0],
    )
    expect(mastheadsOf(outlets)).toEqual(mastheadsOf(outlets))
  })

  it('repeat themselves only where there are more papers than looks', () => {
    const many = Array.from({ length: 30 }, (_, index) => `Paper ${index}`)
    const looks = mastheadsOf(many)
    expect(looks).toHaveLength(30)
    expect(new Set(looks.slice(0, MASTHEADS.length)).size).toBe(MASTHEADS.length)
  })
})
