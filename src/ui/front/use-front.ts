// Gathers what a front page is made of: the copy of every excerpt, its key where edits are to be made, the editions.

import { useEffect, useState } from 'preact/hooks'
import type { CatalogueExcerpt, CataloguePack, CatalogueTelling } from '../../content/catalogue.ts'
import type { Loaded } from '../../content/load.ts'
import { tellingOf } from '../../store/address.ts'
import { editionKey, type Editions } from '../../store/edition-store.ts'
import type { EditionRecord } from '../../store/saving/later-records.ts'
import { useApp, type App } from '../context.ts'
import type { PieceSource } from './front-piece.ts'

type Chosen = { readonly telling: CatalogueTelling; readonly edition: EditionRecord | null }

/** The telling that is printed: in the reader's language if it was edited there, else in one in which it was. */
function chooseTelling(
  pack: string,
  excerpt: CatalogueExcerpt,
  language: string,
  editions: Editions,
): Chosen | null {
  const told = tellingOf(excerpt, language)
  if (!told) return null
  const editionIn = (tag: string): EditionRecord | undefined =>
    editions[editionKey({ pack, excerpt: excerpt.id, language: tag })]
  const tag = [told.language, ...Object.keys(excerpt.languages)].find(editionIn) ?? told.language
  return { telling: excerpt.languages[tag]!, edition: editionIn(tag) ?? null }
}

const valueOf = <T>(loaded: Loaded<T>): T => {
  if ('failure' in loaded) throw new Error(loaded.failure)
  return loaded.value
}

async function gather(
  pack: CataloguePack,
  { library, loadEditions, language }: Pick<App, 'library' | 'loadEditions' | 'language'>,
): Promise<PieceSource[]> {
  const { editions } = (await loadEditions()).getState()
  const chosen = pack.excerpts.flatMap(excerpt => chooseTelling(pack.id, excerpt, language, editions) ?? [])
  return Promise.all(
    chosen.map(async ({ telling, edition }): Promise<PieceSource> => {
      const [text, key] = await Promise.all([
        library.text(telling),
        // Nobody needs the key of what is printed as it came.
        edition?.hash === telling.hash ? library.key(telling) : null,
      ])
      return { text: valueOf(text), key: key && valueOf(key), edition }
    }),
  )
}

export type Gathered = {
  readonly sources: readonly PieceSource[] | null
  readonly failed: boolean
  readonly retry: () => void
}

/** What the pack's front page is made of. `isWanted`: it may go to print. */
export function useFront(pack: CataloguePack | undefined, isWanted: boolean): Gathered {
  const app = useApp()
  const { library, loadEditions, language } = app
  const [sources, setSources] = useState<readonly PieceSource[] | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (!pack || !isWanted) return undefined
    let gone = false
    setSources(null)
    gather(pack, { library, loadEditions, language }).then(
      found => !gone && setSources(found),
      () => !gone && setFailed(true),
    )
    return () => {
      gone = true
    }
  }, [pack, isWanted, library, loadEditions, language, attempt])
  return {
    sources,
    failed,
    retry: () => {
      setFailed(false)
      setAttempt(attempt + 1)
    },
  }
}
