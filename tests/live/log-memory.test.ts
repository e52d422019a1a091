// The faults that other tests switch on in a log that is only in memory: they have to be like real ones.

import { beforeEach, expect, it } from 'vitest'
import type { EventLog, LogFailureCode } from '../../src/server/log/event-log.ts'
import { MemoryDisk, openMemoryLog } from '../../src/server/log/memory-log.ts'
import { failureOf, madeRoom, openedRoom, recordsIn, seqsOf } from './support/log-contract.ts'
import { nameRecord } from './support/records.ts'

let disk: MemoryDisk
let events: EventLog
beforeEach(() => {
  disk = new MemoryDisk()
  events = openMemoryLog(disk)
})

it.each<LogFailureCode>(['diskFull', 'diskFailed', 'databaseGone', 'fenced'])(
  'fails with %s for all that is in flight, until it is read anew',
  async code => {
    const { room, log } = await madeRoom(events)
    disk.failure = code
    const appends = [2, 3, 4].map(seq => failureOf(log.append(nameRecord(seq))))
    expect(await Promise.all(appends)).toEqual([code, code, code])
    disk.failure = null
    expect(await failureOf(log.append(nameRecord(2)))).toBe(code)
    expect(seqsOf(await log.reread())).toEqual([1])
    await log.append(nameRecord(2))
    expect(seqsOf(await recordsIn(events, room))).toEqual([1, 2])
  },
)

it('can lose the word of a write that has happened', async () => {
  const { log } = await madeRoom(events)
  disk.failure = 'databaseGone'
  disk.failsAfterwards = true
  expect(await failureOf(log.append(nameRecord(2)))).toBe('databaseGone')
  expect(await failureOf(log.reread())).toBe('databaseGone')
  disk.failure = null
  expect(seqsOf(await log.reread())).toEqual([1, 2])
  await log.append(nameRecord(3))
})

it('can hold writes back, and fails what came in meanwhile together with them', async () => {
  const { room, log } = await madeRoom(events)
  const release = disk.hold()
  let settled = 0
  const early = failureOf(log.append(nameRecord(2))).finally(() => settled++)
  await new Promise(setImmediate)
  await new Promise(setImmediate)
  // The first stroke is under way; this one waits for its turn.
  const late = failureOf(log.append(nameRecord(3))).finally(() => settled++)
  await new Promise(setImmediate)
  expect(settled).toBe(0)
  disk.failure = 'diskFull'
  release()
  expect(await Promise.all([early, late])).toEqual(['diskFull', 'diskFull'])
  disk.failure = null
  expect(seqsOf(await recordsIn(events, room))).toEqual([1])
})

it('outlives its process', async () => {
  const { room, log } = await madeRoom(events)
  await log.append(nameRecord(2))
  await events.close()
  expect(await failureOf(log.append(nameRecord(3)))).toBe('fenced')
  const { log: anew } = await openedRoom(openMemoryLog(disk), room)
  await anew.append(nameRecord(3))
  expect(disk.rooms.get(room)?.records).toHaveLength(3)
})
