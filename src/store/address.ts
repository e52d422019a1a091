// Where an excerpt is to be found, and in which of its languages it is told.

import type { CatalogueExcerpt, CatalogueTelling } from '../content/catalogue.ts'

export type ExcerptAddress = {
  readonly pack: string
  readonly excerpt: string
  readonly language: string
  readonly telling: CatalogueTelling
}

/** The telling in the language asked for, else in English, else in the first there is. */
export function tellingOf(
  excerpt: CatalogueExcerpt,
  language: string,
): { language: string; telling: CatalogueTelling } | null {
  const base = language.split('-')[0]!
  const found = [language, base, 'en', ...Object.keys(excerpt.languages)].find(tag => excerpt.languages[tag])
  return found === undefined ? null : { language: found, telling: excerpt.languages[found]! }
}
