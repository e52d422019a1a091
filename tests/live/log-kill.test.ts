// A process that is killed while it writes: whatever it was told is kept, is there.

import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { openFileLog } from '../../src/server/log/file-log.ts'
import { startAppender } from './support/child.ts'
import { newFolder, removeFolder } from './support/folders.ts'
import { newRoom, recordsIn, seqsOf, upTo } from './support/log-contract.ts'
import { firstRecord, nameRecord } from './support/records.ts'

const KILLS = 6

const folders: string[] = []
afterAll(() => Promise.all(folders.map(removeFolder)))

it('loses nothing that was acknowledged, however often it is killed', async () => {
  const folder = await newFolder()
  folders.push(folder)
  const room = newRoom()
  const name = 'x'.repeat(50)
  let acknowledged = 1
  for (const lines of fc.sample(fc.integer({ min: 1, max: 4000 }), KILLS)) {
    const appender = startAppender([folder, room, String(name.length)])
    await appender.until(lines)
    await appender.kill()
    const kept = appender.kept()
    acknowledged = Math.max(acknowledged, ...kept)
    const events = await openFileLog(folder)
    const records = await recordsIn(events, room)
    await events.close()
    expect(records.length).toBeGreaterThanOrEqual(acknowledged)
    expect(records).toEqual([
      firstRecord(room),
      ...upTo(records.length)
        .slice(1)
        .map(seq => nameRecord(seq, name)),
    ])
    expect(seqsOf(records)).toEqual(upTo(records.length))
    acknowledged = records.length
  }
})
