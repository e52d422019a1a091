// Drawing from what there is: which passages and pages have rested, and a shuffle that is the same on every machine.

import { dayOf, pagesOf, type LogEntry } from './log.ts'
import type { PracticeItem } from './items.ts'

/** Days that a passage and a page rest before they come again, where there is another choice. */
export const REST_DAYS = 7

export const nameOf = ({ pack, excerpt }: Pick<PracticeItem, 'pack' | 'excerpt'>): string =>
  `${pack}/${excerpt}`

/** On which days what has been seen. */
export type Seen = {
  /** Writes down that a passage, or with null the whole page, comes on that day. */
  add(page: string, about: string | null, day: number): void
  /** 0 for a passage that has rested; else the more, the less it has. A page that was read shows all its passages. */
  weariness(page: string, about: string | null, day: number): number
  /** How often a passage was asked about. */
  asked(page: string, about: string): number
  /** Whether the page was ever read as a whole. */
  isRead(page: string): boolean
}

/** What a log says has been seen. */
export function seenIn(log: readonly LogEntry[]): Seen {
  const days = new Map<string, number[]>()
  const add = (page: string, about: string | null, day: number): void => {
    const key = about === null ? page : `${page}#${about}`
    days.set(key, [...(days.get(key) ?? []), day])
  }
  for (const entry of log) {
    if (entry.kind === 'drill') add(nameOf(entry), entry.about, dayOf(entry))
    else for (const page of pagesOf(entry)) add(nameOf(page), null, dayOf(entry))
  }
  const at = (key: string): readonly number[] => days.get(key) ?? []
  return {
    add,
    weariness(page, about, day) {
      const seen = about === null ? at(page) : [...at(page), ...at(`${page}#${about}`)]
      // A clock that was set back shows days to come: they count as far from today as they are.
      const gaps = seen.map(one => Math.abs(day - one))
      return Math.max(0, REST_DAYS + 1 - Math.min(...gaps, REST_DAYS + 1))
    },
    asked: (page, about) => at(`${page}#${about}`).length,
    isRead: page => at(page).length > 0,
  }
}

/** A number below 2³² that looks like chance and is the same for the same seed and words (FNV-1a, then murmur's end). */
export function lot(seed: number, words: string): number {
  let mixed = 0x811c9dc5 ^ seed
  for (const letter of words) mixed = Math.imul(mixed ^ letter.codePointAt(0)!, 0x01000193)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** The one whose list of reasons against it is least, the first reason counting most; undefined of none. */
export function bestOf<T>(all: readonly T[], against: (one: T) => readonly number[]): T | undefined {
  let best: { one: T; reasons: readonly number[] } | undefined
  for (const one of all) {
    const reasons = against(one)
    if (!best || isLess(reasons, best.reasons)) best = { one, reasons }
  }
  return best?.one
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index])
  return at >= 0 && a[at]! < b[at]!
}
