// Where an excerpt is to be found, and in which of its languages it is told.

import type { Catalogue, CatalogueExcerpt, CataloguePack, CatalogueTelling } from '../content/catalogue.ts'

export type ExcerptAddress = {
  readonly pack: string
  readonly excerpt: string
  readonly language: string
  readonly telling: CatalogueTelling
  /** The tutorial's: begins anew each time, and nothing of it is kept or counted. */
  readonly practice?: boolean
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

/** The packs on the shelf, in the order of play: all that are for nothing else. */
export const shelfOf = (catalogue: Catalogue): CataloguePack[] =>
  catalogue.filter(pack => pack.role === undefined)

/** The tutorial's first excerpt, if this game has a tutorial. */
export function tutorialOf(catalogue: Catalogue): { pack: string; excerpt: string } | null {
  const pack = catalogue.find(one => one.role === 'tutorial')
  const excerpt = pack?.excerpts[0]
  return pack && excerpt ? { pack: pack.id, excerpt: excerpt.id } : null
}
