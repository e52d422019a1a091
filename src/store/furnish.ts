// How the newsroom fills as its player learns: what stands in it, from what they have done. Pure: the same progress
// always furnishes the same room, and nothing that has come ever goes again.

import type { CataloguePack } from '../content/catalogue.ts'
import type { TechniqueSums } from '../core/practice/records.ts'
import { isPackFinished, progressKey, type Progress } from './progress-store.ts'
import type { TechniqueRecords } from './technique-store.ts'

/** What furnishes a room. */
export type Deeds = {
  /** Excerpts read to the end, and the best stars won on them. */
  readonly finished: number
  readonly stars: number
  /** Techniques whose record is good. */
  readonly known: number
  /** Packs of which every excerpt is finished. */
  readonly packs: number
}

/** What there is to stand, hang, lie and sleep in a newsroom. */
export type Furnishing = {
  /** Lamps that are lit, of three over the desks. */
  readonly lamps: 1 | 2 | 3
  /** Plants, of four. */
  readonly plants: number
  /** Piles of paper on the junior's desk, of three. */
  readonly papers: number
  readonly typewriter: boolean
  readonly radio: boolean
  readonly globe: boolean
  readonly cat: boolean
  /** A cup for each finished pack, of three that the shelf holds. */
  readonly trophies: number
}

const reached = (value: number, ...marks: readonly number[]): number =>
  marks.filter(mark => value >= mark).length

/** The room as these deeds furnish it. */
export function furnish({ finished, stars, known, packs }: Deeds): Furnishing {
  return {
    lamps: (1 + reached(stars, 3, 9)) as Furnishing['lamps'],
    plants: reached(stars, 1, 6, 12, 18),
    papers: reached(finished, 1, 3, 5),
    typewriter: finished >= 2,
    radio: finished >= 3,
    globe: known >= 3,
    cat: finished >= 4,
    trophies: Math.min(3, packs),
  }
}

/** Good enough for a gold corner: called by its name twice or more, and two times out of three. */
export const isWellKnown = ({ named, stood }: TechniqueSums): boolean => named >= 2 && named * 3 >= stood * 2

/** What a player has done on the packs of the shelf, by what is kept of them. */
export function deedsOf(
  packs: readonly CataloguePack[],
  progress: Progress,
  records: TechniqueRecords,
): Deeds {
  const kept = packs.flatMap(pack =>
    pack.excerpts.flatMap(({ id }) => progress[progressKey(pack.id, id)] ?? []),
  )
  return {
    finished: kept.length,
    stars: kept.reduce((sum, { stars }) => sum + stars, 0),
    known: Object.values(records).filter(isWellKnown).length,
    packs: packs.filter(pack => isPackFinished(pack, progress)).length,
  }
}
