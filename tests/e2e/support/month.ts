// A month of practice as the log keeps it, made by rule, for pages that tell of months.

import type { Page } from '@playwright/test'
import type { CheckUpEntry, LogEntry, MarkEntry, RoundEntry } from '../../../src/core/practice/log.ts'
import type { TechniqueId } from '../../../src/core/technique.ts'
import { JOURNAL_PREFIX } from './storage.ts'

const DAY = 86_400_000
const EXCERPTS = [
  'dark-masts',
  'the-ballot-box',
  'heavy-scales',
  'life-jackets',
  'nettle-light',
  'the-toll-shed',
]
/** All nineteen, each with the one it is taken for; the palette's order. */
const NAMES: readonly TechniqueId[] = [
  'just-asking-questions', 'insinuation-by-coincidence', 'innuendo', 'anonymous-sourcing', 'vague-attribution',
  'interested-authority', 'strength-in-numbers', 'causal-oversimplification', 'false-dilemma',
  'jumping-to-conclusions', 'guilt-by-association', 'cherry-picking', 'nefarious-intent', 'cui-bono',
  'casting-doubt', 'loaded-language', 'name-calling', 'exaggeration', 'false-certainty',
] // prettier-ignore

/** Seven passages, of which one is passed by and every third goes by the name of its neighbour. */
const marksOf = (page: number): MarkEntry[] =>
  Array.from({ length: 7 }, (_, index): MarkEntry => {
    const at = (page * 7 + index) % NAMES.length
    const technique = NAMES[at]!
    const called = index === 6 ? null : index % 3 === 2 ? NAMES[(at + 1) % NAMES.length]! : technique
    return {
      markId: `m${index}`,
      technique,
      called,
      credit: called === null ? 0 : called === technique ? 1 : 0.5,
      confidence: 'likely',
    }
  })

const pageOf = (page: number, pack: string, excerpt: string) => ({
  pack,
  excerpt,
  language: 'en',
  hash: 'another',
  score: 60 + page,
  tally: { signal: 7, hits: 6, noise: 8, falseAlarms: page % 3 },
  marks: marksOf(page),
  sure: (['hunch', 'likely', 'sure'] as const).map(confidence => ({ confidence, found: page % 2 === 0 })),
  falseFlags: page % 3,
})

/** Fifteen pages on as many days, and a check-up of twelve in between; it ends the day before `now`. */
export function monthUntil(now: number): LogEntry[] {
  const rounds = Array.from({ length: 15 }, (_, day): RoundEntry => {
    const excerpt = EXCERPTS[day] ?? `gone-${day}`
    return {
      kind: 'round',
      id: `round-${day}`,
      when: now - (15 - day) * DAY,
      zone: 0,
      ...pageOf(day, 'the-question-mark', excerpt),
    }
  })
  const checkUp: CheckUpEntry = {
    kind: 'check-up',
    id: 'check-up-1',
    when: now - 7.5 * DAY,
    began: now - 7.5 * DAY - 600_000,
    zone: 0,
    form: 'check-up-a',
    pages: Array.from({ length: 12 }, (_, page) => pageOf(page, 'check-up-a', `a${page}`)),
  }
  return [...rounds, checkUp].sort((a, b) => a.when - b.when)
}

/** Puts a log where the game finds it when it opens. */
export async function keepLog(page: Page, log: readonly LogEntry[]): Promise<void> {
  const items = log.map(entry => [
    `${JOURNAL_PREFIX}practice/${entry.id}`,
    JSON.stringify({ kind: 'practice', version: 1, sequence: 1, data: entry }),
  ])
  await page.addInitScript(kept => {
    // A blank page has no storage.
    if (location.protocol.startsWith('http')) Object.assign(localStorage, Object.fromEntries(kept) as object)
  }, items)
}
