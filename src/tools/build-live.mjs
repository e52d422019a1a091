// Builds the game and bundles the server of live sessions beside it. A program of its own, so that what builds is gone from
// memory when the server runs.

import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from './run.mjs'

/** Folder of the bundled server, below that of package.json. */
const SERVER = 'dist-server'

const [game = 'dist'] = process.argv.slice(2)
const shared = /** @type {const} */ ({ root: ROOT, logLevel: 'warn' })

try {
  await build({ ...shared, build: { outDir: game, emptyOutDir: true } })
  await build({
    ...shared,
    // Nothing of the game's own build: this is for Node.
    configFile: false,
    publicDir: false,
    build: {
      ssr: join(ROOT, 'src/server/main.ts'),
      outDir: SERVER,
      emptyOutDir: true,
      target: 'node20',
      sourcemap: true,
    },
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
