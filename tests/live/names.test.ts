// Given names: every language has as many words as there are numbers.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { ANIMALS, giveName, LIKES, pairOf, sameName, tidyName } from '../../src/live/authority/names.ts'

const real = LANGUAGES.filter(({ pseudo }) => !pseudo).map(({ tag }) => tag)

it.each(real)('has all animals and all they are like in %s, each once', tag => {
  const file = join(import.meta.dirname, `../../src/i18n/locales/${tag}/live.json`)
  const { live } = JSON.parse(readFileSync(file, 'utf8')) as { live: { name: Record<string, string> } }
  const [animals, likes] = [live.name['animals']!.split(', '), live.name['likes']!.split(', ')]
  expect([new Set(animals).size, new Set(likes).size]).toEqual([ANIMALS, LIKES])
  expect([animals.length, likes.length]).toEqual([ANIMALS, LIKES])
})

it('numbers those who are called the same', () => {
  const always = () => 0.5
  const first = giveName(new Map(), always)
  const second = giveName(new Map([[pairOf(first), 1]]), always)
  expect([first.nth, second.nth, giveName(new Map([[pairOf(first), 2]]), always).nth]).toEqual([1, 2, 3])
  expect(sameName(first, second)).toBe(false)
})

it('tidies a name that is asked for', () => {
  expect(tidyName('  Zoë \t Ríos ')).toBe('Zoë Ríos')
  expect(tidyName('李明')).toBe('李明')
})
