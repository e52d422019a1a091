// How Node runs the server of live sessions. Plain Node with no package, because it runs before anything is installed.

import { spawnSync } from 'node:child_process'

/**
 * Left to itself, the engine lets garbage lie until the heap has grown several times over: 230 MB for two thousand players,
 * of which 39 are in use. These have it cleared away sooner, at a little more work: 115 MB (`npm run bench:live`). None of
 * them is a limit: a server that needs more takes more.
 */
const FLAGS = ['--optimize-for-size', '--max-semi-space-size=8', '--heap-growing-percent=50']

/** Flags to start the server with; none where this Node does not know them, for it would not start. */
export function serverFlags() {
  return spawnSync(process.execPath, [...FLAGS, '--version'], { stdio: 'ignore' }).status === 0 ? FLAGS : []
}
