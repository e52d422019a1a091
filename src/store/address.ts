// Where an excerpt is to be found.

import type { CatalogueTelling } from '../content/catalogue.ts'

export type ExcerptAddress = {
  readonly pack: string
  readonly excerpt: string
  readonly language: string
  readonly telling: CatalogueTelling
}
