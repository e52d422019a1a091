// `npm run live`: installs if needed, builds the game and the server of live sessions, and runs it. Plain Node with no
// package at the top, because it runs before anything is installed.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkNode, prepare } from './prepare.mjs'
import { ROOT, runNode } from './run.mjs'
import { serverFlags } from './server-memory.mjs'

const SERVER = join(ROOT, 'dist-server', 'main.js')

/** @param {string} what @returns {never} */
function fail(what) {
  console.error(what)
  process.exit(1)
}

checkNode()
const asked = process.argv.slice(2)
const options = asked.filter(one => one !== '--no-build')
const isQuestion = options.some(one => one === '--help' || one === '-h')

await prepare()

// What can be set is told by the server itself: where it has been built, a question needs no other build.
if (options.length === asked.length && !(isQuestion && existsSync(SERVER))) {
  console.log('Building the game and its server …')
  const code = await runNode(join(ROOT, 'src/tools/build-live.mjs'), [gameFolder(options)])
  if (code !== 0) fail('\nThe game could not be built.')
}
if (!existsSync(SERVER)) fail('There is no built server. Run `npm run live` once without --no-build.')

// On plain Node, and with nothing that builds in its memory. Folders are named from where package.json lies.
const server = spawn(process.execPath, [...serverFlags(), SERVER, ...options], {
  cwd: ROOT,
  stdio: 'inherit',
})
// The server stops by itself, in order; this waits for it. A terminal sends Ctrl-C to both, others send it here alone.
process.on('SIGINT', () => undefined)
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
  process.on(signal, () => void server.kill(signal))
server.on('error', error => fail(`The server could not be started: ${error.message}`))
server.on('close', code => process.exit(code ?? 1))

/** @param {readonly string[]} flags */
function gameFolder(flags) {
  const at = flags.indexOf('--game')
  const named = flags.find(one => one.startsWith('--game='))?.slice('--game='.length)
  return (at >= 0 ? flags[at + 1] : named) || process.env.GAME_DIR || 'dist'
}
