// What the player's desk made of each excerpt: which passages it mended, and with what. The front page prints it. Of
// two rounds on the same text the better one is kept, and of equals the later.

import { createStore, type StoreApi } from 'zustand/vanilla'
import { tallyUnits } from '../core/discernment.ts'
import { editsOf } from '../core/edited.ts'
import type { ExcerptAddress } from './address.ts'
import type { Clock } from './clock.ts'
import { EDITION, type EditionRecord } from './saving/later-records.ts'
import type { Saver } from './saving/saver.ts'
import type { FinishedRound } from './technique-store.ts'

export type Editions = Readonly<Record<string, EditionRecord>>

export type EditionStore = StoreApi<{ readonly editions: Editions }> & {
  /** Takes in a finished round, or the same again with more of it mended; a worse round is let go. */
  keep(round: FinishedRound): void
}

/** The name under which an excerpt's edition is kept. */
export const editionKey = ({
  pack,
  excerpt,
  language,
}: Pick<ExcerptAddress, 'pack' | 'excerpt' | 'language'>): string => `${pack}/${excerpt}/${language}`

function editionOf({ address, hash, score, rewrites }: FinishedRound, when: number): EditionRecord {
  const edits = editsOf(score, rewrites)
  const required = score.marks.filter(mark => mark.required)
  const { signal, hits, noise, falseAlarms } = tallyUnits(score.units)
  return {
    pack: address.pack,
    excerpt: address.excerpt,
    language: address.language,
    hash,
    edits: { ...edits },
    found: required.filter(({ outcome }) => outcome !== 'missed').length,
    missed: required.filter(({ outcome, markId }) => outcome === 'missed' && !Object.hasOwn(edits, markId))
      .length,
    fair: noise,
    stood: noise - falseAlarms,
    spun: signal,
    caught: hits,
    score: score.score,
    when,
  }
}

/** The editions as they were kept. */
export async function createEditionStore(saver: Saver, clock: Clock): Promise<EditionStore> {
  const kept = await saver.loadAll(EDITION)
  const store = createStore<{ editions: Editions }>(() => ({
    editions: Object.fromEntries(kept.map(record => [editionKey(record), record])),
  }))
  return {
    ...store,
    keep(round) {
      const id = editionKey(round.address)
      const before = store.getState().editions[id]
      // Once the copy has been corrected, what was made of the old one can no longer be printed.
      if (before?.hash === round.hash && before.score > round.score.score) return
      const after = editionOf(round, clock.now())
      store.setState(({ editions }) => ({ editions: { ...editions, [id]: after } }))
      saver.save(EDITION, id, after)
    },
  }
}
