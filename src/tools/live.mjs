// `npm run live`: installs if needed, builds the game and the server of live sessions, and runs it. Plain Node with no
// package at the top, because it runs before anything is installed.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkNode, prepare } from './prepare.mjs'
import { ROOT, runNode } from './run.mjs'

const SERVER = join(ROOT, 'dist-server', 'main.js')

checkNode()
const asked = process.argv.slice(2)
const options = asked.filter(one => one !== '--no-build')
const isQuestion = options.some(one => one === '--help' || one === '-h')
const mayBuild = options.length === asked.length

// Folders are named from where package.json lies, wherever this is called from.
process.chdir(ROOT)
await prepare()

// What can be set is told by the server itself: where it has been built, a question needs no other build.
if (mayBuild && !(isQuestion && existsSync(SERVER))) {
  console.log('Building the game and its server …')
  const code = await runNode(join(ROOT, 'src/tools/build-live.mjs'), [gameFolder(options)])
  if (code !== 0) {
    console.error('\nThe game could not be built.')
    process.exit(1)
  }
}
if (!existsSync(SERVER)) {
  console.error('There is no built server. Run `npm run live` once without --no-build.')
  process.exit(1)
}
process.argv = [...process.argv.slice(0, 2), ...options]
await import(pathToFileURL(SERVER).href)

/** @param {readonly string[]} flags */
function gameFolder(flags) {
  const at = flags.indexOf('--game')
  const named = flags.find(one => one.startsWith('--game='))?.slice('--game='.length)
  return (at >= 0 ? flags[at + 1] : named) || process.env.GAME_DIR || 'dist'
}
