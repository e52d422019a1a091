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
