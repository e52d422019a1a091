// Rewrites as the check of levels sees them: something to mend on every page that leans, texts that fit in the place of
// the extent, and three that differ.

import { describe, expect, it } from 'vitest'
import { compileExcerpt } from '../../src/content/compile.ts'
import { checkMending } from '../../src/content/mending.ts'
import type { Problem } from '../../src/content/problem.ts'
import type { ExcerptKind, ExcerptSource, MarkSource, PackSource } from '../../src/content/schema.ts'
import { EXCERPT, excerptWith, MARK, markWith, PLACE } from './support/sample.ts'

const FIX_IT: NonNullable<MarkSource['fixIt']> = {
  fairWhy: 'It keeps the hour and drops the thief.',
  leaning: { text: 'crept from the quay', why: '“Crept” still knows more than the log.' },
  bare: { text: 'was mentioned', why: 'That it left is gone.' },
}
const leaning = (text: string) => ({ fixIt: { ...FIX_IT, leaning: { text, why: 'It leans.' } } })
const bare = (text: string) => ({ fixIt: { ...FIX_IT, bare: { text, why: 'It is bare.' } } })

function mending(source: ExcerptSource, kind: ExcerptKind = 'spun', role?: PackSource['role']): Problem[] {
  const { compiled } = compileExcerpt('sample.json', source, PLACE)
  return checkMending('sample.json', source, kind, compiled!, role)
}

describe('something to mend', () => {
  it.each(['spun', 'dry'] as const)('is asked of a %s excerpt', kind => {
    const [problem, ...others] = mending(EXCERPT, kind)
    expect(others).toEqual([])
    expect(problem).toMatchObject({ level: 'rule', file: 'sample.json', place: 'marks' })
    expect(problem!.what).toBe(`no passage of this ${kind} excerpt can be mended`)
    expect(problem!.mend).toContain('"fixIt"')
    expect(mending(markWith({ fixIt: FIX_IT }), kind)).toEqual([])
  })

  it.each(['sound', 'clean'] as const)('is not asked of a %s one', kind => {
    expect(mending(EXCERPT, kind)).toEqual([])
  })

  it('is not asked in a tutorial', () => {
    expect(mending(EXCERPT, 'spun', 'tutorial')).toEqual([])
  })
})

describe('rewrites', () => {
  const SENTENCE = 'At dusk it slunk away like a thief.'
  const whole = { extent: SENTENCE, rewrite: 'At dusk it left the quay.' }

  // What is wrong, the mark, where it is told, and what is said.
  const WRONG: [string, Partial<MarkSource>, string, RegExp][] = [
    ['that are the words of the extent', { rewrite: 'slunk away, like a thief' }, 'rewrite', /extent itself/],
    [
      'that still lean in the very words',
      leaning('Slunk away like a thief'),
      'fixIt › leaning › text',
      /extent itself/,
    ],
    [
      'that say twice what is fair',
      leaning('left the quay'),
      'fixIt › leaning › text',
      /same words as in marks › "slunk" › rewrite/,
    ],
    [
      'that miss in the same way',
      bare('crept from the quay'),
      'fixIt › bare › text',
      /same words as in .* leaning/,
    ],
    [
      'that end a sentence in its middle',
      { rewrite: 'The barge left at dusk.' },
      'rewrite',
      /it ends a sentence, and the extent in whose place it stands does not: “slunk away like a thief”/,
    ],
    [
      'that leave a sentence without its end',
      { ...whole, rewrite: 'At dusk it left' },
      'rewrite',
      /does not end its sentence/,
    ],
    [
      'that begin a sentence with a small letter',
      { ...whole, rewrite: 'left at dusk, it did.' },
      'rewrite',
      /small letter/,
    ],
  ]
  it.each(WRONG)('%s are told of, with where and how to mend them', (_, mark, place, what) => {
    const [problem, ...others] = mending(markWith({ fixIt: FIX_IT, ...mark })).filter(
      one => one.place === `marks › "slunk" › ${place}`,
    )
    expect(others).toEqual([])
    expect(problem).toMatchObject({ level: 'rule', file: 'sample.json' })
    expect(problem!.what).toMatch(what)
    expect(problem!.mend).not.toBe('')
  })

  it.each<[string, Partial<MarkSource>]>([
    ['a whole sentence for a whole sentence', whole],
    ['two sentences for one', { ...whole, rewrite: 'It left. Nobody knows why.' }],
    ['one that ends in a quotation', { ...whole, rewrite: 'At dusk, said the clerk, “it left.”' }],
    ['one that opens with a quotation', { ...whole, rewrite: '“It left at dusk,” said the clerk.' }],
    ['one that opens with a figure', { ...whole, rewrite: '40 sacks on board, it left at dusk.' }],
  ])('may be %s', (_, mark) => {
    expect(mending(markWith(mark), 'sound')).toEqual([])
  })

  it('of a headline need no full stop, even in the place of a question', () => {
    const headline = { ...MARK, core: 'Who Sent the Barge Away?', rewrite: 'Barge Leaves the Quay' }
    expect(mending(excerptWith({ headline: headline.core, marks: [headline] }), 'sound')).toEqual([])
  })
})
