// `npm run levels`: checks everything under `levels/`, prints all problems and then what the packs hold in figures.
// `--json` prints all of it as one JSON document, `--write-schema` writes the JSON Schemas for editors first, and a
// folder may be named to check another one. Exits with 1 on any problem.

import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { tellProblem } from '../content/problem.ts'
import { TECHNIQUES } from '../core/technique.ts'
import { writeSchemas } from './level-schemas.ts'
import { reportLevels, type LevelsReport } from './levels-report.ts'
import { tableOf } from './table.ts'

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

function tellReport({ problems, warnings, excerpts, techniques, packs }: LevelsReport): string {
  const blocks: string[] = []
  if (problems.length > 0) blocks.push(problems.map(tellProblem).join('\n'))
  if (warnings.length > 0)
    blocks.push(
      warnings
        .map(
          ({ file, place, what, mend }) =>
            `LOOK  ${file}${place ? `: ${place}` : ''}\n      ${what}\n      → ${mend}`,
        )
        .join('\n'),
    )

  const percent = (share: number) => `${Math.round(share * 100)} %`
  const f1 = (rates: { f1: number } | undefined) => (rates ? rates.f1.toFixed(2) : '–')
  blocks.push(
    tableOf(
      [
        'excerpt',
        'kind',
        'words',
        'LIX',
        'band',
        'sentences',
        'fair',
        'required',
        'optional',
        'notes',
        'readers',
        'find F1',
        'family F1',
        'name F1',
        'false',
      ],
      excerpts.map(row => [
        `${row.pack}/${row.id}.${row.language}`,
        row.kind,
        String(row.words),
        row.lix.toFixed(1),
        String(row.band),
        String(row.sentences),
        percent(row.fairShare),
        String(row.required),
        String(row.optional),
        String(row.fairNotes),
        String(row.agreement?.readers ?? 0),
        f1(row.agreement?.finding),
        f1(row.agreement?.family),
        f1(row.agreement?.name),
        String(row.agreement?.falseFlags ?? '–'),
      ]),
      ['left', 'left'],
    ),
  )
  const languages = Object.keys(techniques)
  blocks.push(
    tableOf(
      ['required marks of', ...languages],
      TECHNIQUES.map(id => [id, ...languages.map(language => String(techniques[language]![id]))]),
    ),
  )
  blocks.push(
    tableOf(
      [
        'pack',
        'language',
        'excerpts',
        'words',
        'sentences',
        'fair',
        'required',
        'optional',
        'notes',
        'find F1',
        'family F1',
        'name F1',
      ],
      packs.map(row => [
        row.pack,
        row.language,
        String(row.excerpts),
        String(row.words),
        String(row.sentences),
        percent(row.fairShare),
        String(row.required),
        String(row.optional),
        String(row.fairNotes),
        f1(row.agreement?.finding),
        f1(row.agreement?.family),
        f1(row.agreement?.name),
      ]),
      ['left', 'left'],
    ),
  )
  const count = problems.length
  blocks.push(`levels: ${count === 0 ? 'all well' : `${count} ${count === 1 ? 'problem' : 'problems'}`}`)
  return blocks.join('\n\n')
}
