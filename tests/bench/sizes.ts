// Sizes of what is built, as they go over the line.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Rolldown } from 'vite'
import { buildGame } from './build-game.ts'
import { kilobytes, type Figures, type Part } from './part.ts'

type Chunk = Rolldown.OutputChunk
type Size = { readonly raw: number; readonly gzip: number; readonly files: number }

/** Files that are packed already gain nothing from gzip, and no host does it to them. */
const PACKED = /\.(woff2|png|jpe?g|webp|avif|ogg|mp3|m4a|opus)$/

function sizeOf(files: readonly { name: string; bytes: Uint8Array }[]): Size {
  return files.reduce(
    (sum, { name, bytes }) => ({
      raw: sum.raw + bytes.length,
      gzip: sum.gzip + (PACKED.test(name) ? bytes.length : gzipSync(bytes).length),
      files: sum.files + 1,
    }),
    { raw: 0, gzip: 0, files: 0 },
  )
}

const inFolder = (folder: string, only: RegExp): { name: string; bytes: Uint8Array }[] =>
  readdirSync(folder, { recursive: true })
    .map(name => join(folder, String(name)))
    .filter(path => only.test(path) && statSync(path).isFile())
    .map(path => ({ name: path, bytes: readFileSync(path) }))

/** A chunk and all that it cannot start without. */
function closure(chunks: ReadonlyMap<string, Chunk>, from: string, into = new Set<string>()): Set<string> {
  if (into.has(from)) return into
  into.add(from)
  for (const next of chunks.get(from)?.imports ?? []) closure(chunks, next, into)
  return into
}

/** What the first load is made of, by package or room, as it stands in the chunk before gzip. */
function makeUp(chunks: readonly Chunk[]): [string, number][] {
  const lengths = new Map<string, number>()
  for (const { modules } of chunks)
    for (const [id, { renderedLength }] of Object.entries(modules)) {
      const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1]
      const name = inPackage ?? /src\/([^/]+)/.exec(id)?.[1] ?? 'other'
      lengths.set(name, (lengths.get(name) ?? 0) + renderedLength)
    }
  return [...lengths].toSorted((a, b) => b[1] - a[1])
}

async function run(): Promise<Figures> {
  const { folder, output } = await buildGame('game')
  const all = output.filter(item => item.type === 'chunk')
  const chunks = new Map(all.map(chunk => [chunk.fileName, chunk]))
  const entry = all.find(chunk => chunk.isEntry)!
  const first = closure(chunks, entry.fileName)
  const seen = new Set(first)
  /** What a lazy import brings that is not there already. */
  const later = (ending: string): string[] => {
    const root =
      all.find(chunk => chunk.facadeModuleId?.endsWith(ending)) ??
      // Something later imports it at once, too: then it is a part of a chunk.
      all.find(chunk => chunk.moduleIds.some(id => id.endsWith(ending)))
    const fresh = root ? [...closure(chunks, root.fileName)].filter(name => !seen.has(name)) : []
    for (const name of fresh) seen.add(name)
    return fresh
  }
  const size = (names: Iterable<string>): Size =>
    sizeOf([...names].map(name => ({ name, bytes: readFileSync(join(folder, name)) })))

  const firstSize = size(first)
  const [judge, lazyWords] = [later('src/core/judge.ts'), later('src/ui/later.ts')]
  const stage = later('src/game/start-stage.ts')
  const rest = all.map(chunk => chunk.fileName).filter(name => !seen.has(name))
  const fonts = inFolder(join(folder, 'code'), /\.woff2$/)
  const styles = inFolder(join(folder, 'code'), /\.css$/)
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const rows: [string, Size][] = [
    ['page', sizeOf(inFolder(folder, /index\.html$/))],
    ['first-load JavaScript', firstSize],
    ['styles, at once', sizeOf(styles.filter(({ name }) => page.includes(basename(name))))],
    ['styles, later', sizeOf(styles.filter(({ name }) => !page.includes(basename(name))))],
    ['fonts an English page asks for', sizeOf(fonts.filter(({ name }) => /-latin-wght/.test(name)))],
    ['fonts, all scripts', sizeOf(fonts)],
    ['judge, fetched with the key', size(judge)],
    ['later part of the words', size(lazyWords)],
    ['stage', size(stage)],
    ['texts of other languages and the like', size(rest)],
    ['pictures', sizeOf(inFolder(join(folder, 'assets', 'pictures'), /./))],
    ['sounds', sizeOf(inFolder(join(folder, 'assets', 'sounds'), /./))],
    ['excerpts and keys', sizeOf(inFolder(join(folder, 'levels'), /./))],
  ]
  return {
    how: [
      'A build like that of `npm run build`; gzip at its usual level (6), 1 kB = 1000 bytes.',
      'First-load JavaScript is the entry and every chunk it imports at once; a later row counts only what is new.',
    ],
    tables: [
      {
        title: 'What goes over the line',
        heads: ['what', 'files', 'kB', 'kB gzip'],
        rows: rows.map(([name, { files, raw, gzip }]) => [
          name,
          String(files),
          kilobytes(raw),
          kilobytes(gzip),
        ]),
      },
      {
        title: 'What the first load is made of, before it is made small and gzipped',
        heads: ['package or room', 'kB'],
        rows: makeUp([...first].flatMap(name => chunks.get(name) ?? []))
          .filter(([, length]) => length >= 500)
          .map(([name, length]) => [name, kilobytes(length)]),
      },
    ],
    budgets: [{ what: 'first-load JavaScript', figure: firstSize.gzip / 1000, limit: 45, unit: 'kB gzip' }],
  }
}

export const sizes: Part = { name: 'sizes', title: 'Sizes', run }
