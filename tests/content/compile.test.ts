// What the compiler makes of an excerpt, and what it refuses.

import { describe, expect, it } from 'vitest'
import { directionOf } from '../../src/content/segment.ts'
import { compiled, EXCERPT, excerptWith, MARK, markWith, problemsOf, wordsAt } from './support/sample.ts'

describe('the text', () => {
  it('is the parts joined by blank lines, and knows where each is', () => {
    const made = compiled(EXCERPT)
    expect(made.text.text).toBe([EXCERPT.headline, EXCERPT.byline, ...EXCERPT.paragraphs].join('\n\n'))
    expect(made.text.parts.map(part => part.role)).toEqual(['headline', 'byline', 'paragraph', 'paragraph'])
    expect(made.text.parts.map(part => wordsAt(made, part))).toEqual(made.text.text.split('\n\n'))
  })

  it('has no sentence in byline and dateline', () => {
    const made = compiled(excerptWith({ dateline: 'REEDHAM, 3 May' }))
    expect(made.text.units.map(unit => wordsAt(made, unit))).toEqual([
      'Barge Leaves the Quay',
      'The barge came at noon with 40 sacks.',
      'At dusk it slunk away like a thief.',
      'The log shows both hours.',
      'The skipper waved.',
      'The clerk waved back, and the clerk wrote it down.',
    ])
  })

  it('knows which way its language runs', () => {
    expect(directionOf('ar')).toBe('rtl')
    expect(directionOf('he-IL')).toBe('rtl')
    expect(directionOf('es-419')).toBe('ltr')
  })
})

describe('the hash', () => {
  const hash = compiled(EXCERPT).text.hash

  it('is the same for text and key, and for the same source', () => {
    expect(compiled(EXCERPT).key.hash).toBe(hash)
    expect(hash).toMatch(/^[0-9a-f]{16}$/)
  })

  it.each([
    ['a word of the text', excerptWith({ headline: 'Barge Left the Quay' })],
    ['a reason', markWith({ does: 'It paints.' })],
    ['a technique', markWith({ techniques: ['exaggeration'] })],
    ['whether a mark is required', markWith({ optional: true })],
    ['a question for a class', excerptWith({ discuss: ['Who saw it?', 'Why?'] })],
  ])('changes with %s', (_, source) => {
    expect(compiled(source).text.hash).not.toBe(hash)
  })
})

describe('marks', () => {
  it('stand in the order of the page', () => {
    const made = compiled(
      excerptWith({
        marks: [
          { ...MARK, id: 'late', core: 'wrote it down' },
          { ...MARK, id: 'early', core: 'at noon' },
        ],
      }),
    )
    expect(made.key.marks.map(mark => mark.id)).toEqual(['early', 'late'])
  })

  it('are mended with the punctuation they were quoted with, and flagged without', () => {
    const sentence = compiled(markWith({ extent: 'At dusk it slunk away like a thief.' })).key.marks[0]!
    const made = compiled(EXCERPT)
    expect(wordsAt(made, sentence.extent)).toBe('At dusk it slunk away like a thief')
    expect(wordsAt(made, sentence.mend!)).toBe('At dusk it slunk away like a thief.')
    const quoted = compiled(markWith({ core: 'slunk away like a thief.' })).key.marks[0]!
    expect(wordsAt(made, quoted.mend!)).toBe('slunk away like a thief.')
    expect(made.key.marks[0]).not.toHaveProperty('mend')
  })

  it('may have a clash elsewhere on the page', () => {
    const made = compiled(markWith({ clash: 'The log shows both hours' }))
    expect(wordsAt(made, made.key.marks[0]!.clash!)).toBe('The log shows both hours')
  })

  const refusals: [string, Parameters<typeof problemsOf>[0], string, RegExp][] = [
    [
      'that overlap',
      excerptWith({
        marks: [
          { ...MARK, id: 'a', core: 'slunk away' },
          { ...MARK, id: 'b', core: 'away like a thief' },
        ],
      }),
      'marks › "b"',
      /overlaps the mark "a" at “away”/,
    ],
    [
      'whose extent does not hold the core',
      markWith({ extent: 'The log shows' }),
      'marks › "slunk" › extent',
      /does not hold/,
    ],
    [
      'whose extent reaches over a fair sentence',
      markWith({ extent: 'At dusk it slunk away like a thief. The log shows both hours.' }),
      'marks › "slunk" › extent',
      /covers a sentence no core touches: “The log shows both hours\.”/,
    ],
    ['whose clash is the core', markWith({ clash: 'slunk' }), 'marks › "slunk" › clash', /overlaps the core/],
    [
      'with one id between them',
      excerptWith({ marks: [MARK, { ...MARK, core: 'at noon' }] }),
      '"slunk"',
      /used twice/,
    ],
    [
      'on a fair note',
      excerptWith({ fair: [{ ...EXCERPT.fair[0]!, quote: 'away like' }] }),
      'fair › "wave"',
      /overlaps the core of the mark "slunk"/,
    ],
  ]
  it.each(refusals)('%s are refused', (_, source, place, what) => {
    const problems = problemsOf(source)
    expect(problems.map(problem => problem.place)).toContain(place)
    expect(problems.find(problem => problem.place === place)!.what).toMatch(what)
    expect(problems.every(problem => problem.level === 'error' && problem.mend !== '')).toBe(true)
  })

  it('are all told of at once', () => {
    const problems = problemsOf(
      excerptWith({
        marks: [
          { ...MARK, id: 'one', core: 'slunked away' },
          { ...MARK, id: 'two', core: 'at noone' },
        ],
        fair: [{ ...EXCERPT.fair[0]!, quote: 'The skiper waved' }],
      }),
    )
    expect(problems.map(problem => problem.place)).toEqual([
      'marks › "one" › core',
      'marks › "two" › core',
      'fair › "wave" › quote',
    ])
  })

  it('may have an extent that reaches a little into the next sentence', () => {
    expect(() => compiled(markWith({ extent: 'it slunk away like a thief. The log' }))).not.toThrow()
  })
})
