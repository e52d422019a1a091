// `npm run types`: checks every room with a tsconfig.json of its own, so that the rules see no page and no Node.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, binOf, runNode } from './run.mjs'

/** @param {string} folder @returns {string[]} Files below it, with / between the parts */
function filesBelow(folder) {
  if (!existsSync(join(ROOT, folder))) return []
  return readdirSync(join(ROOT, folder), { recursive: true }).map(
    name => `${folder}/${String(name).replaceAll('\\', '/')}`,
  )
}

const files = [...filesBelow('src'), ...filesBelow('tests')]
const configs = ['tsconfig.json', ...files.filter(file => file.endsWith('/tsconfig.json')).sort()]

// A room with sources and no configuration would be checked by nobody, or by its neighbours' looser rules.
const rooms = [
  ...new Set(files.filter(file => /^src\/[^/]+\/.+\.tsx?$/.test(file)).map(file => file.split('/')[1])),
]
const uncovered = rooms.filter(room => !configs.includes(`src/${room}/tsconfig.json`))
for (const room of uncovered) console.error(`src/${room} has no tsconfig.json`)

/** A room may be laid out before it has a file, and tsc takes an empty one for a mistake. @param {string} config */
const hasSources = config => {
  if (config === 'tsconfig.json') return true
  const folder = config.slice(0, -'tsconfig.json'.length)
  const inside = files.filter(file => file.startsWith(folder)).map(file => file.slice(folder.length))
  // The one of src itself is for the files beside the rooms.
  return inside.some(file => /\.(tsx?|mjs)$/.test(file) && (folder !== 'src/' || !file.includes('/')))
}

let failed = uncovered.length
let passed = 0
const tsc = binOf('typescript', 'tsc')
for (const config of configs.filter(hasSources)) {
  const code = await runNode(tsc, ['-p', config, '--pretty', 'false'])
  if (code === 0) passed++
  else failed++
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${config}`)
}
console.log(`types: ${passed} rooms right, ${failed} wrong`)
process.exit(failed === 0 ? 0 : 1)
