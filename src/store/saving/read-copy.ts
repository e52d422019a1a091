// Reads a file that somebody has chosen, whoever made it and in whatever state it is: whole, before any of it is kept.
// Nothing in it is believed. What cannot be a record of this game is counted and left out; where nothing is left, or
// where leaving something out would lose what a newer version knows, the file is refused with a reason.

import { KNOWN, type Held, type Merged } from './better.ts'
import { FORMAT, tallyOf, type Tally } from './copy.ts'
import { sequenceOf } from './places.ts'

/** Larger files than this are nobody's copy, in bytes. */
export const LARGEST_COPY = 30_000_000
/** Neither are those with more records: fifty a day for five years. */
const MOST_RECORDS = 100_000

/** Why a file cannot be used: each is a translation key. */
export type CopyFailure =
  | 'unreadable'
  | 'notACopy'
  | 'halfCopy'
  | 'foreignCopy'
  | 'newerCopy'
  | 'damagedCopy'
  | 'emptyCopy'
  | 'hugeCopy'

/** A file that has been read, ready to be brought back. */
export type Copy = Tally & {
  /** Records that cannot be read and will be left out. */
  readonly damaged: number
  readonly records: readonly Held[]
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (raw: unknown): raw is Fields =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)

/** A kind and the parts of an id, such as `progress/the-wire/lamp-count`. */
const KEY = /^[a-z][a-z-]*(?:\/[^/\p{Cc}]{1,120}){1,5}$/u
/** Names that are no names in JavaScript. */
const UNNAMES = new Set(['__proto__', 'prototype', 'constructor'])

const DEEPEST = 20
const MOST_PARTS = 500_000
const LONGEST_TEXT = 1_000_000
/** No moment and no count is larger; the last year of JavaScript's calendar is. */
const LARGEST_NUMBER = 8e15

/** False where a record is so deep, so large or so odd that this program cannot have written it. */
function isPlain(record: unknown): boolean {
  const waiting: [value: unknown, depth: number][] = [[record, 0]]
  for (let parts = 0; waiting.length > 0; parts++) {
    const [value, depth] = waiting.pop()!
    if (depth > DEEPEST || parts > MOST_PARTS) return false
    if (typeof value === 'number' && !(Math.abs(value) <= LARGEST_NUMBER)) return false
    if (typeof value === 'string' && value.length > LONGEST_TEXT) return false
    if (typeof value !== 'object' || value === null) continue
    for (const [name, part] of Object.entries(value)) {
      if (UNNAMES.has(name)) return false
      waiting.push([part, depth + 1])
    }
  }
  return true
}

/** A record of a kind that is not known here: kept as it is where nothing newer lies in its place. */
function holdUnknown(key: string, raw: unknown): Held | 'damagedSave' {
  const isAside = key.startsWith('aside/') && typeof raw === 'string'
  if (!isAside && sequenceOf(raw) < 0) return 'damagedSave'
  return {
    key,
    merge: ([here]): Merged => ({
      put: here !== undefined && sequenceOf(here) >= sequenceOf(raw) ? null : raw,
      aside: [],
    }),
  }
}

function hold(key: string, record: unknown): Held | 'damagedSave' | 'newerSave' {
  if (!KEY.test(key) || key.split('/').some(part => UNNAMES.has(part)) || !isPlain(record))
    return 'damagedSave'
  const kind = KNOWN.find(({ name }) => key.startsWith(`${name}/`))
  return kind ? kind.hold(key, record) : holdUnknown(key, record)
}

/** Reads a file. Never throws, and keeps nothing yet. */
export function readCopy(text: string): Copy | { readonly failure: CopyFailure } {
  if (text.length > LARGEST_COPY) return { failure: 'hugeCopy' }
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    const isOurs = /^\s*\{\s*"game"\s*:\s*"just-asking"/.test(text)
    return { failure: isOurs ? 'halfCopy' : 'notACopy' }
  }
  if (!isFields(raw) || raw['game'] !== 'just-asking') return { failure: 'foreignCopy' }
  const { format, records } = raw
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1 || !isFields(records))
    return { failure: 'damagedCopy' }
  if (format > FORMAT) return { failure: 'newerCopy' }
  const entries = Object.entries(records)
  if (entries.length === 0) return { failure: 'emptyCopy' }
  if (entries.length > MOST_RECORDS) return { failure: 'hugeCopy' }
  const held = entries.map(([key, record]) => hold(key, record))
  if (held.includes('newerSave')) return { failure: 'newerCopy' }
  const sound = held.filter(one => typeof one !== 'string')
  if (sound.length === 0) return { failure: 'damagedCopy' }
  return { ...tallyOf(sound.map(({ key }) => key)), records: sound, damaged: held.length - sound.length }
}
