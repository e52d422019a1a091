// What the people of the desk have said and heard, so that a first time comes once and nobody repeats themselves. Kept
// on the device, and read when the later part of the interface is there.

import { createStore, type StoreApi } from 'zustand/vanilla'
import { falseFlagsOf, remarkOnScore } from '../core/remark-moments.ts'
import { afterSaying, isRemark, lineOf, type Remark } from '../core/remarks.ts'
import type { Score } from '../core/scoring.ts'
import type { Clock } from './clock.ts'
import { PEOPLE, type PeopleRecord } from './saving/later-records.ts'
import type { Saver } from './saving/saver.ts'

/** The only record of its kind. */
const ID = 'desk'
const DAY = 24 * 60 * 60 * 1000

/** A round whose score is looked at. */
export type ScoredRound = {
  /** The excerpt, as progress names it. */
  readonly place: string
  /** Which of its rounds. */
  readonly plays: number
  readonly score: Score
}

export type PeopleStore = StoreApi<PeopleRecord> & {
  /** Remembers that a line was said. */
  say(remark: Remark): void
  /** What the chief says of a round. Asked again about the same round, the chief says the same. */
  verdictOn(round: ScoredRound): Remark | null
  /** Remembers that this many calls have been taken. */
  takeCalls(calls: number): void
  /** Whole days since a moment in milliseconds since 1970. */
  readonly daysSince: (last: number) => number
}

const BLANK: PeopleRecord = { times: {}, recent: [], calls: 0, rounds: [] }

/** What was kept of a remark as the remark it was; null where this version does not know it. */
function remembered(kept: PeopleRecord['rounds'][number]['remark']): Remark | null {
  if (!kept || !isRemark(kept.code)) return null
  const { who, variants } = lineOf(kept.code)
  return kept.variant >= 1 && kept.variant <= variants
    ? { who, code: kept.code, variant: kept.variant }
    : null
}

/** What was said and heard, as it was kept. */
export async function createPeopleStore(saver: Saver, clock: Clock): Promise<PeopleStore> {
  const kept = await saver.load(PEOPLE, ID)
  const store = createStore<PeopleRecord>(() => kept ?? BLANK)
  const keep = (change: Partial<PeopleRecord>): void => {
    store.setState(change)
    saver.save(PEOPLE, ID, store.getState())
  }
  /** The change that remembering a remark makes. */
  const saying = ({ code }: Remark): Partial<PeopleRecord> => {
    const { times, recent } = afterSaying(store.getState(), code)
    return { times: times as PeopleRecord['times'], recent: [...recent] }
  }

  return {
    ...store,
    say: remark => keep(saying(remark)),
    verdictOn({ place, plays, score }) {
      const state = store.getState()
      const before = state.rounds.find(round => round.place === place)
      if (before?.plays === plays) return remembered(before.remark)
      const remark = remarkOnScore({ score, before: before?.score ?? null, said: state })
      const round = {
        place,
        plays,
        score: score.score,
        falseFlags: falseFlagsOf(score),
        remark: remark && { code: remark.code, variant: remark.variant },
      }
      const others = state.rounds.filter(one => one.place !== place)
      keep({ ...(remark ? saying(remark) : {}), rounds: [...others, round] })
      return remark
    },
    takeCalls(calls) {
      if (calls > store.getState().calls) keep({ calls })
    },
    daysSince: last => Math.max(0, Math.floor((clock.now() - last) / DAY)),
  }
}
