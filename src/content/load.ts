// Loads compiled excerpts while playing. The text comes first and alone; the key only once it is asked for.

import type { ExcerptKey, ExcerptText } from '../core/excerpt.ts'
import { withAddresses, type Catalogue, type CatalogueTelling, type SentCatalogue } from './catalogue.ts'

/** Why a file could not be had: each is a translation key. `heldBack`: a class reads this page on this server right now. */
export type LoadFailure = 'unreachable' | 'missing' | 'damaged' | 'heldBack'

export type Loaded<T> = { readonly value: T } | { readonly failure: LoadFailure }

type Shape = (data: unknown) => boolean | Promise<boolean>

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null
const isSpan = (data: unknown): boolean =>
  isObject(data) && typeof data['start'] === 'number' && typeof data['end'] === 'number'
const isList = (data: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(data) && data.every(isOne)

// Only the shape that the game relies on: the file was checked in full when it was compiled, but a proxy's
// sign-in page or half a download may stand in its place. By hand, because a library for it would be the third largest
// part of what has to come before the first word.
const isText: Shape = data =>
  isObject(data) &&
  ['id', 'hash', 'text'].every(name => typeof data[name] === 'string') &&
  isList(data['parts'], isSpan) &&
  isList(data['units'], isSpan) &&
  isList(data['words'], one => typeof one === 'number') &&
  isList(data['taught'], one => typeof one === 'string')

const isCatalogue: Shape = data =>
  isList(
    data,
    pack =>
      isObject(pack) &&
      typeof pack['id'] === 'string' &&
      isList(pack['excerpts'], one => isObject(one) && isObject(one['languages'])),
  )

const FAILURES: Readonly<Record<number, LoadFailure>> = { 404: 'missing', 423: 'heldBack' }

/** `fetch`, or a stand-in for it. */
export type Fetch = (address: string) => Promise<Response>

/** Loads a file and holds it against what it has to be. Never throws. */
export async function load<T>(address: string, isRight: Shape, fetcher: Fetch): Promise<Loaded<T>> {
  let response: Response
  try {
    response = await fetcher(address)
  } catch {
    return { failure: 'unreachable' }
  }
  if (!response.ok) return { failure: FAILURES[response.status] ?? 'unreachable' }
  let data: unknown
  try {
    data = await response.json()
  } catch {
    return { failure: 'damaged' }
  }
  try {
    return (await isRight(data)) ? { value: data as T } : { failure: 'damaged' }
  } catch {
    // What checks it is fetched, too, and did not come.
    return { failure: 'unreachable' }
  }
}

/** Loads the catalogue of all packs. Never throws. */
export async function loadCatalogue(address: string, fetcher: Fetch): Promise<Loaded<Catalogue>> {
  const loaded = await load<SentCatalogue>(address, isCatalogue, fetcher)
  return 'failure' in loaded ? loaded : { value: withAddresses(loaded.value) }
}

/** Loads the text of an excerpt. Never throws. */
export const loadText = (telling: CatalogueTelling, fetcher: Fetch): Promise<Loaded<ExcerptText>> =>
  load<ExcerptText>(telling.text, isText, fetcher)

/** Loads the key of an excerpt. Never throws. */
export const loadKey = (telling: CatalogueTelling, fetcher: Fetch): Promise<Loaded<ExcerptKey>> =>
  load<ExcerptKey>(telling.key, async data => (await import('./key-shape.ts')).isKey(data), fetcher)
