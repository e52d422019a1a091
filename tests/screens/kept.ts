// What a browser has kept after excerpts were played, for a night that does not begin with nothing.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../../src/tools/run.mjs'
import type { Player } from '../fixtures/players.ts'

/** The items of localStorage once the first excerpts of the first pack have been played by these players, in turn. */
export function keptAfter(players: readonly Player[]): Record<string, string> {
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  // The runner of these pictures cannot read the locales as the program does.
  const script = join(import.meta.dirname, 'write-kept.ts')
  return JSON.parse(
    execFileSync(process.execPath, [tsx, script, ...players], { encoding: 'utf8' }),
  ) as Record<string, string>
}
