// `npm run levels`: checks everything under `levels/`, prints all problems and then what the packs hold in figures.
// `--json` prints all of it as one JSON document, `--write-schema` writes the JSON Schemas for editors first, and a
// folder may be named to check another one. Exits with 1 on any problem.

import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { writeSchemas } from './level-schemas.ts'
import { reportLevels } from './levels-report.ts'
import { tellReport } from './levels-tell.ts'

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, 'write-schema': { type: 'boolean' } },
  allowPositionals: true,
})
const root = positionals[0] ?? fileURLToPath(new URL('../../levels', import.meta.url))

if (values['write-schema']) {
  const written = writeSchemas(root)
  if (!values.json) console.log(`written: ${written.map(name => `schema/${name}`).join(', ')}\n`)
}
const report = reportLevels(root)
console.log(values.json ? JSON.stringify(report, null, 2) : tellReport(report))
process.exitCode = report.problems.length === 0 ? 0 : 1
