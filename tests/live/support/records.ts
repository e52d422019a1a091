// Records to fill a log with.

import type { LogRecord, RoomEvent } from '../../../src/live/authority/types.ts'

/** A day on which nobody has deleted anything yet, in ms. */
export const DELETES = Date.UTC(2031, 0, 31)

/** The first record of a room. */
export function firstRecord(room: string, deletes = DELETES): LogRecord {
  const created: RoomEvent = {
    type: 'created',
    code: room,
    session: `session of ${room}`,
    at: 1,
    deletes,
    host: { id: 'host', drives: true },
    setup: {
      preset: 'guided',
      language: 'en',
      pages: [],
      measure: 'none',
      asksSure: false,
      palette: 'taught',
      minutes: null,
      secondVote: false,
    },
  }
  return { seq: 1, at: 1, who: 'server', events: [created] }
}

/** Any later one; `name` is what a player asks to be called. */
export const nameRecord = (seq: number, name = `Otter ${seq}`, device = 'phone'): LogRecord => ({
  seq,
  at: 1000 + seq,
  who: 'seat 1',
  device,
  n: seq,
  events: [{ type: 'nameAsked', seat: '1', name }],
})

export const keepRecord = (seq: number, deletes: number): LogRecord => ({
  seq,
  at: 1000 + seq,
  who: 'host',
  events: [{ type: 'keptUntil', deletes }],
})
