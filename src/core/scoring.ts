// A whole excerpt: every flag and every mark gets its verdict, and the verdicts their score.

import type { Confidence } from './confidence.ts'
import { creditOf, type Credit } from './credit.ts'
import type { ExcerptText, FairNote, Mark, ScoringKey, Unit } from './excerpt.ts'
import { mergeFlags, type Claim, type ScoredFlag } from './merge.ts'
import { pairBest, type Edge } from './pairing.ts'
import { byPlace, coveredBy, lengthOf, overlapOf, type Span } from './span.ts'
import type { TechniqueId } from './technique.ts'
import { assertDisjoint, fairUnits, fairUnitsCovered, signalUnitOf, touching } from './units.ts'

/** A pair needs at least this much location. */
export const PAIR_LOCATION = 0.1
/** From here on a paired mark is found, below it half-found. */
export const FOUND_LOCATION = 0.4
/** What a fair unit, covered by half or more, costs; and what a false flag costs at least. */
export const FAIR_COST = 0.5
/** Scores from which one, two and three stars are given. */
export const STAR_SCORES = [50, 70, 90] as const

/**
 * `found`, `half-found`: paired with a required mark. `arguable`: paired with an optional one.
 * `spare`: unpaired but mostly inside extents. `false`: anything else.
 */
export type FlagOutcome = 'found' | 'half-found' | 'arguable' | 'spare' | 'false'

/** What became of one claim (a flag, or several flags that were one claim in pieces). */
export type FlagVerdict = {
  readonly flagIds: readonly string[]
  readonly pieces: readonly Span[]
  readonly technique: TechniqueId
  readonly confidence: Confidence | null
  readonly outcome: FlagOutcome
  /** The mark it was paired with, and how well it fits. */
  readonly pair: (Credit & { readonly markId: string }) | null
  /** The fair note a false flag lies on. */
  readonly noteId: string | null
  readonly credit: number
  /** Fair units it covers by half or more. */
  readonly fairUnits: readonly number[]
  readonly cost: number
}

/** `arguable`: an optional mark that was flagged; `open`: one that was not. */
export type MarkOutcome = 'found' | 'half-found' | 'missed' | 'arguable' | 'open'

/** What became of one mark. */
export type MarkVerdict = {
  readonly markId: string
  /** False also where the mark was written as required but none of its techniques has been taught. */
  readonly required: boolean
  readonly outcome: MarkOutcome
  /** Index of the flag verdict it was paired with. */
  readonly flag: number | null
}

/** What became of one fair note. */
export type NoteVerdict = { readonly noteId: string; readonly leftAlone: boolean }

/** What became of one unit: the trials of discernment. Units that hold only optional marks are left out. */
export type UnitVerdict = {
  readonly unit: number
  readonly kind: 'signal' | 'noise'
  /** For a signal unit a hit, for a noise unit a false alarm. */
  readonly flagged: boolean
}

export type Score = {
  /** 0 to 100, not rounded. */
  readonly score: number
  readonly stars: 0 | 1 | 2 | 3
  readonly credit: number
  readonly cost: number
  /** Number of required marks. */
  readonly required: number
  readonly flags: readonly FlagVerdict[]
  readonly marks: readonly MarkVerdict[]
  readonly notes: readonly NoteVerdict[]
  readonly units: readonly UnitVerdict[]
}

/** What scoring needs of an excerpt's text. */
export type ScoringText = Pick<ExcerptText, 'words' | 'units'>

/** True where a mark counts: it is required and at least one of its techniques has been taught. */
export function isRequired(mark: Mark, taught: ReadonlySet<TechniqueId>): boolean {
  return mark.required && mark.techniques.some(technique => taught.has(technique))
}

/**
 * Scores a player's flags on one excerpt.
 *
 * Flags must not overlap one another, nor marks (RangeError where they do: a bug, since the round and the
 * compiler keep them apart). The order of flags does not matter. `taught` makes marks of untaught techniques
 * optional. Takes time in step with flags + marks + units (times the logarithm of their number).
 */
export function scoreExcerpt(
  text: ScoringText,
  key: ScoringKey,
  flags: readonly ScoredFlag[],
  taught: ReadonlySet<TechniqueId>,
): Score {
  const marks = key.marks.toSorted((a, b) => byPlace(a.core, b.core))
  assertDisjoint(
    flags.map(flag => flag.span),
    'flags',
  )
  assertDisjoint(
    marks.map(mark => mark.extent),
    'marks',
  )
  const required = marks.map(mark => isRequired(mark, taught))
  const requiredCount = required.filter(Boolean).length
  const fair = fairUnits(text.units, marks)

  const claims = mergeFlags(flags, marks, text.words)
  const verdicts = judgeClaims(claims, marks, required, key.fairNotes, text.units, fair)
  const markVerdicts = judgeMarks(marks, required, verdicts)
  const pieces = piecesOf(verdicts)

  const credit = verdicts.reduce((sum, verdict) => sum + verdict.credit, 0)
  const cost = verdicts.reduce((sum, verdict) => sum + verdict.cost, 0)
  // A clean excerpt has nothing to find, so restraint alone earns the hundred.
  const share = requiredCount === 0 ? 1 - cost : (credit - cost) / requiredCount
  const score = 100 * Math.min(1, Math.max(0, share))
  return {
    score,
    stars: starsFor(score),
    credit,
    cost,
    required: requiredCount,
    flags: verdicts,
    marks: markVerdicts,
    notes: key.fairNotes.toSorted((a, b) => byPlace(a.span, b.span)).map(note => judgeNote(note, pieces)),
    units: judgeUnits(text.units, marks, required, fair, pieces),
  }
}

/** Stars for a score of 0 to 100, judged as it is shown: rounded. */
export function starsFor(score: number): 0 | 1 | 2 | 3 {
  return STAR_SCORES.filter(least => Math.round(score) >= least).length as 0 | 1 | 2 | 3
}

function judgeClaims(
  claims: readonly Claim[],
  marks: readonly Mark[],
  required: readonly boolean[],
  notes: readonly FairNote[],
  units: readonly Unit[],
  fair: readonly boolean[],
): FlagVerdict[] {
  const extents = marks.map((mark, index) => ({ ...mark.extent, index }))
  const credits = claims.map(claim => {
    const near = new Set(claim.pieces.flatMap(piece => touching(extents, piece)))
    return new Map(
      [...near].map(({ index }) => [index, creditOf(claim.pieces, claim.technique, marks[index]!)]),
    )
  })
  const edges: Edge[] = credits.flatMap((ofClaim, claim) =>
    [...ofClaim]
      .filter(([, { location }]) => location >= PAIR_LOCATION)
      .map(([mark, { credit }]) => ({
        claim,
        mark,
        required: required[mark] ? credit : 0,
        optional: required[mark] ? 0 : credit,
      })),
  )
  const markOf = new Map(pairBest(edges).map(edge => [edge.claim, edge.mark]))

  return claims.map((claim, index) => {
    const markIndex = markOf.get(index)
    const covered = fairUnitsCovered(units, fair, claim.pieces)
    const pair =
      markIndex === undefined ? null : { ...credits[index]!.get(markIndex)!, markId: marks[markIndex]!.id }
    const outcome = outcomeOf(claim, pair, markIndex !== undefined && required[markIndex]!, extents)
    const isFalse = outcome === 'false'
    return {
      ...claim,
      outcome,
      pair,
      noteId: isFalse ? noteUnder(claim.pieces, notes) : null,
      credit: outcome === 'found' || outcome === 'half-found' ? pair!.credit : 0,
      fairUnits: covered,
      cost: outcome === 'spare' ? 0 : FAIR_COST * Math.max(covered.length, isFalse ? 1 : 0),
    }
  })
}

function outcomeOf(
  claim: Claim,
  pair: Credit | null,
  required: boolean,
  extents: readonly Span[],
): FlagOutcome {
  if (pair) {
    if (!required) return 'arguable'
    return pair.location >= FOUND_LOCATION ? 'found' : 'half-found'
  }
  const length = claim.pieces.reduce((sum, piece) => sum + lengthOf(piece), 0)
  const inside = claim.pieces.reduce((sum, piece) => sum + coveredBy(touching(extents, piece), piece), 0)
  return inside * 2 >= length ? 'spare' : 'false'
}

/** The fair note that the pieces cover most of, or null. */
function noteUnder(pieces: readonly Span[], notes: readonly FairNote[]): string | null {
  let under: string | null = null
  let most = 0
  for (const note of notes) {
    const shared = coveredBy(pieces, note.span)
    if (shared > most) [under, most] = [note.id, shared]
  }
  return under
}

function judgeMarks(
  marks: readonly Mark[],
  required: readonly boolean[],
  flags: readonly FlagVerdict[],
): MarkVerdict[] {
  const flagOf = new Map(
    flags.flatMap((flag, index) => (flag.pair ? [[flag.pair.markId, index] as const] : [])),
  )
  return marks.map((mark, index) => {
    const flag = flagOf.get(mark.id) ?? null
    const unflagged = required[index] ? 'missed' : 'open'
    const outcome = flag === null ? unflagged : (flags[flag]!.outcome as MarkOutcome)
    return { markId: mark.id, required: required[index]!, outcome, flag }
  })
}

/** A flagged piece, and whether its flag was false; in document order and disjoint. */
type JudgedPiece = Span & { readonly isFalse: boolean }

const piecesOf = (flags: readonly FlagVerdict[]): JudgedPiece[] =>
  flags
    .flatMap(flag => flag.pieces.map(piece => ({ ...piece, isFalse: flag.outcome === 'false' })))
    .toSorted(byPlace)

/** A note is left alone unless a false flag touches it or flags cover half of it: the rule for a noise unit. */
function judgeNote(note: FairNote, pieces: readonly JudgedPiece[]): NoteVerdict {
  const near = touching(pieces, note.span)
  const isFlagged = near.some(piece => piece.isFalse) || coveredBy(near, note.span) * 2 >= lengthOf(note.span)
  return { noteId: note.id, leftAlone: !isFlagged }
}

function judgeUnits(
  units: readonly Unit[],
  marks: readonly Mark[],
  required: readonly boolean[],
  fair: readonly boolean[],
  pieces: readonly JudgedPiece[],
): UnitVerdict[] {
  const cores = new Map<number, Span[]>()
  marks.forEach((mark, index) => {
    if (!required[index]) return
    const unit = signalUnitOf(units, mark.core)
    if (unit >= 0) cores.set(unit, [...(cores.get(unit) ?? []), mark.core])
  })
  return units.flatMap((unit, index): UnitVerdict[] => {
    const near = touching(pieces, unit)
    const inUnit = cores.get(index)
    if (inUnit) {
      // A sentence with two cores is one trial; catching either is catching it.
      const caught = inUnit.some(core => {
        const here = { start: Math.max(core.start, unit.start), end: Math.min(core.end, unit.end) }
        return near.reduce((sum, piece) => sum + overlapOf(piece, here), 0) * 2 >= lengthOf(here)
      })
      return [{ unit: index, kind: 'signal', flagged: caught }]
    }
    if (!fair[index]) return []
    const flagged = near.some(piece => piece.isFalse) || coveredBy(near, unit) * 2 >= lengthOf(unit)
    return [{ unit: index, kind: 'noise', flagged }]
  })
}
