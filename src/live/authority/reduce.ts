// What an event makes of a room. Folding the same log gives the same room, always, on any machine.

import { passOn } from './roster.ts'
import { freshPage, leaveStep, offersAll, reduceSeatPage, toldBy } from './seat.ts'
import { stepsOf, type Setup, type Step } from './setup.ts'
import type { LogRecord, RoomEvent, RoomState, Seat, SeatId } from './types.ts'

const MINUTE = 60_000

/** The course of a room, worked out once for each setup. */
const courses = new WeakMap<Setup, readonly Step[]>()
export function courseOf(setup: Setup): readonly Step[] {
  const known = courses.get(setup)
  if (known) return known
  const steps = stepsOf(setup)
  courses.set(setup, steps)
  return steps
}

function create(event: Extract<RoomEvent, { type: 'created' }>): RoomState {
  const { code, session, setup, at, deletes, host } = event
  const steps = courseOf(setup)
  // Nobody waits for anybody with homework.
  const begin = setup.preset === 'homework' ? 1 : 0
  return {
    code,
    session,
    created: at,
    setup,
    at: begin,
    entered: { [begin]: at },
    closes: steps[begin]?.kind === 'marking' && setup.minutes !== null ? at + setup.minutes * MINUTE : null,
    locked: false,
    word: null,
    hidesCount: false,
    deletes,
    seats: [],
    hosts: { [host.id]: host },
    hostsSoFar: 1,
    readings: [],
    paper: {},
    told: [],
    stop: null,
    counters: {},
    next: 1,
  }
}

/** The room after `event`. Events come from `decideRoom`, so an impossible one is not checked for again. */
export function reduceRoom(state: RoomState, event: RoomEvent): RoomState {
  switch (event.type) {
    case 'created':
      return create(event)
    case 'joined':
      return withSeat(state, {
        ...event.seat,
        asksFor: null,
        hidden: false,
        out: null,
        pages: {},
        counters: {},
      })
    case 'marked':
    case 'handedIn':
    case 'told': {
      const { text, use } = state.setup.pages[event.page]!
      return changeSeat(state, event.seat, seat => {
        const page = seat.pages[event.page] ?? freshPage(text, offersAll(state.setup.palette, use))
        return { pages: { ...seat.pages, [event.page]: reduceSeatPage(page, event) } }
      })
    }
    case 'nameAsked':
      return changeSeat(state, event.seat, () => ({ asksFor: event.name }))
    case 'renamed':
      return changeSeat(state, event.seat, () => ({ name: event.name }))
    case 'seatHidden':
      return changeSeat(state, event.seat, () => ({ hidden: event.hidden }))
    case 'seatOut':
      return changeSeat(state, event.seat, () => ({ out: event.out }))
    case 'went':
      return went(state, event)
    case 'shown':
      return { ...state, stop: event.stop }
    case 'clockSet':
      return { ...state, closes: event.closes }
    case 'lockSet':
      return { ...state, locked: event.locked }
    case 'wordSet':
      return { ...state, word: event.word }
    case 'countHidden':
      return { ...state, hidesCount: event.hides }
    case 'accepted':
      return { ...state, readings: [...state.readings, event.reading], next: state.next + 1 }
    case 'withdrawn':
      return { ...state, readings: state.readings.filter(({ id }) => id !== event.id) }
    case 'readersSet':
      return changePaper(state, event.page, () => ({ readers: event.readers }))
    case 'handsSet':
      return changePaper(state, event.page, ({ hands }) => {
        const { span, technique, count } = event.hands
        const others = hands.filter(
          one => one.span.start !== span.start || one.span.end !== span.end || one.technique !== technique,
        )
        return { hands: count > 0 ? [...others, event.hands] : others }
      })
    case 'keptUntil':
      return { ...state, deletes: event.deletes }
    case 'hostAdded':
      return {
        ...state,
        hosts: { ...state.hosts, [event.host.id]: event.host },
        hostsSoFar: state.hostsSoFar + 1,
      }
    case 'hostDropped': {
      const { [event.host]: _, ...hosts } = state.hosts
      return { ...state, hosts }
    }
  }
}

function went(state: RoomState, { to, at }: Extract<RoomEvent, { type: 'went' }>): RoomState {
  const { setup } = state
  const steps = courseOf(setup)
  const [left, entered] = [steps[state.at], steps[to]]
  const closes = entered?.kind === 'marking' && setup.preset === 'window' && setup.minutes !== null
  const told = toldBy(entered, setup.pages).filter(page => !state.told.includes(page))
  return {
    ...state,
    at: to,
    stop: null,
    entered: { ...state.entered, [to]: at },
    closes: closes ? at + setup.minutes * MINUTE : null,
    told: [...state.told, ...told],
    seats: left?.kind === 'marking' || left?.kind === 'again' ? mapSeats(state.seats, left) : state.seats,
  }
}

const mapSeats = (seats: readonly Seat[], left: Step): readonly Seat[] =>
  seats.map(seat => ({
    ...seat,
    pages: Object.fromEntries(
      Object.entries(seat.pages).map(([page, own]) => [page, leaveStep(own, Number(page), left)]),
    ),
  }))

/** The number in a seat's id; -1 where it is none. */
const numberOf = (id: SeatId): number => (/^s\d+$/.test(id) ? Number(id.slice(1)) : -1)

/** A seat by its id. */
export const seatOf = ({ seats }: Pick<RoomState, 'seats'>, id: SeatId): Seat | undefined =>
  seats[numberOf(id)]

// Copying a list of two thousand takes two microseconds; an object with two thousand names takes fifty times as long.
function withSeat(state: RoomState, seat: Seat): RoomState {
  const before = state.seats
  const was = before[seat.number]
  const seats = was ? before.with(seat.number, seat) : [...before, seat]
  passOn(before, seats, seat, was)
  return { ...state, seats }
}

const changeSeat = (state: RoomState, id: SeatId, change: (seat: Seat) => Partial<Seat>): RoomState => {
  const seat = seatOf(state, id)
  return seat ? withSeat(state, { ...seat, ...change(seat) }) : state
}

/** The last counter of a device that is in the log; 0 where none is. */
export const counterOf = (state: RoomState, who: string, device: string): number =>
  (seatOf(state, who)?.counters ?? state.counters)[device] ?? 0

/** The room after a line of its log. */
export function applyRecord(state: RoomState | null, record: LogRecord): RoomState {
  const { who, device, n, events } = record
  // The first event makes the state; nothing is read of the one it is given.
  const next = events.reduce(reduceRoom, state as RoomState)
  if (device === undefined || n === undefined) return next
  const seat = seatOf(next, who)
  if (!seat) return { ...next, counters: { ...next.counters, [device]: n } }
  const counted = { ...seat, counters: { ...seat.counters, [device]: n } }
  if (next.seats === state?.seats) return withSeat(next, counted)
  // This list was made for this very record, and nobody has seen it: one copy is enough.
  ;(next.seats as Seat[])[seat.number] = counted
  return next
}

/** The room that a whole log leads to; null where it has no line. */
export const foldLog = (records: readonly LogRecord[]): RoomState | null =>
  records.reduce<RoomState | null>(applyRecord, null)

type Paper = RoomState['paper'][number]
function changePaper(state: RoomState, page: number, change: (paper: Paper) => Partial<Paper>): RoomState {
  const paper = state.paper[page] ?? { readers: 0, hands: [] }
  return { ...state, paper: { ...state.paper, [page]: { ...paper, ...change(paper) } } }
}
