// The field guide: looking things up, and that no page of it lacks a part, in any language.

import { describe, expect, it } from 'vitest'
import { TECHNIQUES } from '../../src/core/technique.ts'
import { completeTexts, createI18n, switchLanguage } from '../../src/i18n/i18n.ts'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { lookAlikesOf } from '../../src/ui/guide/look-alikes.ts'
import { LITERATURE } from '../../src/ui/guide/literature.ts'
import { fold, search } from '../../src/ui/guide/search.ts'
import { searchTextOf, signsOf } from '../../src/ui/guide/words.ts'
import { hashOf, parseRoute } from '../../src/ui/route.ts'

const guideIn = async (language: string) => {
  const i18n = await createI18n()
  await switchLanguage(i18n, language)
  await completeTexts(i18n, 'guide', 'tools')
  return i18n
}

describe('a search', () => {
  const tea = ['Earl Grey', 'Té de menta', 'Mint tea, “strong”', 'L’heure du thé']
  const find = (query: string) => search(tea, text => text, query)

  it.each([
    ['', tea],
    ['   ', tea],
    ['GREY', ['Earl Grey']],
    ['te', ['Té de menta', 'Mint tea, “strong”']],
    ['TÉ', ['Té de menta', 'Mint tea, “strong”']],
    ['the', ['L’heure du thé']],
    ["l'heure", ['L’heure du thé']],
    ['“strong”', ['Mint tea, “strong”']],
    ['tea mint', ['Mint tea, “strong”']],
    ['tea grey', []],
    ['coffee', []],
  ])('for “%s” leaves what holds all its words', (query, left) => {
    expect(find(query)).toEqual(left)
  })

  it('does not mind what only steers the drawing of letters', () => {
    expect(fold('\u202EÑandú\u202C')).toBe('nandu')
  })

  it('finds a technique by its name, its line, its signs and its family', async () => {
    const { t } = await guideIn('en')
    const found = (query: string) => search(TECHNIQUES, technique => searchTextOf(t, technique), query)
    expect(found('cui bono')).toEqual(['cui-bono'])
    expect(found('emotive words')).toEqual(['loaded-language'])
    expect(found('no sooner had')).toEqual(['insinuation-by-coincidence'])
    expect(found('motive')).toEqual(expect.arrayContaining(['nefarious-intent', 'cui-bono', 'casting-doubt']))
    expect(found('some analysts')).toEqual(['vague-attribution'])
  })

  it('finds Spanish without its accents', async () => {
    const { t } = await guideIn('es')
    const found = search(TECHNIQUES, technique => searchTextOf(t, technique), 'INSINUACION coincidencia')
    expect(found).toEqual(['insinuation-by-coincidence'])
  })
})

describe.each(LANGUAGES.map(({ tag }) => tag))('the guide in %s', language => {
  it('has two to four signs for each technique, all of them different', async () => {
    const { t } = await guideIn(language)
    const odd = TECHNIQUES.filter(technique => {
      const signs = signsOf(t, technique)
      return signs.length < 2 || signs.length > 4 || !signs.every(sign => sign.length > 10)
    })
    expect(odd).toEqual([])
    const all = TECHNIQUES.flatMap(technique => signsOf(t, technique))
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('look-alikes', () => {
  it('stand on every page, and lead both ways with one question', () => {
    for (const technique of TECHNIQUES) {
      const alikes = lookAlikesOf(technique)
      expect(alikes).not.toEqual([])
      for (const { ask, technique: other } of alikes) {
        if (other === null) continue
        expect(other).not.toBe(technique)
        expect(lookAlikesOf(other)).toContainEqual({ ask, technique })
      }
    }
  })
})

it('has a line on the literature for each technique, and says which desks know it where no book does', () => {
  const nowhere = TECHNIQUES.filter(technique => {
    const { semeval, flicc, desks } = LITERATURE[technique]
    return semeval === null && flicc === null && !desks
  })
  expect(nowhere).toEqual([])
})

describe('the texts of the guide', () => {
  const isThere = (i18n: Awaited<ReturnType<typeof createI18n>>) =>
    i18n.getResource('es', 'translation', 'guide') !== undefined

  it('come with the next language once they have been asked for', async () => {
    const i18n = await createI18n()
    await completeTexts(i18n, 'guide')
    expect(i18n.t('guide.title')).toBe('The field guide')
    await switchLanguage(i18n, 'es')
    expect(i18n.t('guide.title')).toBe('La guía de campo')
  })

  it('do not come along with the verdict', async () => {
    const i18n = await createI18n()
    await switchLanguage(i18n, 'es')
    await completeTexts(i18n, 'verdict')
    expect(i18n.t('reveal.next')).toBe('Siguiente')
    expect(isThere(i18n)).toBe(false)
    await completeTexts(i18n, 'guide')
    expect(isThere(i18n)).toBe(true)
  })
})

describe('the address', () => {
  it.each([
    ['#/guide', { screen: 'guide', technique: undefined }],
    ['#/guide/innuendo', { screen: 'guide', technique: 'innuendo' }],
    ['#/guide/', { screen: 'menu' }],
    ['#/guide/a/b', { screen: 'menu' }],
    ['#/play/one/two', { screen: 'play', pack: 'one', excerpt: 'two' }],
    ['#/play/one', { screen: 'menu', pack: 'one' }],
    ['#/front/one', { screen: 'front', pack: 'one' }],
    ['#/show/one/two', { screen: 'show', pack: 'one', excerpt: 'two' }],
    ['#/print/one/two', { screen: 'print', pack: 'one', excerpt: 'two' }],
    [
      '#/print/one/two/K7QDM/3',
      { screen: 'print', pack: 'one', excerpt: 'two', session: { code: 'K7QDM', page: 3 } },
    ],
    ['#/print/one', { screen: 'menu' }],
    ['#/play/one/two/three', { screen: 'menu' }],
    ['#/teach', { screen: 'teach' }],
    ['', { screen: 'menu' }],
  ])('%s asks for %o', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route)
  })

  it.each([
    ...['#/guide', '#/guide/innuendo', '#/play/one/two', '#/play/one', '#/front/one', '#/teach'],
    ...['#/show/one/two', '#/print/one/two', '#/'],
  ])('%s is what it was made of', hash => {
    expect(hashOf(parseRoute(hash))).toBe(hash)
  })
})
