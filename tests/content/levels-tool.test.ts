// What the command line makes of a folder of levels: the report, and the schemas for editors.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileExcerpt } from '../../src/content/compile.ts'
import { parseLevel } from '../../src/content/parse.ts'
import { ReadingsSchema } from '../../src/content/readings.ts'
import { ExcerptSchema } from '../../src/content/schema.ts'
import { TECHNIQUES } from '../../src/core/technique.ts'
import { checkSchemas, schemaFiles, writeSchemas } from '../../src/tools/level-schemas.ts'
import { reportLevels } from '../../src/tools/levels-report.ts'
import { tableOf } from '../../src/tools/table.ts'
import { folderWith } from './support/folder.ts'
import { EXCERPT, PACK } from './support/sample.ts'

const READINGS = {
  format: 1,
  excerpt: 'slow-barge',
  language: 'en',
  readings: ['a', 'b', 'c'].map(reader => ({
    reader,
    flags: [{ quote: 'slunk away like a thief', technique: 'loaded-language' }],
  })),
}
const FILES = {
  'sample/pack.json': PACK,
  'sample/slow-barge.en.json': EXCERPT,
  'names.json': { names: [{ name: 'The Reed', kind: 'outlet', is: 'A paper.' }] },
}

describe('the report', () => {
  it('counts excerpts, techniques and packs', () => {
    const report = reportLevels(folderWith({ ...FILES, 'sample/readings/slow-barge.en.json': READINGS }))
    expect(report.excerpts).toMatchObject([
      {
        pack: 'sample',
        id: 'slow-barge',
        language: 'en',
        kind: 'spun',
        words: 44,
        band: 1,
        sentences: 6,
        fair: 5,
        required: 1,
        optional: 0,
        fairNotes: 1,
      },
    ])
    expect(report.excerpts[0]!.agreement).toMatchObject({ readers: 3, falseFlags: 0, finding: { f1: 1 } })
    expect(report.techniques.en).toMatchObject({ 'loaded-language': 1, 'cui-bono': 0 })
    expect(report.packs).toMatchObject([
      { pack: 'sample', excerpts: 1, words: 44, required: 1, agreement: { name: { f1: 1 } } },
    ])
    expect(report.packs[0]!.fairShare).toBeCloseTo(5 / 6)
  })

  it('leaves a tutorial out of what the packs add up to', () => {
    const report = reportLevels(folderWith({ ...FILES, 'sample/pack.json': { ...PACK, role: 'tutorial' } }))
    expect(report.excerpts).toMatchObject([{ pack: 'sample', id: 'slow-barge' }])
    expect(report.techniques).toEqual({})
    expect(report.packs).toEqual([])
  })

  it('has the problems of levels, readings, names and schemas in one list', () => {
    const { 'names.json': _, ...files } = FILES
    const report = reportLevels(folderWith(files))
    const places = report.problems.map(({ file, what }) => `${file}: ${what}`)
    expect(places).toEqual(
      expect.arrayContaining([
        'sample/slow-barge.en.json: 44 words',
        'sample/readings/slow-barge.en.json: 0 blind readings',
        'names.json: there is no list of names',
        'schema/excerpt.schema.json: is missing',
      ]),
    )
    expect(report.excerpts[0]!.agreement).toBeNull()
    expect(report.packs[0]!.agreement).toBeNull()
  })
})

describe('the schemas for editors', () => {
  const excerpt = JSON.parse(schemaFiles().get('excerpt.schema.json')!) as {
    $schema: string
    required: string[]
    additionalProperties: boolean
    properties: Record<
      string,
      { description?: string; pattern?: string; items: { properties: Record<string, object> } }
    >
  }

  it('are draft 7, and refuse unknown fields', () => {
    expect(excerpt.$schema).toBe('http://json-schema.org/draft-07/schema#')
    expect(excerpt.additionalProperties).toBe(false)
    expect(excerpt.required).toEqual(expect.arrayContaining(['format', 'id', 'headline', 'marks']))
    expect(excerpt.required).not.toContain('standfirst')
  })

  it('keep what each field is for, and that a text holds more than white space', () => {
    expect(excerpt.properties.outlet).toMatchObject({
      description: 'The invented outlet that printed it',
      pattern: '\\S',
    })
    const mark = excerpt.properties.marks!.items.properties
    expect(mark.core).toMatchObject({
      description: 'The words that lean: what must be touched',
      anyOf: [{ type: 'string' }, { type: 'object', required: ['quote'], additionalProperties: false }],
    })
    expect(mark.techniques).toMatchObject({
      minItems: 1,
      items: { enum: expect.arrayContaining(['cui-bono']) },
    })
  })

  it('on disk must be those of the program', () => {
    const root = folderWith({ 'schema/pack.schema.json': '{}' })
    expect(checkSchemas(root).map(({ file, what }) => [file, what])).toEqual([
      ['schema/excerpt.schema.json', 'is missing'],
      ['schema/pack.schema.json', 'is not what the program’s own schema says'],
      ['schema/shelf.schema.json', 'is missing'],
    ])
    expect(writeSchemas(root)).toEqual(['excerpt.schema.json', 'pack.schema.json', 'shelf.schema.json'])
    expect(checkSchemas(root)).toEqual([])
    expect(readFileSync(join(root, 'schema/pack.schema.json'), 'utf8')).toMatch(/\n$/)
  })
})

describe('a table', () => {
  it('sets words to the left and numbers to the right', () => {
    expect(
      tableOf(
        ['name', 'n'],
        [
          ['a', '10'],
          ['long one', '2'],
        ],
      ),
    ).toBe(['name       n', '────────  ──', 'a         10', 'long one   2'].join('\n'))
  })
})

describe('the guide for writers', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../levels/README.md'), 'utf8')
  const examples = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(match => match[1]!)

  it('names every technique', () => {
    expect(TECHNIQUES.filter(id => !guide.includes(`| \`${id}\` |`))).toEqual([])
  })

  it('has an example that compiles', () => {
    const example = examples.find(text => text.includes('"headline"'))!
    const { value, problems } = parseLevel('README.md', example, ExcerptSchema)
    expect(problems).toEqual([])
    const place = { pack: 'sample', introduces: [], taught: ['loaded-language'] as const }
    expect(compileExcerpt('README.md', value!, place).problems).toEqual([])
  })

  it('has an example of readings that is one', () => {
    const example = examples.find(text => text.includes('"readings"'))!
    expect(parseLevel('README.md', example, ReadingsSchema).problems).toEqual([])
  })
})
