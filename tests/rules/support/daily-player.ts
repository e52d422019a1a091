// A scripted player at the daily desk: answers all that lies there, and writes it down as the program does.

import type { LogEntry, RoundEntry } from '../../../src/core/practice/log.ts'
import { planDay, type DayPlan } from '../../../src/core/practice/daily.ts'
import type { PracticeItem } from '../../../src/core/practice/items.ts'
import type { TechniqueId } from '../../../src/core/technique.ts'

export const DAY = 86_400_000
/** A Monday evening. */
export const START = Date.UTC(2026, 0, 5, 19)

export type Visit = { readonly now: number; readonly zone?: number; readonly helping?: number }

/** Says what a passage of `technique` is called; the technique itself where nobody says otherwise. */
export type Answers = (technique: TechniqueId, about: string) => TechniqueId

export function entriesOf(
  plan: DayPlan,
  items: readonly PracticeItem[],
  { now, zone = 0 }: Visit,
  answer: Answers = one => one,
): LogEntry[] {
  const stamp = (at: number) => ({ id: `${now} ${plan.helping} ${at}`, when: now + at * 20_000, zone })
  const drills = plan.drills.map((planned, at): LogEntry => {
    const { drill, pack, excerpt, language, about, technique } = planned
    const said = technique && answer(technique, about)
    return {
      kind: 'drill',
      ...stamp(at),
      drill,
      pack,
      excerpt,
      language,
      about,
      technique,
      said: drill === 'fair-or-fixable' && said ? 'fixable' : said,
      right: drill === 'fair-or-fixable' || said === technique,
    }
  })
  const item = items.find(({ pack, excerpt }) => pack === plan.page?.pack && excerpt === plan.page.excerpt)
  return item ? [...drills, roundOf(item, stamp(drills.length), answer)] : drills
}

/** A page read and every passage of it found. */
export const roundOf = (
  item: PracticeItem,
  stamp: Pick<RoundEntry, 'id' | 'when' | 'zone'>,
  answer: Answers = one => one,
): RoundEntry => ({
  kind: 'round',
  ...stamp,
  pack: item.pack,
  excerpt: item.excerpt,
  language: item.language,
  hash: '',
  score: 80,
  tally: { signal: item.spun, hits: item.spun, noise: item.fair, falseAlarms: 0 },
  marks: item.marks.map(({ id, techniques }) => {
    const called = answer(techniques[0]!, id)
    return {
      markId: id,
      technique: techniques[0]!,
      credit: called === techniques[0] ? 1 : 0.75,
      called,
      confidence: null,
    }
  }),
  sure: [],
  falseFlags: 0,
})

/** All desks of the visits, one after the other, and the log they leave. */
export function playVisits(
  items: readonly PracticeItem[],
  visits: readonly Visit[],
  { seed = 1, answer, log = [] }: { seed?: number; answer?: Answers; log?: readonly LogEntry[] } = {},
): { plans: DayPlan[]; log: LogEntry[] } {
  let kept = [...log]
  const done = new Set<number>()
  const plans = visits.flatMap(visit => {
    const { now, zone = 0, helping = 0 } = visit
    const plan = planDay({ log: kept, items, now, zone, seed, helping })
    // The desk of a day that has been is clear.
    if (helping === 0 && done.has(plan.day)) return []
    done.add(plan.day)
    kept = [...kept, ...entriesOf(plan, items, visit, answer)].toSorted((a, b) => a.when - b.when)
    return [plan]
  })
  return { plans, log: kept }
}
