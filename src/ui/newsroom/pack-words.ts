// A pack's own words in a language.

import type { CataloguePack } from '../../content/catalogue.ts'

/** The pack's words in the interface's language, else in English, else in the first there is. */
export const wordsOf = (pack: CataloguePack, language: string) => {
  const tag = [language, language.split('-')[0]!, 'en', ...Object.keys(pack.words)].find(
    one => pack.words[one],
  )!
  return { tag, ...pack.words[tag]! }
}
