// Sets up i18next with typed keys: a key that English does not have is a type error, and a text that another
// language lacks fails the build. Each language has several files: the desk's, which is needed to read and mark and
// comes first; and others, each fetched with the part of the interface that shows it.

import i18next, { type i18n, type TFunction } from 'i18next'
import { languageOf } from './languages.ts'
import desk from './locales/en/desk.json'
import type classroom from './locales/en/classroom.json'
import type consoleTexts from './locales/en/console.json'
import type first from './locales/en/first.json'
import type front from './locales/en/front.json'
import type guide from './locales/en/guide.json'
import type join from './locales/en/join.json'
import type live from './locales/en/live.json'
import type newsroom from './locales/en/newsroom.json'
import type people from './locales/en/people.json'
import type practice from './locales/en/practice.json'
import type record from './locales/en/record.json'
import type settings from './locales/en/settings.json'
import type tools from './locales/en/tools.json'
import type trainer from './locales/en/trainer.json'
import type verdict from './locales/en/verdict.json'
import type { Texts } from './pseudo.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: {
      translation: typeof desk &
        typeof classroom &
        typeof consoleTexts &
        typeof first &
        typeof front &
        typeof guide &
        typeof join &
        typeof live &
        typeof newsroom &
        typeof people &
        typeof practice &
        typeof record &
        typeof settings &
        typeof tools &
        typeof trainer &
        typeof verdict
    }
  }
}

export type Translate = TFunction

/** The parts of a language's texts. */
export type Part =
  | 'desk'
  | 'classroom'
  | 'console'
  | 'first'
  | 'front'
  | 'guide'
  | 'join'
  | 'live'
  | 'newsroom'
  | 'people'
  | 'practice'
  | 'record'
  | 'settings'
  | 'tools'
  | 'trainer'
  | 'verdict'

const FILES: Readonly<Record<string, Readonly<Record<Part, () => Promise<{ default: Texts }>>>>> = {
  en: {
    desk: () => Promise.resolve({ default: desk }),
    classroom: () => import('./locales/en/classroom.json'),
    console: () => import('./locales/en/console.json'),
    first: () => import('./locales/en/first.json'),
    front: () => import('./locales/en/front.json'),
    guide: () => import('./locales/en/guide.json'),
    join: () => import('./locales/en/join.json'),
    live: () => import('./locales/en/live.json'),
    newsroom: () => import('./locales/en/newsroom.json'),
    people: () => import('./locales/en/people.json'),
    practice: () => import('./locales/en/practice.json'),
    record: () => import('./locales/en/record.json'),
    settings: () => import('./locales/en/settings.json'),
    tools: () => import('./locales/en/tools.json'),
    trainer: () => import('./locales/en/trainer.json'),
    verdict: () => import('./locales/en/verdict.json'),
  },
  es: {
    desk: () => import('./locales/es/desk.json'),
    classroom: () => import('./locales/es/classroom.json'),
    console: () => import('./locales/es/console.json'),
    first: () => import('./locales/es/first.json'),
    front: () => import('./locales/es/front.json'),
    guide: () => import('./locales/es/guide.json'),
    join: () => import('./locales/es/join.json'),
    live: () => import('./locales/es/live.json'),
    newsroom: () => import('./locales/es/newsroom.json'),
    people: () => import('./locales/es/people.json'),
    practice: () => import('./locales/es/practice.json'),
    record: () => import('./locales/es/record.json'),
    settings: () => import('./locales/es/settings.json'),
    tools: () => import('./locales/es/tools.json'),
    trainer: () => import('./locales/es/trainer.json'),
    verdict: () => import('./locales/es/verdict.json'),
  },
}

/** Every part there is. */
export const PARTS = Object.keys(FILES['en']!) as readonly Part[]

/** Fetches a part of a language's texts; pseudo-locales are made from the English ones. Rejects where it does not come. */
export async function fetchTexts(tag: string, part: Part): Promise<Texts> {
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
 * Fetches other parts of the texts, in the language that is spoken. Rejects where they could not be had.
 */
export async function completeTexts(instance: i18n, ...parts: readonly Part[]): Promise<void> {
  await Promise.all(parts.map(part => complete(instance, instance.language, part)))
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
