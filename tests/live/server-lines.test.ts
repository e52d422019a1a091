// Lines that end oddly: hung up too early, left unread, taken apart by hand. The server lets go of each, and can always stop.

import { connect, type Socket as Plain } from 'node:net'
import WebSocket from 'ws'
import { afterEach, describe, expect, it } from 'vitest'
import { PROTOCOL, SOCKET_PATH } from '../../src/live/protocol.ts'
import { MemoryDisk, openMemoryLog } from '../../src/server/log/memory-log.ts'
import { aHost, aPerson, aPlayer, startTestServer, type TestServer } from './support/a-server.ts'

const running: TestServer[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})

async function aServer(changes: Parameters<typeof startTestServer>[0] = {}): Promise<TestServer> {
  const server = await startTestServer(changes)
  running.push(server)
  return server
}

const seatsIn = async (server: TestServer): Promise<number> =>
  ((await (await server.get('health')).json()) as { seats: number }).seats

/** A line by hand, below what a client would say. */
async function byHand(server: TestServer, code: string): Promise<WebSocket> {
  const address = `${server.base.replace('http', 'ws')}${SOCKET_PATH}/?EIO=4&transport=websocket&room=${code}`
  const line = new WebSocket(address)
  await new Promise(done => line.once('open', done))
  const inside = new Promise<void>(done =>
    line.on('message', data => (data as Buffer).toString().startsWith('40') && done()),
  )
  line.send('40')
  await inside
  return line
}

const helloOf = (token: string, number: number): string =>
  `42${number}${JSON.stringify(['hello', { protocol: PROTOCOL, device: 'a-line-by-hand', as: { token } }])}`

it('whoever hangs up while being let in is not here', async () => {
  const disk = new MemoryDisk()
  const server = await aServer({ log: openMemoryLog(disk) })
  const { code, host: hostToken } = await server.create()
  const host = await aHost(server, code, hostToken)
  const ana = await aPlayer(server, code)
  ana.leave()
  await host.until<{ here: number }>('count', ({ here }) => here === 0)
  // A slow disk: who comes in waits for what is on its way there.
  const release = disk.hold()
  const locked = host.send({ type: 'lock', locked: true })
  const back = await aPerson(server, code)
  await server.get('health')
  void back.hello({ token: ana.token }).catch(() => undefined)
  // The hello has arrived when what was sent after it is answered, and by the next answer it waits for the disk.
  expect(await back.say('command', { n: 1, command: { type: 'askName', name: 'Ana' } })).toEqual({
    again: 'hello',
  })
  await server.get('health')
  back.leave()
  await back.closed
  // Seen by the server, too, by the time it has let somebody else in as far as its door.
  expect(await (await aPerson(server, code)).say('command', { n: 1 })).toEqual({ again: 'hello' })
  release()
  expect(await locked).toEqual({ ok: true })
  // Whoever comes in now comes after all that.
  const wall = await aHost(server, code, hostToken)
  expect(wall.view.count.here).toBe(0)
  expect(wall.view.seats[0]!.here).toBe(false)
  expect(await seatsIn(server)).toBe(0)
})

it('a line that asks over and over and reads nothing is cut off, and the class notices nothing', async () => {
  const server = await aServer()
  const { code, host: hostToken } = await server.create()
  // What a trainer sees of so many is large.
  const phones = await Promise.all(Array.from({ length: 400 }, () => aPlayer(server, code)))
  const line = await byHand(server, code)
  line.on('error', () => undefined)
  const closed = new Promise<'closed'>(done => line.once('close', () => done('closed')))
  line.pause()
  let number = 0
  const asking = setInterval(() => line.send(helloOf(hostToken, number++)), 52)
  expect(await closed).toBe('closed')
  clearInterval(asking)
  expect(number).toBeGreaterThan(50)
  const host = await aHost(server, code, hostToken)
  expect(await host.send({ type: 'lock', locked: true })).toEqual({ ok: true })
  await phones[0]!.until<boolean>('locked', locked => locked)
})

it('a line whose socket has said goodbye is closed', async () => {
  const server = await aServer()
  const { code } = await server.create()
  const line = await byHand(server, code)
  const closed = new Promise<'closed'>(done => line.once('close', () => done('closed')))
  line.send('41')
  expect(await closed).toBe('closed')
})

it('a goodbye by long polling is heard to its end', async () => {
  const server = await aServer()
  const { code } = await server.create()
  const address = `${server.base}${SOCKET_PATH}/?EIO=4&transport=polling&room=${code}`
  const opened = await (await fetch(address)).text()
  const line = `${address}&sid=${(JSON.parse(opened.slice(1)) as { sid: string }).sid}`
  const post = async (body: string): Promise<number> => {
    const response = await fetch(line, { method: 'POST', headers: { 'content-type': 'text/plain' }, body })
    return response.status
  }
  expect(await post('40')).toBe(200)
  expect(await (await fetch(line)).text()).toMatch(/^40/)
  // A poll is always on its way. The socket says goodbye first, then the line: as a client does it.
  const poll = fetch(line)
  expect([await post('41'), await post('1')]).toEqual([200, 200])
  await poll
})

describe('stopping', () => {
  /** A connection that a browser keeps in reserve, or that broke off in the middle of a question. */
  async function spare(server: TestServer, said: string): Promise<Plain> {
    const connection = connect(server.server.port, '127.0.0.1')
    connection.on('error', () => undefined)
    await new Promise<void>(done => connection.once('connect', () => done()))
    if (said) connection.write(said)
    // The server has taken it when it answers what came after it.
    await server.get('health')
    return connection
  }

  it.each([
    ['in reserve', ''],
    ['in the middle of a question', 'GET /health HTTP/1.1\r\nHo'],
  ])('does not wait for a connection %s', async (_, said) => {
    const server = await startTestServer()
    const { code } = await server.create()
    const ana = await aPlayer(server, code)
    const connection = await spare(server, said)
    const closed = new Promise(done => connection.once('close', done))
    await server.stop()
    expect(await ana.bye).toBe('stopping')
    await closed
  })
})
