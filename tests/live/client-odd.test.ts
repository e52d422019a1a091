// What a server of another day, a proxy or a bug may send, and what a page must not break on. And texts that do not come.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSeatRoom } from '../../src/live/client/seat-room.ts'
import { browserShelf } from '../../src/live/client/keep.ts'
import type { Line, LineEvents } from '../../src/live/client/transport.ts'
import { systemTimers } from '../../src/live/client/transport.ts'
import type { LiveRoom } from '../../src/live/client/types.ts'
import type { SeatView } from '../../src/live/authority/views.ts'
import type { Patch, Welcome } from '../../src/live/protocol.ts'
import { memoryStorage } from '../fixtures/memory-storage.ts'
import { aPage, aLesson } from './support/a-class.ts'

const PAGE = aPage('lamp-oil')

/** A view as the server gives it, with a page open. */
function aView(): SeatView {
  const lesson = aLesson([PAGE])
  lesson.come(1)
  lesson.goTo('marking')
  return lesson.seat('s0').getState().view!
}

type Talk = {
  readonly room: LiveRoom<'seat'>
  /** Lines opened so far. */
  readonly lines: { events: LineEvents; hellos: number; commands: number }[]
  answerHello: (welcome: unknown) => void
  answerCommand: (answer: unknown) => void
}

/** A room on a line whose other end is the test. */
function talk(fetcher: typeof fetch = () => Promise.resolve(Response.json(PAGE.text))): Talk {
  const storage = memoryStorage()
  const lines: Talk['lines'] = []
  const it = { lines, answerHello: () => undefined, answerCommand: () => undefined } as unknown as Talk
  const room = createSeatRoom({
    code: 'K7RWD',
    base: 'http://desk.example/',
    shelf: browserShelf(() => storage),
    timers: { ...systemTimers, chance: () => 0.5 },
    wake: () => () => undefined,
    fetcher,
    openLine(events): Line {
      const mine = { events, hellos: 0, commands: 0 }
      lines.push(mine)
      setTimeout(() => events.up())
      return {
        hello(_, answer) {
          mine.hellos += 1
          it.answerHello = welcome => answer(welcome as Welcome)
        },
        command(_, answer) {
          mine.commands += 1
          it.answerCommand = said => answer(said as Parameters<typeof answer>[0])
        },
        check: () => undefined,
        close: () => undefined,
      }
    },
  })
  return Object.assign(it, { room })
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function inRoom(fetcher?: typeof fetch): Promise<Talk> {
  const it = talk(fetcher)
  await vi.advanceTimersByTimeAsync(1)
  it.answerHello({ ok: true, token: 'a.b', last: 0, view: aView() })
  await vi.advanceTimersByTimeAsync(1)
  return it
}

describe('a page does not break on', () => {
  test.each([
    ['nothing', undefined],
    ['a text', 'hello'],
    ['no view', { ok: true, token: 'a.b', last: 0 }],
    ['a view of another role', { ok: true, token: 'a.b', last: 0, view: { ...aView(), role: 'wall' } }],
    ['a last that is no number', { ok: true, token: 'a.b', last: 'three', view: aView() }],
    ['a refusal nobody knows', { ok: false, refused: 'becauseISaySo' }],
  ])('a welcome that is %s: it tries again', async (_, welcome) => {
    const it = talk()
    await vi.advanceTimersByTimeAsync(1)
    it.answerHello(welcome)
    expect(it.room.getState().status).toBe('connecting')
    await vi.advanceTimersByTimeAsync(2000)
    expect(it.lines).toHaveLength(2)
  })

  test.each([
    ['null', null],
    ['no set', { seq: 99 }],
    ['steps that are none', { seq: 99, set: { steps: 7 } }],
    ['own pages that are none', { seq: 99, set: { own: { 0: 'flags' } } }],
  ])('a patch that is %s: the view stays', async (_, patch) => {
    const it = await inRoom()
    const { view } = it.room.getState()
    it.lines[0]!.events.patch(patch as Patch)
    expect(it.room.getState().view).toEqual(view)
    expect(it.room.getState().status).toBe('in')
  })

  test('a step that is beyond the course', async () => {
    const it = await inRoom()
    it.lines[0]!.events.patch({ seq: 99, set: { at: 500 } })
    expect(it.room.getState().view).toMatchObject({ at: 500, open: [] })
  })

  test('an answer that is none: it asks what the server has', async () => {
    const it = await inRoom()
    it.room.send({ type: 'askName', name: 'Nil' })
    it.answerCommand({ perhaps: true })
    expect(it.lines[0]!.hellos).toBe(2)
    expect(it.room.getState().pending).toBe(1)
  })

  test('a farewell nobody knows: it comes back', async () => {
    const it = await inRoom()
    it.lines[0]!.events.bye('so long')
    expect(it.room.getState().status).toBe('away')
    await vi.advanceTimersByTimeAsync(3000)
    expect(it.lines).toHaveLength(2)
  })
})

describe('a room', () => {
  test('drops a patch that is older than its view', async () => {
    const it = await inRoom()
    const { seq } = it.room.getState().view!
    it.lines[0]!.events.patch({ seq: seq - 1, set: { count: 77 } })
    expect(it.room.getState().view!.count).not.toBe(77)
    it.lines[0]!.events.patch({ seq: seq + 40, set: { count: 77 } })
    expect(it.room.getState().view).toMatchObject({ count: 77, seq: seq + 40 })
  })

  test('tells of a refusal that comes back, and takes away what was shown', async () => {
    const it = await inRoom()
    expect(it.room.send({ type: 'askName', name: 'Nil' })).toBeNull()
    expect(it.room.getState().view!.seat.asksFor).toBe('Nil')
    it.answerCommand({ refused: 'badName' })
    expect(it.room.getState()).toMatchObject({ pending: 0, refusal: { code: 'badName', count: 1 } })
    expect(it.room.getState().view!.seat.asksFor).toBeNull()
  })

  test('has only so many commands on the way at once', async () => {
    const it = await inRoom()
    for (let nth = 0; nth < 100; nth++) it.room.send({ type: 'askName', name: `Nil ${nth}` })
    expect([it.lines[0]!.commands, it.room.getState().pending]).toEqual([16, 100])
    it.answerCommand({ ok: true })
    expect(it.lines[0]!.commands).toBe(17)
  })

  test('fetches the text of an open page until it comes, and each text once', async () => {
    let tries = 0
    const text = { ...PAGE.text, hash: 'a-hash-of-this-test' }
    const it = talk(() => {
      tries += 1
      return tries < 3
        ? Promise.reject(new TypeError('Failed to fetch'))
        : Promise.resolve(Response.json(text))
    })
    await vi.advanceTimersByTimeAsync(1)
    const view = aView()
    const pages = view.pages.map(page => ({ ...page, hash: text.hash }))
    it.answerHello({ ok: true, token: 'a.b', last: 0, view: { ...view, pages } })
    await vi.advanceTimersByTimeAsync(20_000)
    expect(tries).toBe(3)
    expect(await it.room.text(0)).toEqual({ value: text })
    expect(await it.room.text(0)).toEqual({ value: text })
    expect(tries).toBe(3)
  })

  test('does not take another text for that of its page', async () => {
    const it = await inRoom(() => Promise.resolve(Response.json({ ...PAGE.text, hash: 'other' })))
    const view = it.room.getState().view!
    const pages = view.pages.map(page => ({ ...page, hash: 'not-yet-seen' }))
    it.lines[0]!.events.patch({ seq: view.seq, set: { pages } })
    expect(await it.room.text(0)).toEqual({ failure: 'damaged' })
  })
})
