// What one seat's flags on one page are worth, by the key as the class has amended it; kept, so that a class of two
// thousand is scored once and not each time somebody looks.

import { tallyUnits, type Tally } from '../../../core/discernment.ts'
import type { ScoringKey } from '../../../core/excerpt.ts'
import type { Flag } from '../../../core/round/types.ts'
import { FOUND_LOCATION, scoreExcerpt, type FlagVerdict, type Score } from '../../../core/scoring.ts'
import { TECHNIQUES, type TechniqueId } from '../../../core/technique.ts'
import { fairUnits } from '../../../core/units.ts'
import { offersAll } from '../seat.ts'
import type { SessionPage, Setup } from '../setup.ts'
import type { Reading, RoomState } from '../types.ts'
import { answerOf, type Vote } from './readers.ts'
import { keyWith } from './readings.ts'

/** A score, and the key that it was reached by: the two go together wherever passages are told. */
export type Judged = { readonly score: Score; readonly key: ScoringKey }

/** `half`: touched, but only half-found. An optional mark that was flagged is found or half-found by its place. */
export type Fate = 'found' | 'half' | 'missed'

/** What is kept of a score for the class: a tenth of it. Marks and notes are those of the judge's key, in its order. */
export type Digest = {
  readonly score: number
  readonly tally: Tally
  readonly fates: readonly Fate[]
  /** What each mark was called. */
  readonly called: readonly (TechniqueId | null)[]
  readonly leftAlone: readonly boolean[]
  readonly falseFlags: readonly Pick<FlagVerdict, 'pieces' | 'technique'>[]
}

export type PageJudge = {
  /** With all readings that were accepted; marks and notes in document order. */
  readonly key: ScoringKey
  readonly taught: ReadonlySet<TechniqueId>
  /** Sentences that no mark touches. */
  readonly fairSentences: number
  readonly judge: (flags: readonly Flag[]) => Judged
  /** The same flags (the very list) are scored once. */
  readonly digest: (flags: readonly Flag[]) => Digest
  readonly isScored: (flags: readonly Flag[]) => boolean
}

const ALL: ReadonlySet<TechniqueId> = new Set(TECHNIQUES)

/** The names that a page asks for: those taught by then, or all nineteen; always all in a check-up. */
export const taughtOn = (
  { text, use }: Pick<SessionPage, 'text' | 'use'>,
  palette: Setup['palette'],
): ReadonlySet<TechniqueId> => (offersAll(palette, use) ? ALL : new Set(text.taught))

/**
 * Judges a page with the readings that were accepted on it.
 *
 * Accepting a reading never takes anything from anybody: whoever found a mark that is open now would lose its credit,
 * so the score is the best of three, by the key with all readings, by that without the open ones, and by the key alone.
 */
export function judgeOfPage(
  page: SessionPage,
  palette: Setup['palette'],
  accepted: readonly Reading[],
): PageJudge {
  const { text } = page
  const taught = taughtOn(page, palette)
  const inOrder = (key: ScoringKey): ScoringKey => ({
    marks: key.marks.toSorted((a, b) => a.core.start - b.core.start),
    fairNotes: key.fairNotes.toSorted((a, b) => a.span.start - b.span.start),
  })
  const key = inOrder(keyWith(page.key, accepted, text.words))
  const firm = accepted.filter(({ kind }) => kind !== 'open')
  const keys = [
    key,
    ...(firm.length > 0 && firm.length < accepted.length ? [keyWith(page.key, firm, text.words)] : []),
    ...(accepted.length > 0 ? [page.key] : []),
  ]
  const judgeBy = (flags: readonly Flag[]): Judged[] =>
    keys.map(one => ({ key: one, score: scoreExcerpt(text, one, flags, taught) }))
  const best = (judged: readonly Judged[]): Judged =>
    judged.reduce((most, one) => (one.score.score > most.score.score ? one : most))
  const digests = new WeakMap<readonly Flag[], Digest>()
  return {
    key,
    taught,
    fairSentences: fairUnits(text.units, key.marks).filter(Boolean).length,
    judge: flags => best(judgeBy(flags)),
    digest(flags) {
      const known = digests.get(flags)
      if (known) return known
      const judged = judgeBy(flags)
      const digest = digestOf(judged[0]!.score, best(judged).score.score)
      digests.set(flags, digest)
      return digest
    },
    isScored: flags => digests.has(flags),
  }
}

function digestOf(score: Score, best: number): Digest {
  const flagOf = (index: number | null): FlagVerdict | null => (index === null ? null : score.flags[index]!)
  return {
    score: best,
    tally: tallyUnits(score.units),
    fates: score.marks.map(({ flag }): Fate => {
      const location = flagOf(flag)?.pair?.location
      if (location === undefined) return 'missed'
      return location >= FOUND_LOCATION ? 'found' : 'half'
    }),
    called: score.marks.map(({ flag }) => flagOf(flag)?.technique ?? null),
    leftAlone: score.notes.map(({ leftAlone }) => leftAlone),
    falseFlags: score.flags.flatMap(({ outcome, pieces, technique }) =>
      outcome === 'false' ? [{ pieces, technique }] : [],
    ),
  }
}

type Kept = {
  readonly palette: Setup['palette']
  readonly accepted: readonly Reading[]
  readonly judge: PageJudge
}
/** Of a page, so many judges are kept, for as many lists of readings. */
const MOST_KEPT = 3
// A session holds its own copy of each page and never changes it. The one that was asked for last comes first.
const kept = new WeakMap<SessionPage, readonly Kept[]>()

/**
 * The judge of a page of a room, the same one until a reading is accepted or withdrawn there. The last few are kept:
 * who asks for a room as it was, and for the room as it is, in turns, does not undo what has been scored for either.
 * Throws RangeError where there is no such page: a bug.
 */
export function judgeOf({ setup, readings }: Pick<RoomState, 'setup' | 'readings'>, page: number): PageJudge {
  const here = setup.pages[page]
  if (!here) throw new RangeError(`no page ${page} among ${setup.pages.length}`)
  const accepted = readings.flatMap(one => (one.page === page ? [one.reading] : []))
  const all = kept.get(here) ?? []
  const known = all.find(
    one =>
      one.palette === setup.palette &&
      one.accepted.length === accepted.length &&
      one.accepted.every((reading, index) => reading === accepted[index]),
  )
  if (known && known === all[0]) return known.judge
  const { palette } = setup
  const first = known ?? { palette, accepted, judge: judgeOfPage(here, palette, accepted) }
  kept.set(here, [first, ...all.filter(one => one !== first)].slice(0, MOST_KEPT))
  return first.judge
}

/** How far each page has been scored for one set of seats: a slice goes on where the last one stopped. */
const reached = new WeakMap<PageJudge, { seats: RoomState['seats']; vote: Vote; next: number }>()

/**
 * Scores at most so many answers that have not been scored yet, and returns how many seats are left to look at, over all
 * those pages; 0 once everything is scored. A server calls it in slices, so that nobody waits while a large class is
 * scored; what is told of the class is quick from then on.
 */
export function scoreSome(state: RoomState, pages: readonly number[], vote: Vote, most: number): number {
  const { seats } = state
  let left = 0
  let done = 0
  for (const page of pages) {
    const judge = judgeOf(state, page)
    const there = reached.get(judge)
    let next = there?.seats === seats && there.vote === vote ? there.next : 0
    for (; next < seats.length && done < most; next++) {
      const { out, pages: own } = seats[next]!
      const answer = out === null ? answerOf(own[page], vote) : null
      if (!answer || judge.isScored(answer.flags)) continue
      judge.digest(answer.flags)
      done++
    }
    reached.set(judge, { seats, vote, next })
    left += seats.length - next
  }
  return left
}
