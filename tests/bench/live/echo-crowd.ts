// A crowd on the bare echo server: what the rest is held against.

import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import WebSocket from 'ws'
import { figuresOf, quantile } from './process-figures.ts'
import type { CrowdFigures } from './crowd.ts'

const SERVER = join(import.meta.dirname, 'echo-server.mjs')

/** Starts it and waits for its port. */
async function startEcho(): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [SERVER], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<number>((done, fail) => {
    child.stdout.once('data', (line: Buffer) => done((JSON.parse(line.toString()) as { port: number }).port))
    child.once('exit', () => fail(new Error('the echo server stopped at once')))
  })
  return { child, port }
}

/** So many sockets come in at once; then `rounds` times one message goes to all of them, and one from each back. */
export async function runEcho(players: number, rounds: number): Promise<CrowdFigures> {
  const { child, port } = await startEcho()
  const started = performance.now()
  const sockets = await Promise.all(
    Array.from(
      { length: players },
      () =>
        new Promise<WebSocket>((done, fail) => {
          const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false })
          socket.once('open', () => done(socket))
          socket.once('error', fail)
        }),
    ),
  )
  const joined = (performance.now() - started) / 1000

  const delays: number[] = []
  for (let round = 0; round < rounds; round++) {
    const sent = performance.now()
    const heard = sockets.map(
      socket =>
        new Promise<void>(done =>
          socket.once('message', () => done(void delays.push(performance.now() - sent))),
        ),
    )
    sockets[0]!.send(`!${'x'.repeat(150)}`)
    await Promise.all(heard)
  }
  const answers: number[] = []
  for (let round = 0; round < rounds; round++)
    await Promise.all(
      sockets.map(async (socket, index) => {
        await new Promise(done => setTimeout(done, (index / players) * 1000))
        const sent = performance.now()
        await new Promise<void>(done => {
          socket.once('message', () => done(void answers.push(performance.now() - sent)))
          socket.send('x'.repeat(150))
        })
      }),
    )
  const { cpu, memory } = figuresOf(child.pid!)
  for (const socket of sockets) socket.terminate()
  child.kill('SIGTERM')
  return {
    joined,
    broadcast: [quantile(delays, 0.5), quantile(delays, 0.99)],
    answer: [quantile(answers, 0.5), quantile(answers, 0.99)],
    cpu,
    memory,
    bytes: Number.NaN,
    flags: 0,
  }
}
