// The line over a real Socket.IO server and a real network, through proxies as schools have them.

import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { socketLines } from '../../src/live/client/socket-transport.ts'
import type { Line, OpenLine } from '../../src/live/client/transport.ts'
import { PROTOCOL, type ClientMessages, type Hello, type ServerMessages } from '../../src/live/protocol.ts'
import { openSchoolProxy, type Habit, type SchoolProxy } from './support/school-proxy.ts'

const HELLO: Hello = { protocol: PROTOCOL, device: 'a-phone-of-its-own', as: { join: { word: null } } }

let web: http.Server
let io: Server<ClientMessages, ServerMessages>
let proxy: SchoolProxy
/** What each connection began as, and the room it named. */
let began: { transport: string; room: unknown }[]
const lines: Line[] = []

beforeEach(async () => {
  began = []
  web = http.createServer()
  io = new Server(web, { path: '/game/live/socket' })
  io.on('connection', socket => {
    began.push({
      transport: String(socket.handshake.query['transport']),
      room: socket.handshake.query['room'],
    })
    socket.on('hello', (_, answer) => answer({ ok: false, refused: 'full' }))
    socket.on('command', ({ n }, answer) => {
      if (n === 1) answer({ ok: true })
      if (n === 2) socket.disconnect()
      if (n === 3) socket.emit('bye', 'stopping')
      if (n === 4) socket.emit('patch', { seq: 9, set: { at: 3 } })
    })
  })
  await new Promise<void>(done => web.listen(0, '127.0.0.1', done))
  proxy = await openSchoolProxy((web.address() as AddressInfo).port, 'pass')
})
afterEach(async () => {
  lines.splice(0).forEach(line => line.close())
  await proxy.close()
  await io.close()
})

type Told = { readonly what: 'up' | 'lost' } | { readonly what: 'patch' | 'bye'; readonly data: unknown }

/** Opens a line; `next` waits for what it tells. */
function open(openLine: OpenLine): { line: Line; next: () => Promise<Told> } {
  const heard: Told[] = []
  let wake: () => void = () => undefined
  const tell = (told: Told): void => {
    heard.push(told)
    wake()
  }
  const line = openLine({
    up: () => tell({ what: 'up' }),
    lost: () => tell({ what: 'lost' }),
    patch: data => tell({ what: 'patch', data }),
    bye: data => tell({ what: 'bye', data }),
  })
  lines.push(line)
  return {
    line,
    async next() {
      while (heard.length === 0) await new Promise<void>(done => (wake = done))
      return heard.shift()!
    },
  }
}

const hello = (line: Line): Promise<unknown> => new Promise(done => line.hello(HELLO, done))
const ask = (line: Line, n: number): Promise<unknown> =>
  new Promise(done => line.command({ n, command: { type: 'askName', name: 'Nil' } }, done))
const linesThrough = (patience = 60_000): OpenLine =>
  socketLines(`${proxy.address}/game/index.html`, 'K7RWD', { patience })

describe('a line', () => {
  test('lies below the page, names its room, and carries questions and answers', async () => {
    const { line, next } = open(linesThrough())
    expect(await next()).toEqual({ what: 'up' })
    expect(await hello(line)).toEqual({ ok: false, refused: 'full' })
    expect(await ask(line, 1)).toEqual({ ok: true })
    line.command({ n: 4, command: { type: 'askName', name: null } }, () => undefined)
    expect(await next()).toEqual({ what: 'patch', data: { seq: 9, set: { at: 3 } } })
    line.command({ n: 3, command: { type: 'askName', name: null } }, () => undefined)
    expect(await next()).toEqual({ what: 'bye', data: 'stopping' })
    expect(began).toEqual([{ transport: 'polling', room: 'K7RWD' }])
  })

  test('says that it is lost, once, when the server hangs up', async () => {
    const { line, next } = open(linesThrough())
    await next()
    line.command({ n: 2, command: { type: 'askName', name: null } }, () => undefined)
    expect(await next()).toEqual({ what: 'lost' })
  })

  test('says that it is lost where nobody answers', async () => {
    await io.close()
    expect(await open(linesThrough()).next()).toEqual({ what: 'lost' })
  })

  test.each<Habit>(['refuse', 'swallow', 'deaf'])(
    'comes through a proxy that does this to WebSockets: %s',
    async habit => {
      proxy.habit = habit
      const { line, next } = open(linesThrough())
      expect(await next()).toEqual({ what: 'up' })
      expect(await hello(line)).toEqual({ ok: false, refused: 'full' })
      expect(await ask(line, 1)).toEqual({ ok: true })
    },
  )

  /** A line that begins by polling and moves over to a WebSocket, and is closed. */
  async function moveOver(openLine: OpenLine): Promise<void> {
    const { line, next } = open(openLine)
    await next()
    // Moved over, the old way ends: a server sees it.
    const [served] = await io.fetchSockets()
    const { conn } = io.sockets.sockets.get(served!.id)!
    if (conn.transport.name !== 'websocket') await new Promise(done => conn.once('upgrade', done))
    await hello(line)
    line.close()
  }

  test('a server that is down says nothing against WebSockets', async () => {
    const openLine = linesThrough()
    await moveOver(openLine)
    const { port } = proxy
    // Nobody listens there.
    proxy.port = 1
    expect(await open(openLine).next()).toEqual({ what: 'lost' })
    proxy.port = port
    expect(await open(openLine).next()).toEqual({ what: 'up' })
    expect(began.at(-1)!.transport).toBe('websocket')
  })

  test('begins with a WebSocket where one has carried, until one does not', async () => {
    const openLine = linesThrough(1500)
    await moveOver(openLine)

    const second = open(openLine)
    expect(await second.next()).toEqual({ what: 'up' })
    expect(began.at(-1)!.transport).toBe('websocket')
    second.line.close()

    proxy.habit = 'swallow'
    expect(await open(openLine).next()).toEqual({ what: 'lost' })
    expect(await open(openLine).next()).toEqual({ what: 'up' })
    expect(began.at(-1)!.transport).toBe('polling')
  })
})
