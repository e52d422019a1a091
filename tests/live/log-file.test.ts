// A log's file on its own: what is sound in it stays, whatever happens to the rest.

import fc from 'fast-check'
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EventLog, LogNews } from '../../src/server/log/event-log.ts'
import { openFileLog } from '../../src/server/log/file-log.ts'
import { lineOf, readLines } from '../../src/server/log/line.ts'
import { newFolder, removeFolder } from './support/folders.ts'
import { failureOf, madeRoom, openedRoom, recordsIn, seqsOf, upTo } from './support/log-contract.ts'
import { DELETES, firstRecord, keepRecord, nameRecord } from './support/records.ts'

const ROOM = 'BCDFG'
const RECORDS = [firstRecord(ROOM), ...upTo(11).map(index => nameRecord(index + 1, 'Nutria ñ 🦦'))]
const LINES = RECORDS.map(record => Buffer.from(lineOf(JSON.stringify(record))))
const FILE = Buffer.concat(LINES)
/** Where each line ends, its end of line included. */
const ENDS = LINES.map((_, index) => LINES.slice(0, index + 1).reduce((sum, line) => sum + line.length, 0))
/** How many lines lie wholly before a byte; the end of the last of them may be missing. */
const wholeBefore = (byte: number) => ENDS.filter(end => end - 1 <= byte).length
const lineAt = (byte: number) => ENDS.findIndex(end => byte < end)

let folder: string
let news: LogNews[]
const open = (): Promise<EventLog> => openFileLog(folder, told => news.push(told))
const inFolder = (name: string) => join(folder, name)

beforeEach(async () => {
  folder = await newFolder()
  news = []
})
afterEach(() => removeFolder(folder))

describe('the lines of a file', () => {
  it('are what the readme says: JSON, and a checksum over all that comes after it', () => {
    const line = lineOf('{"seq":1,"at":5,"who":"server","events":[]}')
    expect(line).toBe('{"crc":"f659c226","seq":1,"at":5,"who":"server","events":[]}\n')
    expect(JSON.parse(line)).toEqual({ crc: 'f659c226', seq: 1, at: 5, who: 'server', events: [] })
  })

  it('are read up to any byte at which the file was cut', () => {
    for (let byte = 0; byte <= FILE.length; byte++) {
      const { records, bytes, lacksEnd, soundAfter } = readLines(FILE.subarray(0, byte))
      expect(records).toEqual(RECORDS.slice(0, wholeBefore(byte)))
      expect(bytes + (lacksEnd ? 1 : 0)).toBe(ENDS[wholeBefore(byte) - 1] ?? 0)
      expect(soundAfter).toBe(0)
    }
  })

  it('are read up to the one in which any bit has turned, and those after it are counted', () => {
    for (let byte = 0; byte < FILE.length; byte++) {
      const turned = Buffer.from(FILE)
      turned[byte] = (FILE[byte] ?? 0) ^ (1 << (byte % 8))
      const { records, soundAfter } = readLines(turned)
      const line = lineAt(byte)
      expect(records).toEqual(RECORDS.slice(0, line))
      // Where the end of a line is gone, the next line is no longer one.
      const lost = byte === (ENDS[line] ?? 0) - 1 && line < LINES.length - 1 ? 2 : 1
      // The file may have lost nothing but its very last end of line, and not even that makes a record.
      expect(soundAfter).toBe(LINES.length - line - lost)
    }
  })

  it('are none where nothing was written by us', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        expect(readLines(Buffer.from(bytes)).records).toEqual([])
      }),
    )
    for (const text of ['\n', '{}\n', 'null\n', '{"crc":"00000000"}\n', '{"crc":"00000000",}\n'])
      expect(readLines(Buffer.from(text)).records).toEqual([])
  })

  it('are read in their order only: no number is left out, none comes twice', () => {
    const swapped = Buffer.concat(
      [LINES[0], LINES[1], LINES[3], LINES[2]].map(line => line ?? Buffer.alloc(0)),
    )
    expect(readLines(swapped)).toMatchObject({ records: RECORDS.slice(0, 2), soundAfter: 2 })
    const twice = Buffer.concat([LINES[0], LINES[0]].map(line => line ?? Buffer.alloc(0)))
    expect(readLines(twice)).toMatchObject({ records: RECORDS.slice(0, 1), soundAfter: 1 })
  })
})

describe('a file that is damaged', () => {
  // Anywhere; and close to where a line ends, where there is most to get wrong.
  const places = fc.oneof(
    fc.nat(FILE.length - 1),
    fc
      .tuple(fc.constantFrom(...ENDS), fc.integer({ min: -3, max: 2 }))
      .map(([end, by]) => Math.min(end + by, FILE.length - 1)),
  )
  const damages = fc.record({
    kind: fc.constantFrom('cut', 'byte'),
    at: places,
    value: fc.integer({ min: 1, max: 255 }),
  })

  it('keeps what was sound, invents nothing, loses nothing, and can be written on', async () => {
    await fc.assert(
      fc.asyncProperty(damages, async ({ kind, at, value }) => {
        const place = await newFolder()
        const damaged = Buffer.from(kind === 'cut' ? FILE.subarray(0, at) : FILE)
        if (kind === 'byte') damaged[at] = (FILE[at] ?? 0) ^ value
        const sound = kind === 'cut' ? wholeBefore(at) : lineAt(at)
        await writeFile(join(place, `${ROOM}.jsonl`), damaged)
        const told: LogNews[] = []
        const events = await openFileLog(place, one => told.push(one))
        const opened = await events.open(ROOM)
        expect(opened?.records ?? []).toEqual(RECORDS.slice(0, sound))
        const files = await readdir(place)
        const [cut] = files.filter(name => name.includes('.cut-'))
        const rest = cut ? await readFile(join(place, cut)) : Buffer.alloc(0)
        const lacked = kind === 'cut' && ENDS.includes(at + 1)
        const now = await readFile(join(place, `${ROOM}.jsonl`))
        expect(now).toEqual(FILE.subarray(0, ENDS[sound - 1] ?? 0))
        expect(Buffer.concat([now, rest])).toEqual(
          lacked ? Buffer.concat([damaged, Buffer.from('\n')]) : damaged,
        )
        expect(told.map(one => (one.kind === 'cut' ? [one.kept, one.bytes] : one))).toEqual(
          rest.length > 0 ? [[sound, rest.length]] : [],
        )
        if (opened) {
          await opened.log.append(nameRecord(sound + 1, 'after the damage'))
          await opened.log.close()
          expect(await recordsIn(events, ROOM)).toEqual([
            ...RECORDS.slice(0, sound),
            nameRecord(sound + 1, 'after the damage'),
          ])
        }
        await events.close()
        await removeFolder(place)
      }),
      { numRuns: 60 },
    )
  })

  it('is told of with the sound lines that come after the damage', async () => {
    await writeFile(
      inFolder(`${ROOM}.jsonl`),
      Buffer.concat([FILE.subarray(0, ENDS[4]), Buffer.from('?'), FILE]),
    )
    const events = await open()
    expect(seqsOf(await recordsIn(events, ROOM))).toEqual([1, 2, 3, 4, 5])
    expect(news).toEqual([
      {
        kind: 'cut',
        room: ROOM,
        kept: 5,
        bytes: FILE.length + 1,
        soundAfter: 11,
        savedAs: inFolder(`${ROOM}.cut-1`),
      },
    ])
    await events.close()
  })

  it('is no room where not even its beginning is sound, and its code stays taken', async () => {
    await writeFile(inFolder(`${ROOM}.jsonl`), FILE.subarray(1))
    const events = await open()
    expect(await events.open(ROOM)).toBe(null)
    expect(await events.open(ROOM)).toBe(null)
    expect(await readFile(inFolder(`${ROOM}.cut-1`))).toEqual(FILE.subarray(1))
    expect(news).toMatchObject([{ kept: 0, soundAfter: 11 }])
    expect(await events.create(ROOM, firstRecord(ROOM))).toBe(false)
    expect((await events.list()).map(({ room }) => room)).toEqual([ROOM])
    await events.close()
  })

  it('goes wholly when its room goes, with what was cut from it', async () => {
    for (const damage of ['one', 'two']) {
      await writeFile(inFolder(`${ROOM}.jsonl`), Buffer.concat([FILE, Buffer.from(damage)]))
      const events = await open()
      await recordsIn(events, ROOM)
      await events.close()
    }
    expect((await readdir(folder)).sort()).toEqual(
      ['cut-1', 'cut-2', 'jsonl', 'until'].map(kind => `${ROOM}.${kind}`),
    )
    const events = await open()
    await events.remove(ROOM)
    expect(await readdir(folder)).toEqual(['lock'])
    await events.close()
  })
})

describe('the folder', () => {
  it.skipIf(process.platform === 'win32')('is for the server alone', async () => {
    const made = join(folder, 'a', 'b')
    const events = await openFileLog(made)
    await madeRoom(events)
    await events.secret()
    const names = await readdir(made)
    const modes = await Promise.all(
      names.map(async name => [name, (await stat(join(made, name))).mode & 0o077]),
    )
    expect(names).toContain('secret')
    expect(modes).toEqual(names.map(name => [name, 0]))
    expect((await stat(made)).mode & 0o077).toBe(0)
    await events.close()
    expect((await readdir(made)).filter(name => name === 'lock')).toEqual([])
  })

  it('holds nothing but what belongs there, and nothing else is taken for a room', async () => {
    for (const name of ['README.txt', 'bcdfg.jsonl', 'BCDFGH.jsonl', 'BCDFG.bak', 'BCDFG'])
      await writeFile(inFolder(name), 'mine')
    await writeFile(inFolder('BCDFH.jsonl.new'), 'half a li')
    const events = await open()
    expect(await events.list()).toEqual([])
    expect(await events.open('BCDFG')).toBe(null)
    expect((await readdir(folder)).sort()).toEqual(
      ['BCDFG', 'BCDFG.bak', 'BCDFGH.jsonl', 'README.txt', 'bcdfg.jsonl', 'lock'].sort(),
    )
    await events.close()
  })

  it('knows the deletion date from the log where the file beside it is gone, or wrong', async () => {
    let events = await open()
    const { room, log } = await madeRoom(events)
    await log.append(keepRecord(2, DELETES + 2))
    const until = inFolder(`${room}.until`)
    for (const text of ['', 'soon', '-5\n']) {
      await writeFile(until, text)
      expect(await events.list()).toEqual([{ room, deletes: DELETES + 2 }])
    }
    await events.close()
    // An older date that was brought back from a copy is put right by who opens the room.
    await writeFile(until, `${DELETES}\n`)
    events = await open()
    await openedRoom(events, room)
    expect(await events.list()).toEqual([{ room, deletes: DELETES + 2 }])
    await events.close()
  })

  it('does not guess a secret that is damaged', async () => {
    const events = await open()
    await writeFile(inFolder('secret'), 'short')
    expect(await failureOf(events.secret())).toBe('diskFailed')
    await rename(inFolder('secret'), inFolder('secret.old'))
    expect(await events.secret()).toHaveLength(32)
    await events.close()
  })
})
