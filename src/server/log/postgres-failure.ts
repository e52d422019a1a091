// What a database says when something goes wrong, as a `LogFailure`.

import { LogFailure, type LogFailureCode } from './event-log.ts'

/** By SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const CODES: Readonly<Record<string, LogFailureCode>> = {
  // unique_violation and foreign_key_violation: the number is taken, or the room is gone.
  '23505': 'fenced',
  '23503': 'fenced',
  // disk_full and io_error
  '53100': 'diskFull',
  '58030': 'diskFailed',
}

/** Anything unknown means that the database does not do what is asked of it, and may do so later. */
export function postgresFailure(error: unknown): LogFailure {
  if (error instanceof LogFailure) return error
  if (!(error instanceof Error)) return new LogFailure('databaseGone', String(error), error)
  const state = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // Of a host with several addresses, each of which failed, only the parts say why.
  const message = error instanceof AggregateError ? error.errors.map(String).join('; ') : error.message
  return new LogFailure(CODES[state] ?? 'databaseGone', message, error)
}
