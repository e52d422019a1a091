// Which page and which passages the desk of a day is made of, once it is known what they are to be about.

import { alikesOf } from '../look-alikes.ts'
import type { TechniqueId } from '../technique.ts'
import type { Because, PlannedDrill, PlannedPage } from './daily.ts'
import { bestOf, nameOf, type Seen } from './daily-draw.ts'
import type { PracticeItem } from './items.ts'
import type { DrillKind } from './log.ts'

/** Drills of a day: as many whose answer is “fair” as not. */
export const DRILLS_A_DAY = 6
/** Words above which a page is no short one. */
export const SHORT_PAGE = 300
/** Names that “name it” offers. */
export const NAMES_OFFERED = 4
/** All that is weighed when a desk is laid out. */
export type Desk = {
  readonly day: number
  readonly items: readonly PracticeItem[]
  readonly seen: Seen
  readonly known: ReadonlySet<TechniqueId>
  readonly fresh: readonly TechniqueId[]
  readonly due: readonly TechniqueId[]
  readonly wantsSound: boolean
  /** Excerpts that lie on the desk already. */
  readonly used: Set<string>
  readonly lot: (words: string) => number
}

/** What a drill is to be about. */
export type Target = {
  readonly technique: TechniqueId
  readonly alike: TechniqueId | null
  readonly because: Because
}

/** The page of the day: nothing in it that the player has not met, but for what is fresh. */
export function drawPage(desk: Desk): PlannedPage | null {
  const { items, seen, known, fresh, due, day } = desk
  const strange = ({ marks }: PracticeItem) =>
    new Set(
      marks.filter(mark => !mark.techniques.some(one => known.has(one))).map(mark => mark.techniques[0]),
    ).size
  const holds = ({ marks }: PracticeItem, some: readonly TechniqueId[]) =>
    some.filter(technique => marks.some(mark => mark.techniques.includes(technique))).length
  const item = bestOf(items, one => [
    strange(one),
    seen.weariness(nameOf(one), null, day),
    one.words > SHORT_PAGE ? 1 : 0,
    desk.wantsSound && one.spun > 1 ? 1 : 0,
    -holds(one, fresh),
    one.spun > 1 || desk.wantsSound ? 0 : 1,
    -holds(one, due),
    seen.isRead(nameOf(one)) ? 1 : 0,
    items.indexOf(one),
  ])
  if (!item) return null
  desk.used.add(nameOf(item))
  const { pack, excerpt, language, words } = item
  const because: Because =
    holds(item, fresh) > 0 ? 'new' : holds(item, due) > 0 ? 'due' : item.spun > 1 ? 'kept' : 'fair'
  return { pack, excerpt, language, words, because }
}

/** The drills of a day: half of them about sound passages, no two of one excerpt. */
export function drawDrills(desk: Desk, targets: readonly Target[]): PlannedDrill[] {
  const half = DRILLS_A_DAY / 2
  const canName = desk.known.size >= NAMES_OFFERED
  const leaning: PlannedDrill[] = []
  const fair: PlannedDrill[] = []
  // With few techniques known one comes twice, and passages that have not rested only where there are no others.
  const wanted = [true, true, true, false, false, false].flatMap(rested =>
    targets.map(target => ({ ...target, rested })),
  )
  const fairKinds: readonly DrillKind[] = !canName
    ? ['fair-or-fixable', 'fair-or-fixable', 'fair-or-fixable']
    : desk.lot('kinds') % 2
      ? ['fair-or-fixable', 'name-it', 'fair-or-fixable']
      : ['name-it', 'fair-or-fixable', 'name-it']
  // In turn, so that a shelf with few excerpts gives as many of the one as of the other.
  while (leaning.length < half) {
    const kinds = kindsLeft(leaning, canName)
    let drill: PlannedDrill | null = null
    while (!drill && wanted.length > 0) drill = drawLeaning(desk, wanted.shift()!, kinds)
    const sound = drill && drawFair(desk, fairKinds[fair.length]!, drill)
    if (!drill || !sound) break
    leaning.push(drill)
    fair.push(sound)
  }
  return [...leaning, ...fair].toSorted(
    (a, b) => desk.lot(`turn ${nameOf(a)} ${a.about}`) - desk.lot(`turn ${nameOf(b)} ${b.about}`),
  )
}

/** One of each kind a day. */
const kindsLeft = (drawn: readonly PlannedDrill[], canName: boolean): DrillKind[] =>
  (['look-alike', ...(canName ? (['name-it'] as const) : []), 'fair-or-fixable'] as const).filter(
    kind => kind === 'fair-or-fixable' || !drawn.some(({ drill }) => drill === kind),
  )

/** A drill about a passage where the technique stands, of the first of `kinds` for which there is one. */
function drawLeaning(
  desk: Desk,
  { technique, alike, because, rested }: Target & { readonly rested: boolean },
  kinds: readonly DrillKind[],
): PlannedDrill | null {
  const passages = desk.items
    .filter(item => !desk.used.has(nameOf(item)))
    .flatMap(item => item.marks.map(mark => ({ item, mark })))
    .filter(({ mark }) => mark.techniques[0] === technique && (!alike || !mark.techniques.includes(alike)))
    .filter(({ item, mark }) => !rested || desk.seen.weariness(nameOf(item), mark.id, desk.day) === 0)
  const otherName = ({ mark }: (typeof passages)[number]): TechniqueId | undefined =>
    [alike, mark.notThis, ...alikesOf(technique)].find(
      (one): one is TechniqueId => one !== null && desk.known.has(one) && !mark.techniques.includes(one),
    )
  // What is new is told apart from nothing yet.
  const drill = kinds.find(kind => kind !== 'look-alike' || (because !== 'new' && passages.some(otherName)))!
  const passage = bestOf(drill === 'look-alike' ? passages.filter(otherName) : passages, ({ item, mark }) => [
    desk.seen.weariness(nameOf(item), mark.id, desk.day),
    alike && mark.notThis !== alike ? 1 : 0,
    desk.seen.asked(nameOf(item), mark.id),
    desk.seen.isRead(nameOf(item)) ? 0 : 1,
    desk.lot(`${nameOf(item)} ${mark.id}`),
  ])
  if (!passage) return null
  desk.used.add(nameOf(passage.item))
  return {
    drill,
    ...placeOf(passage.item),
    about: passage.mark.id,
    technique,
    alike: otherName(passage) ?? passage.mark.notThis,
    because,
  }
}

/** A drill about a sound passage; not of the excerpt that `beside` is taken from. */
function drawFair(desk: Desk, drill: DrillKind, beside: PlannedDrill): PlannedDrill | null {
  const passage = bestOf(
    desk.items
      .filter(item => !desk.used.has(nameOf(item)) && nameOf(item) !== nameOf(beside))
      .flatMap(item => item.notes.map(note => ({ item, note }))),
    ({ item, note }) => [
      desk.seen.weariness(nameOf(item), note.id, desk.day),
      desk.known.has(note.looksLike) ? 0 : 1,
      desk.seen.asked(nameOf(item), note.id),
      desk.due.includes(note.looksLike) ? 0 : 1,
      desk.seen.isRead(nameOf(item)) ? 0 : 1,
      desk.lot(`${nameOf(item)} ${note.id}`),
    ],
  )
  if (!passage) return null
  desk.used.add(nameOf(passage.item))
  const { id: about, looksLike: alike } = passage.note
  return { drill, ...placeOf(passage.item), about, technique: null, alike, because: 'fair' }
}

const placeOf = ({ pack, excerpt, language }: PracticeItem) => ({ pack, excerpt, language })
