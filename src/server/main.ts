// The server as a program: settings in, addresses out, and an orderly end.

import { networkInterfaces } from 'node:os'
import { renderUnicodeCompact } from 'uqr'
import { isLoopback, networkAddresses, urlOf } from './addresses.ts'
import { classParts } from './class-parts.ts'
import { openFileLog } from './log/file-log.ts'
import type { EventLog, LogNews } from './log/event-log.ts'
import { createLogger, type Logger } from './logger.ts'
import { startServer, type LiveServer } from './server.ts'
import { readSettings, type Settings } from './settings.ts'

/** Within this time after it was asked to stop, the program is gone, in ms. */
const LONGEST_STOP = 5000

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function fail(what: string): never {
  console.error(what)
  process.exit(1)
}

const tellNews =
  (logger: Logger) =>
  ({ kind, ...about }: LogNews): void =>
    logger.warn(about, NEWS[kind])

const NEWS: Readonly<Record<LogNews['kind'], string>> = {
  cut: 'the end of a log was not sound, and was cut off and kept beside it',
  lockTakenOver: 'the data folder was still locked by a process that is gone',
  notDurable: 'the database may forget what it has committed',
}

async function openLog({ databaseUrl, dataDir }: Settings, logger: Logger): Promise<EventLog> {
  const tell = tellNews(logger)
  if (databaseUrl === null) return openFileLog(dataDir, tell)
  // Five megabytes that only who has a database needs.
  const { openPostgresLog } = await import('./log/postgres-log.ts')
  return openPostgresLog(databaseUrl, tell)
}

async function start(settings: Settings, logger: Logger): Promise<LiveServer> {
  let log: EventLog
  try {
    log = await openLog(settings, logger)
  } catch (error) {
    return fail(`What was kept could not be opened: ${reason(error)}`)
  }
  try {
    return await startServer(settings, { log, parts: classParts, logger })
  } catch (error) {
    await log.close()
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    return fail(
      isTaken
        ? `Port ${settings.port} is taken, perhaps by another window of this. Stop that one, or choose another port: --port ${settings.port + 1}`
        : `The server could not be started: ${reason(error)}`,
    )
  }
}

/** Tells where the game is, with a code for phones to read off the screen. */
function greet({ publicUrl, host }: Settings, port: number): void {
  const anywhere = host === '0.0.0.0' || host === '::'
  const near = anywhere ? networkAddresses(networkInterfaces()).map(address => urlOf(address, port)) : []
  const here = urlOf(anywhere || isLoopback(host) ? 'localhost' : host, port)
  const [best = here, ...others] = publicUrl === null ? near : [publicUrl]
  if (process.stdout.isTTY) console.info(`\n${renderUnicodeCompact(best)}`)
  console.info(`\n  Just Asking is ready: ${best}`)
  for (const other of others) console.info(`  or, on another network: ${other}`)
  if (best !== here) console.info(`  on this machine:        ${here}`)
  console.info('\n  Phones on the same network open the first address. Press Ctrl-C to stop.\n')
}

const read = readSettings(process.argv.slice(2), process.env)
if ('help' in read) {
  console.info(read.help)
  process.exit(0)
}
if ('wrong' in read) fail(`${read.wrong.join('\n')}\n\nnpm run live -- --help tells what can be set.`)

const { settings } = read
const logger = createLogger(settings.logLevel, process.stdout)
const server = await start(settings, logger)
greet(settings, server.port)
logger.info({ port: server.port, kept: settings.databaseUrl === null ? 'files' : 'database' }, 'ready')

let stopping = false
function stop(): void {
  // A second Ctrl-C does not wait.
  if (stopping) process.exit(1)
  stopping = true
  logger.info('stopping')
  setTimeout(() => {
    logger.error('something did not stop in time')
    process.exit(1)
  }, LONGEST_STOP).unref()
  server.close('stopping').then(
    () => process.exit(0),
    (error: unknown) => {
      logger.error({ error }, 'not stopped in order')
      process.exit(1)
    },
  )
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
process.on('unhandledRejection', error => logger.error({ error }, 'a fault in the program'))
