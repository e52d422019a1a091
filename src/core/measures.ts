// The field's own measures of span annotation, for whoever wants to compare: precision, recall and F1.

import { isRequired } from './scoring.ts'
import type { Mark } from './excerpt.ts'
import { lengthOf, overlapOf, type Span } from './span.ts'
import type { TechniqueId } from './technique.ts'

export type Measures = { readonly precision: number; readonly recall: number; readonly f1: number }

/** A span with the name it was given. */
export type Named = { readonly span: Span; readonly technique: TechniqueId }

/** Harmonic mean of precision and recall; 0 where both are 0. */
export const harmonicMean = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)

/**
 * Precision, recall and F1 after MAFALDA (Helwe et al. 2024, NAACL): each flag counts with its best mark, each
 * required mark with its best flag, only under an accepted name. Flags may overlap. F1 is never shown alone:
 * one flag over everything can still earn .40.
 */
export function fieldMeasures(
  marks: readonly Mark[],
  flags: readonly Named[],
  taught: ReadonlySet<TechniqueId>,
): Measures {
  const shared = (flag: Named, mark: Mark) =>
    mark.techniques.includes(flag.technique) ? overlapOf(flag.span, mark.core) : 0
  const mean = (shares: readonly number[]) =>
    shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length
  const best = (shares: readonly number[]) => shares.reduce((most, share) => Math.max(most, share), 0)

  const precision = mean(flags.map(flag => best(marks.map(mark => shared(flag, mark) / lengthOf(flag.span)))))
  const required = marks.filter(mark => isRequired(mark, taught))
  const recall = mean(required.map(mark => best(flags.map(flag => shared(flag, mark) / lengthOf(mark.core)))))
  return { precision, recall, f1: harmonicMean(precision, recall) }
}
