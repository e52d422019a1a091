// The one list of keys that no source holds as a whole string, because the program puts them together.

import type { MadeKeys } from './check-locales.ts'

export const MADE_KEYS: MadeKeys = {
  'fair.': 'any',
  'family.': 'any',
  'guide.alike.': 'any',
  'guide.card.': 'any',
  'guide.fairName.': 'any',
  'keys.': 'any',
  'load.': ['text', 'key', 'unreachable', 'missing', 'damaged'],
  'menu.band.': ['1', '2', '3'],
  'notice.': ['damagedSave', 'newerSave', 'notSaving', 'excerptChanged'],
  'palette.': ['hunch', 'likely', 'certain'],
  'refusal.': 'any',
  'reveal.kind.': 'any',
  'reveal.lead.': 'any',
  'score.naming.': 'any',
  'settings.confidences.': 'any',
  'settings.motions.': 'any',
  'settings.themes.': 'any',
  'technique.': 'any',
}
