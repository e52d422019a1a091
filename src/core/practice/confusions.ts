// Which names a player mixes up just now: what the daily desk practises. The whole record of names, for the player's
// own eyes, is `record-names.ts`.

import type { TechniqueId } from '../technique.ts'
import { pagesOf, type LogEntry } from './log.ts'

/** Two names, and how often of late the one was given where the other stood. */
export type MixedPair = {
  /** The one that stood more often when they were mixed up. */
  readonly technique: TechniqueId
  /** The one it was called. */
  readonly called: TechniqueId
  /** How often of late, either way round. */
  readonly times: number
  /** Of how many times of late that either stood and got a name. */
  readonly of: number
}

/** A passage that got a name: what stood there, and what it was called. */
export type Naming = { readonly technique: TechniqueId; readonly called: TechniqueId }

/** How many namings of a pair count: once it has been told apart often enough, it is mixed up no longer. */
export const LATELY = 12

/** All names that were given to passages where a technique stood, in the order of time. */
export function namingsOf(log: readonly LogEntry[]): Naming[] {
  return log.flatMap((entry): Naming[] => {
    if (entry.kind === 'drill') {
      const { technique, said } = entry
      const isNaming = entry.drill !== 'fair-or-fixable' && technique && said && said !== 'fixable'
      return isNaming ? [{ technique, called: entry.right ? technique : said }] : []
    }
    return pagesOf(entry).flatMap(({ marks }) =>
      marks.flatMap(({ technique, called }) => (called === null ? [] : [{ technique, called }])),
    )
  })
}

/** The pairs of names that are mixed up of late, most often first; of equals, the one that came last. */
export function mixedUp(log: readonly LogEntry[]): MixedPair[] {
  const namings = namingsOf(log)
  const pairs = new Map<string, readonly [TechniqueId, TechniqueId]>()
  // From the last to the first, so that a stable sort leaves what is fresh in front.
  for (const { technique, called } of namings.toReversed()) {
    if (technique === called) continue
    const pair = [technique, called].toSorted() as [TechniqueId, TechniqueId]
    if (!pairs.has(pair.join())) pairs.set(pair.join(), pair)
  }
  return [...pairs.values()]
    .flatMap(([one, other]): MixedPair[] => {
      const lately = namings
        .filter(({ technique }) => technique === one || technique === other)
        .slice(-LATELY)
      const times = (stood: TechniqueId, said: TechniqueId) =>
        lately.filter(({ technique, called }) => technique === stood && called === said).length
      const [oneAsOther, otherAsOne] = [times(one, other), times(other, one)]
      if (oneAsOther + otherAsOne === 0) return []
      const [technique, called] = oneAsOther >= otherAsOne ? [one, other] : [other, one]
      return [{ technique, called, times: oneAsOther + otherAsOne, of: lately.length }]
    })
    .toSorted((a, b) => b.times - a.times)
}
