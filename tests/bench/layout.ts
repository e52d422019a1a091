// What the sheet costs: laying it out, dragging over it, and telling the reveal, on an excerpt of usual length and on
// one far longer than any of the game's.

import type { Browser } from 'playwright'
import { checkLevels } from '../../src/content/check.ts'
import type { Compiled } from '../../src/content/compile.ts'
import { buildGame } from './build-game.ts'
import { SLOWDOWN, slowProcessor, withBrowser } from './browser.ts'
import { dragFrames, LATE, revealFrames, type Frames } from './frames.ts'
import { longExcerpt, packOf } from './long-level.ts'
import type { LayoutTimes } from './page/layout.tsx'
import { median, shortNumber, type Budgeted, type Figures, type Part, type Table } from './part.ts'
import { savedRound } from './saved-round.ts'
import { serve } from './serve.ts'

const LENGTHS = [
  { id: 'w250', words: 250, marks: 6 },
  { id: 'w2000', words: 2000, marks: 30 },
] as const
const RATES = [1, SLOWDOWN] as const
const TIMES = 9

const files = packOf(
  'bench',
  LENGTHS.map(({ id, words, marks }) => longExcerpt(id, words, marks)),
)
const whole = (value: number): string => value.toFixed(0)
const label = (words: number, rate: number): string =>
  `${words} words${rate === 1 ? '' : `, ${rate} × slower`}`

function compiled(id: string): Compiled {
  const { packs } = checkLevels(
    Object.entries(files).map(([path, json]) => ({ path, json: JSON.stringify(json) })),
  )
  return packs[0]!.excerpts.find(excerpt => excerpt.id === id)!.languages['en']!
}

async function layingOut(browser: Browser, url: string): Promise<Table> {
  const rows: string[][] = []
  for (const { id, words } of LENGTHS)
    for (const rate of RATES) {
      const page = await browser.newPage({ viewport: { width: 412, height: 915 } })
      await page.goto(`${url}tests/bench/page/layout.html`, { waitUntil: 'networkidle' })
      await slowProcessor(page, rate)
      const all = await page.evaluate(
        ([name, times]) => Object(window).layOutOften(name, times) as Promise<LayoutTimes[]>,
        [id, TIMES] as const,
      )
      const cell = (of: keyof LayoutTimes) => shortNumber(median(all.map(one => one[of])))
      rows.push([label(words, rate), cell('made'), cell('set'), cell('measured')])
      await page.close()
    }
  return { title: 'Laying out, in ms', heads: ['', 'paragraphs made', 'lines set', 'words measured'], rows }
}

const middle = (frames: readonly Frames[], of: keyof Frames): number => median(frames.map(one => one[of]))

async function dragging(browser: Browser, url: string): Promise<{ table: Table; budgets: Budgeted[] }> {
  const rows: string[][] = []
  const budgets: Budgeted[] = []
  for (const { id, words } of LENGTHS)
    for (const rate of RATES)
      for (const stage of [true, false]) {
        const { drags, rest } = await dragFrames(browser, { url, id, stage, rate })
        const [perSecond, longest] = [middle(drags, 'perSecond'), middle(drags, 'longest')]
        rows.push([
          `${label(words, rate)}, stage ${stage ? 'on' : 'off'}`,
          shortNumber(perSecond),
          whole(longest),
          whole(middle(drags, 'late')),
          `${shortNumber(rest.perSecond)}, ${whole(rest.longest)}`,
        ])
        if (words === 2000 && rate > 1)
          budgets.push({
            what: `dragging over 2,000 words, 4 × slower, stage ${stage ? 'on' : 'off'}`,
            // A display of 60 Hz shows 59 and a half to somebody who counts.
            figure: Math.round(perSecond),
            limit: 60,
            unit: 'frames/s',
            atLeast: true,
          })
      }
  return {
    table: {
      title: 'Dragging',
      heads: ['', 'frames/s', 'longest ms', `over ${LATE} ms`, 'at rest: frames/s, longest'],
      rows,
    },
    budgets,
  }
}

async function revealing(browser: Browser, url: string): Promise<{ table: Table; budgets: Budgeted[] }> {
  const rows: string[][] = []
  const budgets: Budgeted[] = []
  for (const { id, words } of LENGTHS)
    for (const stage of [true, false]) {
      const setting = { url, id, stage, rate: SLOWDOWN }
      const { signOff, stops } = await revealFrames(browser, setting, savedRound(compiled(id)))
      rows.push([
        `${label(words, SLOWDOWN)}, stage ${stage ? 'on' : 'off'}`,
        whole(signOff.longest),
        shortNumber(stops.perSecond),
        whole(stops.longest),
        `${stops.late} of ${stops.count}`,
      ])
      if (words !== 250) continue
      for (const [what, { longest }] of [
        ['at sign-off and the opening of the reveal', signOff],
        ['from stop to stop', stops],
      ] as const)
        budgets.push({
          what: `longest frame ${what}, 4 × slower, stage ${stage ? 'on' : 'off'}`,
          figure: longest,
          limit: LATE,
          unit: 'ms',
        })
    }
  return {
    table: {
      title: 'The reveal',
      heads: ['', 'longest at sign-off, ms', 'stops: frames/s', 'longest ms', `over ${LATE} ms`],
      rows,
    },
    budgets,
  }
}

async function run(): Promise<Figures> {
  const { folder } = await buildGame('layout', { levels: files, pages: ['tests/bench/page/layout.html'] })
  const served = await serve(folder)
  try {
    return await withBrowser(async browser => {
      const layout = await layingOut(browser, served.url)
      const drags = await dragging(browser, served.url)
      const reveal = await revealing(browser, served.url)
      return {
        how: [
          'The game built with a pack of two made-up excerpts of 250 and 2,000 words, in a browser without a graphics card.',
          `Laying out: the sheet on a page 412 wide, own fonts, median of ${TIMES}. All else on 1280 × 900.`,
          'Frames are those of the page’s own thread, by requestAnimationFrame; 60 a second are the most there can be.',
          'Dragging: to and fro down the page for 2.5 s, a move every 8 ms, median of 3. Reveal: sign-off, then six stops.',
        ],
        tables: [layout, drags.table, reveal.table],
        budgets: [...drags.budgets, ...reveal.budgets],
      }
    })
  } finally {
    await served.close()
  }
}

export const layout: Part = { name: 'layout', title: 'Layout, dragging and the reveal', run }
