// Builds the game as `npm run build` does, into a folder of its own: a `dist` that somebody plays from is left alone.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { levelsPlugin } from '../../src/tools/levels-plugin.ts'
import { ROOT } from '../../src/tools/run.mjs'
import config from '../../vite.config.ts'

export type Built = {
  readonly folder: string
  readonly output: readonly Rolldown.RolldownOutput['output'][number][]
}

type Changes = {
  /** Level files by path, instead of those of the game. */
  readonly levels?: Readonly<Record<string, unknown>>
  /** Pages besides the game's own. */
  readonly pages?: readonly string[]
}

/** Builds into `.vite/bench-<name>`. */
export async function buildGame(name: string, { levels, pages = [] }: Changes = {}): Promise<Built> {
  const folder = join(ROOT, '.vite', `bench-${name}`)
  const made = await build({
    ...config,
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    plugins: levels ? [...withoutLevels(), levelsPlugin(writeLevels(name, levels))] : (config.plugins ?? []),
    build: {
      ...config.build,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        ...config.build?.rolldownOptions,
        input: ['index.html', ...pages].map(page => join(ROOT, page)),
      },
    },
  })
  if (!('output' in made)) throw new Error('one output was expected of the build')
  return { folder, output: made.output }
}

const withoutLevels = (): Plugin[] =>
  (config.plugins as Plugin[]).filter(plugin => plugin.name !== 'just-asking-levels')

/** Writes a root with levels in it, and returns it. */
function writeLevels(name: string, files: Readonly<Record<string, unknown>>): string {
  const root = join(ROOT, '.vite', `bench-${name}-levels`)
  rmSync(root, { recursive: true, force: true })
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, 'levels', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(content))
  }
  return root
}
