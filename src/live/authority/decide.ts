// What somebody in a room may do: events, or a refusal with its reason. Pure: the clock and chance are handed in.

import { decideHost } from './decide-host.ts'
import { CODE_LETTERS, SEAT_CODE_LENGTH } from './codes.ts'
import { giveName, nextWord } from './names.ts'
import { courseOf, seatOf } from './reduce.ts'
import { rosterOf } from './roster.ts'
import { decideSeat, freshPage, offersAll, openPages } from './seat.ts'
import type {
  HostCommand,
  Now,
  RoomCommand,
  RoomDecision,
  RoomEvent,
  RoomRefusal,
  RoomState,
  SeatCommand,
  SeatId,
  ServerCommand,
  Who,
} from './types.ts'

/** How long after its time a window stays open, in ms: what was marked in time may be on the way. */
const GRACE = 3000

/** The id of who created a room. */
export const FIRST_HOST = 'h1'

const refuse = (refused: RoomRefusal): RoomDecision => ({ refused })
const emit = (...events: RoomEvent[]): RoomDecision => ({ events })

const SEAT_COMMANDS: readonly string[] = ['mark', 'handIn', 'takeBack', 'tellMe', 'askName']
const SERVER_COMMANDS: readonly string[] = ['join', 'newWord', 'tick']

/** The first events of a room. `setup` has been checked by whoever put it together. */
export const createRoom = (
  { code, session, setup, deletes }: Extract<ServerCommand, { type: 'create' }>,
  { now }: Pick<Now, 'now'>,
): readonly RoomEvent[] => [
  { type: 'created', code, session, at: now, setup, deletes, host: { id: FIRST_HOST, drives: true } },
]

/** Decides on one command. Never throws and never changes `state`. */
export function decideRoom(
  state: RoomState,
  command: Exclude<RoomCommand, { type: 'create' }>,
  who: Who,
  now: Now,
): RoomDecision {
  // The transport has checked the shape; whose command it is, is checked here.
  if (SEAT_COMMANDS.includes(command.type))
    return who.role === 'seat' ? decideOwn(state, command as SeatCommand, who.id) : refuse('notYours')
  if (SERVER_COMMANDS.includes(command.type))
    return who.role === 'server'
      ? decideServer(state, command as Exclude<ServerCommand, { type: 'create' }>, now)
      : refuse('notYours')
  if (who.role !== 'host') return refuse('notYours')
  const host = state.hosts[who.id]
  if (!host) return refuse('noSuchHost')
  return host.drives ? decideHost(state, command as HostCommand, now) : refuse('onlyWatching')
}

function decideOwn(state: RoomState, command: SeatCommand, id: SeatId): RoomDecision {
  const { setup, at, told } = state
  const seat = seatOf(state, id)
  if (!seat) return refuse('noSuchSeat')
  if (seat.out) return refuse('notOpen')
  const page = command.type === 'askName' ? undefined : setup.pages[command.page]
  const course = { ...setup, steps: courseOf(setup), at, told }
  return decideSeat(command, {
    seat: id,
    asksFor: seat.asksFor,
    page:
      page && command.type !== 'askName'
        ? (seat.pages[command.page] ?? freshPage(page.text, offersAll(setup.palette, page.use)))
        : null,
    text: page?.text ?? null,
    isOpen:
      page !== undefined &&
      command.type !== 'askName' &&
      openPages(course, seat.number, seat.pages).includes(command.page),
    ownPace: setup.preset === 'homework' && page?.use === 'play',
  })
}

function decideServer(
  state: RoomState,
  command: Exclude<ServerCommand, { type: 'create' }>,
  now: Now,
): RoomDecision {
  switch (command.type) {
    case 'join':
      return join(state, command, now)
    case 'newWord': {
      if (!state.word) return refuse('nothingChanged')
      return emit({ type: 'wordSet', word: nextWord(state.word.now, now) })
    }
    case 'tick': {
      const step = courseOf(state.setup)[state.at]
      if (state.closes === null || step?.kind !== 'marking' || now.now < state.closes + GRACE)
        return refuse('nothingChanged')
      return emit({ type: 'went', to: state.at + 1, at: now.now })
    }
  }
}

function join(
  state: RoomState,
  { device, word, most }: Extract<ServerCommand, { type: 'join' }>,
  { now, chance }: Now,
): RoomDecision {
  const { setup, at, seats, locked } = state
  const taken = rosterOf(seats)
  if (courseOf(setup)[at]?.kind === 'ended') return refuse('over')
  if (locked || setup.preset === 'paper') return refuse('locked')
  if (taken.banned.has(device)) return refuse('banned')
  if (state.word && word !== state.word.now && (word === null || word !== state.word.before))
    return refuse('wrongWord')
  // Those who were shown out make room again, but not for ever: each of them stays in the log.
  if (taken.present >= most || seats.length >= most * 2) return refuse('full')
  const given = giveName(taken.names, chance)
  const number = seats.length
  const code = freeCode(taken.codes, chance)
  return emit({
    type: 'joined',
    seat: { id: `s${number}`, number, name: given, given, device, code, joined: now },
  })
}

function freeCode(taken: ReadonlySet<string>, chance: () => number): string {
  for (;;) {
    const letter = (): string => CODE_LETTERS[Math.floor(chance() * CODE_LETTERS.length)]!
    const code = Array.from({ length: SEAT_CODE_LENGTH }, letter).join('')
    if (!taken.has(code)) return code
  }
}
