// A built game as far as a server needs one: all levels as they are compiled, a page, and a few files beside it.

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkLevels } from '../../../src/content/check.ts'
import { hashOf } from '../../../src/content/hash.ts'
import { catalogueOf, filesOf, practiceOf } from '../../../src/tools/levels-plugin.ts'
import { readLevelFiles } from '../../../src/tools/level-files.ts'

const LEVELS = join(import.meta.dirname, '..', '..', '..', 'levels')

export type BuiltGame = {
  readonly folder: string
  /** Addresses of all keys, and of what the daily desk plans with. */
  readonly keys: readonly string[]
  readonly practice: string
}

/** Writes one below `folder`. */
export function writeBuiltGame(folder: string): BuiltGame {
  const checked = checkLevels(readLevelFiles(LEVELS))
  const files = filesOf(checked)
  const catalogue = JSON.stringify(catalogueOf(checked))
  const practice = JSON.stringify(practiceOf(checked))
  const practiceName = `levels/practice.${hashOf(practice)}.json`
  const all = new Map([
    ...files,
    [`levels/catalogue.${hashOf(catalogue)}.json`, catalogue],
    [practiceName, practice],
    ['index.html', '<!doctype html><title>Just Asking</title>'],
    ['code/main-AbCd1234.js', `export const words = '${'fair '.repeat(1000)}'`],
    ['assets/pictures/lamp.png', 'not really a picture'],
  ])
  for (const [path, content] of all) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return {
    folder,
    keys: [...files.keys()].filter(path => path.includes('.key.')),
    practice: practiceName,
  }
}
