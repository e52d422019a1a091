// The file of one room: read and repaired, written to at its end, and cut back where a write has failed.

import { createReadStream } from 'node:fs'
import { open, readdir, readFile, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { LogRecord } from '../../live/authority/types.ts'
import { codeOf, diskFailure, writeWhole } from './disk.ts'
import { LogFailure, type Tell } from './event-log.ts'
import { lineOf, readLines } from './line.ts'
import { deletesIn, type Pending } from './open-log.ts'

/** Beside each log: its deletion date, so that nobody has to read the log for it. */
export const untilText = (deletes: number): string => `${deletes}\n`

export class RoomFile {
  readonly #room: string
  readonly #path: string
  readonly #until: string
  readonly #tell: Tell
  #handle: FileHandle | null = null
  /** How many bytes are durable, and the number of the last record in them. */
  #size = 0
  #last = 0
  /** A failed write has left something after them, or may have. */
  #hasRemains = false
  #removed = false
  /** All that is done with the file is done one after the other. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(path: string, tell: Tell) {
    this.#path = path
    this.#room = basename(path, '.jsonl')
    this.#until = path.replace(/jsonl$/, 'until')
    this.#tell = tell
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(task).catch((error: unknown) => {
      throw diskFailure(error)
    })
    this.#turn = done.catch(() => {})
    return done
  }

  /** All sound records; what comes after them is cut off and kept beside. Rejects with `fenced` where there is no room. */
  read(): Promise<readonly LogRecord[]> {
    return this.#inTurn(async () => {
      this.#handle ??= await this.#open()
      if (this.#hasRemains) await this.#cutBack(this.#handle)
      const content = await readFile(this.#path)
      const { records, bytes, lacksEnd, soundAfter } = readLines(content)
      if (bytes < content.length) {
        const savedAs = await this.#saveCut(content.subarray(bytes))
        await this.#handle.truncate(bytes)
        await this.#handle.sync()
        const news = { kept: records.length, bytes: content.length - bytes, soundAfter, savedAs }
        this.#tell({ kind: 'cut', room: this.#room, ...news })
      }
      if (lacksEnd) {
        await this.#handle.write('\n', bytes)
        await this.#handle.sync()
      }
      this.#size = bytes + (lacksEnd ? 1 : 0)
      this.#last = records.at(-1)?.seq ?? 0
      if (records.length === 0)
        throw new LogFailure('fenced', `Nothing is sound in the log of ${this.#room}.`)
      // The power may have gone between the two files. A disk that is full must not keep anybody from reading.
      await this.#noteDeletion(records).catch(() => {})
      return records
    })
  }

  async #open(): Promise<FileHandle> {
    if (this.#removed) throw this.#gone()
    try {
      return await open(this.#path, 'r+')
    } catch (error) {
      if (codeOf(error) === 'ENOENT') throw this.#gone(error)
      throw error
    }
  }

  #gone(cause?: unknown): LogFailure {
    return new LogFailure('fenced', `There is no room ${this.#room}.`, cause)
  }

  async #saveCut(content: Uint8Array): Promise<string> {
    const taken = new Set(await readdir(dirname(this.#path)))
    let number = 1
    while (taken.has(`${this.#room}.cut-${number}`)) number++
    const path = join(dirname(this.#path), `${this.#room}.cut-${number}`)
    await writeWhole(path, content)
    return path
  }

  async #noteDeletion(records: readonly LogRecord[]): Promise<void> {
    const deletes = deletesIn(records)
    if (deletes === null) return
    const there = await readFile(this.#until, 'utf8').catch(() => null)
    if (there !== untilText(deletes)) await writeWhole(this.#until, untilText(deletes))
  }

  /** Writes lines at the end, durably; `fenced` unless the last record is number `after`. */
  write(batch: readonly Pending[], after: number): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#removed || !this.#handle) throw this.#gone()
      if (this.#hasRemains) throw new LogFailure('diskFailed', `${this.#path} has to be read anew.`)
      if (after !== this.#last)
        throw new LogFailure('fenced', `Room ${this.#room} is at ${this.#last}, not at ${after}.`)
      const content = Buffer.from(batch.map(({ json }) => lineOf(json)).join(''))
      this.#hasRemains = true
      try {
        for (let done = 0; done < content.length;) {
          const position = this.#size + done
          done += (await this.#handle.write(content, done, content.length - done, position)).bytesWritten
        }
        await this.#handle.datasync()
        // Before it is acknowledged: nobody is told of a date that would not be kept.
        await this.#noteDeletion(batch.map(({ record }) => record))
      } catch (error) {
        await this.#cutBack(this.#handle).catch(() => {})
        throw error
      }
      this.#hasRemains = false
      this.#size += content.length
      this.#last += batch.length
    })
  }

  /** Also takes what the system still holds in memory of a write that failed: it must not be taken for written. */
  async #cutBack(handle: FileHandle): Promise<void> {
    await handle.truncate(this.#size)
    await handle.sync()
    this.#hasRemains = false
  }

  async *asFile(): AsyncIterable<Uint8Array> {
    if (this.#size === 0 || this.#removed) throw this.#gone()
    const stream: AsyncIterable<Buffer> = createReadStream(this.#path, { end: this.#size - 1 })
    try {
      yield* stream
    } catch (error) {
      throw codeOf(error) === 'ENOENT' ? this.#gone(error) : diskFailure(error)
    }
  }

  /** Lets go of the file. With `remove`, whoever still writes to it is fenced, and `task` is done at that moment. */
  end(remove?: () => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      if (remove) this.#removed = true
      const handle = this.#handle
      this.#handle = null
      await handle?.close()
      await remove?.()
    })
  }
}
