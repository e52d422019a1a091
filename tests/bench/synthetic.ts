// Excerpts of any length, marks and flags as thrown by seeded dice: the same in every run and on every machine.

import type { FairNote, Mark, Unit } from '../../src/core/excerpt.ts'
import type { ScoredFlag } from '../../src/core/merge.ts'
import type { Span } from '../../src/core/span.ts'
import { TECHNIQUES, type TechniqueId } from '../../src/core/technique.ts'
import { dice } from '../rules/support/dice.ts'

/** What scoring needs of a text, a key and a player. */
export type Sample = {
  readonly words: readonly number[]
  readonly units: readonly Unit[]
  readonly marks: readonly Mark[]
  readonly fairNotes: readonly FairNote[]
  readonly flags: readonly ScoredFlag[]
}

const AVERAGE_SENTENCE = 14

/** An excerpt with `wordCount` words and as near to `markCount` marks as fit, and a flag about each mark. */
export function makeSample(wordCount: number, markCount: number, seed = 1): Sample {
  const { below, pick, roll } = dice(seed)
  const words: number[] = []
  const units: Unit[] = []
  /** First and last word of each unit. */
  const reaches: [number, number][] = []
  let at = 0
  while (words.length / 2 < wordCount) {
    const length = Math.min(AVERAGE_SENTENCE - 7 + below(15), wordCount - words.length / 2)
    const first = words.length / 2
    const start = at
    for (let i = 0; i < length; i++) {
      const letters = 1 + below(9)
      words.push(at, at + letters)
      at += letters + 1
    }
    units.push({ start, end: at })
    reaches.push([first, first + length - 1])
    at += 1
  }
  const span = (first: number, last: number): Span => ({
    start: words[first * 2]!,
    end: words[last * 2 + 1]!,
  })

  const marks: Mark[] = []
  const flags: ScoredFlag[] = []
  const fairNotes: FairNote[] = []
  const step = reaches.length / Math.max(1, Math.min(markCount, reaches.length))
  for (let place = 0; marks.length < markCount && Math.floor(place) < reaches.length; place += step) {
    const [first, last] = reaches[Math.floor(place)]!
    const from = first + below(Math.max(1, (last - first) >> 1))
    const to = Math.min(last, from + 1 + below(5))
    const techniques: [TechniqueId, ...TechniqueId[]] = [pick(TECHNIQUES)]
    marks.push({
      id: `m${marks.length}`,
      core: span(from, to),
      extent: span(first, last),
      techniques,
      required: roll() < 0.9,
    })
    // About the mark: a word early or late, and under its name two times in three.
    const start = Math.max(first, from - below(2))
    const end = Math.min(last, to + below(2))
    const technique = roll() < 2 / 3 ? techniques[0] : pick(TECHNIQUES)
    flags.push({ id: `f${flags.length}`, span: span(start, end), technique, confidence: null })
    // As in the packs: a fair note or two for five marks, on a sentence without one.
    const beside = units[Math.floor(place) + 1]
    if (marks.length % 4 === 0 && beside && step >= 2)
      fairNotes.push({ id: `n${fairNotes.length}`, span: beside })
  }
  return { words, units, marks, fairNotes, flags }
}
