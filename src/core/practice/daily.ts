// The daily desk: about five minutes of what is due, of names that are mixed up, and of something new. Pure: the same
// log, excerpts, day and seed give the same desk on every device, so a day that was broken off is planned again and
// goes on where it stopped.

import { TECHNIQUES, type TechniqueId } from '../technique.ts'
import { mixedUp } from './confusions.ts'
import { drawDrills, drawPage, type Desk, type Target } from './daily-cards.ts'
import { lot, nameOf, seenIn } from './daily-draw.ts'
import type { PracticeItem } from './items.ts'
import { dayOf, type DrillKind, type LogEntry } from './log.ts'
import { dueAt, memoriesOf, retrievabilityOf } from './memory.ts'

const DAY = 86_400_000

/** Something new comes only where no more than this is due. */
export const MOST_DUE_FOR_NEW = 9
/**
 * New names for each day since the last desk, and most of them at once. Tried on simulated players: with one a visit,
 * who comes every third day has met half of the names after a month and keeps fewer than by lot; the tables stand in
 * this room's README.
 */
export const NEW_A_DAY = 2
export const MOST_NEW = 4
/** After so many pages that lean, one that does not. */
const LEANING_RUN = 3

/** Why something lies on the desk today. */
export type Because = 'new' | 'mixed-up' | 'due' | 'fair' | 'kept'

export type PlannedDrill = {
  readonly drill: DrillKind
  readonly pack: string
  readonly excerpt: string
  readonly language: string
  /** The mark or the fair note it asks about. */
  readonly about: string
  /** What stands there; null where it is fair. */
  readonly technique: TechniqueId | null
  /** What it is easily taken for: the other name of a look-alike, and among the names of “name it”. */
  readonly alike: TechniqueId
  readonly because: Because
}

export type PlannedPage = {
  readonly pack: string
  readonly excerpt: string
  readonly language: string
  readonly words: number
  readonly because: Because
}

export type DayPlan = {
  /** The day on the wall, see `dayOf`. */
  readonly day: number
  /** 0 for the day's own desk, 1 for the first helping more, and so on. */
  readonly helping: number
  readonly drills: readonly PlannedDrill[]
  /** The short page that comes last; null where there is none. */
  readonly page: PlannedPage | null
  /** What is met for the first time. */
  readonly fresh: readonly TechniqueId[]
  /** All names that the player may be asked for: those met before, and the fresh ones. */
  readonly known: readonly TechniqueId[]
}

export type DayAsked = {
  readonly log: readonly LogEntry[]
  /** One telling of each excerpt of the shelf, in its order. */
  readonly items: readonly PracticeItem[]
  readonly now: number
  /** Minutes that the clock on the wall is ahead of UTC. */
  readonly zone: number
  readonly seed: number
  /** Which helping of the day; the desk itself is 0. */
  readonly helping?: number
}

/** The log as it stood when the day's desk was begun: without what came today from the first drill on. */
export function logBefore(log: readonly LogEntry[], day: number): LogEntry[] {
  const began = log.find(entry => entry.kind === 'drill' && dayOf(entry) === day)?.when ?? Infinity
  return log.filter(entry => dayOf(entry) !== day || entry.when < began)
}

/** The techniques a player has met at the desk, in the order of meeting. A check-up teaches none. */
export function metIn(log: readonly LogEntry[]): TechniqueId[] {
  const met = log.flatMap(entry =>
    entry.kind === 'round'
      ? entry.marks.map(({ technique }) => technique)
      : entry.kind === 'drill' && entry.technique
        ? [entry.technique]
        : [],
  )
  return [...new Set(met)]
}

/** Lays out the desk of a day, or another helping of it. */
export function planDay(asked: DayAsked): DayPlan {
  const { log, items, now, zone, seed, helping = 0 } = asked
  const day = dayOf({ when: now, zone })
  const before = logBefore(log, day)
  const earlier = Array.from({ length: helping }, (_, at) => planDay({ ...asked, helping: at }))
  const met = metIn(before)
  const dusk = (day + 1) * DAY - zone * 60_000
  const memories = memoriesOf(before).filter(({ technique }) => met.includes(technique))
  const had = new Set(earlier.flatMap(({ drills }) => drills.flatMap(({ technique }) => technique ?? [])))
  const due = dueAt(memories, dusk)
    .map(({ technique }) => technique)
    .filter(technique => !had.has(technique))
  const fresh = earlier[0]?.fresh ?? freshOf(before, day, items, met, due)
  const known = new Set([...met, ...fresh])
  const seen = seenIn(before)
  for (const { drills, page } of earlier) {
    for (const drill of drills) seen.add(nameOf(drill), drill.about, day)
    if (page) seen.add(nameOf(page), null, day)
  }
  const pages = before.filter(entry => entry.kind === 'round').slice(-LEANING_RUN)
  const desk: Desk = {
    day,
    items,
    seen,
    known,
    fresh: helping === 0 ? fresh : [],
    due,
    wantsSound: pages.length === LEANING_RUN && pages.every(({ marks }) => marks.length > 1),
    used: new Set(),
    lot: words => lot(seed, `${day} ${helping} ${words}`),
  }
  const page = drawPage(desk)
  const faded = memories
    .toSorted((a, b) => retrievabilityOf(a, dusk) - retrievabilityOf(b, dusk))
    .map(({ technique }) => technique)
  return {
    day,
    helping,
    // What was new a helping ago has no memory yet.
    drills: drawDrills(desk, targetsOf(desk, before, [...faded, ...fresh])),
    page,
    fresh: desk.fresh,
    known: TECHNIQUES.filter(technique => known.has(technique)),
  }
}

/**
 * What is met for the first time today: the next techniques of the shelf, `NEW_A_DAY` for each day since the last desk
 * and no more than `MOST_NEW`, and none where a good deal is due or where something new has been met today already. Somebody
 * who has met none begins as the shelf does.
 */
function freshOf(
  before: readonly LogEntry[],
  day: number,
  items: readonly PracticeItem[],
  met: readonly TechniqueId[],
  due: readonly TechniqueId[],
): TechniqueId[] {
  if (met.length === 0) return [...(items.find(({ introduces }) => introduces.length > 0)?.introduces ?? [])]
  const metEarlier = metIn(before.filter(entry => dayOf(entry) !== day))
  if (due.length > MOST_DUE_FOR_NEW || met.length > metEarlier.length) return []
  const last = Math.max(...before.map(dayOf).filter(one => one < day), day - MOST_NEW)
  const room = Math.min(MOST_NEW, NEW_A_DAY * Math.max(1, day - last))
  return items
    .flatMap(({ introduces }) => introduces)
    .filter(
      one => !met.includes(one) && items.some(({ marks }) => marks.some(mark => mark.techniques[0] === one)),
    )
    .slice(0, room)
}

/** What the drills that lean are to be about, what matters most first. */
function targetsOf(
  { due, fresh, known }: Desk,
  before: readonly LogEntry[],
  faded: readonly TechniqueId[],
): Target[] {
  const [pair, ...pairs] = mixedUp(before)
    .filter(({ technique, called }) => known.has(technique) && known.has(called))
    .map(({ technique, called }): Target => ({ technique, alike: called, because: 'mixed-up' }))
  const plain =
    (because: Because) =>
    (technique: TechniqueId): Target => ({ technique, alike: null, because })
  const [first, ...rest] = due.map(plain('due'))
  const all = [pair, first, ...fresh.map(plain('new')), ...rest, ...pairs, ...faded.map(plain('kept'))]
  const wanted = all.filter(target => target !== undefined)
  return wanted.filter(({ technique }, at) => wanted.findIndex(other => other.technique === technique) === at)
}
