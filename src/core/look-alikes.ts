// Which techniques are easily taken for one another. Each pair has one deciding question, whose words are in the guide.

import type { TechniqueId } from './technique.ts'

/** Pairs of techniques by the id of the question that decides between them. */
export const ALIKE_PAIRS = {
  'coincidence-cause': ['insinuation-by-coincidence', 'causal-oversimplification'],
  'coincidence-gain': ['insinuation-by-coincidence', 'cui-bono'],
  'gain-motive': ['cui-bono', 'nefarious-intent'],
  'hidden-vague': ['anonymous-sourcing', 'vague-attribution'],
  'heat-label': ['loaded-language', 'name-calling'],
  'amount-confidence': ['exaggeration', 'false-certainty'],
  'ruled-skipped': ['false-dilemma', 'jumping-to-conclusions'],
  'people-events': ['guilt-by-association', 'causal-oversimplification'],
} as const satisfies Record<string, readonly [TechniqueId, TechniqueId]>

export type AlikePair = keyof typeof ALIKE_PAIRS

/** The techniques that a technique is easily taken for. */
export const alikesOf = (technique: TechniqueId): TechniqueId[] =>
  Object.values(ALIKE_PAIRS).flatMap(([one, other]) =>
    one === technique ? [other] : other === technique ? [one] : [],
  )
