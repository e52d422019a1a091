// Cuts a part of an excerpt where its tint changes, where its sentences begin, and where passages are set off. Pure.

import type { ExcerptText } from '../../../core/excerpt.ts'
import { overlaps, wordAt, wordsIn, type Span } from '../../../core/span.ts'
import { heatStep } from './heat-steps.ts'

/** Some letters that look alike. */
export type HeatRun = {
  readonly text: string
  /** 0 where nobody looked, else 1 to 5. */
  readonly step: number
  /** Number of the sentence that begins with it. */
  readonly number: number | null
  /** Index of the passage it belongs to; null outside of all. */
  readonly passage: number | null
}

/** Tints at the edges of the words of a part: what stands between two words of one tint has it as well. */
function edgeSteps(
  text: Pick<ExcerptText, 'words'>,
  part: Span,
  counts: readonly number[],
  readers: number,
): { readonly starts: Map<number, number>; readonly ends: Map<number, number> } {
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  const inside = wordsIn(text.words, part)
  for (let index = inside?.first ?? 0; inside && index <= inside.last; index++) {
    const word = wordAt(text.words, index)
    const step = heatStep(counts[index] ?? 0, readers)
    starts.set(word.start, step)
    ends.set(word.end, step)
  }
  return { starts, ends }
}

/** The runs of a part, in order, covering all of it. `counts`: for each word of the page, how many readers marked it. */
export function heatRuns(
  text: Pick<ExcerptText, 'text' | 'units' | 'words'>,
  part: Span,
  { counts, readers }: { readonly counts: readonly number[]; readonly readers: number },
  passages: readonly Span[] = [],
): HeatRun[] {
  const { starts, ends } = edgeSteps(text, part, counts, readers)
  const numbers = new Map(text.units.map((unit, index) => [unit.start, index + 1]))
  const inside = (edge: number): boolean => edge > part.start && edge < part.end
  const passageEdges = passages.flatMap(({ start, end }) => [start, end])
  const cuts = new Set([...starts.keys(), ...ends.keys(), ...numbers.keys(), ...passageEdges].filter(inside))
  const edges = [part.start, ...[...cuts].sort((a, b) => a - b), part.end]

  const runs: (HeatRun & { text: string })[] = []
  // A word may be cut by the edge of a passage: its tint goes on until it ends.
  let word = 0
  edges.slice(1).forEach((end, at) => {
    const start = edges[at]!
    const begins = starts.get(start)
    if (begins !== undefined) word = begins
    const isWord = begins !== undefined || !ends.has(start) ? insideWord(text, { start, end }) : false
    const step = isWord ? word : ends.get(start) === starts.get(end) ? (ends.get(start) ?? 0) : 0
    const found = passages.findIndex(one => overlaps(one, { start, end }))
    const passage = found < 0 ? null : found
    const number = numbers.get(start) ?? null
    const last = runs.at(-1)
    const words = text.text.slice(start, end)
    if (last && number === null && last.step === step && last.passage === passage) last.text += words
    else runs.push({ text: words, step, number, passage })
  })
  return runs
}

const insideWord = ({ words }: Pick<ExcerptText, 'words'>, span: Span): boolean =>
  wordsIn(words, span) !== null
