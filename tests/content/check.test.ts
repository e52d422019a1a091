// The check over real files: every problem of every file, and the packs that are left.

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkLevels } from '../../src/content/check.ts'
import { readLevelFiles, readReadingFiles } from '../../src/tools/level-files.ts'
import { folderWith } from './support/folder.ts'
import { EXCERPT, excerptWith, MARK, markWith, PACK } from './support/sample.ts'

const check = (files: Readonly<Record<string, unknown>>) => checkLevels(readLevelFiles(folderWith(files)))
const errorsOf = (files: Readonly<Record<string, unknown>>) =>
  check(files).problems.filter(problem => problem.level === 'error')
const GOOD = { 'sample/pack.json': PACK, 'sample/slow-barge.en.json': EXCERPT }

describe('files on disk', () => {
  it('are packs, and nothing else that lies beside them', () => {
    const root = folderWith({
      ...GOOD,
      'names.json': {},
      'README.md': 'Read me.',
      'schema/excerpt.schema.json': {},
      'sample/notes.txt': 'Not a level.',
      'sample/readings/slow-barge.en.json': {},
    })
    expect(
      readLevelFiles(root)
        .map(file => file.path)
        .sort(),
    ).toEqual(Object.keys(GOOD).sort())
    expect(readReadingFiles(root).map(file => file.path)).toEqual(['sample/readings/slow-barge.en.json'])
  })

  it('that are right make a pack with counts and no error', () => {
    const { packs, problems } = check(GOOD)
    expect(problems.filter(problem => problem.level === 'error')).toEqual([])
    expect(packs[0]!.excerpts[0]!.languages.en).toMatchObject({
      file: 'sample/slow-barge.en.json',
      kind: 'spun',
      counts: { words: 38 + 6, units: 6, fair: 5, required: 1 },
      band: 1,
    })
  })

  it('that are wrong are all told of at once', () => {
    const problems = errorsOf({
      'sample/pack.json': {
        ...PACK,
        excerpts: [...PACK.excerpts, { id: 'second', kind: 'dry', introduces: [] }],
      },
      'sample/slow-barge.en.json': markWith({ core: 'slunked', techniques: ['loaded-language'] }),
      'sample/second.en.json': '{ "format": 1,, }',
      'sample/third.en.json': { ...excerptWith({ id: 'third' }), marks: [{ ...MARK, does: '' }] },
      'other/first.en.json': excerptWith({ id: 'first' }),
    })
    expect(problems.map(({ file, place }) => `${file}: ${place}`)).toEqual(
      expect.arrayContaining([
        'sample/slow-barge.en.json: marks › "slunk" › core',
        'sample/second.en.json: line 1, column 15',
        'sample/third.en.json: marks › "slunk" › does',
        'sample/pack.json: excerpts › "second"',
        'other/pack.json: ',
      ]),
    )
    expect(problems.every(problem => problem.what !== '' && problem.mend !== '')).toBe(true)
  })
})

describe('a pack file', () => {
  it('and its folder have one name', () => {
    const [problem] = errorsOf({ 'other/pack.json': PACK, 'other/slow-barge.en.json': EXCERPT })
    expect(problem).toMatchObject({ file: 'other/pack.json', place: 'id' })
  })

  it('lists each excerpt, and each once', () => {
    const twice = { ...PACK, excerpts: [...PACK.excerpts, ...PACK.excerpts] }
    expect(errorsOf({ ...GOOD, 'sample/pack.json': twice })[0]!.what).toBe('listed twice')
    const unlisted = errorsOf({ ...GOOD, 'sample/extra.en.json': excerptWith({ id: 'extra' }) })
    expect(unlisted).toMatchObject([{ file: 'sample/extra.en.json', place: 'id' }])
  })

  it('has words in each language that is told', () => {
    const spanish = { ...EXCERPT, language: 'es' }
    const [problem] = errorsOf({ ...GOOD, 'sample/slow-barge.es.json': spanish })
    expect(problem!.what).toContain('no title and lines in “es”')
  })

  it('teaches techniques in the order of play', () => {
    const excerpts = [
      { id: 'slow-barge', kind: 'spun', introduces: ['loaded-language'] },
      { id: 'second', kind: 'spun', introduces: ['exaggeration'] },
    ]
    const { packs } = check({
      ...GOOD,
      'sample/pack.json': { ...PACK, excerpts },
      'sample/second.en.json': excerptWith({ id: 'second' }),
    })
    const taught = packs[0]!.excerpts.map(({ languages }) => languages.en!.text.taught)
    expect(taught).toEqual([['loaded-language'], ['loaded-language', 'exaggeration']])
  })
})

describe('an excerpt file', () => {
  it('is called after its id and language', () => {
    const [problem] = errorsOf({ 'sample/pack.json': PACK, 'sample/barge.en.json': EXCERPT })
    expect(problem!.what).toBe('by its id and language this file is slow-barge.en.json')
  })

  it('is held against the rules, which are told apart from errors', () => {
    const { problems, packs } = check(GOOD)
    expect(packs[0]!.excerpts[0]!.languages.en).toBeDefined()
    expect(problems.map(problem => problem.what)).toEqual(
      expect.arrayContaining([
        '44 words',
        '1 required marks that have been taught',
        '1 excerpts',
        '83 % of the sentences are fair',
      ]),
    )
  })

  it('may not require a technique before it has been taught', () => {
    const { problems } = check({
      ...GOOD,
      'sample/slow-barge.en.json': markWith({ techniques: ['cui-bono'] }),
    })
    expect(
      problems.some(problem => problem.what === '“cui-bono” has not been taught when this excerpt opens'),
    ).toBe(true)
  })

  it('may not call an accepted name the tempting wrong one', () => {
    const source = markWith({ techniques: ['loaded-language', 'name-calling'] })
    const { problems } = check({ ...GOOD, 'sample/slow-barge.en.json': source })
    expect(problems.some(problem => problem.place === 'marks › "slunk" › notThis')).toBe(true)
  })
})

describe('the packs of this game', () => {
  it('have no problem at all', () => {
    const { problems, packs } = checkLevels(readLevelFiles(join(import.meta.dirname, '../../levels')))
    expect(problems).toEqual([])
    expect(packs.length).toBeGreaterThan(0)
  })
})
