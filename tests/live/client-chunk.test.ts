// Who plays alone does not fetch what live sessions need.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../src/tools/run.mjs'
import { readSource } from '../boundaries/read.ts'

test('nothing that loads first imports the client, or Socket.IO', () => {
  const seen = new Set<string>()
  const packages = new Set<string>()
  const follow = (file: string): void => {
    if (seen.has(file) || !/\.[cm]?[jt]sx?$/.test(file) || !existsSync(join(ROOT, file))) return
    seen.add(file)
    for (const { from, lazy, typeOnly } of readSource(readFileSync(join(ROOT, file), 'utf8'), file).imports) {
      if (lazy || typeOnly) continue
      if (from.startsWith('.')) follow(join(dirname(file), from).replaceAll('\\', '/'))
      else packages.add(from)
    }
  }
  follow('src/main.ts')
  expect(packages).toContain('preact')
  expect([...seen].filter(file => file.startsWith('src/live/client/'))).toEqual([])
  expect([...packages].filter(name => name.startsWith('socket.io'))).toEqual([])
})
