// One round as it is played: flags come, go and change, every refusal has its reason, and sign-off ends it.

import { describe, expect, it, test } from 'vitest'
import { decide, MOST_FLAGS } from '../../src/core/round/decide.ts'
import { EMPTY_ROUND, replay } from '../../src/core/round/reduce.ts'
import { REFUSALS, type Refusal } from '../../src/core/round/types.ts'
import { aRound, type Play } from './support/a-round.ts'

const round = () =>
  aRound()
    .text('Only a fool would sign it. The vote is on Tuesday — or so they say.')
    .mark('m1', 'Only a fool', { techniques: ['name-calling'] })
    .taught('name-calling', 'loaded-language', 'innuendo')

const begun = () => round().start()

describe('flags', () => {
  it('snap outward to words and stand in order of the page', () => {
    const play = begun().drag('uesd').choose('innuendo').drag('nly', 'foo').choose('name-calling')
    expect(play.flags()).toEqual([
      ['Only a fool', 'name-calling'],
      ['Tuesday', 'innuendo'],
    ])
    expect(play.state.flags.map(flag => flag.id)).toEqual(['f2', 'f1'])
  })

  it('a new one removes those it overlaps, whole, and undo brings them back', () => {
    const play = begun().flag('Only').flag('fool would').flag('Tuesday')
    play.drag('a fool', 'fool').choose('name-calling')
    expect(play.flags().map(([quote]) => quote)).toEqual(['Only', 'a fool', 'Tuesday'])
    play.drag('Only', 'vote').choose('innuendo')
    expect(play.flags().map(([quote]) => quote)).toEqual(['Only a fool would sign it. The vote', 'Tuesday'])
    expect(
      play
        .undo()
        .flags()
        .map(([quote]) => quote),
    ).toEqual(['Only', 'a fool', 'Tuesday'])
    expect(
      play
        .undo()
        .flags()
        .map(([quote]) => quote),
    ).toEqual(['Only', 'fool would', 'Tuesday'])
  })

  it('meet without removing one another', () => {
    expect(begun().flag('Only a').flag('fool').flags()).toHaveLength(2)
  })

  it('can be stretched over others, which go, and shrunk again', () => {
    const play = begun().flag('fool').flag('would')
    play.stretch('fool', 'a fool would')
    expect(play.flags()).toEqual([['a fool would', 'loaded-language']])
    expect(play.stretch('fool', 'fool').flags()).toEqual([['fool', 'loaded-language']])
    expect(play.undo().undo().flags()).toHaveLength(2)
  })

  it('keep their place among others when they move past them', () => {
    const play = begun().flag('Only').flag('Tuesday')
    expect(
      play
        .stretch('Only', 'they say')
        .flags()
        .map(([quote]) => quote),
    ).toEqual(['Tuesday', 'they say'])
  })

  it('can be renamed, said to be sure, and taken away', () => {
    const play = begun().flag('fool', 'innuendo', 'hunch').rename('fool', 'name-calling').say('fool', 'sure')
    expect(play.state.flags).toMatchObject([{ id: 'f1', technique: 'name-calling', confidence: 'sure' }])
    expect(play.say('fool', null).state.flags[0]!.confidence).toBeNull()
    expect(play.remove('fool').flags()).toEqual([])
    expect(play.undo().flags()).toHaveLength(1)
  })

  it('never share an id, not even with one that was undone', () => {
    const play = begun().flag('Only').undo().flag('fool')
    expect(play.state.flags.map(flag => flag.id)).toEqual(['f2'])
  })
})

describe('undo and redo', () => {
  it('walk back and forth through every change', () => {
    const play = begun().flag('Only').flag('Tuesday').rename('Only', 'innuendo').remove('Tuesday')
    const end = play.state
    play.undo().undo().undo().undo()
    expect(play.flags()).toEqual([])
    play.redo().redo().redo().redo()
    expect(play.state).toEqual(end)
  })

  it('a new change forgets what was undone', () => {
    const play = begun().flag('Only').undo().flag('fool')
    expect(play.refusal(it => it.redo())).toBe('nothingToRedo')
  })
})

describe('the end of a round', () => {
  it('goes from marking to revealing to scored', () => {
    const play = begun().flag('fool')
    expect(play.state.phase).toBe('marking')
    expect(play.signOff().state).toMatchObject({ phase: 'revealing', declaredClean: false, passage: 0 })
    expect(play.showPassage(1).state.passage).toBe(1)
    expect(play.showScore().state.phase).toBe('scored')
    expect(play.showPassage(0).state).toMatchObject({ phase: 'scored', passage: 0 })
  })

  it('an empty page is signed on the word that it is meant', () => {
    expect(begun().nothingToFlag().state).toMatchObject({
      phase: 'revealing',
      declaredClean: true,
      flags: [],
    })
  })

  it('leaves nothing to undo', () => {
    const play = begun().flag('fool').flag('vote').undo().signOff()
    expect(play.state).toMatchObject({ past: [], future: [] })
    expect(play.flags()).toHaveLength(1)
  })
})

describe('a passage to mend', () => {
  const signed = () => begun().flag('fool').signOff()

  it('is mended after sign-off, before the score is looked at and after', () => {
    const play = signed().mend('m1', 'fair')
    expect(play.state).toMatchObject({ phase: 'revealing', rewrites: { m1: ['fair'] } })
    expect(signed().showScore().mend('m1', 'bare').state).toMatchObject({
      phase: 'scored',
      rewrites: { m1: ['bare'] },
    })
  })

  it('keeps every choice in order when a mind is changed, and changed back', () => {
    const play = signed().mend('m1', 'leaning').mend('m1', 'fair').mend('m1', 'leaning')
    expect(play.state.rewrites).toEqual({ m1: ['leaning', 'fair', 'leaning'] })
  })

  it('is mended apart from others, whatever their order', () => {
    const play = round().mark('m2', 'so they say').start().nothingToFlag()
    play.mend('m2', 'bare').mend('m1', 'fair').mend('m2', 'fair')
    expect(play.state.rewrites).toEqual({ m2: ['bare', 'fair'], m1: ['fair'] })
  })

  it('is mended under whatever name its author gave it', () => {
    const play = round().mark('constructor', 'so they say').start().nothingToFlag()
    play.mend('constructor', 'bare').mend('constructor', 'fair')
    expect(play.state.rewrites).toEqual({ constructor: ['bare', 'fair'] })
  })

  it('changes neither flags nor score', () => {
    const play = signed()
    const [flags, score] = [play.state.flags, play.score()]
    play.mend('m1', 'leaning')
    expect(play.state.flags).toBe(flags)
    expect(play.score()).toEqual(score)
  })

  it('comes back with the log of the round', () => {
    const play = signed().mend('m1', 'leaning').showScore().mend('m1', 'fair')
    expect(replay(play.events)).toEqual(play.state)
  })
})

test('a round begins with its excerpt, its hash and its palette, whatever was before', () => {
  const play = begun().flag('fool').signOff()
  const started = play.events[0]!
  expect(replay([...play.events, started])).toEqual(replay([started]))
  expect(replay([started])).toEqual({
    ...EMPTY_ROUND,
    excerpt: 'test-excerpt',
    hash: 'hash-1',
    taught: ['name-calling', 'loaded-language', 'innuendo'],
  })
  expect(replay([])).toEqual(EMPTY_ROUND)
})

describe('refusals', () => {
  const words = Array.from({ length: MOST_FLAGS + 2 }, (_, index) => `w${index}x`)
  const full = (): Play => {
    const play = aRound().text(words.join(' ')).start()
    for (const word of words.slice(0, MOST_FLAGS)) play.flag(word)
    return play
  }
  const signed = () => begun().flag('fool').signOff()
  const on = (start: number, end: number) => (play: Play) =>
    play.send({ type: 'placeFlag', span: { start, end }, technique: 'innuendo', confidence: null })

  // What is refused, the round before it, and the move.
  const REFUSED: [Refusal, string, () => Play, (play: Play) => unknown][] = [
    ['notMarking', 'a flag after sign-off', signed, play => play.flag('vote')],
    ['notMarking', 'a change of span after sign-off', signed, play => play.stretch('fool', 'a fool')],
    ['notMarking', 'a new name after sign-off', signed, play => play.rename('fool', 'innuendo')],
    ['notMarking', 'confidence after sign-off', signed, play => play.say('fool', 'sure')],
    ['notMarking', 'removal after sign-off', signed, play => play.remove('fool')],
    ['notMarking', 'undo after sign-off', signed, play => play.undo()],
    ['notMarking', 'redo after sign-off', signed, play => play.redo()],
    ['notMarking', 'a second sign-off', signed, play => play.signOff()],
    ['notMarking', 'a flag after the score', () => signed().showScore(), play => play.flag('vote')],
    ['notRevealing', 'the score before sign-off', begun, play => play.showScore()],
    ['notRevealing', 'a passage before sign-off', begun, play => play.showPassage(0)],
    ['notRevealing', 'the score a second time', () => signed().showScore(), play => play.showScore()],
    ['noWords', 'a flag on a dash', begun, play => play.flag('—')],
    ['noWords', 'a flag on no ground', begun, on(3, 3)],
    ['noWords', 'a flag drawn backwards', begun, on(9, 3)],
    ['noWords', 'a stretch to a dash', () => begun().flag('fool'), play => play.stretch('fool', '—')],
    ['outsideText', 'a flag before the text', begun, on(-1, 4)],
    ['outsideText', 'a flag beyond the text', begun, play => on(0, play.text.text.length + 1)(play)],
    ['outsideText', 'a flag on half a letter', begun, on(0.5, 4)],
    ['outsideText', 'a flag nowhere', begun, on(NaN, 4)],
    ['untaughtTechnique', 'a flag under an untaught name', begun, play => play.flag('fool', 'cui-bono')],
    [
      'untaughtTechnique',
      'a change to an untaught name',
      () => begun().flag('fool'),
      play => play.rename('fool', 'cui-bono'),
    ],
    [
      'unknownFlag',
      'a stretch of no flag',
      begun,
      play => play.send({ type: 'changeSpan', flagId: 'f1', span: { start: 0, end: 4 } }),
    ],
    [
      'unknownFlag',
      'a name for no flag',
      begun,
      play => play.send({ type: 'changeTechnique', flagId: 'f1', technique: 'innuendo' }),
    ],
    [
      'unknownFlag',
      'confidence in no flag',
      begun,
      play => play.send({ type: 'setConfidence', flagId: 'f1', confidence: 'sure' }),
    ],
    [
      'unknownFlag',
      'removal of a flag undone',
      () => begun().flag('fool').undo(),
      play => play.send({ type: 'removeFlag', flagId: 'f1' }),
    ],
    [
      'nothingChanged',
      'a stretch to the same words',
      () => begun().flag('fool'),
      play => play.stretch('fool', 'ool'),
    ],
    [
      'nothingChanged',
      'the same name',
      () => begun().flag('fool'),
      play => play.rename('fool', 'loaded-language'),
    ],
    ['nothingChanged', 'the same confidence', () => begun().flag('fool'), play => play.say('fool', null)],
    ['nothingToUndo', 'undo at the start', begun, play => play.undo()],
    ['nothingToRedo', 'redo with nothing undone', () => begun().flag('fool'), play => play.redo()],
    ['tooManyFlags', 'one flag too many', full, play => play.flag(words[MOST_FLAGS]!)],
    ['nothingFlagged', 'an empty page without a word', begun, play => play.signOff()],
    ['flagsPresent', '"nothing here" with a flag', () => begun().flag('fool'), play => play.nothingToFlag()],
    ['noSuchPassage', 'a passage beyond the last', signed, play => play.showPassage(play.passages().length)],
    ['noSuchPassage', 'a passage before the first', signed, play => play.showPassage(-1)],
    ['nothingToMend', 'a rewrite of no mark', signed, play => play.mend('no-such-mark', 'fair')],
    ['notRevealing', 'a rewrite before sign-off', begun, play => play.mend('m1', 'fair')],
    [
      'nothingChanged',
      'the same rewrite again',
      () => signed().mend('m1', 'fair'),
      play => play.mend('m1', 'fair'),
    ],
    ['noSuchPassage', 'half a passage', signed, play => play.showPassage(0.5)],
  ]

  test.each(REFUSED)('%s: %s', (code, _, before, move) => {
    const play = before()
    const { state } = play
    const events = play.events.length
    expect(play.refusal(move)).toBe(code)
    expect(play.state).toBe(state)
    expect(play.events).toHaveLength(events)
  })

  test('a passage is refused while marking though their number is known, and after while it is not', () => {
    const show = { type: 'showPassage', passage: 0 } as const
    const { text, state } = begun()
    expect(decide(state, show, { text, passages: 3, mendable: [] })).toEqual({ refused: 'notRevealing' })
    expect(decide(signed().state, show, { text, passages: null, mendable: [] })).toEqual({
      refused: 'notRevealing',
    })
  })

  test('every code there is has been provoked', () => {
    expect(new Set(REFUSED.map(([code]) => code))).toEqual(new Set(REFUSALS))
  })

  test('the last flag there is room for stands, and one that replaces another has room', () => {
    const play = full()
    expect(play.flags()).toHaveLength(MOST_FLAGS)
    expect(play.drag(words[0]!, words[1]).choose('innuendo').flags()).toHaveLength(MOST_FLAGS - 1)
    expect(play.flag(words[MOST_FLAGS]!).flag(words[0]!).flags()).toHaveLength(MOST_FLAGS)
  })

  test('the last letter of the text can be flagged', () => {
    const play = aRound().text('Rain fell').start()
    expect(play.flagEverything().flags()).toEqual([['Rain fell', 'loaded-language']])
  })
})
