// Which sentences are spin and which are fair, and how much of each the flags cover.

import { byPlace, coveredBy, firstWhere, lengthOf, overlapOf, overlaps, type Span } from './span.ts'
import type { Unit } from './excerpt.ts'

/** Indices of the units a span touches, in order. Units are disjoint and in document order. */
export function unitsTouched(units: readonly Unit[], span: Span): number[] {
  const touched: number[] = []
  for (let i = firstWhere(units.length, u => units[u]!.end > span.start); i < units.length; i++) {
    if (units[i]!.start >= span.end) break
    touched.push(i)
  }
  return touched
}

/** The unit that holds the largest share of a core (the first in a tie), or -1 where it lies in none. */
export function signalUnitOf(units: readonly Unit[], core: Span): number {
  let best = -1
  let most = 0
  for (const index of unitsTouched(units, core)) {
    const share = overlapOf(units[index]!, core)
    if (share > most) [best, most] = [index, share]
  }
  return best
}

/** For each unit, whether it is fair: no mark's core, required or optional, touches it. */
export function fairUnits(units: readonly Unit[], marks: readonly { readonly core: Span }[]): boolean[] {
  const fair = units.map(() => true)
  for (const mark of marks) for (const index of unitsTouched(units, mark.core)) fair[index] = false
  return fair
}

/** Indices of the fair units that the pieces cover by half or more of their length. */
export function fairUnitsCovered(
  units: readonly Unit[],
  fair: readonly boolean[],
  pieces: readonly Span[],
): number[] {
  const touched = new Set(pieces.flatMap(piece => unitsTouched(units, piece)))
  return [...touched].filter(
    index => fair[index] && coveredBy(pieces, units[index]!) * 2 >= lengthOf(units[index]!),
  )
}

/** The spans of a sorted, disjoint list that overlap `span`. */
export function touching<S extends Span>(sorted: readonly S[], span: Span): S[] {
  const found: S[] = []
  for (let i = firstWhere(sorted.length, s => sorted[s]!.end > span.start); i < sorted.length; i++) {
    const candidate = sorted[i]!
    if (!overlaps(candidate, span)) break
    found.push(candidate)
  }
  return found
}

/** Throws a RangeError where two spans of a list overlap: what follows relies on their being disjoint. */
export function assertDisjoint(spans: readonly Span[], what: string): void {
  const sorted = spans.toSorted(byPlace)
  for (let i = 1; i < sorted.length; i++)
    if (overlaps(sorted[i - 1]!, sorted[i]!))
      throw new RangeError(`${what} overlap at ${sorted[i]!.start}: they must be disjoint before scoring`)
}
