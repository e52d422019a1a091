// What is taken in a room is moved on from seat to seat, and always what it would be if it were counted anew.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rosterOf } from '../../src/live/authority/roster.ts'
import { aLesson } from './support/a-class.ts'

const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('join' as const), phone: fc.nat({ max: 5 }) }) },
  fc.record({ kind: fc.constant('back' as const), seat: fc.nat({ max: 5 }) }),
  fc.record({ kind: fc.constant('removed' as const), seat: fc.nat({ max: 5 }) }),
  fc.record({ kind: fc.constant('banned' as const), seat: fc.nat({ max: 5 }) }),
  fc.record({ kind: fc.constant('step' as const) }),
)

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

const play = (acts: readonly Act[]): void => {
  const lesson = aLesson()
  for (const one of acts) {
    if (one.kind === 'join') {
      try {
        lesson.join(`phone-${one.phone}`)
      } catch {
        // Banned.
      }
    } else if (one.kind === 'step') {
      const { at } = lesson.state()
      lesson.trainer({ type: 'go', from: at, to: at + 1 })
    } else {
      const out = one.kind === 'back' ? null : one.kind
      lesson.trainer({ type: 'remove', seat: `s${one.seat}`, out })
    }
    const { seats } = lesson.state()
    // The copy is known to nobody: what is taken in it is counted from the beginning.
    expect(rosterOf(seats)).toEqual(rosterOf([...seats]))
  }
}

test('a roster is always that of its seats', () => {
  fc.assert(fc.property(fc.array(act, { minLength: 30, maxLength: 40 }), play))
})
