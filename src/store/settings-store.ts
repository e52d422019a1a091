// The player's settings, kept on this device.

import { createStore, type StoreApi } from 'zustand/vanilla'
import { SETTINGS } from './saving/kinds.ts'
import type { SettingsRecord } from './saving/records.ts'
import type { Saver } from './saving/saver.ts'

export const DEFAULT_SETTINGS: SettingsRecord = {
  language: null,
  theme: 'auto',
  motion: 'auto',
  volume: 0.6,
  muted: false,
  confidence: 'auto',
  textSize: 100,
  face: 'reading',
  spacing: 'set',
  techniques: 'taught',
  helpKey: true,
}

export type SettingsStore = StoreApi<SettingsRecord>

/** Settings as they were kept, or the defaults. */
export async function createSettingsStore(saver: Saver): Promise<SettingsStore> {
  const kept = await saver.load(SETTINGS, 'mine')
  const store = createStore<SettingsRecord>(() => ({ ...DEFAULT_SETTINGS, ...kept }))
  store.subscribe(settings => saver.save(SETTINGS, 'mine', settings))
  return store
}
