// Mending after the reveal: what is offered, in which order, and what the desk prints in the end.

import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkLevels } from '../../src/content/check.ts'
import type { Compiled } from '../../src/content/compile.ts'
import {
  editedParts,
  editsOf,
  fixedFirstTime,
  mendableMarks,
  mendSpan,
  offeredMark,
  orderOfRewrites,
  rewriteText,
  type EditedPart,
  type Edits,
} from '../../src/core/edited.ts'
import { REWRITES } from '../../src/core/excerpt.ts'
import { readLevelFiles } from '../../src/tools/level-files.ts'
import { excerptOf } from '../fixtures/compiled.ts'
import { Play } from './support/a-round.ts'

const shipped: readonly Compiled[] = checkLevels(
  readLevelFiles(join(import.meta.dirname, '../../levels')),
).packs.flatMap(pack => pack.excerpts.flatMap(({ languages }) => Object.values(languages)))

const lampOil = excerptOf('lamp-oil')
const begun = () => new Play(lampOil.text, lampOil.key)

/** The page as it would be read, a line for each part. */
const read = (parts: readonly EditedPart[]): string[] =>
  parts.map(({ runs }) => runs.map(run => run.text).join(''))
const printed = (edits: Edits, { text, key } = lampOil): string[] => read(editedParts(text, key, edits))
const original = ({ text }: Compiled): string[] =>
  text.parts.map(part => text.text.slice(part.start, part.end))

describe('Fix it offers', () => {
  it('the first passage that was found, before those that were missed', () => {
    const play = begun().flag('greedy little clique', 'name-calling').flag('must not be named')
    const score = play.signOff().score()
    expect(mendableMarks(lampOil.key, score)).toEqual(['no-names', 'clique', 'who-drank'])
    expect(offeredMark(lampOil.key, score)).toBe('no-names')
  })

  it('missed ones in the order of the page where nothing was found', () => {
    const score = begun().nothingToFlag().score()
    expect(mendableMarks(lampOil.key, score)).toEqual(['who-drank', 'no-names', 'clique'])
  })

  it('one that was found by another name, or only in part', () => {
    const wrongName = begun().flag('greedy little clique', 'cui-bono').signOff().score()
    expect(offeredMark(lampOil.key, wrongName)).toBe('clique')
    const inPart = begun().flag('clique', 'name-calling').signOff().score()
    expect(inPart.marks.find(({ markId }) => markId === 'clique')!.outcome).toBe('half-found')
    expect(offeredMark(lampOil.key, inPart)).toBe('clique')
  })

  it('an optional passage last, unless it was flagged', () => {
    const key = {
      ...lampOil.key,
      marks: lampOil.key.marks.map(mark => (mark.id === 'who-drank' ? { ...mark, required: false } : mark)),
    }
    const play = new Play(lampOil.text, key)
    expect(mendableMarks(key, play.score())).toEqual(['no-names', 'clique', 'who-drank'])
    expect(offeredMark(key, play.flag('Who Drank the Lamp Oil').score())).toBe('who-drank')
  })

  it('nothing on a page where no passage has rewrites', () => {
    const { text, key } = excerptOf('quiet-ferry')
    expect(offeredMark(key, new Play(text, key).nothingToFlag().score())).toBeNull()
  })
})

describe('the order of the three', () => {
  it('has each of them once, and is the same every time', () => {
    fc.assert(
      fc.property(fc.string(), id => {
        expect(orderOfRewrites(id).toSorted()).toEqual([...REWRITES].toSorted())
        expect(orderOfRewrites(id)).toEqual(orderOfRewrites(id))
      }),
    )
  })

  it('has the fair one in every place, over the marks of this game', () => {
    const places = shipped
      .flatMap(({ key }) => key.marks.filter(mark => key.reasons.marks[mark.id]!.fixIt))
      .map(mark => orderOfRewrites(mark.id).indexOf('fair'))
    for (const place of [0, 1, 2]) {
      const share = places.filter(one => one === place).length / places.length
      expect(share).toBeGreaterThan(0.15)
      expect(share).toBeLessThan(0.6)
    }
  })
})

describe('the page that is printed', () => {
  it('is the page as it was where nothing is edited', () => {
    for (const page of shipped) expect(printed({}, page)).toEqual(original(page))
  })

  it('has the chosen words in the place of the whole extent, full stop and question mark included', () => {
    const page = printed({ 'who-drank': 'fair', 'no-names': 'leaning', clique: 'bare' })
    expect(page[0]).toBe('Six Drums of Lamp Oil Sold to the Ferry')
    expect(page[5]).toBe(
      'The word on the row is that not all of the oil was burnt in lamps. Oil is a thing that has its price.',
    )
    expect(page.toSpliced(5, 1).slice(1)).toEqual(original(lampOil).toSpliced(5, 1).slice(1))
  })

  it('says which words were put in, and in the place of which mark', () => {
    const [paragraph] = editedParts(lampOil.text, lampOil.key, { 'of-course': 'fair' }).slice(-1)
    expect(paragraph).toEqual({
      role: 'paragraph',
      runs: [
        { text: 'The ferry burns its lamps ', markId: null },
        { text: 'all night.', markId: 'of-course' },
        {
          text: ' It carried 212 people last week, and none of them complained of the light.',
          markId: null,
        },
      ],
    })
  })

  it('gives way as a whole where an extent runs over several sentences', () => {
    const page = shipped.find(({ text }) => text.id === 'dark-masts')!
    const chain = page.key.marks.find(({ id }) => id === 'question-chain')!
    const { start, end } = mendSpan(chain)
    expect(page.text.text.slice(start, end).match(/\?/g)).toHaveLength(3)
    const parts = editedParts(page.text, page.key, { 'question-chain': 'fair' })
    expect(parts.flatMap(({ runs }) => runs).filter(run => run.markId === 'question-chain')).toEqual([
      { text: page.key.reasons.marks['question-chain']!.rewrite, markId: 'question-chain' },
    ])
    expect(read(parts).join(' ')).not.toContain('moonless')
  })

  it('refuses an edit of a mark that is not there, and a rewrite that is not offered', () => {
    expect(() => printed({ 'no-such-mark': 'fair' })).toThrow(
      new RangeError('no mark "no-such-mark" in this key'),
    )
    expect(() => printed(Object.fromEntries([['constructor', 'fair'] as const]))).toThrow(RangeError)
    expect(() => printed({ darkness: 'leaning' })).toThrow(
      new RangeError('the mark "darkness" offers no rewrite "leaning"'),
    )
    expect(() => printed({ darkness: 'fair' })).not.toThrow()
  })
})

test('whatever is edited, only the extents change, and each of them once', () => {
  const pages = [...shipped, lampOil, excerptOf('right-to-left')]
  const edited = fc
    .record({ page: fc.constantFrom(...pages), picks: fc.infiniteStream(fc.nat({ max: 3 })) })
    .map(({ page, picks }) => {
      const edits: Record<string, (typeof REWRITES)[number]> = {}
      for (const mark of page.key.marks) {
        const rewrite = REWRITES[picks.next().value as number]
        if (rewrite === 'fair' || (rewrite && page.key.reasons.marks[mark.id]!.fixIt))
          edits[mark.id] = rewrite
      }
      return { page, edits }
    })
  fc.assert(
    fc.property(edited, ({ page, edits }) => {
      const parts = editedParts(page.text, page.key, edits)
      const runs = parts.flatMap(part => part.runs)
      expect(runs.every(run => run.text !== '')).toBe(true)
      const inOrder = page.key.marks.filter(({ id }) => edits[id]).map(({ id }) => id)
      expect(runs.flatMap(run => run.markId ?? [])).toEqual(inOrder)
      for (const run of runs)
        if (run.markId) expect(run.text).toBe(rewriteText(page.key, run.markId, edits[run.markId]!))
      // With the old words put back, it is the old page.
      const undone = parts.map(part => ({
        ...part,
        runs: part.runs.map(run => {
          const mark = page.key.marks.find(({ id }) => id === run.markId)
          if (!mark) return run
          const { start, end } = mendSpan(mark)
          return { ...run, text: page.text.text.slice(start, end) }
        }),
      }))
      expect(read(undone)).toEqual(original(page))
    }),
    { numRuns: 200 },
  )
})

describe('a player’s own edits', () => {
  it('are the fair rewrites of what they flagged, under whatever name, and nothing of what they missed', () => {
    const play = begun().flag('Who Drank the Lamp Oil', 'cui-bono').flag('clique', 'name-calling').signOff()
    expect(editsOf(play.score(), play.state.rewrites)).toEqual({ 'who-drank': 'fair', clique: 'fair' })
  })

  it('print the last choice, though the first one counts', () => {
    const play = begun().flag('Who Drank the Lamp Oil', 'just-asking-questions').signOff()
    play.mend('who-drank', 'fair').mend('who-drank', 'leaning')
    expect(editsOf(play.score(), play.state.rewrites)).toEqual({ 'who-drank': 'leaning' })
    expect(fixedFirstTime(play.state.rewrites)).toEqual({ offered: 1, fair: 1 })
    expect(printed(editsOf(play.score(), play.state.rewrites))[0]).toBe(
      'Lamp Oil of Candle Row Ends Up on the Ferry',
    )
  })

  it('take in a missed passage once it has been mended', () => {
    const play = begun().nothingToFlag().mend('no-names', 'bare').mend('no-names', 'fair')
    expect(editsOf(play.score(), play.state.rewrites)).toEqual({ 'no-names': 'fair' })
    expect(fixedFirstTime(play.state.rewrites)).toEqual({ offered: 1, fair: 0 })
  })

  it('are none on a page that was left alone and not mended', () => {
    const play = begun().nothingToFlag()
    expect(editsOf(play.score(), play.state.rewrites)).toEqual({})
    expect(fixedFirstTime(play.state.rewrites)).toEqual({ offered: 0, fair: 0 })
  })

  it('can always be printed', () => {
    for (const { text, key } of shipped) {
      const play = new Play(text, key)
      for (const { core, techniques } of key.marks)
        play.send({ type: 'placeFlag', span: core, technique: techniques[0], confidence: null })
      if (key.marks.length > 0) play.signOff()
      const edits = editsOf(play.score(), play.state.rewrites)
      expect(Object.keys(edits)).toEqual(key.marks.map(({ id }) => id))
      expect(() => editedParts(text, key, edits)).not.toThrow()
    }
  })
})
