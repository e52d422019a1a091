// Saves outlive a crash, a full disk and a bad copy: on the page's own localStorage and a shelf that forgets.

import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { createNoticeStore, type NoticeStore } from '../../src/store/notice-store.ts'
import {
  PROGRESS as LIGHT_PROGRESS,
  ROUND as LIGHT_ROUND,
  SETTINGS as LIGHT_SETTINGS,
} from '../../src/store/saving/kinds.ts'
import type { RecordKind } from '../../src/store/saving/records.ts'
import { createSaver } from '../../src/store/saving/saver.ts'
import { createMemoryShelf, createStorageJournal, type Shelf } from '../../src/store/saving/shelf.ts'

type Cup = { readonly tea: string; readonly spoons: number }

/** A kind of record in its third version: tea was once all there was, then came milk, then spoons of sugar. */
const CUP: RecordKind<Cup> = {
  kind: 'cup',
  schema: v.object({ tea: v.string(), spoons: v.number() }),
  migrations: [
    data => ({ ...v.parse(v.object({ tea: v.string() }), data), sweet: true }),
    data => {
      const { tea, sweet } = v.parse(v.object({ tea: v.string(), sweet: v.boolean() }), data)
      return { tea, spoons: sweet ? 1 : 0 }
    },
  ],
}
const SAUCER: RecordKind<string> = { kind: 'saucer', schema: v.string(), migrations: [] }

const journal = createStorageJournal(() => localStorage)
const NO_JOURNAL = createStorageJournal(() => {
  throw new DOMException('blocked', 'SecurityError')
})
const refuse = () => Promise.reject(new DOMException('blocked', 'InvalidStateError'))
const NO_SHELF: Shelf = {
  get: refuse,
  set: refuse,
  setMany: refuse,
  delete: refuse,
  keys: refuse,
  clear: refuse,
}

const assam = { tea: 'Assam', spoons: 2 }
const mint = { tea: 'mint', spoons: 0 }
const sealed = (data: unknown, sequence = 1, version = 3) => ({ kind: 'cup', version, sequence, data })

let shelf: Shelf
let notices: NoticeStore
const codes = () => notices.getState().notices.map(notice => notice.code)
const files = () => notices.getState().notices.map(notice => notice.file?.content)

beforeEach(() => {
  localStorage.clear()
  shelf = createMemoryShelf()
  notices = createNoticeStore()
})

describe('a save', () => {
  it('is in the journal before the next line of code runs, and moves to the shelf', async () => {
    const saver = createSaver({ shelf, journal, notices })
    saver.save(CUP, 'mine', assam)
    expect(JSON.parse(journal.read('cup/mine')!)).toEqual(sealed(assam))
    await saver.settled()
    expect(await shelf.get('cup/mine')).toEqual(sealed(assam))
    expect(journal.read('cup/mine')).toBeNull()
    expect(codes()).toEqual([])
  })

  it('outlives a page that is gone before the shelf answers', async () => {
    createSaver({ shelf: { ...NO_SHELF, set: () => new Promise(() => undefined) }, journal, notices }).save(
      CUP,
      'mine',
      assam,
    )
    expect(await createSaver({ shelf, journal, notices }).load(CUP, 'mine')).toEqual(assam)
  })

  it('that follows at once is the one that stays', async () => {
    const saver = createSaver({ shelf, journal, notices })
    saver.save(CUP, 'mine', assam)
    saver.save(CUP, 'mine', mint)
    await saver.settled()
    expect(await shelf.get('cup/mine')).toEqual(sealed(mint, 2))
    expect(await createSaver({ shelf, journal, notices }).load(CUP, 'mine')).toEqual(mint)
  })

  it('goes on counting where the last visit stopped', async () => {
    await shelf.set('cup/mine', sealed(assam, 41))
    const saver = createSaver({ shelf, journal, notices })
    await saver.load(CUP, 'mine')
    saver.save(CUP, 'mine', mint)
    await saver.settled()
    expect(await shelf.get('cup/mine')).toEqual(sealed(mint, 42))
  })

  it('that fails does not keep the next one off the shelf', async () => {
    let failing = true
    const flaky: Shelf = { ...shelf, set: (key, value) => (failing ? refuse() : shelf.set(key, value)) }
    const saver = createSaver({ shelf: flaky, journal, notices })
    saver.save(CUP, 'mine', assam)
    await saver.settled()
    failing = false
    saver.save(CUP, 'mine', mint)
    await saver.settled()
    expect(await shelf.get('cup/mine')).toEqual(sealed(mint, 2))
    // The journal had it all along.
    expect(codes()).toEqual([])
  })

  it('can be taken back', async () => {
    const saver = createSaver({ shelf, journal, notices })
    saver.save(CUP, 'mine', assam)
    saver.remove(CUP, 'mine')
    await saver.settled()
    expect(await saver.load(CUP, 'mine')).toBeNull()
    expect([await shelf.keys(), journal.keys()]).toEqual([[], []])
  })
})

describe('of two copies', () => {
  it.each([
    ['journal', 7, 3],
    ['shelf', 3, 7],
  ])('the newer one counts: that of the %s', async (_, inJournal, onShelf) => {
    journal.write('cup/mine', JSON.stringify(sealed(inJournal > onShelf ? mint : assam, inJournal)))
    await shelf.set('cup/mine', sealed(inJournal > onShelf ? assam : mint, onShelf))
    expect(await createSaver({ shelf, journal, notices }).load(CUP, 'mine')).toEqual(mint)
    expect(codes()).toEqual([])
  })

  it('the sound one counts, and the damaged one is set aside for the player', async () => {
    journal.write('cup/mine', '{"kind":"cup","vers')
    await shelf.set('cup/mine', sealed(assam))
    const saver = createSaver({ shelf, journal, notices })
    expect(await saver.load(CUP, 'mine')).toEqual(assam)
    expect(codes()).toEqual(['damagedSave'])
    expect(files()).toEqual(['{"kind":"cup","vers'])
    expect(journal.read('aside/cup/mine')).toBe('{"kind":"cup","vers')
    expect(journal.read('cup/mine')).toBeNull()
  })
})

describe('what cannot be read', () => {
  it.each([
    ['is no envelope', 'tea'],
    ['is another kind of record', { ...sealed(assam), kind: 'kettle' }],
    ['does not hold what its version should', sealed({ tea: 'Assam' })],
    ['makes a migration stumble', sealed({ milk: true }, 1, 1)],
  ])('is set aside and never deleted: it %s', async (_, raw) => {
    await shelf.set('cup/mine', raw)
    const saver = createSaver({ shelf, journal, notices })
    expect(await saver.load(CUP, 'mine')).toBeNull()
    await saver.settled()
    expect(codes()).toEqual(['damagedSave'])
    expect(journal.read('aside/cup/mine')).toBe(files()[0])
    expect(await shelf.get('cup/mine')).toBeUndefined()
    // Told once: a reload finds nothing that is damaged.
    expect(await createSaver({ shelf, journal, notices }).load(CUP, 'mine')).toBeNull()
    expect(codes()).toHaveLength(1)
  })

  it('is set aside whole where both copies are damaged', async () => {
    journal.write('cup/mine', 'from the journal')
    await shelf.set('cup/mine', 'from the shelf')
    const saver = createSaver({ shelf, journal, notices })
    expect(await saver.load(CUP, 'mine')).toBeNull()
    await saver.settled()
    const aside = journal.keys().filter(key => key.startsWith('aside/'))
    expect(new Set(aside.map(key => journal.read(key)))).toEqual(
      new Set(['from the journal', 'from the shelf']),
    )
    expect(files()).toHaveLength(2)
  })

  it('is of a newer version: it waits for the game that wrote it', async () => {
    await shelf.set('cup/mine', sealed({ tea: 'Assam', spoons: 2, biscuit: 'oat' }, 1, 4))
    const saver = createSaver({ shelf, journal, notices })
    expect(await saver.load(CUP, 'mine')).toBeNull()
    expect(codes()).toEqual(['newerSave'])
    expect(journal.read('aside/cup/mine')).toContain('oat')
  })

  it('goes aside on the shelf where the journal takes nothing', async () => {
    await shelf.set('cup/mine', 'tea')
    const saver = createSaver({ shelf, journal: NO_JOURNAL, notices })
    await saver.load(CUP, 'mine')
    await saver.settled()
    expect(await shelf.get('aside/cup/mine')).toBe('tea')
  })
})

describe('older versions', () => {
  it.each([
    [1, { tea: 'Assam' }, { tea: 'Assam', spoons: 1 }],
    [2, { tea: 'Assam', sweet: false }, { tea: 'Assam', spoons: 0 }],
    [3, assam, assam],
  ])('are brought up to date: version %d', async (version, data, now) => {
    await shelf.set('cup/mine', sealed(data, 5, version))
    const saver = createSaver({ shelf, journal, notices })
    expect(await saver.load(CUP, 'mine')).toEqual(now)
    saver.save(CUP, 'mine', mint)
    await saver.settled()
    expect(await shelf.get('cup/mine')).toEqual(sealed(mint, 6))
  })
})

describe('where the browser keeps nothing', () => {
  it('play goes on, and the player is told once', async () => {
    const saver = createSaver({ shelf: NO_SHELF, journal: NO_JOURNAL, notices })
    expect(await saver.load(CUP, 'mine')).toBeNull()
    expect(await saver.loadAll(CUP)).toEqual([])
    saver.save(CUP, 'mine', assam)
    saver.save(CUP, 'mine', mint)
    saver.remove(CUP, 'mine')
    await saver.settled()
    expect(codes()).toEqual(['notSaving'])
  })

  it.each([
    ['on the shelf', () => shelf, NO_JOURNAL],
    ['in the journal', () => NO_SHELF, journal],
  ])('but %s, nothing needs to be told', async (_, theShelf, theJournal) => {
    const saver = createSaver({ shelf: theShelf(), journal: theJournal, notices })
    saver.save(CUP, 'mine', assam)
    await saver.settled()
    expect(await createSaver({ shelf: theShelf(), journal: theJournal, notices }).load(CUP, 'mine')).toEqual(
      assam,
    )
    expect(codes()).toEqual([])
  })
})

describe('all records of a kind', () => {
  it('come from both places, each once, and without those of other kinds', async () => {
    await shelf.set('cup/a', sealed(assam))
    await shelf.set('cup/b', sealed(assam))
    await shelf.set('aside/cup/c', 'tea')
    journal.write('cup/b', JSON.stringify(sealed(mint, 2)))
    journal.write('cup/d', JSON.stringify(sealed(mint)))
    const saver = createSaver({ shelf, journal, notices })
    saver.save(SAUCER, 'a', 'blue')
    expect(await saver.loadAll(CUP)).toEqual([assam, mint, mint])
  })
})

describe('the kinds that weigh nothing', () => {
  it.each([
    ['round', LIGHT_ROUND],
    ['progress', LIGHT_PROGRESS],
    ['settings', LIGHT_SETTINGS],
  ])('%s: write the version that the whole kind reads', async (name, light) => {
    const whole: RecordKind<never> = await (light.whole as () => Promise<RecordKind<never>>)()
    expect(whole.kind).toBe(name)
    expect(light.kind).toBe(name)
    expect(light.version).toBe(whole.migrations.length + 1)
  })
})

describe('a record that is asked for twice at once', () => {
  it('is told of once where it is damaged', async () => {
    const saver = createSaver({ shelf, journal, notices })
    journal.write('cup/mine', '{ broken')
    expect(await Promise.all([saver.load(CUP, 'mine'), saver.load(CUP, 'mine')])).toEqual([null, null])
    expect(codes()).toEqual(['damagedSave'])
  })

  it('is the newer one for who asks after a save', async () => {
    const saver = createSaver({ shelf, journal, notices })
    saver.save(CUP, 'mine', assam)
    const before = saver.load(CUP, 'mine')
    saver.save(CUP, 'mine', mint)
    expect(await saver.load(CUP, 'mine')).toEqual(mint)
    await before
    expect(await saver.load(CUP, 'mine')).toEqual(mint)
  })
})
