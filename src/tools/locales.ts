// `npm run locales`: holds every language against English, and English against the program that shows it.
// Prints all problems, then how much of each language is there. Exits with 1 where anything is wrong.

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkLocale, checkUse, type LocaleProblem } from '../i18n/check-locales.ts'
import { LANGUAGES } from '../i18n/languages.ts'
import { MADE_KEYS } from '../i18n/made-keys.ts'
import type { Texts } from '../i18n/pseudo.ts'
import { localesIn, readLocale } from './locale-files.ts'
import { readSources } from './source-files.ts'
import { tableOf } from './table.ts'

const SRC = fileURLToPath(new URL('../', import.meta.url))
const FOLDER = join(SRC, 'i18n/locales')

const textsOf = (tag: string): Texts => readLocale(FOLDER, tag)

/** Languages of the interface without a file, and files that are no language of the interface. */
function checkFiles(files: readonly string[]): LocaleProblem[] {
  const tags = LANGUAGES.filter(language => !language.pseudo).map(language => language.tag)
  const lacking = tags.filter(tag => !files.includes(tag))
  const odd = files.filter(tag => !tags.includes(tag))
  return [
    ...lacking.map(language => ({
      language,
      key: '',
      what: 'has no file',
      mend: `Write the same files as in locales/en/ in locales/${language}/.`,
    })),
    ...odd.map(language => ({
      language,
      key: '',
      what: 'has a file and is no language of the interface',
      mend: 'Add it to src/i18n/languages.ts and to FILES in src/i18n/i18n.ts.',
    })),
  ]
}

const files = localesIn(FOLDER)
const english = textsOf('en')
const reports = files.map(tag => checkLocale(tag, textsOf(tag), english))
const problems = [
  ...checkFiles(files),
  ...reports.flatMap(report => report.problems),
  ...checkUse(english, readSources(SRC), MADE_KEYS),
]

for (const { language, key, what, mend } of problems)
  console.log(`${language}: ${key ? `${key} ` : ''}${what}\n      → ${mend}`)
if (problems.length > 0) console.log()
console.log(
  tableOf(
    ['language', 'texts', 'needed', 'coverage', 'problems'],
    reports.map(report => [
      report.language,
      String(report.present),
      String(report.needed),
      `${((100 * report.present) / report.needed).toFixed(1)} %`,
      String(report.problems.length),
    ]),
  ),
)
console.log(problems.length === 0 ? '\nlocales: all well' : `\nlocales: ${problems.length} problems`)
process.exitCode = problems.length === 0 ? 0 : 1
