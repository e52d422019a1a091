// The chief over the player's shoulder, on the very page of the first minute: what she says after each act.

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkLevels } from '../../src/content/check.ts'
import {
  coachStep,
  MARKING_STEPS,
  onwardOf,
  REVEAL_STEPS,
  type CoachScene,
  type CoachStep,
} from '../../src/core/coach.ts'
import { passagesOf } from '../../src/core/passages.ts'
import { decide } from '../../src/core/round/decide.ts'
import { EMPTY_ROUND, reduce } from '../../src/core/round/reduce.ts'
import type { Command, RoundState } from '../../src/core/round/types.ts'
import { scoreExcerpt } from '../../src/core/scoring.ts'
import type { TechniqueId } from '../../src/core/technique.ts'
import { readLevelFiles } from '../../src/tools/level-files.ts'

const LEVELS = join(import.meta.dirname, '../../levels')
const pack = checkLevels(readLevelFiles(LEVELS)).packs.find(one => one.role === 'tutorial')!
const PAGES = pack.excerpts[0]!.languages
const WORDS: Record<string, Record<'leaning' | 'some' | 'quote' | 'all', [from: string, to: string]>> = {
  en: {
    leaning: ['Cruel', 'out of it'],
    some: ['Cruel', 'paws'],
    quote: ['I nearly', 'at me'],
    all: ['Clock Stops', 'Drabble said'],
  },
  es: {
    leaning: ['Unas', 'la vida'],
    some: ['zarpas', 'crueles'],
    quote: ['Casi', 'bosteza'],
    all: ['Se para', 'dijo Drabble'],
  },
}

/** Somebody who has just opened the page, and all that may happen to them. */
function sitDown(language = 'en') {
  const { text, key } = PAGES[language]!
  let round: RoundState = reduce(EMPTY_ROUND, {
    type: 'roundStarted',
    excerpt: text.id,
    hash: text.hash,
    taught: text.taught,
  })
  const score = () => scoreExcerpt(text, key, round.flags, new Set(round.taught))
  const passages = () => passagesOf(text, key, score())
  const give = (command: Command): void => {
    const known = round.phase === 'marking' ? null : passages().length
    const decision = decide(round, command, { text, passages: known, mendable: [] })
    if ('refused' in decision) throw new Error(decision.refused)
    round = decision.events.reduce(reduce, round)
  }
  const hears = (scene: Partial<CoachScene> = {}): CoachStep | null =>
    coachStep({
      phase: round.phase,
      flags: round.flags,
      key,
      draft: 'idle',
      moving: false,
      hand: 'mouse',
      atCursor: false,
      begun: false,
      stuck: false,
      declaredClean: round.declaredClean,
      passage: round.phase === 'marking' ? null : (passages()[round.passage]?.kind ?? null),
      ...scene,
    })
  return {
    hears,
    flag(what: keyof (typeof WORDS)['en'], technique: TechniqueId = 'loaded-language') {
      const [from, to] = WORDS[language]![what]
      const start = text.text.indexOf(from)
      const end = text.text.indexOf(to, start) + to.length
      give({ type: 'placeFlag', span: { start, end }, technique, confidence: null })
    },
    give,
    signOff: () => give({ type: 'signOff', nothingToFlag: round.flags.length === 0 }),
    reveal: () =>
      passages().map((_, passage) => {
        give({ type: 'showPassage', passage })
        return hears()
      }),
    score,
  }
}

for (const language of Object.keys(PAGES))
  describe(`the page in ${language}`, () => {
    it('holds one mark, and four sentences and a headline', () => {
      const { text, key } = PAGES[language]!
      expect(text.units).toHaveLength(5)
      expect(key.marks.map(mark => mark.techniques)).toEqual([['loaded-language']])
      expect(text.taught).toHaveLength(2)
      expect(text.words.length / 2).toBeLessThanOrEqual(62)
    })

    it('is played with what leans, and nothing else', () => {
      const player = sitDown(language)
      player.flag('leaning')
      expect(player.hears()).toBe('sign')
      player.signOff()
      expect(player.reveal()).toEqual(['tick', 'left', 'rest'])
      expect(player.score()).toMatchObject({ score: 100, stars: 3 })
    })

    it('takes its two loudest words for found', () => {
      const player = sitDown(language)
      player.flag('some')
      player.signOff()
      expect(player.reveal()[0]).toBe('tick')
    })

    it('has a kind word for whoever flags the quotation', () => {
      const player = sitDown(language)
      player.flag('quote')
      expect(player.hears()).toBe('sound-mouse')
      expect(player.hears({ hand: 'keys' })).toBe('sound-keys')
      player.give({ type: 'undo' })
      expect(player.hears({ begun: true })).toBe('mark-mouse')
    })
  })

describe('while the page is read', () => {
  it('asks which sentence leans, and after a while how it is marked', () => {
    const { hears } = sitDown()
    expect(hears()).toBe('read')
    expect(hears({ begun: true })).toBe('mark-mouse')
    expect(hears({ begun: true, hand: 'touch' })).toBe('mark-touch')
    expect(hears({ begun: true, stuck: true, hand: 'touch' })).toBe('stuck-touch')
  })

  it('leads a keyboard to the word cursor first, and then along the words', () => {
    const { hears } = sitDown()
    const keys = { hand: 'keys', begun: true } as const
    expect(hears(keys)).toBe('mark-keys')
    expect(hears({ ...keys, atCursor: true })).toBe('walk-keys')
    expect(hears({ ...keys, atCursor: true, draft: 'open' })).toBe('last-keys')
    // A mouse that is taken up while focus stays on the cursor is told of the mouse.
    expect(hears({ ...keys, atCursor: true, hand: 'mouse' })).toBe('mark-mouse')
  })
})

describe('while words are marked', () => {
  it('asks for the last word, then for a name', () => {
    const { hears } = sitDown()
    expect(hears({ draft: 'dragging', begun: true })).toBe('mark-mouse')
    expect(hears({ draft: 'open', hand: 'touch' })).toBe('last-touch')
    expect(hears({ draft: 'choosing' })).toBe('name')
  })

  it('minds what is sound before what leans', () => {
    const player = sitDown()
    player.flag('leaning')
    player.flag('quote')
    expect(player.hears()).toBe('sound-mouse')
  })

  it('says that a stroke over everything is too wide', () => {
    const player = sitDown()
    player.flag('all')
    expect(player.hears()).toBe('wide')
  })

  it('says nothing of what is sound before the key has come', () => {
    const player = sitDown()
    player.flag('quote')
    expect(player.hears({ key: null })).toBe('sign')
  })

  it('waits for the new words of a flag that is being moved', () => {
    const player = sitDown()
    player.flag('quote')
    expect(player.hears({ moving: true, begun: true })).toBe('mark-mouse')
  })
})

describe('while the red pencil tells', () => {
  it('tells a circle from a page that was signed off without a flag', () => {
    const clean = sitDown()
    clean.signOff()
    expect(clean.reveal()).toEqual(['nothing', 'left', 'rest'])

    const missed = sitDown()
    missed.flag('quote')
    missed.signOff()
    expect(missed.reveal()).toEqual(['circle', 'doubted', 'rest'])
  })

  it('takes another name for nearly', () => {
    const player = sitDown()
    player.flag('leaning', 'just-asking-questions')
    player.signOff()
    expect(player.reveal()[0]).toBe('near')
  })

  it('keeps silent until the verdict is there, and beside the score', () => {
    const { hears } = sitDown()
    expect(hears({ phase: 'revealing', passage: null })).toBeNull()
    expect(hears({ phase: 'scored', passage: 'hit' })).toBeNull()
  })

  it('says how it goes on', () => {
    expect(onwardOf('touch', false)).toBe('press')
    expect(onwardOf('keys', false)).toBe('keys')
    expect(onwardOf('keys', true)).toBe('score')
  })
})

it('has no slip that is never shown', () => {
  const { hears } = sitDown()
  const scenes: Partial<CoachScene>[] = (['mouse', 'touch', 'keys'] as const).flatMap(hand =>
    (['idle', 'open', 'choosing'] as const).flatMap(draft =>
      [true, false].flatMap(yes => [
        { hand, draft, begun: yes },
        { hand, draft, begun: true, stuck: yes },
        { hand, draft, atCursor: yes },
        { hand, draft, flags: [{ span: { start: 0, end: 5 } }] },
        { hand, draft, flags: [{ span: { start: 0, end: 140 } }] },
        { hand, draft, key: null, flags: [{ span: { start: 0, end: 5 } }] },
      ]),
    ),
  )
  const told = new Set(scenes.map(scene => hears({ phase: 'marking', ...scene })))
  expect([...MARKING_STEPS].filter(step => !told.has(step))).toEqual([])
  const kinds = ['hit', 'near', 'miss', 'false-flag', 'fair-note', 'rest'] as const
  const revealed = kinds.map(kind =>
    hears({ phase: 'revealing', passage: kind === 'near' ? 'half-hit' : kind }),
  )
  revealed.push(hears({ phase: 'revealing', passage: 'miss', declaredClean: true }))
  expect(new Set(revealed)).toEqual(new Set(REVEAL_STEPS))
})
