// Where words and sentences begin and end.

import { describe, expect, it } from 'vitest'
import { findSentences, findWords } from '../../src/content/segment.ts'

const sentences = (text: string, language = 'en') =>
  findSentences(text, language).map(({ start, end }) => text.slice(start, end))
const words = (text: string, language = 'en') =>
  findWords(text, language).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  it.each([
    ['a title', ['Dr. Harrow left.', 'Prof. Brask stayed.']],
    ['initials', ['J. R. Harrow left.', 'It rained.']],
    ['initials without a space', ['J.R. Harrow left.', 'It rained.']],
    ['a number before a figure', ['She took No. 5 home.', 'It was full.']],
    ['the word no', ['Harrow said no.', 'The board met.']],
    ['the word I', ['So did I.', 'Then we left.']],
    ['a firm', ['It was sold to Skerry Ltd.', 'The firm paid.']],
    ['a firm that does something', ['Skerry Ltd. paid.', 'It rained.']],
    ['a month', ['It was built on 5 Jan.', 'The hall was dark.']],
    ['a month before a day', ['It was built on Jan. 5 by hand.', 'The hall was dark.']],
    ['a decimal point', ['It rose by 3.5 points.', 'It fell.']],
    ['a clock', ['It came at 2.10 am.', 'It left at 8 p.m. on Monday.']],
    ['a question that is quoted', ['“Is it safe?” she asked.', '“No!”', 'It was not.']],
    ['a quotation that ends', ['“We never knew.”', 'The board met.']],
    ['brackets', ['It rained (it always does).', '(It was May.)', 'They left.']],
  ])('around %s', (_, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected)
  })

  it.each([
    ['questions', ['¿Quién apagó las luces?', '¿Y por qué?', '¡Nadie lo sabe!']],
    ['titles', ['La Sra. Brask no lo dijo.', 'El Dr. Harrow tampoco.']],
    ['a doubled abbreviation', ['Viene de EE. UU. y no de allí.', 'Llovió.']],
    ['a list that goes on', ['Trajo barcos, redes, etc.', 'Luego llovió.']],
    ['a question that is quoted', ['“¿Es seguro?” preguntó ella.', 'Nadie respondió.']],
  ])('in Spanish, around %s', (_, expected) => {
    expect(sentences(expected.join(' '), 'es')).toEqual(expected)
  })

  it('of nothing are none', () => {
    expect(sentences('')).toEqual([])
    expect(sentences('  \n ')).toEqual([])
  })
})

describe('words', () => {
  it.each([
    ['A well-known point', ['A', 'well-known', 'point']],
    ['It rose 3.5 points to 1,700.', ['It', 'rose', '3.5', 'points', 'to', '1,700']],
    ['The pilots’ box wasn’t Orlop’s.', ['The', 'pilots', 'box', 'wasn’t', 'Orlop’s']],
    ['Is it so? Yes!', ['Is', 'it', 'so?', 'Yes!']],
    ['For $5 or 40%, then', ['For', '$5', 'or', '40%', 'then']],
    ['Brindle & Tow, R&D', ['Brindle', 'Tow', 'R&D']],
    ['open – or shut—both', ['open', 'or', 'shut', 'both']],
  ])('of %s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('take the Spanish signs that open a question', () => {
    expect(words('Y tú, ¿qué viste? ¡Nada!', 'es')).toEqual(['Y', 'tú', '¿qué', 'viste?', '¡Nada!'])
  })
})
