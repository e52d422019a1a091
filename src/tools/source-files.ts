// Reads the program's own sources for the tools that look for something in them.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text of every TypeScript file below `folder`. Throws where `folder` is missing. */
export function readSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .sort()
    .map(name => readFileSync(join(folder, name), 'utf8'))
}
