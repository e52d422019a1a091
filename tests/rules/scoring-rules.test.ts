// The rules of a whole excerpt one by one, played: found, half-found, missed, arguable, spare, false, what each
// costs, and the stars.

import { describe, expect, it, test } from 'vitest'
import { FAIR_COST, FOUND_LOCATION, PAIR_LOCATION, STAR_SCORES, starsFor } from '../../src/core/scoring.ts'
import { aRound } from './support/a-round.ts'

const BUDGET =
  'Only a fool would sign this budget. The council votes on Tuesday at noon. ' +
  'Some say the mayor is hiding something. The draft is on the town website. Rain is expected all week.'

const budget = () =>
  aRound()
    .text(BUDGET)
    .mark('m1', 'Only a fool', { techniques: ['name-calling', 'loaded-language'] })
    .mark('m2', 'Some say', {
      extent: 'Some say the mayor is hiding something',
      techniques: ['vague-attribution'],
    })

test('the numbers of the rules', () => {
  expect([PAIR_LOCATION, FOUND_LOCATION, FAIR_COST]).toEqual([0.1, 0.4, 0.5])
  expect(STAR_SCORES).toEqual([50, 70, 90])
})

describe('found, half-found, missed', () => {
  it('both found and named earn 100', () => {
    const play = budget().start()
    play.drag('Only', 'fool').choose('name-calling').drag('Some', 'something').choose('vague-attribution')
    expect(play.signOff().score()).toMatchObject({ score: 100, stars: 3, credit: 2, cost: 0, required: 2 })
    expect(play.verdictOf('m1')).toEqual({ markId: 'm1', required: true, outcome: 'found', flag: 0 })
  })

  it('any accepted name is as good as the first', () => {
    expect(budget().start().flag('Only a fool', 'loaded-language').score().credit).toBe(1)
  })

  it('another name of the family keeps three quarters, a strange one half, of what was found', () => {
    const play = budget().start().flag('Only a fool', 'exaggeration')
    expect(play.verdictOn('fool')).toMatchObject({
      outcome: 'found',
      credit: 0.75,
      pair: { naming: 'family' },
    })
    play.rename('fool', 'cui-bono')
    expect(play.verdictOn('fool')).toMatchObject({ outcome: 'found', credit: 0.5, pair: { naming: 'none' } })
  })

  it('a mark nobody flagged is missed', () => {
    const play = budget().start().flag('Only a fool', 'name-calling')
    expect(play.verdictOf('m2')).toEqual({ markId: 'm2', required: true, outcome: 'missed', flag: null })
    expect(play.score()).toMatchObject({ score: 50, stars: 1 })
  })

  it('from a place of 0.4 on it is found, below half-found, below 0.1 not even paired', () => {
    // A core of 19 letters, of which a flag of n takes a place of 2n / (n + 19).
    const marked = (first: string) =>
      aRound()
        .text(`${first} ${'x'.repeat(18 - first.length)} stood here.`)
        .mark('m1', `${first} ${'x'.repeat(18 - first.length)}`)
        .start()
    const on = (first: string) => marked(first).flag(first).verdictOn(first)
    expect(on('a')).toMatchObject({ outcome: 'half-found', pair: { location: 0.1 } })
    expect(on('abcd')).toMatchObject({ outcome: 'half-found' })
    expect(on('abcd').credit).toBeCloseTo(8 / 23, 14)
    expect(on('abcde').pair!.location).toBeCloseTo(10 / 24, 14)
    expect(on('abcde').outcome).toBe('found')

    // A quarter of the core and nothing beside is exactly 0.4.
    const quarter = aRound().text('abcd efghijk lmnopqr more.').mark('m1', 'abcd efghijk lmn').start()
    expect(quarter.flag('abcd').verdictOn('abcd')).toMatchObject({
      outcome: 'found',
      pair: { location: 0.4 },
    })

    // One letter of twenty is 2/21: it lies inside, so it is spare, and the mark is missed.
    const slight = aRound()
      .text(`a ${'x'.repeat(18)} stood here.`)
      .mark('m1', `a ${'x'.repeat(18)}`)
      .start()
    expect(slight.flag('a').verdictOn('a')).toMatchObject({ outcome: 'spare', credit: 0, cost: 0 })
    expect(slight.verdictOf('m1').outcome).toBe('missed')
  })

  it('the extent may be covered without harm, and alone it is not enough', () => {
    const play = budget().start()
    expect(play.drag('Some', 'hiding').choose('vague-attribution').verdictOn('Some').credit).toBe(1)
    play.undo().drag('the mayor', 'something').choose('vague-attribution')
    expect(play.verdictOn('mayor')).toMatchObject({ outcome: 'spare', credit: 0, cost: 0, pair: null })
    expect(play.verdictOf('m2').outcome).toBe('missed')
  })

  it('the score is the share of the required marks, never below 0', () => {
    const play = budget().start().flag('Only a fool', 'cui-bono')
    expect(play.score().score).toBe(25)
    play.flag('council').flag('Tuesday').flag('website')
    expect(play.score()).toMatchObject({ score: 0, credit: 0.5, cost: 1.5, stars: 0 })
  })
})

describe('one to one', () => {
  it('two names on one passage: the better is paired, the other is spare', () => {
    const play = budget().start().flag('Only a', 'cui-bono').flag('fool', 'name-calling')
    // "Only a" has more of the core, "fool" has the name: 0.5 · 2·6/17 against 1 · 2·4/15.
    expect(play.verdictOn('fool')).toMatchObject({ outcome: 'found', pair: { markId: 'm1' } })
    expect(play.verdictOn('Only')).toMatchObject({ outcome: 'spare', credit: 0, cost: 0, pair: null })
    expect(play.score().cost).toBe(0)
  })

  it('one flag over two marks finds one of them', () => {
    const play = aRound().text('Liars and thieves run it.').mark('m1', 'Liars').mark('m2', 'thieves').start()
    play.drag('Liars', 'thieves').choose('loaded-language')
    expect(play.score().marks.map(mark => mark.outcome)).toEqual(['missed', 'found'])
  })

  it('in a tie the one that stands first', () => {
    const play = aRound().text('Liars with crook run it.').mark('m2', 'crook').mark('m1', 'Liars').start()
    play.drag('Liars', 'crook').choose('loaded-language')
    expect(play.score().marks.map(mark => [mark.markId, mark.outcome])).toEqual([
      ['m1', 'found'],
      ['m2', 'missed'],
    ])
  })

  it('a flag serves the required mark, though it fits an optional one better', () => {
    const play = aRound()
      .text('Shameful thieves run it.')
      .mark('m1', 'Shameful', { optional: true })
      .mark('m2', 'thieves', { techniques: ['name-calling'] })
      .start()
    play.drag('Shameful', 'thieves').choose('loaded-language')
    expect(play.score().marks.map(mark => mark.outcome)).toEqual(['open', 'found'])
  })
})

describe('pieces of one name', () => {
  const page = () =>
    aRound()
      .text('They say the greedy, grasping, shameless council wants more. Nobody asked.')
      .mark('m1', 'greedy, grasping, shameless', { extent: 'the greedy, grasping, shameless council' })

  it('become one claim, with a gap that holds no word closed', () => {
    const play = page().start().flag('greedy').flag('grasping').flag('shameless')
    expect(play.score().flags).toHaveLength(1)
    expect(play.verdictOn('grasping')).toMatchObject({
      flagIds: ['f1', 'f2', 'f3'],
      credit: 1,
      outcome: 'found',
    })
    expect(play.verdictOn('grasping').pieces).toEqual([play.key.marks[0]!.core])
  })

  it('keep a gap that holds a word', () => {
    const play = page().start().flag('greedy').flag('shameless')
    const verdict = play.verdictOn('greedy')
    expect(verdict.pieces).toHaveLength(2)
    expect(verdict.pair!.coverage).toBeCloseTo(15 / 27, 14)
  })

  it('stay apart under other names, and on other marks', () => {
    expect(page().start().flag('greedy').flag('grasping', 'exaggeration').score().flags).toHaveLength(2)
    const play = aRound().text('Liars and thieves run it.').mark('m1', 'Liars').mark('m2', 'thieves').start()
    expect(play.flag('Liars').flag('thieves').score()).toMatchObject({ score: 100 })
  })

  it('join the mark on which they mainly lie, so that a slip into the next takes nothing from it', () => {
    const play = aRound()
      .text('The shameless liars thieves of old run it.')
      .mark('m1', 'shameless liars')
      .mark('m2', 'thieves of old')
      .start()
    play.drag('shameless', 'thieves').choose('loaded-language').flag('of old')
    expect(play.score().marks.map(mark => mark.outcome)).toEqual(['found', 'found'])
  })

  it('lie on the earlier of two marks where they lie on both alike', () => {
    const play = aRound()
      .text('The shameless liars crook of old run it.')
      .mark('m1', 'shameless liars')
      .mark('m2', 'crook of old')
      .start()
    expect(play.flag('liars crook').flag('shameless').score().flags).toHaveLength(1)
  })

  it('stay apart where they touch no mark', () => {
    expect(page().start().flag('They').flag('Nobody').score()).toMatchObject({ cost: 1, flags: [{}, {}] })
  })
})

describe('optional and untaught', () => {
  const page = () => budget().mark('m3', 'all week', { optional: true, techniques: ['exaggeration'] })
  const both = () => page().start().flag('Only a fool', 'name-calling').flag('Some say', 'vague-attribution')

  it('an optional mark is open unless flagged, and counts for nothing', () => {
    expect(both().score()).toMatchObject({ score: 100, required: 2 })
    expect(both().verdictOf('m3')).toMatchObject({ required: false, outcome: 'open', flag: null })
  })

  it('flagged, it is arguable: no credit, no cost', () => {
    const play = both().flag('all week', 'exaggeration')
    expect(play.verdictOn('all week')).toMatchObject({ outcome: 'arguable', credit: 0, cost: 0 })
    expect(play.verdictOf('m3').outcome).toBe('arguable')
    expect(play.score().score).toBe(100)
  })

  it('so it is under a wrong name', () => {
    expect(both().flag('all week', 'cui-bono').score()).toMatchObject({ score: 100, cost: 0 })
  })

  it('but an arguable flag pays for fair sentences that it takes in, as every flag does', () => {
    // Else one stroke over a clean page with one optional mark would earn 100.
    const play = aRound().text('Liars. Rain fell.').mark('m1', 'Liars', { optional: true }).start()
    play.drag('Liars', 'fell').choose('loaded-language')
    expect(play.verdictOn('Rain')).toMatchObject({ outcome: 'arguable', cost: 0.5 })
    expect(play.score().score).toBe(50)
  })

  it('a mark of untaught techniques is optional', () => {
    const play = budget().taught('name-calling').start().flag('Only a fool', 'name-calling')
    expect(play.score()).toMatchObject({ score: 100, required: 1 })
    expect(play.verdictOf('m2')).toMatchObject({ required: false, outcome: 'open' })
  })

  it('one taught technique among those accepted is enough to ask for it', () => {
    expect(budget().taught('loaded-language').start().score().required).toBe(1)
    expect(budget().taught('loaded-language').start().verdictOf('m1').outcome).toBe('missed')
  })
})

describe('spare and false', () => {
  it('an unpaired flag is spare from half inside extents on, else false', () => {
    // The core is "aaaa"; the flag leaves it alone, so that there is nothing to pair.
    const outcome = (text: string, extent: string, last: string) => {
      const play = aRound().text(text).mark('m1', 'aaaa', { extent }).start()
      return play.drag('bbbb', last).choose('innuendo').verdictOn('bbbb').outcome
    }
    // Four of nine letters lie inside, then five of ten, then six of eleven.
    expect(outcome('Say aaaa bbbb dddd so.', 'aaaa bbbb', 'dddd')).toBe('false')
    expect(outcome('Say aaaa bbbb—ddddd so.', 'aaaa bbbb—', 'ddddd')).toBe('spare')
    expect(outcome('Say aaaa bbbb, ddddd so.', 'aaaa bbbb, ', 'ddddd')).toBe('spare')
  })

  it('adds up what lies in several extents', () => {
    const play = aRound()
      .text('Say aaaa bbbb cccc dddd so.')
      .mark('m1', 'aaaa', { extent: 'aaaa bbbb' })
      .mark('m2', 'dddd', { extent: 'cccc dddd' })
      .start()
    expect(play.drag('bbbb', 'cccc').choose('innuendo').verdictOn('bbbb').outcome).toBe('spare')
  })

  it('a false flag costs at least one half', () => {
    const play = budget().start().flag('council')
    expect(play.verdictOn('council')).toMatchObject({
      outcome: 'false',
      cost: 0.5,
      fairUnits: [],
      noteId: null,
    })
  })

  it('and one half for each fair sentence that it covers by half', () => {
    const play = budget().start().drag('The draft', 'all week').choose('innuendo')
    expect(play.verdictOn('The draft')).toMatchObject({ outcome: 'false', cost: 1, fairUnits: [3, 4] })
    expect(play.score().cost).toBe(1)
  })

  it('on a fair note it is told with that note, on two with the one it covers most of', () => {
    const play = budget().fairNote('n1', 'on Tuesday').fairNote('n2', 'at noon').start()
    expect(play.flag('Tuesday').verdictOn('Tuesday').noteId).toBe('n1')
    expect(play.score().notes).toEqual([
      { noteId: 'n1', leftAlone: false },
      { noteId: 'n2', leftAlone: true },
    ])
    play.drag('Tuesday', 'at noon').choose('innuendo')
    // Each gives seven letters: a tie, and the first is told.
    expect(play.verdictOn('Tuesday').noteId).toBe('n1')
    expect(play.stretch('Tuesday', 'at noon').verdictOn('noon').noteId).toBe('n2')
  })

  it('a fair note is no reason for a flag that found something', () => {
    const play = aRound()
      .text('A shameless plan. Rain fell.')
      .mark('m1', 'shameless')
      .fairNote('n1', 'plan')
      .start()
    expect(play.flag('shameless plan').verdictOn('plan')).toMatchObject({ outcome: 'found', noteId: null })
  })

  it('a fair note is not left alone once a right flag takes exactly half of it', () => {
    const play = aRound()
      .text('A shameless plan abcde—fghi.')
      .mark('m1', 'A shameless plan')
      .fairNote('n1', 'abcde—fghi')
      .start()
    play.drag('A shameless', 'abcde').choose('loaded-language')
    expect(play.verdictOn('plan').outcome).toBe('found')
    expect(play.score().notes).toEqual([{ noteId: 'n1', leftAlone: false }])
  })

  it('a fair note is left alone while a right flag takes less than half of it', () => {
    const page = () =>
      aRound().text('A shameless plan, officials said on Monday.').mark('m1', 'A shameless plan')
    const less = page().fairNote('n1', 'officials said on Monday').start()
    expect(less.drag('A', 'officials').choose('loaded-language').score().notes).toEqual([
      { noteId: 'n1', leftAlone: true },
    ])
    expect(less.stretch('plan', 'A shameless plan, officials said').score().notes[0]!.leftAlone).toBe(false)
  })
})

describe('costs of right flags', () => {
  it('a found flag pays for every fair sentence that it takes in by half', () => {
    const play = budget().start().drag('Only', 'noon').choose('name-calling')
    expect(play.verdictOn('Only')).toMatchObject({ outcome: 'half-found', fairUnits: [1], cost: 0.5 })
    // One word of a fair sentence is an unsteady hand, not a claim.
    play.undo().drag('Some', 'The draft').choose('vague-attribution')
    expect(play.verdictOn('Some')).toMatchObject({ outcome: 'found', fairUnits: [], cost: 0 })
  })

  it('exactly half of a sentence is half', () => {
    const play = aRound().text('Liars. Abcd efghi.').mark('m1', 'Liars').start()
    // Four of eleven are less than half, six of twelve are not.
    expect(play.drag('Liars', 'Abcd').choose('loaded-language').verdictOn('Liars').cost).toBe(0)
    const exact = aRound().text('Liars. Abcdef ghij.').mark('m1', 'Liars').start()
    expect(exact.text.units[1]).toEqual({ start: 7, end: 19 })
    expect(exact.drag('Liars', 'Abcdef').choose('loaded-language').verdictOn('Liars')).toMatchObject({
      outcome: 'found',
      cost: 0.5,
    })
    expect(exact.score().units[1]).toEqual({ unit: 1, kind: 'noise', flagged: true })
  })

  it('a sentence that any core touches, even an optional one, costs nothing', () => {
    const play = aRound()
      .text('Liars. Rain fell on the town.')
      .mark('m1', 'Liars')
      .mark('m2', 'Rain', { optional: true })
      .start()
    expect(play.drag('Liars', 'town').choose('loaded-language').score().cost).toBe(0)
  })

  it('a byline is no sentence and costs nothing to take in', () => {
    const play = aRound()
      .part('headline', 'Liars win.')
      .part('byline', 'By A. Writer')
      .mark('m1', 'Liars')
      .start()
    expect(play.drag('Liars', 'Writer').choose('loaded-language').score()).toMatchObject({ cost: 0 })
  })
})

describe('a clean excerpt', () => {
  const clean = () => aRound().text('The council votes on Tuesday. Rain is expected.').fairNote('n1', 'Rain')

  it('earns 100 for restraint', () => {
    const play = clean().start().nothingToFlag()
    expect(play.score()).toMatchObject({
      score: 100,
      stars: 3,
      required: 0,
      notes: [{ noteId: 'n1', leftAlone: true }],
    })
  })

  it('and loses 50 for each false flag, down to 0', () => {
    const play = clean().start().flag('Rain')
    expect(play.score()).toMatchObject({ score: 50, stars: 1 })
    expect(play.flag('council').score().score).toBe(0)
    expect(play.flag('expected').score()).toMatchObject({ score: 0, cost: 1.5 })
  })

  it('is clean too where all marks are optional', () => {
    const play = clean().mark('m1', 'expected', { optional: true }).start()
    expect(play.score().score).toBe(100)
    expect(play.flag('expected').score()).toMatchObject({ score: 100, cost: 0 })
  })
})

test('stars are judged as the score is shown', () => {
  const stars = [0, 49.49, 49.5, 50, 69.49, 69.5, 89.49, 89.5, 90, 100].map(starsFor)
  expect(stars).toEqual([0, 0, 1, 1, 1, 2, 2, 3, 3, 3])
})
