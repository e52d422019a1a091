// A file on its way: what came, why it did not, and another try.

import { useEffect, useState } from 'preact/hooks'
import type { CatalogueTelling } from '../../content/catalogue.ts'
import type { Loaded, LoadFailure } from '../../content/load.ts'
import { tellingOf } from '../../store/address.ts'
import { useApp, type App } from '../context.ts'

export type Fetched<T> = {
  readonly value: T | null
  readonly failure: LoadFailure | null
  readonly retry: () => void
}

/** Loads what `load` brings for a telling, once that is wanted: null where it is not, or not yet. */
export function useLoaded<T>(
  telling: CatalogueTelling | null,
  load: (telling: CatalogueTelling) => Promise<Loaded<T>>,
): Fetched<T> {
  const [attempt, setAttempt] = useState(0)
  const [came, setCame] = useState<{ readonly of: CatalogueTelling; readonly loaded: Loaded<T> } | null>(null)
  useEffect(() => {
    if (!telling) return undefined
    let gone = false
    void load(telling).then(loaded => !gone && setCame({ of: telling, loaded }))
    return () => {
      gone = true
    }
  }, [telling, load, attempt])
  const loaded = came && came.of === telling ? came.loaded : null
  return {
    value: loaded && 'value' in loaded ? loaded.value : null,
    failure: loaded && 'failure' in loaded ? loaded.failure : null,
    retry: () => {
      setCame(null)
      setAttempt(attempt + 1)
    },
  }
}

/** The telling that an address asks for, in the language of the interface where there is one. */
export function findTelling(
  { catalogue, language }: Pick<App, 'catalogue' | 'language'>,
  packId: string,
  excerptId: string,
): CatalogueTelling | null {
  const excerpt = catalogue.find(pack => pack.id === packId)?.excerpts.find(one => one.id === excerptId)
  return (excerpt && tellingOf(excerpt, language)?.telling) ?? null
}

/** The pack's words in the interface's language, else in English, else in the first there is. */
export function usePackWords(packId: string): { readonly language: string; readonly title: string } | null {
  const { catalogue, language } = useApp()
  const pack = catalogue.find(one => one.id === packId)
  if (!pack) return null
  const tag = [language, language.split('-')[0]!, 'en', ...Object.keys(pack.words)].find(
    one => pack.words[one],
  )!
  return { language: tag, title: pack.words[tag]!.title }
}
