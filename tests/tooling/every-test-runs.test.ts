// No test lies where no runner looks for it.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../../src/tools/run.mjs'

it('has every test under a name and in a place that a runner reads', () => {
  const files = ['src', 'tests'].flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true }).map(
      name => `${folder}/${String(name).replaceAll('\\', '/')}`,
    ),
  )
  const tests = files.filter(file => /[.-](test|spec)s?\.[cm]?[jt]sx?$/.test(file))
  const read = (file: string) => {
    if (file.startsWith('tests/e2e/')) return file.endsWith('.spec.ts')
    if (file.startsWith('tests/game/')) return file.endsWith('.test.ts')
    return file.startsWith('tests/') && /\.test\.tsx?$/.test(file)
  }
  expect(tests.filter(file => !read(file))).toEqual([])
  expect(tests).toContain('tests/tooling/every-test-runs.test.ts')
})
