// Holds a language's texts against the English ones, and the English ones against the program that shows them.
// Nothing here reads a file: the command line and the tests hand the texts in.

import { flatten, pluralBases, PLURAL_FORMS, splitPlural, type PluralForm } from './flatten.ts'
import type { Texts } from './pseudo.ts'

/** What is wrong with one text of one language. */
export type LocaleProblem = {
  readonly language: string
  readonly key: string
  readonly what: string
  readonly mend: string
}

export type LocaleReport = {
  readonly language: string
  /** Texts this language needs: more than English has where it has more plural forms. */
  readonly needed: number
  /** How many of those it has, and not empty. */
  readonly present: number
  readonly problems: readonly LocaleProblem[]
}

/** The names in {{braces}} of a text, each once, sorted. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*-?\s*([^}\s,]+)[^}]*\}\}/g)].map(match => match[1]!))].sort()
}

/** The plural forms that `language` tells apart, and the numbers below 1000 that take each. */
function formsOf(language: string): Map<PluralForm, number[]> {
  const rules = new Intl.PluralRules(language)
  const forms = new Map<PluralForm, number[]>(
    rules.resolvedOptions().pluralCategories.map(form => [form, []]),
  )
  for (let number = 0; number < 1000; number++) forms.get(rules.select(number))!.push(number)
  return forms
}

/** The keys a language must have, each with the English key it answers to. */
function neededKeys(english: ReadonlyMap<string, string>, language: string): Map<string, string> {
  const plurals = pluralBases(english.keys())
  const forms = new Set(formsOf(language).keys())
  const needed = new Map<string, string>()
  for (const key of english.keys()) {
    const { base, form } = splitPlural(key)
    if (form === null || !plurals.has(base)) needed.set(key, key)
    else if (form === 'other') {
      for (const wanted of PLURAL_FORMS) {
        const own = `${base}_${wanted}`
        // English's own “none at all” is a text of its own and not one of the language's plural forms.
        const isWanted = forms.has(wanted) || (wanted === 'zero' && english.has(own))
        if (isWanted) needed.set(own, english.has(own) ? own : key)
      }
    }
  }
  return needed
}

/**
 * Checks the texts of `language` against the English ones: keys missing or too many, plural forms, placeholders,
 * empty texts. English itself can be checked in the same way. Throws RangeError where `language` is no tag.
 */
export function checkLocale(language: string, texts: Texts, english: Texts): LocaleReport {
  const problems: LocaleProblem[] = []
  const tell = (key: string, what: string, mend: string) => problems.push({ language, key, what, mend })
  const own = flatten(texts)
  const from = flatten(english)
  const forms = formsOf(language)
  const needed = neededKeys(from, language)

  let present = 0
  for (const [key, source] of needed) {
    const text = own.get(key)
    const { form } = splitPlural(key)
    if (text === undefined) {
      const which = form && source !== key ? ` (${language} has the plural form “${form}”)` : ''
      tell(key, `is missing${which}`, `Add it. English has “${from.get(source)!}”.`)
    } else if (text.trim() === '') tell(key, 'is empty', `Write it. English has “${from.get(source)!}”.`)
    else {
      present++
      comparePlaceholders(key, text, from.get(source)!, standsForOne(form, forms), tell)
    }
  }
  for (const key of own.keys()) {
    if (needed.has(key)) continue
    const { base, form } = splitPlural(key)
    const isOddForm = form !== null && from.has(`${base}_other`)
    if (isOddForm)
      tell(
        key,
        `is a plural form that ${language} does not have`,
        `Take it out: it has ${[...forms.keys()].join(', ')}.`,
      )
    else
      tell(
        key,
        'is not a key of the English texts',
        'Take it out, or look for a slip of the pen in its name.',
      )
  }
  return { language, needed: needed.size, present, problems }
}

/** True where a form is for one single number, so that a text may write it as a word: “One flag left.” */
function standsForOne(form: PluralForm | null, forms: ReadonlyMap<PluralForm, readonly number[]>): boolean {
  return form === 'zero'
    ? (forms.get('zero')?.length ?? 1) <= 1
    : form !== null && forms.get(form)?.length === 1
}

function comparePlaceholders(
  key: string,
  text: string,
  source: string,
  mayDropCount: boolean,
  tell: (key: string, what: string, mend: string) => void,
): void {
  const given = placeholdersOf(text)
  const wanted = placeholdersOf(source)
  const names = (list: readonly string[]) => list.map(name => `{{${name}}}`).join(', ')
  const lacking = wanted.filter(name => !given.includes(name) && !(name === 'count' && mayDropCount))
  // A form that English writes without its number may still show it.
  const odd = given.filter(
    name => !wanted.includes(name) && !(name === 'count' && splitPlural(key).form !== null),
  )
  if (lacking.length > 0)
    tell(key, `lacks ${names(lacking)}`, `Put it in where it belongs. English has “${source}”.`)
  if (odd.length > 0)
    tell(
      key,
      `has ${names(odd)}, which the program does not fill in`,
      `English has ${names(wanted) || 'none'}.`,
    )
}

/**
 * Keys the program puts together from parts: what they begin with (`family.` and then a family), and the endings
 * that are used, or `any` where all of them are.
 */
export type MadeKeys = Readonly<Record<string, 'any' | readonly string[]>>

/**
 * Holds the English keys against the program's sources. A key is used where it stands in a source as a whole
 * string, or is one of `made`. Told are keys nobody uses, and whatever of `made` no longer holds.
 */
export function checkUse(english: Texts, sources: readonly string[], made: MadeKeys): LocaleProblem[] {
  const problems: LocaleProblem[] = []
  const tell = (key: string, what: string, mend: string) => problems.push({ language: 'en', key, what, mend })
  const quoted = new Set(
    sources.flatMap(source =>
      [...source.matchAll(/(['"`])([\w-]+(?:\.[\w-]+)*)\1/g)].map(match => match[2]!),
    ),
  )
  const keys = [...flatten(english).keys()]
  const plurals = pluralBases(keys)
  // What a source asks for: the base, where a key has plural forms.
  const names = new Set(
    keys.map(key => {
      const { base } = splitPlural(key)
      return plurals.has(base) ? base : key
    }),
  )
  for (const name of names)
    if (!quoted.has(name) && !isMade(name, made))
      tell(name, 'is used by no source', 'Take it out of every language, or show it somewhere.')

  const stale = 'Mend the list of made keys.'
  for (const [prefix, endings] of Object.entries(made)) {
    if (!sources.some(source => source.includes(`\`${prefix}\${`)))
      tell(prefix, 'is listed as the beginning of made keys, and no source makes one', stale)
    if (endings === 'any' && ![...names].some(name => name.startsWith(prefix)))
      tell(prefix, 'is listed as the beginning of made keys, and no key begins so', stale)
    for (const ending of endings === 'any' ? [] : endings)
      if (!names.has(prefix + ending)) tell(prefix + ending, 'is listed as a made key, and is no key', stale)
  }
  return problems
}

const isMade = (name: string, made: MadeKeys): boolean =>
  Object.entries(made).some(([prefix, endings]) =>
    endings === 'any' ? name.startsWith(prefix) : endings.some(ending => name === prefix + ending),
  )
