// What a session has come to, over all pages that were told and that were there to be played.

import { addTallies, discern, FEWEST_UNITS } from '../../../core/discernment.ts'
import type { Mark } from '../../../core/excerpt.ts'
import { isRequired } from '../../../core/scoring.ts'
import { TECHNIQUES, type TechniqueId } from '../../../core/technique.ts'
import type { Debrief } from '../class-types.ts'
import type { RoomState, Seat } from '../types.ts'
import { groupOf, NOTHING } from './measure.ts'
import { answerOf, seatsThatCount } from './readers.ts'
import { judgeOf, type Digest, type Fate } from './score.ts'
import { meanOf } from './student.ts'

/** The pages to be played that a seat has been told of, alone or with everybody. */
const toldTo = (state: RoomState, seat: Seat): number[] =>
  state.setup.pages.flatMap(({ use }, page) =>
    use === 'play' && (state.told.includes(page) || seat.pages[page]?.told) ? [page] : [],
  )

/** A required mark that a reader has met. */
export type Meeting = {
  readonly technique: TechniqueId
  readonly fate: Fate
  readonly called: TechniqueId | null
  readonly isNamed: boolean
}

/** The name a mark counts under: the one it was given, where that is accepted, else the first that was taught. */
export const nameOf = (
  { techniques }: Pick<Mark, 'techniques'>,
  called: TechniqueId | null,
  taught: ReadonlySet<TechniqueId>,
): TechniqueId =>
  techniques.find(one => one === called) ?? techniques.find(one => taught.has(one)) ?? techniques[0]

/** The marks of a page that a reader met, by the key as the class has amended it. */
function meetingsOf(state: RoomState, page: number, { fates, called }: Digest): Meeting[] {
  const { key, taught } = judgeOf(state, page)
  return key.marks.flatMap((mark, index): Meeting[] => {
    if (!isRequired(mark, taught)) return []
    const said = called[index]!
    const technique = nameOf(mark, said, taught)
    return [{ technique, fate: fates[index]!, called: said, isNamed: said === technique }]
  })
}

/** How often readers met each technique, found it, and gave it its name; those that were met, in the palette's order. */
function techniquesOf(meetings: readonly Meeting[]): Debrief['techniques'] {
  return TECHNIQUES.flatMap(technique => {
    const met = meetings.filter(meeting => meeting.technique === technique)
    if (met.length === 0) return []
    const found = met.filter(({ fate }) => fate !== 'missed').length
    return [{ technique, met: met.length, found, named: met.filter(({ isNamed }) => isNamed).length }]
  })
}

/** Pairs of names, either way round, by how often one was taken for the other; first the one that stood more often. */
function confusedIn(meetings: readonly Meeting[]): Debrief['confused'] {
  const times = new Map<string, number>()
  for (const { technique, called, isNamed } of meetings)
    if (called !== null && !isNamed)
      times.set(`${technique} ${called}`, (times.get(`${technique} ${called}`) ?? 0) + 1)
  return TECHNIQUES.flatMap((one, index) =>
    TECHNIQUES.slice(index + 1).flatMap(other => {
      const oneAsOther = times.get(`${one} ${other}`) ?? 0
      const otherAsOne = times.get(`${other} ${one}`) ?? 0
      const count = oneAsOther + otherAsOne
      if (count === 0) return []
      const [technique, called] = oneAsOther >= otherAsOne ? [one, other] : [other, one]
      return [{ technique, called, count }]
    }),
  ).toSorted((a, b) => b.count - a.count)
}

/**
 * The debrief. d′ and c are means over the readers who met at least twenty sentences of either kind, as everywhere in
 * this game, and null where fewer than three did; `course` is over those who answered both the first and the last page.
 */
export function debriefOf(state: RoomState): Debrief {
  const readers = seatsThatCount(state).flatMap(seat => {
    const pages = toldTo(state, seat).flatMap(page => {
      const answer = answerOf(seat.pages[page], 'last')
      return answer ? [{ page, digest: judgeOf(state, page).digest(answer.flags) }] : []
    })
    return pages.length > 0 ? [{ seat, pages }] : []
  })
  const meetings = readers.flatMap(({ pages }) =>
    pages.flatMap(({ page, digest }) => meetingsOf(state, page, digest)),
  )
  const tallies = readers.map(({ pages }) =>
    pages.reduce((sum, { digest }) => addTallies(sum, digest.tally), NOTHING),
  )
  return {
    readers: readers.length,
    techniques: techniquesOf(meetings),
    confused: confusedIn(meetings),
    tally: tallies.reduce(addTallies, NOTHING),
    discernment: groupOf(
      tallies.flatMap(tally => {
        if (Math.min(tally.signal, tally.noise) < FEWEST_UNITS) return []
        const { sensitivity, criterion } = discern(tally)
        return [{ sensitivity: sensitivity.value, criterion: criterion.value }]
      }),
    ),
    course: courseIn(readers.map(({ pages }) => new Map(pages.map(one => [one.page, one.digest.score])))),
  }
}

/** First page against last, over those who read both: else the quick would be held against the slow. */
function courseIn(scores: readonly ReadonlyMap<number, number>[]): Debrief['course'] {
  const pages = [...new Set(scores.flatMap(of => [...of.keys()]))].sort((a, b) => a - b)
  const [first, last] = [pages[0], pages.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  const both = scores.filter(of => of.has(first) && of.has(last))
  if (both.length === 0) return null
  const mean = (page: number): number => meanOf(both.map(of => of.get(page)!))
  return {
    first: { page: first, mean: mean(first) },
    last: { page: last, mean: mean(last) },
    readers: both.length,
  }
}
