// Random excerpts, keys and flags for the properties: all that a compiler would let through, and no more.

import fc from 'fast-check'
import { CONFIDENCES } from '../../../src/core/confidence.ts'
import type { FairNote, Mark, Unit } from '../../../src/core/excerpt.ts'
import type { ScoredFlag } from '../../../src/core/merge.ts'
import { scoreExcerpt, type Score } from '../../../src/core/scoring.ts'
import type { Span } from '../../../src/core/span.ts'
import { TECHNIQUES, type TechniqueId } from '../../../src/core/technique.ts'

/** An excerpt as scoring sees it, with flags on it. */
export type Case = {
  readonly words: readonly number[]
  readonly units: readonly Unit[]
  readonly length: number
  readonly marks: readonly Mark[]
  readonly fairNotes: readonly FairNote[]
  readonly flags: readonly ScoredFlag[]
  readonly taught: ReadonlySet<TechniqueId>
}

/** Few names, two to a family, so that flags often share one with a mark or with another flag. */
export const POOL = [
  'just-asking-questions',
  'innuendo',
  'anonymous-sourcing',
  'vague-attribution',
  'false-dilemma',
  'cherry-picking',
  'loaded-language',
  'name-calling',
] as const satisfies readonly TechniqueId[]

export const technique = fc.constantFrom(...POOL)
export const confidence = fc.constantFrom(null, ...CONFIDENCES)

/** Scores a case, or the same case with other flags. */
export function scoreOf(it: Case, flags: readonly ScoredFlag[] = it.flags): Score {
  return scoreExcerpt(it, it, flags, it.taught)
}

/** A flag on a span. */
export const flagOn = (id: string, span: Span, name: TechniqueId): ScoredFlag => ({
  id,
  span,
  technique: name,
  confidence: null,
})

/** The span from one word to another, both included. */
export const wordSpan = (words: readonly number[], first: number, last: number): Span => ({
  start: words[first * 2]!,
  end: words[last * 2 + 1]!,
})

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** Which words touch a span, by index. */
export const wordsOn = (words: readonly number[], span: Span): number[] =>
  Array.from({ length: words.length / 2 }, (_, index) => index).filter(
    index => overlap(wordSpan(words, index, index), span) > 0,
  )

type SentenceRecipe = {
  words: { length: number; gap: string }[]
  /** What comes before the sentence, and whether it is a unit: a byline is none. */
  newPart: boolean
  isUnit: boolean
}

const sentenceRecipe = (most: number): fc.Arbitrary<SentenceRecipe> =>
  fc.record({
    words: fc.array(
      fc.record({
        length: fc.integer({ min: 1, max: 9 }),
        // A dash without spaces leaves two words with one position between them.
        gap: fc.constantFrom(' ', ' ', ' ', ' ', ', ', '—'),
      }),
      { minLength: 2, maxLength: most },
    ),
    newPart: fc.boolean(),
    isUnit: fc.constantFrom(true, true, true, true, true, true, true, false),
  })

function layOut(recipes: readonly SentenceRecipe[]): { words: number[]; units: Unit[]; length: number } {
  const words: number[] = []
  const units: Unit[] = []
  let at = 0
  for (const [index, { words: own, newPart, isUnit }] of recipes.entries()) {
    if (index > 0) at += newPart || !isUnit ? 2 : 1
    const start = at
    for (const [nth, { length, gap }] of own.entries()) {
      if (nth > 0) at += gap.length
      words.push(at, at + length)
      at += length
    }
    at += 1
    if (isUnit) units.push({ start, end: at })
  }
  return { words, units, length: at }
}

type MarkRecipe = {
  gap: number
  before: number
  core: number
  after: number
  techniques: TechniqueId[]
  required: boolean
}

const markRecipe = (optional: boolean): fc.Arbitrary<MarkRecipe> =>
  fc.record({
    gap: fc.integer({ min: 0, max: 8 }),
    before: fc.integer({ min: 0, max: 4 }),
    core: fc.integer({ min: 1, max: 7 }),
    after: fc.integer({ min: 0, max: 4 }),
    techniques: fc.uniqueArray(technique, { minLength: 1, maxLength: 3 }),
    required: optional ? fc.constantFrom(true, true, true, false) : fc.constant(true),
  })

/** Marks one after another; an extent that would cover half of a sound unit is drawn in to its core. */
function layMarks(recipes: readonly MarkRecipe[], { words, units }: Pick<Case, 'words' | 'units'>): Mark[] {
  const count = words.length / 2
  const marks: Mark[] = []
  let word = 0
  for (const [index, { gap, before, core, after, techniques, required }] of recipes.entries()) {
    const first = word + gap
    const end = first + before + core + after
    if (end > count) continue
    marks.push({
      id: `m${index + 1}`,
      core: wordSpan(words, first + before, first + before + core - 1),
      extent: wordSpan(words, first, end - 1),
      techniques: techniques as [TechniqueId, ...TechniqueId[]],
      required,
    })
    word = end
  }
  const touched = units.map(unit => marks.some(mark => overlap(mark.core, unit) > 0))
  const swallowed = units.filter((unit, index) => {
    const covered = marks.reduce((sum, mark) => sum + overlap(mark.extent, unit), 0)
    return !touched[index] && covered * 2 >= unit.end - unit.start
  })
  return marks.map(mark =>
    swallowed.some(unit => overlap(mark.extent, unit) > 0) ? { ...mark, extent: mark.core } : mark,
  )
}

/** A flag anywhere, or on a mark with its edges a few words off and, often, a name the mark accepts. */
type FlagRecipe = {
  near: number | null
  from: number
  to: number
  name: TechniqueId
  accepted: boolean
  confidence: ScoredFlag['confidence']
}

const flagRecipe: fc.Arbitrary<FlagRecipe> = fc.record({
  near: fc.option(fc.nat({ max: 6 }), { freq: 3 }),
  from: fc.integer({ min: -3, max: 6 }),
  to: fc.integer({ min: -6, max: 5 }),
  name: technique,
  accepted: fc.boolean(),
  confidence,
})

function layFlags(
  recipes: readonly FlagRecipe[],
  { words, marks }: Pick<Case, 'words' | 'marks'>,
): ScoredFlag[] {
  const count = words.length / 2
  const clamp = (index: number): number => Math.min(count - 1, Math.max(0, index))
  const flags: ScoredFlag[] = []
  for (const [index, { near, from, to, name, accepted, confidence: sure }] of recipes.entries()) {
    const mark = near === null || marks.length === 0 ? undefined : marks[near % marks.length]
    const on = mark ? wordsOn(words, mark.extent) : [clamp((from + 3) * 5), clamp((from + 3) * 5 + to + 6)]
    const first = clamp(on[0]! + (mark ? from : 0))
    const last = Math.max(first, clamp(on.at(-1)! + (mark ? to : 0)))
    const span = wordSpan(words, first, last)
    if (flags.some(flag => overlap(flag.span, span) > 0)) continue
    flags.push({
      id: `f${index + 1}`,
      span,
      technique: mark && accepted ? mark.techniques[index % mark.techniques.length]! : name,
      confidence: sure,
    })
  }
  return flags
}

export type Wanted = {
  readonly sentences?: { readonly min: number; readonly max: number }
  readonly longestSentence?: number
  readonly marks?: { readonly min: number; readonly max: number }
  readonly flags?: { readonly min: number; readonly max: number }
  /** Whether some marks are optional and some names untaught. */
  readonly optional?: boolean
}

/** A random excerpt with its key and with flags, in no order of the page. */
export function cases({
  sentences = { min: 1, max: 7 },
  longestSentence = 9,
  marks = { min: 0, max: 5 },
  flags = { min: 0, max: 8 },
  optional = true,
}: Wanted = {}): fc.Arbitrary<Case> {
  return fc
    .record({
      sentences: fc.array(sentenceRecipe(longestSentence), {
        minLength: sentences.min,
        maxLength: sentences.max,
      }),
      marks: fc.array(markRecipe(optional), { minLength: marks.min, maxLength: marks.max }),
      notes: fc.uniqueArray(fc.record({ on: fc.nat({ max: 40 }), words: fc.integer({ min: 1, max: 6 }) }), {
        selector: note => note.on,
        maxLength: 3,
      }),
      flags: fc.array(flagRecipe, { minLength: flags.min, maxLength: flags.max }),
      untaught: optional ? fc.subarray([...POOL], { maxLength: 3 }) : fc.constant([]),
    })
    .map(recipe => {
      const text = layOut(recipe.sentences)
      const laid = layMarks(recipe.marks, text)
      const fairNotes: FairNote[] = []
      for (const { on, words } of recipe.notes) {
        if (on + words > text.words.length / 2) continue
        const span = wordSpan(text.words, on, on + words - 1)
        const taken = [...laid.map(mark => mark.extent), ...fairNotes.map(note => note.span)]
        if (taken.every(other => overlap(other, span) === 0)) fairNotes.push({ id: `n${on}`, span })
      }
      return {
        ...text,
        marks: laid,
        fairNotes,
        flags: layFlags(recipe.flags, { ...text, marks: laid }),
        taught: new Set(TECHNIQUES.filter(id => !(recipe.untaught as readonly string[]).includes(id))),
      }
    })
}

/** Cases that have at least one mark. */
export const markedCases = (wanted: Wanted = {}): fc.Arbitrary<Case> =>
  cases({ ...wanted, marks: { min: 1, max: 5, ...wanted.marks } }).filter(it => it.marks.length > 0)
