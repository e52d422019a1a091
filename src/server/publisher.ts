// Tells everybody in a room what has changed. What the whole room waits for goes out at once; counts go out a few times
// a second, whatever the number of players. A patch for many is made and encoded once.

import { seatOf } from '../live/authority/reduce.ts'
import type { RoomState, SeatId } from '../live/authority/types.ts'
import {
  countFor,
  hostPart,
  hostView,
  pagesOnDesk,
  seatRow,
  seatView,
  sharedView,
  wallView,
  type HostPart,
  type Surroundings,
} from '../live/authority/view.ts'
import type { HostView, SeatView, View, WallView } from '../live/authority/views.ts'
import type { Patch, Role } from '../live/protocol.ts'
import type { ClassParts } from './class-parts.ts'

/** Counts go out at most so often, in ms: four times a second; to players of a large room once. */
const PACE = 250
const PACE_OF_MANY = 1000
const MANY = 300
/** Of the time of this process, counts take this part at most. */
const SHARE = 0.1

/** Parts of a view that never change, or that go another way. */
const APART = new Set(['role', 'seq', 'clock', 'code', 'session', 'pages', 'steps', 'seats', 'seat', 'you'])

export type Publisher = {
  /** What somebody sees who has just come in. */
  view(role: Role, id: string): View
  /** Something has changed that everybody waits for. */
  now(): void
  /** Something has changed that is counted; `seat` is whose line in the host's list is another now. */
  soon(seat?: SeatId): void
  /**
   * What is shown to all may be another: the room has `moved` to another step, or something about this one has changed.
   * It is worked out when it is next told, after players have heard of the step: it is not for them, and they wait.
   */
  beatChanged(moved: boolean): void
  /** Nothing is told any more, and what is being worked out ends. */
  stop(): void
}

export type Published = {
  readonly state: () => RoomState
  readonly seq: () => number
  readonly trouble: () => HostView['trouble']
  readonly here: ReadonlySet<SeatId>
  /** How many lines there are of a role. */
  readonly lines: (role: Role) => number
  /** To all of a role. */
  readonly toAll: (role: Role, patch: Patch) => void
  readonly parts: ClassParts
  readonly clock: () => number
  readonly onBug: (error: unknown) => void
}

export function createPublisher(room: Published): Publisher {
  /** What each role was told last, as JSON by the name of the part. */
  const told: Record<Role, Map<string, string>> = { seat: new Map(), wall: new Map(), host: new Map() }
  const touched = new Set<SeatId>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let [last, lastToSeats, cost] = [-Infinity, -Infinity, 0]
  let beat: Surroundings['beat'] = null
  let beats = 0
  let isOld: 'no' | 'changed' | 'moved' = 'moved'
  let heat: { readonly of: RoomState; readonly heat: Surroundings['heat'] } | null = null

  function heatNow(): Surroundings['heat'] {
    const state = room.state()
    if (heat?.of !== state)
      heat = { of: state, heat: pagesOnDesk(state).map(page => room.parts.heat(state, page)) }
    return heat.heat
  }

  function around(withHeat: boolean): Surroundings {
    workOutBeat()
    return {
      seq: room.seq(),
      clock: room.clock(),
      here: room.here,
      beat,
      heat: withHeat ? heatNow() : [],
      trouble: room.trouble(),
    }
  }

  /** The parts of `view` that `role` has not been told yet, which then count as told. */
  function news(role: Role, view: object): Record<string, unknown> {
    const set: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(view)) {
      if (APART.has(name)) continue
      const json = JSON.stringify(value)
      if (told[role].get(name) === json) continue
      told[role].set(name, json)
      set[name] = value
    }
    return set
  }

  function tell(role: Role, view: object, seats: readonly SeatId[] = []): void {
    const set = news(role, view)
    if (Object.keys(set).length === 0 && seats.length === 0) return
    const state = room.state()
    const rows = seats.flatMap(id => seatOf(state, id) ?? [])
    room.toAll(role, {
      seq: room.seq(),
      set: { ...set, seq: room.seq(), clock: room.clock() },
      ...(rows.length > 0 && { seats: rows.map(seat => seatRow(seat, room.here)) }),
    })
  }

  const forSeats = (state: RoomState): Omit<SeatView, 'role' | 'seat' | 'open' | 'own'> => ({
    ...sharedView(state, { seq: room.seq(), clock: room.clock() }),
    count: countFor(state),
  })

  /** Anybody who drives or watches: what hosts see differs only in `you`, which does not change. */
  const forHosts = (state: RoomState, withHeat: boolean): HostPart | null => {
    const [host] = Object.keys(state.hosts)
    return host === undefined ? null : hostPart(state, host, around(withHeat))
  }

  /** Tells what is new. A fault in it is told apart: what is on disk is on disk, whether it can be shown or not. */
  function publish(urgent: boolean): void {
    try {
      tellAll(urgent)
    } catch (error) {
      room.onBug(error)
    }
  }

  function tellAll(urgent: boolean): void {
    const state = room.state()
    const at = performance.now()
    if (timer) clearTimeout(timer)
    timer = null
    last = at
    const pace = room.lines('seat') > MANY ? PACE_OF_MANY : PACE
    const isTurnOfSeats = urgent || at - lastToSeats >= pace
    if (isTurnOfSeats) {
      lastToSeats = at
      if (room.lines('seat') > 0) tell('seat', forSeats(state))
    }
    if (room.lines('wall') > 0) tell('wall', wallView(state, around(false)))
    const hosts = room.lines('host') > 0 ? forHosts(state, true) : null
    if (hosts) tell('host', hosts, [...touched])
    touched.clear()
    cost = performance.now() - at
    if (!isTurnOfSeats && countNews(state)) plan(pace - (at - lastToSeats))
  }

  const countNews = (state: RoomState): boolean =>
    room.lines('seat') > 0 && told.seat.get('count') !== JSON.stringify(countFor(state))

  function plan(wait: number): void {
    timer ??= setTimeout(() => {
      timer = null
      publish(false)
    }, wait)
    timer.unref()
  }

  /** Works out what is shown at this step. A small room has it at once; a large one when it is done. */
  function workOutBeat(): void {
    if (isOld === 'no') return
    const mine = ++beats
    // At the same step the old one stays until there is a new one: nothing blinks.
    if (isOld === 'moved') beat = null
    isOld = 'no'
    const isWanted = (): boolean => mine === beats
    const done = (value: Surroundings['beat']): boolean => {
      if (!isWanted()) return false
      beat = value
      return true
    }
    try {
      const made = room.parts.beat(room.state(), isWanted)
      if (!(made instanceof Promise)) return void done(made)
      const tellLater = async (): Promise<void> => {
        if (done(await made)) publish(true)
      }
      tellLater().catch(room.onBug)
    } catch (error) {
      room.onBug(error)
    }
  }

  // Whoever comes in is given everything, so what stands here now need not be told.
  const first = room.state()
  news('seat', forSeats(first))
  news('wall', wallView(first, around(false)))
  const firstHosts = forHosts(first, false)
  if (firstHosts) news('host', firstHosts)

  return {
    view(role, id): SeatView | WallView | HostView {
      const state = room.state()
      const view =
        role === 'seat'
          ? seatView(state, id, { seq: room.seq(), clock: room.clock() })
          : role === 'wall'
            ? wallView(state, around(false))
            : hostView(state, id, around(true))
      // A newcomer knows what the others have yet to be told. Should it go back to what it was for them before it was told,
      // the newcomer still has to hear of it.
      for (const [name, value] of Object.entries(view))
        if (told[role].has(name) && told[role].get(name) !== JSON.stringify(value)) told[role].delete(name)
      return view
    },
    now: () => publish(true),
    soon(seat) {
      if (seat !== undefined) touched.add(seat)
      const pace = Math.max(PACE, cost / SHARE)
      plan(Math.max(0, pace - (performance.now() - last)))
    },
    beatChanged(moved) {
      if (isOld !== 'moved') isOld = moved ? 'moved' : 'changed'
    },
    stop() {
      if (timer) clearTimeout(timer)
      timer = null
      // What is being worked out is not wanted any more.
      beats++
    },
  }
}
