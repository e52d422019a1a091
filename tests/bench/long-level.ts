// Level files of any length for the built game: real words in an order thrown by seeded dice, with marks spread evenly.

import type { ExcerptSource, MarkSource, PackSource } from '../../src/content/schema.ts'
import { dice } from '../rules/support/dice.ts'

const WORDS = (
  'the harbour clerk wrote a number in her book and the barge left before noon while three men on the quay talked ' +
  'of fog rope barley lamps customs papers a telephone that rang twice and nobody who answered it in time'
).split(' ')

/** An excerpt with about so many words and marks. */
export function longExcerpt(id: string, wordCount: number, markCount: number): ExcerptSource {
  const { below, pick } = dice(wordCount)
  const sentences: string[] = []
  for (let words = 0; words < wordCount;) {
    const length = 8 + below(10)
    // The number makes every sentence, and so every quote, the only one of its kind.
    const [first, ...rest] = Array.from({ length: length - 1 }, () => pick(WORDS))
    sentences.push(
      `${first![0]!.toUpperCase()}${first!.slice(1)} ${rest.join(' ')} ${sentences.length + 100}.`,
    )
    words += length
  }
  const paragraphs: string[] = []
  for (let at = 0; at < sentences.length; at += 4) paragraphs.push(sentences.slice(at, at + 4).join(' '))
  const marks = Array.from({ length: markCount }, (_, index): MarkSource => {
    const sentence = sentences[Math.floor((index * sentences.length) / markCount)]!
    return {
      id: `mark-${index}`,
      core: sentence.slice(0, -1),
      techniques: ['loaded-language'],
      does: 'It leans.',
      matters: 'It need not.',
      rewrite: 'It stands.',
      notThis: { technique: 'name-calling', why: 'Nobody is named.' },
    }
  })
  return {
    format: 1,
    id,
    language: 'en',
    outlet: 'The Long Column',
    headline: 'A Headline of Seven Words Stands Here',
    paragraphs,
    marks,
    fair: [{ id: 'sound', quote: sentences[1]!, looksLike: 'exaggeration', why: 'It is sound.' }],
    checkNext: { what: 'The numbers.', where: 'In the book.' },
    discuss: ['How long is too long?', 'Who counts?'],
  }
}

/** The files of a pack that holds these excerpts. */
export function packOf(id: string, excerpts: readonly ExcerptSource[]): Record<string, unknown> {
  const pack: PackSource = {
    format: 1,
    id,
    words: { en: { title: 'Long reads', opening: 'Long.', closing: 'Longer.' } },
    excerpts: excerpts.map((excerpt, index) => ({
      id: excerpt.id,
      kind: 'spun',
      introduces: index === 0 ? ['loaded-language', 'name-calling'] : [],
    })),
  }
  return {
    [`${id}/pack.json`]: pack,
    ...Object.fromEntries(excerpts.map(excerpt => [`${id}/${excerpt.id}.en.json`, excerpt])),
  }
}
