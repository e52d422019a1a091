// The packs of a shelf: their order, what one teaches the next, and the rules they keep together.

import { describe, expect, it } from 'vitest'
import { checkLevels } from '../../src/content/check.ts'
import type { PackSource } from '../../src/content/schema.ts'
import { checkShelfRules } from '../../src/content/shelf-rules.ts'
import { readLevelFiles } from '../../src/tools/level-files.ts'
import { folderWith } from './support/folder.ts'
import { EXCERPT, excerptWith, MARK, PACK } from './support/sample.ts'

const packOf = (id: string, change: Partial<PackSource> = {}): PackSource => ({ ...PACK, id, ...change })
const entry = { id: 'slow-barge', kind: 'spun', introduces: [] } as const
const shelf = (...packs: string[]) => ({ format: 1, packs })
const check = (files: Readonly<Record<string, unknown>>) => checkLevels(readLevelFiles(folderWith(files)))
const TWO = {
  'aft/pack.json': packOf('aft', { excerpts: [{ ...entry, introduces: ['innuendo'] }] }),
  'aft/slow-barge.en.json': EXCERPT,
  'bow/pack.json': packOf('bow'),
  'bow/slow-barge.en.json': EXCERPT,
}
const taughtIn = (files: Readonly<Record<string, unknown>>, id: string) =>
  check(files).packs.find(pack => pack.id === id)!.excerpts[0]!.languages.en!.text.taught

describe('a shelf', () => {
  it('puts its packs in the order of play, and what stands on none behind them', () => {
    const { packs, problems } = check({
      ...TWO,
      'a-form/pack.json': packOf('a-form', { role: 'check-up' }),
      'a-form/slow-barge.en.json': EXCERPT,
      'shelf.json': shelf('bow', 'aft'),
    })
    expect(packs.map(pack => pack.id)).toEqual(['bow', 'aft', 'a-form'])
    expect(problems.filter(problem => problem.level === 'error')).toEqual([])
  })

  it('lets a pack take as taught what those before it have taught', () => {
    const files = { ...TWO, 'shelf.json': shelf('bow', 'aft') }
    expect(taughtIn(files, 'bow')).toEqual(['loaded-language'])
    expect(taughtIn(files, 'aft')).toEqual(['loaded-language', 'innuendo'])
    expect(taughtIn(TWO, 'aft')).toEqual(['innuendo'])
  })

  it('takes everything as taught in a check-up form', () => {
    const files = { ...TWO, 'bow/pack.json': packOf('bow', { role: 'check-up' }) }
    expect(taughtIn(files, 'bow')).toHaveLength(19)
  })

  it.each([
    ['a pack that is not there', shelf('bow', 'aft', 'keel'), 'packs › "keel"', 'no readable pack'],
    ['a pack twice', shelf('bow', 'aft', 'bow'), 'packs › "bow"', 'listed twice'],
    ['not every pack', shelf('bow'), 'packs', '“aft” does not stand on the shelf'],
    ['no pack', shelf(), 'packs', 'a shelf needs at least one pack'],
  ])('that names %s is told where and how to mend it', (_, file, place, what) => {
    const errors = check({ ...TWO, 'shelf.json': file }).problems.filter(one => one.file === 'shelf.json')
    expect(errors).toMatchObject([{ level: 'error', place, what: expect.stringContaining(what) }])
    expect(errors[0]!.mend).not.toBe('')
  })

  it('has no room for a form or a tutorial', () => {
    const files = {
      ...TWO,
      'bow/pack.json': packOf('bow', { role: 'tutorial' }),
      'shelf.json': shelf('bow', 'aft'),
    }
    expect(check(files).problems).toContainEqual(
      expect.objectContaining({ file: 'shelf.json', what: 'a tutorial stands on no shelf' }),
    )
  })
})

describe('together, packs', () => {
  const rulesOf = (files: Readonly<Record<string, unknown>>) =>
    checkShelfRules(check(files).packs).map(({ file, what }) => `${file}: ${what}`)

  it('hold enough excerpts and enough of every technique', () => {
    const told = rulesOf({ ...TWO, 'shelf.json': shelf('bow', 'aft') })
    expect(told).toContain('shelf.json: 2 excerpts')
    expect(told).toContain('shelf.json: 2 required marks of “loaded-language”')
    expect(told.filter(line => line.includes('required marks of'))).toHaveLength(19)
  })

  it('are no hard reading at the beginning', () => {
    const hard = excerptWith({
      paragraphs: [
        'Administrative representatives subsequently acknowledged extraordinary organisational difficulties throughout continental transportation departments. It slunk away like a thief.',
      ],
      fair: [],
      marks: [{ ...MARK, core: 'slunk away like a thief' }],
    })
    const told = rulesOf({ ...TWO, 'bow/slow-barge.en.json': hard, 'shelf.json': shelf('bow', 'aft') })
    expect(told).toContainEqual(expect.stringContaining('bow/slow-barge.en.json: a LIX of'))
  })

  it('look back only at excerpts that there are', () => {
    const looksBack = [
      { pack: 'bow', excerpt: 'slow-barge', found: 'It was the tide.' },
      { pack: 'bow', excerpt: 'gone', found: 'Nothing.' },
    ]
    const told = rulesOf({
      ...TWO,
      'aft/slow-barge.en.json': excerptWith({ looksBack }),
      'shelf.json': shelf('bow', 'aft'),
    })
    expect(told.filter(line => line.includes('no such excerpt'))).toHaveLength(1)
  })
})
