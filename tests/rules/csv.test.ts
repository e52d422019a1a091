// The log of practice as a spreadsheet reads it: read back by a reader of its own, which knows nothing of the writer.

import { describe, expect, it } from 'vitest'
import type { LogEntry, PageEntry } from '../../src/core/practice/log.ts'
import { isoOf, MARK_COLUMNS, marksCsv, PAGE_COLUMNS, pagesCsv, type CsvWords } from '../../src/export/csv.ts'

/** RFC 4180, letter by letter. */
function readCsv(content: string, separator = ','): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let state: 'plain' | 'quoted' | 'quote' = 'plain'
  const endCell = () => {
    row.push(cell)
    cell = ''
    state = 'plain'
  }
  const letters = content.replaceAll('\r\n', '\n')
  for (const letter of letters) {
    if (state === 'quoted') {
      if (letter === '"') state = 'quote'
      else cell += letter
    } else if (letter === '"') {
      if (state === 'quote') cell += '"'
      state = 'quoted'
    } else if (letter === separator) endCell()
    else if (letter === '\n') {
      endCell()
      rows.push(row)
      row = []
    } else cell += letter
  }
  if (row.length > 0 || cell !== '') throw new Error('the last row has no end')
  return rows
}

const WORDS: CsvWords = {
  head: column => `the ${column}`,
  place: form => form ?? 'desk',
  pack: pack => pack,
  title: ({ excerpt }) => TITLES[excerpt] ?? excerpt,
  technique: technique => technique.toUpperCase(),
  sure: confidence => confidence,
  decimalComma: false,
}
const TITLES: Record<string, string> = {
  plain: 'Lamps, “oil” and "silence"\nat Ordovane; ¿quién?',
}

const page = (change: Partial<PageEntry> = {}): PageEntry => ({
  pack: 'the-wire',
  excerpt: 'plain',
  language: 'es',
  hash: 'h',
  score: 66.66666,
  tally: { signal: 3, hits: 2, noise: 7, falseAlarms: 1 },
  marks: [
    { markId: 'a', technique: 'innuendo', credit: 1, called: 'innuendo', confidence: 'sure' },
    { markId: 'b', technique: 'cui-bono', credit: 0.33333, called: 'innuendo', confidence: 'hunch' },
    { markId: 'c', technique: 'exaggeration', credit: 0, called: null, confidence: null },
  ],
  sure: [
    { confidence: 'sure', found: true },
    { confidence: 'hunch', found: false },
  ],
  falseFlags: 1,
  ...change,
})
// Half past eleven at night in Newfoundland, the day after in London.
const MOMENT = { when: Date.UTC(2026, 4, 5, 2, 0, 7), zone: -150 }
const log = (...pages: PageEntry[]): LogEntry[] => [
  { kind: 'round', id: '1', ...MOMENT, ...(pages[0] ?? page()) },
  {
    kind: 'drill', id: '2', ...MOMENT, drill: 'name-it', pack: 'p', excerpt: 'e', language: 'en', about: 'a',
    technique: null, said: null, right: true,
  },
  { kind: 'check-up', id: '3', when: MOMENT.when + 60_000, zone: 345, form: 'A', began: 1, pages: [page(), page({ sure: [], excerpt: 'gone' })] },
] // prettier-ignore

const HOSTILE = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '  +1',
  '\uFEFF=1',
  '=1\n+2',
  '＝1',
  '","=1',
  '"=1',
]

describe('the file of pages', () => {
  const content = pagesCsv(log(), WORDS)
  const rows = readCsv(content.slice(1))

  it('has the mark of UTF-8, translated heads, and a row for each page: drills are none', () => {
    expect(content.charCodeAt(0)).toBe(0xfeff)
    expect(rows.map(row => row.length)).toEqual([19, 19, 19, 19])
    expect(rows[0]).toEqual(PAGE_COLUMNS.map(column => `the ${column}`))
  })

  it('tells of each what became of it, with the hour on the wall', () => {
    const told = (number: number) => Object.fromEntries(PAGE_COLUMNS.map((column, at) => [column, rows[number]![at]]))
    expect(told(1)).toEqual({
      finished: '2026-05-04T23:30:07-02:30', day: '2026-05-04', time: '23:30', place: 'desk', pack: 'the-wire',
      title: TITLES['plain'], excerpt: 'plain', language: 'es', score: '66.667', required: '3', found: '2', named: '1',
      spun: '3', caught: '2', fair: '7', left: '6', falseFlags: '1', flags: '2', meanSure: '0.7',
    })
    expect(told(2)).toMatchObject({ finished: '2026-05-05T07:46:07+05:45', place: 'A' })
    expect(told(3)).toMatchObject({ title: 'gone', flags: '0', meanSure: '' })
    expect(new Date(told(1)['finished']!).getTime()).toBe(MOMENT.when)
  }) // prettier-ignore

  it('parts columns by semicolons where numbers have a comma', () => {
    const spanish = readCsv(pagesCsv(log(), { ...WORDS, decimalComma: true }).slice(1), ';')
    expect(spanish[1]![PAGE_COLUMNS.indexOf('score')]).toBe('66,667')
    expect(spanish[1]![PAGE_COLUMNS.indexOf('title')]).toBe(TITLES['plain'])
    expect(spanish.every(row => row.length === 19)).toBe(true)
  })
})

describe('the file of marks', () => {
  it('has a row for each mark, what it was called and how sure', () => {
    const rows = readCsv(marksCsv(log(), WORDS).slice(1))
    expect(rows).toHaveLength(1 + 9)
    expect(rows.slice(1, 4).map(row => row.slice(MARK_COLUMNS.indexOf('mark')))).toEqual([
      ['a', 'INNUENDO', 'INNUENDO', '1', 'sure'],
      ['b', 'CUI-BONO', 'INNUENDO', '0.333', 'hunch'],
      ['c', 'EXAGGERATION', '', '0', ''],
    ])
  })
})

describe('a cell', () => {
  it.each(HOSTILE)('never is a formula: %j', text => {
    const hostile = page({ excerpt: text, pack: text, language: text })
    hostile.marks.forEach(mark => Object.assign(mark, { markId: text }))
    const words: CsvWords = { ...WORDS, technique: () => text, head: () => text, sure: () => text }
    for (const separator of [',', ';']) {
      const decimalComma = separator === ';'
      for (const build of [pagesCsv, marksCsv]) {
        const content = build(log(hostile), { ...words, decimalComma }).slice(1)
        const cells = readCsv(content, separator).flat()
        expect(cells.some(cell => cell.includes('1'))).toBe(true)
        for (const cell of cells) expect(cell.trimStart()).not.toMatch(/^[=+\-@＝]/)
        for (const cell of cells) expect(cell).not.toMatch(/^[\t\r\n]/)
        expect(new Set(readCsv(content, separator).map(row => row.length)).size).toBe(1)
      }
    }
  })
})

it('tells the hour on the wall at the ends of the calendar and of the world', () => {
  expect(isoOf({ when: 0, zone: -840 })).toBe('1969-12-31T10:00:00-14:00')
  expect(isoOf({ when: 7_258_118_400_000, zone: 840 })).toBe('2200-01-01T14:00:00+14:00')
})
