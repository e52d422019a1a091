// A small excerpt that is right, and a way to bend one thing in it at a time.

import { compileExcerpt } from '../../../src/content/compile.ts'
import type { Compiled, Place } from '../../../src/content/compile.ts'
import type { Problem } from '../../../src/content/problem.ts'
import type { ExcerptSource, MarkSource, PackSource } from '../../../src/content/schema.ts'

export const PLACE: Place = {
  pack: 'sample',
  introduces: ['loaded-language'],
  taught: ['loaded-language', 'exaggeration'],
}

export const MARK: MarkSource = {
  id: 'slunk',
  core: 'slunk away like a thief',
  techniques: ['loaded-language'],
  does: 'It paints a guilty scene.',
  matters: 'A barge left at the usual hour.',
  rewrite: 'left the quay',
  notThis: { technique: 'name-calling', why: 'Nobody is given a label.' },
}

export const EXCERPT: ExcerptSource = {
  format: 1,
  id: 'slow-barge',
  language: 'en',
  outlet: 'The Reed',
  headline: 'Barge Leaves the Quay',
  byline: 'By a hand on the quay',
  paragraphs: [
    'The barge came at noon with 40 sacks. At dusk it slunk away like a thief. The log shows both hours.',
    'The skipper waved. The clerk waved back, and the clerk wrote it down.',
  ],
  marks: [MARK],
  fair: [
    { id: 'wave', quote: 'The skipper waved.', looksLike: 'exaggeration', why: 'It says what was seen.' },
  ],
  checkNext: { what: 'The hour of leaving.', where: 'The log.' },
  discuss: ['Who saw it?', 'Does the hour matter?'],
}

/** The sample with some fields changed. */
export const excerptWith = (changes: Partial<ExcerptSource>): ExcerptSource => ({ ...EXCERPT, ...changes })

/** The sample with its one mark changed. */
export const markWith = (changes: Partial<MarkSource>): ExcerptSource =>
  excerptWith({ marks: [{ ...MARK, ...changes }] })

/** Compiles and returns what came out; throws where there was a problem. */
export function compiled(source: ExcerptSource, place = PLACE): Compiled {
  const { compiled: made, problems } = compileExcerpt('sample.json', source, place)
  if (!made) throw new Error(problems.map(problem => problem.what).join('; '))
  return made
}

/** The problems of a source, which must not compile. */
export function problemsOf(source: ExcerptSource): Problem[] {
  const { compiled: made, problems } = compileExcerpt('sample.json', source, PLACE)
  if (made) throw new Error('it compiled, and was not meant to')
  return problems
}

/** The words of a compiled text at a span. */
export const wordsAt = ({ text }: Compiled, span: { start: number; end: number }): string =>
  text.text.slice(span.start, span.end)

export const PACK: PackSource = {
  format: 1,
  id: 'sample',
  words: { en: { title: 'Sample', opening: 'Evening.', closing: 'Night.' } },
  excerpts: [{ id: 'slow-barge', kind: 'spun', introduces: ['loaded-language'] }],
}
