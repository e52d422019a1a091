// A part of the text is cut into runs: nothing is lost, and each edge is told once.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutIntoRuns, type Decoration } from '../../src/ui/sheet/decorate.ts'

const PART = { start: 100, end: 200 }
const on = (start: number, end: number, name: string): Decoration => ({
  span: { start, end },
  before: `[${name}]`,
  after: `[/${name}]`,
})
const cut = (...decorations: Decoration[]) =>
  cutIntoRuns(PART, decorations).map(({ span, before, after }) => [span.start, span.end, before, after])

describe('runs', () => {
  it('are the whole part where nothing is on it', () => {
    expect(cut()).toEqual([[100, 200, '', '']])
    expect(cut(on(0, 100, 'before'), on(200, 300, 'behind'))).toEqual([[100, 200, '', '']])
  })

  it('begin and end with a decoration', () => {
    expect(cut(on(120, 140, 'a'))).toEqual([
      [100, 120, '', ''],
      [120, 140, '[a]', '[/a]'],
      [140, 200, '', ''],
    ])
  })

  it('tell of two that overlap where each begins and ends', () => {
    expect(cut(on(110, 150, 'a'), on(130, 170, 'b'))).toEqual([
      [100, 110, '', ''],
      [110, 130, '[a]', ''],
      [130, 150, '[b]', '[/a]'],
      [150, 170, '', '[/b]'],
      [170, 200, '', ''],
    ])
  })

  it('tell both of two on the same words', () => {
    expect(cut(on(100, 200, 'a'), on(100, 200, 'b'))).toEqual([[100, 200, '[a] [b]', '[/a] [/b]']])
  })

  it('do not tell an edge that lies in another part', () => {
    expect(cut(on(50, 120, 'a'), on(180, 240, 'b'))).toEqual([
      [100, 120, '', '[/a]'],
      [120, 180, '', ''],
      [180, 200, '[b]', ''],
    ])
  })

  it('cover the part without a gap, and carry exactly what lies on them', () => {
    const decoration = fc
      .tuple(fc.integer({ min: 80, max: 218 }), fc.integer({ min: 1, max: 60 }))
      .map(([start, length]) => on(start, start + length, `${start}`))
    fc.assert(
      fc.property(fc.array(decoration, { maxLength: 8 }), decorations => {
        const runs = cutIntoRuns(PART, decorations)
        expect(runs[0]!.span.start).toBe(PART.start)
        expect(runs.at(-1)!.span.end).toBe(PART.end)
        runs.slice(1).forEach((run, index) => expect(run.span.start).toBe(runs[index]!.span.end))
        for (const run of runs)
          for (let place = run.span.start; place < run.span.end; place++)
            expect(run.decorations).toEqual(
              decorations.filter(({ span }) => span.start <= place && place < span.end),
            )
      }),
      { numRuns: 200 },
    )
  })
})
