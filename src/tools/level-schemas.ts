// The JSON Schemas from which editors complete and check level files while they are written. They are made from
// the schemas the program itself uses, so the two cannot drift apart.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { Problem } from '../content/problem.ts'
import { ExcerptSchema, PackSchema, ShelfSchema } from '../content/schema.ts'

const FOLDER = 'schema'

/** The text of each schema file, by name. */
export function schemaFiles(): Map<string, string> {
  const write = (
    title: string,
    schema: typeof ExcerptSchema | typeof PackSchema | typeof ShelfSchema,
  ): string => {
    const made = toJsonSchema(schema, {
      target: 'draft-07',
      typeMode: 'input',
      // White space at the ends is dropped before a text is measured: so a text must hold more than that.
      overrideAction: ({ valibotAction, jsonSchema }) =>
        valibotAction.type === 'trim' ? { ...jsonSchema, pattern: '\\S' } : undefined,
    })
    const whole = { $schema: 'http://json-schema.org/draft-07/schema#', title, ...made }
    return `${JSON.stringify(whole, null, 2)}\n`
  }
  return new Map([
    ['excerpt.schema.json', write('An excerpt of Just Asking', ExcerptSchema)],
    ['pack.schema.json', write('A pack of Just Asking', PackSchema)],
    ['shelf.schema.json', write('The shelf of Just Asking', ShelfSchema)],
  ])
}

/** Writes the schema files under `root`, and returns their names. */
export function writeSchemas(root: string): string[] {
  const files = schemaFiles()
  mkdirSync(join(root, FOLDER), { recursive: true })
  for (const [name, text] of files) writeFileSync(join(root, FOLDER, name), text)
  return [...files.keys()]
}

/** Schema files under `root` that are missing or are not what the program would write. */
export function checkSchemas(root: string): Problem[] {
  return [...schemaFiles()].flatMap(([name, text]): Problem[] => {
    const path = join(root, FOLDER, name)
    const there = existsSync(path)
    if (there && readFileSync(path, 'utf8').replaceAll('\r\n', '\n') === text) return []
    return [
      {
        level: 'rule',
        file: `${FOLDER}/${name}`,
        place: '',
        what: there ? 'is not what the program’s own schema says' : 'is missing',
        mend: 'Run: npm run levels -- --write-schema',
      },
    ]
  })
}
