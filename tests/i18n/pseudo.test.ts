// Pseudo-locales: longer, stranger, mirrored, and still filled in by the program.

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkLocale, placeholdersOf } from '../../src/i18n/check-locales.ts'
import { flatten } from '../../src/i18n/flatten.ts'
import { completeTexts, createI18n, switchLanguage } from '../../src/i18n/i18n.ts'
import { languageOf } from '../../src/i18n/languages.ts'
import { lengthen, mapTexts, mirror } from '../../src/i18n/pseudo.ts'
import { readLocale } from '../../src/tools/locale-files.ts'

const en = readLocale(join(import.meta.dirname, '../../src/i18n/locales'), 'en')

describe.each([
  ['en-XA', lengthen],
  ['en-XB', mirror],
])('%s', (tag, change) => {
  const english = flatten(en)
  const pseudo = mapTexts(en, change)
  const changed = flatten(pseudo)

  it('has every text, with its placeholders', () => {
    expect(checkLocale(tag, pseudo, en).problems).toEqual([])
    const names = (texts: ReadonlyMap<string, string>) =>
      [...texts].map(([key, text]) => [key, placeholdersOf(text)])
    expect(names(changed)).toEqual(names(english))
  })

  it('makes every text longer', () => {
    const short = [...english].filter(([key, text]) => changed.get(key)!.length <= text.length)
    expect(short).toEqual([])
  })

  it('is offered for development only', () => {
    expect(languageOf(tag)!.pseudo).toBe(true)
  })
})

describe('the long one', () => {
  it('is longer by a third at least, and shows where a text is cut off', () => {
    const text = 'Leave what is sound. Flag what leans.'
    expect(lengthen(text).length).toBeGreaterThanOrEqual(text.length * 1.3)
    expect(lengthen(text)).toMatch(/^⟦.*⟧$/)
  })

  it('changes letters, and none inside braces', () => {
    expect(lengthen('an ace {{score}}')).toContain('áñ áçé {{score}}')
  })
})

describe('the mirrored one', () => {
  it('turns the text for as long as it lasts', () => {
    expect(mirror('Next')).toBe('\u202ENext\u202C')
    expect(languageOf('en-XB')!.direction).toBe('rtl')
  })
})

describe('a switch of language', () => {
  it('fetches the texts and fills in what they leave open', async () => {
    const i18n = await createI18n()
    await completeTexts(i18n, 'newsroom', 'tools')
    expect(i18n.t('menu.words', { count: 1 })).toBe('1 word')
    expect(await switchLanguage(i18n, 'es')).toBe(true)
    expect(i18n.t('menu.words', { count: 2 })).toBe('2 palabras')
    expect(i18n.t('menu.words', { count: 2_000_000 })).toBe('2000000 de palabras')
    expect(i18n.t('say.removed', { count: 0 })).toBe('Borrada. No quedan marcas.')
    expect(await switchLanguage(i18n, 'en-XA')).toBe(true)
    expect(i18n.t('menu.words', { count: 7 })).toContain('7 wörd')
  })

  it('stays where a language is none of the game’s', async () => {
    const i18n = await createI18n()
    expect(await switchLanguage(i18n, 'tlh')).toBe(false)
    expect(i18n.language).toBe('en')
  })
})
