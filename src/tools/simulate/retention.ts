// Does the daily desk leave more names in the head than other ways to spend the same minutes?

import { TECHNIQUES } from '../../core/technique.ts'
import type { PracticeItem } from '../../core/practice/items.ts'
import { chanceOf } from './chance.ts'
import { bootstrap, mean } from './figures.ts'
import { FORGETTERS, type Forgetter } from './forgetters.ts'
import { learnerOf, type Learner } from './learners.ts'
import { between, signed, type Part, type Table } from './report.ts'
import { byLot, inTurn, massed, playDaily, playDesks, playShelf, type Plan } from './schedules.ts'

/** Days on which names are asked for. */
const ASKED = [30, 60] as const
/** Days of cramming. */
const CRAM = 3

const WAYS = [
  'daily desk',
  'by lot',
  'by lot, as many meetings',
  'massed in the first days',
  'massed in the last days',
] as const
type Way = (typeof WAYS)[number]
type Outcome = Readonly<Record<Way, { retained: number[]; minutes: number; met: number }>>

const upTo = (count: number, step: number): number[] =>
  Array.from({ length: Math.ceil(count / step) }, (_, at) => at * step)

/** How often somebody comes, and whether all names were met in the week before. */
export type Setting = { readonly every: number; readonly shelfFirst: boolean }
const SETTINGS: readonly Setting[] = [
  { every: 1, shelfFirst: true },
  { every: 3, shelfFirst: true },
  { every: 1, shelfFirst: false },
  { every: 3, shelfFirst: false },
]

/** One player in five lives, with the same memory in each. */
export function playLives(
  items: readonly PracticeItem[],
  forgetter: Forgetter,
  seed: string,
  { every, shelfFirst }: Setting,
): Outcome {
  const days = upTo(30, every)
  const live = (way: Way, play: (learner: Learner, plan: Plan) => void) => {
    const learner = learnerOf(forgetter, chanceOf('memory', seed))
    if (shelfFirst) playShelf(learner, items)
    const before = { minutes: learner.spent(), met: learner.met() }
    play(learner, { items, days, chance: chanceOf('desk', seed, way) })
    return {
      retained: ASKED.map(day => learner.retained(day)),
      minutes: learner.spent() - before.minutes,
      met: learner.met() - before.met,
    }
  }
  let desks: { minutes: number; met: number }[] = []
  const daily = live('daily desk', (learner, plan) => (desks = playDaily(learner, plan)))
  const minutes = desks.map(desk => desk.minutes)
  const cram = (first: number) => (learner: Learner, plan: Plan) => {
    const few = { ...plan, days: upTo(CRAM, 1).map(day => first + day) }
    playDesks(learner, few, massed(minutes, CRAM), inTurn(plan))
  }
  return {
    'daily desk': daily,
    'by lot': live('by lot', (learner, plan) => playDesks(learner, plan, minutes, byLot(plan))),
    'by lot, as many meetings': live('by lot, as many meetings', (learner, plan) =>
      playDesks(
        learner,
        plan,
        desks.map(desk => desk.met),
        byLot(plan),
        one => one.met(),
      ),
    ),
    'massed in the first days': live('massed in the first days', cram(0)),
    'massed in the last days': live('massed in the last days', cram(30 - CRAM)),
  }
}

function retentionOf(items: readonly PracticeItem[], players: number, setting: Setting) {
  return Object.entries(FORGETTERS).map(([name, forgetter]) => {
    const lives = Array.from({ length: players }, (_, at) =>
      playLives(items, forgetter, `${name} ${at}`, setting),
    )
    const { below } = chanceOf('bootstrap', name)
    const ways = WAYS.map(way => ({
      way,
      minutes: mean(lives.map(life => life[way].minutes)),
      met: mean(lives.map(life => life[way].met)),
      retained: ASKED.map((_, at) => mean(lives.map(life => life[way].retained[at]!))),
      behind: ASKED.map((_, at) =>
        bootstrap(
          lives.map(life => life['daily desk'].retained[at]! - life[way].retained[at]!),
          below,
        ),
      ),
    }))
    return { name, ways }
  })
}

const one = (value: number): string => value.toFixed(1)

/** Names retained, practising every day and every third day, with the names met before and without. */
export function retention(items: readonly PracticeItem[], players = 40): Part {
  const settings = SETTINGS.map(setting => ({ ...setting, forgetters: retentionOf(items, players, setting) }))
  const tables = settings.map(({ every, shelfFirst, forgetters }): Table => ({
    title: `Names retained, of ${TECHNIQUES.length}: a desk ${every === 1 ? 'every day' : 'every third day'} for 30 days, ${shelfFirst ? 'all names met in the week before' : 'from nothing'}`,
    heads: [
      'memory',
      'way',
      'minutes',
      'meetings',
      ...ASKED.flatMap(day => [`day ${day}`, `daily desk ahead by, day ${day}`]),
    ],
    rows: forgetters.flatMap(({ name, ways }) =>
      ways.map(({ way, minutes, met, retained, behind }) => [
        name,
        way,
        minutes.toFixed(0),
        met.toFixed(0),
        ...ASKED.flatMap((_, at) => [
          one(retained[at]!),
          way === 'daily desk' ? '' : `${signed(behind[at]!.value)} (${between(behind[at]!)})`,
        ]),
      ]),
    ),
  }))
  return { name: 'retention', tables, facts: { players, settings } }
}
