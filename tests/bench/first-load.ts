// How long a first visit waits on a slow line and a slow processor: until the excerpt can be read, and until a tap on
// one of its words is answered.

import { join } from 'node:path'
import type { Browser } from 'playwright'
import { buildGame } from './build-game.ts'
import { SLOWDOWN, slowNetwork, slowProcessor, withBrowser } from './browser.ts'
import { median, type Figures, type Part } from './part.ts'
import { serve } from './serve.ts'

const EXCERPT = '#/play/the-question-mark/dark-masts'
const RUNS = 7
const PATIENCE = 20_000

/** What the page has noted, in milliseconds from the start of navigation; undefined what has not come yet. */
export type Watched = {
  /** Something of any kind was painted. */
  paint?: number
  /** The first paragraph stood on the screen, faded or not. */
  sheet?: number
  readable?: number
  answered?: number
  /** The fonts that the sheet's words ask for have come. */
  ownFonts?: number
}

type Visit = { readonly url: string; readonly slow: boolean; readonly taps: boolean }

async function visit(browser: Browser, { url, slow, taps }: Visit): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 412, height: 915 } })
  const page = await context.newPage()
  try {
    if (slow) await slowNetwork(await slowProcessor(page, SLOWDOWN))
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
    let seen: Watched = {}
    const look = async () => {
      seen = await page.evaluate(() => Object(window).watched as Watched)
    }
    await page.goto(`${url}${EXCERPT}`, { waitUntil: 'commit' })
    if (taps) {
      while (!word) await pause(5)
      // Tapped again and again as an eager player would, until one tap is answered.
      while (!seen.answered) {
        await page.mouse.click(word.x, word.y)
        for (let left = 10; left > 0 && !seen.answered; left--) await pause(10).then(look)
      }
    }
    // Looked at seldom: looking takes the page's own time.
    while (!seen.ownFonts || !seen.readable || !seen.paint) await pause(300).then(look)
    return seen
  } finally {
    await context.close()
  }
}

/** Several visits of a kind. The first one warms the browser up and does not count. */
async function visits(browser: Browser, kind: Visit): Promise<Watched[]> {
  const seen: Watched[] = []
  for (let run = 0; run <= RUNS; run++) {
    const one = await visit(browser, kind)
    if (run > 0) seen.push(one)
  }
  return seen
}

const valuesOf = (seen: readonly Watched[], of: keyof Watched): number[] => seen.flatMap(one => one[of] ?? [])
const middle = (seen: readonly Watched[], of: keyof Watched): number => median(valuesOf(seen, of))

function rowOf(name: string, looking: readonly Watched[], tapping: readonly Watched[]): string[] {
  const cell = (seen: readonly Watched[], of: keyof Watched): string => {
    const values = valuesOf(seen, of)
    return `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`
  }
  const looked = (['paint', 'sheet', 'readable', 'ownFonts'] as const).map(of => cell(looking, of))
  return [name, ...looked, cell(tapping, 'answered')]
}

async function run(): Promise<Figures> {
  const { folder } = await buildGame('game')
  const served = await serve(folder)
  try {
    return await withBrowser(async browser => {
      const both = async (slow: boolean) => ({
        looking: await visits(browser, { url: served.url, slow, taps: false }),
        tapping: await visits(browser, { url: served.url, slow, taps: true }),
      })
      const quick = await both(false)
      const slow = await both(true)
      return {
        how: [
          'The built game over a small server that sends gzip (Vite’s preview sends none), HTTP/1.1, empty cache.',
          `Slow: 150 ms of latency, 1.6 Mbit/s down, 0.75 Mbit/s up, processor ${SLOWDOWN} × slower; 412 × 915 pixels.`,
          `From a deep link; milliseconds from the start of navigation, median of ${RUNS} visits (fastest–slowest).`,
          'Readable: a frame is on screen with the first paragraph more than half faded in, in whatever font.',
          'Answered (visits of their own): tapped as soon as there is a word, the page shows an opened mark.',
        ],
        tables: [
          {
            title: 'First load, in ms',
            heads: ['', 'first paint', 'sheet painted', 'readable', 'own fonts', 'tap answered'],
            rows: [
              rowOf('full speed', quick.looking, quick.tapping),
              rowOf('slow 4G, 4 × slower', slow.looking, slow.tapping),
            ],
          },
        ],
        budgets: [
          {
            what: 'excerpt readable on a first visit, slowed',
            figure: middle(slow.looking, 'readable') / 1000,
            limit: 1,
            unit: 's',
          },
          {
            what: 'first tap answered on a first visit, slowed',
            figure: middle(slow.tapping, 'answered') / 1000,
            limit: 1.5,
            unit: 's',
          },
        ],
      }
    })
  } finally {
    await served.close()
  }
}

export const firstLoad: Part = { name: 'first-load', title: 'First load', run }
