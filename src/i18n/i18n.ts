// Sets up i18next with typed keys: a key that English does not have is a type error, and a text that another
// language lacks fails `npm run locales`.

import i18next, { type i18n, type TFunction } from 'i18next'
import { languageOf } from './languages.ts'
import en from './locales/en.json'
import { lengthen, mapTexts, mirror, type Texts } from './pseudo.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

export type Translate = TFunction

/** The texts of a language. English is part of the program, the others are fetched when they are wanted. */
async function loadTexts(tag: string): Promise<Texts> {
  if (tag === 'es') return (await import('./locales/es.json')).default
  if (tag === 'en-XA') return mapTexts(en, lengthen)
  if (tag === 'en-XB') return mapTexts(en, mirror)
  return en
}

/** An i18next instance that speaks English. */
export async function createI18n(): Promise<i18n> {
  const instance = i18next.createInstance()
  await instance.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  return instance
}

/**
 * Switches to another language, fetching its texts first. Returns false, and stays, where they could not be had
 * or the language is none of the game's.
 */
export async function switchLanguage(instance: i18n, tag: string): Promise<boolean> {
  if (!languageOf(tag)) return false
  try {
    if (!instance.hasResourceBundle(tag, 'translation'))
      instance.addResourceBundle(tag, 'translation', await loadTexts(tag))
    await instance.changeLanguage(tag)
    return true
  } catch {
    return false
  }
}

/** A number as the language writes it. `digits` is the most decimals shown. */
export function formatNumber(value: number, tag: string, digits = 0): string {
  return new Intl.NumberFormat(tag, { maximumFractionDigits: digits }).format(value)
}
