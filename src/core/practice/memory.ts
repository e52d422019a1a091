// What is remembered and what is due: each technique is a card of the FSRS scheduler (ts-fsrs, its default
// parameters), reviewed by every page and drill in which it stood.

import { createEmptyCard, fsrs, generatorParameters, Rating, type Card, type Grade } from 'ts-fsrs'
import { TECHNIQUES, type TechniqueId } from '../technique.ts'
import { dayOf, pagesOf, type LogEntry, type MarkEntry } from './log.ts'

const DAY = 86_400_000

/** Mean credit of a technique's marks below which it was forgotten, and below which it came hard. */
export const RATING_STEPS = { hard: 0.4, good: 0.75, easy: 0.9 } as const
/** Until a technique has been recalled on this many different days it comes back within `FIRST_WEEKS`. */
export const DAYS_TO_SETTLE = 3
/**
 * Longest interval, in days, until then. What such games teach fades in about two weeks without practice (Maertens et
 * al. 2025), and FSRS alone would soon leave longer gaps.
 */
export const FIRST_WEEKS = 14

// No chance: the same log gives the same days on every device.
const scheduler = fsrs(generatorParameters({ enable_fuzz: false }))

/** How well a technique was recalled on a page, after the mean credit of its required marks. */
export function gradeOf(marks: readonly Pick<MarkEntry, 'credit' | 'confidence'>[]): Grade {
  const mean = marks.reduce((sum, { credit }) => sum + credit, 0) / marks.length
  if (mean < RATING_STEPS.hard) return Rating.Again
  if (mean < RATING_STEPS.good) return Rating.Hard
  const isSure = marks.every(({ confidence }) => confidence === 'sure')
  return mean >= RATING_STEPS.easy && isSure ? Rating.Easy : Rating.Good
}

/** One time a technique was put to the test. */
export type Review = {
  readonly technique: TechniqueId
  readonly when: number
  /** Day on the wall, see `dayOf`. */
  readonly day: number
  readonly grade: Grade
}

/** All reviews of a log, in order. A check-up counts as practice of memory, though nothing is told before its end. */
export function reviewsOf(log: readonly LogEntry[]): Review[] {
  return log.flatMap((entry): Review[] => {
    const day = dayOf(entry)
    if (entry.kind === 'drill')
      return entry.technique === null
        ? []
        : [
            {
              technique: entry.technique,
              when: entry.when,
              day,
              grade: entry.right ? Rating.Good : Rating.Again,
            },
          ]
    return pagesOf(entry).flatMap(({ marks }) => {
      const names = new Set(marks.map(({ technique }) => technique))
      return [...names].map(technique => ({
        technique,
        when: entry.when,
        day,
        grade: gradeOf(marks.filter(mark => mark.technique === technique)),
      }))
    })
  })
}

/** What is known of a player's memory of one technique. */
export type Memory = {
  readonly technique: TechniqueId
  readonly card: Card
  /** When it should come again, in milliseconds since 1970. */
  readonly due: number
  readonly last: number
  /** On how many different days it was recalled. */
  readonly daysRecalled: number
  readonly reviews: number
}

/**
 * Each technique that has been practised, as it stands after the whole log. A review that seems to come before the one
 * in front of it (a clock was set back) counts as coming at the same moment.
 */
export function memoriesOf(log: readonly LogEntry[]): Memory[] {
  const reviews = reviewsOf(log)
  return TECHNIQUES.flatMap((technique): Memory[] => {
    const own = reviews.filter(review => review.technique === technique)
    if (own.length === 0) return []
    let last = own[0]!.when
    let card = createEmptyCard(last)
    const days = new Set<number>()
    for (const { when, day, grade } of own) {
      last = Math.max(last, when)
      card = scheduler.next(card, last, grade).card
      if (grade !== Rating.Again) days.add(day)
    }
    const settled = days.size >= DAYS_TO_SETTLE
    const due = settled ? card.due.getTime() : Math.min(card.due.getTime(), last + FIRST_WEEKS * DAY)
    return [{ technique, card, due, last, daysRecalled: days.size, reviews: own.length }]
  })
}

/**
 * How likely the technique is recalled at `now`, 0 to 1, by FSRS's forgetting curve. A last review in the future (the
 * clock was set back) counts as just now.
 */
export const retrievabilityOf = ({ card, last }: Memory, now: number): number =>
  scheduler.get_retrievability(card, Math.max(now, last), false)

/** What is due at `now`, what has faded most first. A device whose clock was set back loses nothing: it waits less. */
export function dueAt(memories: readonly Memory[], now: number): Memory[] {
  return memories
    .filter(({ due, last }) => due <= now || last > now + FIRST_WEEKS * DAY)
    .toSorted((a, b) => retrievabilityOf(a, now) - retrievabilityOf(b, now))
}
