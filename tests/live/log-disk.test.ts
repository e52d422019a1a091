// Disks that are full, or will not be written.

import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { LogFailure } from '../../src/server/log/event-log.ts'
import { openFileLog } from '../../src/server/log/file-log.ts'
import { readLines } from '../../src/server/log/line.ts'
import { startAppender } from './support/child.ts'
import { canMount, mountFolder, newFolder, removeFolder } from './support/folders.ts'
import { failureOf, fileOf, madeRoom, newRoom, recordsIn, seqsOf, upTo } from './support/log-contract.ts'
import { DELETES, firstRecord, keepRecord, nameRecord } from './support/records.ts'

const isRoot = process.getuid?.() === 0
const mounts = canMount()
const cleaning: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const clean of cleaning) await clean()
})

async function smallDisk(options: string): Promise<string> {
  const disk = await mountFolder(options)
  cleaning.push(() => disk.remove())
  return disk.folder
}

it.skipIf(process.platform === 'win32')('acknowledges nothing beyond the limit set to a file', async () => {
  const folder = await newFolder()
  cleaning.push(() => removeFolder(folder))
  const room = newRoom()
  // 200 blocks of 512 or 1024 bytes: in the midst of a line, whatever the shell counts in.
  const appender = startAppender([folder, room, '1000'], 200)
  await appender.end()
  const acknowledged = Math.max(...appender.kept())
  expect(acknowledged).toBeGreaterThan(50)
  // Having read its log anew, it found what it was told, and no more.
  expect(appender.lines().at(-1)).toBe(`ended diskFull ${acknowledged}`)
  const events = await openFileLog(folder)
  expect(seqsOf(await recordsIn(events, room))).toEqual(upTo(acknowledged))
  expect((await readFile(join(folder, `${room}.jsonl`))).at(-1)).toBe(0x0a)
  await events.close()
})

it.skipIf(!mounts)(
  'stops on a full disk (needs the right to mount), and goes on once there is room',
  async () => {
    const folder = await smallDisk('size=400k')
    const events = await openFileLog(folder)
    const { room, log } = await madeRoom(events)
    const ballast = join(folder, 'ballast')
    await writeFile(ballast, Buffer.alloc(200_000))
    let next = 2
    const acknowledged: number[] = [1]
    const fill = async () => {
      const failures: unknown[] = []
      while (failures.length === 0) {
        const batch = Array.from({ length: 7 }, () => next++)
        const name = 'x'.repeat(700)
        for (const failure of await Promise.all(
          batch.map(async seq => {
            const why = await failureOf(log.append(nameRecord(seq, name)))
            if (why === null) acknowledged.push(seq)
            return why
          }),
        ))
          if (failure !== null) failures.push(failure)
      }
      return new Set(failures)
    }
    expect(await fill()).toEqual(new Set(['diskFull']))
    // Nothing is taken before the log was read, and nothing half-written is left.
    expect(await failureOf(log.append(nameRecord(next)))).toBe('diskFull')
    const file = await readFile(join(folder, `${room}.jsonl`))
    expect(readLines(file)).toMatchObject({ bytes: file.length, lacksEnd: false })
    expect(seqsOf(await log.reread())).toEqual(acknowledged)
    expect(await fileOf(log)).toEqual(file)

    // Still full: the same again, and a new room cannot be begun, nor half of one.
    next = acknowledged.length + 1
    await fill()
    const other = newRoom()
    await writeFile(join(folder, 'rest'), Buffer.alloc(400_000)).catch(() => {})
    expect(await failureOf(events.create(other, firstRecord(other)))).toBe('diskFull')
    expect(await events.open(other)).toBe(null)
    expect((await events.list()).map(listed => listed.room)).toEqual([room])

    // A deletion date that cannot be noted is not acknowledged.
    await log.reread()
    expect(await failureOf(log.append(keepRecord(acknowledged.length + 1, DELETES + 1)))).toBe('diskFull')
    expect(seqsOf(await log.reread())).toEqual(acknowledged)
    expect(await events.list()).toEqual([{ room, deletes: DELETES }])

    await rm(ballast)
    next = acknowledged.length + 1
    await log.append(nameRecord(next))
    acknowledged.push(next)
    expect(await events.create(other, firstRecord(other))).toBe(true)
    await events.close()
    const anew = await openFileLog(folder)
    expect(seqsOf(await recordsIn(anew, room))).toEqual(acknowledged)
    await anew.close()
  },
)

it.skipIf(isRoot && !mounts)(
  'says so where the folder cannot be written (as root: needs the right to mount)',
  async () => {
    const folder = isRoot ? await smallDisk('ro') : await newFolder()
    if (!isRoot) {
      await chmod(folder, 0o500)
      cleaning.push(() => removeFolder(folder))
    }
    expect(await failureOf(openFileLog(folder))).toBe('diskFailed')
    expect(await failureOf(openFileLog(join(folder, 'below')))).toBe('diskFailed')
  },
)

it('says so where the folder is a file, or a log is a folder', async () => {
  const folder = await newFolder()
  cleaning.push(() => removeFolder(folder))
  const file = join(folder, 'file')
  await writeFile(file, '')
  expect(await failureOf(openFileLog(file))).toBe('diskFailed')
  const events = await openFileLog(folder)
  const room = newRoom()
  await mkdir(join(folder, `${room}.jsonl`))
  await expect(events.open(room)).rejects.toThrow(LogFailure)
  expect(await events.create(room, firstRecord(room))).toBe(false)
  await events.close()
})
