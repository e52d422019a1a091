// A server one cannot rely on, in one process and on one clock with its phones: the real room over a real log in memory, and
// a bad network before it. Killed, it comes back with what was durable.

import type { LineEvents, OpenLine, Timers } from '../../../src/live/client/transport.ts'
import { ANSWER_TIMEOUT, HELLO_TIMEOUT } from '../../../src/live/client/transport.ts'
import { createRoom, FIRST_HOST } from '../../../src/live/authority/decide.ts'
import { foldLog } from '../../../src/live/authority/reduce.ts'
import type { Setup } from '../../../src/live/authority/setup.ts'
import type { HostCommand, LogRecord, RoomState, SeatId } from '../../../src/live/authority/types.ts'
import { readHello, readNumbered } from '../../../src/live/messages.ts'
import { ADDRESSES, LIMITS, type Answer, type Hello, type Welcome } from '../../../src/live/protocol.ts'
import { createBucket } from '../../../src/server/bucket.ts'
import { FIRST_SEQ } from '../../../src/server/log/event-log.ts'
import { MemoryDisk, openMemoryLog } from '../../../src/server/log/memory-log.ts'
import { createRoomHost, type Line as ServerLine, type RoomHost } from '../../../src/server/room-host.ts'
import { dice } from '../../rules/support/dice.ts'
import { layLane, type Fault } from './bad-network.ts'

export const CODE = 'K7RWD'
export const BASE = 'http://desk.example/game/'

type Cable = { readonly phone: string; fault(fault: Fault): void; die(): void }

export type FarServer = {
  /** How a phone opens lines. */
  readonly linesOf: (phone: string) => OpenLine
  readonly fetcher: typeof fetch
  readonly timers: Timers
  readonly disk: () => MemoryDisk
  readonly records: () => readonly LogRecord[]
  /** What the log comes to. */
  readonly state: () => RoomState
  /** How often each phone has said hello. */
  readonly hellos: ReadonlyMap<string, number>
  /** What the trainer asks. */
  readonly host: (command: HostCommand) => void
  readonly start: () => Promise<void>
  /** Nothing that was not durable is left, and nobody is told. */
  readonly kill: () => void
  /** Says goodbye once all is written down. */
  readonly stop: () => Promise<void>
  readonly fault: (phone: string, fault: Fault) => void
}

/** Starts; fake timers have to be on. `seed` is that of the network's moods and of the room's dice. */
export async function startFarServer(setup: Setup, seed = 1): Promise<FarServer> {
  const { roll } = dice(seed)
  const hellos = new Map<string, number>()
  const cables = new Set<Cable>()
  let disk = new MemoryDisk()
  let room: RoomHost | null = null
  let stopping: Promise<void> = Promise.resolve()

  const created = createRoom(
    { type: 'create', code: CODE, session: 'session', setup, deletes: Date.now() + 86_400_000 },
    { now: Date.now() },
  )
  await openMemoryLog(disk).create(CODE, { seq: FIRST_SEQ, at: Date.now(), who: FIRST_HOST, events: created })

  const lines = new Map<RoomHost, Set<ServerLine>>()
  async function start(): Promise<void> {
    // Two of them over one log would be another story.
    await stopping
    if (room) return
    const opened = await openMemoryLog(disk).open(CODE)
    const mine = new Set<ServerLine>()
    room = createRoomHost(opened!, {
      clock: () => Date.now(),
      chance: roll,
      parts: { beat: () => null, heat: (_, page) => ({ page, readers: 0, nothing: 0, words: [] }) },
      seats: 100,
      keepDays: 90,
      toAll: (role, patch) => mine.forEach(line => line.role === role && line.patch(patch)),
      onMoved: () => undefined,
      onFenced: () => 'moved',
      onTrouble: () => undefined,
      onBug(error) {
        throw error
      },
    })
    lines.set(room, mine)
  }

  /** Who says hello; or why not. */
  async function seatOf({ as, device }: Hello, here: RoomHost): Promise<{ id: SeatId } | Welcome> {
    if ('join' in as) {
      const joined = await here.join(device, as.join.word)
      return 'refused' in joined ? { ok: false, ...joined } : joined
    }
    if ('token' in as) {
      // A token is who somebody is: nobody here lies.
      const [role, id] = as.token.split(' ')
      return role === 'seat' && id ? { id } : { ok: false, refused: 'badToken' }
    }
    const seat = here.state().seats.find(({ code }) => code === as.seatCode)
    return seat ?? { ok: false, refused: 'noSuchSeat' }
  }

  function lay(phone: string, events: LineEvents): ReturnType<OpenLine> {
    const here = room
    const [up, down] = [layLane(roll), layLane(roll)]
    const bucket = createBucket(LIMITS.rate, LIMITS.burst, () => Date.now())
    let entered: { readonly line: ServerLine; readonly device: string } | null = null
    let isOver = false

    function leave(): void {
      if (!here || !entered) return
      here.leave(entered.line)
      lines.get(here)!.delete(entered.line)
    }
    function end(isTold: boolean, heardAfter: number): void {
      if (isOver) return
      isOver = true
      up.cut()
      down.cut()
      cables.delete(cable)
      setTimeout(leave, heardAfter)
      if (isTold) setTimeout(() => events.lost(), 1 + roll() * 20)
    }
    const cable: Cable = {
      phone,
      fault(fault) {
        if (fault === 'loseNextUp') up.lose()
        if (fault === 'loseNextDown') down.lose()
        if (fault === 'cut') end(true, roll() * 100)
        if (fault !== 'freeze') return
        up.cut()
        down.cut()
        setTimeout(() => end(true, 0), 18_000)
      },
      die: () => end(true, 0),
    }
    cables.add(cable)

    async function onHello(data: unknown, answer: (welcome: Welcome) => void): Promise<void> {
      const hello = readHello(data)
      if (!hello || !here || room !== here) return
      hellos.set(phone, (hellos.get(phone) ?? 0) + 1)
      const who = await seatOf(hello, here)
      if ('ok' in who) return answer(who)
      if (isOver) return
      leave()
      const line: ServerLine = {
        role: 'seat',
        id: who.id,
        attach: () => lines.get(here)!.add(line),
        isGone: () => isOver,
        patch(patch) {
          const copy = structuredClone(patch)
          // A line that lives loses no patch: it is a stream.
          down.send(() => events.patch(copy), true)
        },
        bye(why) {
          down.send(() => events.bye(why), true)
          setTimeout(() => end(true, 0), 100)
        },
      }
      entered = { line, device: hello.device }
      const { id } = who
      await here.enter(line, hello.device, (last, view) =>
        answer(structuredClone({ ok: true, token: `seat ${id}`, last, view })),
      )
    }

    async function onCommand(data: unknown): Promise<Answer | null> {
      if (!here || room !== here) return null
      if (!bucket.take()) return { again: 'slow' }
      const read = readNumbered(data)
      if (!read || !entered) return { again: 'hello' }
      const { line, device } = entered
      const outcome = await here.ask(read.command, { role: 'seat', id: line.id }, { device, n: read.n })
      return 'ok' in outcome ? { ok: true } : outcome
    }

    /** Sends something up, and its answer down: once, or null where none came in time. */
    function ask<A>(said: unknown, hear: (said: unknown, say: (answer: A) => void) => void) {
      return (longest: number, answer: (answer: A | null) => void): void => {
        const copy = structuredClone(said)
        const late = setTimeout(() => {
          if (!isOver) answer(null)
        }, longest)
        up.send(() =>
          hear(copy, said =>
            down.send(() => {
              clearTimeout(late)
              answer(said)
            }),
          ),
        )
      }
    }

    if (here) down.send(() => events.up(), true)
    else end(true, 0)
    return {
      hello: (hello, answer) =>
        ask<Welcome>(hello, (heard, say) => void onHello(heard, say))(HELLO_TIMEOUT, answer),
      command: (numbered, answer) =>
        ask<Answer>(numbered, (heard, say) => void onCommand(heard).then(said => said && say(said)))(
          ANSWER_TIMEOUT,
          answer,
        ),
      check: () => undefined,
      close: () => end(false, roll() * 100),
    }
  }

  await start()
  const records = (): readonly LogRecord[] =>
    disk.rooms.get(CODE)!.records.map(json => JSON.parse(json) as LogRecord)
  return {
    linesOf: phone => events => lay(phone, events),
    fetcher: async input => {
      const { href } = new URL(input instanceof Request ? input.url : input)
      const page = setup.pages.findIndex((_, nth) => href === new URL(ADDRESSES.text(CODE, nth), BASE).href)
      if (!room) throw new TypeError('Failed to fetch')
      return page < 0 ? new Response(null, { status: 404 }) : Response.json(setup.pages[page]!.text)
    },
    timers: {
      now: () => Date.now(),
      chance: roll,
      after(milliseconds, run) {
        const timer = setTimeout(run, milliseconds)
        return () => clearTimeout(timer)
      },
    },
    disk: () => disk,
    records,
    state: () => foldLog(records())!,
    hellos,
    host: command => void room?.ask(command, { role: 'host', id: FIRST_HOST }),
    start,
    kill() {
      // What the dead process still writes, it writes to nowhere.
      const left = new MemoryDisk()
      for (const [code, it] of disk.rooms) left.rooms.set(code, { ...it, records: [...it.records] })
      disk = left
      room = null
      stopping = Promise.resolve()
      for (const cable of [...cables]) cable.die()
    },
    stop() {
      const going = room
      room = null
      if (going) stopping = going.close('stopping')
      return stopping
    },
    fault: (phone, fault) => [...cables].filter(one => one.phone === phone).forEach(one => one.fault(fault)),
  }
}
