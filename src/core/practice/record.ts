// My record: what the log of practice says of its player, for the player's own eyes. Pure: from the log and `now`.
// How names are mixed up stands in record-names.ts, what was finished when in record-history.ts.

import { brierScore, calibration, PROBABILITY, type CalibrationPoint, type Judged } from '../confidence.ts'
import { addTallies, discernIfEnough, FEWEST_UNITS, type Discernment, type Tally } from '../discernment.ts'
import { normalQuantile } from '../normal.ts'
import { TECHNIQUES, type TechniqueId } from '../technique.ts'
import { changeBetween, type Change } from './check-up.ts'
import { pagesOf, type LogEntry, type PageEntry } from './log.ts'
import { memoriesOf, RATING_STEPS, retrievabilityOf } from './memory.ts'

const DAY = 86_400_000

/** How many of a technique's last marks its strength is the mean of: enough to be steady, few enough to move. */
export const LAST_MARKS = 6

/** In words: below the steps by which a review is rated. */
export type Hold = 'slips' | 'shaky' | 'holds'

export type Strength = {
  readonly technique: TechniqueId
  /** Mean credit of the last marks, 0 to 1; null where it stood in drills only. */
  readonly credit: number | null
  /** How many marks that is the mean of. */
  readonly marks: number
  readonly hold: Hold | null
  /** How likely it is recalled at `now`, by the forgetting curve. */
  readonly recall: number
  /** When it should come again. */
  readonly due: number
  readonly isDue: boolean
  readonly last: number
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const holdOf = (credit: number): Hold =>
  credit < RATING_STEPS.hard ? 'slips' : credit < RATING_STEPS.good ? 'shaky' : 'holds'

/** Every technique that was met, in the order of the families, and how it stands at `now`. */
export function strengthsOf(log: readonly LogEntry[], now: number): Strength[] {
  const marks = log.flatMap(pagesOf).flatMap(page => page.marks)
  return memoriesOf(log).map((memory): Strength => {
    const { technique, due, last } = memory
    const credits = marks
      .filter(mark => mark.technique === technique)
      .slice(-LAST_MARKS)
      .map(mark => mark.credit)
    const credit = credits.length === 0 ? null : mean(credits)
    return {
      technique,
      credit,
      marks: credits.length,
      hold: credit === null ? null : holdOf(credit),
      recall: retrievabilityOf(memory, now),
      due,
      isDue: due <= now,
      last,
    }
  })
}

/** Techniques that have never stood where this player read. */
export const unmetOf = (strengths: readonly Strength[]): TechniqueId[] =>
  TECHNIQUES.filter(technique => !strengths.some(one => one.technique === technique))

/**
 * For so many days a page that was finished is remembered: read again within them, it says more of memory than of
 * discernment, and counts for neither discernment nor calibration.
 */
export const FRESH_AFTER = 30

/** A page with when it was finished. */
export type DatedPage = { readonly page: PageEntry; readonly when: number; readonly zone: number }

/** The pages that were read fresh, in the order of time. */
export function freshPagesOf(log: readonly LogEntry[]): DatedPage[] {
  const seen = new Map<string, number>()
  return log.flatMap(entry =>
    pagesOf(entry).flatMap((page): DatedPage[] => {
      const place = `${page.pack}/${page.excerpt}`
      const before = seen.get(place)
      seen.set(place, entry.when)
      const isFresh = before === undefined || entry.when - before >= FRESH_AFTER * DAY
      return isFresh ? [{ page, when: entry.when, zone: entry.zone }] : []
    }),
  )
}

/** What was told apart on the pages of a window. */
export type DiscernmentPoint = {
  /** When the window's last page was finished. */
  readonly when: number
  readonly zone: number
  /** Number of the window's first and last page, from 0, among all that were read fresh. */
  readonly first: number
  readonly end: number
  readonly tally: Tally
  readonly discernment: Discernment
}

const NONE: Tally = { signal: 0, hits: 0, noise: 0, falseAlarms: 0 }

/** The shortest window of pages up to `end` with enough units of each kind; null where there is none. */
function windowUpTo(pages: readonly DatedPage[], end: number): DiscernmentPoint | null {
  let tally = NONE
  for (let first = end; first >= 0; first--) {
    tally = addTallies(tally, pages[first]!.page.tally)
    const discernment = discernIfEnough(tally)
    const { when, zone } = pages[end]!
    if (discernment) return { when, zone, first, end, tally, discernment }
  }
  return null
}

export type DiscernmentRecord = {
  /** One for each page from the first on that has enough before it. Neighbours share pages. */
  readonly points: readonly DiscernmentPoint[]
  /** Everything so far, for whoever has not enough yet. */
  readonly all: Tally
  readonly wanted: number
  readonly pages: number
  /** From the first window to the last; null where those share a page. */
  readonly change: Change | null
}

/** Discernment over time: d′ and c over a sliding window of pages read fresh. */
export function discernmentOf(log: readonly LogEntry[]): DiscernmentRecord {
  const pages = freshPagesOf(log)
  const points = pages.flatMap((_, end) => windowUpTo(pages, end) ?? [])
  const [first, last] = [points[0], points.at(-1)]
  return {
    points,
    all: pages.reduce((sum, { page }) => addTallies(sum, page.tally), NONE),
    wanted: FEWEST_UNITS,
    pages: pages.length,
    change: first && last && last.first > first.end ? changeBetween(first, last) : null,
  }
}

/** Fewer flags than this under one step say nothing of it. */
export const FEWEST_FLAGS = 10

/** One step of confidence: what was said, how often it came true, and what can be told from that. */
export type SurePoint = CalibrationPoint & {
  /** 95 % interval of how often it comes true (Wilson 1927); null where it was never said. */
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly fits: 'fits' | 'over' | 'under' | 'unclear'
}

/** Wilson's score interval for a share, 95 %. */
function wilson(share: number, count: number): { low: number; high: number } {
  const z = normalQuantile(0.975)
  const middle = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count)
  const half =
    (z / (1 + z ** 2 / count)) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** Whether “sure” means sure: three points, and the Brier score. Null where no flag said how sure it was. */
export function surenessOf(
  log: readonly LogEntry[],
): { readonly points: readonly SurePoint[]; readonly brier: number; readonly count: number } | null {
  const judged: Judged[] = freshPagesOf(log).flatMap(({ page }) => page.sure)
  const brier = brierScore(judged)
  if (brier === null) return null
  const points = calibration(judged).map((point): SurePoint => {
    if (point.came === null) return { ...point, interval: null, fits: 'unclear' }
    const interval = wilson(point.came, point.count)
    const said = PROBABILITY[point.confidence]
    const fits = interval.high < said ? 'over' : interval.low > said ? 'under' : 'fits'
    return { ...point, interval, fits: point.count < FEWEST_FLAGS ? 'unclear' : fits }
  })
  return { points, brier, count: judged.length }
}
