// A room for the camera: a real server over memory, a class that marks by chance that falls the same each time, and
// windows as the trainer, the wall and a phone have them, each with a lens of its own.

import { join } from 'node:path'
import type { Browser, BrowserContext, Page, TestInfo } from '@playwright/test'
import { createHostRoom, createSeatRoom } from '../../src/live/client/client.ts'
import { browserShelf } from '../../src/live/client/keep.ts'
import type { LiveRoom, LiveState } from '../../src/live/client/types.ts'
import type { Create, Created } from '../../src/live/protocol.ts'
import { classParts } from '../../src/server/class-parts.ts'
import { MemoryDisk, openMemoryLog } from '../../src/server/log/memory-log.ts'
import { createLogger } from '../../src/server/logger.ts'
import { startServer, type LiveServer } from '../../src/server/server.ts'
import { ROOT } from '../../src/tools/run.mjs'
import { dice, wishesOf } from '../fixtures/live-class.ts'
import { memoryStorage } from '../fixtures/memory-storage.ts'

/** The game that this run has built. */
const GAME = join(ROOT, `.vite/e2e-${process.env['JUST_ASKING_PORT']}`)

export const A_SESSION: Create = {
  preset: 'guided',
  language: 'en',
  pages: [
    { pack: 'the-question-mark', id: 'dark-masts', language: 'en' },
    { pack: 'the-question-mark', id: 'heavy-scales', language: 'en' },
  ],
  measure: 'none',
  asksSure: false,
  palette: 'all',
  minutes: null,
  secondVote: true,
  keepDays: 30,
}

const shelf = () => {
  const storage = memoryStorage()
  return browserShelf(() => storage)
}

export type Seat = LiveRoom<'seat'>
export type Host = ReturnType<typeof createHostRoom>

/** Resolves as soon as `is` holds. */
const until = (
  room: Pick<Host, 'getState' | 'subscribe'>,
  is: (state: LiveState<'host'>) => boolean,
): Promise<void> =>
  new Promise(done => {
    if (is(room.getState())) return done()
    const unsubscribe = room.subscribe(state => {
      if (!is(state)) return
      unsubscribe()
      done()
    })
  })

export type LiveSet = Awaited<ReturnType<typeof openSet>>

/** A server, and what happens before the camera. */
export async function openSet(browser: Browser, info: TestInfo) {
  const disk = new MemoryDisk()
  const open = (port: number): Promise<LiveServer> =>
    startServer(
      {
        port,
        host: '127.0.0.1',
        game: GAME,
        databaseUrl: null,
        publicUrl: 'http://192.168.1.23/',
        maxSeats: 200,
        maxRooms: 50,
        keepDays: 90,
      },
      {
        log: openMemoryLog(disk),
        parts: classParts,
        logger: createLogger('silent', process.stdout),
      },
    )
  let server: LiveServer | null = await open(0)
  const base = `http://127.0.0.1:${server.port}/`
  const contexts: BrowserContext[] = []
  const rooms: { close(): void }[] = []
  const keep = <R extends { close(): void }>(room: R): R => {
    rooms.push(room)
    return room
  }

  return {
    disk,
    async create(changes: Partial<Create> = {}): Promise<Created> {
      const response = await fetch(`${base}live/create`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...A_SESSION, ...changes }),
      })
      if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
      return (await response.json()) as Created
    },
    /** Drives a session without a screen. */
    async host({ code, host: token }: Created): Promise<Host> {
      const host = keep(createHostRoom({ code, token, base, shelf: shelf() }))
      await until(host, ({ view }) => view !== null)
      return host
    },
    /** Readers who come in without a screen. */
    async readers(host: Host, code: string, count: number): Promise<Seat[]> {
      const seats = Array.from({ length: count }, () => keep(createSeatRoom({ code, base, shelf: shelf() })))
      await until(host, ({ view }) => (view?.seats.length ?? 0) >= count)
      return seats
    },
    /** They mark a page; all but some hand it in. */
    async mark(host: Host, seats: readonly Seat[], page: number, waiting = 0): Promise<void> {
      const key = await host.key(page)
      if ('failure' in key) throw new Error(key.failure)
      const chance = dice(11 + page)
      for (const [index, seat] of seats.entries()) {
        await seat.text(page)
        let flags = 0
        for (const { span, technique } of wishesOf(key.value, chance)) {
          const command = { type: 'placeFlag', span, technique, confidence: null } as const
          if (seat.send({ type: 'mark', page, command }) === null) flags++
        }
        if (index >= waiting) seat.send({ type: 'handIn', page, nothingToFlag: flags === 0 })
      }
    },
    /** Some rub out what they have flagged last. */
    change(seats: readonly Seat[], page: number): void {
      for (const seat of seats) {
        const flag = seat.getState().view?.own[page]?.round.flags.at(-1)
        if (flag) seat.send({ type: 'mark', page, command: { type: 'removeFlag', flagId: flag.id } })
        seat.send({ type: 'handIn', page, nothingToFlag: false })
      }
    },
    async next(host: Host): Promise<void> {
      const { at } = host.getState().view!
      host.send({ type: 'go', from: at, to: at + 1 })
      await until(host, ({ view }) => view?.at === at + 1)
    },
    until,
    /** An address of this server in a window of its own. */
    async open(hash: string): Promise<Page> {
      const { viewport, hasTouch, colorScheme } = info.project.use
      const context = await browser.newContext({
        viewport: viewport ?? null,
        hasTouch: hasTouch ?? false,
        colorScheme: colorScheme ?? 'light',
        baseURL: base,
        locale: 'en-US',
        timezoneId: 'UTC',
      })
      contexts.push(context)
      const page = await context.newPage()
      await page.goto(`./?stage=off${hash}`)
      return page
    },
    async stop(): Promise<void> {
      await server?.close('stopping')
      server = null
    },
    async end(): Promise<void> {
      rooms.forEach(room => room.close())
      for (const context of contexts) await context.close()
      await server?.close('stopping')
    },
  }
}
