// Words on lines: which one lies at a point, and which rectangles lie under a run of them.

import { describe, expect, it } from 'vitest'
import type { Rect } from '../../src/store/stage-store.ts'
import {
  measureLayout,
  rectsOfSpan,
  rectsOfWords,
  wordAtPoint,
  type Layout,
} from '../../src/ui/sheet/layout.ts'

const HEIGHT = 20

/** A word on a line, counted from 0; lines stand 30 apart. */
const at = (line: number, x: number, width = 40): Rect => ({ x, y: line * 30, width, height: HEIGHT })

/** A layout of words of four letters with a space between them, and the rectangles each of them has. */
function layoutOf(rects: readonly (readonly Rect[])[]): { layout: Layout; words: number[] } {
  const words = rects.flatMap((_, index) => [index * 5, index * 5 + 4])
  return { layout: measureLayout(words, span => rects[span.start / 5]!), words }
}

/** Two lines of three words, with gaps of 10 between them. */
const TWO_LINES = [[at(0, 0)], [at(0, 50)], [at(0, 100)], [at(1, 0)], [at(1, 50)], [at(1, 100)]]

describe('the word at a point', () => {
  const { layout } = layoutOf(TWO_LINES)

  it.each([
    ['in the middle of a word', 70, 10, 1],
    ['on its left edge', 50, 10, 1],
    ['in a gap, nearer to the left word', 93, 10, 1],
    ['in a gap, nearer to the right word', 97, 10, 2],
    ['right of a line', 500, 10, 2],
    ['left of a line', -40, 40, 3],
    ['between lines, nearer to the upper one', 20, 24, 0],
    ['between lines, nearer to the lower one', 20, 26, 3],
    ['above the first line', 60, -200, 1],
    ['below the last line', 60, 900, 4],
  ])('%s', (_, x, y, word) => {
    expect(wordAtPoint(layout, x, y)).toBe(word)
  })

  it('is none where there are no words', () => {
    expect(wordAtPoint(layoutOf([]).layout, 10, 10)).toBe(-1)
  })

  it('goes by place, not by order, where the text runs from right to left', () => {
    const { layout: mirrored } = layoutOf([[at(0, 100)], [at(0, 50)], [at(0, 0)], [at(1, 100)]])
    expect([120, 70, 20].map(x => wordAtPoint(mirrored, x, 10))).toEqual([0, 1, 2])
    // The last line is short, and what is left of it belongs to its only word.
    expect(wordAtPoint(mirrored, 0, 40)).toBe(3)
  })

  it('finds either half of a word that is broken over two lines', () => {
    const { layout: broken } = layoutOf([[at(0, 0)], [at(0, 50, 30), at(1, 0, 25)], [at(1, 40)]])
    expect(wordAtPoint(broken, 60, 10)).toBe(1)
    expect(wordAtPoint(broken, 10, 40)).toBe(1)
    expect(wordAtPoint(broken, 50, 40)).toBe(2)
  })

  it('takes words of another size on the same line for that line', () => {
    const small: Rect = { x: 50, y: 5, width: 20, height: 12 }
    const { layout: uneven } = layoutOf([[at(0, 0)], [small], [at(0, 80)], [at(1, 0)]])
    expect(wordAtPoint(uneven, 55, 19)).toBe(1)
    expect(uneven.lines).toHaveLength(2)
  })
})

describe('the rectangles under words', () => {
  const { layout, words } = layoutOf(TWO_LINES)

  it('are one for each line, with the gaps filled', () => {
    expect(rectsOfWords(layout, 1, 4)).toEqual([
      { x: 50, y: 0, width: 90, height: HEIGHT },
      { x: 0, y: 30, width: 90, height: HEIGHT },
    ])
  })

  it('are those of the words a span touches', () => {
    expect(rectsOfSpan(layout, words, { start: 7, end: 11 })).toEqual([
      { x: 50, y: 0, width: 90, height: HEIGHT },
    ])
    expect(rectsOfSpan(layout, words, { start: 4, end: 5 })).toEqual([])
  })

  it('join from right to left as well', () => {
    const { layout: mirrored } = layoutOf([[at(0, 100)], [at(0, 50)], [at(0, 0)]])
    expect(rectsOfWords(mirrored, 0, 1)).toEqual([{ x: 50, y: 0, width: 90, height: HEIGHT }])
  })

  it('leave out what lies between, where a run of the other direction stands in the line', () => {
    // Right to left: word 0 at the right end, then a run from left to right (1, 2) far to its left, then word 3.
    const { layout: mixed } = layoutOf([[at(0, 400)], [at(0, 150)], [at(0, 200)], [at(0, 60)]])
    expect(rectsOfWords(mixed, 0, 1)).toEqual([at(0, 400), at(0, 150)])
    expect(rectsOfWords(mixed, 1, 2)).toEqual([{ x: 150, y: 0, width: 90, height: HEIGHT }])
  })

  it('are all the pieces of a word that is broken over two lines', () => {
    const { layout: broken } = layoutOf([[at(0, 50, 30), at(1, 0, 25)], [at(1, 40)]])
    expect(rectsOfWords(broken, 0, 0)).toEqual([at(0, 50, 30), at(1, 0, 25)])
    expect(rectsOfWords(broken, 0, 1)).toEqual([at(0, 50, 30), { x: 0, y: 30, width: 80, height: HEIGHT }])
  })
})
