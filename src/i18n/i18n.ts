// Sets up i18next with typed keys: a key that English does not have is a type error, and a text that another
// language lacks fails the build. Each language has three files: what is needed to read and mark; what is not needed
// before the first sign-off and so is fetched later; and the field guide, fetched when it is opened.

import i18next, { type i18n, type TFunction } from 'i18next'
import { languageOf } from './languages.ts'
import desk from './locales/en/desk.json'
import type guide from './locales/en/guide.json'
import type verdict from './locales/en/verdict.json'
import type { Texts } from './pseudo.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof desk & typeof verdict & typeof guide }
  }
}

export type Translate = TFunction

/** The parts of a language's texts. */
type Part = 'desk' | 'verdict' | 'guide'

const FILES: Readonly<Record<string, Readonly<Record<Part, () => Promise<{ default: Texts }>>>>> = {
  en: {
    desk: () => Promise.resolve({ default: desk }),
    verdict: () => import('./locales/en/verdict.json'),
    guide: () => import('./locales/en/guide.json'),
  },
  es: {
    desk: () => import('./locales/es/desk.json'),
    verdict: () => import('./locales/es/verdict.json'),
    guide: () => import('./locales/es/guide.json'),
  },
}

/** Fetches a part of a language's texts; pseudo-locales are made from the English ones. */
async function fetchTexts(tag: string, part: Part): Promise<Texts> {
  const texts = (await (FILES[tag] ?? FILES['en']!)[part]()).default
  if (!languageOf(tag)?.pseudo) return texts
  const { lengthen, mapTexts, mirror } = await import('./pseudo.ts')
  return mapTexts(texts, tag === 'en-XA' ? lengthen : mirror)
}

/** The parts that an instance has fetched besides the desk, and in which languages. */
const fetched = new WeakMap<i18n, Map<Part, Set<string>>>()

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
  fetched.set(instance, new Map())
  return instance
}

/** Fetches a part of a language's texts unless it is there. Rejects where it could not be had. */
async function complete(instance: i18n, tag: string, part: Part): Promise<void> {
  const parts = fetched.get(instance)!
  if (parts.get(part)?.has(tag)) return
  instance.addResourceBundle(tag, 'translation', await fetchTexts(tag, part), true)
  parts.set(part, (parts.get(part) ?? new Set()).add(tag))
}

/**
 * Fetches another part of the texts, in the language that is spoken: those of the verdict, or those of the field
 * guide. Rejects where they could not be had.
 */
export async function completeTexts(instance: i18n, part: Part = 'verdict'): Promise<void> {
  await complete(instance, instance.language, part)
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
    // Whoever has a part of one language open needs the same part of the next.
    for (const part of fetched.get(instance)!.keys()) await complete(instance, tag, part)
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
