// Where words and sentences begin and end. Done once, when an excerpt is compiled, and carried in the compiled
// text: browsers' own segmenters differ, end a sentence after "Dr." and split "well-known".

import type { Span } from '../core/span.ts'

/** Abbreviations that end in a full stop, lower case. */
type Abbreviations = {
  /** Titles and the like, which something always follows: their full stop never ends a sentence. */
  readonly before: readonly string[]
  /** Those that only go on before a figure: “No. 5” goes on, “She said no.” does not. */
  readonly beforeFigure: readonly string[]
}

const ABBREVIATIONS: Readonly<Record<string, Abbreviations>> = {
  en: {
    before:
      'mr mrs ms dr prof gen col maj capt cdr cmdr lt sgt adm sen rep gov hon rev st mt vs approx'.split(' '),
    beforeFigure: 'no fig vol est jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
  },
  es: {
    before: 'sr sra srta dr dra prof gral cnel tte sgto alm ee avda apdo depto excmo ilmo'.split(' '),
    beforeFigure: 'núm pág vol cap aprox'.split(' '),
  },
}

/** What may join two pieces into one word; points, commas, colons and slashes do so between digits only. */
const JOINER = /^[-‐‑'’&]$/u
/** Signs that belong to the word before them: a question mark is part of what a question does. */
const TRAILING = /^[?!…%‰°]+/u
const LEADING = /[$€£¥#¿¡]$/u

/** Word edges in `text`, in order. `language` is a BCP 47 tag. */
export function findWords(text: string, language: string): Span[] {
  const words: { start: number; end: number }[] = []
  for (const { segment, index, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(
    text,
  )) {
    if (!isWordLike) continue
    const last = words.at(-1)
    const end = index + segment.length
    if (last && joins(text, last.end, index)) last.end = end
    else words.push({ start: index, end })
  }
  for (const word of words) {
    word.end += TRAILING.exec(text.slice(word.end, word.end + 3))?.[0].length ?? 0
    if (LEADING.test(text.slice(0, word.start))) word.start -= 1
  }
  return words
}

/** True where what lies between two pieces makes them one word. */
function joins(text: string, end: number, start: number): boolean {
  if (start - end !== 1) return false
  const between = text[end]!
  if (/[.,:/]/.test(between)) return /\d/.test(text[end - 1] ?? '') && /\d/.test(text[start] ?? '')
  return JOINER.test(between)
}

/** Sentences of one part of an excerpt, in order, without the white space between them. */
export function findSentences(text: string, language: string): Span[] {
  const sentences: { start: number; end: number }[] = []
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const start = index + (segment.length - segment.trimStart().length)
    const end = index + segment.trimEnd().length
    if (start >= end) continue
    const last = sentences.at(-1)
    if (last && goesOn(text, last.end, start, language)) last.end = end
    else sentences.push({ start, end })
  }
  return sentences
}

/** True where the sentence that seems to end at `end` goes on at `start`. */
function goesOn(text: string, end: number, start: number, language: string): boolean {
  // “Is it safe?” she asked: a small letter never begins a sentence.
  if (/^\p{Ll}/u.test(text.slice(start))) return true
  const before = text.slice(0, end)
  const after = text.slice(start)
  const word = /(\p{L}+)\.$/u.exec(before)?.[1]
  if (word === undefined) return false
  if (isInitial(before, language)) return true
  const known = ABBREVIATIONS[language.split('-')[0]!]
  if (known?.before.includes(word.toLowerCase())) return true
  return /^\d/.test(after) && known?.beforeFigure.includes(word.toLowerCase()) === true
}

/** True where `before` ends in the initials of a name: “J. ”, “J.R. ”. */
function isInitial(before: string, language: string): boolean {
  const initials = /(?:^|[\s(“"])((?:\p{Lu}\.)+)$/u.exec(before)?.[1]
  if (initials === undefined) return false
  // “So did I.” ends a sentence.
  return !(initials === 'I.' && language.startsWith('en') && /\p{Ll} I\.$/u.test(before))
}

/** Direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return ['ar', 'he', 'fa', 'ur', 'yi', 'ps', 'sd', 'ug', 'dv'].includes(language.split('-')[0]!)
    ? 'rtl'
    : 'ltr'
}
