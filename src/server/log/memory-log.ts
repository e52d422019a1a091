// Logs in memory, for tests: as strict as the others, and faults can be switched on. Several logs over one `MemoryDisk`
// are several processes over the same data.

import { LogFailure, type EventLog, type LogFailureCode } from './event-log.ts'
import type { LogRecord } from '../../live/authority/types.ts'
import { lineOf } from './line.ts'
import { checkFirst, deletesIn, isRoomName, OpenLogs, type RoomStore } from './open-log.ts'

type MemoryRoom = { readonly records: string[]; deletes: number }

export class MemoryDisk {
  readonly rooms = new Map<string, MemoryRoom>()
  readonly secret = crypto.getRandomValues(new Uint8Array(32))
  /** While set, every write fails with it, and with `databaseGone` every reading, too. */
  failure: LogFailureCode | null = null
  /** Whether a write that fails has happened all the same, and only the word of it was lost. */
  failsAfterwards = false
  #held: Promise<void> | null = null

  /** Writes wait until the function that is returned is called. */
  hold(): () => void {
    let release = () => {}
    this.#held = new Promise(resolve => {
      release = () => {
        this.#held = null
        resolve()
      }
    })
    return release
  }

  /** One write: `task` is what it does to the disk, in one piece. */
  async write(task: () => void): Promise<void> {
    while (this.#held) await this.#held
    // What is awaited takes a while: a write is never done at once.
    await Promise.resolve()
    if (!this.failure) return task()
    if (this.failsAfterwards) task()
    throw new LogFailure(this.failure, 'A fault that was switched on.')
  }

  read(): void {
    if (this.failure === 'databaseGone') throw new LogFailure(this.failure, 'A fault that was switched on.')
  }
}

/** Logs over `disk`, which outlives them. */
export function openMemoryLog(disk = new MemoryDisk()): EventLog {
  const logs = new OpenLogs()
  return {
    open: async room => (isRoomName(room) ? logs.open(room, storeOf(room, disk)) : null),
    async create(room, first) {
      checkFirst(room, first)
      if (disk.rooms.has(room)) return false
      let created = false
      await disk.write(() => {
        if (disk.rooms.has(room)) return
        disk.rooms.set(room, { records: [JSON.stringify(first)], deletes: deletesIn([first]) ?? 0 })
        created = true
      })
      return created
    },
    async list() {
      disk.read()
      return [...disk.rooms].map(([room, { deletes, records }]) => ({ room, deletes, last: records.length }))
    },
    remove: room => disk.write(() => void disk.rooms.delete(room)),
    secret: () => Promise.resolve(disk.secret),
    close: () => logs.close(),
  }
}

function storeOf(name: string, disk: MemoryDisk): RoomStore {
  let room: MemoryRoom | undefined
  const gone = () => new LogFailure('fenced', `Room ${name} is gone, or somebody else writes to it.`)
  return {
    async read() {
      disk.read()
      room = disk.rooms.get(name)
      if (!room) throw gone()
      return room.records.map(json => JSON.parse(json) as LogRecord)
    },
    write: (batch, after) =>
      disk.write(() => {
        if (!room || disk.rooms.get(name) !== room || room.records.length !== after) throw gone()
        room.records.push(...batch.map(({ json }) => json))
        room.deletes = deletesIn(batch.map(({ record }) => record)) ?? room.deletes
      }),
    async *asFile() {
      disk.read()
      const there = disk.rooms.get(name)
      if (!there) throw gone()
      yield Buffer.from(there.records.map(lineOf).join(''))
    },
    close: () => Promise.resolve(),
  }
}
