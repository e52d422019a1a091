// Sets words for the picture of the front page: lines with their places, edits underlined, long texts cut at the end
// of a sentence. Pure.

import { breakLines, sentenceEnds } from './break-lines.ts'
import type { FrontRun } from './front-piece.ts'

export type Font = {
  readonly size: number
  readonly weight: number
  readonly family: 'serif' | 'sans'
}
export type Ink = 'ink' | 'soft' | 'edit'

/** Words on one line; x is that of the edge they are aligned to, y their baseline. */
export type DrawnText = {
  readonly kind: 'text'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly font: Font
  readonly ink: Ink
  readonly align: 'left' | 'center' | 'right'
  readonly direction: 'ltr' | 'rtl'
}
/** A rule, or the stroke under an edit: a filled rectangle. */
export type DrawnRule = {
  readonly kind: 'rule'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ink: Ink
}
/** A drawing, its corner at x and y. */
export type DrawnPath = {
  readonly kind: 'path'
  readonly x: number
  readonly y: number
  readonly scale: number
  /** As in SVG. */
  readonly d: string
  readonly as: 'lines' | 'shapes'
  readonly ink: Ink
}
export type Drawn = DrawnText | DrawnRule | DrawnPath

/** How wide words are in a font. */
export type Measure = (text: string, font: Font) => number

export type Style = { readonly font: Font; readonly lineHeight: number; readonly ink?: Ink }

/** A line that has been broken, not yet placed. */
export type SetLine = {
  readonly text: string
  readonly indent: number
  /** Ranges of the line's text that the desk put there. */
  readonly edits: readonly { readonly start: number; readonly end: number }[]
}

type Script = { readonly language: string; readonly direction: 'ltr' | 'rtl' }

/** Breaks runs into lines. `upTo` cuts the text there. */
export function setLines(
  runs: readonly FrontRun[],
  width: number,
  { font }: Style,
  measure: Measure,
  { language, indent = 0, upTo }: { language: string; indent?: number; upTo?: number },
): SetLine[] {
  const text = runs
    .map(run => run.text)
    .join('')
    .slice(0, upTo)
  const edits: { start: number; end: number }[] = []
  let at = 0
  for (const run of runs) {
    if (run.isEdit) edits.push({ start: at, end: at + run.text.length })
    at += run.text.length
  }
  return breakLines(text, width, words => measure(words, font), { language, indent }).map((line, index) => ({
    text: text.slice(line.start, line.end),
    indent: index === 0 ? indent : 0,
    edits: edits.flatMap(({ start, end }) => {
      const from = Math.max(start, line.start) - line.start
      const to = Math.min(end, line.end) - line.start
      return from < to ? [{ start: from, end: to }] : []
    }),
  }))
}

export type Column = { readonly x: number; readonly width: number }

/** Places a line in a column, `y` its top; edits get their stroke where `marksEdits`. */
export function placeLine(
  line: SetLine,
  column: Column,
  y: number,
  { font, lineHeight, ink = 'ink' }: Style,
  measure: Measure,
  {
    direction,
    align = 'start',
    marksEdits = false,
  }: {
    direction: 'ltr' | 'rtl'
    align?: 'start' | 'center' | 'end'
    marksEdits?: boolean
  },
): Drawn[] {
  const isRtl = direction === 'rtl'
  const side = align === 'center' ? 'center' : (align === 'start') === isRtl ? 'right' : 'left'
  const x =
    side === 'center'
      ? column.x + column.width / 2
      : side === 'left'
        ? column.x + line.indent
        : column.x + column.width - line.indent
  const baseline = y + lineHeight * 0.5 + font.size * 0.33
  const drawn: Drawn[] = [
    { kind: 'text', text: line.text, x, y: baseline, font, ink, align: side, direction },
  ]
  if (!marksEdits) return drawn
  const whole = measure(line.text, font)
  const left = side === 'center' ? x - whole / 2 : side === 'left' ? x : x - whole
  for (const { start, end } of line.edits) {
    const before = measure(line.text.slice(0, start), font)
    const width = Math.min(measure(line.text.slice(start, end), font), whole - before)
    const from = isRtl ? left + whole - before - width : left + before
    drawn.push({
      kind: 'rule',
      x: from,
      y: baseline + font.size * 0.16,
      width,
      height: Math.max(1, font.size * 0.07),
      ink: 'edit',
    })
  }
  return drawn
}

/** Paragraphs as lines, no more than `most`; where that is too few they end with a sentence, and `isCut` is true. */
export function fitLines(
  paragraphs: readonly (readonly FrontRun[])[],
  most: number,
  width: number,
  style: Style,
  measure: Measure,
  { language }: Pick<Script, 'language'>,
): { lines: SetLine[]; isCut: boolean } {
  const indentOf = (index: number): number => (index === 0 ? 0 : Math.min(style.font.size, width / 4))
  const setOf = (index: number, upTo?: number): SetLine[] =>
    setLines(paragraphs[index]!, width, style, measure, {
      language,
      indent: indentOf(index),
      ...(upTo !== undefined && { upTo }),
    })
  const all = paragraphs.map((_, index) => setOf(index))
  const lines = all.flat()
  if (lines.length <= most) return { lines, isCut: false }

  // One line is for saying that there is more.
  const room = most - 1
  const kept: SetLine[] = []
  for (const [index, whole] of all.entries()) {
    if (kept.length + whole.length <= room) {
      kept.push(...whole)
      continue
    }
    const text = paragraphs[index]!.map(run => run.text).join('')
    const parts = sentenceEnds(text, language)
      .map(end => setOf(index, end))
      .filter(part => kept.length + part.length <= room)
    kept.push(...(parts.at(-1) ?? []))
    break
  }
  return { lines: kept, isCut: true }
}
