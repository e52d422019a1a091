// A show on the wall, run by keys: what each step shows, what waits for the key, and what nothing can break.

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { keyStops } from '../../src/core/key-stops.ts'
import { stretchesOf } from '../../src/ui/classroom/numbered.ts'
import {
  ACTS,
  actOf,
  keyArrived,
  OPENING,
  reduceShow,
  SIZES,
  viewOf,
  type Act,
  type Show,
} from '../../src/ui/classroom/show-steps.ts'
import { aRound } from './support/a-round.ts'

const after = (show: Show, ...acts: Act[]): Show => acts.reduce(reduceShow, show)
const views = (show: Show, ...acts: Act[]) => {
  let now = show
  return acts.map(act => {
    const view = viewOf((now = reduceShow(now, act)))
    return 'stop' in view ? `${view.kind} ${view.stop}` : view.kind
  })
}
const here = keyArrived(OPENING, 2)

describe('step by step', () => {
  it('asks about each passage before it tells of it, and ends with the whole page and the talk', () => {
    expect(views(here, 'next', 'next', 'next', 'next', 'next', 'next', 'next')).toEqual([
      'ask 0',
      'tell 0',
      'ask 1',
      'tell 1',
      'whole',
      'talk',
      'talk',
    ])
  })

  it('goes back the same way, and no further than the piece', () => {
    expect(views(here, 'last', 'back', 'back', 'back', 'first', 'back')).toEqual([
      'talk',
      'whole',
      'tell 1',
      'ask 1',
      'read',
      'read',
    ])
  })

  it('shows everything at once and returns to where it was', () => {
    const asked = after(here, 'next')
    expect(views(asked, 'all', 'all')).toEqual(['all', 'ask 0'])
    expect(views(asked, 'all', 'back')).toEqual(['all', 'ask 0'])
    expect(views(asked, 'all', 'next')).toEqual(['all', 'talk'])
  })

  it('lights a blank wall with any act, and does no more', () => {
    for (const act of ACTS) expect(after(here, 'next', 'blank', act)).toEqual(after(here, 'next'))
  })

  it('has a piece without passages read, then whole, then talked over', () => {
    expect(views(keyArrived(OPENING, 0), 'next', 'next', 'next', 'back')).toEqual([
      'whole',
      'talk',
      'talk',
      'whole',
    ])
  })
})

describe('before the key is here', () => {
  it('remembers the wish, and does it once', () => {
    expect(viewOf(after(OPENING, 'next'))).toEqual({ kind: 'read' })
    expect(viewOf(keyArrived(after(OPENING, 'next'), 2))).toEqual({ kind: 'ask', stop: 0 })
    expect(viewOf(keyArrived(after(OPENING, 'next', 'next'), 2))).toEqual({ kind: 'ask', stop: 0 })
    expect(viewOf(keyArrived(after(OPENING, 'next', 'last'), 2))).toEqual({ kind: 'talk' })
    expect(viewOf(keyArrived(after(OPENING, 'all'), 2))).toEqual({ kind: 'all' })
  })

  it('can be called off', () => {
    for (const act of ['back', 'first'] as const)
      expect(viewOf(keyArrived(after(OPENING, 'next', act), 2))).toEqual({ kind: 'read' })
  })

  it('is asked for by nothing that needs no key', () => {
    expect(after(OPENING, 'larger', 'smaller', 'blank', 'blank', 'first', 'back', 'leave').wish).toBeNull()
  })
})

test('whatever is pressed, the step is one there is and the size one that can be read', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ACTS)), fc.nat(9), fc.nat(20), (acts, stops, when) => {
      let show = OPENING
      acts.forEach((act, index) => {
        if (index === when) show = keyArrived(show, stops)
        show = reduceShow(show, act)
        const view = viewOf(show)
        if ('stop' in view) expect(view.stop).toBeLessThan(stops)
        expect(show.at).toBeGreaterThanOrEqual(0)
        expect(show.at).toBeLessThanOrEqual(stops * 2 + 2)
        expect(show.size).toBeGreaterThanOrEqual(SIZES.smallest)
        expect(show.size).toBeLessThanOrEqual(SIZES.largest)
      })
    }),
  )
})

it('takes a clicker’s keys, and arrows the way the page is read', () => {
  const acts = (direction: 'ltr' | 'rtl', ...keys: string[]) => keys.map(key => actOf(key, direction))
  expect(acts('ltr', 'PageDown', ' ', 'Enter', 'ArrowRight')).toEqual(['next', 'next', 'next', 'next'])
  expect(acts('ltr', 'PageUp', 'ArrowLeft')).toEqual(['back', 'back'])
  expect(acts('rtl', 'ArrowLeft', 'ArrowRight', 'PageDown')).toEqual(['next', 'back', 'next'])
  expect(acts('ltr', 'b', 'B', '.', 'r', 'R', '+', '=', '-')).toEqual([
    'blank',
    'blank',
    'blank',
    'all',
    'all',
    'larger',
    'larger',
    'smaller',
  ])
  expect(acts('ltr', 'x', '?', 'Tab', 'toString', 'ArrowDown')).toEqual([null, null, null, null, null])
})

describe('what the wall shows', () => {
  const { text, key } = aRound()
    .part('headline', 'Shame of the council.')
    .text('Only a fool would sign it. “It was late,” two said. It always rains here.')
    .mark('m2', 'It always rains', { techniques: ['exaggeration'], optional: true })
    .mark('m1', 'Only a fool')
    .fairNote('n1', 'It was late')
    .start()
  const stops = keyStops(text, key)

  it('has all passages in the order of the page, fair ones among them', () => {
    expect(stops.map(({ kind }) => kind)).toEqual(['back', 'leave', 'open'])
  })

  it('sets them off with the signs that belong to them', () => {
    expect(stops.map(({ span }) => text.text.slice(span.start, span.end))).toEqual([
      'Only a fool',
      '“It was late,”',
      'It always rains',
    ])
  })

  it('numbers every sentence once, and loses no letter', () => {
    const numbers: number[] = []
    for (const part of text.parts) {
      const stretches = stretchesOf(
        text,
        part,
        stops.map(({ span }, index) => ({ span, index })),
      )
      const runs = stretches.flatMap(stretch => stretch.runs)
      expect(runs.map(run => run.text).join('')).toBe(text.text.slice(part.start, part.end))
      numbers.push(...runs.flatMap(run => run.number ?? []))
    }
    expect(numbers).toEqual(text.units.map((_, index) => index + 1))
  })
})
