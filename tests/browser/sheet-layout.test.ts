// Words measured on a real sheet: every word is found where it is drawn, also over lines and in mixed directions.

import { describe, expect, it } from 'vitest'
import { createMeasure } from '../../src/ui/sheet/dom-text.ts'
import { measureLayout, rectsOfWords, wordAtPoint, type Layout } from '../../src/ui/sheet/layout.ts'
import { placesOf } from '../fixtures/players.ts'
import { openExcerpt, until, type Screen } from './support/excerpt.tsx'

const measured = ({ text, sheet }: Screen): Layout => measureLayout(text.words, createMeasure(sheet))
const indexOf = ({ text }: Screen, word: string): number => text.words.indexOf(text.text.indexOf(word)) / 2

describe.each(['lamp-oil', 'right-to-left'])('the sheet of %s', id => {
  it('has every word where it is drawn', async () => {
    const screen = await openExcerpt(id)
    const layout = measured(screen)
    expect(layout.rects).toHaveLength(screen.text.words.length / 2)
    layout.rects.forEach((rects, index) => {
      expect(rects.length).toBeGreaterThan(0)
      for (const { x, y, width, height } of rects)
        expect(wordAtPoint(layout, x + width / 2, y + height / 2)).toBe(index)
    })
  })

  it('keeps its words in place when flags are put on it', async () => {
    const screen = await openExcerpt(id)
    const before = measured(screen)
    for (const place of placesOf('perfect', screen.text, screen.play.getState().key!))
      screen.play.dispatch({ type: 'placeFlag', ...place, confidence: null })
    await until(() => screen.sheet.querySelector('mark[data-flag]') !== null, 'flags')
    const after = measured(screen)
    // A pixel may come of cutting a text in two, and not every font is cut alike.
    after.rects.forEach(([now], index) => {
      const [then] = before.rects[index]!
      expect(Math.abs(now!.x - then!.x)).toBeLessThan(3)
      expect(Math.abs(now!.y - then!.y)).toBeLessThan(1)
    })
  })

  it('tells the stage of ink that covers the words and no line between them', async () => {
    const screen = await openExcerpt(id)
    const [place] = placesOf('perfect', screen.text, screen.play.getState().key!)
    screen.play.dispatch({ type: 'placeFlag', ...place!, confidence: null })
    await until(() => screen.stage.getState().picture.ink.length === 1, 'ink')
    const { ink, paper } = screen.stage.getState().picture
    const box = screen.sheet.getBoundingClientRect()
    expect(paper!.x).toBeCloseTo(box.x + scrollX, 1)
    const range = document.createRange()
    range.selectNodeContents(screen.sheet.querySelector('mark')!)
    const drawn = [...range.getClientRects()].filter(({ width }) => width > 0)
    expect(ink[0]!.rects.map(({ y }) => Math.round(y - scrollY))).toEqual([
      ...new Set(drawn.map(({ y }) => Math.round(y))),
    ])
    const ends = (rects: readonly { x: number; width: number }[]) => [
      Math.min(...rects.map(({ x }) => x)),
      Math.max(...rects.map(({ x, width }) => x + width)),
    ]
    const [left, right] = ends(ink[0]!.rects)
    expect(left! - scrollX).toBeCloseTo(ends(drawn)[0]!, 0)
    expect(right! - scrollX).toBeCloseTo(ends(drawn)[1]!, 0)
  })
})

it('is found again by the stage when something above it comes, grows and goes', async () => {
  const screen = await openExcerpt('quiet-ferry')
  const page = screen.sheet.closest('main')!
  // A window so high that the page as a whole keeps its size.
  page.parentElement!.style.height = '4000px'
  await new Promise(requestAnimationFrame)
  const isFound = (): boolean =>
    Math.abs(screen.stage.getState().picture.paper!.y - screen.sheet.getBoundingClientRect().y - scrollY) < 1
  const slip = document.createElement('p')
  slip.style.height = '120px'
  page.prepend(slip)
  await until(isFound, 'the sheet below a slip')
  slip.style.height = '180px'
  await until(isFound, 'the sheet below a larger slip')
  slip.remove()
  await until(isFound, 'the sheet without a slip')
  expect(isFound()).toBe(true)
})

describe('words of two directions on a line', () => {
  it('get a rectangle for each run, and what lies between them none', async () => {
    const screen = await openExcerpt('right-to-left')
    screen.sheet.style.width = '1200px'
    const layout = measured(screen)
    const [before, small, lantern] = ['המעבורת', 'Small', 'Lantern'].map(word => indexOf(screen, word))
    const [start, first, second] = [before, small, lantern].map(index => layout.rects[index!]![0]!)
    // From right to left, but the two Latin words from left to right among themselves.
    expect(first!.x).toBeLessThan(second!.x)
    expect(second!.x).toBeLessThan(start!.x)
    const rects = rectsOfWords(layout, before!, small!)
    expect(rects).toHaveLength(2)
    // “Lantern” lies between the two, and is not marked.
    for (const rect of rects)
      expect(rect.x + rect.width <= second!.x + 1 || rect.x >= second!.x + second!.width - 1).toBe(true)
  })
})

it('measures again when the sheet becomes narrower', async () => {
  const screen = await openExcerpt('lamp-oil')
  const before = screen.stage.getState().picture.paper!
  screen.sheet.parentElement!.style.width = '260px'
  await until(() => screen.stage.getState().picture.paper!.width < before.width - 50, 'a narrower sheet')
  expect(screen.stage.getState().picture.paper!.height).toBeGreaterThan(before.height)
})
