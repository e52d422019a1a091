// What a player takes along: each told page enters the log of practice on their own device, and what a session came to is
// worked out from there, so that it is still there when the session itself has long been deleted.

import { tallyUnits } from '../../../core/discernment.ts'
import type { LogEntry, PageEntry, RoundEntry } from '../../../core/practice/log.ts'
import type { TechniqueId } from '../../../core/technique.ts'
import type { SeatView } from '../../../live/authority/views.ts'
import { pageEntry, type PracticeStore } from '../../../store/practice-store.ts'
import type { OwnPage } from './own-page.ts'

type Whose = Pick<SeatView, 'session' | 'seat' | 'pages'>

/** The same seat's page has the same id on every device, so it counts once, however often it is told. */
export const entryId = ({ session, seat }: Pick<Whose, 'session' | 'seat'>, page: number): string =>
  `live.${session}.${seat.id}.${page}`

const ID = /^live\.(.+\.s\d+)\.\d+$/

/** A page as the log keeps it. */
export const entryOf = (own: OwnPage, { language }: { readonly language: string }): PageEntry => ({
  ...pageEntry({
    address: { pack: own.text.pack, excerpt: own.text.id, language },
    hash: own.text.hash,
    score: own.score,
    marks: own.marks,
    taught: own.taught,
  }),
  // The round is kept nowhere else.
  flags: own.flags.map(({ span, technique, confidence }) => ({ span, technique, confidence })),
})

/**
 * Writes a told page down, once. An entry never changes, so it is written when the room has gone on from the page: a
 * reading that the class has won by then counts.
 */
export function enter(practice: PracticeStore, view: Whose, own: OwnPage): void {
  if (!own.isAnswered) return
  practice.add({ kind: 'round', ...entryOf(own, view.pages[own.page]!) }, entryId(view, own.page))
}

/** What somebody made of some pages. */
export type Came = {
  readonly pages: number
  /** Passages that lean, and how many of them were found, and found under their name. */
  readonly lean: number
  readonly caught: number
  readonly named: number
  /** Fair sentences, and how many of them were left alone. */
  readonly fair: number
  readonly left: number
  /** Found and named whenever they stood there; and those that were not, the weakest first. */
  readonly strong: readonly TechniqueId[]
  readonly weak: readonly TechniqueId[]
}

type Counted = Pick<PageEntry, 'tally' | 'marks'>

/** Adds pages up. */
export function cameTo(pages: readonly Counted[]): Came {
  const marks = pages.flatMap(page => page.marks)
  const sum = (of: (page: Counted) => number): number => pages.reduce((all, page) => all + of(page), 0)
  const slips = new Map<TechniqueId, number>()
  for (const { technique, called } of marks)
    slips.set(technique, (slips.get(technique) ?? 0) + (called === technique ? 0 : called === null ? 1 : 0.5))
  const met = [...slips]
  const fair = sum(({ tally }) => tally.noise)
  return {
    pages: pages.length,
    lean: marks.length,
    caught: marks.filter(({ called }) => called !== null).length,
    named: marks.filter(({ called, technique }) => called === technique).length,
    fair,
    left: fair - sum(({ tally }) => tally.falseAlarms),
    strong: met.filter(([, slip]) => slip === 0).map(([technique]) => technique),
    weak: met
      .filter(([, slip]) => slip > 0)
      .toSorted(([, a], [, b]) => b - a)
      .map(([technique]) => technique),
  }
}

/** A page just judged, in the form that is added up. */
export const countedOf = (own: OwnPage): Counted => ({
  tally: tallyUnits(own.score.units),
  marks: entryOf(own, own.text).marks,
})

/** A session that left its pages on this device. */
export type Kept = {
  readonly id: string
  /** When its last page was written down. */
  readonly when: number
  readonly pages: readonly RoundEntry[]
}

/** The sessions in a log, the newest first. */
export function sessionsIn(log: readonly LogEntry[]): Kept[] {
  const found = new Map<string, RoundEntry[]>()
  for (const entry of log) {
    const id = entry.kind === 'round' ? ID.exec(entry.id)?.[1] : undefined
    if (id === undefined) continue
    found.set(id, [...(found.get(id) ?? []), entry as RoundEntry])
  }
  return [...found]
    .map(([id, pages]) => ({ id, pages, when: Math.max(...pages.map(({ when }) => when)) }))
    .toSorted((a, b) => b.when - a.when)
}
