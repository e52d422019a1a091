// The Excel file, read by two programs that had no part in writing it: another library, and LibreOffice where it is
// installed.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import readExcel from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { lettersOf, sheetNames } from '../../src/export/live/xlsx-cells.ts'
import { xlsxOf } from '../../src/export/live/xlsx.ts'

/** Texts that have broken spreadsheets, or their writers. */
const HOSTILE = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '=HYPERLINK("http://x.example","y")',
  '0042',
  '1e5',
  '12 May',
  'TRUE',
  '<b>&amp;"\'</b>',
  ']]>',
  'constructor',
  '__proto__',
  'toString',
  ' spaces round it ',
  'two\nlines',
  'ñandú, 字, 🦊, שלום',
  '\u200Fright to left',
]
const TABLES = [
  {
    name: 'Results',
    heads: ['Name', 'Score', '=Head'],
    rows: [...HOSTILE.map((text, index) => [text, index - 0.5, null] as const), ['', 0, 'last'] as const],
  },
  { name: 'Empty', heads: ['Name'], rows: [] },
]

const read = (bytes: Uint8Array) => readExcel(Buffer.from(bytes), { trim: false })

describe('the Excel file', () => {
  it('is read back cell by cell, text as text and numbers as numbers', async () => {
    const [results, empty] = await read(xlsxOf(TABLES))
    expect(results!.sheet).toBe('Results')
    expect(results!.data).toEqual([
      ['Name', 'Score', '=Head'],
      ...HOSTILE.map((text, index) => [text, index - 0.5, null]),
      [null, 0, 'last'],
    ])
    expect(empty).toEqual({ sheet: 'Empty', data: [['Name']] })
  })

  it('holds no formula, and has its heads bold and in sight', () => {
    const parts = unzipSync(xlsxOf(TABLES))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>')
    expect(sheet).toContain('<c r="B2" s="0"><v>-0.5</v></c>')
    expect(sheet).toMatch(/<pane ySplit="1" topLeftCell="A2" [^>]*state="frozen"\/>/)
    expect(sheet).toMatch(/<row r="1"><c r="A1" s="2"/)
    // The third style is bold, the second is text.
    expect(strFromU8(parts['xl/styles.xml']!)).toMatch(/<xf numFmtId="49" fontId="1"[^>]*\/><\/cellXfs>/)
  })

  it('takes what XML cannot hold, and what Excel would take for signs by number', async () => {
    const bytes = xlsxOf([
      { name: 'x', heads: ['a'], rows: [['bell\u0007'], ['half \uD83E'], ['a\r\nb'], ['x'.repeat(40_000)]] },
    ])
    const [sheet] = await read(bytes)
    expect(sheet!.data.slice(1, 4)).toEqual([['bell\uFFFD'], ['half \uFFFD'], ['a\nb']])
    expect(String(sheet!.data[4]![0])).toHaveLength(32_767)
    const xml = strFromU8(
      unzipSync(xlsxOf([{ name: 'x', heads: ['_x0041_'], rows: [] }]))['xl/worksheets/sheet1.xml']!,
    )
    expect(xml).toContain('_x005F_x0041_')
  })

  it('leaves out what is no number', async () => {
    const [sheet] = await read(
      xlsxOf([
        {
          name: 'x',
          heads: ['a', 'b'],
          rows: [
            [NaN, Infinity],
            [1, 2],
          ],
        },
      ]),
    )
    expect(sheet!.data).toEqual([
      ['a', 'b'],
      [null, null],
      [1, 2],
    ])
  })

  it('goes on in another sheet where one is full', async () => {
    const rows = Array.from({ length: 5 }, (_, index) => [index])
    const sheets = await read(xlsxOf([{ name: 'Flags', heads: ['n'], rows }], 2))
    expect(sheets.map(({ sheet, data }) => [sheet, data.length - 1])).toEqual([
      ['Flags', 2],
      ['Flags 2', 2],
      ['Flags 3', 1],
    ])
  })

  it('is whole with the flags of a large class, too large for the writer in a worker', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      `Player ${index}`,
      index,
      'a passage of some words',
    ])
    const [sheet] = await read(xlsxOf([{ name: 'Flags', heads: ['Name', 'Page', 'Words'], rows }]))
    expect(sheet!.data).toHaveLength(20_001)
    expect(sheet!.data.at(-1)).toEqual(rows.at(-1))
  })

  it('names its sheets as Excel allows', () => {
    expect(
      sheetNames(['Results', 'results', 'a/b:c*d?[e]', '', "'q'", 'n'.repeat(40), 'n'.repeat(40)]),
    ).toEqual(['Results', 'results 2', 'a b c d  e', '4', 'q', 'n'.repeat(31), `${'n'.repeat(26)} 2`])
    expect([0, 25, 26, 51, 52, 701, 702].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})

const office = ['soffice', 'libreoffice'].find(
  command => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0,
)

describe('in LibreOffice', () => {
  const unless = office ? '' : 'not run: LibreOffice is not installed: '
  it.skipIf(!office)(`${unless}opens with the same cells, none of them worked out`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'just-asking-xlsx-'))
    try {
      writeFileSync(join(folder, 'session.xlsx'), xlsxOf(TABLES))
      execFileSync(
        office!,
        [
          // A home of its own: one that is open already would take the work over.
          `-env:UserInstallation=${pathToFileURL(join(folder, 'home')).href}`,
          '--headless',
          '--convert-to',
          // Commas, quotation marks, UTF-8, as they are shown, formulas as formulas, every text in quotation marks.
          'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true',
          '--outdir',
          folder,
          join(folder, 'session.xlsx'),
        ],
        { stdio: 'ignore', timeout: 50_000 },
      )
      const csv = readFileSync(join(folder, 'session.csv'), 'utf8')
      const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
      expect(data[0]).toEqual(['Name', 'Score', '=Head'])
      expect(data.slice(1, HOSTILE.length + 1).map(row => row[0])).toEqual(HOSTILE)
      expect(data.slice(1, HOSTILE.length + 1).map(row => Number(row[1]))).toEqual(
        HOSTILE.map((_, index) => index - 0.5),
      )
      // Texts stand in quotation marks, numbers do not: so it was read as text.
      expect(csv).toContain('"=1+1",-0.5')
      expect(csv).toContain('"0042"')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
