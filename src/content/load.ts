// Loads compiled excerpts while playing. The text comes first and alone; the key only once it is asked for.

import * as v from 'valibot'
import type { ExcerptKey, ExcerptText } from '../core/excerpt.ts'
import type { Catalogue, CatalogueTelling } from './catalogue.ts'

/** Why a file could not be had: each is a translation key. */
export type LoadFailure = 'unreachable' | 'missing' | 'damaged'

export type Loaded<T> = { readonly value: T } | { readonly failure: LoadFailure }

const span = { start: v.number(), end: v.number() }

// Only the shape that the game relies on: the file was checked in full when it was compiled, but a proxy's
// sign-in page or half a download may stand in its place.
const TextShape = v.looseObject({
  id: v.string(),
  hash: v.string(),
  text: v.string(),
  parts: v.array(v.looseObject(span)),
  words: v.array(v.number()),
  units: v.array(v.looseObject(span)),
  taught: v.array(v.string()),
})

const KeyShape = v.looseObject({
  hash: v.string(),
  marks: v.array(v.looseObject({ id: v.string(), core: v.looseObject(span), extent: v.looseObject(span) })),
  fairNotes: v.array(v.looseObject({ id: v.string(), span: v.looseObject(span) })),
  reasons: v.looseObject({ marks: v.looseObject({}), fairNotes: v.looseObject({}) }),
})

const CatalogueShape = v.array(v.looseObject({ id: v.string(), excerpts: v.array(v.unknown()) }))

/** `fetch`, or a stand-in for it. */
export type Fetch = (address: string) => Promise<Response>

/** Loads a file and holds it against a shape. Never throws. */
export async function load<T>(address: string, shape: v.GenericSchema, fetcher: Fetch): Promise<Loaded<T>> {
  let response: Response
  try {
    response = await fetcher(address)
  } catch {
    return { failure: 'unreachable' }
  }
  if (!response.ok) return { failure: response.status === 404 ? 'missing' : 'unreachable' }
  try {
    const data: unknown = await response.json()
    return v.is(shape, data) ? { value: data as T } : { failure: 'damaged' }
  } catch {
    return { failure: 'damaged' }
  }
}

/** Loads the catalogue of all packs. Never throws. */
export const loadCatalogue = (address: string, fetcher: Fetch): Promise<Loaded<Catalogue>> =>
  load<Catalogue>(address, CatalogueShape, fetcher)

/** Loads the text of an excerpt. Never throws. */
export const loadText = (telling: CatalogueTelling, fetcher: Fetch): Promise<Loaded<ExcerptText>> =>
  load<ExcerptText>(telling.text, TextShape, fetcher)

/** Loads the key of an excerpt. Never throws. */
export const loadKey = (telling: CatalogueTelling, fetcher: Fetch): Promise<Loaded<ExcerptKey>> =>
  load<ExcerptKey>(telling.key, KeyShape, fetcher)
