// Which techniques are easily taken for one another, and which fair work is taken for a technique. Each pair has one
// deciding question, told from both sides in the same words.

import { ALIKE_PAIRS, type AlikePair } from '../../core/look-alikes.ts'
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
  | { readonly ask: AlikePair; readonly technique: TechniqueId }
  | { readonly ask: FairId; readonly technique: null; readonly fair: FairId }

/** The look-alikes of a technique: fair work first, since taking that for spin does the most harm. */
export function lookAlikesOf(technique: TechniqueId): readonly LookAlike[] {
  const fair = (Object.keys(FAIR) as FairId[])
    .filter(id => FAIR[id] === technique)
    .map((id): LookAlike => ({ ask: id, technique: null, fair: id }))
  const pairs = (Object.keys(ALIKE_PAIRS) as AlikePair[]).flatMap((ask): LookAlike[] => {
    const [one, other] = ALIKE_PAIRS[ask]
    if (technique !== one && technique !== other) return []
    return [{ ask, technique: technique === one ? other : one }]
  })
  return [...fair, ...pairs]
}
