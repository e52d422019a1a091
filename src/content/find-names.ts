// Finds the names on a page: words with a capital in the middle of a sentence, and runs of them.

import type { ExcerptText, PartRole } from '../core/excerpt.ts'

/** Words that have a capital wherever they stand and are no names of this world, by language. */
const CAPITALISED: Readonly<Record<string, readonly string[]>> = {
  en: 'I God Christmas Easter Bible Internet'.split(' '),
}
/** What stands before a name without being part of it. */
const TITLES: Readonly<Record<string, readonly string[]>> = {
  en: 'Mr Mrs Ms Dr Professor Captain Admiral General Colonel Inspector Sergeant Minister President Governor Mayor Judge Justice Sir Lady Lord Dame Father Sister Brother'.split(
    ' ',
  ),
  es: 'Sr Sra Dr Dra Don Doña'.split(' '),
}
/** Languages that give every noun a capital: there a capital tells nothing. */
const NOUNS_CAPITALISED = new Set(['de', 'lb'])
/** Languages whose headlines give every word a capital. */
const HEADLINES_CAPITALISED = new Set(['en'])

/** A name with its other forms. */
type Forms = { readonly name: string; readonly also?: readonly string[] | undefined }

type Token = {
  readonly word: string
  readonly start: number
  readonly end: number
  /** Follows the token before it with nothing but a space (or &) between, so that the two may be one name. */
  readonly joined: boolean
  /** Has a capital because of where it stands: at the start of a sentence, or of a quotation. */
  readonly opens: boolean
}

/** The listed names as words: whole forms, and the single words that may stand for one. */
export type NameIndex = {
  readonly whole: ReadonlySet<string>
  readonly parts: ReadonlySet<string>
  readonly longest: number
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'‐‑-][\p{L}\p{M}\p{N}]+)*/gu
const wordsOf = (name: string): string[] => [...name.matchAll(WORD)].map(match => match[0])
const keyOf = (words: readonly string[]): string => words.join(' ').toLowerCase()

/** Makes an index of names, to be used for many pages. */
export function nameIndex(names: readonly Forms[]): NameIndex {
  const whole = new Set<string>()
  const parts = new Set<string>()
  for (const name of names)
    for (const form of [name.name, ...(name.also ?? [])]) {
      const words = wordsOf(form)
      const bare = words[0] === 'The' ? words.slice(1) : words
      whole.add(keyOf(words)).add(keyOf(bare))
      // “Torvey said”, “the Herald”, “the Corrow district”.
      parts.add(keyOf(bare.slice(0, 1))).add(keyOf(bare.slice(-1)))
    }
  return { whole, parts, longest: Math.max(0, ...[...whole].map(key => key.split(' ').length)) }
}

/** True where `name` is one or more listed names in a row, or one word of a listed name. */
export function isListed(index: NameIndex, name: string): boolean {
  const words = wordsOf(name)
  if (words.length === 1 && index.parts.has(keyOf(words))) return true
  for (let at = 0; at < words.length;) {
    let size = Math.min(index.longest, words.length - at)
    while (size > 0 && !index.whole.has(keyOf(words.slice(at, at + size)))) size--
    if (size === 0) return false
    at += size
  }
  return words.length > 0
}

/** True where `form` stands on the page as whole words. Capitals throughout, as in a dateline, count too. */
export function occursIn(text: string, form: string): boolean {
  const standsAt = (needle: string): boolean => {
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      const isWhole =
        !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + needle.length))
      if (isWhole) return true
    }
    return false
  }
  const bare = form.replace(/^The /, '')
  return standsAt(bare) || standsAt(bare.toUpperCase())
}

/**
 * The names of a page in order, each with the words around it. A single word that opens a sentence is left out,
 * since its capital tells nothing, and so are headlines in languages that capitalise them.
 */
export function findNames(text: ExcerptText, index: NameIndex): { name: string; quote: string }[] {
  const language = text.language.split('-')[0]!
  if (NOUNS_CAPITALISED.has(language)) return []
  const passing = new Set([...calendarWords(text.language), ...(CAPITALISED[language] ?? [])])
  const titles = new Set(TITLES[language] ?? [])
  return text.parts
    .filter(part => !(part.role === 'headline' && HEADLINES_CAPITALISED.has(language)))
    .flatMap(part => {
      const words = text.text.slice(part.start, part.end)
      const starts = new Set(text.units.map(unit => unit.start - part.start))
      return runsOf(tokensOf(words, part.role, starts), passing, titles)
        .map(run => trimOpening(run, index))
        .filter(run => run.length > 0)
        .map(run => ({
          name: run.map(token => token.word).join(' '),
          quote: words.slice(Math.max(0, run[0]!.start - 20), run.at(-1)!.end + 20),
        }))
    })
}

function tokensOf(part: string, role: PartRole, starts: ReadonlySet<number>): Token[] {
  let last = 0
  return [...part.matchAll(WORD)].map(match => {
    const between = part.slice(last, match.index)
    const first = last === 0
    const word = match[0].replace(/[’']s$/, '')
    // “Ulmary’s Torrel” is two names, so a possessive keeps its distance from what follows.
    const joined = /^\s+(&\s+)?$/.test(between) && !/[’']s$/.test(part.slice(0, last))
    const opensUnit = [...starts].some(start => last <= start && start <= match.index)
    // A dateline begins with a name; a byline with “By”.
    const opens = (first && role !== 'dateline') || opensUnit || /[“‘«"(:.?!…]\s*$/.test(between)
    last = match.index + match[0].length
    return { word, start: match.index, end: match.index + word.length, joined: joined && !first, opens }
  })
}

function runsOf(
  tokens: readonly Token[],
  passing: ReadonlySet<string>,
  titles: ReadonlySet<string>,
): Token[][] {
  const runs: Token[][] = []
  let open = false
  for (const token of tokens) {
    const isName = /^\p{Lu}/u.test(token.word) && !passing.has(token.word.split(/[’']/)[0]!)
    if (!isName || titles.has(token.word)) open = false
    else if (open && token.joined && !token.opens) runs.at(-1)!.push(token)
    else {
      runs.push([token])
      open = true
    }
  }
  return runs
}

/** Without its first word where that has its capital from the start of a sentence and belongs to no name. */
function trimOpening(run: Token[], index: NameIndex): Token[] {
  if (!run[0]!.opens) return run
  const isName = isListed(index, run.map(token => token.word).join(' '))
  return isName ? run : run.slice(1)
}

/** Months and days of the week as `language` writes them, where it gives them a capital. */
function calendarWords(language: string): string[] {
  const names = (options: Intl.DateTimeFormatOptions, days: readonly number[]) =>
    days.map(day => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(day))
  const day = 86_400_000
  const months = names(
    { month: 'long' },
    Array.from({ length: 12 }, (_, month) => (month * 30.5 + 10) * day),
  )
  return [
    ...months,
    ...names(
      { weekday: 'long' },
      Array.from({ length: 7 }, (_, index) => index * day),
    ),
  ]
}
