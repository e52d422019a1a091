// What only a log in PostgreSQL has to bear: other processes, and a database that comes and goes.

import { Client, type QueryResultRow } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { EventLog, LogNews } from '../../src/server/log/event-log.ts'
import { openPostgresLog } from '../../src/server/log/postgres-log.ts'
import { SETTLE } from '../../src/server/log/postgres-tables.ts'
import { canMount, mountFolder } from './support/folders.ts'
import { failureOf, madeRoom, newRoom, openedRoom, recordsIn, seqsOf, upTo } from './support/log-contract.ts'
import { hasPostgres, startPostgres, type TestPostgres } from './support/postgres.ts'
import { firstRecord, nameRecord } from './support/records.ts'

const isMissing = !(await hasPostgres())
const mounts = canMount()

describe.skipIf(isMissing)(`PostgreSQL${isMissing ? ' (there is none on this machine)' : ''}`, () => {
  let postgres: TestPostgres
  let url: string
  let news: LogNews[]
  const opened: EventLog[] = []
  const open = async (address = url): Promise<EventLog> => {
    const events = await openPostgresLog(address, told => news.push(told), {
      connect: 3000,
      statement: 3000,
      answer: 3000,
    })
    opened.push(events)
    return events
  }
  const ask = async <R extends QueryResultRow>(text: string, address = url): Promise<R[]> => {
    const client = new Client(address)
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query<R>(text)).rows
    } finally {
      await client.end()
    }
  }

  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(() => postgres.remove())
  beforeEach(async () => {
    url = await postgres.newDatabase()
    news = []
  })
  afterEach(async () => {
    for (const events of opened.splice(0)) await events.close()
  })

  it('is set up by several processes at once, which share one secret and one list', async () => {
    const all = await Promise.all([open(), open(), open(), open()])
    const secrets = await Promise.all(all.map(events => events.secret()))
    expect(new Set(secrets.map(secret => Buffer.from(secret).toString('hex'))).size).toBe(1)
    const room = newRoom()
    const made = await Promise.all(all.map(events => events.create(room, firstRecord(room))))
    expect(made.filter(Boolean)).toHaveLength(1)
    for (const events of all) expect((await events.list()).map(listed => listed.room)).toEqual([room])
  })

  it('lets one of two processes have a room: the other is fenced, and the log has no gap and no double', async () => {
    const both = [await open(), await open()]
    const [first] = both
    if (!first) throw new Error('There are two.')
    const room = newRoom()
    await first.create(room, firstRecord(room))
    const logs = await Promise.all(both.map(events => openedRoom(events, room)))
    const acknowledged: string[] = []
    let fenced = 0
    await Promise.all(
      logs.map(async ({ log }, which) => {
        let next = 2
        for (let round = 0; round < 25; round++) {
          const batch = upTo(8).map(index => nameRecord(next + index - 1, `process ${which}, round ${round}`))
          const failures = await Promise.all(batch.map(record => failureOf(log.append(record))))
          acknowledged.push(
            ...batch.filter((_, index) => failures[index] === null).map(record => JSON.stringify(record)),
          )
          const why = failures.filter(failure => failure !== null)
          expect(why.filter(failure => failure !== 'fenced')).toEqual([])
          // A stroke is all or nothing.
          next += batch.length
          if (why.length === 0) continue
          fenced++
          next = (await log.reread()).length + 1
        }
      }),
    )
    const records = await recordsIn(first, room)
    expect(seqsOf(records)).toEqual(upTo(records.length))
    expect(records.slice(1).map(record => JSON.stringify(record))).toEqual(
      acknowledged.toSorted((a, b) => Number(JSON.parse(a).seq) - Number(JSON.parse(b).seq)),
    )
    expect(fenced).toBeGreaterThan(0)
    expect(await ask('select count(*)::int as n, count(distinct seq)::int as d from live_records')).toEqual([
      { n: records.length, d: records.length },
    ])
  })

  it('loses nothing that was acknowledged when the database crashes, and goes on when it is back', async () => {
    const events = await open()
    const { room, log } = await madeRoom(events)
    let next = 2
    for (let crash = 0; crash < 3; crash++) {
      const acknowledged: number[] = []
      let why: unknown = null
      const keepAppending = async () => {
        while (why === null) {
          const seq = next++
          const failure = await failureOf(log.append(nameRecord(seq)))
          if (failure === null) acknowledged.push(seq)
          else why = failure
        }
      }
      const all = Promise.all(upTo(32).map(keepAppending))
      while (acknowledged.length < 300 * (crash + 1)) await new Promise(setImmediate)
      await postgres.crash()
      await all
      expect(why).toBe('databaseGone')
      expect(await failureOf(log.reread())).toBe('databaseGone')
      expect(await failureOf(events.list())).toBe('databaseGone')
      await postgres.start()
      const records = await log.reread()
      expect(seqsOf(records)).toEqual(upTo(records.length))
      expect(records.length).toBeGreaterThanOrEqual(Math.max(...acknowledged))
      next = records.length + 1
      await log.append(nameRecord(next++))
    }
    expect(seqsOf(await recordsIn(events, room))).toEqual(upTo(next - 1))
  })

  it('does not mind connections that end while nobody uses them', async () => {
    const events = await open()
    const { log } = await madeRoom(events)
    await log.append(nameRecord(2))
    await ask(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`)
    const failure = await failureOf(log.append(nameRecord(3)))
    // Either it had heard of it by then, or the statement found out.
    if (failure !== null) {
      expect(failure).toBe('databaseGone')
      await log.append(nameRecord((await log.reread()).length + 1))
    }
    expect((await log.reread()).length).toBeGreaterThanOrEqual(3)
  })

  it.skipIf(process.platform === 'win32')(
    'gives up on a database that does not answer, and finds later what that has done after all',
    async () => {
      const events = await open()
      const { log } = await madeRoom(events)
      const thaw = await postgres.freeze()
      try {
        const appends = [2, 3, 4].map(seq => failureOf(log.append(nameRecord(seq))))
        expect(await Promise.all(appends)).toEqual(['databaseGone', 'databaseGone', 'databaseGone'])
      } finally {
        thaw()
      }
      const records = await log.reread()
      expect(seqsOf(records)).toEqual(upTo(records.length))
      // The statement that was given up may end before or after we have read. Either way nothing comes twice.
      const next = records.length + 1
      const failure = await failureOf(log.append(nameRecord(next, 'anew')))
      if (failure !== null) {
        expect(failure).toBe('fenced')
        await log.append(nameRecord((await log.reread()).length + 1, 'anew'))
      }
      const after = await log.reread()
      expect(seqsOf(after)).toEqual(upTo(after.length))
      expect(after.at(-1)?.events).toEqual(nameRecord(0, 'anew').events)
    },
  )

  it('says what is the matter where it cannot be reached, or may not be used', async () => {
    const port = Number(new URL(url).port)
    const wrong = [
      `postgres://tests@127.0.0.1:1/x`,
      `postgres://tests:wrong@127.0.0.1:${port}/test_1`,
      `${url}_not`,
      'postgres://no.such.host.invalid/x',
    ]
    const failures = await Promise.all(wrong.map(address => failureOf(open(address))))
    expect(failures).toEqual(wrong.map(() => 'databaseGone'))

    const events = await open()
    const { room } = await madeRoom(events)
    await ask(`create role reader login password 'r'; grant select on all tables in schema public to reader`)
    const address = new URL(url)
    address.username = 'reader'
    address.password = 'r'
    // It may make no tables, and need not.
    const reader = await open(address.href)
    const { log, records } = await openedRoom(reader, room)
    expect(records).toHaveLength(1)
    expect(await failureOf(log.append(nameRecord(2)))).toBe('databaseGone')
    await expect(log.append(nameRecord(2))).rejects.toThrow('permission denied')
  })

  it('does not play a room in which somebody has deleted records', async () => {
    const events = await open()
    const { room, log } = await madeRoom(events)
    await Promise.all([2, 3, 4].map(seq => log.append(nameRecord(seq))))
    await ask('delete from live_records where seq = 3')
    expect(await failureOf(events.open(room))).toBe('databaseGone')
    await ask('delete from live_records where seq = 4')
    expect(await failureOf(events.open(room))).toBe('databaseGone')
  })

  it('waits for the disk at each commit, and tells where the database does not', async () => {
    await ask(`alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`)
    const client = new Client(url)
    await client.connect()
    const settingOf = async (name: string) => (await client.query(`show ${name}`)).rows
    expect(await settingOf('synchronous_commit')).toEqual([{ synchronous_commit: 'off' }])
    await client.query(SETTLE, ['9000ms'])
    expect(await settingOf('synchronous_commit')).toEqual([{ synchronous_commit: 'on' }])
    expect(await settingOf('statement_timeout')).toEqual([{ statement_timeout: '9s' }])
    await client.query(`set synchronous_commit = local`)
    await client.query(SETTLE, ['9000ms'])
    expect(await settingOf('synchronous_commit')).toEqual([{ synchronous_commit: 'local' }])
    await client.end()

    await open()
    expect(news).toEqual([])
    await ask('alter system set fsync = off')
    await ask('select pg_reload_conf()')
    while ((await ask<{ fsync: string }>('show fsync'))[0]?.fsync !== 'off') await new Promise(setImmediate)
    await open()
    expect(news).toMatchObject([{ kind: 'notDurable' }])
    await ask('alter system reset fsync')
    await ask('select pg_reload_conf()')
  })

  it.skipIf(!mounts)(
    'stops where its disk is full (needs the right to mount), and goes on once there is room',
    async () => {
      const { uid, gid } = postgres.owner
      const disk = await mountFolder(`size=600k,mode=700,uid=${uid ?? 0},gid=${gid ?? 0}`)
      const name = new URL(url).pathname.slice(1)
      try {
        const events = await open()
        const { room, log } = await madeRoom(events)
        await ask(`create tablespace small location '${disk.folder}'`)
        await ask(`alter table live_records set tablespace small`)
        let next = 2
        let why: unknown = null
        // What does not get smaller when it is packed.
        const noise = () =>
          Array.from({ length: 1500 }, () => Math.random().toString(36).slice(2, 4)).join('')
        while ((why = await failureOf(log.append(nameRecord(next, noise())))) === null) next++
        expect(why).toBe('diskFull')
        expect(seqsOf(await log.reread())).toEqual(upTo(next - 1))
        expect(await failureOf(log.append(nameRecord(next, noise().repeat(4))))).toBe('diskFull')
        await ask(`alter table live_records set tablespace pg_default`)
        await log.reread()
        await log.append(nameRecord(next))
        expect(seqsOf(await recordsIn(events, room))).toEqual(upTo(next))
        await events.close()
        await ask(`drop database ${name} with (force)`, url.replace(name, 'postgres'))
        await ask('drop tablespace small', url.replace(name, 'postgres'))
      } finally {
        await disk.remove()
      }
    },
  )
})
