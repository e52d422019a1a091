// Ways to spend the same minutes: by the daily desk, at random, in one go at the beginning or at the end.

import { planDay } from '../../core/practice/daily.ts'
import type { PracticeItem } from '../../core/practice/items.ts'
import type { DrillKind } from '../../core/practice/log.ts'
import { TECHNIQUES, type TechniqueId } from '../../core/technique.ts'
import type { Chance } from './chance.ts'
import { DAY, START, type Asked, type Learner } from './learners.ts'

const MINUTE = 60_000
/** Drills about a passage that leans, at one desk; as many more are about sound passages. */
const KINDS: readonly DrillKind[] = ['look-alike', 'name-it', 'fair-or-fixable']
/** Words above which the daily desk takes a page for long. */
const SHORT_PAGE = 300

/** What may be practised on which days. */
export type Plan = {
  readonly items: readonly PracticeItem[]
  readonly days: readonly number[]
  readonly chance: Chance
}

const at = (day: number, minutes: number): number => START + day * DAY + minutes * MINUTE

/**
 * The week before, the same in every life: the pages that teach something, a few an evening, so that each name has been
 * met before practice begins.
 */
export function playShelf(learner: Learner, items: readonly PracticeItem[]): void {
  const teaching = items.filter(({ introduces, marks }) => introduces.length > 0 && marks.length > 0)
  teaching.forEach((item, index) => {
    const day = Math.floor((index * 7) / teaching.length) - 7
    learner.read(at(day, 6 * index), item)
  })
}

/** The daily desk on each day. Returns the minutes and the meetings of each. */
export function playDaily(
  learner: Learner,
  { items, days, chance }: Plan,
): { minutes: number; met: number }[] {
  const seed = chance.below(2 ** 31)
  return days.map(day => {
    const [began, metBefore] = [learner.spent(), learner.met()]
    const plan = planDay({ log: learner.log, items, now: at(day, 0), zone: 0, seed })
    const now = () => at(day, learner.spent() - began)
    for (const drill of plan.drills) learner.drill(now(), drill)
    const { page } = plan
    const item = page && items.find(one => one.pack === page.pack && one.excerpt === page.excerpt)
    if (item) learner.read(now(), item)
    return { minutes: learner.spent() - began, met: learner.met() - metBefore }
  })
}

/** What comes next at a desk that does not look at the log. */
export type Choice = { readonly technique: () => TechniqueId; readonly page: () => PracticeItem }

/** Any technique and any short page, by lot. */
export function byLot({ items, chance }: Plan): Choice {
  const short = items.filter(({ words, marks }) => words <= SHORT_PAGE && marks.length > 0)
  return { technique: () => chance.pick(TECHNIQUES), page: () => chance.pick(short) }
}

/** All techniques in turn and all short pages in turn, each round mixed anew: the most even there is. */
export function inTurn({ items, chance }: Plan): Choice {
  const short = items.filter(({ words, marks }) => words <= SHORT_PAGE && marks.length > 0)
  const turns = <T>(all: readonly T[]) => {
    let left: T[] = []
    return () => {
      if (left.length === 0) left = chance.shuffle(all)
      return left.pop()!
    }
  }
  return { technique: turns(TECHNIQUES), page: turns(short) }
}

/** What a day's budget is counted in. */
export type Measure = (learner: Learner) => number

/** Desks of the same make as the daily one, filled by a choice, until the budget of each day is spent. */
export function playDesks(
  learner: Learner,
  { items, days, chance }: Plan,
  budget: readonly number[],
  choice: Choice,
  measure: Measure = ({ spent }) => spent(),
): void {
  let total = measure(learner)
  days.forEach((day, index) => {
    const began = learner.spent()
    total += budget[index]!
    const now = () => at(day, learner.spent() - began)
    const hasTime = () => measure(learner) < total
    while (hasTime()) {
      for (const kind of chance.shuffle(KINDS)) {
        if (hasTime()) learner.drill(now(), leaning(items, kind, choice.technique(), chance))
        if (hasTime()) learner.drill(now(), SOUND)
      }
      // What a page takes too much is taken off the next day.
      if (hasTime()) learner.read(now(), choice.page())
    }
  })
}

/** The minutes of many days in a few of them. */
export const massed = (budget: readonly number[], days: number): number[] => {
  const all = budget.reduce((total, minutes) => total + minutes, 0)
  return Array.from({ length: days }, () => all / days)
}

const NOWHERE = { pack: '', excerpt: '', about: '' }
const SOUND: Asked = { ...NOWHERE, drill: 'fair-or-fixable', technique: null, alike: 'innuendo' }

/** A drill about any passage where a technique stands. */
function leaning(
  items: readonly PracticeItem[],
  drill: DrillKind,
  technique: TechniqueId,
  { pick }: Chance,
): Asked {
  const passages = items.flatMap(({ marks }) => marks.filter(mark => mark.techniques[0] === technique))
  const alike = passages.length > 0 ? pick(passages).notThis : 'innuendo'
  return { ...NOWHERE, drill, technique, alike }
}
