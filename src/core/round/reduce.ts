// What an event makes of the state. Replaying the same events gives the same state, always.

import { byPlace } from '../span.ts'
import { rewritesOf, type Flag, type RoundEvent, type RoundState } from './types.ts'

/** The state before anything has happened: no excerpt, no palette. */
export const EMPTY_ROUND: RoundState = {
  phase: 'marking',
  excerpt: '',
  hash: '',
  taught: [],
  flags: [],
  past: [],
  future: [],
  next: 1,
  declaredClean: false,
  passage: 0,
  rewrites: {},
}

/** The state after `event`. Events come from `decide`, so an impossible one is not checked for again. */
export function reduce(state: RoundState, event: RoundEvent): RoundState {
  switch (event.type) {
    case 'roundStarted':
      return { ...EMPTY_ROUND, excerpt: event.excerpt, hash: event.hash, taught: event.taught }
    case 'flagPlaced':
      return {
        ...withFlags(state, [...without(state, event.replaced), event.flag]),
        next: state.next + 1,
      }
    case 'flagMoved':
      return withFlags(state, change(without(state, event.replaced), event.flagId, { span: event.span }))
    case 'flagRenamed':
      return withFlags(state, change(state.flags, event.flagId, { technique: event.technique }))
    case 'confidenceSet':
      return withFlags(state, change(state.flags, event.flagId, { confidence: event.confidence }))
    case 'flagRemoved':
      return withFlags(state, without(state, [event.flagId]))
    case 'undone':
      return travel(state, state.past.at(-1), state.past.slice(0, -1), [...state.future, state.flags])
    case 'redone':
      return travel(state, state.future.at(-1), [...state.past, state.flags], state.future.slice(0, -1))
    case 'signedOff':
      return { ...state, phase: 'revealing', declaredClean: event.declaredClean, past: [], future: [] }
    case 'passageShown':
      return { ...state, passage: event.passage }
    case 'scoreShown':
      return { ...state, phase: 'scored' }
    case 'rewriteChosen': {
      const chosen = [...rewritesOf(state, event.markId), event.rewrite]
      return { ...state, rewrites: { ...state.rewrites, [event.markId]: chosen } }
    }
  }
}

/** The state that a whole log of events leads to. */
export const replay = (events: readonly RoundEvent[]): RoundState => events.reduce(reduce, EMPTY_ROUND)

/** A change of flags: what was goes to the past, and what had been undone is gone. */
const withFlags = (state: RoundState, flags: readonly Flag[]): RoundState => ({
  ...state,
  flags: flags.toSorted((a, b) => byPlace(a.span, b.span)),
  past: [...state.past, state.flags],
  future: [],
})

const without = (state: RoundState, ids: readonly string[]): Flag[] =>
  state.flags.filter(flag => !ids.includes(flag.id))

const change = (flags: readonly Flag[], id: string, to: Partial<Flag>): Flag[] =>
  flags.map(flag => (flag.id === id ? { ...flag, ...to } : flag))

const travel = (
  state: RoundState,
  flags: readonly Flag[] | undefined,
  past: RoundState['past'],
  future: RoundState['future'],
): RoundState => (flags ? { ...state, flags, past, future } : state)
