// Logs in a PostgreSQL database, for more than one process or machine. A room is written to by one of them; whoever
// believes so wrongly is fenced by the number of the last record.

import { randomBytes } from 'node:crypto'
import { Pool, type PoolClient, type QueryResultRow } from 'pg'
import type { LogRecord } from '../../live/authority/types.ts'
import { LogFailure, type EventLog, type ListedRoom, type Opened, type Tell } from './event-log.ts'
import { lineOf } from './line.ts'
import { checkFirst, deletesIn, isRoomName, OpenLogs, type RoomStore } from './open-log.ts'
import { postgresFailure } from './postgres-failure.ts'
import { CREATE_TABLES, HAS_TABLES, SETTLE } from './postgres-tables.ts'

/** Longest that is waited for a connection, for a statement by the database, and for its answer by us, in ms. */
export type Patience = { readonly connect: number; readonly statement: number; readonly answer: number }
const PATIENCE: Patience = { connect: 5000, statement: 10_000, answer: 15_000 }

/** Records that are fetched at once for a file. */
const PAGE = 1000

/** The number that stands for our tables where the database is asked that only one process makes them. */
const TABLES_LOCK = 7_101_968

/**
 * Opens the logs in the database at `url` (`postgres://…`), and makes the tables where there are none.
 * @throws {LogFailure} `databaseGone` where it cannot be reached, or may not be written
 */
export async function openPostgresLog(
  url: string,
  tell: Tell = () => {},
  patience: Patience = PATIENCE,
): Promise<EventLog> {
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: patience.connect,
    query_timeout: patience.answer,
    keepAlive: true,
    verify: (client, done) => {
      client.query(SETTLE, [`${patience.statement}ms`], (error: Error | null) => done(error ?? undefined))
    },
  })
  // A connection that breaks while nobody uses it: the next statement gets another one.
  pool.on('error', () => {})
  try {
    await makeTables(pool)
    const { rows } = await pool.query<{ fsync: string }>('show fsync')
    if (rows[0]?.fsync === 'off') tell({ kind: 'notDurable', why: 'fsync is off in the database' })
    return new PostgresLog(pool)
  } catch (error) {
    await pool.end().catch(() => {})
    throw postgresFailure(error)
  }
}

async function makeTables(pool: Pool): Promise<void> {
  // Whoever may not make tables can still use those that are there.
  const { rows } = await pool.query<{ there: boolean }>(HAS_TABLES)
  if (rows[0]?.there) return
  const client: PoolClient = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [TABLES_LOCK])
    await client.query(CREATE_TABLES)
    await client.query('commit')
    client.release()
  } catch (error) {
    client.release(true)
    throw error
  }
}

class PostgresLog implements EventLog {
  readonly #pool: Pool
  readonly #logs = new OpenLogs()

  constructor(pool: Pool) {
    this.#pool = pool
  }

  async #ask<R extends QueryResultRow>(text: string, values: readonly unknown[] = []) {
    try {
      return await this.#pool.query<R>(text, [...values])
    } catch (error) {
      throw postgresFailure(error)
    }
  }

  async open(room: string): Promise<Opened | null> {
    return isRoomName(room) ? this.#logs.open(room, this.#storeOf(room)) : null
  }

  #storeOf(room: string): RoomStore {
    // Tells this room from one that has the same code after it was removed.
    let id = ''
    return {
      read: async () => {
        const { rows } = await this.#ask<{ id: string; last: string; record: LogRecord }>(
          `select id, last, record from live_rooms join live_records using (room) where room = $1 order by seq`,
          [room],
        )
        const [first] = rows
        if (!first) throw new LogFailure('fenced', `There is no room ${room}.`)
        const records = rows.map(({ record }) => record)
        if (records.some(({ seq }, index) => seq !== index + 1) || records.length !== Number(first.last))
          throw new LogFailure('databaseGone', `Records are missing in room ${room}: it was changed by hand.`)
        id = first.id
        return records
      },
      write: async (batch, after) => {
        const { rowCount } = await this.#ask(
          `with mine as (
             update live_rooms set last = $4, deletes = coalesce($5, deletes)
             where room = $1 and id = $2 and last = $3 returning room
           )
           insert into live_records (room, seq, record)
           select mine.room, new.seq, new.record
           from mine, unnest($6::bigint[], $7::json[]) as new (seq, record)`,
          [
            room,
            id,
            after,
            after + batch.length,
            deletesIn(batch.map(({ record }) => record)),
            batch.map(({ record }) => record.seq),
            batch.map(({ json }) => json),
          ],
        )
        if (rowCount !== batch.length)
          throw new LogFailure('fenced', `Another process writes to room ${room}, or it was removed.`)
      },
      asFile: () => this.#asFile(room),
      close: async () => {},
    }
  }

  async *#asFile(room: string): AsyncIterable<Uint8Array> {
    for (let after = 0; ; after += PAGE) {
      const { rows } = await this.#ask<{ json: string }>(
        `select record::text as json from live_records where room = $1 and seq > $2 and seq <= $3 order by seq`,
        [room, after, after + PAGE],
      )
      if (rows.length === 0 && after === 0) throw new LogFailure('fenced', `There is no room ${room}.`)
      if (rows.length > 0) yield Buffer.from(rows.map(({ json }) => lineOf(json)).join(''))
      if (rows.length < PAGE) return
    }
  }

  async create(room: string, first: LogRecord): Promise<boolean> {
    checkFirst(room, first)
    const { rowCount } = await this.#ask(
      `with made as (
         insert into live_rooms (room, last, deletes) values ($1, $2, $3) on conflict do nothing returning room
       )
       insert into live_records (room, seq, record) select room, $2, $4 from made`,
      [room, first.seq, deletesIn([first]) ?? 0, JSON.stringify(first)],
    )
    return rowCount === 1
  }

  async list(): Promise<readonly ListedRoom[]> {
    const { rows } = await this.#ask<{ room: string; deletes: string; last: string }>(
      'select room, deletes, last from live_rooms order by room',
    )
    return rows.map(({ room, deletes, last }) => ({ room, deletes: Number(deletes), last: Number(last) }))
  }

  async remove(room: string): Promise<void> {
    await this.#ask('delete from live_rooms where room = $1', [room])
  }

  async secret(): Promise<Uint8Array> {
    await this.#ask(
      'insert into live_secret (secret) select $1 where not exists (select from live_secret) on conflict do nothing',
      [randomBytes(32)],
    )
    const { rows } = await this.#ask<{ secret: Buffer }>('select secret from live_secret')
    const [row] = rows
    if (!row) throw new LogFailure('databaseGone', 'The database lost the secret that it was just given.')
    return row.secret
  }

  async close(): Promise<void> {
    await this.#logs.close()
    await this.#pool.end().catch(() => {})
  }
}
