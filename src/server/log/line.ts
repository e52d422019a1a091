// A record as a line of text, with a checksum, and back again: as README.md has it.

import { crc32 } from 'node:zlib'
import type { LogRecord } from '../../live/authority/types.ts'
import { FIRST_SEQ } from './event-log.ts'

const NEWLINE = 0x0a
const BEFORE = '{"crc":"'
const AFTER = '",'
const CRC_END = BEFORE.length + 8
const REST = CRC_END + AFTER.length

const hexOf = (data: string | Uint8Array): string => crc32(data).toString(16).padStart(8, '0')

/** The line of a record that is given as JSON. The checksum is taken of all that comes after it. */
export function lineOf(json: string): string {
  const rest = json.slice(1)
  return `${BEFORE}${hexOf(rest)}${AFTER}${rest}\n`
}

/** The record of a line (without its end); null if it is not, byte by byte, what was once written. */
export function recordOf(line: Buffer): LogRecord | null {
  if (line.length <= REST || line.toString('latin1', 0, BEFORE.length) !== BEFORE) return null
  if (line.toString('latin1', CRC_END, REST) !== AFTER) return null
  const rest = line.subarray(REST)
  if (line.toString('latin1', BEFORE.length, CRC_END) !== hexOf(rest)) return null
  try {
    const value: unknown = JSON.parse(`{${rest.toString('utf8')}`)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is LogRecord =>
  typeof value === 'object' &&
  value !== null &&
  'seq' in value &&
  Number.isSafeInteger(value.seq) &&
  'events' in value &&
  Array.isArray(value.events)

export type Lines = {
  /** Of the lines up to the first that is not sound, or whose number is not the next. */
  readonly records: readonly LogRecord[]
  /** How many bytes these lines take. */
  readonly bytes: number
  /** The last of them is whole but for its end of line. */
  readonly lacksEnd: boolean
  /** So many lines after the first bad one are sound by themselves. */
  readonly soundAfter: number
}

/** Reads the lines of a file. */
export function readLines(content: Buffer): Lines {
  const records: LogRecord[] = []
  let bytes = 0
  let lacksEnd = false
  let soundAfter = 0
  let isSound = true
  for (let start = 0; start < content.length;) {
    const newline = content.indexOf(NEWLINE, start)
    const end = newline === -1 ? content.length : newline
    const next = newline === -1 ? end : end + 1
    const record = recordOf(content.subarray(start, end))
    if (isSound && record?.seq === FIRST_SEQ + records.length) {
      records.push(record)
      bytes = next
      lacksEnd = newline === -1
    } else {
      // The first bad one itself can be a whole record, too: one whose number is not the next.
      if (record) soundAfter++
      isSound = false
    }
    start = next
  }
  return { records, bytes, lacksEnd, soundAfter }
}
