// The Vite plugin that fails a build while a language lacks a text that English has.

import { join } from 'node:path'
import type { Plugin } from 'vite'
import { checkLocale } from '../i18n/check-locales.ts'
import { localesIn, readLocale } from './locale-files.ts'

/** Holds every locale under `root` against English before a build begins. */
export function localesPlugin(root: string): Plugin {
  const folder = join(root, 'src/i18n/locales')
  return {
    name: 'just-asking-locales',
    apply: 'build',
    buildStart() {
      const english = readLocale(folder, 'en')
      const problems = localesIn(folder).flatMap(
        tag => checkLocale(tag, readLocale(folder, tag), english).problems,
      )
      if (problems.length > 0)
        this.error(
          problems.map(({ language, key, what, mend }) => `${language}: ${key} ${what} → ${mend}`).join('\n'),
        )
    },
  }
}
