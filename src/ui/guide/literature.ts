// What the literature calls each technique. Terms of a field are quoted and not translated, so they stand here and
// not in the locales.

import type { TechniqueId } from '../../core/technique.ts'

export type Standing = {
  /** A label of SemEval-2023 task 3; null where it has none. `near`: the nearest rather than the same. */
  readonly semeval: { readonly term: string; readonly near?: true } | null
  /** A name in FLICC or CONSPIR; null where they have none. */
  readonly flicc: string | null
  /** Known from the house rules of newsrooms instead. */
  readonly desks?: true
}

export const LITERATURE: Readonly<Record<TechniqueId, Standing>> = {
  'just-asking-questions': { semeval: null, flicc: 'something must be wrong' },
  'insinuation-by-coincidence': { semeval: null, flicc: 're-interpreting randomness' },
  innuendo: { semeval: null, flicc: 'overriding suspicion' },
  'anonymous-sourcing': { semeval: null, flicc: null, desks: true },
  'vague-attribution': { semeval: { term: 'obfuscation, vagueness, confusion' }, flicc: 'ambiguity' },
  'interested-authority': { semeval: { term: 'appeal to authority' }, flicc: 'fake experts' },
  'strength-in-numbers': { semeval: { term: 'appeal to popularity' }, flicc: 'bulk fake experts' },
  'causal-oversimplification': { semeval: { term: 'causal oversimplification' }, flicc: 'single cause' },
  'false-dilemma': { semeval: { term: 'false dilemma or no choice' }, flicc: 'false choice' },
  'jumping-to-conclusions': { semeval: null, flicc: 'jumping to conclusions' },
  'guilt-by-association': { semeval: { term: 'guilt by association' }, flicc: 'ad hominem' },
  'cherry-picking': { semeval: null, flicc: 'cherry picking' },
  'nefarious-intent': { semeval: { term: 'questioning the reputation' }, flicc: 'nefarious intent' },
  'cui-bono': { semeval: null, flicc: 'nefarious intent' },
  'casting-doubt': { semeval: { term: 'doubt' }, flicc: 'overriding suspicion' },
  'loaded-language': { semeval: { term: 'loaded language' }, flicc: null },
  'name-calling': { semeval: { term: 'name calling or labelling' }, flicc: 'ad hominem' },
  exaggeration: { semeval: { term: 'exaggeration or minimisation' }, flicc: 'misrepresentation' },
  'false-certainty': { semeval: { term: 'conversation killer', near: true }, flicc: null },
}
