// A whole server from its parts: rooms over a log, the line to phones, and HTTP beside it.

import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { DoorRefusal } from '../live/protocol.ts'
import { isLoopback, networkAddresses, urlOf } from './addresses.ts'
import { createBucket } from './bucket.ts'
import type { ClassParts } from './class-parts.ts'
import { createDoor } from './door.ts'
import { openGameFiles } from './game-files.ts'
import { createHttp } from './http.ts'
import type { EventLog } from './log/event-log.ts'
import type { Logger } from './logger.ts'
import { openPages } from './pages.ts'
import { createRooms, RHYTHM, type Rhythm } from './rooms.ts'
import { openRoutes } from './routes.ts'
import type { Settings } from './settings.ts'
import { createTokens } from './tokens.ts'
import { openTransport, PATIENCE, type Transport } from './transport.ts'

/** So long goodbyes may take to get onto the wire, in ms. */
const LAST_WORDS = 250

/** Rooms of which nothing is known, asked for by whoever: so many a second, so many at once. */
const LOOKUPS = { rate: 50, burst: 500 }
/** New sessions, by whoever. */
const CREATIONS = { rate: 1, burst: 60 }

export type LiveServer = {
  /** The port it listens on. */
  readonly port: number
  /** Tells everybody why, saves what is under way and stops. */
  close(why: DoorRefusal): Promise<void>
}

export type ServerParts = {
  readonly log: EventLog
  readonly parts: ClassParts
  readonly logger: Logger
  /** In ms since 1970. */
  readonly clock?: () => number
  /** How long a hello is waited for, in ms. */
  readonly patience?: number
  /** How often rooms are looked after. */
  readonly rhythm?: Rhythm
}

/**
 * Starts a server, which closes its log when it is closed.
 * @throws Error with a message for the operator: there is no built game, or the port is taken (`EADDRINUSE`)
 */
export async function startServer(
  settings: Omit<Settings, 'dataDir' | 'logLevel'>,
  { log, parts, logger, clock = Date.now, patience = PATIENCE, rhythm = RHYTHM }: ServerParts,
): Promise<LiveServer> {
  const onBug = (error: unknown): void => logger.error({ error }, 'a fault in the program')
  const pages = openPages(settings.game)
  const tokens = createTokens(await log.secret())
  const door = createDoor(tokens, clock)
  const lookups = createBucket(LOOKUPS.rate, LOOKUPS.burst, clock)
  // Made first of those that need one another, and asked for only once somebody comes.
  let transport: Transport | null = null
  const rooms = createRooms({
    log,
    shared: settings.databaseUrl !== null,
    mostRooms: settings.maxRooms,
    mostSeats: settings.maxSeats,
    keepDays: settings.keepDays,
    parts,
    clock,
    rhythm,
    toAll: (code, role, patch) => transport?.toAll(code, role, patch),
    tell: (level, what, about) => logger[level](about ?? {}, what),
  })
  const files = openGameFiles(settings.game, rooms.locks)
  let port = settings.port
  const routes = openRoutes({
    rooms,
    pages,
    tokens,
    door,
    lookups,
    creations: createBucket(CREATIONS.rate, CREATIONS.burst, clock),
    addressFor: request => addressFor(request, settings, port),
  })
  const server = createHttp({
    routes: () => routes,
    files: () => files,
    secure: settings.publicUrl?.startsWith('https:') ?? false,
    onBug,
  })
  transport = openTransport({
    server,
    rooms: () => rooms,
    door,
    tokens,
    lookups,
    isOurs: request => isOurs(request, settings.publicUrl),
    patience,
    onBug,
  })
  // What is locked has to be known before the first file is given out.
  await rooms.begin()
  try {
    await new Promise<void>((done, failed) => {
      server.once('error', failed)
      server.listen(settings.port, settings.host, done)
    })
  } catch (error) {
    await rooms.close('stopping')
    await transport.close().catch(() => undefined)
    throw error
  }
  server.on('error', onBug)
  port = (server.address() as AddressInfo).port
  return {
    port,
    async close(why) {
      await rooms.close(why)
      const closed = transport.close()
      await Promise.race([closed, new Promise(done => setTimeout(done, LAST_WORDS))])
      // A connection that a browser keeps in reserve is never over by itself, and a server waits for it.
      server.closeAllConnections()
      await closed
      await log.close()
    },
  }
}

/** Whether a line is opened by a page of ours. A page of somebody else may not use its visitors for that. */
function isOurs({ headers }: IncomingMessage, publicUrl: string | null): boolean {
  const { origin, host } = headers
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const from = new URL(origin).host
  return from === host || (publicUrl !== null && from === new URL(publicUrl).host)
}

/** A trainer whose page is open as `localhost` cannot show that to phones: this is what they can open instead. */
function addressFor(
  { headers }: IncomingMessage,
  { publicUrl, host }: Pick<Settings, 'publicUrl' | 'host'>,
  port: number,
): string | null {
  if (publicUrl !== null) return publicUrl
  if (!isLoopback(headers.host ?? '') || isLoopback(host)) return null
  const [best] = networkAddresses(networkInterfaces())
  return best === undefined ? null : urlOf(best, port)
}
