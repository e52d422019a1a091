// One flag against one mark: how well the place fits, how well the name fits, and the credit for both.

import { coveredBy, lengthOf, type Span } from './span.ts'
import { familyOf, type TechniqueId } from './technique.ts'
import type { Mark } from './excerpt.ts'

/** How near the name is: an accepted technique, another of an accepted one's family, or neither. */
export type Naming = 'name' | 'family' | 'none'

/** What each step of naming is worth, from 0 to 1. */
export const NAMING_VALUE: Readonly<Record<Naming, number>> = { name: 1, family: 0.5, none: 0 }

export type Credit = {
  /** Share of the core that is covered, 0 to 1. */
  readonly coverage: number
  /** Share of the flag that lies in the extent, 0 to 1. */
  readonly tightness: number
  /** Harmonic mean of the two. */
  readonly location: number
  readonly naming: Naming
  /** location × (0.5 + 0.5 × naming): half for finding, a quarter for the family, a quarter for the name. */
  readonly credit: number
}

/** How near `technique` is to what `mark` accepts. */
export function namingOf(mark: Pick<Mark, 'techniques'>, technique: TechniqueId): Naming {
  if (mark.techniques.includes(technique)) return 'name'
  return mark.techniques.some(accepted => familyOf(accepted) === familyOf(technique)) ? 'family' : 'none'
}

/** Credit of a flag (one or more disjoint pieces under one name) against one mark. */
export function creditOf(pieces: readonly Span[], technique: TechniqueId, mark: Mark): Credit {
  const flagged = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0)
  const found = coveredBy(pieces, mark.core)
  const inside = coveredBy(pieces, mark.extent)
  const coverage = found / lengthOf(mark.core)
  const tightness = flagged === 0 ? 0 : inside / flagged
  // 2pr / (p + r) in whole numbers with one division: else a place worth 0.4 on paper may come out a hair below it.
  const location =
    found === 0 || inside === 0 ? 0 : (2 * found * inside) / (found * flagged + inside * lengthOf(mark.core))
  const naming = namingOf(mark, technique)
  return { coverage, tightness, location, naming, credit: location * (0.5 + 0.5 * NAMING_VALUE[naming]) }
}
