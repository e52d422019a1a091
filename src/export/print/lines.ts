// Breaks a text into lines of a fixed number of characters, the same on every machine and in every face. By words; a
// word longer than a line is cut between two characters.

import type { Span } from '../../core/span.ts'
import { graphemesIn, widthOf, type Grapheme } from './graphemes.ts'

/** A word, with the white space before it left out, as its characters. */
type Chunk = { readonly graphemes: readonly Grapheme[]; readonly width: number; readonly space: number }

const isSpace = (text: string, { start, end }: Span): boolean => /^\s+$/u.test(text.slice(start, end))

/** The words of a part: whatever stands between white space. `space` is the width of what stands before it. */
function chunksOf(text: string, part: Span): Chunk[] {
  const chunks: Chunk[] = []
  let word: Grapheme[] = []
  let space = 0
  const close = (): void => {
    if (word.length === 0) return
    chunks.push({ graphemes: word, width: widthOf(word), space })
    word = []
    space = 0
  }
  for (const grapheme of graphemesIn(text, part))
    if (isSpace(text, grapheme)) {
      close()
      space += grapheme.width
    } else word.push(grapheme)
  close()
  return chunks
}

/** Pieces of a word that is too long for a line, each as long as a line may be. */
function cut(graphemes: readonly Grapheme[], measure: number): Grapheme[][] {
  const pieces: Grapheme[][] = [[]]
  let width = 0
  for (const grapheme of graphemes) {
    if (width > 0 && width + grapheme.width > measure) {
      pieces.push([])
      width = 0
    }
    pieces.at(-1)!.push(grapheme)
    width += grapheme.width
  }
  return pieces
}

/**
 * Breaks a part of `text` into lines no wider than `measure` characters (a wide one counts twice; one that is alone
 * wider than the measure has a line of its own). Lines begin and end with a character that is no space; between two
 * lies the white space they were parted at, or nothing where a word was cut.
 */
export function breakLines(text: string, part: Span, measure: number): Span[] {
  if (!(measure >= 1)) throw new RangeError(`a line of ${measure} characters holds nothing`)
  const lines: { start: number; end: number }[] = []
  let room = 0
  for (const { graphemes, width, space } of chunksOf(text, part)) {
    const line = lines.at(-1)
    if (line && space + width <= room) {
      line.end = graphemes.at(-1)!.end
      room -= space + width
      continue
    }
    for (const piece of cut(graphemes, measure)) {
      lines.push({ start: piece[0]!.start, end: piece.at(-1)!.end })
      room = measure - widthOf(piece)
    }
  }
  return lines
}

/**
 * Breaks one line into as few rows as `measure` allows, as even as they can be: three words alone in the last row
 * would look like the end of a paragraph.
 */
export function breakRows(text: string, line: Span, measure: number): Span[] {
  const fewest = breakLines(text, line, measure)
  if (fewest.length === 1) return fewest
  let narrow = 1
  let wide = measure
  while (narrow < wide) {
    const middle = (narrow + wide) >> 1
    const rows = breakLines(text, line, middle)
    // A narrower measure must not cut a word that a wider one leaves whole.
    const cuts = rows.some((row, index) => index > 0 && rows[index - 1]!.end === row.start)
    if (rows.length <= fewest.length && !cuts) wide = middle
    else narrow = middle + 1
  }
  return breakLines(text, line, wide)
}
