// `npm run bench`: what the game costs, against its budgets. Never part of the tests: speed depends on the machine.
// `npm run bench -- scoring sizes` runs those parts alone, `--json` prints one JSON document instead of tables.

import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { firstLoad } from './first-load.ts'
import { heap } from './heap.ts'
import { layout } from './layout.ts'
import { isWithin, tellBudgets, tellFigures, type Figures, type Part } from './part.ts'
import { scoring } from './scoring.ts'
import { sizes } from './sizes.ts'

const PARTS: readonly Part[] = [sizes, scoring, firstLoad, layout, heap]

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })
const unknown = positionals.filter(name => !PARTS.some(part => part.name === name))
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${PARTS.map(part => part.name).join(', ')}.`)
  process.exit(1)
}

const wanted = PARTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
const machine = {
  processor: `${cpus()[0]?.model.trim() ?? 'unknown'}, ${availableParallelism()} cores`,
  system: `${process.platform} ${process.arch}, Node ${process.versions.node}`,
  load: loadavg()[0]!,
}
if (!values.json)
  console.log(`${machine.processor}; ${machine.system}; load ${machine.load.toFixed(1)} before we began\n`)

const done: { part: Part; figures: Figures }[] = []
for (const part of wanted) {
  const made = await part.run()
  // Whoever else works on this machine meanwhile makes it slower: a figure is worth something at a load near 1.
  const figures = {
    ...made,
    how: [...made.how, `Load of the machine when it was done: ${loadavg()[0]!.toFixed(1)}.`],
  }
  done.push({ part, figures })
  if (!values.json) console.log(tellFigures(part.title, figures))
}

if (values.json) {
  const parts = done.map(({ part, figures }) => ({
    part: part.name,
    ...figures,
    budgets: figures.budgets.map(budget => ({ ...budget, ok: isWithin(budget) })),
  }))
  console.log(JSON.stringify({ machine, parts }, null, 2))
} else if (done.length > 1) {
  console.log(`All budgets\n${tellBudgets(done.flatMap(({ figures }) => figures.budgets))}`)
}
