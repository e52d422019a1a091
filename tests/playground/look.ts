// How the pieces are looked at: theme, language, movement and width, all in the address, so that a look can be kept as
// a bookmark.

import { LANGUAGES, languageOf } from '../../src/i18n/languages.ts'

export const PAGES = ['words', 'verdicts', 'menu', 'stage'] as const

export const LOOKS = {
  page: PAGES,
  theme: ['day', 'night'],
  lang: LANGUAGES.map(language => language.tag),
  motion: ['full', 'reduced'],
  width: ['320', '412', '768', '1024', '1280'],
} as const satisfies Record<string, readonly string[]>

export type Look = { readonly [K in keyof typeof LOOKS]: string }

const DEFAULTS: Look = { page: 'words', theme: 'day', lang: 'en', motion: 'full', width: '1280' }

/** What the address asks for, with the defaults for what it does not say. */
export function lookOf(search: string): Look {
  const asked = new URLSearchParams(search)
  const entries = Object.entries(LOOKS).map(([name, options]) => {
    const value = asked.get(name)
    const known = value !== null && (options as readonly string[]).includes(value)
    return [name, known ? value : DEFAULTS[name as keyof Look]]
  })
  return Object.fromEntries(entries) as Look
}

/** Gives the page the look that its address asks for. */
export function wearLook(): Look {
  const look = lookOf(location.search)
  const root = document.documentElement
  root.dataset['theme'] = look.theme
  root.dataset['motion'] = look.motion
  root.lang = look.lang
  root.dir = languageOf(look.lang)?.direction ?? 'ltr'
  return look
}
