// What is the same for every kind of log: records are taken in order, many are written at one stroke, and after a failure
// nothing more is written until the log has been read anew.

import { isCode, ROOM_CODE_LENGTH } from '../../live/authority/codes.ts'
import type { LogRecord } from '../../live/authority/types.ts'
import { FIRST_SEQ, LogFailure, type Opened, type OpenLog } from './event-log.ts'

/** Most that is written at one stroke. A stroke is all or nothing, and a database has to take it in one statement. */
const STROKE = { records: 2000, characters: 4_000_000 }

/** A record on its way, and as JSON. */
export type Pending = { readonly record: LogRecord; readonly json: string }

/** What a kind of log has to be able to do for one room that is open. */
export type RoomStore = {
  /** All durable records. Puts in order what a failed write has left behind. Rejects with `fenced` if the room is gone. */
  read(): Promise<readonly LogRecord[]>
  /** All or nothing, and durable once resolved; `fenced` unless the last durable record is number `after`. Never two at once. */
  write(batch: readonly Pending[], after: number): Promise<void>
  asFile(): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

type Waiting = Pending & { readonly kept: () => void; readonly failed: (why: Error) => void }

/** The logs that one process holds open. */
export class OpenLogs {
  readonly #logs = new Set<OpenLog>()

  /** Reads `store`, and makes a log of it that can be held open; null where there is no such room. */
  async open(room: string, store: RoomStore): Promise<Opened | null> {
    try {
      const records = await store.read()
      const log = new GroupLog(room, store, nextAfter(records), () => this.#logs.delete(log))
      this.#logs.add(log)
      return { log, records }
    } catch (error) {
      await store.close().catch(() => {})
      if (error instanceof LogFailure && error.code === 'fenced') return null
      throw error
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#logs].map(log => log.close()))
  }
}

const nextAfter = (records: readonly LogRecord[]): number => (records.at(-1)?.seq ?? FIRST_SEQ - 1) + 1

class GroupLog implements OpenLog {
  readonly room: string
  readonly #store: RoomStore
  readonly #onClosed: () => void
  /** Number of the next record that is taken, and of the next that is written. */
  #next: number
  #unwritten: number
  #waiting: Waiting[] = []
  /** Why nothing is taken now. */
  #failure: LogFailure | null = null
  /** The write that is under way, with all that follow on it. */
  #writing: Promise<void> | null = null
  #reading: Promise<readonly LogRecord[]> | null = null
  #closing: Promise<void> | null = null

  constructor(room: string, store: RoomStore, next: number, onClosed: () => void) {
    this.room = room
    this.#store = store
    this.#onClosed = onClosed
    this.#next = this.#unwritten = next
  }

  append(record: LogRecord): Promise<void> {
    if (this.#closing) return Promise.reject(this.#closed())
    if (this.#failure) return Promise.reject(this.#failure)
    if (record.seq !== this.#next)
      return Promise.reject(new Error(`Room ${this.room} is at ${this.#next}: no place for ${record.seq}.`))
    // As text at once: what is changed in the record afterwards is not what was asked for.
    const json = JSON.stringify(record)
    this.#next++
    return new Promise((kept, failed) => {
      this.#waiting.push({ record, json, kept, failed })
      this.#writing ??= this.#writeAll()
    })
  }

  async #writeAll(): Promise<void> {
    do {
      // What else arrives in this turn of the event loop goes into the same stroke.
      await new Promise(setImmediate)
      const batch = this.#takeStroke()
      try {
        await this.#store.write(batch, this.#unwritten - 1)
        this.#unwritten += batch.length
        for (const { kept } of batch) kept()
      } catch (error) {
        this.#failure =
          error instanceof LogFailure ? error : new LogFailure('diskFailed', String(error), error)
        for (const { failed } of [...batch, ...this.#waiting]) failed(this.#failure)
        this.#waiting = []
      }
    } while (this.#waiting.length > 0)
    this.#writing = null
  }

  #takeStroke(): Waiting[] {
    let characters = 0
    const end = this.#waiting.findIndex(
      ({ json }, index) =>
        index > 0 && ((characters += json.length) > STROKE.characters || index >= STROKE.records),
    )
    return this.#waiting.splice(0, end === -1 ? this.#waiting.length : end)
  }

  reread(): Promise<readonly LogRecord[]> {
    return (this.#reading ??= this.#read().finally(() => (this.#reading = null)))
  }

  async #read(): Promise<readonly LogRecord[]> {
    while (this.#writing) await this.#writing
    if (this.#closing) throw this.#closed()
    // Until it is read, nobody knows which number is the next.
    this.#failure ??= new LogFailure('databaseGone', `The log of ${this.room} is being read.`)
    const records = await this.#store.read()
    this.#next = this.#unwritten = nextAfter(records)
    this.#failure = null
    return records
  }

  #closed(): LogFailure {
    return new LogFailure('fenced', `The log of ${this.room} is closed.`)
  }

  asFile(): AsyncIterable<Uint8Array> {
    return this.#store.asFile()
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#finish())
  }

  async #finish(): Promise<void> {
    while (this.#writing) await this.#writing
    await this.#reading?.catch(() => {})
    await this.#store.close().catch(() => {})
    this.#onClosed()
  }
}

/** Whether that can be the name of a room at all. What comes from outside never becomes a path, or a row, before. */
export const isRoomName = (room: string): boolean => isCode(room, ROOM_CODE_LENGTH)

/** Holds a first record against what `create` asks for. @throws where the caller has a bug */
export function checkFirst(room: string, first: LogRecord): void {
  if (!isRoomName(room)) throw new RangeError(`Not a room code: ${JSON.stringify(room)}`)
  if (first.seq !== FIRST_SEQ)
    throw new RangeError(`A log begins with number ${FIRST_SEQ}, not ${first.seq}.`)
}

/** The deletion date that the last of these records names; null where none does. */
export function deletesIn(records: readonly LogRecord[]): number | null {
  for (const { events } of [...records].reverse())
    for (const event of [...events].reverse())
      if (event.type === 'keptUntil' || event.type === 'created') return event.deletes
  return null
}
