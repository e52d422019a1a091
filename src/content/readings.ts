// The format of blind readings: what readers flagged who had seen the page and the list of techniques, and no key.
// They are kept raw, `<pack>/readings/<excerpt>.<language>.json`, and judged anew whenever page or key change.

import * as v from 'valibot'
import type { LevelFile } from './check.ts'
import { parseLevel } from './parse.ts'
import type { Problem } from './problem.ts'
import { language, LEVEL_FORMAT, QuoteSchema, slug, technique, words } from './schema.ts'

export const ReadingsSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.pipe(v.literal(LEVEL_FORMAT), v.description('Version of the level format')),
  excerpt: slug('The id of the excerpt that was read'),
  language,
  hash: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[0-9a-f]{16}$/, 'the hash must be sixteen hexadecimal digits'),
      v.description('The fingerprint of the words that were read, as `npm run levels -- --json` prints it'),
    ),
  ),
  readings: v.pipe(
    v.array(
      v.strictObject({
        reader: words('A word for the reader, never a name'),
        flags: v.pipe(
          v.array(v.strictObject({ ...QuoteSchema.entries, technique })),
          v.description('What the reader flagged, in any order; empty where it was nothing'),
        ),
      }),
    ),
    v.minLength(1, 'a file of readings needs at least one'),
  ),
})

export type ReadingsSource = v.InferOutput<typeof ReadingsSchema>
export type Reading = ReadingsSource['readings'][number]

/** The readings of one excerpt in one language, with the pack and the file they come from. */
export type ReadingSet = ReadingsSource & { readonly file: string; readonly pack: string }

/** Parses files of readings. Never throws: what is wrong is in `problems`, and a file that is wrong is left out. */
export function parseReadings(files: readonly LevelFile[]): { sets: ReadingSet[]; problems: Problem[] } {
  const problems: Problem[] = []
  const sets = files.flatMap(({ path, json }): ReadingSet[] => {
    const { value, problems: faults } = parseLevel(path, json, ReadingsSchema)
    problems.push(...faults)
    if (!value) return []
    const name = `${value.excerpt}.${value.language}.json`
    if (!path.endsWith(`/${name}`))
      problems.push({
        level: 'error',
        file: path,
        place: 'excerpt',
        what: `by its excerpt and language this file is ${name}`,
        mend: 'Rename the file, or mend excerpt and language.',
      })
    const readers = value.readings.map(reading => reading.reader)
    for (const reader of new Set(readers.filter((one, index) => readers.indexOf(one) !== index)))
      problems.push({
        level: 'error',
        file: path,
        place: `readings › "${reader}"`,
        what: 'this reader stands here twice',
        mend: 'Give each reading a word of its own.',
      })
    return [{ ...value, file: path, pack: path.split('/')[0]! }]
  })
  return { sets, problems }
}
