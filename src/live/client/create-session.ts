// Asks for a new session.

import { ADDRESSES, type Create, type Created, type CreateRefusal } from '../protocol.ts'
import { isObject } from './shapes.ts'
import type { FetchFailure } from './types.ts'

export type CreateOptions = {
  /** Address of the page; the server is below it. The page's own where it is left out. */
  readonly base?: string
  readonly fetcher?: typeof fetch
}

const isCreated = (data: unknown): data is Created =>
  isObject(data) && ['code', 'host', 'wall'].every(name => typeof data[name] === 'string')
const isRefusal = (data: unknown): data is CreateRefusal =>
  isObject(data) && typeof data['refused'] === 'string'

/**
 * Asks for a new session: its code and the tokens of host and wall, why the server says no, or why it could not be asked.
 * Never throws.
 */
export async function createSession(
  create: Create,
  { base = document.baseURI, fetcher = fetch }: CreateOptions = {},
): Promise<Created | CreateRefusal | { readonly failure: FetchFailure }> {
  let response: Response
  try {
    response = await fetcher(new URL(ADDRESSES.create, base).href, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(create),
    })
  } catch {
    return { failure: 'unreachable' }
  }
  const data: unknown = await response.json().catch(() => null)
  if (isRefusal(data)) return data
  if (response.status === 404) return { failure: 'missing' }
  if (!response.ok) return { failure: 'unreachable' }
  return isCreated(data) ? data : { failure: 'damaged' }
}
