// What every kind of log has to do, whatever it is made of.

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogRecord } from '../../../src/live/authority/types.ts'
import { CODE_LETTERS } from '../../../src/live/authority/codes.ts'
import { LogFailure, type EventLog, type OpenLog, type Opened } from '../../../src/server/log/event-log.ts'
import { readLines } from '../../../src/server/log/line.ts'
import { DELETES, firstRecord, keepRecord, nameRecord } from './records.ts'

/** A place where logs lie. What is opened there later finds what was kept before. */
export type Place = { open(): Promise<EventLog>; remove(): Promise<void> }

let rooms = 0
/** A room code that has not been used in this file. */
export function newRoom(): string {
  let [rest, code] = [++rooms, '']
  for (let letter = 0; letter < 5; letter++) {
    code = `${CODE_LETTERS[rest % CODE_LETTERS.length]}${code}`
    rest = Math.floor(rest / CODE_LETTERS.length)
  }
  return code
}

export async function openedRoom(events: EventLog, room: string): Promise<Opened> {
  const opened = await events.open(room)
  if (!opened) throw new Error(`There is no room ${room}.`)
  return opened
}

/** A room with its first record, open. */
export async function madeRoom(events: EventLog): Promise<{ room: string; log: OpenLog }> {
  const room = newRoom()
  expect(await events.create(room, firstRecord(room))).toBe(true)
  return { room, log: (await openedRoom(events, room)).log }
}

/** What is in the log of a room now, read by somebody else. */
export async function recordsIn(events: EventLog, room: string): Promise<readonly LogRecord[]> {
  const { log, records } = await openedRoom(events, room)
  await log.close()
  return records
}

/** Why it fails; null where it does not. */
export const failureOf = (task: Promise<unknown>): Promise<unknown> =>
  task.then(
    () => null,
    (error: unknown) => (error instanceof LogFailure ? error.code : error),
  )

export const seqsOf = (records: readonly LogRecord[]): number[] => records.map(({ seq }) => seq)
export const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)

export async function fileOf(log: OpenLog): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of log.asFile()) parts.push(part)
  return Buffer.concat(parts)
}

export function describeLog(name: string, makePlace: () => Promise<Place>, skipped = false): void {
  describe.skipIf(skipped)(`${name}`, () => {
    let place: Place
    let events: EventLog
    beforeAll(async () => {
      place = await makePlace()
      events = await place.open()
    })
    afterAll(async () => {
      try {
        await events.close()
      } finally {
        await place.remove()
      }
    })
    const startAnew = async () => {
      await events.close()
      events = await place.open()
    }

    it('knows no room that nobody made, whatever it is called', async () => {
      for (const room of [newRoom(), '', 'AAAAA', 'bcdfg', 'BCDFGH', '../..', '..\\x', "B'; -", 'BCDF\0'])
        expect(await events.open(room)).toBe(null)
      await events.remove('../../rooms')
      await expect(events.create('../..', firstRecord('../..'))).rejects.toThrow(RangeError)
      await expect(events.create(newRoom(), nameRecord(2))).rejects.toThrow(RangeError)
    })

    it('makes a room once', async () => {
      const room = newRoom()
      const others = [firstRecord(room, 1), firstRecord(room, 2), firstRecord(room, 3)]
      const made = await Promise.all(others.map(first => events.create(room, first)))
      expect(made.filter(Boolean)).toHaveLength(1)
      expect(await recordsIn(events, room)).toEqual([others[made.indexOf(true)]])
      expect(await events.create(room, firstRecord(room))).toBe(false)
    })

    it('has after a restart whatever was acknowledged, to the letter', async () => {
      const names = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), 40)
      const odd = [
        '',
        '\0',
        '\n',
        '\r\n',
        '\u2028',
        '"',
        '\\',
        '\ud800',
        '🦦',
        '{"crc":"00000000",',
        'ﷺ',
        '__proto__',
      ]
      const { room, log } = await madeRoom(events)
      const records = [...odd, ...names].map((text, index) => nameRecord(index + 2, text))
      await Promise.all(records.map(record => log.append(record)))
      await startAnew()
      expect(await recordsIn(events, room)).toEqual([firstRecord(room), ...records])
    })

    it('takes many at once, and acknowledges them in order', async () => {
      const { room, log } = await madeRoom(events)
      const acknowledged: number[] = []
      const appends = upTo(5000).map(index =>
        log.append(nameRecord(index + 1)).then(() => acknowledged.push(index + 1)),
      )
      await Promise.all(appends)
      expect(acknowledged).toEqual(upTo(5001).slice(1))
      expect(seqsOf(await recordsIn(events, room))).toEqual(upTo(5001))
    })

    it('keeps what a record was when it was handed over', async () => {
      const { room, log } = await madeRoom(events)
      const record = { ...nameRecord(2), who: 'before' }
      const appended = log.append(record)
      record.who = 'after'
      await appended
      expect((await recordsIn(events, room))[1]?.who).toBe('before')
    })

    it('takes a number that is not the next one for a bug, and goes on', async () => {
      const { room, log } = await madeRoom(events)
      const [good, gap, again, better] = [2, 4, 2, 3].map(seq => failureOf(log.append(nameRecord(seq))))
      expect(await Promise.all([good, better])).toEqual([null, null])
      for (const failure of await Promise.all([gap, again])) {
        expect(failure).toBeInstanceOf(Error)
        expect(failure).not.toBeInstanceOf(LogFailure)
      }
      expect(seqsOf(await recordsIn(events, room))).toEqual([1, 2, 3])
    })

    it('lets one of two write, and fences the other until it has read', async () => {
      const { room, log: mine } = await madeRoom(events)
      const { log: theirs } = await openedRoom(events, room)
      const results = await Promise.all([
        failureOf(mine.append(nameRecord(2, 'mine'))),
        failureOf(theirs.append(nameRecord(2, 'theirs'))),
      ])
      expect(results.toSorted()).toEqual(['fenced', null])
      const [winner, loser] = results[0] === null ? [mine, theirs] : [theirs, mine]
      expect(await failureOf(loser.append(nameRecord(3)))).toBe('fenced')
      await winner.append(nameRecord(3))
      expect(seqsOf(await loser.reread())).toEqual([1, 2, 3])
      await loser.append(nameRecord(4))
      expect(await failureOf(winner.append(nameRecord(4)))).toBe('fenced')
      expect(seqsOf(await recordsIn(events, room))).toEqual([1, 2, 3, 4])
    })

    it('has neither gap nor double nor loss, however two owners get in one another’s way', async () => {
      const strokes = fc.array(fc.tuple(fc.nat(1), fc.integer({ min: 1, max: 5 }), fc.boolean()), {
        maxLength: 15,
      })
      await fc.assert(
        fc.asyncProperty(strokes, async plan => {
          const room = newRoom()
          await events.create(room, firstRecord(room))
          const owners = await Promise.all(
            [0, 1].map(async () => ({
              ...(await openedRoom(events, room)),
              next: 2,
              waiting: [] as Promise<void>[],
            })),
          )
          const acknowledged: string[] = []
          for (const [which, count, waits] of plan) {
            const owner = owners[which]
            if (!owner) continue
            for (let index = 0; index < count; index++) {
              const record = nameRecord(owner.next++, `owner ${which}`)
              const done = owner.log.append(record).then(() => acknowledged.push(JSON.stringify(record)))
              owner.waiting.push(
                done.then(
                  () => {},
                  () => {},
                ),
              )
            }
            if (!waits) continue
            await Promise.all(owner.waiting)
            owner.next = seqsOf(await owner.log.reread()).length + 1
          }
          await Promise.all(owners.flatMap(({ waiting }) => waiting))
          await Promise.all(owners.map(({ log }) => log.close()))
          const records = await recordsIn(events, room)
          expect(seqsOf(records)).toEqual(upTo(records.length))
          expect(
            records
              .slice(1)
              .map(record => JSON.stringify(record))
              .toSorted(),
          ).toEqual(acknowledged.toSorted())
        }),
        { numRuns: 25 },
      )
    })

    it('removes a room, fences who has it open, and gives the code away again', async () => {
      const { room, log } = await madeRoom(events)
      await log.append(nameRecord(2, 'of the old room'))
      await events.remove(room)
      expect(await events.open(room)).toBe(null)
      expect((await events.list()).map(listed => listed.room)).not.toContain(room)
      // A new room that is just as far on is still not the old one.
      expect(await events.create(room, firstRecord(room))).toBe(true)
      const { log: anew } = await openedRoom(events, room)
      await anew.append(nameRecord(2, 'of the new room'))
      expect(await failureOf(log.append(nameRecord(3)))).toBe('fenced')
      await anew.append(nameRecord(3))
      await log.close()
      await anew.append(nameRecord(4))
      expect((await recordsIn(events, room)).slice(1)).toEqual([
        nameRecord(2, 'of the new room'),
        nameRecord(3),
        nameRecord(4),
      ])
      await events.remove(room)
      await events.remove(room)
    })

    it('lists rooms with the day on which they go', async () => {
      const { room, log } = await madeRoom(events)
      const deletesOf = async () => (await events.list()).find(listed => listed.room === room)?.deletes
      expect(await deletesOf()).toBe(DELETES)
      await Promise.all([log.append(keepRecord(2, DELETES + 5)), log.append(keepRecord(3, DELETES + 9))])
      expect(await deletesOf()).toBe(DELETES + 9)
      await log.append(keepRecord(4, DELETES - 7))
      await log.append(nameRecord(5))
      await startAnew()
      expect(await deletesOf()).toBe(DELETES - 7)
    })

    it('has one secret, before and after a restart', async () => {
      const [secret, same] = await Promise.all([events.secret(), events.secret()])
      expect(secret).toHaveLength(32)
      expect(same).toEqual(secret)
      await startAnew()
      expect(await events.secret()).toEqual(secret)
    })

    it('gives the durable part as a file', async () => {
      const { log, room } = await madeRoom(events)
      await Promise.all(upTo(2500).map(index => log.append(nameRecord(index + 1, '🦦'.repeat(index % 9)))))
      const file = await fileOf(log)
      const { records, bytes, lacksEnd } = readLines(file)
      expect({ bytes, lacksEnd }).toEqual({ bytes: file.length, lacksEnd: false })
      expect(records).toEqual(await recordsIn(events, room))
      expect(records).toHaveLength(2501)
    })

    it('waits on closing for what is in flight, and takes nothing more', async () => {
      const { room, log } = await madeRoom(events)
      const appends = [2, 3, 4].map(seq => failureOf(log.append(nameRecord(seq))))
      await Promise.all([log.close(), log.close()])
      expect(await failureOf(log.append(nameRecord(5)))).toBe('fenced')
      expect(await failureOf(log.reread())).toBe('fenced')
      expect(await Promise.all(appends)).toEqual([null, null, null])
      expect(seqsOf(await recordsIn(events, room))).toEqual([1, 2, 3, 4])
    })

    it('reads anew while something is in flight, and counts it', async () => {
      const { log } = await madeRoom(events)
      const append = log.append(nameRecord(2))
      expect((await Promise.all([log.reread(), log.reread()])).map(seqsOf)).toEqual([
        [1, 2],
        [1, 2],
      ])
      await append
      await log.append(nameRecord(3))
    })
  })
}
