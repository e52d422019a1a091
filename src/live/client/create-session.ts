// Asks for a new session.

import { ADDRESSES, type Create, type Created, type CreateRefusal } from '../protocol.ts'
import { isObject } from './shapes.ts'
import type { FetchFailure } from './types.ts'

export type CreateOptions = {
  /** Address of the page; the server is below it. The page's own where it is left out. */
  readonly base?: string
  readonly fetcher?: typeof fetch
  /** So long an answer is waited for, in ms. */
  readonly patience?: number
}

/** A disk may be slow; a line that died may not say so. */
const PATIENCE = 20_000

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
  { base = document.baseURI, fetcher = fetch, patience = PATIENCE }: CreateOptions = {},
): Promise<Created | CreateRefusal | { readonly failure: FetchFailure }> {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), patience)
  try {
    const response = await fetcher(new URL(ADDRESSES.create, base).href, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(create),
      signal: giveUp.signal,
    })
    const text = await response.text()
    return readAnswer(response, text)
  } catch {
    return { failure: 'unreachable' }
  } finally {
    clearTimeout(timer)
  }
}

function readAnswer(
  { status, ok }: Response,
  text: string,
): Created | CreateRefusal | { readonly failure: FetchFailure } {
  const data = parse(text)
  if (isRefusal(data)) return data
  if (status === 404) return { failure: 'missing' }
  if (!ok) return { failure: 'unreachable' }
  return isCreated(data) ? data : { failure: 'damaged' }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
