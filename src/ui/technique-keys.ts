// The letter key of each technique in the palette. The same in every language, so that hands learn them once.

import type { TechniqueId } from '../core/technique.ts'

export const TECHNIQUE_KEYS: Readonly<Record<TechniqueId, string>> = {
  'just-asking-questions': 'j',
  'insinuation-by-coincidence': 'c',
  innuendo: 'i',
  'anonymous-sourcing': 'a',
  'vague-attribution': 'v',
  'interested-authority': 'u',
  'strength-in-numbers': 'n',
  'causal-oversimplification': 'o',
  'false-dilemma': 'd',
  'jumping-to-conclusions': 'p',
  'guilt-by-association': 'g',
  'cherry-picking': 'k',
  'nefarious-intent': 'm',
  'cui-bono': 'b',
  'casting-doubt': 't',
  'loaded-language': 'l',
  'name-calling': 'x',
  exaggeration: 'e',
  'false-certainty': 'f',
}
