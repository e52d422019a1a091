// Line 12 is line 12: a text in numbered lines loses nothing, no line is too long, and the key finds them again.

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { graphemesIn, widthOf } from '../../src/export/print/graphemes.ts'
import { breakLines, breakRows } from '../../src/export/print/lines.ts'
import { buildKey } from '../../src/export/print/key.ts'
import { buildSheet, linesOf, type PrintPart } from '../../src/export/print/sheet.ts'
import type { Span } from '../../src/core/span.ts'
import { compiled, EXCERPT, excerptWith } from '../content/support/sample.ts'

const whole = (text: string): Span => ({ start: 0, end: text.length })
const words = (text: string, { start, end }: Span) => text.slice(start, end)
const linesIn = (text: string, measure: number) =>
  breakLines(text, whole(text), measure).map(line => words(text, line))
const width = (text: string) => widthOf(graphemesIn(text, whole(text)))
const allLines = (sheet: readonly PrintPart[]) => sheet.flatMap(part => part.lines)

describe('by example', () => {
  it('breaks between words', () => {
    expect(linesIn('Her chilly little statement slid out at dusk.', 16)).toEqual([
      'Her chilly',
      'little statement',
      'slid out at',
      'dusk.',
    ])
  })

  it('cuts a word that is longer than a line, and goes on behind it', () => {
    expect(linesIn('the Hollinstraitmastwatchers of it', 10)).toEqual([
      'the',
      'Hollinstra',
      'itmastwatc',
      'hers of it',
    ])
  })

  it('never cuts inside of what a reader takes for one character', () => {
    const family = '👩‍👩‍👧'
    expect(linesIn(`${family}${family}${family}`, 4)).toEqual([`${family}${family}`, family])
    expect(linesIn('e\u0301e\u0301e\u0301', 2)).toEqual(['e\u0301e\u0301', 'e\u0301'])
  })

  it('gives wide characters the room of two', () => {
    expect(linesIn('港の記録は三月二十日', 10)).toEqual(['港の記録は', '三月二十日'])
  })

  it('takes right-to-left scripts as they come', () => {
    expect(linesIn('قال الحارس إن السفينة غادرت', 14)).toEqual(['قال الحارس إن', 'السفينة غادرت'])
  })

  it('sets the rows of large print evenly', () => {
    const text = 'The masts stopped sending at 2.10 am and were back at 2.51.'
    expect(breakRows(text, whole(text), 40).map(row => words(text, row))).toEqual([
      'The masts stopped sending at',
      '2.10 am and were back at 2.51.',
    ])
  })

  it('refuses a line that holds nothing', () => {
    expect(() => breakLines('words', whole('words'), 0)).toThrow(RangeError)
  })
})

describe('always', () => {
  const text = fc.oneof(
    fc.array(fc.string({ maxLength: 12 }), { maxLength: 30 }).map(list => list.join(' ')),
    fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 30 }).map(list => list.join(' ')),
  )
  const measure = fc.integer({ min: 2, max: 80 })

  test('joined lines give back the text: between two of them lies white space, or nothing', () => {
    fc.assert(
      fc.property(text, measure, (copy, most) => {
        let at = 0
        for (const line of breakLines(copy, whole(copy), most)) {
          expect(copy.slice(at, line.start).trim()).toBe('')
          expect(line.end).toBeGreaterThan(line.start)
          at = line.end
        }
        expect(copy.slice(at).trim()).toBe('')
      }),
    )
  })

  test('no line is longer than the measure, and none could have taken the next word', () => {
    fc.assert(
      fc.property(text, measure, (copy, most) => {
        const lines = breakLines(copy, whole(copy), most)
        lines.forEach((line, index) => {
          expect(width(words(copy, line))).toBeLessThanOrEqual(most)
          const next = lines[index + 1]
          if (!next || next.start === line.end) return
          const word = /^\S+/u.exec(copy.slice(next.start))![0]
          // A word that has to be cut begins a line of its own.
          expect(width(copy.slice(line.start, next.start) + word)).toBeGreaterThan(most)
        })
      }),
    )
  })

  test('rows are as few as lines would be, and none is longer', () => {
    fc.assert(
      fc.property(text, measure, (copy, most) => {
        const rows = breakRows(copy, whole(copy), most)
        expect(rows).toHaveLength(breakLines(copy, whole(copy), most).length)
        for (const row of rows) expect(width(words(copy, row))).toBeLessThanOrEqual(most)
      }),
    )
  })
})

describe('a sheet', () => {
  const paragraphs = [
    ...EXCERPT.paragraphs,
    'Then the Hollinstraitmastwatchersassociationofthelowerquayandtheupperquayandalltheirfriends met.',
  ]
  const { text, key } = compiled(excerptWith({ paragraphs }))
  const normal = buildSheet(text, 'normal')
  const large = buildSheet(text, 'large')

  it('holds every part, in lines numbered from 1', () => {
    expect(normal.map(({ role }) => role)).toEqual(text.parts.map(({ role }) => role))
    expect(allLines(normal).map(({ number }) => number)).toEqual(
      allLines(normal).map((_, index) => index + 1),
    )
    const bare = (copy: string) => copy.replace(/\s+/gu, '')
    expect(
      bare(
        allLines(normal)
          .map(line => words(text.text, line))
          .join(''),
      ),
    ).toBe(bare(text.text))
  })

  it('has the same lines in large print, each in rows that fit', () => {
    const places = (sheet: readonly PrintPart[]) =>
      allLines(sheet).map(({ number, start, end }) => ({ number, start, end }))
    expect(places(large)).toEqual(places(normal))
    expect(allLines(normal).every(({ rows }) => rows.length === 1)).toBe(true)
    expect(allLines(large).some(({ rows }) => rows.length > 1)).toBe(true)
    for (const { rows } of allLines(large))
      for (const row of rows) expect(width(words(text.text, row))).toBeLessThanOrEqual(40)
  })

  it('is found again by the key: its lines hold the passage, and the lines around do not', () => {
    const entries = buildKey(text, key, normal)
    expect(entries.map(({ kind }) => kind)).toEqual(['back', 'leave'])
    expect(buildKey(text, key, large)).toEqual(entries)
    for (const { first, last, quote } of entries) {
      const lines = allLines(normal).slice(first - 1, last)
      const shown = lines.map(line => words(text.text, line)).join(' ')
      expect(shown).toContain(quote)
      expect(words(text.text, lines[0]!)).toContain(quote.split(' ')[0])
      expect(words(text.text, lines.at(-1)!)).toContain(quote.split(' ').at(-1))
    }
    expect(entries[0]!.quote).toBe('slunk away like a thief.')
  })

  it('knows the lines of any words', () => {
    fc.assert(
      fc.property(fc.nat(text.words.length / 2 - 1), at => {
        const word = { start: text.words[at * 2]!, end: text.words[at * 2 + 1]! }
        const { first, last } = linesOf(normal, word)!
        const lines = allLines(normal)
        expect(lines[first - 1]!.end).toBeGreaterThan(word.start)
        expect(lines[last - 1]!.start).toBeLessThan(word.end)
        expect(lines[last - 1]!.end).toBeGreaterThanOrEqual(word.end)
        expect(lines[first - 1]!.start).toBeLessThanOrEqual(word.start)
      }),
    )
  })
})
