// Somebody at the desk. Tests tell what they do, and this does it with the hand they have.

import { expect, type Locator, type Page } from '@playwright/test'
import { Finger, Keys, Mouse, type Hand, type WordMap } from './hands.ts'
import { placesOf, wordsReady } from './sheet.ts'
import type { Tongue } from './tongue.ts'

export const PACK = 'the-question-mark'

/** One stop of the reveal as a test expects it. */
export type Stop = {
  readonly kind: string
  /** Sentences that have to be among the words of the stop. */
  readonly says: readonly string[]
  readonly points?: string
}

type TextFile = { text: string; words: number[]; units: { start: number; end: number }[] }

export class Player {
  readonly mouse: Mouse
  readonly finger: Finger
  readonly keys: Keys
  hand: Hand
  private map: WordMap = { words: [], sentences: [] }

  constructor(
    readonly page: Page,
    private readonly options: { stage: 'on' | 'off'; tongue: Tongue },
  ) {
    this.mouse = new Mouse(page)
    this.finger = new Finger(page)
    this.keys = new Keys(page, () => this.map)
    this.hand = this.mouse
    page.on('response', response => {
      if (/\.text\.[^/]*\.json$|\/live\/text\//.test(response.url()))
        void response.json().then(this.learn, () => undefined)
    })
  }

  private readonly learn = ({ text, words, units }: TextFile): void => {
    const starts = words.filter((_, index) => index % 2 === 0)
    this.map = {
      words: starts.map((start, index) => text.slice(start, words[index * 2 + 1])),
      sentences: units.map(unit => starts.findIndex(start => start >= unit.start)),
    }
  }

  // Getting about

  /** Plays with another hand from here on. */
  with(hand: 'mouse' | 'finger' | 'keys'): this {
    this.hand = this[hand]
    return this
  }

  addressOf(excerpt?: string): string {
    const query = new URLSearchParams()
    if (this.options.stage === 'off') query.set('stage', 'off')
    if (this.options.tongue.language !== 'en') query.set('lang', this.options.tongue.language)
    const asked = query.size > 0 ? `?${query}` : ''
    return `./${asked}#/${excerpt ? `play/${PACK}/${excerpt}` : ''}`
  }

  /** Opens an excerpt by its address, or the in-tray. */
  async open(excerpt?: string): Promise<void> {
    await this.page.goto(this.addressOf(excerpt))
    if (!excerpt) return expect(this.page.locator('main.menu')).toBeVisible()
    await this.sheetReady()
    if (this.options.stage === 'on') await expect(this.page.locator('html[data-stage=ready]')).toBeVisible()
  }

  wordsReady = (): Promise<void> => wordsReady(this.page)

  /** The sheet can be marked, and what lies beside it is there. */
  async sheetReady(): Promise<void> {
    await this.wordsReady()
    await expect(this.page.locator('.panel')).toBeVisible()
  }

  async reload(): Promise<void> {
    await this.page.reload()
    await this.sheetReady()
  }

  // What is on the page

  button = (english: string): Locator =>
    this.page.getByRole('button', { name: this.options.tongue.say(english), exact: true })
  get sheet(): Locator {
    return this.page.locator('article.sheet')
  }
  get palette(): Locator {
    return this.page.locator('dialog.palette')
  }
  get revealPanel(): Locator {
    return this.page.locator('.panel.reveal')
  }
  get scorePanel(): Locator {
    return this.page.locator('.panel.score')
  }
  get notices(): Locator {
    return this.page.locator('.notice')
  }
  get live(): Locator {
    return this.page.locator('[aria-live=polite]')
  }
  /** The lines of the list of flags. */
  get flags(): Locator {
    return this.page.locator('.flag-list li')
  }

  /** The flags, each as “technique: words”. */
  async expectFlags(...expected: string[]): Promise<void> {
    await expect(this.flags).toHaveCount(expected.length)
    const told = await this.flags.evaluateAll(lines =>
      lines.map(line => `${line.querySelector('b')!.textContent}: ${line.querySelector('q')!.textContent}`),
    )
    expect(told).toEqual(expected)
  }

  // Marking

  /** Drags with the mouse over the words. */
  async drag(from: string, to: string): Promise<void> {
    await this.mouse.mark(from, to)
    await expect(this.palette).toBeVisible()
  }

  /** Marks with the hand that is played with. */
  async mark(from: string, to: string): Promise<void> {
    await this.hand.mark(from, to)
    await expect(this.palette).toBeVisible()
  }

  /** Clicks, taps or enters a technique in the palette. */
  async choose(technique: string): Promise<void> {
    await this.hand.pick(this.palette, this.options.tongue.say(technique))
    await expect(this.palette).toHaveCount(0)
  }

  async flag(from: string, to: string, technique: string): Promise<void> {
    await this.mark(from, to)
    await this.choose(technique)
  }

  /** A click or a tap on one word. */
  async touchWord(word: string): Promise<void> {
    const { first } = await placesOf(this.page, word, word)
    if (this.hand === this.finger) await this.finger.tap(first)
    else await this.page.mouse.click(first.x, first.y)
  }

  press = (english: string): Promise<void> => this.hand.press(this.button(english))

  async signOff(): Promise<void> {
    await this.press('Sign off')
    await expect(this.revealPanel).toBeVisible()
  }

  // The reveal and the score

  /** Waits until this passage is the one that is told. */
  async expectStop(number: number, of: number): Promise<void> {
    await expect(this.revealPanel.locator('.step')).toHaveText(`${number} of ${of}`)
    await expect(this.revealPanel.locator('.reason')).toHaveCount(1)
  }

  /** Walks the whole reveal, reading every reason, and goes to the score. */
  async walkReveal(stops: readonly Stop[]): Promise<void> {
    for (const [index, stop] of stops.entries()) {
      await this.expectStop(index + 1, stops.length)
      await this.expectReason(stop)
      const isLast = index === stops.length - 1
      await this.hand.onward(this.revealPanel, this.button(isLast ? 'To the score' : 'Next'))
    }
    await expect(this.scorePanel).toBeVisible()
  }

  async expectReason({ kind, says, points }: Stop): Promise<void> {
    const reason = this.revealPanel.locator('.reason')
    await expect(reason.locator('h3')).toHaveText(kind)
    for (const words of says) await expect(reason).toContainText(words)
    if (points === undefined) await expect(reason.locator('.points')).toHaveCount(0)
    else await expect(reason.locator('.points')).toHaveText(points)
  }

  async skipToScore(): Promise<void> {
    await this.press('Skip to the score')
    await expect(this.scorePanel).toBeVisible()
  }

  /** The score, and the words under it. */
  async expectScore(score: string, stars: string, caught?: string): Promise<void> {
    await expect(this.scorePanel.locator('.total b')).toHaveText(score)
    await expect(this.scorePanel.getByRole('img', { name: stars })).toBeVisible()
    if (caught) await expect(this.scorePanel.locator('.caught')).toHaveText(caught)
  }

  /** Unfolds how the points came about: the rows of the table, then the sum. */
  async expectPoints(rows: readonly (readonly string[])[], sum: string): Promise<void> {
    const fold = this.scorePanel.locator('details', { hasText: 'How the points came about' })
    if (!(await fold.evaluate(element => (element as HTMLDetailsElement).open)))
      await this.hand.press(fold.locator('summary'))
    const cells = await fold
      .locator('tbody tr')
      .evaluateAll(lines => lines.map(line => [...line.children].map(cell => cell.textContent.trim())))
    expect(cells).toEqual(rows)
    await expect(fold).toContainText(sum)
  }

  // Elsewhere

  async openSettings(): Promise<Locator> {
    await this.press('Settings')
    const dialog = this.page.locator('dialog.settings')
    await expect(dialog).toBeVisible()
    return dialog
  }

  /** What the live region has said last, without the space that only makes it differ. */
  heard = async (): Promise<string> => (await this.live.textContent())!.replaceAll('\u00A0', '').trim()
}
