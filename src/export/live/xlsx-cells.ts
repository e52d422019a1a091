// Cells and names of an Excel file: what may stand in them, and how.

import type { Cell } from './table.ts'

/** Letters that a cell holds at most. */
const LONGEST_TEXT = 32_767
const LONGEST_NAME = 31

/** Signs that XML cannot hold: controls but tab and line feed, halves of pairs, and the two that are no letters. */
// oxlint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu
/** What Excel reads as a sign by its number: `_x0041_` (ECMA-376 Part 1, 22.9.2.19). */
const LOOKS_ENCODED = /_(?=x[\dA-Fa-f]{4}_)/g

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as it stands in XML, between tags or quotation marks. */
export const textXml = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(NOT_IN_XML, '\uFFFD')
    .replaceAll(/[&<>"]/g, sign => ENTITIES[sign]!)

/** The letters of a column: A … Z, AA … */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter
}

/** A cell; an empty one is left out. `row` counts from 1, `column` from 0. */
export function cellXml(cell: Cell, row: number, column: number, style: number): string {
  if (cell === null || cell === '' || (typeof cell === 'number' && !Number.isFinite(cell))) return ''
  const at = `<c r="${lettersOf(column)}${row}" s="${style}"`
  if (typeof cell === 'number') return `${at}><v>${cell}</v></c>`
  const text = textXml(cell.slice(0, LONGEST_TEXT).replaceAll(LOOKS_ENCODED, '_x005F_'))
  return `${at} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** Names as sheets may have them: at most 31 letters, without `[]:*?/\`, no two the same. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name, index) => {
    const plain = name.replaceAll(/[[\]:*?/\\]|^'|'$/g, ' ').trim() || String(index + 1)
    let free = plain.slice(0, LONGEST_NAME).trim()
    for (let nth = 2; taken.has(free.toLowerCase()); nth++)
      free = `${plain.slice(0, LONGEST_NAME - 5).trim()} ${nth}`
    taken.add(free.toLowerCase())
    return free
  })
}
