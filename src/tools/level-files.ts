// Reads the level files from disk for every tool that needs them.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LevelFile } from '../content/check.ts'

/** Folders under `levels/` that hold no pack. */
const NO_PACK = new Set(['schema'])

/** All level files under `root`: each JSON file right inside a pack's folder. Throws where `root` is missing. */
export function readLevelFiles(root: string): LevelFile[] {
  return readdirSync(root)
    .filter(folder => !NO_PACK.has(folder) && statSync(join(root, folder)).isDirectory())
    .flatMap(folder =>
      readdirSync(join(root, folder))
        .filter(name => name.endsWith('.json'))
        .sort()
        .map(name => ({ path: `${folder}/${name}`, json: readFileSync(join(root, folder, name), 'utf8') })),
    )
}
