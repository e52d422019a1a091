// Which techniques are easily taken for one another, and which fair work is taken for a technique. Each pair has one
// deciding question, told from both sides in the same words.

import type { TechniqueId } from '../../core/technique.ts'

/** Fair work that looks like a technique. */
type FairId =
  | 'honest-question'
  | 'honest-hedge'
  | 'kept-source'
  | 'fair-expert'
  | 'corroboration'
  | 'selection'
  | 'scepticism'

type PairId =
  | 'coincidence-cause'
  | 'coincidence-gain'
  | 'gain-motive'
  | 'hidden-vague'
  | 'heat-label'
  | 'amount-confidence'
  | 'ruled-skipped'
  | 'people-events'

const PAIRS: Readonly<Record<PairId, readonly [TechniqueId, TechniqueId]>> = {
  'coincidence-cause': ['insinuation-by-coincidence', 'causal-oversimplification'],
  'coincidence-gain': ['insinuation-by-coincidence', 'cui-bono'],
  'gain-motive': ['cui-bono', 'nefarious-intent'],
  'hidden-vague': ['anonymous-sourcing', 'vague-attribution'],
  'heat-label': ['loaded-language', 'name-calling'],
  'amount-confidence': ['exaggeration', 'false-certainty'],
  'ruled-skipped': ['false-dilemma', 'jumping-to-conclusions'],
  'people-events': ['guilt-by-association', 'causal-oversimplification'],
}

const FAIR: Readonly<Record<FairId, TechniqueId>> = {
  'honest-question': 'just-asking-questions',
  'honest-hedge': 'innuendo',
  'kept-source': 'anonymous-sourcing',
  'fair-expert': 'interested-authority',
  corroboration: 'strength-in-numbers',
  selection: 'cherry-picking',
  scepticism: 'casting-doubt',
}

/** What a technique is taken for: another technique, or fair work. `ask` names the deciding question. */
export type LookAlike =
  | { readonly ask: PairId; readonly technique: TechniqueId }
  | { readonly ask: FairId; readonly technique: null; readonly fair: FairId }

/** The look-alikes of a technique: fair work first, since taking that for spin does the most harm. */
export function lookAlikesOf(technique: TechniqueId): readonly LookAlike[] {
  const fair = (Object.keys(FAIR) as FairId[])
    .filter(id => FAIR[id] === technique)
    .map((id): LookAlike => ({ ask: id, technique: null, fair: id }))
  const pairs = (Object.keys(PAIRS) as PairId[]).flatMap((ask): LookAlike[] => {
    const [one, other] = PAIRS[ask]
    if (technique !== one && technique !== other) return []
    return [{ ask, technique: technique === one ? other : one }]
  })
  return [...fair, ...pairs]
}
