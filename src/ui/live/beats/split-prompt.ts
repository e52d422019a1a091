// What to ask a class about the passage it differs on, from the real counts. Pure.

import type { Called, Split } from '../../../live/authority/class-types.ts'
import type { TechniqueId } from '../../../core/technique.ts'

/** Sides that differ by no more than this share of the readers are as good as even. */
const EVEN = 0.2

/**
 * - `flagEven`, `flagMost`, `flagFew`: about half, most or few would flag it
 * - `flagOne`, `leaveOne`: one alone, who is not asked to stand up
 * - `nameEven`, `nameMost`: two names, about as often, or one above all
 * - `nameMany`: three names or more, none of them above half
 */
export type SplitPrompt =
  | {
      readonly kind: 'flagEven' | 'flagMost' | 'flagFew' | 'flagOne' | 'leaveOne'
      readonly flagged: number
      readonly left: number
    }
  | {
      readonly kind: 'nameEven' | 'nameMost' | 'nameMany'
      readonly names: readonly { readonly technique: TechniqueId; readonly count: number }[]
    }

const namesOf = (called: readonly Called[]): { technique: TechniqueId; count: number }[] =>
  called
    .flatMap(({ technique, count }) => (technique && count > 0 ? [{ technique, count }] : []))
    .sort((a, b) => b.count - a.count)

/** The question to a split passage. */
export function promptOf(passage: NonNullable<Split['passage']>, readers: number): SplitPrompt {
  const names = namesOf(passage.called)
  const flagged = names.reduce((sum, { count }) => sum + count, 0)
  if (passage.about === 'flag' || names.length < 2) {
    const left = passage.called.find(({ technique }) => technique === null)?.count ?? 0
    const counts = { flagged, left }
    if (Math.abs(flagged - left) <= EVEN * readers) return { kind: 'flagEven', ...counts }
    if (flagged === 1) return { kind: 'flagOne', ...counts }
    if (left === 1) return { kind: 'leaveOne', ...counts }
    return { kind: flagged > left ? 'flagMost' : 'flagFew', ...counts }
  }
  const [first, second] = names as [(typeof names)[number], (typeof names)[number]]
  if (names.length > 2 && first.count * 2 <= flagged) return { kind: 'nameMany', names }
  return { kind: first.count - second.count <= EVEN * flagged ? 'nameEven' : 'nameMost', names }
}
