// Copies of everything, from other devices and from nowhere good: merging them loses nothing and counts nothing twice,
// and a file that is damaged, older, newer, somebody else's or malicious is told apart and harms nothing.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeLogs, type LogEntry } from '../../src/core/practice/log.ts'
import { recordsOf } from '../../src/core/practice/records.ts'
import { TECHNIQUES } from '../../src/core/technique.ts'
import { createNoticeStore } from '../../src/store/notice-store.ts'
import { createPracticeStore } from '../../src/store/practice-store.ts'
import { bringBack } from '../../src/store/saving/bring-back.ts'
import { copyAll } from '../../src/store/saving/copy.ts'
import { PRACTICE } from '../../src/store/saving/later-records.ts'
import { LARGEST_COPY, readCopy, type Copy } from '../../src/store/saving/read-copy.ts'
import { createSaver, type Saver } from '../../src/store/saving/saver.ts'
import { createMemoryShelf, createStorageJournal, type Shelf } from '../../src/store/saving/shelf.ts'
import { memoryStorage } from '../fixtures/memory-storage.ts'

const CLOCK = { now: () => Date.UTC(2026, 4, 4), zone: () => 0 }

/** A device of its own. */
function device(shelf: Shelf = createMemoryShelf()) {
  const storage = memoryStorage()
  const journal = createStorageJournal(() => storage)
  const open = (): Saver => createSaver({ shelf, journal, notices: createNoticeStore() })
  const everything = async () => {
    const onShelf = await Promise.all((await shelf.keys()).map(async key => [key, await shelf.get(key)]))
    const inJournal = journal.keys().map(key => [key, journal.read(key)])
    return JSON.stringify([Object.fromEntries(onShelf), Object.fromEntries(inJournal)])
  }
  const log = async () => (await createPracticeStore(open(), CLOCK)).getState().log
  return { open, everything, log, shelf, journal }
}
type Device = ReturnType<typeof device>

const read = (content: string): Copy => {
  const copy = readCopy(content)
  if ('failure' in copy) throw new Error(copy.failure)
  return copy
}

const technique = fc.constantFrom(...TECHNIQUES)
const page = fc.record({
  pack: fc.constantFrom('the-wire', 'footnotes'),
  excerpt: fc.constantFrom('lamp-count', 'dark-masts'),
  language: fc.constantFrom('en', 'es'),
  hash: fc.constant('h'),
  score: fc.integer({ min: 0, max: 100 }),
  tally: fc.constant({ signal: 4, hits: 2, noise: 6, falseAlarms: 1 }),
  marks: fc.array(
    fc.record({
      markId: fc.constantFrom('a', 'b'),
      technique,
      credit: fc.double({ min: 0, max: 1, noNaN: true }),
      called: fc.option(technique),
      confidence: fc.constantFrom('hunch' as const, 'likely' as const, 'sure' as const, null),
    }),
    { maxLength: 4 },
  ),
  sure: fc.constant([{ confidence: 'likely' as const, found: true }]),
  falseFlags: fc.nat(3),
})
// Few moments, so that entries of both devices fall into the same one.
const when = fc.integer({ min: 1_780_000_000_000, max: 1_780_000_000_006 })
const zone = fc.constantFrom(-300, 0, 120)
const entry: fc.Arbitrary<LogEntry> = fc.oneof(
  fc
    .tuple(page, fc.uuid(), when, zone)
    .map(([made, id, at, ahead]) => ({ kind: 'round' as const, id, when: at, zone: ahead, ...made })),
  fc.tuple(fc.array(page, { maxLength: 2 }), fc.uuid(), when, zone).map(([pages, id, at, ahead]) => ({
    kind: 'check-up' as const,
    id,
    when: at,
    zone: ahead,
    form: 'check-up-a',
    began: at,
    pages,
  })),
)
const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 8 })

describe('copies of two devices', () => {
  it('brought back in any order and number give the same log, lose nothing and count nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        entries,
        entries,
        entries,
        fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 6 }),
        async (ofA, ofB, ofC, steps) => {
          const devices: [Device, Device, Device] = [device(), device(), device()]
          const own = [ofA, ofB, ofC]
          for (const [index, log] of own.entries()) {
            const saver = devices[index]!.open()
            for (const one of log) saver.save(PRACTICE, one.id, one)
            await saver.settled()
          }
          const carry = async (from: Device, to: Device): Promise<void> =>
            expect(await bringBack(to.open(), read(await copyAll(from.open())))).toBe(true)
          const hasAny = (one: Device) => one.shelf.keys().then(keys => keys.length > 0)
          for (const [from, to] of steps) {
            const there = await devices[to]!.log()
            if (await hasAny(devices[from]!)) await carry(devices[from]!, devices[to]!)
            const now = await devices[to]!.log()
            expect(now).toEqual(mergeLogs(there, await devices[from]!.log()))
          }
          // However it began, once each has had the others' copies all three are the same.
          const [a, b, c] = devices
          for (const [from, to] of [
            [a, b],
            [b, c],
            [c, a],
            [c, b],
          ] as const)
            // prettier-ignore
            if (await hasAny(from)) await carry(from, to)
          const all = mergeLogs(ofA, ofB, ofC)
          expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
          for (const one of devices) expect(await one.log()).toEqual(all)
          const records = recordsOf({}, all)
          expect(recordsOf({}, mergeLogs(ofC, ofA, ofB, ofA))).toEqual(records)
          const stood = Object.values(records).reduce((sum, record) => sum + record.stood, 0)
          const marks = all.flatMap(one => (one.kind === 'round' ? [one] : []))
          expect(stood).toBe(marks.reduce((sum, { marks: of }) => sum + of.length, 0))
        },
      ),
      { numRuns: 60 },
    )
  })
})

const progress = { pack: 'the-wire', excerpt: 'lamp-count', plays: 1, best: 90, stars: 3, last: 5 }
const sealed = (kind: string, data: unknown, version = 1) => ({ kind, version, sequence: 3, data })
const round = {
  kind: 'round', id: 'b2', when: 1_780_000_000_000, zone: 0, pack: 'the-wire', excerpt: 'lamp-count', language: 'en',
  hash: 'h', score: 50, tally: { signal: 4, hits: 2, noise: 6, falseAlarms: 1 }, sure: [], falseFlags: 1,
  marks: [{ markId: 'a', technique: 'innuendo', credit: 0.5, called: null, confidence: null }],
} // prettier-ignore
const file = (records: unknown, more: object = {}): string =>
  JSON.stringify({ game: 'just-asking', format: 1, records, ...more })
/** A sound record, so that the file as a whole is one. */
const SOUND = { 'progress/the-wire/lamp-count': sealed('progress', progress) }

describe('a file that cannot be used is refused with a reason', () => {
  it.each([
    ['a letter', 'Dear desk,', 'notACopy'],
    ['nothing at all', '', 'notACopy'],
    ['the first half of a copy', file(SOUND).slice(0, 90), 'halfCopy'],
    ['a copy with its last letter gone', file(SOUND).slice(0, -1), 'halfCopy'],
    ['somebody else’s JSON', '{"name":"package","version":"1.0.0"}', 'foreignCopy'],
    ['a list', '[1,2,3]', 'foreignCopy'],
    ['null', 'null', 'foreignCopy'],
    ['another game’s copy', file(SOUND, { game: 'just-telling' }), 'foreignCopy'],
    ['a format that never was', file(SOUND, { format: 0 }), 'damagedCopy'],
    ['a format that is no number', file(SOUND, { format: '1' }), 'damagedCopy'],
    ['records in a list', file([sealed('progress', progress)]), 'damagedCopy'],
    ['no records', JSON.stringify({ game: 'just-asking', format: 1 }), 'damagedCopy'],
    ['a newer format', file(SOUND, { format: 2 }), 'newerCopy'],
    ['one record of a newer version', file({ ...SOUND, 'practice/b2': sealed('practice', round, 9) }), 'newerCopy'],
    ['empty', file({}), 'emptyCopy'],
  ])('%s', (_, content, failure) => {
    expect(readCopy(content)).toEqual({ failure })
  }) // prettier-ignore

  it('a million records, and thirty megabytes', () => {
    const many = Array.from({ length: 1_000_000 }, (_, index) => `"a/${index}":0`).join(',')
    expect(readCopy(`{"game":"just-asking","format":1,"records":{${many}}}`)).toEqual({ failure: 'hugeCopy' })
    const long = file({ ...SOUND, 'aside/x/y': 'x'.repeat(LARGEST_COPY) })
    expect(readCopy(long)).toEqual({ failure: 'hugeCopy' })
  })

  it('brackets a million deep', () => {
    const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000)
    expect(readCopy(deep)).toHaveProperty('failure')
    const content = `{"game":"just-asking","format":1,"records":{"odd/a":{"kind":"odd","version":1,"sequence":1,"data":${deep}}}}`
    expect(readCopy(content)).toHaveProperty('failure')
  })
})

const change = (data: object) => ({ 'practice/b2': sealed('practice', { ...round, ...data }, 2) })
const HOSTILE: readonly (readonly [string, unknown])[] = [
  ['nested forty deep', { 'odd/a': sealed('odd', JSON.parse('['.repeat(40) + ']'.repeat(40))) }],
  ['with an unname among its keys', { 'odd/a': sealed('odd', JSON.parse('{"__proto__":{"isAdmin":true}}')) }],
  ['under an unname', JSON.parse(`{"progress/__proto__/x":${JSON.stringify(sealed('progress', { ...progress, pack: '__proto__', excerpt: 'x' }))}}`)],
  ['which is an unname', JSON.parse('{"__proto__":{"kind":"odd","version":1,"sequence":1,"data":1}}')],
  ['with an id that has a slash', { 'practice/b/2': sealed('practice', { ...round, id: 'b/2' }, 2) }],
  ['with a pack that has a slash', { 'progress/the-wire/a/b': sealed('progress', { ...progress, pack: 'the-wire/a', excerpt: 'b' }) }],
  ['under a path', { '../../practice/b2': sealed('practice', round, 2) }],
  ['under another’s name', { 'practice/b3': sealed('practice', round, 2) }],
  ['of another kind', { 'practice/b2': sealed('progress', round, 2) }],
  ['from the year 275760', change({ when: 8.64e15 })],
  ['from before 1970', change({ when: -1 })],
  ['from between two milliseconds', change({ when: 0.5 })],
  ['from no place on Earth', change({ zone: 1e6 })],
  ['with more hits than sentences', change({ tally: { signal: 1, hits: 9, noise: 1, falseAlarms: 0 } })],
  ['with a negative count', change({ falseFlags: -1 })],
  ['with a count beyond counting', { 'progress/the-wire/dark-masts': sealed('progress', { ...progress, excerpt: 'dark-masts', plays: 1e300 }) }],
  ['with a number that JSON knows and nobody else', JSON.stringify({ 'progress/the-wire/dark-masts': sealed('progress', { ...progress, excerpt: 'dark-masts', best: 'ENDLESS' }) }).replace('"ENDLESS"', '9e999')],
  ['with a sequence beyond all others', { 'odd/a': { kind: 'odd', version: 1, sequence: 1e300, data: 1 } }],
  ['with a score over a hundred', change({ score: 101 })],
  ['with a technique that is none', change({ marks: [{ ...round.marks[0], technique: 'toString' }] })],
  ['that is text', { 'practice/b2': '<img src=x onerror=alert(1)>' }],
] // prettier-ignore

describe('a malicious record', () => {
  it.each(HOSTILE)('%s is left out and told, and the rest comes in', async (_, records) => {
    // As text: an object would not keep what is named like nothing.
    const text = typeof records === 'string' ? records : JSON.stringify(records)
    const copy = read(file(SOUND).replace('"records":{', `"records":{${text.slice(1, -1)},`))
    expect(copy).toMatchObject({ damaged: 1, finished: 1, practice: 0 })
    const here = device()
    expect(await bringBack(here.open(), copy)).toBe(true)
    expect(await here.shelf.keys()).toEqual(['progress/the-wire/lamp-count'])
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
    // What was taken in can be taken along again.
    expect(read(await copyAll(here.open())).damaged).toBe(0)
  })

  it('that only looks odd stays what it is: words', async () => {
    const odd = '=HYPERLINK("x")<script>alert(1)</script>'
    const copy = read(file(change({ excerpt: odd.replaceAll('/', '\\') })))
    expect(copy.damaged).toBe(0)
    const here = device()
    await bringBack(here.open(), copy)
    expect(await here.log()).toHaveLength(1)
  })
})

describe('an older copy', () => {
  it('comes in whole, brought up to date', async () => {
    const settings = { language: 'es', theme: 'night', motion: 'auto', volume: 0.5, muted: false, confidence: 'auto' }
    const copy = read(file({ ...SOUND, 'settings/mine': sealed('settings', settings), 'practice/b2': sealed('practice', round) })) // prettier-ignore
    expect(copy).toMatchObject({ damaged: 0, settings: true, practice: 1 })
    const here = device()
    await bringBack(here.open(), copy)
    expect(await here.shelf.get('settings/mine')).toMatchObject({ version: 2, data: { theme: 'night', textSize: 100 } })
    expect(await here.log()).toMatchObject([{ id: 'b2', inSums: true }])
  }) // prettier-ignore
})

describe('bringing back', () => {
  const copy = (): Copy => read(file({ ...SOUND, 'practice/b2': sealed('practice', round, 2) }))

  it('keeps all or nothing: where one record finds no room, everything is as it was', async () => {
    const here = device()
    const saver = here.open()
    saver.save(PRACTICE, 'a1', { ...round, id: 'a1' } as unknown as LogEntry)
    await saver.settled()
    const before = await here.everything()
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
    let room = 1
    const journal = { ...here.journal, write: (key: string, text: string) => room-- > 0 && here.journal.write(key, text) }
    const tight = createSaver({ shelf: { ...here.shelf, setMany: full }, journal, notices: createNoticeStore() })
    expect(await bringBack(tight, copy())).toBe(false)
    expect(await here.everything()).toBe(before)
    // And this window goes on saving.
    room = 9
    tight.save(PRACTICE, 'a2', { ...round, id: 'a2' } as unknown as LogEntry)
    await tight.settled()
    expect((await here.log()).map(({ id }) => id)).toEqual(['a1', 'a2'])
  }) // prettier-ignore

  it('keeps it in the journal where there is no shelf', async () => {
    const refuse = () => Promise.reject(new DOMException('blocked', 'InvalidStateError'))
    const here = device({ get: refuse, set: refuse, setMany: refuse, delete: refuse, keys: refuse, clear: refuse })
    expect(await bringBack(here.open(), copy())).toBe(true)
    expect((await here.log()).map(({ id }) => id)).toEqual(['b2'])
  }) // prettier-ignore

  it('sets aside what cannot be read here, and keeps what the copy has in its place', async () => {
    const here = device()
    await here.shelf.set('practice/b2', 'spoilt')
    await here.shelf.set('aside/practice/b2', 'spoilt before')
    expect(await bringBack(here.open(), copy())).toBe(true)
    expect(await here.log()).toHaveLength(1)
    expect(await here.shelf.get('aside/practice/b2')).toBe('spoilt before')
    expect(await here.shelf.get('aside/practice/b2 2')).toBe('spoilt')
  })
})
