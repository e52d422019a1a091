// Reads the level files from disk for every tool that needs them.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LevelFile } from '../content/check.ts'
import { SHELF } from '../content/shelf.ts'

/** Folders under `levels/` that hold no pack. */
const NO_PACK = new Set(['schema'])
/** The folder of a pack that holds its blind readings. */
const READINGS = 'readings'

const packFolders = (root: string): string[] =>
  readdirSync(root).filter(folder => !NO_PACK.has(folder) && statSync(join(root, folder)).isDirectory())

const jsonFilesIn = (root: string, folder: string): LevelFile[] =>
  readdirSync(join(root, folder))
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => ({ path: `${folder}/${name}`, json: readFileSync(join(root, folder, name), 'utf8') }))

/** All level files under `root`: the shelf, and each JSON file right inside a pack's folder. Throws where `root` is missing. */
export function readLevelFiles(root: string): LevelFile[] {
  const shelf = join(root, SHELF)
  return [
    ...(existsSync(shelf) ? [{ path: SHELF, json: readFileSync(shelf, 'utf8') }] : []),
    ...packFolders(root).flatMap(folder => jsonFilesIn(root, folder)),
  ]
}

/** All files of blind readings under `root`, `<pack>/readings/<excerpt>.<language>.json`. Throws where `root` is missing. */
export function readReadingFiles(root: string): LevelFile[] {
  return packFolders(root)
    .map(folder => `${folder}/${READINGS}`)
    .filter(folder => existsSync(join(root, folder)))
    .flatMap(folder => jsonFilesIn(root, folder))
}
