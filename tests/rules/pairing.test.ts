// The pairing of claims with marks, held against every pairing there is.

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { pairBest, type Edge } from '../../src/core/pairing.ts'

const must = (claim: number, mark: number, required: number): Edge => ({ claim, mark, required, optional: 0 })
const may = (claim: number, mark: number, optional: number): Edge => ({ claim, mark, required: 0, optional })
const pairs = (edges: readonly Edge[]): [claim: number, mark: number][] =>
  pairBest(edges).map(({ claim, mark }) => [claim, mark])

describe('by example', () => {
  it('is nothing for nothing', () => {
    expect(pairBest([])).toEqual([])
  })

  it('gives up a better pair for a better whole', () => {
    // Greed would take 0.9 and leave the other mark without a flag: 0.9 against 0.8 + 0.6.
    expect(pairs([must(0, 0, 0.8), must(0, 1, 0.9), must(1, 1, 0.6)])).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it('pays required marks first, whatever the optional ones offer', () => {
    expect(pairs([may(0, 0, 1), must(0, 1, 0.2)])).toEqual([[0, 1]])
    expect(pairs([must(0, 0, 0.5), may(1, 1, 0.9), must(1, 0, 0.5)])).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it('keeps the earlier pair in a tie', () => {
    expect(pairs([must(0, 0, 0.5), must(0, 1, 0.5)])).toEqual([[0, 0]])
    expect(pairs([must(0, 0, 0.5), must(1, 0, 0.5)])).toEqual([[0, 0]])
    expect(pairs([may(0, 0, 0.5), may(0, 1, 0.5), may(0, 2, 0.5)])).toEqual([[0, 0]])
    expect(pairs([must(0, 0, 0.5), must(0, 1, 0.5), must(1, 1, 0.5), must(1, 2, 0.5)])).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it('takes sums that differ only by rounding for a tie', () => {
    expect(pairs([must(0, 0, 0.3), must(0, 1, 0.1 + 0.2)])).toEqual([[0, 0]])
  })

  it('refuses a cycle', () => {
    expect(() => pairBest([must(0, 0, 1), must(0, 1, 1), must(1, 0, 1), must(1, 1, 1)])).toThrow('cycle')
  })
})

type Piece = { start: number; end: number; claim: number }

/** Disjoint intervals along a line: gaps and lengths in turn. */
const intervals = (most: number) =>
  fc
    .array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: most })
    .map(recipe => {
      let at = 0
      return recipe.map(([gap, length]) => ({ start: (at += gap), end: (at += length) }))
    })

/**
 * Edges as scoring makes them: claims and marks that touch on a line, some claims that share a mark merged into
 * one, some touches too slight to pair. Worths from few steps, so that ties abound, or from many.
 */
const forests: fc.Arbitrary<Edge[]> = fc
  .record({
    claims: intervals(6),
    marks: intervals(6),
    required: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    merge: fc.array(fc.constantFrom(true, false, false), { minLength: 40, maxLength: 40 }),
    drop: fc.array(fc.constantFrom(true, false, false, false, false), { minLength: 40, maxLength: 40 }),
    worth: fc.oneof(
      fc.array(fc.constantFrom(0.25, 0.5, 0.75), { minLength: 40, maxLength: 40 }),
      fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }),
    ),
  })
  .map(({ claims, marks, required, merge, drop, worth }) => {
    const pieces: Piece[] = claims.map((piece, claim) => ({ ...piece, claim }))
    const touch = (piece: Piece, mark: { start: number; end: number }): boolean =>
      piece.start < mark.end && mark.start < piece.end
    let dice = 0
    for (const mark of marks) {
      const on = pieces.filter(piece => touch(piece, mark))
      for (const piece of on.slice(1))
        if (merge[dice++ % 40]) {
          const gone = piece.claim
          for (const other of pieces) if (other.claim === gone) other.claim = on[0]!.claim
        }
    }
    const edges: Edge[] = []
    const ids = [...new Set(pieces.map(piece => piece.claim))]
    for (const [index, mark] of marks.entries())
      for (const claim of ids) {
        if (!pieces.some(piece => piece.claim === claim && touch(piece, mark))) continue
        const nth = edges.length % 40
        if (drop[(nth + index) % 40]) continue
        edges.push(required[index] ? must(claim, index, worth[nth]!) : may(claim, index, worth[nth]!))
      }
    return edges
  })

type Pairing = { pairs: Edge[]; required: number; optional: number }

/** All pairings, the one that pairs earlier marks with earlier claims first. */
function* allPairings(edges: readonly Edge[]): Generator<Pairing> {
  const marks = [...new Set(edges.map(edge => edge.mark))].sort((a, b) => a - b)
  function* from(index: number, so: Edge[]): Generator<Edge[]> {
    if (index === marks.length) return yield so
    const here = edges.filter(edge => edge.mark === marks[index]).sort((a, b) => a.claim - b.claim)
    for (const edge of here)
      if (!so.some(other => other.claim === edge.claim)) yield* from(index + 1, [...so, edge])
    yield* from(index + 1, so)
  }
  for (const found of from(0, []))
    yield {
      pairs: found,
      required: found.reduce((sum, edge) => sum + edge.required, 0),
      optional: found.reduce((sum, edge) => sum + edge.optional, 0),
    }
}

function bestByBruteForce(edges: readonly Edge[]): Pairing {
  let best: Pairing = { pairs: [], required: -1, optional: -1 }
  for (const pairing of allPairings(edges)) {
    const more = pairing.required - best.required
    if (more > 1e-9 || (Math.abs(more) <= 1e-9 && pairing.optional > best.optional + 1e-9)) best = pairing
  }
  return best
}

test('the pairing is the best there is, and the first of the best', () => {
  fc.assert(
    fc.property(forests, edges => {
      const found = pairBest(edges)
      expect(new Set(found.map(edge => edge.claim)).size).toBe(found.length)
      expect(new Set(found.map(edge => edge.mark)).size).toBe(found.length)
      const best = bestByBruteForce(edges)
      expect(found.reduce((sum, edge) => sum + edge.required, 0)).toBeCloseTo(best.required, 8)
      expect(found.reduce((sum, edge) => sum + edge.optional, 0)).toBeCloseTo(best.optional, 8)
      expect(found).toEqual(best.pairs)
    }),
    { numRuns: 600 },
  )
})

test('the order in which the edges are given does not matter', () => {
  fc.assert(
    fc.property(
      forests.chain(edges =>
        fc.tuple(fc.constant(edges), fc.shuffledSubarray(edges, { minLength: edges.length })),
      ),
      ([edges, shuffled]) => {
        expect(pairBest(shuffled)).toEqual(pairBest(edges))
      },
    ),
    { numRuns: 150 },
  )
})
