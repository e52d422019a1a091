// How the player has got on with each technique: what stood on the pages they finished, what they found, and what
// they called it. Kept on the device, for the player's own eyes.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Chosen } from '../core/edited.ts'
import type { Mark } from '../core/excerpt.ts'
import type { MarkVerdict, Score } from '../core/scoring.ts'
import type { TechniqueId } from '../core/technique.ts'
import type { ExcerptAddress } from './address.ts'
import { TECHNIQUE, type TechniqueRecord } from './saving/later-records.ts'
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

export type TechniqueRecords = Readonly<Partial<Record<TechniqueId, TechniqueRecord>>>

export type TechniqueStore = StoreApi<{ readonly records: TechniqueRecords }> & {
  /** Takes in what became of the required marks of a round. The same page played again counts again. */
  learn(round: FinishedRound): void
  /** What hangs on the player's wall: all that the excerpts they have opened on this device teach. Never rejects. */
  wall(): Promise<ReadonlySet<TechniqueId>>
}

const blank = (technique: TechniqueId): TechniqueRecord => ({
  technique,
  stood: 0,
  found: 0,
  named: 0,
  instead: [],
})

/** What an excerpt teaches up to, as the start of its round tells; a palette of everything teaches no more than that. */
const lessonOf = (start: RoundRecord['events'][number] | undefined): readonly TechniqueId[] =>
  start?.type === 'roundStarted' ? (start.lesson ?? start.taught) : []

/** One more time under a name. */
function oneMore(instead: TechniqueRecord['instead'], technique: TechniqueId): TechniqueRecord['instead'] {
  const times = instead.find(one => one.technique === technique)?.times ?? 0
  return [...instead.filter(one => one.technique !== technique), { technique, times: times + 1 }]
}

/** The name given in its place most often; null where it was never given another. */
export function mostOftenInstead({ instead }: TechniqueRecord): TechniqueId | null {
  const most = instead.reduce((best, one) => (one.times > best.times ? one : best), {
    technique: null,
    times: 0,
  } as {
    technique: TechniqueId | null
    times: number
  })
  return most.technique
}

/** A record with one more mark in it. `called`: the name the player gave it; null where they passed it by. */
function withMark(before: TechniqueRecord, called: TechniqueId | null): TechniqueRecord {
  const isNamed = called === before.technique
  return {
    technique: before.technique,
    stood: before.stood + 1,
    found: before.found + (called === null ? 0 : 1),
    named: before.named + (isNamed ? 1 : 0),
    instead: called === null || isNamed ? before.instead : oneMore(before.instead, called),
  }
}

/** The player's record as it was kept. */
export async function createTechniqueStore(saver: Saver): Promise<TechniqueStore> {
  const kept = await saver.loadAll(TECHNIQUE)
  const store = createStore<{ records: TechniqueRecords }>(() => ({
    records: Object.fromEntries(kept.map(record => [record.technique, record])),
  }))

  const learnMark = (verdict: MarkVerdict, { score, marks, taught }: FinishedRound): void => {
    const mark = marks.find(one => one.id === verdict.markId)
    if (!mark) return
    const called = verdict.flag === null ? null : score.flags[verdict.flag]!.technique
    // Where several names are right, it stands under the one that was given, else under the first that was taught.
    const technique =
      mark.techniques.find(one => one === called) ??
      mark.techniques.find(one => taught.includes(one)) ??
      mark.techniques[0]
    const record = withMark(store.getState().records[technique] ?? blank(technique), called)
    store.setState(({ records }) => ({ records: { ...records, [technique]: record } }))
    saver.save(TECHNIQUE, technique, record)
  }

  return {
    ...store,
    learn(round) {
      for (const verdict of round.score.marks) if (verdict.required) learnMark(verdict, round)
    },
    async wall() {
      const rounds = await saver.loadAll(ROUND)
      return new Set(rounds.flatMap(({ events: [first] }) => lessonOf(first)))
    },
  }
}
