// What must hold of every round, under random commands of which many make no sense.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONFIDENCES } from '../../src/core/confidence.ts'
import { REWRITES } from '../../src/core/excerpt.ts'
import { decide, MOST_FLAGS, type RoundContext } from '../../src/core/round/decide.ts'
import { EMPTY_ROUND, reduce, replay } from '../../src/core/round/reduce.ts'
import { REFUSALS, type Command, type RoundEvent, type RoundState } from '../../src/core/round/types.ts'
import { sameSpan, snapToWords, type Span } from '../../src/core/span.ts'
import type { TechniqueId } from '../../src/core/technique.ts'
import { wordEdges } from './support/split.ts'

const TEXT =
  'Only a fool would sign it — or so they say. The vote is on Tuesday, and some well-known ' +
  'people “fear” the worst.\n\nNobody asked them; nobody ever does. Who gains? Who pays? Who knows.'
const TAUGHT: readonly TechniqueId[] = ['name-calling', 'innuendo', 'cui-bono']
const PASSAGES = 4
const CONTEXT: RoundContext = {
  text: { text: TEXT, words: wordEdges(TEXT) },
  passages: PASSAGES,
  mendable: ['the-mark', 'another'],
}

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: -2, max: TEXT.length + 1 }), fc.integer({ min: -1, max: 40 }))
  .map(([start, length]) => ({ start, end: start + length }))
const flagId = fc.integer({ min: 1, max: 9 }).map(nth => `f${nth}`)
const technique = fc.constantFrom<TechniqueId>(...TAUGHT, 'exaggeration')
const confidence = fc.constantFrom(null, ...CONFIDENCES)

const marking: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('placeFlag' as const), span, technique, confidence }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('changeSpan' as const), flagId, span }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('changeTechnique' as const), flagId, technique }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('setConfidence' as const), flagId, confidence }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('removeFlag' as const), flagId }) },
  { weight: 3, arbitrary: fc.constant<Command>({ type: 'undo' }) },
  { weight: 3, arbitrary: fc.constant<Command>({ type: 'redo' }) },
)
const ending: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ type: fc.constant('signOff' as const), nothingToFlag: fc.boolean() }),
  fc.record({ type: fc.constant('showPassage' as const), passage: fc.integer({ min: -1, max: PASSAGES }) }),
  fc.constant<Command>({ type: 'showScore' }),
)
const mending: fc.Arbitrary<Command> = fc.record({
  type: fc.constant('chooseRewrite' as const),
  markId: fc.constantFrom(...CONTEXT.mendable, 'sound', 'constructor'),
  rewrite: fc.constantFrom(...REWRITES),
})
const commands = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: marking },
    { weight: 2, arbitrary: ending },
    { weight: 2, arbitrary: mending },
  ),
  { maxLength: 40 },
)
const markingOnly = fc.array(marking, { maxLength: 30 })

const STARTED: RoundEvent = { type: 'roundStarted', excerpt: 'e', hash: 'h', taught: TAUGHT }

/** Makes whatever is given unchangeable, so that a write to it throws. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}

/** Plays commands one by one and shows each step. */
function play(
  given: readonly Command[],
  look: (before: RoundState, command: Command, after: RoundState, refused: string | null) => void = () => {},
): { state: RoundState; events: RoundEvent[] } {
  const events: RoundEvent[] = [STARTED]
  let state = freeze(reduce(EMPTY_ROUND, STARTED))
  for (const command of given) {
    const before = state
    const decision = decide(state, command, CONTEXT)
    if ('events' in decision)
      for (const event of decision.events) {
        events.push(freeze(event))
        state = freeze(reduce(state, event))
      }
    look(before, command, state, 'refused' in decision ? decision.refused : null)
  }
  return { state, events }
}

test('replaying the events gives the same state, also after they were written down as JSON', () => {
  fc.assert(
    fc.property(commands, given => {
      const { state, events } = play(given)
      expect(replay(events)).toEqual(state)
      expect(replay(JSON.parse(JSON.stringify(events)) as RoundEvent[])).toEqual(state)
    }),
    { numRuns: 200 },
  )
})

test('flags are always snapped, disjoint, in order, taught, few, and of different ids', () => {
  fc.assert(
    fc.property(commands, given => {
      play(given, (_, __, { flags, next }) => {
        expect(flags.length).toBeLessThanOrEqual(MOST_FLAGS)
        expect(new Set(flags.map(flag => flag.id)).size).toBe(flags.length)
        flags.forEach((flag, index) => {
          expect(sameSpan(snapToWords(CONTEXT.text.words, flag.span)!, flag.span)).toBe(true)
          expect(TAUGHT).toContain(flag.technique)
          expect(Number(flag.id.slice(1))).toBeLessThan(next)
          if (index > 0) expect(flag.span.start).toBeGreaterThanOrEqual(flags[index - 1]!.span.end)
        })
      })
    }),
    { numRuns: 200 },
  )
})

test('a command is either refused, with nothing changed, or leads to a change', () => {
  fc.assert(
    fc.property(commands, given => {
      play(given, (before, command, after, refused) => {
        if (refused !== null) {
          expect(REFUSALS).toContain(refused)
          expect(after).toBe(before)
        } else if (command.type !== 'showPassage') expect(after).not.toEqual(before)
      })
    }),
    { numRuns: 200 },
  )
})

test('undo and redo are each other’s inverse, wherever one of them is allowed', () => {
  const there = (state: RoundState, type: 'undo' | 'redo'): RoundState | null => {
    const decision = decide(state, { type }, CONTEXT)
    return 'events' in decision ? decision.events.reduce(reduce, state) : null
  }
  fc.assert(
    fc.property(markingOnly, given => {
      const states: RoundState[] = []
      play(given, (_, __, after) => states.push(after))
      for (const state of states) {
        const back = there(state, 'undo')
        expect(back && there(back, 'redo')).toEqual(back && state)
        const forth = there(state, 'redo')
        expect(forth && there(forth, 'undo')).toEqual(forth && state)
      }
    }),
    { numRuns: 150 },
  )
})

test('undoing a change gives back the flags before it, and undoing all of them an empty page', () => {
  fc.assert(
    fc.property(markingOnly, given => {
      const { state } = play(given, (before, command, after, refused) => {
        if (refused !== null || command.type === 'undo' || command.type === 'redo') return
        expect(reduce(after, { type: 'undone' }).flags).toEqual(before.flags)
        expect(after.future).toEqual([])
      })
      const all = state.past.reduce(past => reduce(past, { type: 'undone' }), state)
      expect(all).toMatchObject({ flags: [], past: [] })
    }),
    { numRuns: 150 },
  )
})

test('the phases only go forward, and after sign-off the flags stand', () => {
  const order = ['marking', 'revealing', 'scored']
  fc.assert(
    fc.property(markingOnly, commands, (first, then) => {
      const given: Command[] = [
        ...first,
        { type: 'signOff', nothingToFlag: false },
        { type: 'signOff', nothingToFlag: true },
      ]
      play([...given, ...then], (before, _, after) => {
        const [from, to] = [order.indexOf(before.phase), order.indexOf(after.phase)]
        expect(to - from === 0 || to - from === 1).toBe(true)
        if (before.phase === 'marking') return
        expect(after.flags).toBe(before.flags)
        expect(after.declaredClean).toBe(before.declaredClean)
      })
    }),
    { numRuns: 150 },
  )
})

test('rewrites are chosen after sign-off alone, of marks that offer them, and never twice running', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(marking, mending), { maxLength: 10 }),
      fc.array(mending),
      (before, after) => {
        const given: Command[] = [
          ...before,
          { type: 'signOff', nothingToFlag: false },
          { type: 'signOff', nothingToFlag: true },
        ]
        const { state } = play([...given, ...after], (was, command, is, refused) => {
          if (was.phase === 'marking') expect(is.rewrites).toEqual({})
          if (command.type !== 'chooseRewrite' || refused !== null) return
          expect(is.rewrites[command.markId]).toEqual([
            ...(was.rewrites[command.markId] ?? []),
            command.rewrite,
          ])
        })
        for (const [markId, choices] of Object.entries(state.rewrites)) {
          expect(CONTEXT.mendable).toContain(markId)
          choices.slice(1).forEach((choice, index) => expect(choice).not.toBe(choices[index]))
        }
      },
    ),
    { numRuns: 200 },
  )
})
