// What an operator can set, by flags or by the environment. Flags go first; whatever is wrong is told in one go.

import { parseArgs } from 'node:util'
import { LIMITS } from '../live/protocol.ts'

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export type Settings = {
  readonly port: number
  readonly host: string
  /** Folder of the built game. */
  readonly game: string
  /** Folder for the logs of sessions; not used with a database. */
  readonly dataDir: string
  readonly databaseUrl: string | null
  /** Where others reach this server, without a slash at the end; null: on this network. */
  readonly publicUrl: string | null
  readonly maxSeats: number
  readonly maxRooms: number
  readonly keepDays: number
  readonly logLevel: LogLevel
}

export type Read =
  { readonly settings: Settings } | { readonly help: string } | { readonly wrong: readonly string[] }

type Setting<T extends string | number | null> = {
  readonly flag: string
  readonly env: string
  readonly value: string
  readonly means: string
  readonly usual: T
  /** The value, or what it has to be. */
  readonly read: (text: string) => { readonly value: T } | { readonly wanted: string }
}

const number = (least: number, most: number) => (text: string) => {
  const value = Number(text)
  return /^\d+$/.test(text) && value >= least && value <= most
    ? { value }
    : { wanted: `a whole number from ${least} to ${most}` }
}
const word = (text: string) => (text.trim() === '' ? { wanted: 'not empty' } : { value: text })

function publicUrl(text: string): { value: string } | { wanted: string } {
  const url = URL.canParse(text) ? new URL(text) : null
  return url && /^https?:$/.test(url.protocol) && !url.search && !url.hash
    ? { value: url.href.replace(/\/+$/, '') }
    : { wanted: 'an address like https://game.example.org' }
}

function databaseUrl(text: string): { value: string } | { wanted: string } {
  const wanted = 'an address like postgres://user:password@host:5432/name'
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol) ? { value: text } : { wanted }
}

const logLevel = (text: string) => {
  const value = LOG_LEVELS.find(level => level === text)
  return value ? { value } : { wanted: `one of ${LOG_LEVELS.join(', ')}` }
}

type Settable = { readonly [K in keyof Settings]: Setting<Settings[K]> }

export const SETTINGS: Settable = {
  port: {
    flag: 'port',
    env: 'PORT',
    value: 'N',
    means: 'the port to listen on',
    usual: 4180,
    read: number(0, 65_535),
  },
  host: {
    flag: 'host',
    env: 'HOST',
    value: 'NAME',
    means: 'the address to listen on; 127.0.0.1 behind a proxy on the same machine',
    usual: '0.0.0.0',
    read: word,
  },
  game: {
    flag: 'game',
    env: 'GAME_DIR',
    value: 'FOLDER',
    means: 'the built game',
    usual: 'dist',
    read: word,
  },
  dataDir: {
    flag: 'data-dir',
    env: 'DATA_DIR',
    value: 'FOLDER',
    means: 'where sessions are kept, a file each',
    usual: 'data/live',
    read: word,
  },
  databaseUrl: {
    flag: 'database-url',
    env: 'DATABASE_URL',
    value: 'URL',
    means: 'a PostgreSQL database to keep them in instead',
    usual: null,
    read: databaseUrl,
  },
  publicUrl: {
    flag: 'public-url',
    env: 'PUBLIC_URL',
    value: 'URL',
    means: 'the address phones open, where a proxy stands in front',
    usual: null,
    read: publicUrl,
  },
  maxSeats: {
    flag: 'max-seats',
    env: 'MAX_SEATS',
    value: 'N',
    means: 'most players of a session',
    usual: LIMITS.seats,
    read: number(1, 10_000),
  },
  maxRooms: {
    flag: 'max-rooms',
    env: 'MAX_ROOMS',
    value: 'N',
    means: 'most sessions that are kept',
    usual: 500,
    read: number(1, 100_000),
  },
  keepDays: {
    flag: 'keep-days',
    env: 'KEEP_DAYS',
    value: 'N',
    means: 'most days after which a session is deleted',
    usual: 90,
    read: number(1, 400),
  },
  logLevel: {
    flag: 'log-level',
    env: 'LOG_LEVEL',
    value: 'LEVEL',
    means: LOG_LEVELS.join(', '),
    usual: 'info',
    read: logLevel,
  },
}

const ALL = Object.entries(SETTINGS) as [keyof Settings, Setting<string | number | null>][]

export const HELP = `npm run live -- [options]

${ALL.map(([, { flag, env, value, means, usual }]) => {
  return `  --${`${flag} ${value}`.padEnd(20)} ${env.padEnd(13)} ${means} (${usual ?? 'none'})`
}).join('\n')}
  --no-build                         serve what was built before
  --help                             this list

Flags go before the environment.
`

/** The settings from what a program was called with. `env` holds nothing for what is not set; an empty text is the same. */
export function readSettings(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Read {
  let flags: Readonly<Record<string, string | boolean | undefined>>
  try {
    flags = parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries(ALL.map(([, { flag }]) => [flag, { type: 'string' } as const])),
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    return { wrong: [error instanceof Error ? error.message : String(error)] }
  }
  if (flags['help'] === true) return { help: HELP }
  const wrong: string[] = []
  const values = ALL.map(([name, { flag, env: variable, usual, read }]) => {
    const [given, from] = flags[flag] === undefined ? [env[variable], variable] : [flags[flag], `--${flag}`]
    if (given === undefined || (given === '' && from === variable)) return [name, usual]
    const result = read(String(given))
    // A database's address holds a password, and what is printed here is kept somewhere.
    const shown = name === 'databaseUrl' ? '' : ` ${String(given)}`
    if ('wanted' in result) wrong.push(`${from}${shown}: it has to be ${result.wanted}`)
    return [name, 'value' in result ? result.value : usual]
  })
  return wrong.length > 0 ? { wrong } : { settings: Object.fromEntries(values) as Settings }
}
