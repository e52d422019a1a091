// All parts of the simulation, on the levels as they are on disk.

import { checkLevels, type LevelFile } from '../../content/check.ts'
import { WHOLE_LANGUAGE } from '../../content/shelf-rules.ts'
import { practiceItemOf, type PracticeItem } from '../../core/practice/items.ts'
import { equality } from './equality.ts'
import { formsOf } from './forms.ts'
import { power } from './power.ts'
import { recovery } from './recovery.ts'
import type { Part } from './report.ts'
import { retention } from './retention.ts'
import { sureness } from './sureness.ts'

/** The excerpts of the shelf as the daily desk plans with them. */
export function itemsOf(files: readonly LevelFile[]): PracticeItem[] {
  return checkLevels(files)
    .packs.filter(({ role }) => !role)
    .flatMap(({ excerpts }) =>
      excerpts.flatMap(({ languages }) => {
        const telling = languages[WHOLE_LANGUAGE]
        return telling ? [practiceItemOf(telling.text, telling.key)] : []
      }),
    )
}

/** Each part by name, to be run by itself. */
export function partsOf(files: readonly LevelFile[]): Readonly<Record<string, () => Part>> {
  const forms = formsOf(files)
  return {
    recovery: () => recovery(forms),
    equality: () => equality(forms),
    power: () => power(forms),
    sureness: () => sureness(forms),
    retention: () => retention(itemsOf(files)),
  }
}
