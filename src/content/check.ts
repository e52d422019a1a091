// The one check that tests, the command line, the build and the loader of other people's packs all use:
// files in, compiled packs and every problem of every file out.

import { TECHNIQUES, type TechniqueId } from '../core/technique.ts'
import { compileExcerpt, type Compiled } from './compile.ts'
import { parseLevel } from './parse.ts'
import type { Problem } from './problem.ts'
import { bandOf, lix, type Band } from './reading.ts'
import { checkExcerptRules, checkPackRules, countExcerpt, type ExcerptCounts } from './rules.ts'
import {
  ExcerptSchema,
  PackSchema,
  type ExcerptKind,
  type ExcerptSource,
  type PackRole,
  type PackSource,
} from './schema.ts'
import { parseShelf, SHELF } from './shelf.ts'

/** A level file as it was read. `path` is `shelf.json`, `<pack>/pack.json` or `<pack>/<excerpt>.<language>.json`. */
export type LevelFile = { readonly path: string; readonly json: string }

export type CheckedExcerpt = Compiled & {
  readonly file: string
  readonly kind: ExcerptKind
  readonly counts: ExcerptCounts
  /** Reading level by LIX, and its band. */
  readonly lix: number
  readonly band: Band
}

export type CheckedPack = {
  readonly id: string
  readonly role?: PackRole
  readonly sparse?: boolean
  readonly words: PackSource['words']
  /** In the order of play; each with its languages. */
  readonly excerpts: readonly {
    readonly id: string
    readonly languages: Readonly<Record<string, CheckedExcerpt>>
  }[]
}

export type Checked = { readonly packs: readonly CheckedPack[]; readonly problems: readonly Problem[] }

/**
 * Checks and compiles all level files: the packs of the shelf in its order, each taking as taught what those before it
 * teach, then those that stand on none. Never throws: what is wrong is in `problems`.
 */
export function checkLevels(files: readonly LevelFile[]): Checked {
  const problems: Problem[] = []
  const folders = new Map<string, LevelFile[]>()
  for (const file of files.filter(one => one.path !== SHELF)) {
    const folder = file.path.split('/')[0]!
    folders.set(folder, [...(folders.get(folder) ?? []), file])
  }
  const sources = [...folders].flatMap(([folder, inFolder]) => {
    const source = parsePack(folder, inFolder, problems)
    return source ? [source] : []
  })
  const order = parseShelf(
    files,
    sources.map(source => source.pack),
    problems,
  )
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)
  const taught: TechniqueId[] = []
  const packs = sources
    .toSorted((a, b) => place(a.pack.id) - place(b.pack.id))
    .map(source => {
      const stands = order.includes(source.pack.id)
      const before = source.pack.role === 'check-up' ? TECHNIQUES : stands ? taught : []
      const checked = checkPack(source, before, problems)
      if (stands)
        for (const technique of source.pack.excerpts.flatMap(({ introduces }) => introduces))
          if (!taught.includes(technique)) taught.push(technique)
      return checked
    })
  return { packs, problems }
}

/** A pack as it was written: its pack file, and its excerpts. */
type PackFiles = {
  readonly path: string
  readonly pack: PackSource
  readonly excerpts: readonly { readonly file: string; readonly source: ExcerptSource }[]
}

function parsePack(folder: string, files: readonly LevelFile[], problems: Problem[]): PackFiles | null {
  const path = `${folder}/pack.json`
  const packFile = files.find(file => file.path === path)
  const tell = (file: string, place: string, what: string, mend: string) =>
    problems.push({ level: 'error', file, place, what, mend })
  const excerpts = parseExcerpts(
    files.filter(file => file.path !== path),
    problems,
  )
  if (!packFile) {
    tell(path, '', 'there is no pack file', `Write ${path}: its words and the order of its excerpts.`)
    return null
  }
  const parsed = parseLevel(path, packFile.json, PackSchema)
  problems.push(...parsed.problems)
  const pack = parsed.value
  if (!pack) return null
  if (pack.id !== folder)
    tell(path, 'id', `the id is “${pack.id}”, the folder “${folder}”`, 'Make them the same.')
  checkOrder(path, pack, excerpts, tell)
  return { path, pack, excerpts }
}

/** Compiles the excerpts of a pack, `before` being what has been taught when it opens. */
function checkPack(
  { path, pack, excerpts: sources }: PackFiles,
  before: readonly TechniqueId[],
  problems: Problem[],
): CheckedPack {
  const taught = [...before]
  const excerpts = pack.excerpts.map(entry => {
    const { id, kind, introduces } = entry
    for (const technique of introduces) if (!taught.includes(technique)) taught.push(technique)
    const place = { pack: pack.id, introduces, taught: [...taught] }
    const languages: Record<string, CheckedExcerpt> = {}
    for (const { file, source } of sources.filter(one => one.source.id === id)) {
      const { compiled, problems: faults } = compileExcerpt(file, source, place)
      problems.push(...faults)
      if (!compiled) continue
      problems.push(...checkExcerptRules(file, source, entry, compiled, pack))
      languages[source.language] = {
        ...compiled,
        file,
        kind,
        counts: countExcerpt(compiled),
        ...readingOf(compiled),
      }
    }
    return { id, languages }
  })
  for (const language of new Set(excerpts.flatMap(({ languages }) => Object.keys(languages))))
    problems.push(
      ...checkPackRules(
        path,
        pack,
        excerpts.flatMap(({ languages }) => languages[language]?.counts ?? []),
      ),
    )
  const { id, role, sparse, words } = pack
  return { id, ...(role && { role }), ...(sparse && { sparse }), words, excerpts }
}

function parseExcerpts(
  files: readonly LevelFile[],
  problems: Problem[],
): { file: string; source: ExcerptSource }[] {
  return files.flatMap(({ path, json }) => {
    const { value: source, problems: faults } = parseLevel(path, json, ExcerptSchema)
    problems.push(...faults)
    if (!source) return []
    const name = `${source.id}.${source.language}.json`
    if (!path.endsWith(`/${name}`))
      problems.push({
        level: 'error',
        file: path,
        place: 'id',
        what: `by its id and language this file is ${name}`,
        mend: 'Rename the file, or mend id and language.',
      })
    return [{ file: path, source }]
  })
}

function checkOrder(
  path: string,
  pack: PackSource,
  sources: readonly { file: string; source: ExcerptSource }[],
  tell: (file: string, place: string, what: string, mend: string) => void,
): void {
  const ids = pack.excerpts.map(excerpt => excerpt.id)
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
    tell(path, `excerpts › "${id}"`, 'listed twice', 'List each excerpt once.')
  for (const id of new Set(ids))
    if (!sources.some(({ source }) => source.id === id))
      tell(
        path,
        `excerpts › "${id}"`,
        'no readable file tells this excerpt',
        `Write ${pack.id}/${id}.en.json, or take it off the list.`,
      )
  for (const { file, source } of sources)
    if (!ids.includes(source.id))
      tell(
        file,
        'id',
        `“${source.id}” is not on the list of ${path}`,
        'Add it to the excerpts of the pack file, in the order of play.',
      )
  for (const { file, source } of sources)
    if (!pack.words[source.language])
      tell(path, 'words', `no title and lines in “${source.language}”, the language of ${file}`, 'Add them.')
}

function readingOf({ text }: Compiled): { lix: number; band: Band } {
  const body = text.parts.filter(part => part.role === 'paragraph')
  const inBody = (start: number) => body.some(part => part.start <= start && start < part.end)
  const words = Array.from({ length: text.words.length / 2 }, (_, i) => ({
    start: text.words[i * 2]!,
    end: text.words[i * 2 + 1]!,
  }))
  const value = lix(
    text.text,
    words.filter(word => inBody(word.start)),
    text.units.filter(unit => inBody(unit.start)).length,
  )
  return { lix: value, band: bandOf(value, text.language) }
}
