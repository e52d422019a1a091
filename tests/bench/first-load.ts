// How long a first visit waits on a slow line and a slow processor: until the excerpt can be read, and until a tap on
// one of its words is answered.

import { join } from 'node:path'
import type { Browser } from 'playwright'
import { buildGame } from './build-game.ts'
import { SLOWDOWN, slowNetwork, slowProcessor, withBrowser } from './browser.ts'
import { median, shortNumber, type Figures, type Part } from './part.ts'
import { serve } from './serve.ts'

const EXCERPT = '#/play/the-question-mark/dark-masts'
const RUNS = 7
const PATIENCE = 20_000

/** What the page has noted; undefined what has not come yet. */
export type Watched = {
  paint?: number
  sheet?: number
  readable?: number
  answered?: number
  /** The fonts that the sheet's words ask for have come. */
  ownFonts?: number
}

type Times = {
  /** Something of any kind painted. */
  readonly paint: number
  readonly sheet: number
  readonly readable: number
  readonly answered: number
  readonly ownFonts: number
}

async function visit(browser: Browser, url: string, rate: number, slowLine: boolean): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 412, height: 915 } })
  const page = await context.newPage()
  try {
    const session = await slowProcessor(page, rate)
    if (slowLine) await slowNetwork(session)
    let word: { x: number; y: number } | undefined
    await page.exposeFunction('wordIsThere', (x: number, y: number) => {
      word = { x, y }
    })
    await page.addInitScript({ path: join(import.meta.dirname, 'page', 'watch-first-load.js') })
    const end = Date.now() + PATIENCE
    const pause = (time: number) => {
      if (Date.now() > end) throw new Error(`the first load was not done after ${PATIENCE} ms`)
      return new Promise(done => setTimeout(done, time))
    }
    await page.goto(`${url}${EXCERPT}`, { waitUntil: 'commit' })
    while (!word) await pause(5)
    // Tapped again and again as an eager player would, until one tap is answered.
    let seen: Watched = {}
    while (!seen.answered) {
      await page.mouse.click(word.x, word.y)
      await pause(5)
      seen = await page.evaluate(() => Object(window).watched as Watched)
    }
    while (!seen.ownFonts || !seen.readable || !seen.paint) {
      await pause(200)
      seen = await page.evaluate(() => Object(window).watched as Watched)
    }
    const { paint, sheet, readable, answered, ownFonts } = seen
    return { paint, sheet: sheet!, readable, answered, ownFonts }
  } finally {
    await context.close()
  }
}

async function visits(browser: Browser, url: string, rate: number, slowLine: boolean): Promise<Times[]> {
  const times: Times[] = []
  // The first one warms the browser up and does not count.
  for (let run = 0; run <= RUNS; run++) {
    const one = await visit(browser, url, rate, slowLine)
    if (run > 0) times.push(one)
  }
  return times
}

function rowOf(name: string, times: readonly Times[]): string[] {
  const cell = (of: (one: Times) => number): string => {
    const values = times.map(of)
    return `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`
  }
  return [name, ...[cell(one => one.paint), cell(one => one.sheet), cell(one => one.readable)], cell(one => one.answered), cell(one => one.ownFonts)]
}

async function run(): Promise<Figures> {
  const { folder } = await buildGame('game')
  const served = await serve(folder)
  try {
    return await withBrowser(async browser => {
      const quick = await visits(browser, served.url, 1, false)
      const slow = await visits(browser, served.url, SLOWDOWN, true)
      const seconds = (of: (one: Times) => number) => Number(shortNumber(median(slow.map(of)) / 1000))
      return {
        how: [
          'The built game over a small server that sends gzip (Vite’s preview sends none), HTTP/1.1, an empty cache.',
          `Slow: 150 ms of latency, 1.6 Mbit/s down, 0.75 Mbit/s up, the processor ${SLOWDOWN} times slower; a page of 412 × 915.`,
          `From a deep link; milliseconds from the start of navigation, median of ${RUNS} visits (fastest–slowest).`,
          'Readable: the frame is on screen in which the first paragraph stands, more than half faded in, in any font.',
          'Answered: tapped on a word as soon as there is one, the page shows that a mark has been opened.',
        ],
        tables: [
          {
            title: 'First load, in ms',
            heads: ['', 'first paint', 'sheet painted', 'readable', 'first tap answered', 'own fonts there'],
            rows: [rowOf('full speed', quick), rowOf('slow 4G, 4 × slower', slow)],
          },
        ],
        budgets: [
          { what: 'excerpt readable on a first visit, slowed', figure: seconds(one => one.readable), limit: 1, unit: 's' },
          { what: 'first tap answered on a first visit, slowed', figure: seconds(one => one.answered), limit: 1.5, unit: 's' },
        ],
      }
    })
  } finally {
    await served.close()
  }
}

export const firstLoad: Part = { name: 'first-load', title: 'First load', run }
