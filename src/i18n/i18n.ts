// Sets up i18next with typed keys: a key that English does not have is a type error, and a text that another
// language lacks fails the build. Each language has two files: what is needed to read and mark, and what is not
// needed before the first sign-off and so is fetched later.

import i18next, { type i18n, type TFunction } from 'i18next'
import { languageOf } from './languages.ts'
import desk from './locales/en/desk.json'
import type verdict from './locales/en/verdict.json'
import type { Texts } from './pseudo.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof desk & typeof verdict }
  }
}

export type Translate = TFunction

/** The two parts of a language's texts. */
type Part = 'desk' | 'verdict'

const FILES: Readonly<Record<string, Readonly<Record<Part, () => Promise<{ default: Texts }>>>>> = {
  en: {
    desk: () => Promise.resolve({ default: desk }),
    verdict: () => import('./locales/en/verdict.json'),
  },
  es: {
    desk: () => import('./locales/es/desk.json'),
    verdict: () => import('./locales/es/verdict.json'),
  },
}

/** Fetches a part of a language's texts; pseudo-locales are made from the English ones. */
async function fetchTexts(tag: string, part: Part): Promise<Texts> {
  const texts = (await (FILES[tag] ?? FILES['en']!)[part]()).default
  if (!languageOf(tag)?.pseudo) return texts
  const { lengthen, mapTexts, mirror } = await import('./pseudo.ts')
  return mapTexts(texts, tag === 'en-XA' ? lengthen : mirror)
}

/** Languages by instance of which the second part has been fetched, too. */
const whole = new WeakMap<i18n, Set<string>>()

/** An i18next instance that speaks English, without the texts of the verdict. */
export async function createI18n(): Promise<i18n> {
  const instance = i18next.createInstance()
  await instance.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: desk } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  whole.set(instance, new Set())
  return instance
}

/** Fetches what is still missing of a language's texts. Rejects where it could not be had. */
async function complete(instance: i18n, tag: string): Promise<void> {
  const known = whole.get(instance)
  if (!known || known.has(tag)) return
  instance.addResourceBundle(tag, 'translation', await fetchTexts(tag, 'verdict'), true)
  known.add(tag)
}

/** Fetches the texts of the verdict, in the language that is spoken. Rejects where they could not be had. */
export async function completeTexts(instance: i18n): Promise<void> {
  await complete(instance, instance.language)
}

/**
 * Switches to another language, fetching its texts first. Returns false, and stays, where they could not be had
 * or the language is none of the game's.
 */
export async function switchLanguage(instance: i18n, tag: string): Promise<boolean> {
  if (!languageOf(tag)) return false
  try {
    if (!instance.hasResourceBundle(tag, 'translation'))
      instance.addResourceBundle(tag, 'translation', await fetchTexts(tag, 'desk'))
    // Whoever has the whole of one language open needs the whole of the next.
    if (whole.get(instance)?.size) await complete(instance, tag)
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
