// No room of src imports what it may not, and the rules touch neither clock nor chance nor page.

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../../src/tools/run.mjs'
import { EXCEPTIONS, MOST } from './exceptions.ts'
import { judge } from './judge.ts'
import { readSource } from './read.ts'
import { PURE } from './rooms.ts'

const SRC = join(ROOT, 'src')
const files = readdirSync(SRC, { recursive: true })
  .map(name => String(name).replaceAll('\\', '/'))
  .filter(name => /\.([cm]?js|tsx?)$/.test(name))
const read = (file: string) => readFileSync(join(SRC, file), 'utf8')

const problems = files.flatMap(file => judge(file, read(file)))

it('sees the sources', () => {
  expect(files).toContain('core/scoring.ts')
  expect(files.length).toBeGreaterThan(20)
})

it('finds no import across a wall, and no clock, chance or page in the rules', () => {
  expect(problems.filter(problem => !EXCEPTIONS.includes(problem))).toEqual([])
})

it('keeps a list of exceptions that only shrinks', () => {
  expect(EXCEPTIONS.filter(exception => !problems.includes(exception))).toEqual([])
  expect(EXCEPTIONS.length).toBeLessThanOrEqual(MOST)
})

it.each(PURE.filter(room => existsSync(join(SRC, room))))(
  '%s cannot be type-checked with a page or Node',
  room => {
    const config = JSON.parse(read(`${room}/tsconfig.json`)) as {
      compilerOptions?: { lib?: string[]; types?: string[] }
    }
    expect(config.compilerOptions?.lib ?? []).not.toContain('DOM')
    expect(config.compilerOptions?.types ?? []).toEqual([])
  },
)

// `npm start` and `npm test` run before anything is installed: a package at the top of any file they read would stop
// them with an error about a missing package instead of installing it.
it.each(['tools/start.mjs', 'tools/test.mjs'])('%s starts with nothing installed', first => {
  const seen = new Set<string>()
  const outside: string[] = []
  const follow = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const { from, lazy, typeOnly } of readSource(read(file), file).imports) {
      if (lazy || typeOnly || from.startsWith('node:')) continue
      if (from.startsWith('./')) follow(join(dirname(file), from).replaceAll('\\', '/'))
      else outside.push(`${file}: ${from}`)
    }
  }
  follow(first)
  expect(outside).toEqual([])
  expect(seen.size).toBeGreaterThan(2)
})
