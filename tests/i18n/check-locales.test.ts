// Languages held against English: what is missing, what is too many, what does not fit.

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkLocale, checkUse, placeholdersOf } from '../../src/i18n/check-locales.ts'
import { flatten, pluralBases, splitPlural } from '../../src/i18n/flatten.ts'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import type { Texts } from '../../src/i18n/pseudo.ts'
import { readLocale } from '../../src/tools/locale-files.ts'

const ENGLISH: Texts = {
  menu: {
    title: 'The in-tray',
    best: 'Best: {{score}} of {{most}}',
    words_one: '{{count}} word',
    words_other: '{{count}} words',
    gone_zero: 'None left.',
    gone_one: '{{count}} left in {{place}}.',
    gone_other: '{{count}} left in {{place}}.',
  },
}
const SPANISH = {
  title: 'La bandeja',
  best: 'Lo mejor: {{score}} de {{most}}',
  words_one: '{{count}} palabra',
  words_many: '{{count}} de palabras',
  words_other: '{{count}} palabras',
  gone_zero: 'No queda nada.',
  gone_one: 'Queda una en {{place}}.',
  gone_many: 'Quedan {{count}} en {{place}}.',
  gone_other: 'Quedan {{count}} en {{place}}.',
}
const check = (changes: Record<string, string | undefined>, language = 'es') => {
  const menu = Object.fromEntries(
    Object.entries({ ...SPANISH, ...changes }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
  return checkLocale(language, { menu }, ENGLISH)
}
const told = (changes: Record<string, string | undefined>) =>
  check(changes).problems.map(({ key, what }) => `${key} ${what}`)

describe('keys', () => {
  it('are one flat list, and know their plural form', () => {
    expect([...flatten(ENGLISH).keys()].slice(0, 3)).toEqual(['menu.title', 'menu.best', 'menu.words_one'])
    expect(splitPlural('menu.words_one')).toEqual({ base: 'menu.words', form: 'one' })
    expect(splitPlural('menu.no_one_else')).toEqual({ base: 'menu.no_one_else', form: null })
    expect(pluralBases(flatten(ENGLISH).keys())).toEqual(new Set(['menu.words', 'menu.gone']))
  })

  it('that hold are no problem, and all of them are counted', () => {
    expect(check({})).toEqual({ language: 'es', needed: 9, present: 9, problems: [] })
  })

  it('that are missing, too many or empty are told', () => {
    expect(told({ title: undefined })).toEqual(['menu.title is missing'])
    expect(told({ tittle: 'La bandeja' })).toEqual(['menu.tittle is not a key of the English texts'])
    expect(told({ title: ' ' })).toEqual(['menu.title is empty'])
    expect(check({ title: '' }).present).toBe(8)
  })

  it('are told with the English words', () => {
    expect(check({ title: undefined }).problems[0]!.mend).toBe('Add it. English has “The in-tray”.')
  })
})

describe('plural forms', () => {
  it('are those of the language, not those of English', () => {
    expect(told({ words_many: undefined })).toEqual([
      'menu.words_many is missing (es has the plural form “many”)',
    ])
    expect(told({ words_few: 'x {{count}}' })).toEqual([
      'menu.words_few is a plural form that es does not have',
    ])
  })

  it('of Arabic are six, of Japanese one', () => {
    const missing = (language: string) =>
      checkLocale(language, {}, ENGLISH)
        .problems.map(({ key }) => key)
        .filter(key => key.startsWith('menu.words'))
    expect(missing('ar').map(key => key.slice('menu.words_'.length))).toEqual([
      'zero',
      'one',
      'two',
      'few',
      'many',
      'other',
    ])
    expect(missing('ja')).toEqual(['menu.words_other'])
  })

  it('for none at all are wanted where English has one', () => {
    expect(told({ gone_zero: undefined })).toEqual(['menu.gone_zero is missing'])
    expect(told({ words_zero: 'nada' })).toEqual(['menu.words_zero is a plural form that es does not have'])
  })
})

describe('placeholders', () => {
  it('are found once each', () => {
    expect(placeholdersOf('{{b}} of {{a}}, {{ a }} {{- raw}} {{n, number}}')).toEqual(['a', 'b', 'n', 'raw'])
  })

  it('may change places, and not their names', () => {
    expect(told({ best: 'De {{most}}, {{score}}' })).toEqual([])
    expect(told({ best: 'Lo mejor: {{puntos}} de {{most}}' })).toEqual([
      'menu.best lacks {{score}}',
      'menu.best has {{puntos}}, which the program does not fill in',
    ])
  })

  it('of a form for one single number may leave the number out', () => {
    expect(told({ words_one: 'una palabra', gone_one: 'Queda una en {{place}}.' })).toEqual([])
    expect(told({ words_other: 'palabras' })).toEqual(['menu.words_other lacks {{count}}'])
    expect(told({ gone_one: 'Queda una.' })).toEqual(['menu.gone_one lacks {{place}}'])
  })

  it('of a form that stands for 1, 21 and 31 may not', () => {
    const russian = {
      menu: {
        ...SPANISH,
        words_one: 'одно слово',
        words_few: '{{count}}',
        gone_few: '{{count}} {{place}}',
        gone_one: '{{count}} {{place}}',
      },
    }
    expect(checkLocale('ru', russian, ENGLISH).problems.map(({ key, what }) => `${key} ${what}`)).toEqual([
      'menu.words_one lacks {{count}}',
    ])
  })
})

describe('the use of keys', () => {
  const use = (sources: string[], made = {}) =>
    checkUse(ENGLISH, sources, made).map(({ key, what }) => `${key} ${what}`)
  const ALL = [
    `t('menu.title')`,
    `t("menu.best", { score })`,
    `const key = late ? 'menu.words' : 'menu.gone'`,
  ]

  it('is found wherever a key stands as a string', () => {
    expect(use(ALL)).toEqual([])
  })

  it('is told once for all plural forms of a key that no source has', () => {
    expect(use(ALL.slice(0, 2))).toEqual([
      'menu.words is used by no source',
      'menu.gone is used by no source',
    ])
    expect(use([...ALL.slice(0, 2), `t('menu.words_one')`, `t('menu.gone')`])).toEqual([
      'menu.words is used by no source',
    ])
  })

  it('of made keys is taken from the list', () => {
    const source = 't(`menu.${which}`)'
    expect(use([source], { 'menu.': 'any' })).toEqual([])
    expect(use([source, ...ALL.slice(2)], { 'menu.': ['title', 'best'] })).toEqual([])
    expect(use([source, ...ALL.slice(2)], { 'menu.': ['title'] })).toEqual(['menu.best is used by no source'])
  })

  it('of made keys that no longer are is told', () => {
    expect(use(ALL, { 'menu.': 'any' })).toEqual([
      'menu. is listed as the beginning of made keys, and no source makes one',
    ])
    expect(use([...ALL, 't(`desk.${a}`)'], { 'desk.': 'any' })).toEqual([
      'desk. is listed as the beginning of made keys, and no key begins so',
    ])
    expect(use([...ALL, 't(`menu.${a}`)'], { 'menu.': ['titel'] })).toEqual([
      'menu.titel is listed as a made key, and is no key',
    ])
  })
})

describe('the languages of the game', () => {
  const textsOf = (tag: string) => readLocale(join(import.meta.dirname, '../../src/i18n/locales'), tag)

  it.each(LANGUAGES.filter(language => !language.pseudo).map(language => language.tag))(
    '%s is whole',
    tag => {
      expect(checkLocale(tag, textsOf(tag), textsOf('en')).problems).toEqual([])
    },
  )

  it('write some of their texts differently from English', () => {
    const english = flatten(textsOf('en'))
    const same = [...flatten(textsOf('es'))]
      .filter(
        ([key, text]) => text === english.get(key) && /\p{L}{2}/u.test(text.replaceAll(/\{\{.*?\}\}/g, '')),
      )
      .map(([key]) => key)
    // The name of the game, a Latin term, and the like; figures and signs are no words.
    expect(same).toEqual(expect.arrayContaining(['app.name', 'technique.cui-bono.name']))
    expect(same.slice(8)).toEqual([])
  })
})
