// What only a host asks of the server beside the line: links to hand on, and deleting everything.

import { ADDRESSES, type Guest, type Links } from '../protocol.ts'
import { fetchFile, type FetchFrom } from './page-files.ts'
import { isObject } from './shapes.ts'
import type { Fetched } from './types.ts'

export type HostActs = {
  /** Tokens to hand on; for hosts that drive. Never throws. */
  links(): Promise<Fetched<Links>>
  /** Has a link made for somebody, where there is none; tells all there are then. Never throws. */
  invite(who: Guest): Promise<Fetched<Links>>
  /** Deletes everything, now; for hosts that drive. False where it could not be done. Never throws. */
  erase(): Promise<boolean>
}

const isLinks = (data: unknown): data is Links =>
  isObject(data) &&
  typeof data['wall'] === 'string' &&
  ['host', 'watch'].every(name => data[name] === null || typeof data[name] === 'string')

async function readLinks(response: Response): Promise<Links | null> {
  const data: unknown = await response.json().catch(() => null)
  return isLinks(data) ? data : null
}

/** The acts of a host of that room. `token` as it stands. */
export const hostActs = (from: FetchFrom, room: string, token: () => string | null): HostActs => ({
  links: () => fetchFile(from, ADDRESSES.links(room), readLinks, { token: token() }),
  invite: who => fetchFile(from, ADDRESSES.invite(room, who), readLinks, { token: token(), method: 'POST' }),
  async erase() {
    try {
      const response = await from.fetcher(new URL(ADDRESSES.room(room), from.base).href, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${token() ?? ''}` },
      })
      return response.ok
    } catch {
      return false
    }
  },
})
