// The one list of keys that no source holds as a whole string, because the program puts them together.

import type { MadeKeys } from './check-locales.ts'

export const MADE_KEYS: MadeKeys = {
  'family.': 'any',
  'palette.': ['hunch', 'likely', 'certain'],
  'refusal.': 'any',
  'reveal.kind.': 'any',
  'reveal.lead.': 'any',
  'score.naming.': 'any',
  'technique.': 'any',
}
