// The sessions that were made on this device: under a name of its own beside the game's records, so that a copy of those,
// which may be handed on, holds no token.

import type { Created } from '../../../live/protocol.ts'
import { ADDRESSES } from '../../../live/protocol.ts'
import { openKeep, type Shelf } from '../../../live/client/keep.ts'
import type { Preset } from '../../../live/authority/setup.ts'

const KEY = 'just-asking-live-made'
const DAY = 86_400_000

export type Made = {
  readonly code: string
  /** Lets in whoever drives. */
  readonly host: string
  readonly preset: Preset
  readonly headline: string
  readonly pages: number
  /** In ms since 1970. */
  readonly created: number
  readonly deletes: number
}

const isMade = (data: unknown): data is Made =>
  typeof data === 'object' &&
  data !== null &&
  ['code', 'host', 'preset', 'headline'].every(
    name => typeof (data as Record<string, unknown>)[name] === 'string',
  ) &&
  ['pages', 'created', 'deletes'].every(name => typeof (data as Record<string, unknown>)[name] === 'number')

/** Those that may still be there, the newest first. What cannot be read is none. */
export function madeHere(shelf: Shelf, now: number): Made[] {
  let data: unknown
  try {
    data = JSON.parse(shelf.read(KEY) ?? '[]')
  } catch {
    return []
  }
  return Array.isArray(data) ? data.filter(isMade).filter(({ deletes }) => deletes > now) : []
}

const write = (shelf: Shelf, all: readonly Made[]): void => void shelf.write(KEY, JSON.stringify(all))

/** Keeps a session that has just been made: its place in the list, and what lets console and wall in. */
export function keepMade(
  shelf: Shelf,
  { code, host, wall }: Created,
  about: Pick<Made, 'preset' | 'headline' | 'pages'>,
  { now, keepDays }: { readonly now: number; readonly keepDays: number },
): void {
  const deletes = now + keepDays * DAY
  openKeep(shelf, 'host', code, now).save({ token: host, deletes })
  openKeep(shelf, 'wall', code, now).save({ token: wall, deletes })
  const others = madeHere(shelf, now).filter(one => one.code !== code)
  write(shelf, [{ code, host, ...about, created: now, deletes }, ...others])
}

/** Forgets a session, and what let in there. */
export function forgetMade(shelf: Shelf, code: string, now: number): void {
  openKeep(shelf, 'host', code, now).forget()
  openKeep(shelf, 'wall', code, now).forget()
  write(
    shelf,
    madeHere(shelf, now).filter(one => one.code !== code),
  )
}

type Ask = { readonly base?: string; readonly fetcher?: typeof fetch }

/** Whether the server still has it; null where it does not say. Never throws. */
export async function isThere(
  { code }: Pick<Made, 'code'>,
  { base = document.baseURI, fetcher = fetch }: Ask = {},
): Promise<boolean | null> {
  try {
    const { status } = await fetcher(new URL(ADDRESSES.text(code, 0), base).href)
    return status === 200 ? true : status === 404 ? false : null
  } catch {
    return null
  }
}

/** Deletes it on the server, with everything in it. True where it is gone. Never throws. */
export async function deleteSession(
  { code, host }: Pick<Made, 'code' | 'host'>,
  { base = document.baseURI, fetcher = fetch }: Ask = {},
): Promise<boolean> {
  try {
    const { ok, status } = await fetcher(new URL(ADDRESSES.room(code), base).href, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${host}` },
    })
    return ok || status === 404
  } catch {
    return false
  }
}
