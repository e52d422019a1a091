// The port to what is kept: each room has a log of numbered records, and what was acknowledged in it stays. Behind it
// lie files (file-log.ts), a PostgreSQL database (postgres-log.ts) or, for tests, plain memory (memory-log.ts).

import type { LogRecord } from '../../live/authority/types.ts'

/** The number of a room's first record. Each one after it is one more. */
export const FIRST_SEQ = 1

/**
 * Why something could not be kept.
 * - `diskFull`: no room left, by the disk or by a limit set to it
 * - `diskFailed`: the disk will not be written (or read): it is broken, read-only, not ours
 * - `databaseGone`: the database does not answer, or not as it should
 * - `fenced`: somebody else has written to this room, or removed it, or it was closed here: let go of it
 */
export type LogFailureCode = 'diskFull' | 'diskFailed' | 'databaseGone' | 'fenced'

/** What an operation is rejected with where the world is at fault, not the program. */
export class LogFailure extends Error {
  override readonly name = 'LogFailure'
  readonly code: LogFailureCode

  constructor(code: LogFailureCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}

/** The log of one room, held open by who owns the room. */
export type OpenLog = {
  readonly room: string
  /**
   * Resolves once the record is durable: on the disk, or committed. Many may be in flight; they become durable in order,
   * many at a stroke. Rejects with a `LogFailure`, and then so do all that are in flight after it. Whether a rejected
   * record is in the log after all is not known until `reread()`, and nothing more is taken until then.
   * A number that is not the next one is a bug of the caller, and rejects with a plain `Error`.
   */
  append(record: LogRecord): Promise<void>
  /** All that is durable, read anew. After a failure this is what makes appending possible again. May fail, too. */
  reread(): Promise<readonly LogRecord[]>
  /** The durable part as a file: a line for each record, as `README.md` has it. */
  asFile(): AsyncIterable<Uint8Array>
  /** Waits for what is in flight, then lets go. Never rejects; may be called twice. */
  close(): Promise<void>
}

export type Opened = { readonly log: OpenLog; readonly records: readonly LogRecord[] }

export type ListedRoom = {
  readonly room: string
  /** When it is to be deleted, in ms since 1970: as its last durable record about that says. Known without reading the log. */
  readonly deletes: number
  /** Number of its last record, where that is known without reading the log. */
  readonly last?: number
}

export type EventLog = {
  /** The log of a room and all its sound records; null where there is none. Fails with a `LogFailure`. */
  open(room: string): Promise<Opened | null>
  /** Begins a log with its first record, durably. False where the code is taken. Fails with a `LogFailure`. */
  create(room: string, first: LogRecord): Promise<boolean>
  /** All the rooms there are, those of other processes included. */
  list(): Promise<readonly ListedRoom[]>
  /** Everything there is of a room, and what was cut off from its file. Who has it open is fenced. */
  remove(room: string): Promise<void>
  /** 32 random bytes, made once and kept with the data: the same for all processes that share it. */
  secret(): Promise<Uint8Array>
  /** Closes what is still open, and lets others have the data. */
  close(): Promise<void>
}

/**
 * What an operator should hear of.
 * - `cut`: the end of a file was not sound, was cut off, and is kept under `savedAs`. `soundAfter`: so many lines after the
 *   first bad one are sound by themselves: this was no torn write, but damage, and somebody may want to repair it.
 * - `lockTakenOver`: the data was locked by a process that is gone
 * - `notDurable`: the database is set up so that it may forget what it has committed
 */
export type LogNews =
  | {
      readonly kind: 'cut'
      readonly room: string
      readonly kept: number
      readonly bytes: number
      readonly soundAfter: number
      readonly savedAs: string
    }
  | { readonly kind: 'lockTakenOver'; readonly by: string }
  | { readonly kind: 'notDurable'; readonly why: string }

export type Tell = (news: LogNews) => void
