// Plays of live sessions: a real server over real files, a trainer with a laptop and a wall, and players with phones. Every
// window is watched: an error in a console fails the test, whoever's it is.

import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test'
import { classParts } from '../../../src/server/class-parts.ts'
import { openFileLog } from '../../../src/server/log/file-log.ts'
import { createLogger } from '../../../src/server/logger.ts'
import { startServer, type LiveServer } from '../../../src/server/server.ts'
import type { Create, Created } from '../../../src/live/protocol.ts'
import { Player } from './player.ts'
import { test as base } from './test.ts'
import { tongueOf } from './tongue.ts'

export { expect }

/** The game that this run has built. */
const GAME = join(import.meta.dirname, `../../../.vite/e2e-${process.env['JUST_ASKING_PORT']}`)

export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
}
export const LAPTOP: BrowserContextOptions = { viewport: { width: 1366, height: 768 } }
export const PROJECTOR: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } }

export type Venue = {
  /** Where a test that asks the server itself finds it. */
  readonly base: string
  /**
   * Opens an address of this server (`#/join`; `&lang=es#/join` in another language) in a window of its own, as on another
   * machine.
   */
  open(hash: string, options?: BrowserContextOptions): Promise<Page>
  /** A trainer's laptop, with the console of a session. */
  console(session: Created): Promise<Trainer>
  wall(session: Created): Promise<Page>
  /** Somebody who comes in by the code, with a phone, and is in. */
  phone(code: string, options?: BrowserContextOptions): Promise<Phone>
  /** A session that was made without a screen. */
  create(changes?: Partial<Create>): Promise<Created>
  /** Stops the server without a word, and starts another on what it has written. */
  restart(): Promise<void>
  stop(): Promise<void>
  start(): Promise<void>
  /** Takes what somebody's window says for granted in this test. */
  forgive(pattern: RegExp): void
}

/** A player with a phone. */
export class Phone extends Player {
  constructor(page: Page) {
    super(page, { stage: 'off', tongue: tongueOf('en') })
    this.with('finger')
  }

  /** The page to mark is here, and so are the hands for it. */
  async ready(): Promise<void> {
    await this.sheetReady()
    await expect(this.button('Hand in')).toBeVisible()
  }

  async handIn(): Promise<void> {
    await this.press('Hand in')
    // The live region says the same.
    await expect(this.page.locator('.handed-in')).toContainText('Handed in.')
  }

  async nothingHere(): Promise<void> {
    await this.press('Nothing to flag here')
    await expect(this.page.locator('.handed-in')).toContainText('Handed in: nothing to flag here.')
  }

  /** What lets this phone into a session: with it a test may ask for what a player might. */
  async token(code: string): Promise<string> {
    const kept = await this.page.evaluate(key => localStorage.getItem(key), `just-asking-live:seat/${code}`)
    return (JSON.parse(kept!) as { token: string }).token
  }

  /** From a page back to the list of those that are open. */
  toList = (): Promise<void> => this.button('All pages').first().tap()

  /** All that was done is on the server's disk. */
  async saved(): Promise<void> {
    await expect(this.page.getByText('All saved', { exact: true }).filter({ visible: true })).toHaveCount(1)
  }
}

/** A trainer at the console. */
export class Trainer {
  constructor(readonly page: Page) {}

  /** What takes everybody to the next step; at the key there is another “next”, for its passages. */
  get onward(): Locator {
    const bar = this.page.getByRole('navigation', { name: 'Drive the session' })
    return bar.getByRole('button', { name: /^Next/ })
  }

  /** Goes on, and waits until the session is at the step of that name. */
  async next(step: string | RegExp): Promise<void> {
    await this.onward.click()
    await this.isAt(step)
  }

  async isAt(step: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 2, name: step }).first()).toBeVisible()
  }

  async tab(name: string | RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
  }
}

const A_SESSION: Create = {
  preset: 'guided',
  language: 'en',
  pages: [{ pack: 'the-question-mark', id: 'dark-masts', language: 'en' }],
  measure: 'none',
  asksSure: false,
  palette: 'all',
  minutes: null,
  secondVote: true,
  keepDays: 30,
}

const freePort = (): Promise<number> =>
  new Promise(done => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

async function openVenue(
  browser: Browser,
  host: string,
): Promise<{ venue: Venue; end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'just-asking-e2e-'))
  const port = await freePort()
  let server: LiveServer | null = null
  const start = async (): Promise<void> => {
    server = await startServer(
      {
        port,
        host: '127.0.0.1',
        game: GAME,
        databaseUrl: null,
        publicUrl: null,
        maxSeats: 200,
        maxRooms: 50,
        keepDays: 90,
      },
      { log: await openFileLog(folder), parts: classParts, logger: createLogger('silent', process.stdout) },
    )
  }
  const stop = async (): Promise<void> => {
    await server?.close('stopping')
    server = null
  }
  await start()
  const base = `http://127.0.0.1:${port}/`
  const contexts: BrowserContext[] = []
  const problems: string[] = []
  const forgiven: RegExp[] = []
  const venue: Venue = {
    base,
    async open(hash, options = LAPTOP) {
      const context = await browser.newContext({
        ...options,
        baseURL: `http://${host}:${port}/`,
        locale: 'en-US',
        timezoneId: 'UTC',
      })
      contexts.push(context)
      context.on('weberror', error => problems.push(error.error().message))
      context.on('console', message => {
        if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url}`)
      })
      const page = await context.newPage()
      await page.goto(`./?stage=off${hash}`)
      return page
    },
    async console({ code, host }) {
      const page = await venue.open(`#/console/${code}/${host}`)
      await expect(page.getByRole('heading', { level: 1, name: `Session ${code}` })).toBeVisible()
      return new Trainer(page)
    },
    wall: ({ code, wall }) => venue.open(`#/wall/${code}/${wall}`, PROJECTOR),
    async phone(code, options = PHONE) {
      const phone = new Phone(await venue.open(`#/join/${code}`, options))
      await expect(phone.page.getByRole('button', { name: /^You:/ })).toBeVisible()
      return phone
    },
    async create(changes = {}) {
      const response = await fetch(`${base}live/create`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...A_SESSION, ...changes }),
      })
      if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
      return (await response.json()) as Created
    },
    start,
    stop,
    async restart() {
      await stop()
      await start()
    },
    forgive: pattern => void forgiven.push(pattern),
  }
  return {
    venue,
    async end() {
      const unforgiven = problems.filter(problem => !forgiven.some(pattern => pattern.test(problem)))
      for (const context of contexts) await context.close()
      await stop()
      await rm(folder, { recursive: true, force: true })
      expect(unforgiven).toEqual([])
    },
  }
}

export const test = base.extend<{ venueHost: string; venue: Venue }>({
  /** The host by which all windows know the server. */
  venueHost: ['127.0.0.1', { option: true }],

  venue: async ({ browser, venueHost }, use) => {
    const { venue, end } = await openVenue(browser, venueHost)
    await use(venue)
    await end()
  },
})
