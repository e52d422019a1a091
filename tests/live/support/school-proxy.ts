// A proxy as schools have them: it passes pages on, and does with WebSockets what it likes.

import http from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import net from 'node:net'

/** What it does with a WebSocket: passes it on, says no, says nothing, or opens it and lets nothing come back. */
export type Habit = 'pass' | 'refuse' | 'swallow' | 'deaf'

export type SchoolProxy = {
  readonly address: string
  habit: Habit
  /** Where it passes things on to. */
  port: number
  close(): Promise<void>
}

export async function openSchoolProxy(port: number, habit: Habit): Promise<SchoolProxy> {
  const sockets = new Set<Socket>()
  const server = http.createServer((request, response) => {
    const { method, url, headers } = request
    const onward = http.request(
      { port: proxy.port, host: '127.0.0.1', method, path: url, headers },
      answer => {
        response.writeHead(answer.statusCode!, answer.headers)
        answer.pipe(response)
      },
    )
    onward.on('error', () => response.destroy())
    response.on('close', () => onward.destroy())
    request.pipe(onward)
  })
  const proxy: SchoolProxy = {
    address: '',
    habit,
    port,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise(done => server.close(done))
    },
  }
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('upgrade', (request, stream, head) => {
    const socket = stream as Socket
    socket.on('error', () => undefined)
    if (proxy.habit === 'swallow') return
    if (proxy.habit === 'refuse') {
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')
      return
    }
    const onward = net.connect(proxy.port, '127.0.0.1', () => {
      const lines = request.rawHeaders.map((text, nth) => text + (nth % 2 === 0 ? ': ' : '\r\n'))
      onward.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('')}\r\n`)
      onward.write(head)
      socket.pipe(onward)
    })
    onward.on('error', () => socket.destroy())
    onward.on('close', () => socket.destroy())
    socket.on('close', () => onward.destroy())
    if (proxy.habit === 'pass') onward.pipe(socket)
    else {
      // The answer that opens it comes through, and nothing after that.
      onward.once('data', opening => {
        socket.write(opening.subarray(0, opening.indexOf('\r\n\r\n') + 4))
        onward.resume()
      })
    }
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return Object.assign(proxy, { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
}
