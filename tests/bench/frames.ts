// Frames of the built game: while a pointer drags across the words, and while the reveal is told.

import { join } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright'
import { slowProcessor } from './browser.ts'

const DRAG = 2500
const REPEATS = 3
/** So long one looks at a stop before going on. */
const STOP = 1100
const STOPS = 6
const VIEW = { width: 1280, height: 900 }

export type Frames = {
  readonly perSecond: number
  readonly longest: number
  readonly late: number
  readonly count: number
}

/** Longer than this is a frame that is seen to stick. */
export const LATE = 50

function framesOf(gaps: readonly number[]): Frames {
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  return {
    perSecond: (1000 * gaps.length) / total,
    longest: Math.max(...gaps),
    late: gaps.filter(gap => gap > LATE).length,
    count: gaps.length,
  }
}

const start = (page: Page) => page.evaluate(() => Object(window).startFrames() as void)
const end = async (page: Page) => framesOf(await page.evaluate(() => Object(window).endFrames() as number[]))
const wait = (time: number) => new Promise(done => setTimeout(done, time))

export type Setting = {
  readonly url: string
  readonly id: string
  readonly stage: boolean
  readonly rate: number
}

/** Opens an excerpt and waits until nothing more is on its way. `saved` is what the browser has kept of a round. */
async function openGame(
  browser: Browser,
  { url, id, stage, rate }: Setting,
  saved: Readonly<Record<string, string>> = {},
): Promise<{ page: Page; session: CDPSession }> {
  const page = await browser.newPage({ viewport: VIEW })
  await page.addInitScript({ path: join(import.meta.dirname, 'page', 'watch-frames.js') })
  await page.addInitScript(items => Object.assign(localStorage, items), saved)
  await page.goto(`${url}?lang=en${stage ? '' : '&stage=off'}#/play/bench/${id}`)
  await page.waitForSelector(stage ? 'html[data-stage=ready] .sheet' : '.sheet')
  await page.waitForLoadState('networkidle')
  // Whoever signs off has pressed something before: sounds, which wait for a first gesture, are there by then.
  await page.mouse.click(4, VIEW.height / 2)
  await wait(2000)
  return { page, session: await slowProcessor(page, rate) }
}

/** Drags to and fro down the page; the pointer moves as often as a mouse reports. */
async function drag(page: Page, session: CDPSession): Promise<Frames> {
  const box = (await page.locator('.sheet').boundingBox())!
  const top = box.y + 150
  const at = (share: number) => ({
    x: box.x + box.width * (0.5 + 0.4 * Math.sin(share * 40)),
    y: top + (VIEW.height - 30 - top) * share,
  })
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', share: number) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      ...at(share),
      button: 'left',
      buttons: 1,
      clickCount: 1,
    })
  await send('mousePressed', 0)
  await start(page)
  const begun = Date.now()
  const sent: Promise<unknown>[] = []
  for (let passed = 0; passed < DRAG; passed = Date.now() - begun) {
    sent.push(send('mouseMoved', passed / DRAG))
    await wait(8)
  }
  await Promise.all(sent)
  const frames = await end(page)
  const marked = await page.evaluate(() => CSS.highlights.get('wet')?.size ?? 0)
  if (marked === 0) throw new Error('the drag marked nothing')
  return frames
}

/** The frames of several drags over an excerpt, and those of a page at rest, to tell what the machine itself costs. */
export async function dragFrames(
  browser: Browser,
  setting: Setting,
): Promise<{ drags: Frames[]; rest: Frames }> {
  const drags: Frames[] = []
  let rest: Frames | null = null
  for (let run = 0; run < REPEATS; run++) {
    const { page, session } = await openGame(browser, setting)
    if (!rest) {
      await start(page)
      await wait(1500)
      rest = await end(page)
    }
    drags.push(await drag(page, session))
    await page.close()
  }
  return { drags, rest: rest! }
}

/** Signs off an excerpt that has been marked, as `saved` has it, and goes from stop to stop. */
export async function revealFrames(
  browser: Browser,
  setting: Setting,
  saved: Readonly<Record<string, string>>,
): Promise<{ signOff: Frames; stops: Frames }> {
  const { page } = await openGame(browser, setting, saved)
  try {
    if ((await page.locator('mark[data-flag]').count()) === 0)
      throw new Error('the saved flags are not there')
    const button = (await page.locator('.sign-off').boundingBox())!
    const [x, y] = [button.x + button.width / 2, button.y + button.height / 2]
    await start(page)
    // As a hand does it: a driver that looks for the button first would be measured, too.
    await page.mouse.click(x, y)
    await wait(STOP)
    const signOff = await end(page)
    await page.waitForSelector('.panel.reveal .reason')
    await start(page)
    for (let stop = 0; stop < STOPS; stop++) {
      await page.keyboard.press('n')
      await wait(STOP)
    }
    return { signOff, stops: await end(page) }
  } finally {
    await page.close()
  }
}
