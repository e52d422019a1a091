// Reads the locales from disk for every tool that needs them.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Texts } from '../i18n/pseudo.ts'

/** Tags of the languages that have a folder under `folder`, sorted. */
export const localesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()

/** All texts of a language: its files put together as the program does. A section may stand in several files. */
export function readLocale(folder: string, tag: string): Texts {
  const parts = readdirSync(join(folder, tag))
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => JSON.parse(readFileSync(join(folder, tag, name), 'utf8')) as Texts)
  return parts.reduce(merge, {})
}

/** Two parts of one language as one, section by section. */
function merge(before: Texts, part: Texts): Texts {
  const whole: Record<string, Texts | string> = { ...before }
  for (const [section, texts] of Object.entries(part)) {
    const known = whole[section]
    whole[section] = typeof texts === 'string' || typeof known !== 'object' ? texts : merge(known, texts)
  }
  return whole
}
