// A folder belongs to one process at a time: a small file says to which. Where that process is gone, the next one takes
// the folder over.

import { readFileSync } from 'node:fs'
import { link, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { codeOf, FILE_MODE } from './disk.ts'
import type { Tell } from './event-log.ts'

/** A sign of life, ms, for those who cannot look our process up: on another machine, in another container. */
const BEAT = 1000
/** Silence, in ms, after which a process that cannot be looked up counts as gone. */
const SILENCE = 10_000

/** Why the server cannot begin with these data: somebody else is at work on them. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
}

type Holder = {
  readonly pid: number
  readonly host: string
  /** When that process began, as the system counts; empty where it does not tell. Numbers of processes come round again. */
  readonly began: string
}

export type FolderLock = {
  /** False once somebody else has taken the folder over, because they heard nothing of us. */
  isHeld(): boolean
  release(): Promise<void>
}

/** Folders of this very process: its own number in a file says nothing, since it is the same after a restart in a container. */
const ours = new Set<string>()

/** Takes the lock of `folder`. @throws {FolderInUse} with a message for people */
export async function lockFolder(folder: string, tell: Tell): Promise<FolderLock> {
  const path = join(resolve(folder), 'lock')
  if (ours.has(path)) throw new FolderInUse(inUse(folder, path, 'this very process'))
  ours.add(path)
  try {
    const mine = JSON.stringify(me())
    while (!(await writeNew(path, mine))) {
      const theirs = await readFile(path, 'utf8').catch(emptyIfGone)
      if (theirs === null) continue
      const holder = readHolder(theirs)
      const name = holder ? `process ${holder.pid} on ${holder.host}` : 'somebody'
      if (await isAlive(holder, path)) throw new FolderInUse(inUse(folder, path, name))
      if (await takeAway(path, theirs)) tell({ kind: 'lockTakenOver', by: name })
    }
    return holdLock(path, mine)
  } catch (error) {
    ours.delete(path)
    throw error
  }
}

const inUse = (folder: string, path: string, who: string): string =>
  `The data in ${folder} is in use by ${who}. Only one server can work on a folder: stop the other one, or give this ` +
  `one a folder of its own. If you are sure that no other is running, delete ${path} and start again.`

function me(): Holder {
  return { pid: process.pid, host: hostname(), began: beginningOf(process.pid) }
}

/** When a process of this machine began; empty where the system keeps no /proc. */
function beginningOf(pid: number): string {
  try {
    // The second field is the program's name in brackets, and may hold anything; the beginning is the 22nd.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')
    return fields?.[19] ?? ''
  } catch {
    return ''
  }
}

function readHolder(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    const { pid, host, began } = value as Partial<Record<keyof Holder, unknown>>
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof began !== 'string') return null
    return { pid, host, began }
  } catch {
    return null
  }
}

/** Whether who holds the lock is still at work. */
async function isAlive(holder: Holder | null, path: string): Promise<boolean> {
  if (holder?.host === hostname()) {
    if (holder.pid === process.pid) return false
    try {
      process.kill(holder.pid, 0)
    } catch (error) {
      // EPERM: it is there, and belongs to somebody else.
      if (codeOf(error) !== 'EPERM') return false
    }
    return holder.began === '' || holder.began === beginningOf(holder.pid)
  }
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }))
  return Date.now() - mtimeMs < SILENCE
}

async function writeNew(path: string, content: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', FILE_MODE)
    try {
      await handle.writeFile(content)
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Removes a lock that nobody holds any more, unless somebody else was quicker and it is theirs by now. */
async function takeAway(path: string, stale: string): Promise<boolean> {
  const aside = `${path}.${process.pid}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
  const isStale = (await readFile(aside, 'utf8')) === stale
  if (!isStale) await link(aside, path).catch(() => {})
  await rm(aside, { force: true })
  return isStale
}

function emptyIfGone(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null
  throw error
}

function holdLock(path: string, mine: string): FolderLock {
  let held = true
  const beat = setInterval(() => {
    void readFile(path, 'utf8').then(
      async content => {
        if (content === mine) await utimes(path, new Date(), new Date()).catch(() => {})
        else held = false
      },
      // A disk that does not answer says nothing about who holds the lock.
      (error: unknown) => {
        if (codeOf(error) === 'ENOENT') held = false
      },
    )
  }, BEAT)
  beat.unref()
  return {
    isHeld: () => held,
    async release() {
      clearInterval(beat)
      const content = await readFile(path, 'utf8').catch(() => null)
      if (content === mine) await rm(path, { force: true }).catch(() => {})
      ours.delete(path)
    },
  }
}
