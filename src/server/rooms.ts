// All the rooms of this process: opened from their logs when somebody asks for them, let go when nobody does, and deleted
// when their time has come.

import { createRoom, FIRST_HOST } from '../live/authority/decide.ts'
import { foldLog } from '../live/authority/reduce.ts'
import type { Setup } from '../live/authority/setup.ts'
import type { DoorRefusal, Patch, Role } from '../live/protocol.ts'
import type { ClassParts } from './class-parts.ts'
import { createLocks, type Locks } from './locks.ts'
import { FIRST_SEQ, type EventLog } from './log/event-log.ts'
import { createRoomHost, type RoomHost } from './room-host.ts'
import { chance, drawRoomCode, drawSession } from './tokens.ts'

/** A room nobody is connected to is let go after so long, in ms; sooner where another process may take it over. */
const IDLE = { alone: 10 * 60_000, shared: 60_000 }
/** Where others write to the same database, a room that nobody was in for so long is read anew, in ms. */
const STALE = 2000
/** Where others may have a room open, they are left so long to close its window themselves, in ms: two would be one too many. */
const OTHERS = 20_000
/** How often rooms are looked after, in ms. */
export type Rhythm = {
  /** Between two looks at the rooms' clocks. */
  readonly tick: number
  /** Between two looks at what others have created and at what has to be deleted. */
  readonly sweep: number
}
export const RHYTHM: Rhythm = { tick: 1000, sweep: 60_000 }
const DAY = 86_400_000

export type RoomsOptions = {
  readonly log: EventLog
  /** Whether other processes use the same log. */
  readonly shared: boolean
  readonly mostRooms: number
  readonly mostSeats: number
  /** Most days a session is kept. */
  readonly keepDays: number
  readonly parts: ClassParts
  readonly clock: () => number
  readonly rhythm: Rhythm
  readonly toAll: (code: string, role: Role, patch: Patch) => void
  readonly tell: (level: 'info' | 'warn' | 'error', what: string, about?: object) => void
}

export type NewRoom = { readonly code: string; readonly session: string; readonly host: string }

export type Rooms = {
  readonly locks: Locks
  /** The room, opened where it is not; null where there is none. Rejects with a `LogFailure`. */
  get(code: string): Promise<RoomHost | null>
  /** From the beginning of `close` on: rooms are there, and nobody is let in. */
  isClosing(): boolean
  /** Whether it is known that there is such a room: it is open, is being opened, or was there when last looked. */
  isKnown(code: string): boolean
  /** A new session, kept for so many days or as many as are allowed; null where there are too many. Rejects with a `LogFailure`. */
  create(setup: Setup, keepDays: number): Promise<NewRoom | null>
  /** Deletes everything there is of a room. Rejects with a `LogFailure`. */
  remove(code: string): Promise<void>
  counts(): { readonly rooms: number; readonly seats: number }
  /** Looks at what is kept, before anybody is let in. */
  begin(): Promise<void>
  close(why: DoorRefusal): Promise<void>
}

type Open = { readonly room: RoomHost; usedAt: number; lost: boolean }
/** What is known of every room there is, without having it open. */
type Known = { deletes: number; closes: number | null }

export function createRooms(options: RoomsOptions): Rooms {
  const { log, shared, clock, tell } = options
  const open = new Map<string, Open>()
  const opening = new Map<string, Promise<RoomHost | null>>()
  const removing = new Set<string>()
  const looking = new Set<string>()
  /** Number of the last record of rooms that have been looked at, where logs tell it. */
  const looked = new Map<string, number>()
  const known = new Map<string, Known>()
  const locks = createLocks(clock)
  let timers: ReturnType<typeof setInterval>[] = []
  let sweeping: Promise<void> | null = null
  let closing = false

  const failed = (what: string, room: string) => (error: unknown) => tell('error', what, { room, error })

  function note(room: Pick<RoomHost, 'state' | 'lastAt'>): void {
    const state = room.state()
    known.set(state.code, { deletes: state.deletes, closes: state.closes })
    locks.note(state, room.lastAt())
  }

  function forget(code: string): void {
    known.delete(code)
    looked.delete(code)
    locks.forget(code)
  }

  async function load(code: string): Promise<RoomHost | null> {
    const opened = await log.open(code)
    if (!opened) return null
    const room: RoomHost = createRoomHost(opened, {
      clock,
      chance,
      parts: options.parts,
      seats: options.mostSeats,
      keepDays: options.keepDays,
      toAll: (role, patch) => options.toAll(code, role, patch),
      onMoved: () => note(room),
      onFenced: () => {
        // A mark that arrives while the files go is fenced, too; but that room is nowhere else.
        const why = removing.has(code) ? 'deleted' : 'moved'
        if (why === 'moved') tell('warn', 'another process has taken a room over', { room: code })
        const mine = open.get(code)
        if (mine) mine.lost = true
        open.delete(code)
        room.close(why).catch(failed('a room could not be closed', code))
        return why
      },
      onTrouble: trouble =>
        trouble === null
          ? tell('info', 'a room is being saved again', { room: code })
          : tell('error', 'a room cannot be saved', { room: code, trouble }),
      onBug: failed('a fault in the program', code),
    })
    note(room)
    open.set(code, { room, usedAt: clock(), lost: false })
    // What the clock has asked for in the meantime comes first.
    await room.tick()
    return room
  }

  async function get(code: string): Promise<RoomHost | null> {
    if (closing || removing.has(code)) return null
    const there = open.get(code)
    if (there) {
      const isStale = shared && there.room.lines() === 0 && clock() - there.usedAt > STALE
      there.usedAt = clock()
      if (isStale) await there.room.refresh()
      if (!there.lost) return there.room
    }
    const loading =
      opening.get(code) ??
      load(code).finally(() => {
        opening.delete(code)
      })
    opening.set(code, loading)
    return loading
  }

  async function letGo(code: string, why: DoorRefusal): Promise<void> {
    const there = open.get(code)
    if (!there) return
    open.delete(code)
    note(there.room)
    await there.room.close(why)
  }

  async function remove(code: string): Promise<void> {
    // Whoever comes while the files go finds no room; else it would live on in memory alone.
    removing.add(code)
    try {
      await opening.get(code)?.catch(() => undefined)
      await log.remove(code)
      await letGo(code, 'deleted')
      forget(code)
    } finally {
      removing.delete(code)
    }
    tell('info', 'a room was deleted', { room: code })
  }

  /** Learns of a room without keeping it open. */
  async function look(code: string): Promise<void> {
    const opened = await log.open(code)
    if (!opened) return forget(code)
    const { records } = opened
    await opened.log.close()
    const state = foldLog(records)
    if (state) note({ state: () => state, lastAt: () => records.at(-1)!.at })
  }

  async function sweep(first: boolean): Promise<void> {
    const listed = shared || first ? await log.list() : null
    for (const { room, deletes, last } of listed ?? []) {
      const before = known.get(room)
      if (before) before.deletes = deletes
      // Others may have told their class in the meantime. Whole logs are read for it, so only those that have grown.
      const hasGrown = shared && (last === undefined || looked.get(room) !== last)
      if (!open.has(room) && (!before || hasGrown)) {
        await look(room).then(
          () => last !== undefined && looked.set(room, last),
          failed('a log is not sound', room),
        )
      }
      // What nobody can read any more is deleted all the same, at the date that stands beside it.
      if (!known.has(room)) known.set(room, { deletes, closes: null })
    }
    if (listed) {
      const there = new Set(listed.map(({ room }) => room))
      for (const code of [...known.keys()]) if (!there.has(code) && !open.has(code)) forget(code)
    }
    for (const [code, { deletes }] of [...known])
      if (deletes <= clock()) await remove(code).catch(failed('a room could not be deleted', code))
    const idle = shared ? IDLE.shared : IDLE.alone
    for (const [code, { room, usedAt }] of [...open]) {
      note(room)
      if (room.lines() > 0) open.get(code)!.usedAt = clock()
      else if (clock() - usedAt > idle) await letGo(code, 'moved')
    }
  }

  const isOverdue = (closes: number | null): boolean =>
    closes !== null && closes + (shared ? OTHERS : 0) <= clock()

  /** Opens a room whose window should have been closed, unless whoever has it open has closed it. */
  async function takeOver(code: string): Promise<void> {
    looking.add(code)
    try {
      await look(code)
      if (isOverdue(known.get(code)?.closes ?? null)) await get(code)
    } finally {
      looking.delete(code)
    }
  }

  function tick(): void {
    for (const [code, { room }] of open) room.tick().catch(failed('a room has missed its clock', code))
    // A window closes on time, even while everybody's phone is off.
    for (const [code, { closes }] of known)
      if (isOverdue(closes) && !open.has(code) && !opening.has(code) && !looking.has(code))
        (shared ? takeOver(code) : get(code)).catch(failed('a room could not be opened', code))
  }

  return {
    locks,
    get,
    isClosing: () => closing,
    isKnown: code => open.has(code) || opening.has(code) || known.has(code),
    async create(setup, keepDays) {
      if (known.size >= options.mostRooms) return null
      const [session, now] = [drawSession(), clock()]
      for (;;) {
        const code = drawRoomCode()
        const deletes = now + Math.min(keepDays, options.keepDays) * DAY
        const events = createRoom({ type: 'create', code, session, setup, deletes }, { now })
        const record = { seq: FIRST_SEQ, at: now, who: FIRST_HOST, events }
        if (!(await log.create(code, record))) continue
        const state = foldLog([record])!
        note({ state: () => state, lastAt: () => now })
        tell('info', 'a room was created', { room: code, preset: setup.preset, pages: setup.pages.length })
        return { code, session, host: FIRST_HOST }
      }
    },
    remove,
    counts() {
      let seats = 0
      for (const { room } of open.values()) seats += room.seatsHere()
      return { rooms: open.size, seats }
    },
    async begin() {
      await sweep(true)
      timers = [
        setInterval(tick, options.rhythm.tick),
        setInterval(() => {
          sweeping ??= sweep(false)
            .catch(failed('rooms could not be looked through', ''))
            .finally(() => (sweeping = null))
        }, options.rhythm.sweep),
      ]
    },
    async close(why) {
      closing = true
      for (const timer of timers) clearInterval(timer)
      await sweeping
      await Promise.allSettled(opening.values())
      await Promise.all([...open.keys()].map(code => letGo(code, why)))
    },
  }
}
