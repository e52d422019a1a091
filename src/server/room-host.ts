// One room in memory, whatever the line to it: who is connected, what they ask, and what they are told. Nobody is answered
// and nothing is shown before it is durable.

import { counterOf, courseOf, seatOf } from '../live/authority/reduce.ts'
import type { LogRecord, RoomEvent, RoomState, SeatId, ServerCommand, Who } from '../live/authority/types.ts'
import { ownSeat } from '../live/authority/view.ts'
import type { View } from '../live/authority/views.ts'
import type { DoorRefusal, Patch, Role } from '../live/protocol.ts'
import type { ClassParts } from './class-parts.ts'
import { openJournal, type Journal, type Outcome, type SentCommand, type Stamp } from './journal.ts'
import type { Opened } from './log/event-log.ts'
import { createPublisher } from './publisher.ts'

/** Who somebody is in a room. A wall has no id. */
export type Member = { readonly role: Role; readonly id: string }

/** A way to somebody who is connected. */
export type Line = Member & {
  /** From now on the line hears what is told to all of its role. */
  attach(): void
  /** Whoever it was has hung up. */
  isGone(): boolean
  patch(patch: Patch): void
  /** The last word; the line is closed after it. */
  bye(why: DoorRefusal): void
}

export type RoomHost = {
  readonly code: string
  /** The room as it is on disk. */
  readonly state: () => RoomState
  /** When its last record was made, in ms. */
  lastAt(): number
  /** Asks for what came in a message. Never rejects. */
  ask(command: SentCommand | null, who: Who, stamp?: Stamp): Promise<Outcome>
  /** A new player, or one whose answer was lost on the way: who has a seat and never sat in it gets that one. */
  join(
    device: string,
    word: number | null,
  ): Promise<{ readonly id: SeatId } | { readonly refused: DoorRefusal }>
  /**
   * Somebody comes in who was found to be let in. `welcome` is called, or not if the line is gone by then: with the last
   * durable counter of the device, and the view from which on patches are sent.
   */
  enter(line: Line, device: string, welcome: (last: number, view: View) => void): Promise<void>
  leave(line: Line): void
  /** What the clock asks for: a window that closes, another word at the door, another try where nothing could be saved. */
  tick(): Promise<void>
  /** How many are connected, and how many seats of them. */
  lines(): number
  seatsHere(): number
  refresh(): Promise<void>
  asFile(): AsyncIterable<Uint8Array>
  /** Says goodbye to everybody and lets go of the log, once all that was asked for is on disk. */
  close(why: DoorRefusal): Promise<void>
}

export type RoomWorld = {
  readonly clock: () => number
  readonly chance: () => number
  readonly parts: ClassParts
  /** Most seats of a room. */
  readonly seats: number
  /** Most days it is kept, from whenever somebody asks for another date. */
  readonly keepDays: number
  /** To all lines of a role in this room. */
  readonly toAll: (role: Role, patch: Patch) => void
  /** The room has moved to another step, or lives on to another day. */
  readonly onMoved: () => void
  /** Another process has the room now, or it has been deleted. Returns what its people are told. */
  readonly onFenced: () => DoorRefusal
  readonly onTrouble: (trouble: string | null) => void
  readonly onBug: (error: unknown) => void
}

/** The word at the door changes so often, in ms, while anybody is there to read it. */
const WORD_LASTS = 120_000
/** Where nothing could be saved, it is tried again so often, in ms, while anybody is there to wait for it. */
const RECOVER = 3000
const DAY = 86_400_000

/** Events that leave what is shown to all as it is, and are only counted. */
const COUNTED = new Set<RoomEvent['type']>([
  'joined',
  'marked',
  'handedIn',
  'told',
  'nameAsked',
  'readersSet',
])
const CHANGES_BEAT = new Set<RoomEvent['type']>([
  'went',
  'accepted',
  'withdrawn',
  'seatOut',
  'handsSet',
  'readersSet',
])

export function createRoomHost(opened: Opened, world: RoomWorld): RoomHost {
  const all = new Set<Line>()
  const seated = new Map<SeatId, Line>()
  const here = new Set<SeatId>()
  let lastAt = opened.records.at(-1)?.at ?? 0
  let wordSince = world.clock()
  let recoveredLast = -Infinity
  let closed = false

  const lines: Record<Role, number> = { seat: 0, wall: 0, host: 0 }

  function drop(line: Line): void {
    if (all.delete(line)) lines[line.role]--
    if (seated.get(line.id) !== line) return
    seated.delete(line.id)
    here.delete(line.id)
    publisher.soon(line.id)
  }

  function sendAway(line: Line, why: DoorRefusal): void {
    drop(line)
    line.bye(why)
  }

  const byeToAll = (why: DoorRefusal): void => {
    for (const line of [...all]) sendAway(line, why)
  }

  /** A player is told what somebody else has done to their seat. */
  function tellSeat(state: RoomState, id: SeatId): void {
    const [line, seat] = [seated.get(id), seatOf(state, id)]
    if (!line || !seat) return
    line.patch({ seq: journal.seq(), set: { seq: journal.seq(), seat: ownSeat(seat) } })
    if (seat.out) sendAway(line, seat.out)
  }

  function onEvent(event: RoomEvent, state: RoomState, who: string): void {
    if ('seat' in event) {
      const id = typeof event.seat === 'string' ? event.seat : event.seat.id
      publisher.soon(id)
      if (who !== id && event.type !== 'joined') tellSeat(state, id)
    }
    if (event.type === 'joined') seatsOfDevices.set(event.seat.device, event.seat.id)
    if (event.type === 'wordSet') wordSince = world.clock()
    if (event.type === 'hostDropped')
      for (const line of [...all])
        if (line.role === 'host' && line.id === event.host) sendAway(line, 'badToken')
  }

  function onRecord(record: LogRecord, _before: RoomState, state: RoomState): void {
    lastAt = record.at
    const { events } = record
    if (events.length === 0) return
    for (const event of events) onEvent(event, state, record.who)
    if (events.some(({ type }) => CHANGES_BEAT.has(type)))
      publisher.beatChanged(events.some(({ type }) => type === 'went'))
    if (events.some(({ type }) => type === 'went' || type === 'keptUntil')) world.onMoved()
    if (events.every(({ type }) => COUNTED.has(type))) publisher.soon()
    else publisher.now()
  }

  function onReread(before: RoomState, after: RoomState): void {
    noteDevices(after)
    for (const seat of after.seats) {
      const was = before.seats[seat.number]
      if (was === seat) continue
      publisher.soon(seat.id)
      if (was && JSON.stringify(ownSeat(was)) !== JSON.stringify(ownSeat(seat))) tellSeat(after, seat.id)
    }
    publisher.beatChanged(before.at !== after.at)
    publisher.now()
    world.onMoved()
  }

  const journal: Journal = openJournal(
    opened,
    {
      onRecord,
      onReread,
      onTrouble(trouble) {
        world.onTrouble(trouble)
        publisher.now()
      },
      onFenced() {
        byeToAll(world.onFenced())
      },
      onBug: world.onBug,
    },
    world,
  )
  const publisher = createPublisher({
    state: journal.state,
    seq: journal.seq,
    trouble: journal.trouble,
    here,
    lines: role => lines[role],
    toAll: world.toAll,
    parts: world.parts,
    clock: world.clock,
    onBug: world.onBug,
  })

  const askServer = (command: Exclude<ServerCommand, { type: 'create' }>): Promise<Outcome> =>
    journal.ask(command, { role: 'server' })

  /** Whoever asks for a later date than the operator allows gets the last one allowed: the room knows no settings. */
  function allowed(command: SentCommand | null): SentCommand | null {
    if (command?.type !== 'keepUntil') return command
    return { ...command, deletes: Math.min(command.deletes, world.clock() + world.keepDays * DAY) }
  }

  /** The latest seat of each device: looking through all of them for each who comes in takes a large room seconds. */
  const seatsOfDevices = new Map<string, SeatId>()
  const noteDevices = (state: RoomState): void => {
    for (const { device, id } of state.seats) seatsOfDevices.set(device, id)
  }
  noteDevices(journal.state())

  /** The seat of a device that came in and never got to know of it. */
  function forgotten(device: string): SeatId | undefined {
    const seat = seatOf(journal.state(), seatsOfDevices.get(device) ?? '')
    return seat && !seat.out && !here.has(seat.id) && Object.keys(seat.pages).length === 0
      ? seat.id
      : undefined
  }

  return {
    code: journal.state().code,
    state: journal.state,
    lastAt: () => lastAt,
    ask: (command, who, stamp) => journal.ask(allowed(command), who, stamp),
    async join(device, word) {
      const known = forgotten(device)
      if (known !== undefined) return { id: known }
      const outcome = await askServer({ type: 'join', device, word, most: world.seats })
      if ('again' in outcome) return { refused: 'notSaved' }
      if ('refused' in outcome) return { refused: doorRefusal(outcome.refused) }
      const joined = outcome.events.find(event => event.type === 'joined')
      return joined ? { id: joined.seat.id } : { refused: 'notSaved' }
    },
    async enter(line, device, welcome) {
      // What this device has on its way must be counted before it is told where it stands.
      await journal.settled()
      // Who hangs up in the meantime would stay here for ever: nobody tells of it a second time.
      if (line.isGone()) return
      const state = journal.state()
      const refused = closed ? 'moved' : whyNot(state, line)
      if (refused) return line.bye(refused)
      if (line.role === 'seat') {
        const other = seated.get(line.id)
        if (other && other !== line) sendAway(other, 'elsewhere')
        seated.set(line.id, line)
        here.add(line.id)
      }
      all.add(line)
      lines[line.role]++
      line.attach()
      welcome(
        line.role === 'wall' ? 0 : counterOf(state, line.id, device),
        publisher.view(line.role, line.id),
      )
      publisher.soon(line.role === 'seat' ? line.id : undefined)
    },
    leave: drop,
    async tick() {
      const { closes, word, setup, at } = journal.state()
      const now = world.clock()
      if (journal.trouble() && all.size > 0 && Math.abs(now - recoveredLast) >= RECOVER) {
        recoveredLast = now
        await journal.recover()
      }
      if (closes !== null && now >= closes && courseOf(setup)[at]?.kind === 'marking')
        await askServer({ type: 'tick' })
      if (word && all.size > 0 && now - wordSince >= WORD_LASTS) await askServer({ type: 'newWord' })
    },
    lines: () => all.size,
    seatsHere: () => here.size,
    refresh: () => journal.refresh(),
    asFile: () => journal.asFile(),
    async close(why) {
      closed = true
      await journal.settled()
      publisher.stop()
      byeToAll(why)
      publisher.stop()
      await journal.close()
    },
  }
}

/** Why a member is not let in any more; null where they are. */
export function whyNot(state: RoomState, { role, id }: Member): DoorRefusal | null {
  if (role === 'wall') return null
  if (role === 'host') return Object.hasOwn(state.hosts, id) ? null : 'badToken'
  const seat = seatOf(state, id)
  return seat ? seat.out : 'badToken'
}

const JOIN_REFUSALS = ['locked', 'wrongWord', 'banned', 'full', 'over'] as const

/** Why a new player was not let in. The rules give no other reasons than these. */
const doorRefusal = (refused: string): DoorRefusal => JOIN_REFUSALS.find(one => one === refused) ?? 'notSaved'
