// What is left in memory when a hundred excerpts have been played in a row: after the first twenty, in which caches
// fill and code is compiled, it must not grow with each excerpt.

import type { CDPSession, Page } from 'playwright'
import { withBrowser } from './browser.ts'
import { buildGame } from './build-game.ts'
import { longExcerpt, packOf } from './long-level.ts'
import { kilobytes, shortNumber, type Figures, type Part } from './part.ts'
import { serve } from './serve.ts'

const EXCERPTS = Number(process.env['HEAP_EXCERPTS'] ?? 100)
const EVERY = 10
const SETTLED = 20
const WORDS = 120
const MARKS = 4

/** What a page holds once all rubbish has been taken out. */
type Held = {
  readonly played: number
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
}

async function holds(session: CDPSession, played: number): Promise<Held> {
  // Twice: what only finalizers let go of goes the second time.
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  return { played, heap: usedSize, nodes, listeners: jsEventListeners }
}

// Waits are for locators: `waitForSelector` keeps a handle on what it found, and so the whole page it was on.

/** Drags along the first line of an element and gives the words a name. */
async function flag(page: Page, selector: string): Promise<void> {
  const box = (await page.locator(selector).first().boundingBox())!
  const y = box.y + 16
  await page.mouse.move(box.x + 12, y)
  await page.mouse.down()
  await page.mouse.move(box.x + Math.min(260, box.width - 12), y, { steps: 4 })
  await page.mouse.up()
  await page.locator('dialog.palette[open]:focus').waitFor()
  await page.keyboard.press('l')
  await page.locator('dialog.palette').waitFor({ state: 'detached' })
}

/** Marks two passages, signs off, skips to the score and goes on to the next excerpt. */
async function play(page: Page, number: number): Promise<void> {
  await flag(page, '.sheet .headline')
  await flag(page, '.sheet .paragraph')
  await page.locator('.sign-off').click()
  await page.getByRole('button', { name: 'Skip to the score' }).click()
  await page.getByRole('button', { name: 'Next slip' }).click()
  await page.waitForURL(new RegExp(`/p${number + 1}$`))
  await page.locator('.desk[data-phase=marking] .panel').waitFor()
}

/** By how much a figure grows with each excerpt: the slope of the straight line that fits best. */
function growth(held: readonly Held[], of: 'heap' | 'nodes' | 'listeners'): number {
  const late = held.filter(({ played }) => played >= SETTLED)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const x = mean(late.map(({ played }) => played))
  const y = mean(late.map(one => one[of]))
  const over = late.reduce((sum, one) => sum + (one.played - x) * (one[of] - y), 0)
  return over / late.reduce((sum, { played }) => sum + (played - x) ** 2, 0)
}

async function run(): Promise<Figures> {
  const excerpts = Array.from({ length: EXCERPTS + 1 }, (_, index) => longExcerpt(`p${index}`, WORDS, MARKS))
  const { folder } = await buildGame('heap', { levels: packOf('bench', excerpts) })
  const served = await serve(folder)
  try {
    const held = await withBrowser(async browser => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      await page.goto(`${served.url}?lang=en#/play/bench/p0`)
      await page.locator('html[data-stage=ready] .panel').waitFor()
      const session = await page.context().newCDPSession(page)
      const all = [await holds(session, 0)]
      for (let number = 0; number < EXCERPTS; number++) {
        await play(page, number)
        if ((number + 1) % EVERY === 0) all.push(await holds(session, number + 1))
      }
      return all
    })
    return {
      how: [
        `${EXCERPTS} excerpts of ${WORDS} words in a row with the stage on: two passages flagged by dragging, signed off, skipped to the score, next.`,
        `Held after forced collections, every ${EVERY}. Growth is the straight line that fits best from the ${SETTLED}th on.`,
      ],
      tables: [
        {
          title: 'Held',
          heads: ['played', 'heap kB', 'DOM nodes', 'listeners'],
          rows: held.map(({ played, heap, nodes, listeners }) => [
            String(played),
            kilobytes(heap),
            String(nodes),
            String(listeners),
          ]),
        },
      ],
      budgets: [
        // Each excerpt leaves its record: score, answers for the field guide. That is a few hundred bytes.
        {
          what: 'heap, growth with each excerpt',
          figure: round(growth(held, 'heap') / 1000),
          limit: 10,
          unit: 'kB',
        },
        {
          what: 'DOM nodes, growth with each excerpt',
          figure: round(growth(held, 'nodes')),
          limit: 1,
          unit: 'nodes',
        },
        {
          what: 'listeners, growth with each excerpt',
          figure: round(growth(held, 'listeners')),
          limit: 0.2,
          unit: '',
        },
      ],
    }
  } finally {
    await served.close()
  }
}

const round = (value: number): number => Math.max(0, Number(shortNumber(value)))

export const heap: Part = { name: 'heap', title: 'A hundred excerpts in a row', run }
