// Breaks words into lines of a width, for the picture of the front page. Pure: whoever asks brings the measure.

/** A line as a range of the text it was broken from, without the space at its end. */
export type Line = { readonly start: number; readonly end: number }

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** What must not stand at the beginning of a line. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{M}]/u
/** What must not stand at the end of one. */
const OPENING = /[\p{Ps}\p{Pi}]$/u

/** The words of a token that has no spaces in it: each may begin a line. */
function wordsWithin(text: string, { start, end }: Line, language: string): Line[] {
  const words: Line[] = []
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text.slice(start, end))
  for (const { segment, index } of segments) {
    const word = { start: start + index, end: start + index + segment.length }
    const before = words.at(-1)
    const isJoined = before && (CLOSING.test(segment) || OPENING.test(text.slice(before.start, before.end)))
    if (isJoined) words[words.length - 1] = { start: before.start, end: word.end }
    else words.push(word)
  }
  return words
}

/** All that may begin a line. */
const piecesOf = (text: string, language: string): Line[] =>
  [...text.matchAll(/\S+/gu)].flatMap(({ 0: token, index }) => {
    const piece = { start: index, end: index + token.length }
    return UNSPACED.test(token) ? wordsWithin(text, piece, language) : [piece]
  })

/** Cuts what is wider than a line between its letters. */
function chop(text: string, { start, end }: Line, fits: (line: Line) => boolean, language: string): Line[] {
  const parts: Line[] = []
  let at = start
  const letters = new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(text.slice(start, end))
  for (const { segment, index } of letters) {
    const next = start + index + segment.length
    if (start + index > at && !fits({ start: at, end: next })) {
      parts.push({ start: at, end: start + index })
      at = start + index
    }
  }
  return [...parts, { start: at, end }]
}

/**
 * Breaks a text into lines no wider than `width`; the first has `indent` less. A word that is wider than a line is
 * cut between its letters, so that nothing ever sticks out (but a single letter that is wider than the line).
 */
export function breakLines(
  text: string,
  width: number,
  measure: (words: string) => number,
  { language, indent = 0 }: { language: string; indent?: number },
): Line[] {
  const lines: Line[] = []
  let line: Line | null = null
  const fits = ({ start, end }: Line): boolean =>
    measure(text.slice(start, end)) <= (lines.length === 0 ? width - indent : width)
  for (const piece of piecesOf(text, language)) {
    if (line) {
      const longer: Line = { start: line.start, end: piece.end }
      if (fits(longer)) {
        line = longer
        continue
      }
      lines.push(line)
    }
    line = piece
    if (fits(piece)) continue
    const parts = chop(text, piece, fits, language)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1)!
  }
  if (line) lines.push(line)
  return lines
}

/** Ends of sentences that are none: “Dr.”, an initial. */
const ABBREVIATED = /(?:^|\s)\p{Lu}\p{L}{0,2}\.\s*$/u

/** Where the sentences of a text end, the space after them left out. */
export function sentenceEnds(text: string, language: string): number[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)
  return [...segments].flatMap(({ segment, index }) => {
    const end = index + segment.trimEnd().length
    return end < text.length && ABBREVIATED.test(segment) ? [] : [end]
  })
}
