// The nineteen techniques and their five families: the vocabulary every other room shares.
// Names and lines of help are words for players and so live in the locales, not here.

/** The five families, in the order in which palettes and reports show them. */
export const FAMILIES = ['hinting', 'sourcing', 'reasoning', 'motive', 'wording'] as const
export type Family = (typeof FAMILIES)[number]

const FAMILY_OF = {
  'just-asking-questions': 'hinting',
  'insinuation-by-coincidence': 'hinting',
  innuendo: 'hinting',
  'anonymous-sourcing': 'sourcing',
  'vague-attribution': 'sourcing',
  'interested-authority': 'sourcing',
  'strength-in-numbers': 'sourcing',
  'causal-oversimplification': 'reasoning',
  'false-dilemma': 'reasoning',
  'jumping-to-conclusions': 'reasoning',
  'guilt-by-association': 'reasoning',
  'cherry-picking': 'reasoning',
  'nefarious-intent': 'motive',
  'cui-bono': 'motive',
  'casting-doubt': 'motive',
  'loaded-language': 'wording',
  'name-calling': 'wording',
  exaggeration: 'wording',
  'false-certainty': 'wording',
} as const satisfies Record<string, Family>

export type TechniqueId = keyof typeof FAMILY_OF

/** All nineteen ids, grouped by family in the order of `FAMILIES`. */
export const TECHNIQUES = Object.keys(FAMILY_OF) as readonly TechniqueId[]

/** The six that are taught first and met most. */
export const STARTERS: readonly TechniqueId[] = [
  'just-asking-questions',
  'insinuation-by-coincidence',
  'anonymous-sourcing',
  'vague-attribution',
  'loaded-language',
  'exaggeration',
]

/** True where `id` names a technique of this game. */
export function isTechnique(id: string): id is TechniqueId {
  return Object.hasOwn(FAMILY_OF, id)
}

/** The family a technique belongs to. */
export function familyOf(id: TechniqueId): Family {
  return FAMILY_OF[id]
}
