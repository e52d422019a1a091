// Whatever else is sent to a real server that stands on the internet, below what a client would ever say: half packets,
// names of its own inside, requests that are none. It answers or hangs up, and the class notices nothing.

import { connect } from 'node:net'
import fc from 'fast-check'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ADDRESSES, PROTOCOL, SOCKET_PATH, type Created } from '../../src/live/protocol.ts'
import { aHost, aPlayer, builtGame } from './support/a-server.ts'
import { aSession, recordsOf } from './support/real-phones.ts'
import { startProcess, type ServerProcess } from './support/server-process.ts'

let folder: string
let server: ServerProcess
let session: Created
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'just-asking-hostile-'))
  const { folder: game } = await builtGame()
  server = await startProcess(['--game', game, '--data-dir', folder, '--port', '0'])
  session = await aSession(server)
})
afterAll(async () => {
  await server?.kill()
  await rm(folder, { recursive: true, force: true })
})

/** Somebody plays, the log has a line for each thing that was done and no other, and no fault has been met. */
async function expectAllWell(did: () => Promise<unknown>): Promise<void> {
  const host = await aHost(server, session.code, session.host)
  const ana = await aPlayer(server, session.code)
  const before = await recordsOf(server, session)
  await did()
  expect(await ana.send({ type: 'askName', name: `Ana ${before.length}` })).toEqual({ ok: true })
  expect(await host.send({ type: 'answerName', seat: ana.view.seat.id, yes: true })).toEqual({ ok: true })
  expect(await recordsOf(server, session)).toHaveLength(before.length + 2)
  expect(await (await fetch(new URL(ADDRESSES.health, server.base))).json()).toMatchObject({
    ok: true,
    seats: 1,
  })
  expect(server.said()).not.toMatch(/a fault in the program|not stopped in order|Uncaught/)
  host.leave()
  ana.leave()
  await Promise.all([host.closed, ana.closed])
}

/** Sends one packet that was bent by hand along a new line that stands, by long polling; then hangs up. */
async function sendBent(packet: string): Promise<void> {
  const address = `${server.base}${SOCKET_PATH}/?EIO=4&transport=polling&room=${session.code}`
  const opened = await (await fetch(address)).text()
  const line = `${address}&sid=${(JSON.parse(opened.slice(1)) as { sid: string }).sid}`
  const post = async (body: string): Promise<void> => {
    const headers = { 'content-type': 'text/plain;charset=UTF-8' }
    const response = await fetch(line, { method: 'POST', headers, body })
    await response.text()
    expect([packet, response.status]).toEqual([packet, response.ok ? 200 : 400])
  }
  await post('40')
  expect(await (await fetch(line)).text()).toMatch(/^40\{"sid":/)
  await post(packet)
  await post('1')
}

const hello = (as: unknown): string =>
  JSON.stringify(['hello', { protocol: PROTOCOL, device: 'bent-line', as }])
const BENT = [
  '',
  '4',
  '42',
  '42[',
  '42[]',
  '42[null]',
  '42[7,{}]',
  '42["__proto__",{}]',
  '42["constructor"]',
  '42["disconnect"]',
  '42["disconnecting","x"]',
  '42["error",{}]',
  '42["newListener",{}]',
  '42["hello"]',
  '42["command",{"n":1,"command":{"type":"go","from":0,"to":8}}]',
  `42${hello({ token: 'x' })}`,
  `420${hello({ token: 'x'.repeat(3000) })}`,
  '4299999999999999999999["hello",{}]',
  '42-1["hello",{}]',
  '430["ok"]',
  '43999999[{"ok":true}]',
  '40{"token":',
  '40/admin,{}',
  '41/admin,',
  '44{"message":"x"}',
  '451-["hello",{"_placeholder":true,"num":0}]',
  '459999999-["hello",{"_placeholder":true,"num":5}]',
  'bAAAA',
  'b!!!!',
  '6',
  '7x',
  '9',
  '3probe',
  '5',
  '1',
  `42["hello",${'['.repeat(1500)}${']'.repeat(1500)}]`,
  `42["${'\\u0000'.repeat(200)}",{}]`,
  `2\x1e2\x1e${'4\x1e'.repeat(300)}`,
]

it('packets that no client would send', async () => {
  const { sample, oneof, string, constantFrom, tuple, json } = fc
  const odd = oneof(
    string({ maxLength: 200 }),
    string({ unit: 'binary', maxLength: 200 }),
    tuple(constantFrom('42', '420', '43', '40', '45', '4', 'b'), json()).map(([type, text]) => type + text),
    json().map(text => `420["hello",${text}]`),
    json().map(text => `420["command",${text}]`),
    tuple(constantFrom(...BENT), constantFrom(...BENT)).map(([one, other]) => `${one}\x1e${other}`),
  )
  await expectAllWell(async () => {
    const packets = [...BENT, ...sample(odd, { numRuns: 120, seed: 11 })]
    while (packets.length > 0) await Promise.all(packets.splice(0, 8).map(sendBent))
  })
})

/** What the server says to these bytes until it hangs up, or to a moment of silence. */
const said = (bytes: string | Uint8Array): Promise<string> =>
  new Promise(done => {
    let text = ''
    const socket = connect(server.port, '127.0.0.1', () => socket.end(bytes))
    socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk))
    socket.on('error', () => undefined).on('close', () => done(text))
  })

const request = (line: string, ...headers: string[]): string =>
  [line, `Host: 127.0.0.1:${server.port}`, 'Connection: close', ...headers, '', ''].join('\r\n')
const upgrade = (path: string, ...headers: string[]): string =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${server.port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    ...headers,
    '',
    '',
  ].join('\r\n')

it('requests that are none, or ask for what is not theirs', async () => {
  const { code } = session
  const socket = `/${SOCKET_PATH}/?EIO=4&transport=websocket&room=${code}`
  const requests = [
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    'HELO there\r\n\r\n',
    request('GET /../../../../etc/passwd HTTP/1.1'),
    request('GET /%2e%2e/%2e%2e/%2e%2e/etc/passwd HTTP/1.1'),
    request('GET //etc/passwd HTTP/1.1'),
    request('GET http://elsewhere.example/live/log?room=AAAAA HTTP/1.1'),
    request('GET /%00 HTTP/1.1'),
    request('GET /%E0%A4%A HTTP/1.1'),
    request(`GET /${'x'.repeat(8000)} HTTP/1.1`),
    request('GET / HTTP/1.1', `Cookie: ${'x'.repeat(40_000)}`),
    request('GET / HTTP/1.1', 'Range: bytes=9-1,5-,x'),
    request('OPTIONS * HTTP/1.1'),
    request('TRACE / HTTP/1.1'),
    request(`GET /live/text/-1?room=${code} HTTP/1.1`),
    request(`GET /live/text/99999999999999999999?room=${code} HTTP/1.1`),
    request(`GET /live/text/__proto__?room=${code} HTTP/1.1`),
    request(`GET /live/text/0?room=${code}&room=AAAAA HTTP/1.1`),
    request('GET /live/text/0?room[]=1 HTTP/1.1'),
    request('GET /live/text/0?room=%ff%fe HTTP/1.1'),
    request(`GET /live/key/0?room=${code} HTTP/1.1`),
    request(`GET /live/key/0?room=${code} HTTP/1.1`, 'Authorization: Bearer'),
    request(`GET /live/log?room=${code} HTTP/1.1`, 'Authorization: Basic aDoxMjM='),
    request(`GET /live/log?room=${code} HTTP/1.1`, `Authorization: Bearer ${'.'.repeat(5000)}`),
    request(`DELETE /live/room?room=${code} HTTP/1.1`),
    request(`DELETE /live/room?room=${code} HTTP/1.1`, 'Authorization: Bearer x.y'),
    request('POST /live/create HTTP/1.1', 'Content-Type: application/json', 'Content-Length: -5'),
    request('POST /live/create HTTP/1.1', 'Content-Type: application/json', 'Content-Length: 500'),
    `${request('POST /live/create HTTP/1.1', 'Content-Type: application/json', 'Transfer-Encoding: chunked')}zz\r\n{}\r\n`,
    upgrade(socket),
    upgrade(socket, 'Sec-WebSocket-Key: x', 'Sec-WebSocket-Version: 99'),
    upgrade('/', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version: 13'),
    `${upgrade(socket, 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version: 13')}\xff\xff\xff\xff\xff\xff\xff\xff`,
    upgrade(
      socket,
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Version: 13',
      'Origin: null',
    ),
  ]
  await expectAllWell(async () => {
    for (const bytes of requests) {
      const answer = await said(Buffer.from(bytes, 'latin1'))
      const asked = JSON.stringify(bytes.slice(0, 90))
      expect([asked, answer.startsWith('HTTP/1.1 5')]).toEqual([asked, false])
      expect([asked, /root:|"marks"|"events"|^HTTP\/1\.1 201/.test(answer)]).toEqual([asked, false])
    }
  })
})
