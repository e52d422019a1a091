// A crowd of players on the real server: a process of its own with its log on disk, and a socket for each of them.

import { io, type Socket } from 'socket.io-client'
import type { HostCommand, SeatCommand } from '../../../src/live/authority/types.ts'
import type { HostView } from '../../../src/live/authority/views.ts'
import {
  ADDRESSES,
  PROTOCOL,
  SOCKET_PATH,
  type Answer,
  type Create,
  type Created,
  type Hello,
  type Patch,
  type Welcome,
} from '../../../src/live/protocol.ts'
import { figuresOf, quantile } from './process-figures.ts'

/** Times in ms at the median and at 99 of 100, unless said otherwise. */
export type CrowdFigures = {
  /** Seconds until everybody was in. */
  readonly joined: number
  readonly broadcast: readonly [number, number]
  /** From a flag to the word that it is on disk. */
  readonly answer: readonly [number, number]
  /** Seconds of the server's processor time over all of it; its memory at the end, in MB. */
  readonly cpu: number
  readonly memory: number
  /** Bytes that one player sent and was sent, in the mean. */
  readonly bytes: number
  /** Flags that were placed. */
  readonly flags: number
}

export type Target = { readonly url: string; readonly pid: number }

export const CREATE: Create = {
  preset: 'guided',
  language: 'en',
  pages: [{ pack: 'the-question-mark', id: 'dark-masts', language: 'en' }],
  measure: 'none',
  asksSure: false,
  palette: 'all',
  minutes: null,
  secondVote: true,
  keepDays: 1,
}

/** Makes a session. Throws where the server would not. */
export async function makeSession({ url }: Target): Promise<Created> {
  const response = await fetch(`${url}${ADDRESSES.create}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(CREATE),
  })
  const made = (await response.json()) as Created
  if (!response.ok) throw new Error(`no session: ${response.status} ${JSON.stringify(made)}`)
  return made
}

/** A socket that has said hello, with its commands numbered. */
export class Line {
  readonly socket: Socket
  view!: Extract<Welcome, { ok: true }>['view']
  #n = 0
  #bye = ''

  constructor({ url }: Target, code: string) {
    this.socket = io(url, {
      path: `/${SOCKET_PATH}`,
      query: { room: code },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    })
    this.socket.on('bye', (why: string) => (this.#bye = why))
  }

  async hello(as: Hello['as'], device: string): Promise<this> {
    await new Promise<void>((done, fail) => {
      this.socket.once('connect', done)
      this.socket.once('connect_error', fail)
    })
    const hello: Hello = { protocol: PROTOCOL, device, as }
    const welcome = (await this.socket.timeout(60_000).emitWithAck('hello', hello)) as Welcome
    if (!welcome.ok) throw new Error(`not let in: ${welcome.refused}`)
    this.view = welcome.view
    return this
  }

  /** Resolves once it is on disk. Throws where it is refused. */
  async send(command: SeatCommand | HostCommand): Promise<void> {
    const asked = this.socket.timeout(60_000).emitWithAck('command', { n: ++this.#n, command })
    const answer = (await asked.catch((error: unknown) => {
      throw new Error(`the line was closed: ${this.#bye || String(error)}`)
    })) as Answer
    if (!('ok' in answer)) throw new Error(`refused: ${JSON.stringify(answer)}`)
  }

  /** When the next patch that moves the session on is here. */
  moved(): Promise<number> {
    return new Promise(done => {
      const look = (patch: Patch): void => {
        if (!('at' in patch.set)) return
        this.socket.off('patch', look)
        done(performance.now())
      }
      this.socket.on('patch', look)
    })
  }

  /** Bytes over the line so far, both ways. */
  get bytes(): number {
    const { transport } = this.socket.io.engine as unknown as {
      transport: { ws?: { _socket?: { bytesRead: number; bytesWritten: number } } }
    }
    const line = transport.ws?._socket
    return line ? line.bytesRead + line.bytesWritten : Number.NaN
  }
}

const wait = (milliseconds: number): Promise<void> => new Promise(done => setTimeout(done, milliseconds))

/**
 * So many players come into each of so many rooms at once, place `flags` each over as many seconds, and the host goes
 * to and fro between two beats `rounds` times.
 */
export async function runCrowd(
  target: Target,
  { players, rooms = 1, flags, rounds }: { players: number; rooms?: number; flags: number; rounds: number },
): Promise<CrowdFigures> {
  const before = figuresOf(target.pid)
  const sessions = await Promise.all(Array.from({ length: rooms }, () => makeSession(target)))
  const hosts = await Promise.all(
    sessions.map(({ code, host }, index) =>
      new Line(target, code).hello({ token: host }, `bench-host-${index}`),
    ),
  )
  const started = performance.now()
  const crowd = await Promise.all(
    sessions.flatMap(({ code }, room) =>
      Array.from({ length: players }, (_, index) =>
        new Line(target, code).hello({ join: { word: null } }, `bench-player-${room}-${index}`),
      ),
    ),
  )
  const joined = (performance.now() - started) / 1000
  const steps = (hosts[0]!.view as HostView).steps
  const stepAt = (kind: string): number => steps.findIndex(step => step.kind === kind)

  const go = async (from: number, to: number): Promise<number[]> => {
    const heard = crowd.map(line => line.moved())
    const sent = performance.now()
    await Promise.all(hosts.map(host => host.send({ type: 'go', from, to })))
    return (await Promise.all(heard)).map(at => at - sent)
  }
  const delays: number[] = []
  await go(0, stepAt('marking'))

  const answers: number[] = []
  await Promise.all(
    crowd.map(async (line, index) => {
      await wait((index / crowd.length) * 1000)
      for (let flag = 0; flag < flags; flag++) {
        const sent = performance.now()
        const span = { start: flag * 40, end: flag * 40 + 12 }
        const command = { type: 'placeFlag', span, technique: 'innuendo', confidence: null } as const
        await line.send({ type: 'mark', page: 0, command })
        answers.push(performance.now() - sent)
        await wait(Math.max(0, 1000 - (performance.now() - sent)))
      }
    }),
  )

  const [where, split] = [stepAt('where'), stepAt('split')]
  delays.push(...(await go(stepAt('marking'), where)))
  for (let round = 0; round < rounds; round++)
    delays.push(...(await go(round % 2 ? split : where, round % 2 ? where : split)))

  const after = figuresOf(target.pid)
  const bytes = crowd.reduce((sum, line) => sum + line.bytes, 0) / crowd.length
  for (const line of [...crowd, ...hosts]) line.socket.disconnect()
  return {
    joined,
    broadcast: [quantile(delays, 0.5), quantile(delays, 0.99)],
    answer: [quantile(answers, 0.5), quantile(answers, 0.99)],
    cpu: after.cpu - before.cpu,
    memory: after.memory,
    bytes,
    flags: answers.length,
  }
}
