// Texts, keys and logs: fetched beside the line, each once.

import type { ExcerptKey, ExcerptText } from '../../core/excerpt.ts'
import type { PageView } from '../authority/views.ts'
import { ADDRESSES } from '../protocol.ts'
import { isExcerptKey, isExcerptText } from './shapes.ts'
import type { Timers } from './transport.ts'
import type { Fetched } from './types.ts'

/** So long a file is waited for, in ms: a line that died may not say so. */
const TIMEOUT = 20_000

export type FetchFrom = {
  /** Address of the page; files lie below it. */
  readonly base: string
  readonly fetcher: typeof fetch
  readonly timers: Timers
}

/** Fetches something. Never throws. `read` makes a value of the answer, or null where it is not what it must be. */
export async function fetchFile<T>(
  { base, fetcher, timers }: FetchFrom,
  address: string,
  read: (response: Response) => Promise<T | null>,
  { token = null, method = 'GET' }: { readonly token?: string | null; readonly method?: 'GET' | 'POST' } = {},
): Promise<Fetched<T>> {
  const giveUp = new AbortController()
  const settle = timers.after(TIMEOUT, () => giveUp.abort())
  try {
    const response = await fetcher(new URL(address, base).href, {
      method,
      signal: giveUp.signal,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
    })
    if (response.status >= 500) return { failure: 'unreachable' }
    if (!response.ok) return { failure: 'missing' }
    const value = await read(response)
    return value === null ? { failure: 'damaged' } : { value }
  } catch {
    return { failure: 'unreachable' }
  } finally {
    settle()
  }
}

/** A reader of JSON that has to have a shape. */
const json =
  <T>(isRight: (data: unknown) => data is T) =>
  async (response: Response): Promise<T | null> => {
    const text = await response.text()
    try {
      const data: unknown = JSON.parse(text)
      return isRight(data) ? data : null
    } catch {
      return null
    }
  }

export type PageFiles = {
  readonly text: (page: number) => Promise<Fetched<ExcerptText>>
  readonly key: (page: number) => Promise<Fetched<ExcerptKey>>
  readonly log: () => Promise<Fetched<string>>
  /** The text of a page, where it has been fetched. */
  readonly here: (page: number) => ExcerptText | null
}

/** Texts by their hash, for as long as the page lives: two rooms may read the same. */
const texts = new Map<string, ExcerptText>()

/** Fetches each only once; what failed may be asked for again. */
function once<T>(fetchIt: (page: number) => Promise<Fetched<T>>): (page: number) => Promise<Fetched<T>> {
  const asked = new Map<number, Promise<Fetched<T>>>()
  return page => {
    const known = asked.get(page)
    if (known) return known
    const promise = fetchIt(page).then(fetched => {
      if ('failure' in fetched) asked.delete(page)
      return fetched
    })
    asked.set(page, promise)
    return promise
  }
}

/** The files of a room. `pages` as far as they are known, `token` as it stands. */
export function createPageFiles(
  from: FetchFrom,
  room: string,
  pages: () => readonly PageView[] | undefined,
  token: () => string | null,
): PageFiles {
  const here = (page: number): ExcerptText | null => texts.get(pages()?.[page]?.hash ?? '') ?? null
  return {
    here,
    text: once(async page => {
      const known = here(page)
      if (known) return { value: known }
      const fetched = await fetchFile(from, ADDRESSES.text(room, page), json(isExcerptText), {
        token: token(),
      })
      if ('failure' in fetched) return fetched
      // Another text than the room's would have flags on other words.
      const hash = pages()?.[page]?.hash
      if (hash !== undefined && fetched.value.hash !== hash) return { failure: 'damaged' }
      texts.set(fetched.value.hash, fetched.value)
      return fetched
    }),
    key: once(page => fetchFile(from, ADDRESSES.key(room, page), json(isExcerptKey), { token: token() })),
    log: () => fetchFile(from, ADDRESSES.log(room), response => response.text(), { token: token() }),
  }
}
