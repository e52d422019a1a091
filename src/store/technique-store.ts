// How the player has got on with each technique: what stood on the pages they finished, what they found, and what
// they called it. Worked out from the log of practice, for the player's own eyes.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Chosen } from '../core/edited.ts'
import type { Mark } from '../core/excerpt.ts'
import { recordsOf, type TechniqueRecords, type TechniqueSums } from '../core/practice/records.ts'
import type { Score } from '../core/scoring.ts'
import type { TechniqueId } from '../core/technique.ts'
import type { ExcerptAddress } from './address.ts'
import type { PracticeStore } from './practice-store.ts'
import { TECHNIQUE } from './saving/later-records.ts'
import { ROUND, type RoundRecord } from './saving/records.ts'
import type { Saver } from './saving/saver.ts'

/** A round whose score has been looked at. */
export type FinishedRound = {
  readonly address: Pick<ExcerptAddress, 'pack' | 'excerpt' | 'language'>
  /** Of the text that was played. */
  readonly hash: string
  readonly score: Score
  readonly marks: readonly Mark[]
  readonly taught: readonly TechniqueId[]
  /** What passages were mended with so far. */
  readonly rewrites: Chosen
}

export type { TechniqueRecords }

export type TechniqueStore = StoreApi<{ readonly records: TechniqueRecords }> & {
  /** What hangs on the player's wall: all that the excerpts they have opened on this device teach. Never rejects. */
  wall(): Promise<ReadonlySet<TechniqueId>>
}

/** What an excerpt teaches up to, as the start of its round tells; a palette of everything teaches no more than that. */
const lessonOf = (start: RoundRecord['events'][number] | undefined): readonly TechniqueId[] =>
  start?.type === 'roundStarted' ? (start.lesson ?? start.taught) : []

/** The name given in its place most often; null where it was never given another. */
export function mostOftenInstead({ instead }: TechniqueSums): TechniqueId | null {
  const most = instead.reduce((best, one) => (one.times > best.times ? one : best), {
    technique: null,
    times: 0,
  } as {
    technique: TechniqueId | null
    times: number
  })
  return most.technique
}

/**
 * The player's record: what older saves kept as sums, which is read once and never written again, and what the log of
 * practice holds. Two devices' logs are one log, so nothing in it is lost or counted twice.
 */
export async function createTechniqueStore(saver: Saver, practice: PracticeStore): Promise<TechniqueStore> {
  const kept = await saver.loadAll(TECHNIQUE)
  const sums = Object.fromEntries(kept.map(record => [record.technique, record]))
  const recordsNow = () => ({ records: recordsOf(sums, practice.getState().log) })
  const store = createStore<{ records: TechniqueRecords }>(recordsNow)
  practice.subscribe(() => store.setState(recordsNow()))
  return {
    ...store,
    async wall() {
      const rounds = await saver.loadAll(ROUND)
      return new Set(rounds.flatMap(({ events: [first] }) => lessonOf(first)))
    },
  }
}
