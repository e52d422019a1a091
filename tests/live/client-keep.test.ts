// What a device keeps of a room, and whose it is.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { browserShelf, openKeep, type Keep, type Shelf } from '../../src/live/client/keep.ts'
import { memoryStorage } from '../fixtures/memory-storage.ts'

const NOW = 1_800_000_000_000
const open = (shelf: Shelf, code = 'K7RWD', now = NOW): Keep<{ type: string }> =>
  openKeep(shelf, 'seat', code, now)

describe('what is kept', () => {
  test('is there after a reload: who the device is, what lets it in, what waits', () => {
    const storage = memoryStorage()
    const before = open(browserShelf(() => storage))
    const { device } = before.kept()
    expect(device).toMatch(/^[0-9a-f]{32}$/)
    before.save({ token: 'a.b', seatCode: 'X2YZ', queue: [{ n: 3, command: { type: 'undo' } }] })
    expect(open(browserShelf(() => storage)).kept()).toMatchObject({
      device,
      token: 'a.b',
      seatCode: 'X2YZ',
      queue: [{ n: 3, command: { type: 'undo' } }],
    })
  })

  test('is another for every room, and no part of the game’s own records', () => {
    const storage = memoryStorage()
    open(browserShelf(() => storage)).save({ token: 'a.b' })
    expect(
      open(
        browserShelf(() => storage),
        'OTHER',
      ).kept().token,
    ).toBeNull()
    expect(Object.keys(storage).filter(key => key.startsWith('just-asking:'))).toEqual([])
  })

  test.each([
    ['no JSON', '{"device":'],
    ['no object', '[]'],
    ['no queue', '{"device":"d","window":"w","token":null,"seatCode":null,"whose":null,"deletes":null}'],
    [
      'numbers that go back',
      '{"device":"d","window":"w","token":null,"seatCode":null,"whose":null,"deletes":null,"queue":[{"n":2,"command":{}},{"n":1,"command":{}}]}',
    ],
  ])('is begun anew where it is not sound: %s', (_, text) => {
    const storage = memoryStorage()
    open(browserShelf(() => storage)).save({ token: 'a.b' })
    storage.setItem(Object.keys(storage)[0]!, text)
    const { token, queue } = open(browserShelf(() => storage)).kept()
    expect([token, queue]).toEqual([null, []])
  })

  test('is swept out when its session has been deleted', () => {
    const storage = memoryStorage()
    const shelf = browserShelf(() => storage)
    open(shelf, 'OLD22').save({ token: 'a.b', deletes: NOW - 1 })
    open(shelf, 'NEW22').save({ token: 'c.d', deletes: NOW + 1 })
    open(shelf)
    expect(open(shelf, 'OLD22').kept().token).toBeNull()
    expect(open(shelf, 'NEW22').kept().token).toBe('c.d')
  })

  test('stays as long as the page where the browser keeps nothing', () => {
    const blocked = (): Storage => {
      throw new DOMException('denied', 'SecurityError')
    }
    open(browserShelf(blocked), 'BLCKD').save({ token: 'a.b' })
    expect(open(browserShelf(blocked), 'BLCKD').kept().token).toBe('a.b')
  })

  test('leaves no older copy behind when there is no room any more', () => {
    const storage = memoryStorage()
    let isFull = false
    const filling = (): Storage =>
      new Proxy(storage, {
        get(target, name) {
          if (name !== 'setItem' || !isFull) return Reflect.get(target, name) as unknown
          return () => {
            throw new DOMException('full', 'QuotaExceededError')
          }
        },
      })
    const keep = open(browserShelf(filling), 'FVLL2')
    keep.save({ queue: [{ n: 1, command: { type: 'undo' } }] })
    isFull = true
    keep.save({ queue: [] })
    expect(Object.keys(storage)).toEqual([])
    expect(open(browserShelf(filling), 'FVLL2').kept().queue).toEqual([])
  })
})

describe('two windows of one browser', () => {
  beforeEach(() => vi.stubGlobal('window', new EventTarget()))
  afterEach(() => void vi.unstubAllGlobals())

  test('the later one plays; the earlier one is told, keeps nothing more, and may take it back', () => {
    const storage = memoryStorage()
    const key = (): string => Object.keys(storage)[0]!
    const tell = (): boolean => window.dispatchEvent(Object.assign(new Event('storage'), { key: key() }))
    const first = open(browserShelf(() => storage))
    const onTaken = vi.fn<() => void>()
    first.onTaken(onTaken)
    first.save({ token: 'first' })
    tell()
    expect(onTaken).not.toHaveBeenCalled()

    const second = open(browserShelf(() => storage))
    tell()
    expect(onTaken).toHaveBeenCalledOnce()
    second.save({ token: 'second' })
    first.save({ token: 'late' })
    expect(open(browserShelf(() => storage)).kept().token).toBe('second')
    first.claim()
    expect(first.kept().token).toBe('second')
    first.save({ token: 'back' })
    expect(open(browserShelf(() => storage)).kept().token).toBe('back')
  })
})
