// Which keys must not be had for now: those of pages that are being read together in a running session. The game's own
// files hold every key, and a phone could fetch them there before the class is told.

import { courseOf } from '../live/authority/reduce.ts'
import type { RoomState } from '../live/authority/types.ts'

const HOUR = 3_600_000
/** A session in which nothing happened for so long, in ms, keeps no key from anybody. With homework people take their time. */
const RUNS = { together: 24 * HOUR, homework: 14 * 24 * HOUR }

export type Locks = {
  /** Takes note of a room, whose last record was made at `lastAt`. */
  note(room: RoomState, lastAt: number): void
  forget(code: string): void
  /** Whether the key of an excerpt is kept back, in whatever language it is told. */
  isLocked(pack: string, excerpt: string): boolean
}

type Noted = { readonly pages: ReadonlySet<string>; readonly until: number }

/** @param clock  In ms since 1970 */
export function createLocks(clock: () => number): Locks {
  const rooms = new Map<string, Noted>()
  return {
    note(room, lastAt) {
      const { setup, told, at, code } = room
      const isOver = courseOf(setup)[at]?.kind === 'ended'
      const pages = isOver
        ? []
        : setup.pages.filter((_, page) => !told.includes(page)).map(({ text }) => nameOf(text.pack, text.id))
      const runs = setup.preset === 'homework' ? RUNS.homework : RUNS.together
      if (pages.length === 0) rooms.delete(code)
      else rooms.set(code, { pages: new Set(pages), until: Math.min(room.deletes, lastAt + runs) })
    },
    forget: code => void rooms.delete(code),
    isLocked(pack, excerpt) {
      const [name, now] = [nameOf(pack, excerpt), clock()]
      for (const { pages, until } of rooms.values()) if (until > now && pages.has(name)) return true
      return false
    },
  }
}

const nameOf = (pack: string, excerpt: string): string => `${pack}/${excerpt}`
