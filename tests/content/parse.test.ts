// What is told about a file that is not as it should be: the place, what is wrong, how to mend it.

import { describe, expect, it } from 'vitest'
import { parseLevel } from '../../src/content/parse.ts'
import { tellProblem } from '../../src/content/problem.ts'
import { ExcerptSchema, PackSchema } from '../../src/content/schema.ts'
import { EXCERPT, MARK, PACK } from './support/sample.ts'

const parse = (data: unknown) => parseLevel('f.json', JSON.stringify(data), ExcerptSchema)
const withMark = (changes: object) => parse({ ...EXCERPT, marks: [{ ...MARK, ...changes }] })

describe('a file that is right', () => {
  it('is read as it is, with white space around texts dropped', () => {
    expect(parse({ ...EXCERPT, headline: '  Barge Leaves the Quay ' })).toEqual({
      value: EXCERPT,
      problems: [],
    })
  })

  it('may begin with a byte order mark', () => {
    expect(parseLevel('f.json', `\uFEFF${JSON.stringify(EXCERPT)}`, ExcerptSchema).problems).toEqual([])
  })
})

describe('a technique that does not exist', () => {
  it.each([
    ['loaded-langage', 'loaded-language'],
    ['just-asking', 'just-asking-questions'],
    ['Cui Bono', 'cui-bono'],
  ])('%s: the nearest is %s', (given, nearest) => {
    const { problems } = withMark({ techniques: [given] })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ level: 'error', place: 'marks › "slunk" › techniques › number 1' })
    expect(problems[0]!.what).toBe(`“${given}” is none of the techniques`)
    expect(problems[0]!.mend).toContain(`Did you mean “${nearest}”?`)
  })

  it('does not lend its words to the kinds of excerpt', () => {
    const excerpts = [{ id: 'slow-barge', kind: 'spin', introduces: [] }]
    const [problem] = parseLevel('pack.json', JSON.stringify({ ...PACK, excerpts }), PackSchema).problems
    expect(problem!.place).toBe('excerpts › "slow-barge" › kind')
    expect(problem!.mend).toBe('Did you mean “spun”? Known are: spun, dry, sound, clean.')
  })
})

describe('an explanation', () => {
  it.each(['does', 'matters', 'rewrite', 'notThis'])('that is missing is told: %s', field => {
    const [problem, ...more] = withMark({ [field]: undefined }).problems
    expect(more).toEqual([])
    expect(problem).toMatchObject({
      place: `marks › "slunk" › ${field}`,
      what: `“${field}” is missing`,
      mend: 'Add it.',
    })
  })

  it('that is only white space is empty', () => {
    const [problem] = withMark({ matters: '  ' }).problems
    expect(problem).toMatchObject({ place: 'marks › "slunk" › matters', mend: 'Write it.' })
    expect(problem!.what).toContain('is empty')
  })

  it('on why it is not the tempting name is missing by itself', () => {
    const [problem] = withMark({ notThis: { technique: 'exaggeration' } }).problems
    expect(problem!.place).toBe('marks › "slunk" › notThis › why')
  })
})

describe('other slips', () => {
  it('of a name of a field are found', () => {
    const { problems } = withMark({ optionel: true })
    expect(problems[0]!.what).toBe('“optionel” is not a field of this format')
  })

  it('of a quote are told inside it', () => {
    const { problems } = withMark({ core: { occurrence: 0 } })
    expect(problems.map(problem => problem.place)).toEqual([
      'marks › "slunk" › core › quote',
      'marks › "slunk" › core › occurrence',
    ])
  })

  it('of a quote that is neither text nor object say what it can be', () => {
    const [problem] = withMark({ core: 5 }).problems
    expect(problem!.what).toBe('“core” is neither a text nor an object')
    expect(problem!.mend).toContain('"quote"')
  })

  it('of the number of questions are told', () => {
    expect(parse({ ...EXCERPT, discuss: ['One?'] }).problems[0]).toMatchObject({
      place: 'discuss › number 2',
      what: 'number 2 is missing',
    })
    expect(parse({ ...EXCERPT, discuss: ['a', 'b', 'c'] }).problems[0]!.what).toBe('number 3 is too many')
  })

  it('are all told at once', () => {
    const { problems, value } = parse({ ...EXCERPT, outlet: '', fair: [{ id: 'A b' }], discuss: undefined })
    expect(value).toBeNull()
    expect(problems.map(problem => problem.place)).toEqual(
      expect.arrayContaining([
        'outlet',
        'fair › "A b" › id',
        'fair › "A b" › quote',
        'fair › "A b" › why',
        'discuss',
      ]),
    )
  })
})

describe('JSON that is none', () => {
  const cases: [string, string, string][] = [
    ['a comma too many', '{\n  "a": 1,\n}', 'line 3, column 1'],
    ['a colon too few', '{"a" 1}', 'line 1, column 6'],
    [
      'a word without quotation marks',
      '{\n  "a": 1,\n  "b": maybe,\n  "a long tail": "so that the message is cut off"\n}',
      'line 3, column 8',
    ],
    ['a short one with a bad letter', '{"a": x}', 'line 1, column 7'],
    ['a file that breaks off', '{"a":\n"b', 'line 2, column 3'],
  ]
  it.each(cases)('%s is told with its place', (_, json, place) => {
    const { problems, value } = parseLevel('f.json', json, ExcerptSchema)
    expect(value).toBeNull()
    expect(problems).toHaveLength(1)
    expect(problems[0]!.what).toContain('this is not valid JSON')
    expect(problems[0]!.place).toBe(place)
  })
})

describe('a problem in lines of text', () => {
  it('has the level, the file, the place, what is wrong and how to mend it', () => {
    expect(
      tellProblem({ level: 'rule', file: 'f.json', place: 'marks', what: 'too few', mend: 'Add one.' }),
    ).toBe('RULE  f.json: marks\n      too few\n      → Add one.')
    expect(tellProblem({ level: 'error', file: 'f.json', place: '', what: 'w', mend: 'm' })).toMatch(
      /^ERROR f\.json\n/,
    )
  })
})
