// What the server tells its operator: a line of JSON each for machines, a short line each on a terminal. Never who asked
// for something: no addresses, no names, no tokens.

import pino, { type Logger } from 'pino'
import type { LogLevel } from './settings.ts'

export type { Logger }

/** @param out  Where lines go; a terminal gets them short. */
export const createLogger = (level: LogLevel, out: NodeJS.WriteStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      serializers: { error: pino.stdSerializers.err },
    },
    out.isTTY ? { write: line => void out.write(shortLine(line)) } : pino.destination({ fd: 1, sync: true }),
  )

type Line = { time?: string; level?: string; msg?: string; error?: { message?: string } } & Record<
  string,
  unknown
>

/** A line of JSON as one to be read: the time of day, what happened, and with what. */
export function shortLine(json: string): string {
  const { time = '', level = '', msg = '', error, ...rest } = JSON.parse(json) as Line
  const about = Object.entries(rest).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  const mark = level === 'info' ? ' ' : level === 'debug' ? '·' : '!'
  const why = error?.message === undefined ? [] : [`(${error.message})`]
  return `${[time.slice(11, 19), mark, msg, ...about, ...why].join(' ')}\n`
}
