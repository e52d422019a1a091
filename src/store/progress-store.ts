// What the player has reached on each excerpt. Playing again never loses the best.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CataloguePack } from '../content/catalogue.ts'
import type { Score } from '../core/scoring.ts'
import type { Clock } from './clock.ts'
import { PROGRESS } from './saving/kinds.ts'
import type { ProgressRecord } from './saving/records.ts'
import type { Saver } from './saving/saver.ts'

export type Progress = Readonly<Record<string, ProgressRecord>>

export type ProgressStore = StoreApi<{ readonly progress: Progress }> & {
  /** Keeps the result of a finished round. */
  record(pack: string, excerpt: string, score: Score): void
}

/** The name under which an excerpt's progress is kept. */
export const progressKey = (pack: string, excerpt: string): string => `${pack}/${excerpt}`

/** True once every excerpt of the pack has been finished. */
export const isPackFinished = (pack: CataloguePack, progress: Progress): boolean =>
  pack.excerpts.every(excerpt => progress[progressKey(pack.id, excerpt.id)])

/** Progress as it was kept. */
export async function createProgressStore(saver: Saver, clock: Clock): Promise<ProgressStore> {
  const records = await saver.loadAll(PROGRESS)
  const store = createStore<{ progress: Progress }>(() => ({
    progress: Object.fromEntries(records.map(record => [progressKey(record.pack, record.excerpt), record])),
  }))
  return {
    ...store,
    record(pack, excerpt, score) {
      const key = progressKey(pack, excerpt)
      const before = store.getState().progress[key]
      const after: ProgressRecord = {
        pack,
        excerpt,
        plays: (before?.plays ?? 0) + 1,
        best: Math.max(before?.best ?? 0, score.score),
        stars: Math.max(before?.stars ?? 0, score.stars) as ProgressRecord['stars'],
        last: clock.now(),
      }
      store.setState(({ progress }) => ({ progress: { ...progress, [key]: after } }))
      saver.save(PROGRESS, key, after)
    },
  }
}
