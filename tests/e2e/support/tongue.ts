// The words on the buttons, in the language of the play. Tests say them in English; the pseudo-languages are made
// from English by rule, so that the same play runs in them.

import { lengthen, mirror } from '../../../src/i18n/pseudo.ts'

export type Language = 'en' | 'en-XA' | 'en-XB'

export type Tongue = {
  readonly language: Language
  /** What a text of the interface looks like; only for texts without numbers or names in them. */
  say(english: string): string
}

const CHANGES: Readonly<Record<Language, (english: string) => string>> = {
  en: english => english,
  'en-XA': lengthen,
  'en-XB': mirror,
}

export const tongueOf = (language: Language): Tongue => ({ language, say: CHANGES[language] })
