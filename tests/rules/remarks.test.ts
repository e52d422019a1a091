// The people of the desk: who says what at which moment, that a first time comes once, and that nobody repeats
// themselves.

import { describe, expect, it } from 'vitest'
import {
  callsDue,
  remarkInNewsroom,
  remarkOnScore,
  remarksAtStops,
  type Standing,
} from '../../src/core/remark-moments.ts'
import {
  afterSaying,
  hasLearned,
  LEARNED_AFTER,
  lineOf,
  mayBeSaid,
  NOTHING_SAID,
  remarkOf,
  REMARKS,
  type RemarkCode,
  type Said,
} from '../../src/core/remarks.ts'
import type { TechniqueId } from '../../src/core/technique.ts'
import { aRound, type Play } from './support/a-round.ts'

/** A page with one of everything: two passages that lean, one that only looks so, and plain sentences. */
const page = () =>
  aRound()
    .text(
      'Only a fool would sign it. The vote is on Tuesday. Some say it is doomed. The hall holds ninety. ' +
        'Two people said the draft was late. The draft is online. Tea was served.',
    )
    .mark('fool', 'Only a fool', { techniques: ['name-calling'] })
    .mark('some', 'Some say', { techniques: ['vague-attribution'] })
    .fairNote('two', 'Two people said')

/** A sound page. */
const soundPage = () =>
  aRound().text('Rain fell on Monday. Nobody was hurt. The bridge held.').fairNote('held', 'The bridge held')

const having = (...codes: RemarkCode[]): Said => codes.reduce(afterSaying, NOTHING_SAID)
const FIRSTS = REMARKS.filter(code => lineOf(code).once)

/** What is said at the stops, each as “passage: who code”. */
function atStops(play: Play, said: Said = NOTHING_SAID, looksLike?: TechniqueId): string[] {
  const passages = play.passages()
  const remarks = remarksAtStops({
    passages,
    score: play.score(),
    key: play.key,
    looksLike: () => looksLike,
    said,
  })
  return [...remarks]
    .toSorted(([a], [b]) => a - b)
    .map(([stop, { who, code }]) => `${passages[stop]!.kind}: ${who} ${code}`)
}

const onScore = (play: Play, before: number | null = null, said: Said = NOTHING_SAID) =>
  remarkOnScore({ score: play.score(), before, said })?.code ?? null

describe('at a stop of the reveal', () => {
  it('a first flag on a fair passage brings the junior, who would have done the same', () => {
    expect(atStops(soundPage().start().flag('bridge'))).toEqual(['false-on-note: junior first-false'])
    expect(atStops(soundPage().start().flag('Monday'))).toEqual(['false-flag: junior first-false'])
  })

  it('a fair note left alone is praised the first time by the chief, then wondered at by the junior', () => {
    const play = soundPage().start().nothingToFlag()
    expect(atStops(play)).toEqual(['fair-note: chief first-fair'])
    expect(atStops(play, having('first-fair'))).toEqual(['fair-note: junior tam-would'])
    expect(atStops(play, having('first-fair', 'tam-would'))).toEqual(['fair-note: chief fair-left'])
  })

  it('the junior learns: who was put right often enough leaves it alone, too', () => {
    const taught = having(
      'first-fair',
      'first-false',
      'tam-would',
      'tam-false',
      'quiet',
      'tam-would',
      'quiet',
    )
    expect(hasLearned(taught)).toBe(true)
    expect(hasLearned(having('first-false', 'tam-would', 'tam-false'))).toBe(false)
    expect(LEARNED_AFTER).toBe(4)
    expect(atStops(soundPage().start().nothingToFlag(), taught)).toEqual(['fair-note: junior tam-left'])
    expect(atStops(soundPage().start().flag('bridge'), taught)).toEqual(['false-on-note: junior tam-asked'])
  })

  it('a contradiction that was caught comes before anything else', () => {
    const play = aRound()
      .text('Not one soul saw her. Rain fell. Forty people waved. Tea was served.')
      .mark('soul', 'Not one soul', { techniques: ['exaggeration'], clash: 'Forty people waved' })
      .start()
    expect(atStops(play.flag('Not one soul', 'exaggeration'))).toEqual(['hit: chief clash'])
    expect(atStops(aRound().text('Not one soul came. Forty people waved. Rain fell.')
      .mark('soul', 'Not one soul', { clash: 'Forty people waved' }).start().nothingToFlag())).toEqual([
      'miss: chief first-miss',
    ]) // prettier-ignore
  })

  it('the right passage under a name from next door is not the same as a wrong one', () => {
    const named = (technique: TechniqueId) =>
      atStops(page().start().flag('fool', technique), having(...FIRSTS))
    expect(named('loaded-language')).toContain('wrong-name: chief look-alike')
    expect(named('cui-bono').join()).not.toContain('wrong-name')
  })

  it('the source has something to say of sources, and of nothing else', () => {
    const said = having(...FIRSTS)
    const hit = page().start().flag('Some say', 'vague-attribution')
    expect(atStops(hit, said)).toContain('hit: source source-hit')
    const left = soundPage().start().nothingToFlag()
    expect(atStops(left, said, 'anonymous-sourcing')).toEqual(['fair-note: source source-fair'])
    expect(atStops(left, said, 'loaded-language')).toEqual(['fair-note: junior tam-would'])
  })

  it('nobody talks all the time: one remark for four stops, and none at two in a row', () => {
    const sentences = Array.from({ length: 12 }, (_, number) => `Sentence number ${number + 10} is here.`)
    const builder = aRound().text(sentences.join(' '))
    for (let number = 0; number < 12; number++) builder.fairNote(`n${number}`, `number ${number + 10}`)
    const play = builder.start().flag('number 12').flag('number 17')
    const stops = [
      ...remarksAtStops({
        passages: play.passages(),
        score: play.score(),
        key: play.key,
        looksLike: () => undefined,
        said: NOTHING_SAID,
      }).keys(),
    ].toSorted((a, b) => a - b)
    expect(stops).toHaveLength(3)
    expect(stops.slice(1).every((stop, index) => stop - stops[index]! > 1)).toBe(true)
  })

  it('says nothing on the same page twice, and the same again for the same play', () => {
    const play = page().start().flag('fool', 'name-calling').flag('vote')
    expect(new Set(atStops(play)).size).toBe(atStops(play).length)
    expect(atStops(play)).toEqual(atStops(play))
  })
})

describe('beside the score', () => {
  it('a clean page that is recognised is told first, and told otherwise from then on', () => {
    const play = soundPage().start().nothingToFlag()
    expect(onScore(play)).toBe('first-clean')
    expect(onScore(play, null, having('first-clean'))).toBe('clean-page')
  })

  it('a clean page that was doubted is met kindly', () => {
    expect(onScore(soundPage().start().flag('Monday'))).toBe('clean-doubted')
  })

  it('knows everything flagged from nothing flagged', () => {
    const all = page().start()
    for (const quote of ['vote', 'hall', 'people', 'online', 'Tea']) all.flag(quote)
    expect(onScore(all)).toBe('everything')
    expect(onScore(page().start().nothingToFlag())).toBe('nothing')
  })

  it('a whole page right: three stars the first time, then the page itself', () => {
    const play = page().start().flag('Only a fool', 'name-calling').flag('Some say', 'vague-attribution')
    expect(onScore(play)).toBe('first-three-stars')
    expect(onScore(play, null, having('first-three-stars'))).toBe('whole-right')
  })

  it('sees what was better than the last time, and is gentle about what was not', () => {
    const one = page().start().flag('Only a fool', 'name-calling').flag('online')
    expect(onScore(one, 0)).toBe('better')
    expect(onScore(one, 90)).toBe('not-better')
    expect(onScore(one, 25)).toBe('hard')
    expect(onScore(one)).toBe('hard')
  })

  it('praises restraint where not all was found, and asks for it where all was', () => {
    expect(onScore(page().start().flag('Only a fool', 'name-calling'))).toBe('restraint')
    const both = page().start().flag('Only a fool', 'name-calling').flag('Some say', 'vague-attribution')
    expect(onScore(both.flag('online'), null, having('first-three-stars'))).toBe('found-all')
  })

  it('never says the same twice in a row', () => {
    const play = page().start().nothingToFlag()
    expect(onScore(play, 0, having('nothing'))).toBe('restraint')
    expect(onScore(play, 0, having('nothing', 'restraint'))).toBe('nothing')
    // What was said at the stops is no verdict.
    expect(onScore(play, 0, having('nothing', 'quiet', 'missed'))).toBe('restraint')
  })
})

describe('in the newsroom', () => {
  const standing = (change: Partial<Standing> = {}): Standing => ({
    total: 6,
    finished: 2,
    plays: 2,
    allStars: false,
    daysAway: 0,
    falseFlags: [1, 1],
    callWaiting: false,
    ...change,
  })
  it.each<[Partial<Standing>, RemarkCode]>([
    [{ finished: 0, plays: 0, daysAway: null, falseFlags: [] }, 'newcomer'],
    [{}, 'begun'],
    [{ finished: 3 }, 'half-way'],
    [{ finished: 5 }, 'last-one'],
    [{ finished: 6 }, 'finished'],
    [{ finished: 6, allStars: true }, 'all-stars'],
    [{ callWaiting: true }, 'call'],
    [{ falseFlags: [0, 0] }, 'careful'],
    [{ falseFlags: [9, 0, 0, 0] }, 'careful'],
    [{ falseFlags: [2, 2, 2] }, 'wary'],
    [{ daysAway: 2 }, 'begun'],
    [{ daysAway: 3, falseFlags: [9] }, 'away'],
    [{ daysAway: 40, finished: 6 }, 'away'],
  ])('%j brings “%s”', (change, code) => {
    expect(remarkInNewsroom(standing(change)).code).toBe(code)
  })

  it('has another way to say it after another round', () => {
    const variants = [1, 2, 3, 4].map(plays => remarkInNewsroom(standing({ plays, daysAway: 9 })).variant)
    expect(variants).toEqual([2, 3, 1, 2])
  })

  it('has a call for every two excerpts, six in all', () => {
    expect([0, 1, 2, 3, 4, 11, 12, 60].map(callsDue)).toEqual([0, 0, 1, 1, 2, 5, 6, 6])
  })
})

describe('over the nights', () => {
  it('a first time comes once', () => {
    for (const code of FIRSTS) expect(mayBeSaid(code, having(code, ...REMARKS))).toBe(false)
  })

  it('a line rests, and comes back in other words', () => {
    expect(mayBeSaid('false-flag', having('false-flag', 'quiet', 'missed'))).toBe(false)
    const later = having('false-flag', 'quiet', 'missed', 'half')
    expect(mayBeSaid('false-flag', later)).toBe(true)
    expect(remarkOf('false-flag', NOTHING_SAID).variant).toBe(1)
    expect(remarkOf('false-flag', later).variant).toBe(2)
    expect(remarkOf('false-flag', having('false-flag', 'false-flag')).variant).toBe(1)
  })

  it('forgets what is long past', () => {
    const long = having(...Array.from({ length: 40 }, (): RemarkCode => 'quiet'))
    expect(long.recent.length).toBeLessThan(20)
    expect(long.times['quiet']).toBe(40)
  })

  it('leaving fair text alone is praised in at least as many lines as catching spin', () => {
    const lines = (praises: 'leaving' | 'catching') =>
      REMARKS.map(lineOf).reduce((sum, line) => sum + (line.praises === praises ? line.variants : 0), 0)
    expect(lines('leaving')).toBeGreaterThanOrEqual(lines('catching'))
  })
})
