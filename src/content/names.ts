// The one list of invented names, `levels/names.json`: every name on a page is on it, so that somebody has looked
// whether a real person, place or outlet bears it.

import { closest } from 'fastest-levenshtein'
import * as v from 'valibot'
import type { ExcerptText } from '../core/excerpt.ts'
import { findNames, isListed, nameIndex, occursIn, type NameIndex } from './find-names.ts'
import type { Problem } from './problem.ts'
import { words } from './schema.ts'

export const NAME_KINDS = ['country', 'bloc', 'city', 'place', 'ship', 'outlet', 'company', 'person'] as const

export const NamesSchema = v.strictObject({
  $schema: v.optional(v.string()),
  names: v.pipe(
    v.array(
      v.strictObject({
        name: words('The name, as it stands on a page'),
        kind: v.pipe(v.picklist(NAME_KINDS), v.description('What bears the name')),
        is: words('A line on who or what it is'),
        also: v.optional(
          v.pipe(
            v.array(words('Another form')),
            v.description('Other forms: in another language, of its people'),
          ),
        ),
        world: v.optional(
          v.pipe(v.boolean(), v.description('true where the name is known in the world and on no page yet')),
        ),
      }),
    ),
    v.description('Every invented name'),
  ),
})

export type NamesSource = v.InferOutput<typeof NamesSchema>
export type Name = NamesSource['names'][number]

/** What a real name may be of, as far as it is told apart. */
export type RealName = 'place' | 'person' | 'group'
/** Real names by what they are of, each as `plainName` writes it. */
export type RealNames = Readonly<Record<RealName, ReadonlySet<string>>>

/** Which real names an invented one of each kind must not be. */
const HELD_AGAINST: Readonly<Record<Name['kind'], readonly RealName[]>> = {
  country: ['place', 'group'],
  bloc: ['group', 'place'],
  city: ['place'],
  place: ['place'],
  ship: ['group'],
  outlet: ['group'],
  company: ['group'],
  person: ['person'],
}

/** An excerpt as the check of names needs it. */
export type NamedText = { readonly file: string; readonly text: ExcerptText }

/**
 * Holds the list against the pages: names that are not on it, names no page uses, names that are listed twice, and
 * names of real countries, and names in `real`. `file` is the path of the list.
 */
export function checkNames(
  file: string,
  { names }: NamesSource,
  pages: readonly NamedText[],
  real?: RealNames,
): Problem[] {
  const problems: Problem[] = []
  const tell = (where: string, place: string, what: string, mend: string) =>
    problems.push({ level: 'rule', file: where, place, what, mend })
  const index = nameIndex(names)
  const forms = names.flatMap(formsOf)

  for (const page of pages) {
    for (const { name, quote } of unlisted(page.text, index))
      tell(
        page.file,
        quote,
        `“${name}” is not on the list of names`,
        `Did you mean “${closest(name, forms)}”? Else look whether something real is called so, and add it to ${file}.`,
      )
    if (!names.some(one => one.kind === 'outlet' && formsOf(one).includes(page.text.outlet)))
      tell(
        page.file,
        'outlet',
        `no outlet on the list is called “${page.text.outlet}”`,
        `Take one of the outlets of ${file}, or add it.`,
      )
  }
  for (const one of names) {
    const isUsed = pages.some(({ text }) =>
      formsOf(one).some(form => text.outlet === form || occursIn(text.text, form)),
    )
    const place = `names › "${one.name}"`
    if (!isUsed && !one.world)
      tell(file, place, 'no page uses this name', 'Take it out, or mark it "world": true.')
    if (isUsed && one.world)
      tell(file, place, 'is marked "world": true, and a page uses it', 'Take the mark out.')
    const country = formsOf(one).find(form => countries().has(plainName(form)))
    if (country) tell(file, place, `“${country}” is a real country`, 'Invent another name.')
    for (const kind of real ? HELD_AGAINST[one.kind] : []) {
      const taken = formsOf(one).find(form => real![kind].has(plainName(form)))
      if (taken) tell(file, place, `a real ${kind} is called “${taken}”`, 'Invent another name.')
    }
  }
  for (const form of new Set(forms.filter((one, at) => forms.map(plainName).indexOf(plainName(one)) !== at)))
    tell(
      file,
      `names › "${form}"`,
      'is listed twice',
      'Give each its own name: two that are called alike cannot be told apart.',
    )
  return problems
}

const formsOf = (name: Name): string[] => [name.name, ...(name.also ?? [])]

function unlisted(text: ExcerptText, index: NameIndex): { name: string; quote: string }[] {
  const seen = new Set<string>()
  return findNames(text, index).filter(
    ({ name }) => !isListed(index, name) && !seen.has(name) && seen.add(name),
  )
}

/** Lower case, without accents and article, so that no real name hides behind a letter. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(the|el|la|los|las) /, '')

let known: Set<string> | null = null

/**
 * Names of all countries and territories in English and Spanish, as the platform knows them.
 */
function countries(): Set<string> {
  if (known) return known
  known = new Set()
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const language of ['en', 'es']) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const first of letters)
      for (const second of letters) {
        const name = display.of(first + second)
        if (name !== undefined) known.add(plainName(name))
      }
  }
  return known
}
