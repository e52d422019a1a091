// Tables as one Excel file (Office Open XML, ECMA-376). Fetched when somebody asks for it.
//
// The parts are written here and zipped by fflate at once. The library for it, write-excel-file, zips what is larger than
// 160 kB in a worker made from a blob, which our policy forbids, and then waits for ever: the log of one school class
// is larger. It also breaks a file in which a cell says “constructor”.

import { strToU8, zipSync } from 'fflate'
import { contentTypes, relations, STYLES, styleOf, workbook, workbookRelations } from './xlsx-parts.ts'
import { cellXml, sheetNames, textXml } from './xlsx-cells.ts'
import type { Cell, Table } from './table.ts'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Rows that Excel takes, less the head. */
const MOST_ROWS = 1_048_575
const WIDTHS = { least: 8, most: 60 } as const
/** So many rows say how wide a column has to be. */
const ROWS_MEASURED = 200

/**
 * A workbook with a sheet for each table: heads bold and always in sight, numbers as numbers, text as text, whatever it
 * looks like. A table that is too long for a sheet goes on in the next one.
 */
export function xlsxOf(
  tables: readonly Pick<Table, 'name' | 'heads' | 'rows'>[],
  mostRows = MOST_ROWS,
): Uint8Array<ArrayBuffer> {
  const sheets = tables.flatMap(table => inSheets(table, mostRows))
  const names = sheetNames(sheets.map(({ name }) => name))
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations(),
    'xl/workbook.xml': workbook(names.map(textXml)),
    'xl/_rels/workbook.xml.rels': workbookRelations(sheets.length),
    'xl/styles.xml': STYLES,
  }
  sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, index === 0)
  })
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])),
    // A spreadsheet says the same thing over and over: more effort gains little.
    { level: 4 },
  )
}

type Sheet = Pick<Table, 'name' | 'heads' | 'rows'>

function inSheets({ name, heads, rows }: Sheet, mostRows: number): Sheet[] {
  const count = Math.max(1, Math.ceil(rows.length / mostRows))
  return Array.from({ length: count }, (_, index) => ({
    name: index === 0 ? name : `${name} ${index + 1}`,
    heads,
    rows: rows.slice(index * mostRows, (index + 1) * mostRows),
  }))
}

/** How wide a column is, in letters, by its head and its first cells. */
function widthOf({ heads, rows }: Sheet, column: number): number {
  const cells: Cell[] = [heads[column]!, ...rows.slice(0, ROWS_MEASURED).map(row => row[column] ?? null)]
  const longest = cells.reduce<number>((most, cell) => Math.max(most, String(cell ?? '').length), 0)
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest + 2))
}

function sheetXml(sheet: Sheet, isFirst: boolean): string {
  const { heads, rows } = sheet
  const columns = heads.map(
    (_, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${widthOf(sheet, index)}" customWidth="1"/>`,
  )
  const rowXml = (cells: readonly Cell[], row: number, isHead: boolean): string =>
    `<row r="${row}">${cells.map((cell, column) => cellXml(cell, row, column, styleOf(cell, isHead))).join('')}</row>`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft"/></sheetView></sheetViews>',
    `<cols>${columns.join('')}</cols>`,
    '<sheetData>',
    rowXml(heads, 1, true),
    ...rows.map((row, index) => rowXml(row, index + 2, false)),
    '</sheetData></worksheet>',
  ].join('')
}
