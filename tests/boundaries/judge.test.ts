// The judge of imports sees every way there is to write one, and does not see what is none.

import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import { readSource } from './read.ts'

/** The problems without the file in front. */
const problems = (path: string, source: string) =>
  judge(path, source).map(line => line.replace(/^src\/[^:]+: /, ''))

describe('reading imports', () => {
  it.each([
    [`import { a } from './a.ts'`, './a.ts', false, false],
    [`import './a.ts'`, './a.ts', false, false],
    [`import a, { type B } from './a.ts'`, './a.ts', false, false],
    [`import {} from './a.ts'`, './a.ts', false, false],
    [`import type { A } from './a.ts'`, './a.ts', true, false],
    [`import { type A, type B } from './a.ts'`, './a.ts', true, false],
    [`export { a } from './a.ts'`, './a.ts', false, false],
    [`export type { A } from './a.ts'`, './a.ts', true, false],
    [`export { type A } from './a.ts'`, './a.ts', true, false],
    [`export * from './a.ts'`, './a.ts', false, false],
    [`export * as a from './a.ts'`, './a.ts', false, false],
    [`export type * from './a.ts'`, './a.ts', true, false],
    [`const a = await import('./a.ts')`, './a.ts', false, true],
    ['const a = await import(`./a.ts`)', './a.ts', false, true],
    [`const a = () => import('./' + name)`, '(computed)', false, true],
    [`type A = import('./a.ts').A`, './a.ts', true, false],
    [`let a: typeof import('./a.ts')`, './a.ts', true, false],
    [`import a = require('./a.ts')`, './a.ts', false, false],
    [`const a = require('./a.ts')`, './a.ts', false, false],
    [`new Worker(new URL('./a.ts', import.meta.url))`, './a.ts', false, true],
    [`const all = import.meta.glob('./a.ts')`, './a.ts', false, true],
  ])('%s', (source, from, typeOnly, lazy) => {
    expect(readSource(source).imports).toEqual([{ from, typeOnly, lazy }])
  })

  it('takes no word in a text or a comment for an import', () => {
    expect(readSource(`// import './a.ts'\nconst b = "import './a.ts'"\nexport const c = 1`).imports).toEqual(
      [],
    )
  })

  it('reads JSX and plain scripts', () => {
    expect(readSource(`import { a } from './a.ts'\nconst b = <p>{a}</p>`, 'b.tsx').imports).toHaveLength(1)
    expect(readSource(`const a = <T,>(x: T) => <T>x`, 'b.ts').imports).toEqual([])
    expect(readSource(`import './a.mjs'`, 'b.mjs').imports).toHaveLength(1)
  })
})

describe('walls', () => {
  it.each([
    ['core/a.ts', `import { b } from './b.ts'`],
    ['core/round/a.ts', `import { b } from '../b.ts'`],
    ['content/a.ts', `import { b } from '../core/b.ts'\nimport * as v from 'valibot'`],
    ['store/a.ts', `import type { B } from '../content/b.ts'\nimport { createStore } from 'zustand/vanilla'`],
    [
      'ui/a.tsx',
      `import { render } from 'preact'\nimport { useState } from 'preact/hooks'\nimport './a.css'`,
    ],
    ['ui/a.tsx', `import '@fontsource-variable/literata'\nimport { join } from '../live/client.ts'`],
    ['ui/a.ts', `import type { StoreApi } from 'zustand/vanilla'\nimport type { i18n } from 'i18next'`],
    ['game/a.ts', `import Phaser from 'phaser'\nimport { s } from '../store/s.ts'`],
    ['game/a.ts', `const picture = new URL('../../assets/desk.webp', import.meta.url)`],
    ['i18n/a.ts', `const all = import.meta.glob('./locales/*.json')`],
    ['tools/a.mjs', `import { x } from 'node:fs'\nimport { build } from 'vite'`],
    ['tools/a.ts', `import type { S } from '../store/s.ts'\nimport pack from '../../levels/pack.json'`],
    [
      'main.ts',
      `import './ui/a.ts'\nconst game = () => import('./game/boot.ts')\nimport type { G } from './game/boot.ts'`,
    ],
    ['vite-env.d.ts', `declare const x: import('./core/a.ts').A`],
  ])('lets %s through: %s', (path, source) => {
    expect(problems(path, source)).toEqual([])
  })

  it.each([
    [
      'core/a.ts',
      `import { b } from '../content/b.ts'`,
      'imports ../content/b.ts: core may not import content',
    ],
    [
      'core/a.ts',
      `import type { B } from '../store/b.ts'`,
      'imports ../store/b.ts: core may not import store',
    ],
    ['core/a.ts', `import { b } from 'node:fs'`, 'imports node:fs, and core may not import from Node'],
    ['core/a.ts', `export * from 'zustand'`, 'imports zustand: not a package of core'],
    ['content/a.ts', `import { b } from '/src/ui/b.ts'`, 'imports /src/ui/b.ts: content may not import ui'],
    ['store/a.ts', `import { b } from '../content/b.ts'`, 'imports ../content/b.ts as more than types'],
    ['store/a.ts', `import type { B } from '../ui/b.ts'`, 'imports ../ui/b.ts: store may not import ui'],
    ['ui/a.ts', `const a = import('../game/boot.ts')`, 'imports ../game/boot.ts: ui may not import game'],
    [
      'ui/a.ts',
      `import { createStore } from 'zustand/vanilla'`,
      'imports zustand/vanilla: not a package of ui',
    ],
    ['ui/a.ts', `import type Phaser from 'phaser'`, 'imports phaser, which belongs to game'],
    [
      'ui/a.ts',
      `import { listen } from '../server/main.ts'`,
      'imports ../server/main.ts: ui may not import server',
    ],
    ['ui/a.ts', `const x = await import('../' + room)`, 'imports an address put together while running'],
    ['game/a.ts', `import { t } from '../i18n/t.ts'`, 'imports ../i18n/t.ts: game may not import i18n'],
    ['game/a.ts', `import { h } from 'preact'`, 'imports preact, which belongs to ui'],
    [
      'game/a.ts',
      `new Worker(new URL('../ui/a.ts', import.meta.url))`,
      'imports ../ui/a.ts: game may not import ui',
    ],
    [
      'ui/a.ts',
      `import.meta.glob(['../../levels/**/*.json'])`,
      'imports ../../levels/**/*.json, which is outside src',
    ],
    ['tools/a.ts', `import { h } from 'preact'`, 'imports preact, which belongs to ui'],
    ['tools/a.ts', `import { s } from '../store/s.ts'`, 'imports ../store/s.ts as more than types'],
    ['tools/a.ts', `import fs from 'fs'`, 'imports fs: write node:fs'],
    [
      'main.ts',
      `import { boot } from './game/boot.ts'`,
      'imports ./game/boot.ts at once, and may only by import()',
    ],
    ['main.ts', `import Phaser from 'phaser'`, 'imports phaser, which belongs to game'],
    ['attic/a.ts', ``, 'lies in no room'],
    ['stray.ts', ``, 'lies in no room'],
  ])('stops %s: %s', (path, source, problem) => {
    expect(problems(path, source)).toEqual([problem])
  })
})

describe('purity', () => {
  it.each([
    [`const a = Date.now()`, 'Date'],
    [`const a = new Date()`, 'Date'],
    [`const D = Date`, 'Date'],
    [`const a = (Date as unknown as { now(): number }).now()`, 'Date'],
    [`const a = Math.random()`, 'Math.random'],
    [`const a = Math['random']()`, 'Math.random'],
    [`const { random } = Math`, 'Math.random'],
    [`const a = performance.now()`, 'performance'],
    [`const a = globalThis['Date']`, 'globalThis'],
    [`const a = document.title`, 'document'],
    [`const a = { window }`, 'window'],
    [`const a = { [location.href]: 1 }`, 'location'],
    [`setTimeout(() => 0)`, 'setTimeout'],
    [`const a = class extends HTMLElement {}`, 'HTMLElement'],
    [`enum A { b = crypto.length }`, 'crypto'],
    [`console.log(1)`, 'console'],
  ])('stops the rules at %s', (source, what) => {
    expect(problems('core/a.ts', source)).toEqual([`touches ${what}, and the rules may not`])
    expect(problems('live/authority/a.ts', source)).toEqual([`touches ${what}, and the rules may not`])
    expect(problems('content/a.ts', source)).toEqual([])
  })

  it.each([
    `type A = { date: Date; window: Window }`,
    `const a = { window: 1, document: 2 }; export const b = a.window + a.document`,
    `export const f = (document: string, { top }: { top: number }) => document.length + top`,
    `export const a = Math.max(1, 2)`,
    `export class A { location = 1; fetch() { return this.location } }`,
    `// Date.now()\nexport const a = 'new Date('`,
    `for (const event of []) void event`,
    `top: for (;;) break top`,
  ])('lets the rules say %s', source => {
    expect(problems('core/a.ts', source)).toEqual([])
  })
})
