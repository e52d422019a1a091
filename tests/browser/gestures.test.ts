// Marking by mouse and by finger, with pointers that the browser makes itself.

import { describe, expect, it, vi } from 'vitest'
import { listenForMarks, TAP_SLOP } from '../../src/ui/sheet/gestures.ts'
import { placesOf } from '../fixtures/players.ts'
import { openExcerpt, until, type Screen } from './support/excerpt.tsx'
import { cancelTouch, click, drag, moveTo, press, release, swipe, tap } from './support/hands.ts'

const palette = () => document.querySelector('dialog.palette')
const isChoosing = ({ draft }: Screen) => draft.getState().mode === 'choosing'

const HANDS = [
  ['mouse', drag, click],
  ['finger', swipe, tap],
] as const

describe.each(HANDS)('with a %s', (_, stroke, touchOnce) => {
  it('a drag marks the words it goes over, and asks what they do', async () => {
    const screen = await openExcerpt('lamp-oil')
    const from = screen.pointOf('The keeper')
    await stroke(from, screen.pointOf('Odo Brask'))
    expect(screen.drafted()).toBe('The keeper, Odo')
    expect(isChoosing(screen)).toBe(true)
    await until(() => palette() !== null, 'the palette')
  })

  it('a drag backwards marks the same', async () => {
    const screen = await openExcerpt('lamp-oil')
    const from = screen.pointOf('Odo Brask')
    await stroke(from, screen.pointOf('The keeper'))
    expect(screen.drafted()).toBe('The keeper, Odo')
  })

  it('two taps mark from here to there', async () => {
    const screen = await openExcerpt('lamp-oil')
    await touchOnce(screen.pointOf('Six drums'))
    expect(screen.draft.getState().mode).toBe('open')
    expect(screen.drafted()).toBe('Six')
    await touchOnce(screen.pointOf('Wednesday'))
    expect(screen.drafted()).toBe('Six drums went to the ferry, which paid for them on Wednesday')
    expect(isChoosing(screen)).toBe(true)
  })

  it('a second tap may come before the first', async () => {
    const screen = await openExcerpt('lamp-oil')
    await touchOnce(screen.pointOf('ferry'))
    await touchOnce(screen.pointOf('Six drums'))
    expect(screen.drafted()).toBe('Six drums went to the ferry')
  })

  it('a tap on a flag opens that flag', async () => {
    const screen = await openExcerpt('lamp-oil')
    const place = placesOf('perfect', screen.text, screen.play.getState().key!)[2]!
    screen.play.dispatch({ type: 'placeFlag', ...place, confidence: null })
    await until(() => screen.sheet.querySelector('mark[data-flag]') !== null, 'the flag')
    await touchOnce(screen.pointOf('little'))
    expect(screen.draft.getState()).toMatchObject({ mode: 'choosing', editing: 'f1' })
    expect(screen.drafted()).toBe('A greedy little clique has been bleeding the row dry')
  })

  it('marks in a text from right to left', async () => {
    const screen = await openExcerpt('right-to-left')
    const from = screen.pointOf('חבורה')
    await stroke(from, screen.pointOf('שותה את הרחוב'))
    expect(screen.drafted()).toBe('חבורה חמדנית שותה')
  })
})

describe('a mouse', () => {
  it('shows the words between as it hovers, once the first is set', async () => {
    const screen = await openExcerpt('lamp-oil')
    await click(screen.pointOf('Six drums'))
    await moveTo(screen.pointOf('ferry'), false)
    expect(screen.drafted()).toBe('Six drums went to the ferry')
    expect(screen.draft.getState().mode).toBe('open')
  })

  it('may tremble and still click', async () => {
    const screen = await openExcerpt('lamp-oil')
    const point = screen.pointOf('clique')
    await press(point)
    await moveTo({ x: point.x + TAP_SLOP - 2, y: point.y })
    await release({ x: point.x + TAP_SLOP - 2, y: point.y })
    expect(screen.draft.getState().mode).toBe('open')
    expect(screen.drafted()).toBe('clique')
  })

  it('goes on marking beyond the edge of the sheet', async () => {
    const screen = await openExcerpt('lamp-oil')
    const from = screen.pointOf('Who Drank')
    await drag(from, { x: 2, y: from.y })
    expect(screen.drafted()).toBe('Who')
    expect(isChoosing(screen)).toBe(true)
  })

  it('marks nothing with its right button', async () => {
    const screen = await openExcerpt('lamp-oil')
    const { x, y } = screen.pointOf('clique')
    const event = { button: 2, isPrimary: true, clientX: x, clientY: y, pointerId: 1, bubbles: true }
    screen.sheet.dispatchEvent(new PointerEvent('pointerdown', event))
    screen.sheet.dispatchEvent(new PointerEvent('pointerup', event))
    expect(screen.drafted()).toBeNull()
  })

  it('never leaves the browser’s own selection behind', async () => {
    const screen = await openExcerpt('lamp-oil')
    await drag(screen.pointOf('greedy'), screen.pointOf('row dry'))
    expect(String(getSelection())).toBe('')
  })
})

describe('a gesture that the browser takes away', () => {
  it('leaves nothing of a drag', async () => {
    const screen = await openExcerpt('lamp-oil')
    const from = screen.pointOf('greedy')
    await swipe(from, { x: from.x + 60, y: from.y }, { letGo: false })
    expect(screen.draft.getState().mode).toBe('dragging')
    await cancelTouch()
    expect(screen.draft.getState()).toMatchObject({ mode: 'idle', range: null })
    expect(palette()).toBeNull()
  })

  it('keeps a first tap', async () => {
    const screen = await openExcerpt('lamp-oil')
    await tap(screen.pointOf('Six drums'))
    const from = screen.pointOf('greedy')
    await swipe(from, { x: from.x + 60, y: from.y }, { letGo: false })
    await cancelTouch()
    expect(screen.draft.getState().mode).toBe('open')
    expect(screen.drafted()).toBe('Six')
  })

  it('scrolls where a finger goes down the page', async () => {
    const screen = await openExcerpt('lamp-oil')
    const room = document.createElement('div')
    room.style.height = '3000px'
    screen.sheet.parentElement!.parentElement!.append(room)
    try {
      const from = screen.pointOf('Odo Brask')
      await swipe(from, { x: from.x, y: from.y - 200 })
      await until(() => scrollY > 50, 'a page that has been scrolled')
      expect(screen.drafted()).toBeNull()
      expect(palette()).toBeNull()
    } finally {
      scrollTo(0, 0)
    }
  })
})

it('hears nothing any more once it has been told to stop', async () => {
  const screen = await openExcerpt('lamp-oil')
  const element = document.createElement('div')
  const wordAt = vi.fn<() => number>(() => 0)
  const port = {
    wordAt,
    flagAt: () => null,
    choose: () => undefined,
    edit: () => undefined,
    opened: () => undefined,
  }
  const stop = listenForMarks(element, screen.draft, port)
  element.dispatchEvent(new PointerEvent('pointerdown', { isPrimary: true }))
  expect(wordAt).toHaveBeenCalledTimes(1)
  stop()
  element.dispatchEvent(new PointerEvent('pointerdown', { isPrimary: true }))
  expect(wordAt).toHaveBeenCalledTimes(1)
})
