// Which readings of a class its trainer may want to accept, from what the class did: those most speak for first. Pure.

import type { ExcerptKey } from '../../../core/excerpt.ts'
import { sameSpan, type Span } from '../../../core/span.ts'
import type { Board } from '../../../live/authority/class-types.ts'
import type { AcceptedReading, Reading } from '../../../live/authority/types.ts'

export type Offer = {
  readonly reading: Reading
  /** The passage it is about. */
  readonly span: Span
  /** How many speak for it, of how many that could. */
  readonly count: number
  readonly total: number
  /** A majority: shown without being asked for. */
  readonly strong: boolean
}

/** One reader alone is no class's reading. */
const FEWEST = 2
/** A flag on a fair passage is worth a look from this share of the readers on. */
const MANY_FLAGS = 1 / 3

const sameReading = (a: Reading, b: Reading): boolean =>
  a.kind === 'flagged'
    ? b.kind === 'flagged' && sameSpan(a.span, b.span)
    : a.kind === b.kind &&
      a.markId === b.markId &&
      (a.kind !== 'also' || (b.kind === 'also' && a.technique === b.technique))

/** What may be accepted on a page, most voices first; what has been accepted already is left out. */
export function offersOf(
  board: Board,
  { marks }: Pick<ExcerptKey, 'marks'>,
  accepted: readonly AcceptedReading[],
): Offer[] {
  const here = accepted.filter(({ page }) => page === board.page).map(({ reading }) => reading)
  const offers: Offer[] = []
  for (const told of board.marks) {
    const mark = marks.find(({ id }) => id === told.markId)
    if (!mark) continue
    const { markId, found, half, missed } = told
    const named = told.called.filter(({ technique }) => technique !== null)
    const total = named.reduce((sum, { count }) => sum + count, 0)
    for (const { technique, count } of named)
      if (technique !== null && !mark.techniques.includes(technique))
        offers.push({
          reading: { kind: 'also', markId, technique },
          span: mark.core,
          count,
          total,
          strong: count * 2 > total,
        })
    if (told.required)
      offers.push({
        reading: { kind: 'open', markId },
        span: mark.core,
        count: missed,
        total: board.readers,
        strong: missed > found + half,
      })
  }
  for (const { span, count } of board.falseFlags)
    offers.push({
      reading: { kind: 'flagged', span },
      span,
      count,
      total: board.readers,
      strong: count >= board.readers * MANY_FLAGS,
    })
  return offers
    .filter(({ reading, count }) => count >= FEWEST && !here.some(one => sameReading(one, reading)))
    .sort((a, b) => b.count / Math.max(1, b.total) - a.count / Math.max(1, a.total))
}
