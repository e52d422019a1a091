// A tree of texts as one list of keys, and what a key says about its plural form.

import type { Texts } from './pseudo.ts'

/** The endings i18next gives to plural forms; `zero` is its own extra form for exactly none. */
export const PLURAL_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const
export type PluralForm = (typeof PLURAL_FORMS)[number]

/** Every text by its full key, such as `menu.words_one`, in the order of the file. */
export function flatten(texts: Texts, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') flat.set(prefix + key, value)
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text)
  }
  return flat
}

/** Splits `menu.words_one` into `menu.words` and `one`; the form is null where the key has no plural ending. */
export function splitPlural(key: string): { readonly base: string; readonly form: PluralForm | null } {
  const at = key.lastIndexOf('_')
  const form = PLURAL_FORMS.find(known => known === key.slice(at + 1))
  return at > 0 && form ? { base: key.slice(0, at), form } : { base: key, form: null }
}

/** The bases of `keys` that are told in plural forms: those that have the form `other`, which no language lacks. */
export function pluralBases(keys: Iterable<string>): Set<string> {
  const bases = new Set<string>()
  for (const key of keys) {
    const { base, form } = splitPlural(key)
    if (form === 'other') bases.add(base)
  }
  return bases
}
