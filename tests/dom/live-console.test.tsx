// The console as a trainer plays it: driving, counting, taking the class's side, minding the seats, taking the files along.

import { render } from 'preact'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { FIRST_HOST } from '../../src/live/authority/decide.ts'
import { beatOf } from '../../src/live/authority/class/beat.ts'
import { heatOf } from '../../src/live/authority/class/heat.ts'
import type { Setup } from '../../src/live/authority/setup.ts'
import type { SeatId } from '../../src/live/authority/types.ts'
import { stepOf } from '../../src/live/authority/view.ts'
import type { LiveState } from '../../src/live/client/types.ts'
import { AppContext } from '../../src/ui/context.ts'
import { Console } from '../../src/ui/live/console/console-page.tsx'
import type { HostRoom } from '../../src/ui/live/console/desk.ts'
import { filesOf, readLog } from '../../src/ui/live/console/take-along.ts'
import { excerptOf } from '../fixtures/compiled.ts'
import { goTo, markPage, playPage } from '../fixtures/live-class.ts'
import { aSetup, createLocalRoom, type LocalRoom } from '../fixtures/local-room.ts'
import { appOf, composeParts, type Composed } from '../fixtures/parts.ts'

const LAMP = excerptOf('lamp-oil')
const FERRY = excerptOf('quiet-ferry')

beforeAll(() => {
  // What jsdom lacks: a wide screen, and modal dialogs.
  globalThis.matchMedia = ((query: string) => ({
    matches: !query.includes('max-'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as unknown as typeof matchMedia
  HTMLDialogElement.prototype.showModal = function open(this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function shut(this: HTMLDialogElement) {
    this.open = false
  }
})

type Session = {
  readonly room: LocalRoom
  readonly seats: readonly SeatId[]
  readonly parts: Composed
  readonly page: HTMLElement
  readonly host: HostRoom
}

const pages: HTMLElement[] = []
afterEach(() => {
  for (const page of pages.splice(0)) {
    render(null, page)
    page.remove()
  }
  document.body.replaceChildren()
})

/** A console over a room with so many readers. `as`: which host looks at it. */
async function aConsole(readers: number, changes: Partial<Setup> = {}, as = FIRST_HOST): Promise<Session> {
  const room = createLocalRoom(aSetup([playPage(LAMP), playPage(FERRY)], changes), {
    parts: { beat: state => beatOf(state, stepOf(state)), heat: (state, page) => heatOf(state, page) },
  })
  const seats = Array.from({ length: readers }, () => room.join())
  if (as !== FIRST_HOST) room.act({ type: 'addHost', drives: false }, { role: 'host', id: FIRST_HOST })
  const parts = await composeParts()
  const page = document.createElement('main')
  document.body.append(page, parts.announcer.element)
  pages.push(page)
  const links = { wall: 'wall.token', host: 'host.token', watch: 'watch.token' }
  const host: HostRoom = {
    ...room.host(as),
    links: () => Promise.resolve({ value: { ...links, host: null, watch: null } }),
    invite: who => Promise.resolve({ value: { ...links, [who === 'host' ? 'watch' : 'host']: null } }),
    erase: () => Promise.resolve(true),
  }
  render(
    <AppContext.Provider value={appOf(parts)}>
      <Console room={host} />
    </AppContext.Provider>,
    page,
  )
  return { room, seats, parts, page, host }
}

const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
const all = (name: string | RegExp): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('button, a[href], [role=tab]')].filter(one =>
    typeof name === 'string' ? nameOf(one) === name : name.test(nameOf(one)),
  )
/** Presses what has that name, as soon as it is there. */
const press = async (name: string | RegExp): Promise<void> => {
  await vi.waitFor(() => expect(all(name)).not.toHaveLength(0))
  all(name)[0]!.click()
}
const key = (name: string): boolean =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
const sees = (words: string | RegExp): Promise<void> =>
  vi.waitFor(() => {
    const shown = document.body.textContent.replaceAll(/\s+/g, ' ')
    if (typeof words === 'string') expect(shown).toContain(words)
    else expect(shown).toMatch(words)
  })
const isAt = ({ room }: Session, kind: string): Promise<void> =>
  vi.waitFor(() => expect(stepOf(room.state()).kind).toBe(kind))
/** Brings the class to a step, with everybody marking on the way. */
const bring = ({ room, seats }: Session, kind: string): void =>
  goTo(room, seats, room.host().getState().view!.steps, kind)

describe('driving', () => {
  it('goes through a page with a clicker, and back with the left arrow', async () => {
    const session = await aConsole(5)
    await sees('5 in')
    for (const step of ['marking', 'where', 'split', 'again', 'shift', 'key']) {
      key('PageDown')
      await isAt(session, step)
      await sees(`then: ${step === 'key' ? 'Marking' : ''}`)
    }
    key('ArrowLeft')
    await isAt(session, 'shift')
    // The key has been shown: what was marked is not opened again.
    key('ArrowLeft')
    await isAt(session, 'split')
    expect(session.room.state().told).toEqual([0])
  })

  it('says how many have handed in, and leaves it to the trainer to go on', async () => {
    const session = await aConsole(4)
    bring(session, 'marking')
    markPage(session.room, session.seats.slice(0, 3), 0)
    await sees('3 of 4 handed in')
    await press(/^Next/)
    await isAt(session, 'where')
    expect(session.room.state().seats[3]!.pages[0]?.handedIn ?? 'no').toBe('no')
  })

  it('asks once before a key is shown early', async () => {
    const session = await aConsole(3)
    await press('Debrief')
    await sees('This shows the keys of 2 pages')
    await press('Stay here')
    expect(stepOf(session.room.state()).kind).toBe('lobby')
    await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull())
    await press('Debrief')
    await press('Show it and go there')
    await isAt(session, 'debrief')
    expect(session.room.state().told).toEqual([0, 1])
  })

  it('tells of a step that another host took first, and takes it once', async () => {
    const session = await aConsole(2)
    await sees('Lobby')
    // Both press at the same moment: this page has not heard of the other one's step.
    session.host.send({ type: 'go', from: 0, to: 1 })
    session.host.send({ type: 'go', from: 0, to: 1 })
    await sees('Somebody else has just moved the session on.')
    await isAt(session, 'marking')
    await press('Close this note')
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')).toBeNull())
  })

  it('leaves keys to fields, and presses nothing for who only watches', async () => {
    const session = await aConsole(2, {}, 'h2')
    await sees('You are watching')
    key('ArrowRight')
    await sees('You are watching this session, not driving it.')
    expect(stepOf(session.room.state()).kind).toBe('lobby')
    await press(/^Readers/)
    await vi.waitFor(() => expect(document.querySelector('input[type=search]')).not.toBeNull())
    const field = document.querySelector('input[type=search]')!
    expect(
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }),
      ),
    ).toBe(true)
  })
})

describe('the class’s reading', () => {
  it('is accepted once it has been asked about, rescores everybody, and can be withdrawn', async () => {
    const session = await aConsole(12)
    bring(session, 'key')
    const meanNow = (): number => {
      const { beat } = session.room.host().getState().view!
      return beat?.kind === 'key' ? beat.board.mean! : Number.NaN
    }
    const before = meanNow()
    await press(/^Accept the class’s reading/)
    await press('Leave it open: careful readers may differ')
    expect(session.room.state().readings).toEqual([])
    await press('Accept it')
    await vi.waitFor(() => expect(session.room.state().readings).toHaveLength(1))
    expect(meanNow()).not.toBe(before)
    await sees(`Mean score now: ${Math.round(meanNow())} of 100`)
    await press(/^Withdraw: /)
    await vi.waitFor(() => expect(session.room.state().readings).toEqual([]))
    expect(meanNow()).toBe(before)
  })
})

describe('seats', () => {
  it('are shown out and let in again in the same place', async () => {
    const { room } = await aConsole(3)
    await press(/^Readers/)
    await press(/^More about /)
    await press('Remove')
    await vi.waitFor(() => expect(room.state().seats[0]!.out).toBe('removed'))
    await press(/^Let in again: /)
    await vi.waitFor(() => expect(room.state().seats[0]!.out).toBeNull())
  })

  it('keep their code to themselves until it is asked for', async () => {
    const { room, page } = await aConsole(1)
    const { code } = room.state().seats[0]!
    await press(/^Readers/)
    await press(/^More about /)
    await vi.waitFor(() => expect(all('Show the seat code')).toHaveLength(1))
    expect(page.textContent).not.toContain(code)
    await press('Show the seat code')
    await sees(`Seat code: ${code}`)
  })

  it('have names let pass, or not', async () => {
    const { room } = await aConsole(2)
    room.act({ type: 'askName', name: 'Ana' }, { role: 'seat', id: 's0' })
    room.act({ type: 'askName', name: 'Rude' }, { role: 'seat', id: 's1' })
    await press(/^Readers/)
    await press('Let it pass: “Ana”')
    await press('Not this one: “Rude”')
    await vi.waitFor(() => expect(room.state().seats.map(seat => seat.asksFor)).toEqual([null, null]))
    expect(room.state().seats.map(seat => 'free' in seat.name)).toEqual([true, false])
  })

  it('are a few at a time where there are two thousand, and found by name', async () => {
    const { room, page } = await aConsole(300)
    room.act({ type: 'rename', seat: 's299', name: { free: 'Zoë' } }, { role: 'host', id: FIRST_HOST })
    await press(/^Readers/)
    await sees('300 readers')
    expect(page.querySelectorAll('.con-seat').length).toBeLessThan(100)
    const field = page.querySelector<HTMLInputElement>('input[type=search]')!
    field.value = 'zoe'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await sees('1 reader')
    await vi.waitFor(() => expect(page.querySelectorAll('.con-seat')).toHaveLength(1))
  })
})

describe('on paper', () => {
  it('hands are tapped in by line, and make the heat', async () => {
    const session = await aConsole(0, { preset: 'paper' })
    const { room, page } = session
    bring(session, 'marking')
    await sees('How many are reading?')
    const readers = page.querySelector<HTMLInputElement>('.con-readers input')!
    readers.value = '20'
    readers.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(() => expect(room.state().paper[0]?.readers).toBe(20))
    for (let hand = 0; hand < 3; hand++) await press('Line 1: one hand more')
    await vi.waitFor(() =>
      expect(room.state().paper[0]?.hands).toMatchObject([{ technique: null, count: 3 }]),
    )
    expect(heatOf(room.state(), 0).words[0]).toBe(3)
    await press('Line 1: one hand less')
    await vi.waitFor(() => expect(room.state().paper[0]?.hands[0]?.count).toBe(2))
    await press('Shading')
    await sees('2 of 20')
  })
})

describe('trouble', () => {
  it('is said plainly, with what it means, and is taken back', async () => {
    const { room } = await aConsole(2)
    room.setTrouble('diskFull')
    await sees(/The server is not saving.*disk is full.*Nothing is lost/)
    room.setTrouble(null)
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')).toBeNull())
  })

  it('of the line keeps what was there', async () => {
    const { room, parts, page } = await aConsole(2)
    render(null, page)
    const line = room.host()
    const away: LiveState<'host'> = { ...line.getState(), status: 'away' }
    const host: HostRoom = {
      ...line,
      getState: () => away,
      links: () => Promise.resolve({ failure: 'unreachable' }),
      invite: () => Promise.resolve({ failure: 'unreachable' }),
      erase: () => Promise.resolve(false),
    }
    render(
      <AppContext.Provider value={appOf(parts)}>
        <Console room={host} />
      </AppContext.Provider>,
      page,
    )
    await sees('The line to the server is down')
    expect(page.textContent).toContain('2 in')
  })
})

describe('what is taken along', () => {
  const wants = (parts: Composed) => ({
    code: 'K7RWD',
    now: new Date(2026, 10, 21, 12).getTime(),
    t: parts.i18n.t,
    language: 'en',
    region: 'en',
  })

  it('is the log as it came, tables, and a spreadsheet, all with code and date in their names', async () => {
    const session = await aConsole(3)
    bring(session, 'key')
    const log = await session.room.host().log()
    if ('failure' in log) throw new Error(log.failure)
    const of = async (kind: 'jsonl' | 'csv' | 'xlsx') =>
      (await filesOf(kind, log.value, wants(session.parts)))!
    expect(await of('jsonl')).toMatchObject([
      { name: 'just-asking K7RWD 2026-11-21.jsonl', content: log.value },
    ])
    const tables = await of('csv')
    expect(tables.length).toBeGreaterThan(3)
    expect(tables.map(({ content }) => content).join('')).toContain('Who Drank the Lamp Oil')
    const [book] = await of('xlsx')
    expect(book!.name).toBe('just-asking K7RWD 2026-11-21.xlsx')
    // A zip archive begins so.
    expect([...(book!.content as Uint8Array).slice(0, 2)]).toEqual([0x50, 0x4b])
  })

  it('is not made of half a log', async () => {
    const { room, parts } = await aConsole(2)
    const log = await room.host().log()
    if ('failure' in log) throw new Error(log.failure)
    expect(readLog(log.value)).toEqual(room.state())
    const lines = log.value.split('\n')
    expect(readLog(lines.slice(0, -1).join('\n') + '\n{"seq":')).toBeNull()
    expect(readLog([lines[0], lines[2]].join('\n'))).toBeNull()
    expect(await filesOf('csv', '<html>sign in</html>', wants(parts))).toBeNull()
  })
})
