// What each role is shown, and above all what it is not.

import { expect, it } from 'vitest'
import { aLesson, aPage } from './support/a-class.ts'

/** Words that stand in keys alone. */
const SECRETS = ['It asks for a culprit', 'who-drank', 'no-names', 'fairNotes', 'reasons']

const played = () => {
  const lesson = aLesson()
  lesson.come(3)
  lesson.goTo('marking')
  lesson.mark(0, 'A greedy', 'clique', 'name-calling')
  lesson.mark(1, 'A greedy', 'clique', 'loaded-language')
  return lesson
}

it('no view holds a key, at any step', () => {
  const lesson = played()
  const lines = [lesson.seat('s0'), lesson.wall(), lesson.host()]
  for (;;) {
    for (const line of lines) {
      const view = JSON.stringify(line.getState().view)
      for (const secret of SECRETS) expect(view).not.toContain(secret)
    }
    if (lesson.step() === 'ended') break
    const { at } = lesson.state()
    lesson.trainer({ type: 'go', from: at, to: at + 1 })
  }
})

it('a seat sees its own marks and nobody else’s, not even their names', () => {
  const lesson = played()
  lesson.player(1, { type: 'askName', name: 'Petra Loam' })
  lesson.trainer({ type: 'answerName', seat: 's1', yes: true })
  const view = JSON.stringify(lesson.seat('s0').getState().view)
  expect(view).toContain('name-calling')
  expect(view).not.toContain('"technique":"loaded-language"')
  expect(view).not.toContain('Petra Loam')
})

it('nobody but the host is told which device anybody has; and not even the host', () => {
  const lesson = played()
  for (const line of [lesson.seat('s0'), lesson.wall(), lesson.host()])
    expect(JSON.stringify(line.getState().view)).not.toContain('device-')
})

it('a host sees who is how far, and not who marked what', () => {
  const lesson = played()
  lesson.handIn(1)
  lesson.setHere('s2', false)
  const view = lesson.host().getState().view!
  expect(
    view.seats.map(({ pages, here }) => [pages[0]?.flags ?? 0, pages[0]?.handedIn ?? 'no', here]),
  ).toEqual([
    [1, 'no', true],
    [1, 'flags', true],
    [0, 'no', false],
  ])
  expect(view.progress).toEqual([{ page: 0, begun: 2, handedIn: 1 }])
  expect(view.count).toEqual({ in: 3, here: 2 })
  expect(JSON.stringify(view.seats)).not.toContain('name-calling')
})

it('a wall keeps quiet about who is hidden, and about the count where the host wants that', () => {
  const lesson = aLesson()
  lesson.come(3)
  lesson.trainer({ type: 'hide', seat: 's1', hidden: true })
  const wall = lesson.wall()
  expect(wall.getState().view!.names).toHaveLength(2)
  expect(wall.getState().view!.count).toEqual({ in: 3, here: 3 })
  lesson.trainer({ type: 'hideCount', hides: true })
  expect(wall.getState().view!.count).toBeNull()
  expect(wall.getState().view!.names).toEqual([])
  expect(lesson.seat('s0').getState().view!.count).toBeNull()
  expect(lesson.host().getState().view!.count.in).toBe(3)
})

it('a key is to be had by a player only once its page was told', async () => {
  const lesson = aLesson([aPage('lamp-oil'), aPage('quiet-ferry')])
  lesson.come(1)
  lesson.goTo('marking')
  expect(await lesson.seat('s0').key(0)).toEqual({ failure: 'missing' })
  expect(await lesson.host().key(0)).toHaveProperty('value.marks')
  lesson.goTo('key')
  expect(await lesson.seat('s0').key(0)).toHaveProperty('value.marks')
  expect(await lesson.seat('s0').key(1)).toEqual({ failure: 'missing' })
})
