// Three ways to play: with the mouse, with a finger, with the keyboard alone. Each is a real input of the browser.

import { expect, type CDPSession, type Locator, type Page } from '@playwright/test'
import { placesOf, type Point } from './sheet.ts'

/** What a hand can do; the rest of a play is made of this. */
export interface Hand {
  /** Marks from the first word of `from` to the last word of `to`. */
  mark(from: string, to: string): Promise<void>
  /** Picks a technique in the open palette. */
  pick(palette: Locator, technique: string): Promise<void>
  press(button: Locator): Promise<void>
  /** Goes one passage on in the reveal. */
  onward(panel: Locator, button: Locator): Promise<void>
}

const choiceOf = (palette: Locator, technique: string): Locator =>
  palette.locator('label.choice').filter({ has: palette.page().getByText(technique, { exact: true }) })

export class Mouse implements Hand {
  constructor(private readonly page: Page) {}

  async mark(from: string, to: string): Promise<void> {
    const { first, last } = await placesOf(this.page, from, to)
    const { mouse } = this.page
    await mouse.move(first.x, first.y)
    await mouse.down()
    await mouse.move((first.x + last.x) / 2, (first.y + last.y) / 2)
    await mouse.move(last.x, last.y)
    await mouse.up()
  }

  async pick(palette: Locator, technique: string): Promise<void> {
    await choiceOf(palette, technique).click()
  }

  press = (button: Locator): Promise<void> => button.click()
  onward = (_: Locator, button: Locator): Promise<void> => button.click()
}

/** A finger; needs a context with touch. */
export class Finger implements Hand {
  private session: CDPSession | null = null
  constructor(private readonly page: Page) {}

  /** Two taps: the first word, then the last. */
  async mark(from: string, to: string): Promise<void> {
    const { first } = await placesOf(this.page, from, to)
    await this.tap(first)
    // The bar that now asks for the last word may have moved the sheet.
    await expect(this.page.locator('.draft-bar')).toBeVisible()
    const { last } = await placesOf(this.page, from, to)
    await this.tap(last)
  }

  tap = (point: Point): Promise<void> => this.page.touchscreen.tap(point.x, point.y)

  /** Draws a finger from one point to another, as a screen reports it. */
  async draw(from: Point, to: Point, steps = 8): Promise<void> {
    this.session ??= await this.page.context().newCDPSession(this.page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
      this.session!.send('Input.dispatchTouchEvent', { type, touchPoints })
    await touch('touchStart', [from])
    for (let step = 1; step <= steps; step++) {
      const share = step / steps
      await touch('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }])
    }
    await touch('touchEnd', [])
  }

  /** Swipes, and waits until the page has come to rest. */
  async swipe(from: Point, to: Point): Promise<void> {
    await this.draw(from, to, 12)
    await this.page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame)
      for (let still = 0, last = NaN; still < 10; await frame()) {
        still = scrollY === last ? still + 1 : 0
        last = scrollY
      }
    })
  }

  async pick(palette: Locator, technique: string): Promise<void> {
    await choiceOf(palette, technique).tap()
  }

  press = (button: Locator): Promise<void> => button.tap()
  onward = (_: Locator, button: Locator): Promise<void> => button.tap()
}

/** The letter keys of the techniques that are taught first. */
const LETTERS: Readonly<Record<string, string>> = {
  'Just asking questions': 'j',
  'Loaded language': 'l',
  'Insinuation by coincidence': 'c',
  'Vague attribution': 'v',
}

/** What a player who knows the page would count: the words and the first word of each sentence. */
export type WordMap = { readonly words: readonly string[]; readonly sentences: readonly number[] }

export class Keys implements Hand {
  constructor(
    private readonly page: Page,
    private readonly map: () => WordMap,
  ) {}

  readonly cursor = (): Locator => this.page.getByRole('slider')

  /** Walks there with Tab, as a keyboard has to. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible()
    for (let step = 0; step < 80; step++) {
      if (await target.evaluate(element => element === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error('Tab does not lead there')
  }

  /** Presses a key so many times. */
  async times(count: number, key: string): Promise<void> {
    for (let step = 0; step < count; step++) await this.page.keyboard.press(key)
  }

  async mark(from: string, to: string): Promise<void> {
    await this.reach(this.cursor())
    const { words, sentences } = this.map()
    const [first, last] = wordsBetween(words, from, to)
    const sentence = sentences.findLastIndex(start => start <= first)
    const start = sentences[Math.max(0, sentence)]!
    await this.page.keyboard.press('Home')
    await this.times(Math.max(0, sentence), 'ArrowDown')
    await this.times(first - start, 'ArrowRight')
    await expect(this.cursor()).toHaveAttribute('aria-valuetext', new RegExp(`^${escape(words[first]!)}`))
    await this.times(last - first, 'Shift+ArrowRight')
    await this.page.keyboard.press('Enter')
  }

  async pick(palette: Locator, technique: string): Promise<void> {
    await expect(palette).toBeFocused()
    await this.page.keyboard.press(LETTERS[technique]!)
  }

  async press(button: Locator): Promise<void> {
    await this.reach(button)
    await this.page.keyboard.press('Enter')
  }

  /** N works wherever focus is in the panel. */
  async onward(panel: Locator): Promise<void> {
    await expect(panel.locator(':focus')).toHaveCount(1)
    await this.page.keyboard.press('n')
  }
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Indices of the first and the last word of a passage. */
function wordsBetween(words: readonly string[], from: string, to: string): [first: number, last: number] {
  const find = (phrase: string, since: number): [number, number] => {
    const pieces = phrase.split(' ')
    for (let at = since; at + pieces.length <= words.length; at++)
      if (pieces.every((piece, index) => words[at + index] === piece)) return [at, at + pieces.length - 1]
    throw new Error(`“${phrase}” is not on the sheet`)
  }
  const [first] = find(from, 0)
  return [first, find(to, first)[1]]
}
