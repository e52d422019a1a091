// The few lines that run before the program is there: an excerpt that a link leads to is sent for while the program is
// still on its way, which saves a slow line one turn. Self-contained, because it goes into the page as its own text.

import type { Catalogue } from '../content/catalogue.ts'

/** For each excerpt (`pack/excerpt`) the fingerprint of its text by language; the rest of its address follows from both. */
export type Ahead = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * Asks the browser to fetch the text of the excerpt that the address asks for, in the language that will most likely be
 * wanted; the program's own request then finds it. A wrong guess costs a small file and nothing else.
 */
export function sendAhead(texts: Ahead, hash: string, search: string, wishes: readonly string[]): void {
  const asked = /^#\/play\/([a-z0-9-]+\/[a-z0-9-]+)$/.exec(hash)
  const tellings = asked ? texts[asked[1]!] : undefined
  if (!tellings) return
  const languages = [new URLSearchParams(search).get('lang') ?? '', ...wishes, 'en']
  const language = languages.flatMap(tag => [tag, tag.split('-')[0]!]).find(tag => tag in tellings)
  const link = document.createElement('link')
  link.rel = 'preload'
  link.as = 'fetch'
  // Without it the browser takes the program's request for another one, and fetches twice.
  link.crossOrigin = 'anonymous'
  const told = language ?? Object.keys(tellings)[0]!
  link.href = `./levels/${asked![1]}.${told}.text.${tellings[told]}.json`
  document.head.append(link)
}

/** The whole script for the page's head. */
export function sendAheadScript(catalogue: Catalogue): string {
  const texts: Ahead = Object.fromEntries(
    catalogue.flatMap(pack =>
      pack.excerpts.map(({ id, languages }) => [
        `${pack.id}/${id}`,
        Object.fromEntries(Object.entries(languages).map(([tag, { hash }]) => [tag, hash])),
      ]),
    ),
  )
  return `(${sendAhead.toString()})(${JSON.stringify(texts)},location.hash,location.search,navigator.languages)\n`
}
