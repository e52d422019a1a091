// The line to phones: Socket.IO, and nothing of a room. What comes in is checked by shape and counted before anything
// looks at it; what goes out is encoded once for all who hear it.

import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server, type DefaultEventsMap, type Socket } from 'socket.io'
import { isCode, ROOM_CODE_LENGTH, tidyCode } from '../live/authority/codes.ts'
import { readHello, readNumbered } from '../live/messages.ts'
import {
  LIMITS,
  PROTOCOL,
  SOCKET_PATH,
  type Answer,
  type ClientMessages,
  type DoorRefusal,
  type Patch,
  type Role,
  type ServerMessages,
  type Welcome,
} from '../live/protocol.ts'
import { createBucket, type Bucket } from './bucket.ts'
import type { Door, Tries } from './door.ts'
import type { Line, Member, RoomHost } from './room-host.ts'
import type { Rooms } from './rooms.ts'
import type { Tokens } from './tokens.ts'

/** Heartbeat: a lost line shows within 18 s. */
const PING = { pingInterval: 10_000, pingTimeout: 8_000 }
/** Who does not say hello within this time, in ms, is let go; so is who was refused and does nothing about it. */
export const PATIENCE = 15_000
/** Messages over the limit, one after another, after which a line is closed. */
const FLOOD = 200
/** What waits for somebody who does not read it: packets, and bytes of them, after which the line is closed. */
const UNREAD = { packets: 1000, bytes: 8_000_000 }
/** A line whose end has said goodbye is closed after this time, in ms, if it has not been by then. */
const LINGER = 2000
/** Between two looks for those, in ms. */
const LOOK = 5000

type Io = Server<ClientMessages, ServerMessages, DefaultEventsMap, unknown>
type Wire = Socket<ClientMessages, ServerMessages, DefaultEventsMap, unknown>

export type Transport = {
  toAll(code: string, role: Role, patch: Patch): void
  /** Closes all lines. What was said on them is sent first. */
  close(): Promise<void>
}

export type TransportOptions = {
  readonly server: HttpServer
  /** Thought of as being made after the transport: rooms send through it. */
  readonly rooms: () => Rooms
  readonly door: Door
  readonly tokens: Tokens
  /** How often a room may be asked for of which nothing is known: each costs a look at the disk. */
  readonly lookups: Bucket
  readonly isOurs: (request: IncomingMessage) => boolean
  /** How long a hello is waited for, in ms. */
  readonly patience: number
  readonly onBug: (error: unknown) => void
}

const groupOf = (code: string, role: Role): string => `${code}:${role}`

/** The room a connection is for; '' where its address names none. */
function roomIn(query: string | string[] | undefined): string {
  const code = typeof query === 'string' ? tidyCode(query.slice(0, 20)) : ''
  return isCode(code, ROOM_CODE_LENGTH) ? code : ''
}

export function openTransport(options: TransportOptions): Transport {
  const io: Io = new Server(options.server, {
    path: `/${SOCKET_PATH}`,
    serveClient: false,
    maxHttpBufferSize: LIMITS.message,
    perMessageDeflate: false,
    connectTimeout: options.patience,
    allowRequest: (request, decide) => decide(null, options.isOurs(request)),
    ...PING,
  })
  io.on('connection', socket => {
    const code = roomIn(socket.handshake.query['room'])
    forgetRequest(socket)
    serve(socket, code, options)
  })
  const look = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) if (isUnread(socket)) cutOff(socket)
  }, LOOK)
  look.unref()
  return {
    toAll: (code, role, patch) => void io.to(groupOf(code, role)).emit('patch', patch),
    async close() {
      clearInterval(look)
      await io.close()
    },
  }
}

/**
 * Lets go of the request a line began with, as Socket.IO's page on memory has it: else it is kept as long as the line, and
 * with it the address and what browser it was, which nobody is to keep.
 */
function forgetRequest(socket: Wire): void {
  const conn = socket.conn as unknown as { request: unknown; remoteAddress: unknown }
  conn.request = null
  conn.remoteAddress = ''
  Object.assign(socket, { handshake: null })
}

/** What lies below a line, as far as Engine.IO and `ws` let it be seen. */
type Below = {
  readonly writeBuffer?: readonly { readonly data?: unknown }[]
  readonly transport?: { readonly socket?: { readonly bufferedAmount?: number; terminate?(): void } }
}

/** Closes a line whose other end reads nothing: a goodbye would wait for ever behind all the rest. */
function cutOff({ conn }: Wire): void {
  ;(conn as unknown as Below).transport?.socket?.terminate?.()
  conn.close(true)
}

/** Whether the other end has left too much lying: in the line, and on its way into it. */
function isUnread({ conn }: Wire): boolean {
  const { writeBuffer = [], transport } = conn as unknown as Below
  if (writeBuffer.length > UNREAD.packets) return true
  let bytes = transport?.socket?.bufferedAmount ?? 0
  for (const { data } of writeBuffer) if (typeof data === 'string') bytes += data.length
  return bytes > UNREAD.bytes
}

/** One connection from its beginning to its end. */
function serve(socket: Wire, code: string, options: TransportOptions): void {
  const bucket = createBucket(LIMITS.rate, LIMITS.burst, () => performance.now())
  const tries: Tries = { wrong: 0 }
  let floods = 0
  let inside: { readonly room: RoomHost; readonly line: Line; readonly device: string } | null = null
  let greeting: Promise<void> = Promise.resolve()
  let silence: ReturnType<typeof setTimeout> | null = null

  const expectHello = (): void => {
    if (silence) clearTimeout(silence)
    silence = setTimeout(() => socket.disconnect(true), options.patience)
    silence.unref()
  }
  expectHello()

  function leave(): void {
    if (!inside) return
    const { room, line } = inside
    inside = null
    room.leave(line)
    for (const role of ['seat', 'wall', 'host'] as const) void socket.leave(groupOf(code, role))
  }

  const lineFor = (member: Member): Line => ({
    ...member,
    attach: () => void socket.join(groupOf(code, member.role)),
    isGone: () => !socket.connected,
    patch: patch => void socket.emit('patch', patch),
    bye(why) {
      inside = null
      socket.emit('bye', why)
      socket.disconnect(true)
    },
  })

  async function admit(
    message: unknown,
  ): Promise<DoorRefusal | { room: RoomHost; line: Line; device: string }> {
    // Before anything else of it is looked at: what was said at another time may have had another shape.
    if (protocolOf(message) !== PROTOCOL) return 'tooOld'
    const hello = readHello(message)
    if (!hello) return 'badToken'
    const rooms = options.rooms()
    if (rooms.isClosing()) return 'stopping'
    if (code === '') return 'noSuchRoom'
    if (!rooms.isKnown(code) && !options.lookups.take()) return 'tooManyTries'
    let room: RoomHost | null
    try {
      room = await rooms.get(code)
    } catch {
      return 'notSaved'
    }
    if (!room) return 'noSuchRoom'
    const admitted = await options.door.admit(room, hello.as, hello.device, tries)
    return 'refused' in admitted
      ? admitted.refused
      : { room, line: lineFor(admitted.member), device: hello.device }
  }

  async function greet(message: unknown, answer: (welcome: Welcome) => void): Promise<void> {
    leave()
    const admitted = await admit(message)
    if (typeof admitted === 'string') return answer({ ok: false, refused: admitted })
    if (!socket.connected) return
    const { room, line, device } = admitted
    inside = admitted
    await room.enter(line, device, (last, view) => {
      if (silence) clearTimeout(silence)
      const { session } = room.state()
      const token = options.tokens.sign({ room: code, session, role: line.role, id: line.id })
      answer({ ok: true, token, last, view })
    })
  }

  async function command(message: unknown, answer: (answer: Answer) => void): Promise<void> {
    if (!inside) return answer({ again: 'hello' })
    const numbered = readNumbered(message)
    if (!numbered) return answer({ refused: 'badMessage' })
    const { room, line, device } = inside
    if (line.role === 'wall') return answer({ refused: 'notYours' })
    const outcome = await room.ask(
      numbered.command,
      { role: line.role, id: line.id },
      { device, n: numbered.n },
    )
    answer('ok' in outcome ? { ok: true } : outcome)
  }

  // Whatever is sent is counted, also what nobody listens to.
  socket.use((packet, next) => {
    if (bucket.take()) {
      floods = 0
      return next()
    }
    if (++floods > FLOOD) return void socket.disconnect(true)
    const answer: unknown = packet.at(-1)
    if (typeof answer !== 'function') return
    if (packet[0] === 'command') answer({ again: 'slow' } satisfies Answer)
    if (packet[0] === 'hello') answer({ ok: false, refused: 'tooManyTries' } satisfies Welcome)
  })
  socket.on('hello', (message: unknown, answer: unknown) => {
    if (typeof answer !== 'function') return
    const say = answer as (welcome: Welcome) => void
    // Each is answered with all there is to be seen: megabytes, where nobody reads them.
    if (isUnread(socket)) return cutOff(socket)
    if (!inside) expectHello()
    greeting = greeting.then(() => greet(message, say)).catch(options.onBug)
  })
  socket.on('command', (message: unknown, answer: unknown) => {
    if (typeof answer !== 'function') return
    command(message, answer as (answer: Answer) => void).catch(options.onBug)
  })
  socket.on('disconnect', reason => {
    if (silence) clearTimeout(silence)
    leave()
    // Nobody would ever look again at what carried it. By long polling its own goodbye is still on the way, and at once it
    // would come to a line that is not known any more.
    if (reason === 'client namespace disconnect') setTimeout(() => socket.conn.close(), LINGER).unref()
  })
}

const protocolOf = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && 'protocol' in message ? message.protocol : undefined
