// A real server in this process, on a real port, over real files; and people who come to it over real sockets.

import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import type { HostCommand, SeatCommand } from '../../../src/live/authority/types.ts'
import {
  PROTOCOL,
  SOCKET_PATH,
  type Answer,
  type ClientMessages,
  type Create,
  type Created,
  type Hello,
  type Patch,
  type ServerMessages,
  type Welcome,
} from '../../../src/live/protocol.ts'
import { classParts } from '../../../src/server/class-parts.ts'
import type { EventLog } from '../../../src/server/log/event-log.ts'
import { openFileLog } from '../../../src/server/log/file-log.ts'
import { createLogger } from '../../../src/server/logger.ts'
import { startServer, type LiveServer } from '../../../src/server/server.ts'
import { writeBuiltGame, type BuiltGame } from './built-game.ts'

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'just-asking-server-'))

let built: Promise<BuiltGame> | null = null
/** The same for all tests of a file. */
export const builtGame = (): Promise<BuiltGame> =>
  (built ??= newFolder().then(folder => {
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    return writeBuiltGame(folder)
  }))

export type TestServer = {
  readonly base: string
  readonly server: LiveServer
  readonly folder: string
  create(changes?: Partial<Create>): Promise<Created>
  get(path: string, token?: string): Promise<Response>
  /** Stops it, and takes everything away that was kept, unless a server is to be started over it. */
  stop(keep?: boolean): Promise<void>
}

/** Two pages of the first pack, read together. */
export const A_SESSION: Create = {
  preset: 'guided',
  language: 'en',
  pages: [
    { pack: 'the-question-mark', id: 'dark-masts', language: 'en' },
    { pack: 'the-question-mark', id: 'nettle-light', language: 'en' },
  ],
  measure: 'none',
  asksSure: false,
  palette: 'all',
  minutes: null,
  secondVote: true,
  keepDays: 30,
}

export type ServerChanges = {
  readonly folder?: string
  readonly log?: EventLog
  readonly maxSeats?: number
  readonly clock?: () => number
  readonly patience?: number
  /** Rooms are looked after so often that a test on a clock of its own need not wait. */
  readonly isQuick?: boolean
  /** Folder of the built game, where it is another than that of all tests. */
  readonly game?: string
}

export async function startTestServer(changes: ServerChanges = {}): Promise<TestServer> {
  const folder = changes.folder ?? (await newFolder())
  const game = changes.game ?? (await builtGame()).folder
  const server = await startServer(
    {
      port: 0,
      host: '127.0.0.1',
      game,
      databaseUrl: null,
      publicUrl: null,
      maxSeats: changes.maxSeats ?? 2000,
      maxRooms: 50,
      keepDays: 90,
    },
    {
      log: changes.log ?? (await openFileLog(folder)),
      parts: classParts,
      logger: createLogger('silent', process.stdout),
      ...(changes.clock && { clock: changes.clock }),
      ...(changes.patience !== undefined && { patience: changes.patience }),
      ...(changes.isQuick && { rhythm: { tick: 20, sweep: 20 } }),
    },
  )
  const base = `http://127.0.0.1:${server.port}/`
  return {
    base,
    server,
    folder,
    async create(wanted = {}) {
      const response = await fetch(`${base}live/create`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...A_SESSION, ...wanted }),
      })
      if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
      return (await response.json()) as Created
    },
    get: (path, token) =>
      fetch(
        new URL(path, base),
        token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
      ),
    async stop(keep = false) {
      await server.close('stopping')
      if (!keep) await rm(folder, { recursive: true, force: true })
    },
  }
}

export type Person = {
  readonly socket: Socket<ServerMessages, ClientMessages>
  readonly patches: Patch[]
  /** What was said last before the line was closed. */
  readonly bye: Promise<string>
  readonly closed: Promise<void>
  hello(as: Hello['as'], changes?: Partial<Hello>): Promise<Welcome>
  /** Says hello and throws where that is refused. */
  enter(as: Hello['as']): Promise<Extract<Welcome, { ok: true }>>
  /** Sends the next command. Null where the line was lost before there was an answer. */
  send(command: SeatCommand | HostCommand): Promise<Answer | null>
  /** Sends whatever, as a command or otherwise. */
  say(name: string, ...message: unknown[]): Promise<unknown>
  /** The newest value of a part of the view, once `is` holds of it. */
  until<T>(part: string, is: (value: T) => boolean): Promise<T>
  leave(): void
}

let devices = 0

/** Somebody at the door of a room, who has not said hello yet. */
export async function aPerson(
  { base }: Pick<TestServer, 'base'>,
  code: string,
  { device = `device-${++devices}-of-tests`, transports = ['websocket'] } = {},
): Promise<Person> {
  const socket: Socket<ServerMessages, ClientMessages> = io(base, {
    path: `/${SOCKET_PATH}`,
    query: { room: code },
    transports,
    reconnection: false,
    forceNew: true,
  })
  const patches: Patch[] = []
  const known: Record<string, unknown> = {}
  const watchers = new Set<() => void>()
  let n = 0
  socket.on('patch', patch => {
    patches.push(patch)
    Object.assign(known, patch.set)
    for (const row of patch.seats ?? []) known[row.id] = row
    for (const look of watchers) look()
  })
  const bye = new Promise<string>(told => socket.once('bye', told))
  const closed = new Promise<void>(told => socket.once('disconnect', () => told()))
  await new Promise<void>((up, failed) => {
    socket.once('connect', up)
    socket.once('connect_error', failed)
  })
  const person: Person = {
    socket,
    patches,
    bye,
    closed,
    async hello(as, changes = {}) {
      const welcome = await socket.emitWithAck('hello', { protocol: PROTOCOL, device, as, ...changes })
      if (welcome.ok) {
        n = welcome.last
        Object.assign(known, welcome.view)
      }
      return welcome
    },
    async enter(as) {
      const welcome = await person.hello(as)
      if (!welcome.ok) throw new Error(`not let in: ${welcome.refused}`)
      return welcome
    },
    send: command => socket.emitWithAck('command', { n: ++n, command }).catch(() => null),
    say: (name, ...message) =>
      (socket as unknown as Socket).timeout(10_000).emitWithAck(name, ...message) as Promise<unknown>,
    until: <T>(part: string, is: (value: T) => boolean) =>
      new Promise<T>(done => {
        const look = (): void => {
          if (!(part in known) || !is(known[part] as T)) return
          watchers.delete(look)
          done(known[part] as T)
        }
        watchers.add(look)
        look()
      }),
    leave: () => void socket.disconnect(),
  }
  return person
}

/** A new player, let in. */
export async function aPlayer(server: Pick<TestServer, 'base'>, code: string, word: number | null = null) {
  const person = await aPerson(server, code)
  const welcome = await person.enter({ join: { word } })
  if (welcome.view.role !== 'seat') throw new Error('no seat')
  return { ...person, token: welcome.token, view: welcome.view }
}

/** Whoever has that token, let in. */
export async function aHost(server: Pick<TestServer, 'base'>, code: string, token: string) {
  const person = await aPerson(server, code)
  const welcome = await person.enter({ token })
  if (welcome.view.role !== 'host') throw new Error('no host')
  const { steps } = welcome.view
  let at = welcome.view.at
  return {
    ...person,
    view: welcome.view,
    /** Goes to the next step of that kind. */
    async goTo(kind: string): Promise<void> {
      at = await person.until<number>('at', () => true)
      const to = steps.findIndex((step, index) => index > at && step.kind === kind)
      const answer = await person.send({ type: 'go', from: at, to })
      if (!answer || !('ok' in answer)) throw new Error(`cannot go to ${kind}: ${JSON.stringify(answer)}`)
      await person.until<number>('at', now => now === to)
    },
  }
}
