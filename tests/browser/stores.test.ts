// Settings and progress on the browser's own IndexedDB, through a reload.

import { createStore, set } from 'idb-keyval'
import { beforeEach, expect, it } from 'vitest'
import { createNoticeStore, type NoticeStore } from '../../src/store/notice-store.ts'
import { createProgressStore, isPackFinished } from '../../src/store/progress-store.ts'
import { createSaver, type Saver } from '../../src/store/saving/saver.ts'
import { createIndexedShelf, createStorageJournal } from '../../src/store/saving/shelf.ts'
import { createSettingsStore, DEFAULT_SETTINGS } from '../../src/store/settings-store.ts'
import { catalogue, excerptOf } from '../fixtures/compiled.ts'
import { NOON } from '../fixtures/parts.ts'
import { playRound } from '../fixtures/players.ts'

let notices: NoticeStore
let name = ''
/** A saver as a page makes it that is loaded anew. */
const reloaded = (): Saver =>
  createSaver({ shelf: createIndexedShelf(name), journal: createStorageJournal(() => localStorage), notices })
const codes = () => notices.getState().notices.map(({ code }) => code)

let count = 0
beforeEach(() => {
  localStorage.clear()
  notices = createNoticeStore()
  name = `stores-${Date.now()}-${++count}`
})

it('settings are the defaults, then what was set', async () => {
  const saver = reloaded()
  const settings = await createSettingsStore(saver)
  expect(settings.getState()).toEqual(DEFAULT_SETTINGS)
  settings.setState({ theme: 'night', volume: 0.3 })
  await saver.settled()
  expect(localStorage).toHaveLength(0)
  const later = await createSettingsStore(reloaded())
  expect(later.getState()).toEqual({ ...DEFAULT_SETTINGS, theme: 'night', volume: 0.3 })
})

it('settings outlive a page that is closed at once', async () => {
  const settings = await createSettingsStore(reloaded())
  settings.setState({ muted: true })
  expect((await createSettingsStore(reloaded())).getState().muted).toBe(true)
})

it('settings that cannot be read give way to the defaults and are kept aside', async () => {
  const saver = reloaded()
  const settings = await createSettingsStore(saver)
  settings.setState({ theme: 'night' })
  await saver.settled()
  await set(
    'settings/mine',
    { kind: 'settings', version: 1, sequence: 9, data: { theme: 'dusk' } },
    createStore(name, 'records'),
  )
  expect((await createSettingsStore(reloaded())).getState()).toEqual(DEFAULT_SETTINGS)
  expect(codes()).toEqual(['damagedSave'])
})

it('progress keeps the best, counts the plays and survives a reload', async () => {
  const saver = reloaded()
  const progress = await createProgressStore(saver, NOON)
  const excerpt = excerptOf('lamp-oil')
  progress.record('candle-row', 'lamp-oil', playRound(excerpt, 'perfect').score)
  progress.record('candle-row', 'lamp-oil', playRound(excerpt, 'everything').score)
  await saver.settled()
  const later = await createProgressStore(reloaded(), NOON)
  expect(later.getState().progress).toEqual({
    'candle-row/lamp-oil': {
      pack: 'candle-row',
      excerpt: 'lamp-oil',
      plays: 2,
      best: 100,
      stars: 3,
      last: NOON.now(),
    },
  })
  expect(isPackFinished(catalogue[0]!, later.getState().progress)).toBe(false)
  for (const { id } of catalogue[0]!.excerpts)
    later.record('candle-row', id, playRound(excerptOf(id), 'nothing').score)
  expect(isPackFinished(catalogue[0]!, later.getState().progress)).toBe(true)
})
