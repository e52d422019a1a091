// From exact words to places on the page: what is found, and what is told where it is not.

import { describe, expect, it } from 'vitest'
import { compiled, excerptWith, markWith, problemsOf, wordsAt } from './support/sample.ts'

describe('a quote', () => {
  it('is found wherever it stands once', () => {
    const made = compiled(markWith({}))
    expect(wordsAt(made, made.key.marks[0]!.core)).toBe('slunk away like a thief')
    expect(made.key.marks[0]!.extent).toEqual(made.key.marks[0]!.core)
  })

  it('is compared in NFC, whatever form the file was written in', () => {
    const decomposed = 'cafe\u0301'
    const made = compiled(
      excerptWith({
        paragraphs: ['They met at the café, it seems.'],
        marks: [{ ...markWith({}).marks[0]!, core: decomposed }],
        fair: [],
      }),
    )
    expect(wordsAt(made, made.key.marks[0]!.core)).toBe('caf\u00e9')
    const other = compiled(
      excerptWith({
        paragraphs: [`They met at the ${decomposed}, it seems.`],
        marks: [{ ...markWith({}).marks[0]!, core: 'café' }],
        fair: [],
      }),
    )
    expect(other.text.text).toBe(made.text.text)
    expect(other.text.hash).toBe(made.text.hash)
  })

  it('grows to whole words, but not over the full stop', () => {
    const made = compiled(markWith({ core: 'lunk away like a thie' }))
    expect(wordsAt(made, made.key.marks[0]!.core)).toBe('slunk away like a thief')
    const withStop = compiled(markWith({ core: 'slunk away like a thief.' }))
    expect(wordsAt(withStop, withStop.key.marks[0]!.core)).toBe('slunk away like a thief')
  })

  it.each([
    [{ quote: 'clerk', occurrence: 2 }, 2],
    [{ quote: 'clerk', prefix: 'and the ' }, 2],
    [{ quote: 'clerk', suffix: ' waved back' }, 1],
    [{ quote: 'the clerk' }, 2],
  ])('that repeats is told apart: %j', (core, which) => {
    const made = compiled(markWith({ core }))
    const first = made.text.text.indexOf('clerk')
    const wanted = which === 1 ? first : made.text.text.indexOf('clerk', first + 1)
    expect(made.key.marks[0]!.core.end).toBe(wanted + 'clerk'.length)
  })

  it('that repeats inside its extent only once needs nothing more', () => {
    const made = compiled(markWith({ core: 'waved', extent: 'The clerk waved back' }))
    expect(made.key.marks[0]!.core.start).toBe(made.text.text.indexOf('waved back'))
  })

  it('that repeats and says not which is refused', () => {
    const [problem] = problemsOf(markWith({ core: 'clerk' }))
    expect(problem).toMatchObject({ level: 'error', place: 'marks › "slunk" › core' })
    expect(problem!.what).toContain('stands 2 times')
    expect(problem!.mend).toContain('"occurrence": 1 to 2')
  })

  it('with an occurrence too many says how many there are', () => {
    const [problem] = problemsOf(markWith({ core: { quote: 'clerk', occurrence: 3 } }))
    expect(problem!.what).toContain('has no occurrence 3: it stands 2 times')
  })

  it('with a prefix that is not there shows what is', () => {
    const [problem] = problemsOf(markWith({ core: { quote: 'slunk', prefix: 'she ' } }))
    expect(problem!.what).toContain('not with that prefix or suffix')
    expect(problem!.mend).toContain('At dusk it ')
  })

  it('that is misspelt is answered with the nearest words', () => {
    const [problem] = problemsOf(markWith({ core: 'slunk away like a thif' }))
    expect(problem!.what).toContain('“slunk away like a thif” does not stand in the text')
    expect(problem!.mend).toContain('Did you mean “slunk away like a thief.”?')
  })

  it('that is like nothing on the page gets no silly suggestion', () => {
    const [problem] = problemsOf(markWith({ core: 'quarterly dividends' }))
    expect(problem!.mend).toBe('Copy the words from the text.')
  })

  it('never runs over from one paragraph into the next', () => {
    const [problem] = problemsOf(markWith({ core: 'both hours.\n\nThe skipper' }))
    expect(problem!.what).toContain('runs over from one paragraph into the next')
  })

  it('outside its extent is told to be outside, not to be missing', () => {
    const problems = problemsOf(markWith({ core: 'slunk away', extent: 'The barge came at noon' }))
    expect(problems.map(problem => problem.what)).toContain('the extent does not hold the core')
    expect(problems.some(problem => problem.what.includes('does not stand'))).toBe(false)
  })

  it('of signs alone is refused', () => {
    const [problem] = problemsOf(markWith({ core: '. ' }))
    expect(problem!.what).toMatch(/holds no word|stands \d+ times/)
  })
})
