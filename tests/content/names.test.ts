// Names on the pages against the list of names.

import { describe, expect, it } from 'vitest'
import { findNames, isListed, nameIndex } from '../../src/content/find-names.ts'
import { checkNames, NamesSchema, type Name } from '../../src/content/names.ts'
import { parseLevel } from '../../src/content/parse.ts'
import { loadRealNames } from '../../src/tools/real-names.ts'
import type { ExcerptSource } from '../../src/content/schema.ts'
import { compiled, excerptWith } from './support/sample.ts'

const NAMES: Name[] = [
  { name: 'The Reed', kind: 'outlet', is: 'A paper.' },
  { name: 'Nettle Island', kind: 'place', is: 'An island.' },
  { name: 'Dagny Marrable', kind: 'person', is: 'A skipper.' },
  { name: 'Brindle & Tow', kind: 'company', is: 'A firm.' },
  { name: 'Ulmary', kind: 'country', is: 'A state.', also: ['Ulmarian'] },
]
const INDEX = nameIndex(NAMES)
const page = (paragraph: string, more: Partial<ExcerptSource> = {}) =>
  compiled(excerptWith({ outlet: 'The Reed', paragraphs: [paragraph], marks: [], fair: [], ...more })).text
const found = (paragraph: string, more?: Partial<ExcerptSource>) =>
  findNames(page(paragraph, more), INDEX).map(({ name }) => name)
const ALL = 'In Ulmary, Dagny Marrable of Brindle & Tow sailed to Nettle Island.'
const check = (paragraph: string, names = NAMES, more?: Partial<ExcerptSource>) =>
  checkNames('names.json', { names }, [{ file: 'page.json', text: page(`${ALL} ${paragraph}`, more) }])

describe('names on a page', () => {
  it.each([
    ['The skipper met Dagny Marrable there.', ['Dagny Marrable']],
    ['It was Torvey’s boat that Harle took.', ['Torvey', 'Harle']],
    ['He sued Brindle & Tow, Ulmary and Otterby.', ['Brindle Tow', 'Ulmary', 'Otterby']],
    ['They took Ulmary’s Marrable along.', ['Ulmary', 'Marrable']],
    ['Marit Fenlow won.', ['Fenlow']],
    ['Dagny Marrable won.', ['Dagny Marrable']],
  ])('of “%s”', (text, names) => {
    expect(found(text)).toEqual(names)
  })

  it.each([
    'The boat left. Nobody saw it on a Tuesday in March.',
    'She said: “Everyone saw it,” and I believe her; I’m sure.',
    'The hall asked Captain and Professor alike. “Who? Me?”',
  ])('are none in “%s”', text => {
    expect(found(text)).toEqual([])
  })

  it('are looked for in a dateline, and not in an English headline', () => {
    expect(found('It rained.', { dateline: 'REEDHAM, 3 May', headline: 'Great Sorrow in Reedham' })).toEqual([
      'REEDHAM',
    ])
  })

  it('are looked for in a Spanish headline, and months there have no capital to begin with', () => {
    const more = { language: 'es', headline: 'La barca de Brask no volvió', byline: 'Por alguien' }
    expect(found('Zarpó un martes de marzo hacia Ulmary.', more)).toEqual(['Brask', 'Ulmary'])
  })

  it('cannot be told in German, where every noun has a capital', () => {
    expect(found('Das Boot lag im Hafen.', { language: 'de' })).toEqual([])
  })
})

describe('a listed name', () => {
  it.each([
    'Dagny Marrable',
    'Marrable',
    'Nettle Island',
    'NETTLE ISLAND',
    'The Reed',
    'Reed',
    'Brindle Tow',
    'Ulmarian',
  ])('is known as %s', name => expect(isListed(INDEX, name)).toBe(true))
  it.each(['Torvey', 'Dagny Torvey', 'Marrable Island', 'Nettle Marrable Island'])('is not %s', name =>
    expect(isListed(INDEX, name)).toBe(false),
  )
})

describe('the list', () => {
  it('holds all that the pages use', () => {
    expect(check('It rained.')).toEqual([])
  })

  it('lacks a name once, however often it stands there, and the nearest is offered', () => {
    const problems = check('There Ulmarry won, and Ulmarry lost.')
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({
      level: 'rule',
      file: 'page.json',
      what: '“Ulmarry” is not on the list of names',
    })
    expect(problems[0]!.mend).toContain('Did you mean “Ulmary”?')
  })

  it('has the outlet of each page', () => {
    expect(check('', NAMES, { outlet: 'The Sedge' })).toEqual(
      expect.arrayContaining([expect.objectContaining({ file: 'page.json', place: 'outlet' })]),
    )
  })

  it('has no name that nobody uses, unless it is kept for the world', () => {
    const extra: Name = { name: 'Saltmarsh', kind: 'place', is: 'A marsh.' }
    expect(check('', [...NAMES, extra])).toMatchObject([
      { place: 'names › "Saltmarsh"', what: 'no page uses this name' },
    ])
    expect(check('', [...NAMES, { ...extra, world: true }])).toEqual([])
    expect(check('They saw Saltmarsh.', [...NAMES, { ...extra, world: true }])).toHaveLength(1)
  })

  it('has no name twice', () => {
    expect(check('', [...NAMES, NAMES[1]!])[0]).toMatchObject({ what: 'is listed twice' })
  })

  it.each(['Norway', 'Alemania', 'the Gambia', 'Cote d’Ivoire', 'PERÚ'])('has no real country: %s', name => {
    const problems = check('', [...NAMES, { name, kind: 'country', is: 'Real.', world: true }])
    expect(problems.map(problem => problem.what)).toEqual([expect.stringContaining('is a real country')])
  })

  it('is held against its format', () => {
    const { problems } = parseLevel(
      'names.json',
      '{"names":[{"name":"Reed","kind":"papper","is":"A paper."}]}',
      NamesSchema,
    )
    expect(problems[0]).toMatchObject({
      place: 'names › number 1 › kind',
      mend: expect.stringContaining('Known are: country, bloc'),
    })
  })
})

describe('names that are taken', () => {
  const real = loadRealNames()
  const taken = (name: string, kind: Name['kind']) =>
    checkNames('names.json', { names: [{ name, kind, is: 'Invented.', world: true }] }, [], real).map(
      ({ what }) => what,
    )

  it.each([
    ['Lisbon', 'city', 'place'],
    ['Aberystwyth', 'place', 'place'],
    ['Ghent', 'city', 'place'],
    ['Napoleon Bonaparte', 'person', 'person'],
    ['The Guardian', 'outlet', 'group'],
    ['El País', 'outlet', 'group'],
    ['Aston Villa', 'company', 'group'],
    ['Red Cross', 'bloc', 'group'],
  ] as const)('“%s” as a %s is', (name, kind, of) => {
    expect(taken(name, kind)).toContainEqual(expect.stringContaining(`a real ${of} is called`))
  })

  it('are told from those that are not, and from things of another kind', () => {
    expect(taken('Vant Quay', 'city')).toEqual([])
    expect(taken('Dagny Marrable', 'person')).toEqual([])
    expect(taken('Lisbon', 'person')).toEqual([])
  })
})
