// Somebody who practises: a memory that forgets behind the answers, and a log of practice like the one that is kept.

import type { PracticeItem } from '../../core/practice/items.ts'
import type { DrillEntry, DrillKind, LogEntry, MarkEntry, RoundEntry } from '../../core/practice/log.ts'
import { TECHNIQUES, type TechniqueId } from '../../core/technique.ts'
import type { Chance } from './chance.ts'
import type { Forgetter, Trace } from './forgetters.ts'
import { sum } from './figures.ts'
import { wrongName } from './players.ts'

export const DAY = 86_400_000
/** A Monday evening, 19 h UTC. */
export const START = Date.UTC(2026, 0, 5, 19)

/** What things take, in minutes: a drill; a word; a passage with its reason; the leaf of a name met for the first time. */
export const MINUTES = { drill: 0.4, word: 1 / 200, passage: 0.25, leaf: 0.75 } as const
/** Chance of a right answer without knowing it: of four names, of two, of nineteen with a hunch. */
const GUESS: Readonly<Record<DrillKind | 'page', number>> = {
  'name-it': 1 / 4,
  'look-alike': 1 / 2,
  'fair-or-fixable': 0,
  page: 1 / 12,
}
/** How often a passage is found, and seen to be fixable, whatever its name. */
const FINDS = 0.75
/** Credit of a found passage under its name, and under another one. */
const CREDIT = { named: 0.85, unnamed: 0.45 } as const

export type Learner = {
  readonly log: LogEntry[]
  /** Minutes spent, and names met, so far. */
  readonly spent: () => number
  readonly met: () => number
  /** Answers a drill about a passage; null is a sound one and takes only time. */
  readonly drill: (when: number, asked: Asked) => void
  /** Reads a page and is told of each of its passages. */
  readonly read: (when: number, item: PracticeItem) => void
  /** Names expected to be recalled on a day after the start, of nineteen. */
  readonly retained: (day: number) => number
}

export type Asked = Pick<DrillEntry, 'drill' | 'pack' | 'excerpt' | 'about' | 'technique'> & {
  readonly alike: TechniqueId
}

const dayAfter = (when: number): number => (when - START) / DAY

/** What a page takes. */
export const minutesOf = ({ words, marks }: PracticeItem): number =>
  words * MINUTES.word + marks.length * MINUTES.passage

export function learnerOf(forgetter: Forgetter, chance: Chance): Learner {
  const newTrace = forgetter(chance)
  const traces = new Map<TechniqueId, Trace>(TECHNIQUES.map(technique => [technique, newTrace()]))
  const log: LogEntry[] = []
  const known = new Set<TechniqueId>()
  let [spent, met] = [0, 0]

  /** The trace of a name; who has never met it reads its leaf first. */
  const traceOf = (technique: TechniqueId): Trace => {
    if (!known.has(technique)) spent += MINUTES.leaf
    known.add(technique)
    met++
    return traces.get(technique)!
  }
  /** Tries to recall a name and is told it; returns whether the answer was right. */
  const tryName = (when: number, technique: TechniqueId, guess: number): boolean => {
    const trace = traceOf(technique)
    const recalls = chance.roll() < trace.recall(dayAfter(when))
    trace.meet(dayAfter(when), recalls ? 'recalled' : 'forgot')
    return recalls || chance.roll() < guess
  }
  const isShown = (when: number, technique: TechniqueId): void => {
    traceOf(technique).meet(dayAfter(when), 'shown')
  }

  return {
    log,
    spent: () => spent,
    met: () => met,
    drill(when, { drill, pack, excerpt, about, technique, alike }) {
      spent += MINUTES.drill
      const right =
        technique === null || drill === 'fair-or-fixable'
          ? chance.roll() < FINDS
          : tryName(when, technique, GUESS[drill])
      if (technique !== null && drill === 'fair-or-fixable') isShown(when, technique)
      const whenRight = drill === 'fair-or-fixable' && technique !== null ? 'fixable' : technique
      const whenWrong = drill === 'fair-or-fixable' ? (technique === null ? 'fixable' : null) : alike
      const place = { pack, excerpt, language: 'en', about, technique }
      log.push({
        kind: 'drill',
        id: `${log.length}`,
        when,
        zone: 0,
        drill,
        ...place,
        said: right ? whenRight : whenWrong,
        right,
      })
    },
    read(when, item) {
      spent += minutesOf(item)
      const marks = item.marks.map(({ id, techniques: [first], notThis }): MarkEntry => {
        const technique = first!
        const entry = { markId: id, technique, confidence: null }
        if (chance.roll() >= FINDS) {
          isShown(when, technique)
          return { ...entry, credit: 0, called: null }
        }
        const right = tryName(when, technique, GUESS.page)
        return {
          ...entry,
          credit: right ? CREDIT.named : CREDIT.unnamed,
          called: right ? technique : wrongName(technique, notThis, chance),
        }
      })
      const { pack, excerpt, language } = item
      const round: RoundEntry = {
        kind: 'round',
        id: `${log.length}`,
        when,
        zone: 0,
        pack,
        excerpt,
        language,
        hash: '',
        score: 0,
        tally: { signal: 0, hits: 0, noise: 0, falseAlarms: 0 },
        marks,
        sure: [],
        falseFlags: 0,
      }
      log.push(round)
    },
    retained: day => sum([...traces.values()].map(trace => trace.recall(day))),
  }
}
