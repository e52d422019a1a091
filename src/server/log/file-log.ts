// Logs as files: one for each room, in a folder that belongs to this process alone.

import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { LogRecord } from '../../live/authority/types.ts'
import { codeOf, diskFailure, FOLDER_MODE, syncFolder, writeWhole } from './disk.ts'
import { LogFailure, type EventLog, type ListedRoom, type Opened, type Tell } from './event-log.ts'
import { lockFolder, type FolderLock } from './folder-lock.ts'
import { lineOf, readLines } from './line.ts'
import { checkFirst, deletesIn, isRoomName, OpenLogs, type RoomStore } from './open-log.ts'
import { RoomFile, untilText } from './room-file.ts'
import { secretIn } from './secret-file.ts'

/** How long leftovers are kept of which nobody knows when they are to be deleted, in ms. */
const LEFTOVERS_KEPT = 30 * 24 * 60 * 60 * 1000

/**
 * Opens the logs of a folder, which is made if need be.
 * @throws {FolderInUse} where another process has it
 * @throws {LogFailure} where it cannot be written
 */
export async function openFileLog(folder: string, tell: Tell = () => {}): Promise<EventLog> {
  try {
    await mkdir(folder, { recursive: true, mode: FOLDER_MODE })
    const lock = await lockFolder(folder, tell)
    // Drafts of files that were being written when the power went.
    for (const name of await readdir(folder))
      if (name.endsWith('.new')) await rm(join(folder, name), { force: true })
    return new FileLog(folder, lock, tell)
  } catch (error) {
    throw codeOf(error) === '' ? error : diskFailure(error)
  }
}

type Held = { readonly file: RoomFile; users: number }

class FileLog implements EventLog {
  readonly #folder: string
  readonly #lock: FolderLock
  readonly #tell: Tell
  readonly #held = new Map<string, Held>()
  readonly #logs = new OpenLogs()
  readonly #creating = new Set<string>()
  #secret: Promise<Uint8Array> | null = null

  constructor(folder: string, lock: FolderLock, tell: Tell) {
    this.#folder = folder
    this.#lock = lock
    this.#tell = tell
  }

  #path(room: string, kind: string): string {
    return join(this.#folder, `${room}.${kind}`)
  }

  async open(room: string): Promise<Opened | null> {
    if (!isRoomName(room)) return null
    return this.#logs.open(room, this.#storeOf(room))
  }

  #storeOf(room: string): RoomStore {
    const held = this.#hold(room)
    return {
      read: () => held.file.read(),
      write: (batch, after) => {
        this.#checkLock()
        return held.file.write(batch, after)
      },
      asFile: () => held.file.asFile(),
      close: () => this.#letGo(room, held),
    }
  }

  /** Whoever opens a room twice writes to the same file, and of two writers one is fenced, as if it were another process. */
  #hold(room: string): Held {
    const held = this.#held.get(room) ?? {
      file: new RoomFile(this.#path(room, 'jsonl'), this.#tell),
      users: 0,
    }
    this.#held.set(room, held)
    held.users++
    return held
  }

  async #letGo(room: string, held: Held): Promise<void> {
    if (--held.users > 0) return
    if (this.#held.get(room) === held) this.#held.delete(room)
    await held.file.end()
  }

  #checkLock(): void {
    if (!this.#lock.isHeld())
      throw new LogFailure('fenced', `Another process has taken over the data in ${this.#folder}.`)
  }

  async create(room: string, first: LogRecord): Promise<boolean> {
    checkFirst(room, first)
    if (this.#creating.has(room)) return false
    this.#creating.add(room)
    try {
      this.#checkLock()
      if ((await this.#filesOf(room)).length > 0) return false
      await this.#begin(room, first)
      return true
    } catch (error) {
      throw diskFailure(error)
    } finally {
      this.#creating.delete(room)
    }
  }

  async #begin(room: string, first: LogRecord): Promise<void> {
    try {
      const deletes = deletesIn([first])
      if (deletes !== null) await writeWhole(this.#path(room, 'until'), untilText(deletes))
      await writeWhole(this.#path(room, 'jsonl'), lineOf(JSON.stringify(first)))
    } catch (error) {
      await this.#removeFiles(room).catch(() => {})
      throw error
    }
  }

  async #filesOf(room: string): Promise<string[]> {
    return (await readdir(this.#folder)).filter(name => name.startsWith(`${room}.`))
  }

  async list(): Promise<readonly ListedRoom[]> {
    try {
      const rooms = new Set((await readdir(this.#folder)).flatMap(name => roomOf(name) ?? []))
      const listed: ListedRoom[] = []
      for (const room of rooms) {
        const deletes = await this.#deletesOf(room)
        if (deletes !== null) listed.push({ room, deletes })
      }
      return listed
    } catch (error) {
      throw diskFailure(error)
    }
  }

  /** From the small file beside the log; else from the log itself; null where both are gone by now. */
  async #deletesOf(room: string): Promise<number | null> {
    const text = await readFile(this.#path(room, 'until'), 'utf8').catch(() => '')
    if (/^\d{1,15}\n$/.test(text)) return Number(text)
    const content = await readFile(this.#path(room, 'jsonl')).catch(() => Buffer.alloc(0))
    const deletes = deletesIn(readLines(content).records)
    if (deletes !== null) return deletes
    const [leftover] = await this.#filesOf(room)
    return leftover ? (await stat(join(this.#folder, leftover))).mtimeMs + LEFTOVERS_KEPT : null
  }

  async remove(room: string): Promise<void> {
    if (!isRoomName(room)) return
    const held = this.#hold(room)
    try {
      await held.file.end(() => this.#removeFiles(room))
    } catch (error) {
      throw diskFailure(error)
    } finally {
      // The next to create this room gets a file of its own.
      if (this.#held.get(room) === held) this.#held.delete(room)
      await this.#letGo(room, held)
    }
  }

  async #removeFiles(room: string): Promise<void> {
    for (const name of await this.#filesOf(room)) await rm(join(this.#folder, name), { force: true })
    await syncFolder(this.#folder)
  }

  secret(): Promise<Uint8Array> {
    const made = (this.#secret ??= secretIn(this.#folder))
    // What failed is tried again.
    made.catch(() => (this.#secret = null))
    return made
  }

  async close(): Promise<void> {
    await this.#logs.close()
    await this.#lock.release()
  }
}

/** The room that a file belongs to; null where it is none of a room. */
function roomOf(name: string): string | null {
  const [room = '', kind = ''] = name.split('.')
  return isRoomName(room) && /^(jsonl|until|cut-\d+)$/.test(kind) ? room : null
}
