// Two windows of the game on one device: once everything was erased or a copy was brought back in one of them, the
// other one keeps nothing of what it still believes, and says so. On a real BroadcastChannel.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createNoticeStore } from '../../src/store/notice-store.ts'
import { copyAll } from '../../src/store/saving/copy.ts'
import { readCopy } from '../../src/store/saving/read-copy.ts'
import { bringBack } from '../../src/store/saving/bring-back.ts'
import { eraseAll } from '../../src/store/saving/erase.ts'
import { joinTabs } from '../../src/store/saving/other-tabs.ts'
import { PROGRESS, type ProgressRecord } from '../../src/store/saving/records.ts'
import { createSaver } from '../../src/store/saving/saver.ts'
import { createMemoryShelf, createStorageJournal, type Shelf } from '../../src/store/saving/shelf.ts'

const journal = createStorageJournal(() => localStorage)
const ID = 'candle-row/lamp-oil'
const progress = (best: number): ProgressRecord => ({
  pack: 'candle-row',
  excerpt: 'lamp-oil',
  plays: 1,
  best,
  stars: 1,
  last: best,
})

let shelf: Shelf
let open: (() => void)[]
beforeEach(() => {
  localStorage.clear()
  shelf = createMemoryShelf()
  open = []
})
afterEach(() => open.forEach(leave => leave()))

/** One window. */
function openWindow(on: Shelf = shelf) {
  const notices = createNoticeStore()
  const saver = createSaver({ shelf: on, journal, notices })
  open.push(joinTabs(saver, notices, { wait: 100 }))
  return { saver, told: () => notices.getState().notices.map(({ code }) => code) }
}
const everything = async (): Promise<string[]> => [...(await shelf.keys()), ...journal.keys()]

describe('erasing in one window', () => {
  it('stops the other: it keeps nothing more, and says so', async () => {
    const [here, there] = [openWindow(), openWindow()]
    there.saver.save(PROGRESS, ID, progress(70))
    expect(await eraseAll(here.saver)).toBe(true)
    there.saver.save(PROGRESS, ID, progress(80))
    there.saver.remove(PROGRESS, 'candle-row/other')
    await there.saver.settled()
    expect(await everything()).toEqual([])
    expect(there.told()).toEqual(['erasedElsewhere'])
    expect(here.told()).toEqual([])
  })

  it('takes what the other was just handing to the shelf', async () => {
    let hand: () => void = () => undefined
    const slow: Shelf = {
      ...shelf,
      set: async (key, value) => {
        await new Promise<void>(done => (hand = done))
        await shelf.set(key, value)
      },
    }
    const [here, there] = [openWindow(), openWindow(slow)]
    there.saver.save(PROGRESS, ID, progress(70))
    setTimeout(() => hand(), 20)
    expect(await eraseAll(here.saver)).toBe(true)
    await there.saver.settled()
    expect(await everything()).toEqual([])
  })

  it('goes on saving here where it failed', async () => {
    const stuck = { ...shelf, clear: () => Promise.reject(new DOMException('blocked', 'InvalidStateError')) }
    const here = openWindow(stuck)
    here.saver.save(PROGRESS, ID, progress(70))
    await here.saver.settled()
    expect(await eraseAll(here.saver)).toBe(false)
    here.saver.save(PROGRESS, ID, progress(80))
    await here.saver.settled()
    expect((await openWindow().saver.load(PROGRESS, ID))?.best).toBe(80)
  })
})

it('bringing a copy back in one window stops the other from keeping less', async () => {
  const other = openWindow()
  other.saver.save(PROGRESS, ID, progress(90))
  const copy = readCopy(await copyAll(other.saver))
  if ('failure' in copy) throw new Error(copy.failure)
  await eraseAll(other.saver)
  const [here, there] = [openWindow(), openWindow()]
  there.saver.save(PROGRESS, ID, progress(40))
  expect(await bringBack(here.saver, copy)).toBe(true)
  there.saver.save(PROGRESS, ID, progress(40))
  await there.saver.settled()
  expect(there.told()).toEqual(['loadedElsewhere'])
  expect((await openWindow().saver.load(PROGRESS, ID))?.best).toBe(90)
})
