// The game's own shelf as the daily desk plans with it, compiled from `levels/`.

import { join } from 'node:path'
import { checkLevels } from '../../../src/content/check.ts'
import type { Compiled } from '../../../src/content/compile.ts'
import { practiceItemOf, type PracticeItem } from '../../../src/core/practice/items.ts'
import { readLevelFiles } from '../../../src/tools/level-files.ts'

const shelf = checkLevels(readLevelFiles(join(import.meta.dirname, '../../../levels'))).packs.filter(
  ({ role }) => role === undefined,
)

/** All excerpts of the shelf in one language, in its order; those that have no telling in it are left out. */
export const tellingsIn = (language: string): Compiled[] =>
  shelf.flatMap(({ excerpts }) => excerpts.flatMap(({ languages }) => languages[language] ?? []))

export const itemsIn = (language: string): PracticeItem[] =>
  tellingsIn(language).map(({ text, key }) => practiceItemOf(text, key))
