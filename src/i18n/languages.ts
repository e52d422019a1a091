// The languages of the interface.

export type Language = {
  readonly tag: string
  /** The language's own name for itself. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** For trying the layout, not for reading: offered in development only. */
  readonly pseudo?: true
}

export const LANGUAGES: readonly Language[] = [
  { tag: 'en', name: 'English', direction: 'ltr' },
  { tag: 'es', name: 'Español', direction: 'ltr' },
  { tag: 'en-XA', name: '⟦Long pseudo-English⟧', direction: 'ltr', pseudo: true },
  { tag: 'en-XB', name: 'Right-to-left pseudo-English', direction: 'rtl', pseudo: true },
]

/** The language with that tag, or undefined. */
export const languageOf = (tag: string): Language | undefined =>
  LANGUAGES.find(language => language.tag === tag)

/** The first language that both the list of wishes and the game know; English where none is. */
export function chooseLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const known = languageOf(wish) ?? languageOf(wish.split('-')[0]!)
    if (known) return known
  }
  return LANGUAGES[0]!
}

/** The name of a language in another one, such as “Spanish” in English; its tag where the browser knows none. */
export function nameLanguage(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
