// What leaves the server, for each role. A seat sees its own pages and nobody else's; a wall sees counts; a host sees who
// is there and how far, and counts, but never who marked what. No view holds a key.

import { courseOf, seatOf } from './reduce.ts'
import { openPages, type Course } from './seat.ts'
import type { SessionPage, Step } from './setup.ts'
import type { Host, Name, RoomState, Seat, SeatId, SeatPage } from './types.ts'
import type { Beat, HostView, PageView, Progress, SeatRow, SeatView, SharedView, WallView } from './views.ts'
import type { Heat } from './class-types.ts'

/** What a view needs besides the room: what only its server knows. */
export type Surroundings = {
  readonly seq: number
  /** What the server's clock says, in ms. */
  readonly clock: number
  /** Seats that are connected right now. */
  readonly here: ReadonlySet<SeatId>
  /** What is shown at this step, worked out apart because it takes its time. */
  readonly beat: Beat | null
  /** Of the pages that are open. For hosts. */
  readonly heat: readonly Heat[]
  readonly trouble: HostView['trouble']
}

const pageViews = new WeakMap<SessionPage, PageView>()

/** A page without its text and its key. */
function pageView(page: SessionPage): PageView {
  const known = pageViews.get(page)
  if (known) return known
  const { text, use } = page
  const headline = text.parts.find(({ role }) => role === 'headline') ?? text.parts[0]!
  const made: PageView = {
    use,
    pack: text.pack,
    id: text.id,
    language: text.language,
    hash: text.hash,
    headline: text.text.slice(headline.start, headline.end),
    outlet: text.outlet,
    words: text.words.length / 2,
  }
  pageViews.set(page, made)
  return made
}

/** Where the room stands in its course. */
export const courseAt = (state: RoomState): Course => ({
  preset: state.setup.preset,
  measure: state.setup.measure,
  steps: courseOf(state.setup),
  at: state.at,
  pages: state.setup.pages,
  told: state.told,
})

/** The step a room is at. */
export const stepOf = (state: RoomState): Step => courseOf(state.setup)[state.at]!

/** What everybody may know. */
export function sharedView(
  state: RoomState,
  { seq, clock }: Pick<Surroundings, 'seq' | 'clock'>,
): SharedView {
  const { setup } = state
  return {
    code: state.code,
    session: state.session,
    seq,
    preset: setup.preset,
    measure: setup.measure,
    language: setup.language,
    asksSure: setup.asksSure,
    palette: setup.palette,
    secondVote: setup.secondVote,
    pages: setup.pages.map(pageView),
    steps: courseOf(setup),
    at: state.at,
    closes: state.closes,
    clock,
    told: state.told,
    readings: state.readings.filter(({ page }) => state.told.includes(page)),
    locked: state.locked,
    deletes: state.deletes,
  }
}

/** Those who are in: nobody that was shown out. */
export const seatsIn = (state: RoomState): readonly Seat[] => state.seats.filter(({ out }) => !out)

/** How many are in. Asked for each who comes in, and so without a list of them. */
function countIn({ seats }: RoomState): number {
  let count = 0
  for (const { out } of seats) if (!out) count++
  return count
}

/** How many are in, as far as players may know. */
export const countFor = (state: RoomState): number | null => (state.hidesCount ? null : countIn(state))

/** What one player may see. Throws RangeError for a seat that is not in the room: a bug. */
export function seatView(
  state: RoomState,
  id: SeatId,
  around: Pick<Surroundings, 'seq' | 'clock'>,
): SeatView {
  const seat = seatOf(state, id)
  if (!seat) throw new RangeError(`no seat ${id}`)
  return {
    ...sharedView(state, around),
    role: 'seat',
    seat: ownSeat(seat),
    open: openPages(courseAt(state), seat.number, seat.pages),
    own: seat.pages,
    count: countFor(state),
  }
}

/** What a player may know of the own seat. */
export const ownSeat = ({ id, number, name, asksFor, code, out }: Seat): SeatView['seat'] => ({
  id,
  number,
  name,
  asksFor,
  code,
  out,
})

const isBegun = (page: SeatPage | undefined): boolean =>
  page !== undefined && (page.round.flags.length > 0 || page.handedIn !== 'no')

/** Pages that are being marked at this step, by anybody. */
export function pagesOnDesk(state: RoomState): readonly number[] {
  const step = stepOf(state)
  if (step.kind === 'again') return [step.page]
  if (step.kind !== 'marking') return []
  if (state.setup.measure !== 'halves' || step.use === 'play') return step.pages
  return state.setup.pages.flatMap(({ use }, index) => (use === 'play' ? [] : [index]))
}

/** How far the class is with the pages that are open. */
export function progressOf(state: RoomState): Progress[] {
  const seats = seatsIn(state)
  return pagesOnDesk(state).map(page => ({
    page,
    begun: seats.filter(seat => isBegun(seat.pages[page])).length,
    handedIn: seats.filter(seat => (seat.pages[page]?.handedIn ?? 'no') !== 'no').length,
  }))
}

/** So many names stand on the wall of a lobby at most. */
const MOST_NAMES = 60

const namesOf = (state: RoomState): readonly Name[] =>
  stepOf(state).kind === 'lobby' && !state.hidesCount
    ? seatsIn(state)
        .filter(({ hidden }) => !hidden)
        .slice(-MOST_NAMES)
        .toReversed()
        .map(({ name }) => name)
    : []

const countOf = (state: RoomState, { here }: Pick<Surroundings, 'here'>) => {
  const seats = seatsIn(state)
  return { in: seats.length, here: seats.filter(({ id }) => here.has(id)).length }
}

/** What the projector shows. */
export const wallView = (state: RoomState, around: Surroundings): WallView => ({
  ...sharedView(state, around),
  role: 'wall',
  count: state.hidesCount ? null : countOf(state, around),
  names: namesOf(state),
  word: state.word?.now ?? null,
  progress: progressOf(state),
  beat: around.beat,
  stop: state.stop,
})

/** A line of a host's list. */
export const seatRow = (seat: Seat, here: ReadonlySet<SeatId>): SeatRow => ({
  id: seat.id,
  number: seat.number,
  name: seat.name,
  asksFor: seat.asksFor,
  code: seat.code,
  hidden: seat.hidden,
  out: seat.out,
  here: here.has(seat.id),
  pages: Object.fromEntries(
    Object.entries(seat.pages).map(([page, { round, handedIn }]) => [
      page,
      { flags: round.flags.length, handedIn },
    ]),
  ),
})

/** What all hosts see alike, but for the list of seats, which is told line by line. */
export type HostPart = Omit<HostView, 'seats'>

/** What a host sees besides the list of seats. Throws RangeError for somebody who is no host: a bug. */
export function hostPart(state: RoomState, id: Host['id'], around: Surroundings): HostPart {
  const you = state.hosts[id]
  if (!you) throw new RangeError(`no host ${id}`)
  return {
    ...sharedView(state, around),
    role: 'host',
    you,
    hosts: Object.values(state.hosts),
    count: countOf(state, around),
    hidesCount: state.hidesCount,
    word: state.word?.now ?? null,
    progress: progressOf(state),
    heat: around.heat,
    beat: around.beat,
    stop: state.stop,
    paper: state.paper,
    trouble: around.trouble,
  }
}

/** What a host sees. Throws RangeError for somebody who is no host: a bug. */
export const hostView = (state: RoomState, id: Host['id'], around: Surroundings): HostView => ({
  ...hostPart(state, id, around),
  seats: state.seats.map(seat => seatRow(seat, around.here)),
})
