// One folder, one process.

import { readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { LogNews } from '../../src/server/log/event-log.ts'
import { openFileLog } from '../../src/server/log/file-log.ts'
import { FolderInUse } from '../../src/server/log/folder-lock.ts'
import { startAppender } from './support/child.ts'
import { newFolder, removeFolder } from './support/folders.ts'
import { failureOf, madeRoom, newRoom } from './support/log-contract.ts'
import { firstRecord, nameRecord } from './support/records.ts'

let folder: string
let news: LogNews[]
const open = () => openFileLog(folder, told => news.push(told))
const lock = () => join(folder, 'lock')

beforeEach(async () => {
  folder = await newFolder()
  news = []
})
afterEach(() => removeFolder(folder))

it('is refused to a second log of the same process, until the first is closed', async () => {
  const first = await open()
  await expect(open()).rejects.toThrow(FolderInUse)
  await first.close()
  await (await open()).close()
  expect(news).toEqual([])
})

it('is refused while another process is at work, by name, and taken over when that was killed', async () => {
  const appender = startAppender([folder, newRoom()])
  await appender.until(1)
  await expect(open()).rejects.toThrow(
    `The data in ${folder} is in use by process ${appender.pid} on ${hostname()}.`,
  )
  await appender.kill()
  const events = await open()
  expect(news).toEqual([{ kind: 'lockTakenOver', by: `process ${appender.pid} on ${hostname()}` }])
  await events.close()
})

it('is taken over by a process that has the number of the dead one, as in a container that was restarted', async () => {
  for (const pid of [process.pid, process.ppid]) {
    await writeFile(lock(), JSON.stringify({ pid, host: hostname(), began: '1' }))
    await (await open()).close()
  }
  // Without /proc, a process that has the number is taken for the one that held the lock.
  expect(news.length).toBeGreaterThanOrEqual(1)
})

it('is held for another machine as long as that gives signs of life', async () => {
  await writeFile(lock(), JSON.stringify({ pid: 1, host: 'elsewhere', began: '1' }))
  await expect(open()).rejects.toThrow('process 1 on elsewhere')
  const longAgo = new Date(Date.now() - 60_000)
  await utimes(lock(), longAgo, longAgo)
  await (await open()).close()
  expect(news).toEqual([{ kind: 'lockTakenOver', by: 'process 1 on elsewhere' }])
})

it('is taken over from a lock that says nothing, as a power cut may leave it', async () => {
  await writeFile(lock(), '')
  const longAgo = new Date(Date.now() - 60_000)
  await utimes(lock(), longAgo, longAgo)
  await (await open()).close()
  expect(news).toMatchObject([{ kind: 'lockTakenOver' }])
})

it('gives signs of life', async () => {
  const events = await open()
  const longAgo = new Date(Date.now() - 60_000)
  await utimes(lock(), longAgo, longAgo)
  await vi.waitFor(
    async () => expect((await stat(lock())).mtimeMs).toBeGreaterThan(longAgo.getTime() + 1000),
    30_000,
  )
  await events.close()
})

it('writes nothing more once another process has taken the folder over', async () => {
  const events = await open()
  const { log } = await madeRoom(events)
  const theirs = JSON.stringify({ pid: 1, host: 'elsewhere', began: '1' })
  await writeFile(lock(), theirs)
  const room = newRoom()
  let seq = 2
  await vi.waitFor(async () => expect(await failureOf(log.append(nameRecord(seq++)))).toBe('fenced'), 30_000)
  expect(await failureOf(events.create(room, firstRecord(room)))).toBe('fenced')
  await events.close()
  expect(await readFile(lock(), 'utf8')).toBe(theirs)
})
