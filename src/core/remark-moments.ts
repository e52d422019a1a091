// The three moments at which somebody of the desk speaks, each with its order of precedence: what was done comes in,
// at most one remark comes out.

import { tallyUnits } from './discernment.ts'
import type { ScoringKey } from './excerpt.ts'
import type { Passage, PassageKind } from './passages.ts'
import { hasLearned, mayBeSaid, remarkOf, type Remark, type RemarkCode, type Said } from './remarks.ts'
import type { Score } from './scoring.ts'
import type { TechniqueId } from './technique.ts'

/** A page that has been signed off. */
export type ToldPage = {
  readonly passages: readonly Passage[]
  readonly score: Pick<Score, 'flags'>
  readonly key: Pick<ScoringKey, 'marks'>
  /** What a fair note looks like. */
  readonly looksLike: (noteId: string) => TechniqueId | undefined
  readonly said: Said
}

type Stop = Passage & {
  readonly technique: TechniqueId | null
  readonly clashes: boolean
  /** Named by a technique of the right family. */
  readonly isNear: boolean
  /** How many passages of the page have been hit up to here. */
  readonly hits: number
  readonly learned: boolean
  /** Nothing sound on the page was flagged. */
  readonly isCalm: boolean
}

const isFalse = (kind: PassageKind): boolean => kind === 'false-flag' || kind === 'false-on-note'
const isSourcing = (technique: TechniqueId | null): boolean =>
  technique === 'anonymous-sourcing' || technique === 'vague-attribution'

/** What calls for a remark at a stop, the most telling first. */
const AT_STOPS: readonly (readonly [RemarkCode, (stop: Stop) => boolean])[] = [
  ['clash', ({ kind, clashes }) => clashes && ['hit', 'half-hit', 'wrong-name'].includes(kind)],
  ['first-false', ({ kind }) => isFalse(kind)],
  ['first-fair', ({ kind }) => kind === 'fair-note'],
  ['first-hit', ({ kind }) => kind === 'hit'],
  ['first-miss', ({ kind }) => kind === 'miss'],
  ['look-alike', ({ kind, isNear }) => kind === 'wrong-name' && isNear],
  ['source-fair', ({ kind, technique }) => kind === 'fair-note' && isSourcing(technique)],
  ['source-hit', ({ kind, technique }) => kind === 'hit' && isSourcing(technique)],
  ['tam-would', ({ kind, learned }) => kind === 'fair-note' && !learned],
  ['tam-left', ({ kind, learned }) => kind === 'fair-note' && learned],
  ['tam-false', ({ kind, learned }) => kind === 'false-on-note' && !learned],
  ['tam-asked', ({ kind, learned }) => isFalse(kind) && learned],
  ['fair-left', ({ kind }) => kind === 'fair-note'],
  ['false-flag', ({ kind }) => isFalse(kind)],
  ['three-hits', ({ kind, hits }) => kind === 'hit' && hits === 3],
  ['quiet', ({ kind, isCalm }) => kind === 'rest' && isCalm],
  ['half', ({ kind }) => kind === 'half-hit'],
  ['arguable', ({ kind }) => kind === 'arguable' || kind === 'open'],
  ['missed', ({ kind }) => kind === 'miss'],
]

/** One remark for so many stops of a page. */
const STOPS_FOR_ONE = 4

/**
 * The remarks of a whole reveal, by the index of their passage: one for every four stops or part of four, never at two
 * stops in a row, none twice.
 */
export function remarksAtStops(page: ToldPage): ReadonlyMap<number, Remark> {
  const { passages, said } = page
  const stops = stopsOf(page)
  const most = Math.ceil(passages.length / STOPS_FOR_ONE)
  const remarks = new Map<number, Remark>()
  for (const [code, fits] of AT_STOPS) {
    if (remarks.size === most) break
    if (!mayBeSaid(code, said)) continue
    const at = stops.findIndex(
      (stop, index) => fits(stop) && [index - 1, index, index + 1].every(near => !remarks.has(near)),
    )
    if (at >= 0) remarks.set(at, remarkOf(code, said))
  }
  return remarks
}

function stopsOf({ passages, score, key, looksLike, said }: ToldPage): Stop[] {
  const learned = hasLearned(said)
  const isCalm = !passages.some(({ kind }) => isFalse(kind))
  return passages.map((passage, index) => {
    const mark = key.marks.find(({ id }) => id === passage.markId)
    const flag = passage.flag === null ? undefined : score.flags[passage.flag]
    return {
      ...passage,
      technique:
        mark?.techniques[0] ?? (passage.noteId === null ? null : (looksLike(passage.noteId) ?? null)),
      clashes: mark?.clash !== undefined,
      isNear: flag?.pair?.naming === 'family',
      hits: passages.slice(0, index + 1).filter(({ kind }) => kind === 'hit').length,
      learned,
      isCalm,
    }
  })
}

/** A page whose score is looked at. */
export type FinishedPage = {
  readonly score: Score
  /** What the same page was worth the last time; null where there was none. */
  readonly before: number | null
  readonly said: Said
}

/** A page is flagged all over from this share of its sound sentences on, where it has a few. */
const ALL_OVER = 0.6
const A_FEW = 3

/** What the chief says beside a score; null where there is nothing to say that has not just been said. */
export function remarkOnScore({ score, before, said }: FinishedPage): Remark | null {
  const { noise, falseAlarms } = tallyUnits(score.units)
  const falseFlags = falseFlagsOf(score)
  const leans = score.marks.filter(({ required }) => required)
  const found = leans.filter(({ outcome }) => outcome === 'found' || outcome === 'half-found')
  const isClean = leans.length === 0
  const isFair = falseFlags === 0 && score.cost === 0
  const gain = before === null ? 0 : Math.round(score.score) - Math.round(before)
  const named = leans.filter(
    ({ outcome, flag }) => outcome === 'found' && flag !== null && score.flags[flag]?.pair?.naming === 'name',
  )
  const candidates: readonly (readonly [RemarkCode, boolean])[] = [
    ['first-clean', isClean && isFair],
    ['everything', noise >= A_FEW && falseAlarms >= ALL_OVER * noise],
    ['nothing', !isClean && score.flags.length === 0],
    ['first-three-stars', !isClean && score.stars === 3],
    ['whole-right', !isClean && isFair && named.length === leans.length],
    ['clean-page', isClean && isFair],
    ['better', gain > 0],
    ['clean-doubted', isClean && !isFair],
    ['found-all', !isClean && !isFair && found.length === leans.length],
    ['restraint', !isClean && isFair && found.length < leans.length],
    ['not-better', gain < 0],
    ['many-false', falseFlags >= A_FEW],
    ['good', score.stars >= 2],
    ['hard', score.stars < 2],
  ]
  const first = candidates.find(([code, fits]) => fits && mayBeSaid(code, said))
  return first ? remarkOf(first[0], said) : null
}

/** How many flags lay on sound words. */
export const falseFlagsOf = ({ flags }: Pick<Score, 'flags'>): number =>
  flags.filter(({ outcome }) => outcome === 'false').length

/** How the player stands when they come into the newsroom. */
export type Standing = {
  /** Excerpts there are, and how many of them have been finished. */
  readonly total: number
  readonly finished: number
  /** Rounds finished in all. */
  readonly plays: number
  /** Every excerpt there is has its three stars. */
  readonly allStars: boolean
  /** Whole days since the last round was finished; null where none was. */
  readonly daysAway: number | null
  /** Flags on sound words in the latest rounds, the newest last. */
  readonly falseFlags: readonly number[]
  /** Somebody is on the telephone. */
  readonly callWaiting: boolean
}

const LONG_AWAY = 3
const LATELY = 3
const MANY_FALSE = 6

/** The one line for the newsroom. It stays the same until something has been played. */
export function remarkInNewsroom(standing: Standing): Remark {
  const { total, finished, plays, allStars, daysAway, falseFlags, callWaiting } = standing
  const lately = falseFlags.slice(-LATELY)
  const sum = lately.reduce((all, one) => all + one, 0)
  const candidates: readonly (readonly [RemarkCode, boolean])[] = [
    ['newcomer', finished === 0],
    ['away', (daysAway ?? 0) >= LONG_AWAY],
    ['wary', sum >= MANY_FALSE],
    ['all-stars', allStars],
    ['finished', finished >= total],
    ['call', callWaiting],
    ['last-one', total - finished === 1],
    ['careful', lately.length >= 2 && sum === 0],
    ['half-way', finished * 2 >= total],
    ['begun', true],
  ]
  const [code] = candidates.find(([, fits]) => fits)!
  return remarkOf(code, { times: { [code]: plays }, recent: [] })
}

/** How many calls the telephone has, and after how many finished excerpts each comes. */
export const CALLS = 6
const EXCERPTS_FOR_ONE = 2

/** How many calls have come in so far. */
export const callsDue = (finished: number): number => Math.min(CALLS, Math.floor(finished / EXCERPTS_FOR_ONE))
