// The log of practice, kept on this device: each entry a record of its own, written once. What it tells is worked out
// from it in `core/practice`.

import { createStore, type StoreApi } from 'zustand/vanilla'
import { tallyUnits } from '../core/discernment.ts'
import type { Mark } from '../core/excerpt.ts'
import { mergeLogs, type LogEntry, type MarkEntry, type PageEntry } from '../core/practice/log.ts'
import type { FlagVerdict, MarkVerdict, Score } from '../core/scoring.ts'
import type { TechniqueId } from '../core/technique.ts'
import type { Clock } from './clock.ts'
import { newId } from './new-id.ts'
import { PRACTICE } from './saving/later-records.ts'
import type { Saver } from './saving/saver.ts'
import type { FinishedRound } from './technique-store.ts'

/** An entry as whoever makes it knows it: who, when and where on Earth is added here. */
export type NewEntry = LogEntry extends infer E
  ? E extends LogEntry
    ? Omit<E, 'id' | 'when' | 'zone'>
    : never
  : never

export type PracticeStore = StoreApi<{ readonly log: readonly LogEntry[] }> & {
  /** Writes an entry down, and returns it as it is kept. Under an `id` that is there already nothing is written. */
  add(entry: NewEntry, id?: string): LogEntry
  /** Writes down a round whose score has been looked at. */
  finish(round: FinishedRound): void
}

/** The name a mark counts under: the one it was given, where that is accepted, else the first that was taught. */
export function nameOfMark(
  { techniques }: Pick<Mark, 'techniques'>,
  called: TechniqueId | null,
  taught: readonly TechniqueId[],
): TechniqueId {
  return (
    techniques.find(one => one === called) ?? techniques.find(one => taught.includes(one)) ?? techniques[0]
  )
}

function markEntry(verdict: MarkVerdict, { score, marks, taught }: PageFinished): MarkEntry[] {
  const mark = marks.find(one => one.id === verdict.markId)
  if (!mark || !verdict.required) return []
  const flag: FlagVerdict | null = verdict.flag === null ? null : score.flags[verdict.flag]!
  return [
    {
      markId: mark.id,
      technique: nameOfMark(mark, flag?.technique ?? null, taught),
      credit: flag?.credit ?? 0,
      called: flag?.technique ?? null,
      confidence: flag?.confidence ?? null,
    },
  ]
}

type PageFinished = Pick<FinishedRound, 'address' | 'hash' | 'marks' | 'taught'> & { readonly score: Score }

/** What was made of a page, as the log keeps it. */
export function pageEntry(page: PageFinished): PageEntry {
  const { address, hash, score } = page
  return {
    pack: address.pack,
    excerpt: address.excerpt,
    language: address.language,
    hash,
    score: score.score,
    tally: tallyUnits(score.units),
    marks: score.marks.flatMap(verdict => markEntry(verdict, page)),
    // What is neither right nor wrong by the key says nothing about how well one knows.
    sure: score.flags.flatMap(({ confidence, outcome }) =>
      confidence === null || outcome === 'arguable' || outcome === 'spare'
        ? []
        : [{ confidence, found: outcome === 'found' }],
    ),
    falseFlags: score.flags.filter(({ outcome }) => outcome === 'false').length,
  }
}

/** The log as it was kept. */
export async function createPracticeStore(saver: Saver, clock: Clock): Promise<PracticeStore> {
  const kept = await saver.loadAll(PRACTICE)
  const store = createStore<{ log: readonly LogEntry[] }>(() => ({ log: mergeLogs(kept) }))
  const add = (entry: NewEntry, id = newId()): LogEntry => {
    const there = store.getState().log.find(one => one.id === id)
    if (there) return there
    const when = clock.now()
    const whole = { ...entry, id, when, zone: clock.zone(when) } as LogEntry
    saver.save(PRACTICE, whole.id, whole)
    store.setState(({ log }) => ({ log: mergeLogs(log, [whole]) }))
    return whole
  }
  return {
    ...store,
    add,
    finish(round) {
      add({ kind: 'round', ...pageEntry(round) })
    },
  }
}
