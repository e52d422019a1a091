// Memories that forget, none of them by the scheduler's own book: what a player still knows is known here, and only
// here. Times are in days.

import type { Chance } from './chance.ts'

/** What a meeting with a name was: recalled, tried in vain and told, or told without having been tried. */
export type Meeting = 'recalled' | 'forgot' | 'shown'

/** The memory of one name. */
export type Trace = {
  /** Probability of recall on that day, 0 before the first meeting. */
  readonly recall: (day: number) => number
  readonly meet: (day: number, meeting: Meeting) => void
}

/** A memory with its own way of forgetting; each call makes the trace of a new name. */
export type Forgetter = (chance: Chance) => () => Trace

/** The published defaults of FSRS-6 (Open Spaced Repetition, 2025), w0 to w20. */
const FSRS_6 = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
  1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
] as const

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/**
 * Forgets by the formulas of FSRS-6, written anew, with numbers of its own: each weight is off by about a quarter, first
 * memories last half as long, the curve is steeper than the scheduler thinks, and some names are far harder than others.
 */
export const fsrsLike: Forgetter = chance => {
  const w = FSRS_6.map(weight => weight * Math.exp(0.25 * chance.normal()))
  const decay = -clamp(w[20]! * 1.5, 0.1, 0.6)
  const factor = 0.9 ** (1 / decay) - 1
  return () => {
    let last = -1
    let stability = 0
    let difficulty = clamp(5 + 2 * chance.normal(), 1, 10)
    const retained = (day: number): number => (1 + (factor * Math.max(0, day - last)) / stability) ** decay
    return {
      recall: day => (last < 0 ? 0 : retained(day)),
      meet(day, meeting) {
        const grade = meeting === 'recalled' ? 3 : meeting === 'shown' ? 2 : 1
        if (last < 0) {
          stability = 0.5 * w[2]! * Math.exp(0.3 * chance.normal())
        } else if (day - last < 0.5) {
          const growth = Math.exp(w[17]! * (grade - 3 + w[18]!)) * stability ** -w[19]!
          stability *= grade >= 3 ? Math.max(1, growth) : growth
        } else if (grade === 1) {
          const kept = retained(day)
          const fallen =
            w[11]! * difficulty ** -w[12]! * ((stability + 1) ** w[13]! - 1) * Math.exp(w[14]! * (1 - kept))
          stability = Math.min(stability, fallen)
        } else {
          const spaced = Math.exp(w[10]! * (1 - retained(day))) - 1
          const gain = Math.exp(w[8]!) * (11 - difficulty) * stability ** -w[9]! * spaced
          stability *= 1 + gain * (grade === 2 ? clamp(w[15]!, 0, 1) : 1)
        }
        difficulty = clamp(difficulty - w[6]! * 0.1 * (grade - 3) * ((10 - difficulty) / 9), 1, 10)
        stability = clamp(stability, 0.01, 3650)
        last = day
      },
    }
  }
}

/** Seconds of the laboratory to which a day between sessions comes (Pavlik & Anderson 2005: time outside runs slower). */
const DAY_IN_SECONDS = 86_400 * 0.025

type Powers = { readonly fixed: number; readonly spaced: number }

/**
 * Forgets by power laws, one for each meeting, that add up (Anderson & Schooler 1991). With `spaced` above 0 a meeting
 * decays the faster, the more active the memory was at it: why spacing helps (Pavlik & Anderson 2005, Cognitive Science
 * 29, 559–586; threshold, noise and decay near theirs, and different for each player).
 */
const powerLaw =
  ({ fixed, spaced }: Powers): Forgetter =>
  chance => {
    const rate = Math.exp(0.2 * chance.normal())
    const threshold = -0.9 + 0.3 * chance.normal()
    const noise = 0.3
    return () => {
      const ease = 0.3 * chance.normal()
      const meetings: { readonly day: number; readonly decay: number }[] = []
      const activation = (day: number): number => {
        let total = 0
        for (const meeting of meetings)
          total += Math.max(1, (day - meeting.day) * DAY_IN_SECONDS) ** -meeting.decay
        return Math.log(total) + ease
      }
      return {
        recall: day =>
          meetings.length === 0 ? 0 : 1 / (1 + Math.exp((threshold - activation(day)) / noise)),
        meet(day) {
          const active = meetings.length === 0 ? 0 : Math.exp(Math.min(1, activation(day)))
          meetings.push({ day, decay: rate * (fixed + (meetings.length === 0 ? 0 : spaced * active)) })
        },
      }
    }
  }

export const FORGETTERS: Readonly<Record<string, Forgetter>> = {
  'FSRS’s formulas, other numbers': fsrsLike,
  'power law, spacing helps': powerLaw({ fixed: 0.177, spaced: 0.217 }),
  'power law, spacing does nothing': powerLaw({ fixed: 0.3, spaced: 0 }),
}
