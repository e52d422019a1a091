// `npm run simulate`: the test of the instrument. Thousands of simulated players, of whom everything is known, sit both
// forms of the check-up and practise at the daily desk; what the program tells of them is held against the truth.
// `-- power retention` runs those parts alone, `--json` prints one JSON document, `--write` puts the tables into the
// README of core/practice. Chance is fixed: the same levels and rules give the same tables.

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readLevelFiles } from './level-files.ts'
import { partsOf } from './simulate/parts.ts'
import { markdownOf, withTables, type Part } from './simulate/report.ts'
import { tableOf } from './table.ts'

const fileAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const README = fileAt('../core/practice/README.md')

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, write: { type: 'boolean' } },
  allowPositionals: true,
})
const parts = partsOf(readLevelFiles(fileAt('../../levels')))
const unknown = positionals.filter(name => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}

const done: Part[] = []
for (const [name, run] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const part = run()
  done.push(part)
  if (values.json) continue
  for (const { title, heads, rows, after } of part.tables)
    console.log(`${title}\n\n${tableOf(heads, rows)}\n${after ? `\n${after}\n` : ''}`)
}
if (values.json) console.log(JSON.stringify(done, null, 2))

if (values.write) {
  const readme = done.reduce(
    (text, { name, tables }) => withTables(text, name, tables.map(markdownOf).join('\n\n')),
    readFileSync(README, 'utf8'),
  )
  writeFileSync(README, readme)
  if (!values.json) console.log('written: src/core/practice/README.md')
}
