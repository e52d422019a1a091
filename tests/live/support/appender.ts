// A process of its own that writes to a log of files until it is killed, or can write no more. It tells each number once
// that is acknowledged, and how it ended.
// Usage: appender.ts <folder> <room> [characters of each name]

import { LogFailure } from '../../../src/server/log/event-log.ts'
import { openFileLog } from '../../../src/server/log/file-log.ts'
import { firstRecord, nameRecord } from './records.ts'

const IN_FLIGHT = 32

const [folder = '', room = '', length = '1'] = process.argv.slice(2)
const name = 'x'.repeat(Number(length))
const events = await openFileLog(folder)
await events.create(room, firstRecord(room))
const opened = await events.open(room)
if (!opened) throw new Error(`There is no room ${room}.`)
const { log, records } = opened
let next = records.length + 1
console.log(`open ${records.length}`)

const keepAppending = async () => {
  for (;;) {
    const seq = next++
    await log.append(nameRecord(seq, name))
    console.log(`kept ${seq}`)
  }
}
try {
  await Promise.all(Array.from({ length: IN_FLIGHT }, keepAppending))
} catch (error) {
  if (!(error instanceof LogFailure)) throw error
  const there = await log.reread()
  console.log(`ended ${error.code} ${there.length}`)
  await events.close()
}
