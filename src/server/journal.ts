// One room and its log: commands are decided in order, on all that has been asked for so far, and answered only once they
// are durable. What is shown is only ever what is durable.

import { decideRoom } from '../live/authority/decide.ts'
import { applyRecord, counterOf, foldLog } from '../live/authority/reduce.ts'
import type {
  HostCommand,
  LogRecord,
  RoomCommand,
  RoomEvent,
  RoomRefusal,
  RoomState,
  SeatCommand,
  Who,
} from '../live/authority/types.ts'
import { createBucket, type Bucket } from './bucket.ts'
import { LogFailure, type Opened } from './log/event-log.ts'

/** Why nothing can be saved right now. */
export type Trouble = 'diskFull' | 'diskFailed' | 'databaseGone'

/** What became of a command. `badMessage`: its number was read, and nothing else could be. */
export type Outcome =
  | { readonly ok: true; readonly events: readonly RoomEvent[] }
  | { readonly refused: RoomRefusal | 'badMessage' }
  | { readonly again: 'gap' | 'notSaved' | 'slow' }

/** Names a command among those of its sender. */
export type Stamp = { readonly device: string; readonly n: number }

export type JournalEvents = {
  /** A record is durable, and so is all before it. */
  onRecord(record: LogRecord, before: RoomState, after: RoomState): void
  /** Nothing can be saved, or it can again. */
  onTrouble(trouble: Trouble | null): void
  /** The log was read anew; the room may be another than it was. */
  onReread(before: RoomState, after: RoomState): void
  /** The room belongs to another process now, or is gone. Nothing more comes of this journal. */
  onFenced(): void
  /** A bug: a command that the rules threw at. */
  onBug(error: unknown): void
}

export type Journal = {
  /** The room as it is on disk. */
  readonly state: () => RoomState
  /** Number of the last record that is. */
  readonly seq: () => number
  readonly trouble: () => Trouble | null
  /** Asks for something. `command` null: it had a number and was otherwise none of ours. Never rejects. */
  ask(command: Exclude<RoomCommand, { type: 'create' }> | null, who: Who, stamp?: Stamp): Promise<Outcome>
  /** Resolves once all that has been asked for by now is durable, or has failed. */
  settled(): Promise<void>
  /** Reads the log anew, where another process may have written to it since. */
  refresh(): Promise<void>
  /** After a failure: tries by writing whether it can be saved again. Nothing where nothing is the matter. Never rejects. */
  recover(): Promise<void>
  /** The log as a file. */
  asFile(): AsyncIterable<Uint8Array>
  /** Waits for what is in flight, and lets go of the log. */
  close(): Promise<void>
}

/** How many refusals of a device are remembered, so that one asked twice is refused twice. */
const REMEMBERED = 32
/**
 * What comes to nothing, and names that are asked for, are lines of the log as well: of each member so many at once, and so
 * many a second after that. Else whoever means ill fills the disk, and nobody who plays gets there.
 */
const IDLE_LINES = { burst: 1000, rate: 0.2 }
/** Between two tries to read the log anew, in ms. */
const BREATH = 1000

type Waiting = { readonly record: LogRecord; readonly after: RoomState; tell: (outcome: Outcome) => void }

/**
 * @param clock   In ms since 1970
 * @param chance  0 to below 1, not to be foretold
 */
export function openJournal(
  { log, records }: Opened,
  events: JournalEvents,
  { clock, chance }: { readonly clock: () => number; readonly chance: () => number },
): Journal {
  // The room on disk, and with all that is on its way there.
  let settled = mustFold(log.room, records)
  let settledSeq = records.at(-1)!.seq
  let ahead = settled
  let aheadSeq = settledSeq
  let waiting: Waiting[] = []
  let trouble: Trouble | null = null
  let fenced = false
  /** True from a failure until the log has been read anew. */
  let ill = false
  let healing: Promise<void> | null = null
  let healedLast = -Infinity
  const idle = new Map<string, Bucket>()
  const refusals = new Map<string, Map<number, RoomRefusal | 'badMessage'>>()

  function setTrouble(now: Trouble | null): void {
    if (now === trouble) return
    trouble = now
    events.onTrouble(now)
  }

  function fail(error: unknown): void {
    const lost = waiting
    waiting = []
    ill = true
    for (const one of lost) one.tell({ again: 'notSaved' })
    const code = error instanceof LogFailure ? error.code : 'diskFailed'
    if (!(error instanceof LogFailure)) events.onBug(error)
    if (code !== 'fenced') setTrouble(code)
    else if (!fenced) {
      fenced = true
      events.onFenced()
    }
    void heal()
  }

  async function reread(): Promise<void> {
    healedLast = clock()
    try {
      const all = await log.reread()
      const before = settled
      settled = ahead = mustFold(log.room, all)
      settledSeq = aheadSeq = all.at(-1)!.seq
      ill = false
      events.onReread(before, settled)
    } catch (error) {
      fail(error)
    }
  }

  /** Reads the log anew after a failure: what was refused by the disk may stand there all the same. */
  function heal(): Promise<void> {
    if (!ill || fenced) return Promise.resolve()
    if (healing) return healing
    // One of many commands tries; the others need not hear the same from the disk.
    if (Math.abs(clock() - healedLast) < BREATH) return Promise.resolve()
    healing = reread().finally(() => (healing = null))
    return healing
  }

  /** The outcome of a record that is on its way. */
  function append(record: LogRecord): Promise<Outcome> {
    const after = applyRecord(ahead, record)
    ahead = after
    aheadSeq = record.seq
    return new Promise(tell => {
      const mine: Waiting = { record, after, tell }
      waiting.push(mine)
      log.append(record).then(
        () => {
          // After a failure nothing is believed until the log has been read anew.
          if (!waiting.includes(mine)) return
          do {
            const first = waiting.shift()!
            const before = settled
            settled = first.after
            settledSeq = first.record.seq
            try {
              events.onRecord(first.record, before, settled)
            } catch (error) {
              // It is on disk, and whoever asked has to hear so, whatever else went wrong.
              events.onBug(error)
            }
            first.tell({ ok: true, events: first.record.events })
            if (first === mine) break
          } while (waiting.length > 0)
          setTrouble(null)
        },
        error => {
          if (waiting.includes(mine)) fail(error)
        },
      )
    })
  }

  async function allSettled(): Promise<void> {
    const last = waiting.at(-1)
    if (!last) return
    await new Promise<void>(done => {
      const { tell } = last
      last.tell = outcome => {
        tell(outcome)
        done()
      }
    })
  }

  /** Whether a member may have one more line written that changes nothing of the pages. */
  function mayBeIdle(id: string): boolean {
    const bucket = idle.get(id) ?? createBucket(IDLE_LINES.rate, IDLE_LINES.burst, clock)
    idle.set(id, bucket)
    return bucket.take()
  }

  function remember(who: Who, { device, n }: Stamp, refused: RoomRefusal | 'badMessage'): void {
    const key = keyOf(who, device)
    const known = refusals.get(key) ?? new Map<number, RoomRefusal | 'badMessage'>()
    known.set(n, refused)
    if (known.size > REMEMBERED) known.delete(known.keys().next().value!)
    // The latest to be refused comes last, and the longest silent go first.
    refusals.delete(key)
    refusals.set(key, known)
    if (refusals.size > ahead.seats.length + 100) refusals.delete(refusals.keys().next().value!)
  }

  function decide(command: Exclude<RoomCommand, { type: 'create' }> | null, who: Who) {
    if (!command) return { refused: 'badMessage' } as const
    try {
      return decideRoom(ahead, command, who, { now: clock(), chance })
    } catch (error) {
      events.onBug(error)
      return { refused: 'badMessage' } as const
    }
  }

  return {
    state: () => settled,
    seq: () => settledSeq,
    trouble: () => trouble,
    settled: allSettled,
    async refresh() {
      await allSettled()
      await (healing ??= reread().finally(() => (healing = null)))
    },
    async recover() {
      if (trouble === null || fenced) return
      await (healing ?? heal())
      if (ill || fenced || trouble === null || waiting.length > 0) return
      // A disk that can be read may still be full: only a line that is written says more, though nothing happens in it.
      await append({ seq: aheadSeq + 1, at: clock(), who: 'server', events: [] })
    },
    asFile: () => log.asFile(),
    close: () => log.close(),
    async ask(command, who, stamp) {
      if (healing || ill) await (healing ?? heal())
      if (ill || fenced) return { again: 'notSaved' }
      const id = who.role === 'server' ? 'server' : who.id
      if (stamp) {
        const last = counterOf(ahead, id, stamp.device)
        if (stamp.n > last + 1) return { again: 'gap' }
        if (stamp.n <= last) {
          // Done already, or on its way: no answer is given before it is known to have arrived.
          await allSettled()
          if (counterOf(settled, id, stamp.device) < stamp.n) return { again: 'notSaved' }
          const refused = refusals.get(keyOf(who, stamp.device))?.get(stamp.n)
          return refused ? { refused } : { ok: true, events: [] }
        }
      }
      const decision = decide(command, who)
      const refused = 'refused' in decision ? decision.refused : null
      if (refused && !stamp) return { refused }
      if ((refused || command?.type === 'askName') && !mayBeIdle(id)) return { again: 'slow' }
      const outcome = await append({
        seq: aheadSeq + 1,
        at: clock(),
        who: id,
        ...stamp,
        // A refusal is written down for its number: what its sender counts must not fall behind by a restart.
        events: 'events' in decision ? decision.events : [],
      })
      if (!refused || !('ok' in outcome)) return outcome
      remember(who, stamp!, refused)
      return { refused }
    },
  }
}

const keyOf = (who: Who, device: string): string => `${who.role === 'server' ? '' : who.id}/${device}`

function mustFold(room: string, records: readonly LogRecord[]): RoomState {
  const state = foldLog(records)
  if (!state) throw new Error(`The log of ${room} has no record.`)
  return state
}

/** A command as it may come in a message. */
export type SentCommand = SeatCommand | HostCommand
