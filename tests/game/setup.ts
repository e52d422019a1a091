// Gives jsdom what Phaser misses in it (pictures that load, a canvas that draws nothing), by the setup that Phaser
// tests itself with.

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
// Its package exports nothing but itself, so the file is reached by its path.
require(join(dirname(require.resolve('phaser/package.json')), 'tests', 'setup.js'))
