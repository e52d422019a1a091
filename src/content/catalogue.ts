// What is known of the packs before any excerpt is loaded. It holds nothing that gives a key away.

import type { Band } from './reading.ts'
import type { PackRole, PackSource } from './schema.ts'

/** An excerpt told in one language. */
export type CatalogueTelling = {
  readonly headline: string
  readonly outlet: string
  readonly words: number
  readonly band: Band
  readonly hash: string
  /** Addresses of the compiled text and key, relative to the page. */
  readonly text: string
  readonly key: string
}

export type CatalogueExcerpt = {
  readonly id: string
  readonly languages: Readonly<Record<string, CatalogueTelling>>
}

export type CataloguePack = {
  readonly id: string
  /** What it is for, if it stands on no shelf. */
  readonly role?: PackRole
  readonly words: PackSource['words']
  /** In the order of play. */
  readonly excerpts: readonly CatalogueExcerpt[]
}

export type Catalogue = readonly CataloguePack[]

/** The address of a compiled file, relative to the page. */
export const addressOf = (
  pack: string,
  excerpt: string,
  language: string,
  what: 'text' | 'key',
  hash: string,
): string => `levels/${pack}/${excerpt}.${language}.${what}.${hash}.json`

/** The catalogue as it goes over the line: without the addresses, which follow from what else is in it. */
export type SentCatalogue = readonly (Omit<CataloguePack, 'excerpts'> & {
  readonly excerpts: readonly {
    readonly id: string
    readonly languages: Readonly<Record<string, Omit<CatalogueTelling, 'text' | 'key'>>>
  }[]
})[]

/** The whole catalogue from what was sent. */
export const withAddresses = (sent: SentCatalogue): Catalogue =>
  sent.map(pack => ({
    ...pack,
    excerpts: pack.excerpts.map(({ id, languages }) => ({
      id,
      languages: Object.fromEntries(
        Object.entries(languages).map(([language, telling]) => [
          language,
          {
            ...telling,
            text: addressOf(pack.id, id, language, 'text', telling.hash),
            key: addressOf(pack.id, id, language, 'key', telling.hash),
          },
        ]),
      ),
    })),
  }))
