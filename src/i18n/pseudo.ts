// Pseudo-locales: the English words made long and strange, or turned from right to left, so that whatever does
// not stretch, wrap or mirror shows before a translator has written a word.

/** Any depth of texts by key. */
export type Texts = { readonly [key: string]: string | Texts }

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á', c: 'ç', e: 'é', i: 'í', n: 'ñ', o: 'ö', s: 'š', u: 'ü', y: 'ý', z: 'ž',
  A: 'Á', C: 'Ç', E: 'É', I: 'Í', N: 'Ñ', O: 'Ö', S: 'Š', U: 'Ü', Y: 'Ý', Z: 'Ž',
} // prettier-ignore

/** Makes a text about a third longer, with accents; what stands in {{braces}} is left as it is. */
export function lengthen(text: string): string {
  const accented = text.replace(/\{\{[^}]*\}\}|./gsu, part => ACCENTS[part] ?? part)
  return `⟦${accented}${' ~~~~'.repeat(Math.ceil(text.length / 15))}⟧`
}

/** Turns a text so that it is drawn from right to left, whatever its letters. */
export function mirror(text: string): string {
  return `\u202E${text}\u202C`
}

/** Applies `change` to every text of a tree. */
export function mapTexts(texts: Texts, change: (text: string) => string): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === 'string' ? change(value) : mapTexts(value, change),
    ]),
  )
}
