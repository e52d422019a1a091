// The rules that the packs of this game keep beyond being playable: how many marks, how much fair text, how long.

import type { Compiled } from './compile.ts'
import { checkMending } from './mending.ts'
import type { Problem } from './problem.ts'
import type { ExcerptKind, ExcerptSource, PackEntry, PackSource } from './schema.ts'
import { isRequired } from '../core/scoring.ts'
import { wordCount } from '../core/span.ts'
import { fairUnits } from '../core/units.ts'

type Bounds = { readonly least: number; readonly most: number }

/** Least and most words of an excerpt, of a long read, and of one in a check-up form. */
export const WORDS = { least: 80, most: 220 } as const
export const LONG_WORDS = { least: 400, most: 600 } as const
export const CHECK_UP_WORDS = { least: 80, most: 110 } as const
/** Least and most required marks by kind of excerpt. */
export const REQUIRED_MARKS: Readonly<Record<ExcerptKind, { least: number; most: number }>> = {
  spun: { least: 3, most: 8 },
  dry: { least: 1, most: 8 },
  sound: { least: 0, most: 1 },
  clean: { least: 0, most: 0 },
}
/** Most required marks of an excerpt in a pack of mostly fair copy. */
export const SPARSE_MARKS = 3
/** Least and most required marks of an excerpt in a check-up form. */
export const CHECK_UP_MARKS = { least: 2, most: 4 } as const
/** Least and most share of fair units over a pack, and over one of mostly fair copy. */
export const FAIR_SHARE = { least: 0.45, most: 0.65 } as const
export const SPARSE_FAIR_SHARE = { least: 0.6, most: 0.85 } as const
/** Fewest excerpts in a pack. */
export const FEWEST_EXCERPTS = 6

export type ExcerptCounts = {
  readonly words: number
  readonly units: number
  readonly fair: number
  readonly required: number
}

/** What the rules count in an excerpt. */
export function countExcerpt({ text, key }: Compiled): ExcerptCounts {
  const taught = new Set(text.taught)
  return {
    words: wordCount(text.words),
    units: text.units.length,
    fair: fairUnits(text.units, key.marks).filter(Boolean).length,
    required: key.marks.filter(mark => isRequired(mark, taught)).length,
  }
}

/** Holds one excerpt against the rules. */
export function checkExcerptRules(
  file: string,
  source: ExcerptSource,
  { kind, long }: PackEntry,
  compiled: Compiled,
  pack: PackSource,
): Problem[] {
  const problems: Problem[] = []
  const tell = (place: string, what: string, mend: string) =>
    problems.push({ level: 'rule', file, place, what, mend })
  const { words, fair, required } = countExcerpt(compiled)
  const { role } = pack
  const length = role === 'check-up' ? CHECK_UP_WORDS : long ? LONG_WORDS : WORDS
  const marks = marksOf(kind, pack)

  // A tutorial is as short as what it teaches.
  if (role !== 'tutorial' && (words < length.least || words > length.most))
    tell(
      '',
      `${words} words`,
      `${long ? 'A long read' : 'An excerpt'} has ${length.least} to ${length.most} words.`,
    )
  if (role !== 'tutorial' && (required < marks.least || required > marks.most))
    tell(
      'marks',
      `${required} required marks that have been taught`,
      `An excerpt of the kind “${kind}” has ${marks.least} to ${marks.most} here.`,
    )
  if (role === undefined && source.trainerNote === undefined)
    tell(
      'trainerNote',
      'there is no note for trainers',
      'Say what a class misses or wrongly flags, and how to talk about it.',
    )
  if (fair < required)
    tell(
      '',
      `${fair} fair sentences to ${required} required marks`,
      'At least as many fair sentences as required marks.',
    )
  if (source.fair.length < 1 || source.fair.length > 2)
    tell('fair', `${source.fair.length} fair notes`, 'One or two: sound passages that look suspicious.')
  const taught = new Set(compiled.text.taught)
  for (const mark of compiled.key.marks) {
    if (mark.required && !taught.has(mark.techniques[0]))
      tell(
        `marks › "${mark.id}"`,
        `“${mark.techniques[0]}” has not been taught when this excerpt opens`,
        'Introduce it here or earlier, or make the mark optional.',
      )
    const reasons = compiled.key.reasons.marks[mark.id]!
    if (mark.techniques.includes(reasons.notThis.technique))
      tell(
        `marks › "${mark.id}" › notThis`,
        'the tempting wrong name is an accepted one',
        'Name another technique, or take it out of the accepted ones.',
      )
  }
  return [...problems, ...checkMending(file, source, kind, compiled, role)]
}

/** Least and most required marks of an excerpt of `kind` in `pack`. */
function marksOf(kind: ExcerptKind, { role, sparse }: PackSource): Bounds {
  if (role === 'check-up') return CHECK_UP_MARKS
  const { least, most } = REQUIRED_MARKS[kind]
  return sparse ? { least: Math.min(least, 1), most: Math.min(most, SPARSE_MARKS) } : { least, most }
}

/** Holds a pack against the rules; `counts` are those of its excerpts in one language. */
export function checkPackRules(file: string, pack: PackSource, counts: readonly ExcerptCounts[]): Problem[] {
  const problems: Problem[] = []
  const tell = (what: string, mend: string) =>
    problems.push({ level: 'rule', file, place: 'excerpts', what, mend })
  // A check-up form is held against its twin instead, and a tutorial against nothing.
  if (pack.role !== undefined) return problems
  if (pack.excerpts.length < FEWEST_EXCERPTS)
    tell(`${pack.excerpts.length} excerpts`, `A pack has at least ${FEWEST_EXCERPTS}.`)
  for (const kind of ['clean', 'dry', 'sound'] as const)
    if (!pack.excerpts.some(excerpt => excerpt.kind === kind))
      tell(
        `no excerpt of the kind “${kind}”`,
        'Each pack has one clean, one dry and weak, and one alarming and sound.',
      )
  const units = counts.reduce((sum, count) => sum + count.units, 0)
  const share = counts.reduce((sum, count) => sum + count.fair, 0) / Math.max(1, units)
  const bounds = pack.sparse ? SPARSE_FAIR_SHARE : FAIR_SHARE
  if (units > 0 && (share < bounds.least || share > bounds.most))
    tell(
      `${Math.round(share * 100)} % of the sentences are fair`,
      `Over ${pack.sparse ? 'a sparse' : 'a'} pack ${bounds.least * 100} to ${bounds.most * 100} %.`,
    )
  return problems
}
