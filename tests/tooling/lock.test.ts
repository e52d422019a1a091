// The lock file holds for every machine, not only for the one it was written on.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../../src/tools/run.mjs'

type Locked = {
  version?: string
  integrity?: string
  resolved?: string
  optionalDependencies?: Record<string, string>
}

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>
}

// npm leaves out, without a word, what a registry could not give it for other systems; `npm ci` then refuses to
// install anything, on this system too, as soon as it starts from nothing.
it('has every optional package, for every system', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(name => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages))
      .map(name => `${path} wants ${name}`),
  )
  expect(missing).toEqual([])
})

it('knows the content of each package, and leaves open where it comes from', () => {
  const installed = Object.entries(packages).filter(([path]) => path !== '')
  expect(
    installed.filter(([, { version, integrity }]) => !version || !integrity).map(([path]) => path),
  ).toEqual([])
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
})
