// Blind readings against the key: what counts as found, and what is told where readers and key disagree.

import { describe, expect, it } from 'vitest'
import { agree, readingHash } from '../../src/content/agreement.ts'
import { ratesOf } from '../../src/content/reading-tally.ts'
import { checkReadings } from '../../src/content/check-readings.ts'
import { checkLevels } from '../../src/content/check.ts'
import { parseReadings, type ReadingSet, type ReadingsSource } from '../../src/content/readings.ts'
import type { ExcerptSource } from '../../src/content/schema.ts'
import type { TechniqueId } from '../../src/core/technique.ts'
import { compiled, EXCERPT, excerptWith, MARK, PACK } from './support/sample.ts'

const TWO_MARKS = excerptWith({
  marks: [
    MARK,
    { ...MARK, id: 'wrote', core: 'the clerk wrote it down', extent: 'and the clerk wrote it down' },
  ],
})
const CLEAN = excerptWith({ marks: [] })

type Flag = [quote: string, technique?: TechniqueId]

const setOf = (readers: readonly (readonly Flag[])[], more: Partial<ReadingsSource> = {}): ReadingSet => ({
  format: 1,
  excerpt: 'slow-barge',
  language: 'en',
  readings: readers.map((flags, index) => ({
    reader: `reader ${index + 1}`,
    flags: flags.map(([quote, technique = 'loaded-language']) => ({ quote, technique })),
  })),
  file: 'sample/readings/slow-barge.en.json',
  pack: 'sample',
  ...more,
})

const read = (
  source: ExcerptSource,
  readers: readonly (readonly Flag[])[],
  more?: Partial<ReadingsSource>,
) => {
  const { text, key } = compiled(source)
  return agree(text, key, setOf(readers, more))
}
const f1s = ({ agreement: { rates } }: ReturnType<typeof read>) => [
  rates.finding.f1,
  rates.family.f1,
  rates.name.f1,
]

describe('a required mark', () => {
  it('is found with its words and its name', () => {
    const told = read(EXCERPT, [[['slunk away like a thief']]])
    expect(f1s(told)).toEqual([1, 1, 1])
    expect(told.agreement.marks).toEqual([{ markId: 'slunk', finders: 1, names: { 'loaded-language': 1 } }])
    expect(told.problems).toEqual([])
    expect(told.warnings).toEqual([])
  })

  it('is found under another name of the family, and under a wrong one', () => {
    expect(f1s(read(EXCERPT, [[['slunk away like a thief', 'name-calling']]]))).toEqual([1, 1, 0])
    const wrong = read(EXCERPT, [[['slunk away like a thief', 'cui-bono']]])
    expect(f1s(wrong)).toEqual([1, 0, 0])
    expect(wrong.agreement.marks[0]!.names).toEqual({ 'cui-bono': 1 })
  })

  it('is found with half of its core, and not with less', () => {
    // The core has 23 letters and signs: “like a thief” are 12 of them, “a thief” 7.
    expect(read(EXCERPT, [[['like a thief']]]).agreement.marks[0]!.finders).toBe(1)
    const less = read(EXCERPT, [[['thief']]])
    expect(less.agreement.marks[0]!.finders).toBe(0)
    // Too little to be found, and not wrong either.
    expect(less.agreement.rates.finding).toEqual({ precision: 1, recall: 0, f1: 0 })
  })

  it('is found by a flag that fits well enough, though it holds less than half', () => {
    // 7 of 23, all of it inside: location 0.47.
    expect(read(EXCERPT, [[['a thief']]]).agreement.marks[0]!.finders).toBe(1)
  })

  it('is found by a flag that runs over two of them', () => {
    const source = excerptWith({
      marks: [
        { ...MARK, core: 'slunk away' },
        { ...MARK, id: 'thief', core: 'like a thief' },
      ],
    })
    const told = read(source, [[['slunk away like a thief']]])
    expect(told.agreement.marks.map(mark => mark.finders)).toEqual([1, 1])
  })

  it('is found once by a reader who flagged it in pieces', () => {
    const told = read(EXCERPT, [[['slunk away'], ['like a thief']]])
    expect(told.agreement.tally).toMatchObject({ flags: 1, required: 1 })
    expect(f1s(told)).toEqual([1, 1, 1])
  })
})

describe('pooled over readers', () => {
  it('flags and marks are added up before the rates are taken', () => {
    const told = read(TWO_MARKS, [
      [['slunk away like a thief'], ['the clerk wrote it down']],
      [['slunk away like a thief'], ['The log shows both hours.']],
      [],
    ])
    // Three of four flags are right, three of six marks are found.
    expect(told.agreement.tally).toMatchObject({ flags: 4, required: 6 })
    expect(ratesOf(told.agreement.tally, 'finding')).toEqual({ precision: 3 / 4, recall: 3 / 6, f1: 0.6 })
    expect(told.agreement.readers.map(reader => reader.falseFlags)).toEqual([0, 1, 0])
    expect(told.agreement.falseFlags).toBe(1)
  })

  it('too little agreement is a problem, for finding and for the family', () => {
    const [finding, ...more] = read(EXCERPT, [[['slunk away like a thief']], [], []]).problems
    expect(finding).toMatchObject({ level: 'rule', file: 'sample/readings/slow-barge.en.json' })
    expect(finding!.what).toBe('readers and key agree too little on where to flag: F1 0.50, at least 0.75')
    expect(more.map(problem => problem.what)).toEqual([
      'readers and key agree too little on the family: F1 0.50, at least 0.6',
    ])
  })

  it('an optional mark that is flagged is not wrong', () => {
    const source = excerptWith({
      marks: [MARK, { ...MARK, id: 'wrote', core: 'the clerk wrote it down', optional: true }],
    })
    const told = read(source, [[['slunk away like a thief'], ['the clerk wrote it down', 'cui-bono']]])
    expect(f1s(told)).toEqual([1, 1, 1])
    expect(told.agreement.marks).toHaveLength(1)
  })

  it('a mark that most readers miss is worth a look', () => {
    const told = read(TWO_MARKS, [
      [['slunk away like a thief'], ['the clerk wrote it down']],
      [['slunk away like a thief']],
      [['slunk away like a thief']],
    ])
    expect(told.warnings).toMatchObject([{ place: 'marks › "wrote"', what: '2 of 3 readers miss it' }])
  })

  it('a fair sentence or fair note that most readers flag is worth a look', () => {
    const flags: Flag[] = [['slunk away like a thief'], ['The skipper waved.', 'exaggeration']]
    const told = read(EXCERPT, [flags, flags, [['slunk away like a thief']]])
    expect(told.warnings.map(warning => warning.place)).toEqual(['sentence 5', 'fair › "wave"'])
    expect(told.agreement.fair.map(({ what, by }) => [what, by])).toEqual([
      ['unit', 2],
      ['note', 2],
    ])
  })
})

describe('an excerpt without marks', () => {
  it('is agreed on where nobody flags anything', () => {
    const told = read(CLEAN, [[], [], []])
    expect(f1s(told)).toEqual([1, 1, 1])
    expect(told.problems).toEqual([])
  })

  it('may be flagged by one reader of three, and the share who left it alone is told', () => {
    const told = read(CLEAN, [[['The skipper waved.']], [], []])
    expect(told.agreement.readers.map(({ falseFlags, f1 }) => [falseFlags, f1])).toEqual([
      [1, 0],
      [0, 1],
      [0, 1],
    ])
    expect(told.agreement.rates.finding.f1).toBeCloseTo(2 / 3)
    expect(told.problems).toEqual([])
  })

  it('must not have a sentence that half of the readers flag', () => {
    const flag: Flag[] = [['The skipper waved.']]
    expect(read(CLEAN, [flag, flag, [['At dusk it slunk away like a thief.']]]).problems).toMatchObject([
      {
        level: 'rule',
        place: 'sentence 5',
        what: '2 of 3 readers flag a sentence of an excerpt without marks: “The skipper waved.”',
      },
    ])
    expect(read(CLEAN, [flag, []]).problems).toHaveLength(1)
  })
})

describe('the flags of a reader', () => {
  it('must be quotes from the page', () => {
    const { problems } = read(EXCERPT, [[['slunked away like a thief']]])
    expect(problems[0]).toMatchObject({ level: 'error', place: 'readings › "reader 1" › flags › number 1' })
    expect(problems[0]!.mend).toContain('slunk away like a thief')
  })

  it('take the place of earlier ones they overlap', () => {
    const told = read(EXCERPT, [
      [['At dusk it slunk away like a thief.', 'cui-bono'], ['slunk away like a thief']],
    ])
    expect(told.agreement.tally.flags).toBe(1)
    expect(f1s(told)).toEqual([1, 1, 1])
    expect(told.warnings[0]!.what).toBe('overlaps an earlier flag of the same reader')
  })

  it('are out of date once the words have changed, and not when the key has', () => {
    const hash = readingHash(compiled(EXCERPT).text)
    const flags: Flag[][] = [[['slunk away like a thief']]]
    expect(read(EXCERPT, flags, { hash }).problems).toEqual([])
    expect(read(excerptWith({ marks: [{ ...MARK, does: 'Otherwise.' }] }), flags, { hash }).problems).toEqual(
      [],
    )
    const [problem] = read(excerptWith({ headline: 'Barge Left' }), flags, { hash }).problems
    expect(problem).toMatchObject({
      level: 'rule',
      place: 'hash',
      what: 'the page has been changed since it was read',
    })
  })
})

describe('all readings', () => {
  const packs = (language = 'en') =>
    checkLevels([
      { path: 'sample/pack.json', json: JSON.stringify({ ...PACK, words: { [language]: PACK.words.en } }) },
      { path: `sample/slow-barge.${language}.json`, json: JSON.stringify({ ...EXCERPT, language }) },
    ]).packs
  const good: Flag[] = [['slunk away like a thief']]

  it('are at least three in English', () => {
    expect(checkReadings(packs(), []).problems).toMatchObject([{ level: 'rule', what: '0 blind readings' }])
    expect(checkReadings(packs(), [setOf([good, good])]).problems).toMatchObject([
      { what: '2 blind readings' },
    ])
    expect(checkReadings(packs(), [setOf([good, good, good])]).problems).toEqual([])
  })

  it('are three in English, one in Spanish, none in another language, and are judged where there are some', () => {
    expect(checkReadings(packs('es'), []).problems).toMatchObject([{ what: '0 blind readings' }])
    expect(checkReadings(packs('eo'), []).problems).toEqual([])
    const told = checkReadings(packs('es'), [setOf([[]], { language: 'es' })])
    expect(told.problems.map(problem => problem.level)).toEqual(['rule', 'rule'])
  })

  it('are not asked of a tutorial, where everything is told', () => {
    const [pack] = packs()
    expect(checkReadings([{ ...pack!, role: 'tutorial' }], []).problems).toEqual([])
  })

  it('are pooled by pack and language', () => {
    const { pools } = checkReadings(packs(), [setOf([good, good, []])])
    expect(pools).toMatchObject([{ pack: 'sample', language: 'en', tally: { flags: 2, required: 3 } }])
  })

  it('of an excerpt that is not there are told', () => {
    const { problems } = checkReadings(packs(), [
      setOf([good, good, good]),
      setOf([good], { excerpt: 'gone' }),
    ])
    expect(problems).toMatchObject([{ level: 'error', place: 'excerpt' }])
  })
})

describe('a file of readings', () => {
  const source = {
    format: 1,
    excerpt: 'slow-barge',
    language: 'en',
    readings: [{ reader: 'plain', flags: [] }],
  }
  const parse = (data: unknown, path = 'sample/readings/slow-barge.en.json') =>
    parseReadings([{ path, json: JSON.stringify(data) }])

  it('is read with the pack it lies in', () => {
    expect(parse(source)).toMatchObject({ sets: [{ pack: 'sample', excerpt: 'slow-barge' }], problems: [] })
  })

  it('is called after its excerpt and language', () => {
    expect(parse(source, 'sample/readings/barge.en.json').problems[0]!.what).toContain('slow-barge.en.json')
  })

  it('has each reader once, and known techniques', () => {
    expect(
      parse({ ...source, readings: [...source.readings, ...source.readings] }).problems[0]!.what,
    ).toContain('twice')
    const odd = { reader: 'plain', flags: [{ quote: 'a', technique: 'loaded-langage' }] }
    const { problems, sets } = parse({ ...source, readings: [odd] })
    expect(sets).toEqual([])
    expect(problems[0]!.mend).toContain('loaded-language')
  })
})
