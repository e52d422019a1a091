// The pure half of the stage: lines, patterns, marks, the window on the page, places on the desk.

import { describe, expect, it } from 'vitest'
import { FAMILIES } from '../../src/core/technique.ts'
import { around, chance, drawnPart, lengthOf, mirrored, near, penAt } from '../../src/game/geometry.ts'
import { marksOf } from '../../src/game/marks.ts'
import { placeThings, wordsOn } from '../../src/game/objects.ts'
import { outline, PAPER_OVERHANG, sprocketHoles } from '../../src/game/paper.ts'
import { band, partsOf, patternPart, underline } from '../../src/game/strokes.ts'
import { EMPTY_WINDOW, windowOver } from '../../src/game/window.ts'
import { line, PAPER, stop } from './support.ts'

const L = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
]

describe('lines', () => {
  it('are drawn part by part', () => {
    expect(lengthOf(L)).toBe(20)
    expect(drawnPart([L], 0)).toEqual([])
    expect(drawnPart([L], 0.75)).toEqual([[L[0], L[1], { x: 10, y: 5 }]])
    expect(drawnPart([L, L], 0.5)).toEqual([L])
    expect(drawnPart([L, L], 1)).toEqual([L, L])
    expect(penAt([L], 0.25)).toEqual({ x: 5, y: 0 })
    expect(penAt([], 0.5)).toBeNull()
  })

  it('are mirrored there and back', () => {
    expect(mirrored(mirrored([L], 33), 33)).toEqual([L])
  })

  it('fall as the same chance for the same seed', () => {
    const [a, b] = [chance(5), chance(5)]
    const values = Array.from({ length: 50 }, () => a())
    expect(values).toEqual(values.map(() => b()))
    expect(values.every(value => value >= 0 && value < 1)).toBe(true)
    expect(new Set(values).size).toBeGreaterThan(45)
  })
})

describe('strokes', () => {
  it.each(FAMILIES)('%s stays under its words', family => {
    for (const width of [6, 40, 333]) {
      const rect = { x: 50, y: 20, width, height: 22 }
      const { lines, dots } = underline(family, rect)
      const points = [...lines.flat(), ...dots]
      expect(points.length).toBeGreaterThan(0)
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(rect.x)
        expect(x).toBeLessThanOrEqual(rect.x + width)
        expect(Math.abs(y - (rect.y + rect.height))).toBeLessThan(7)
      }
    }
  })

  it('are drawn from the side where reading begins', () => {
    const rect = line(0)
    const dots = underline('wording', rect)
    const fromLeft = patternPart(dots, rect, 0.3, 'ltr').dots
    const fromRight = patternPart(dots, rect, 0.3, 'rtl').dots
    expect(Math.max(...fromLeft.map(({ x }) => x))).toBeLessThan(rect.x + rect.width * 0.31)
    expect(Math.min(...fromRight.map(({ x }) => x))).toBeGreaterThan(rect.x + rect.width * 0.69)
    expect(patternPart(dots, rect, 0, 'ltr').dots).toEqual([])
    expect(patternPart(dots, rect, 1, 'rtl')).toBe(dots)
  })

  it('go on from line to line', () => {
    expect(partsOf([line(0, 0, 100), line(1, 0, 300)], 0.5)).toEqual([1, 1 / 3])
    expect(partsOf([line(0), line(1)], 1)).toEqual([1, 1])
  })

  it('have the same band at every redraw', () => {
    expect(band(line(2), 9)).toEqual(band(line(2), 9))
    expect(band(line(2), 9)).not.toEqual(band(line(2), 10))
  })
})

describe('marks', () => {
  const frame = {
    paper: PAPER,
    column: { x: 150, y: 100, width: 500, height: 400 },
    direction: 'ltr',
  } as const

  it('put small ticks in the margin, one for each line', () => {
    const marks = marksOf(stop('rest', [line(0), line(0, 400, 90), line(3)]), frame)
    expect(marks).toHaveLength(2)
    for (const { x } of marks.flatMap(({ lines }) => lines.flat())) {
      expect(x).toBeGreaterThan(PAPER.x)
      expect(x).toBeLessThan(150)
    }
    const mirror = marksOf(stop('rest', [line(0)]), { ...frame, direction: 'rtl' })
    for (const { x } of mirror.flatMap(({ lines }) => lines.flat())) expect(x).toBeGreaterThan(650)
  })

  it('circle what was missed', () => {
    const [loop] = marksOf(stop('miss', [line(2)]), frame)
    const box = around(loop!.lines[0]!.map(({ x, y }) => ({ x, y, width: 0, height: 0 })))!
    const words = line(2)
    expect(box.x).toBeLessThan(words.x)
    expect(box.y).toBeLessThan(words.y)
    expect(box.x + box.width).toBeGreaterThan(words.x + words.width)
    expect(box.y + box.height).toBeGreaterThan(words.y + words.height)
  })

  it('tie a thread between two places that clash', () => {
    const marks = marksOf({ ...stop('miss', [line(8)]), clash: [line(1)] }, frame)
    expect(marks.at(-1)!.shape).toBe('thread')
    expect(marksOf(stop('miss', []), frame)).toEqual([])
  })
})

describe('the window', () => {
  const page = { width: 400, height: 5000, viewHeight: 700, scroll: 0 }

  it('covers what is seen at every scroll, moves seldom, and never reaches beyond the page', () => {
    let current = EMPTY_WINDOW
    let moves = 0
    const go = (scroll: number) => {
      const next = windowOver({ ...page, scroll }, 1, current)
      if (next !== current) moves++
      current = next
      expect(current.top).toBeLessThanOrEqual(scroll)
      expect(current.top + current.height).toBeGreaterThanOrEqual(scroll + page.viewHeight)
      expect(current.top + current.height).toBeLessThanOrEqual(page.height)
      expect(current.height).toBeLessThanOrEqual(2 * 700 + 128)
    }
    for (let scroll = 0; scroll <= 4300; scroll += 20) go(scroll)
    for (let scroll = 4300; scroll >= 0; scroll -= 20) go(scroll)
    expect(moves).toBeLessThan(40)
    go(4300)
    go(0)
    go(2222)
  })

  it('is the page where that is short, sharp within reason', () => {
    expect(windowOver({ ...page, height: 300 }, 3, EMPTY_WINDOW)).toEqual({
      top: 0,
      width: 400,
      height: 700,
      density: 2,
    })
    expect(
      windowOver({ width: 1920, height: 9000, viewHeight: 1080, scroll: 0 }, 2, EMPTY_WINDOW).density,
    ).toBeLessThan(2)
  })

  it('stays where a phone hides its address bar', () => {
    const before = windowOver({ ...page, viewHeight: 660 }, 2, EMPTY_WINDOW)
    expect(windowOver({ ...page, viewHeight: 700 }, 2, before)).toBe(before)
  })
})

describe('the desk', () => {
  const places = (width: number, height: number, paper = 0, direction: 'ltr' | 'rtl' = 'ltr') => {
    const words = wordsOn(
      { width, height },
      paper ? { x: (width - paper) / 2, y: 80, width: paper, height } : null,
      [],
    )
    return { words, things: placeThings({ width, height, viewHeight: height, direction, words }) }
  }

  it('has things at its edges where there is room, and none on a phone', () => {
    expect(places(360, 740, 340).things).toEqual([])
    expect(places(360, 740).things).toEqual([])
    expect(places(820, 1180, 672).things.length).toBeGreaterThan(0)
    expect(places(1366, 768, 672).things.length).toBeGreaterThan(4)
    expect(places(1920, 1080).things.length).toBeGreaterThan(6)
  })

  it('shows nothing twice in one view', () => {
    for (const [width, height, paper] of [
      [1366, 768, 672],
      [1920, 1080, 0],
      [1920, 1080, 672],
      [3840, 2160, 672],
    ] as const) {
      const names = places(width, height, paper).things.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('keeps things from under the slips beside the sheet', () => {
    const page = { width: 1920, height: 1080 }
    const paper = { x: 360, y: 80, width: 704, height: 900 }
    const words = wordsOn(page, paper, [])
    const slips = { x: 1080, y: 90, width: 440, height: 700 }
    expect(words.some(({ x, width }) => x <= slips.x && x + width >= slips.x + slips.width)).toBe(true)
    const things = placeThings({ ...page, viewHeight: 1080, direction: 'ltr', words })
    expect(things.some(({ x }) => x > 1560)).toBe(true)
    for (const { x, y } of things) expect(near({ x, y, width: 0, height: 0 }, slips)).toBe(false)
  })

  it('never lays a thing under words', () => {
    for (const [width, height, paper] of [
      [820, 1180, 672],
      [1366, 768, 672],
      [1366, 4000, 1040],
      [1920, 1080, 0],
      [3840, 2160, 672],
    ] as const)
      for (const direction of ['ltr', 'rtl'] as const) {
        const { words, things } = places(width, height, paper, direction)
        for (const { x, y } of things) expect(near({ x, y, width: 0, height: 0 }, words[0]!, 20)).toBe(false)
      }
  })
})

describe('the paper', () => {
  it('stays near its rectangle', () => {
    for (const { x, y } of outline(PAPER, 3)) {
      expect(near({ x, y, width: 0, height: 0 }, PAPER, PAPER_OVERHANG)).toBe(true)
    }
  })

  it('has holes only where there is room', () => {
    expect(sprocketHoles(PAPER).length).toBeGreaterThan(10)
    expect(sprocketHoles({ ...PAPER, width: 340 })).toEqual([])
  })
})
