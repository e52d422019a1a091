// The wall as a class sees it, from the lobby to the end.

import { render } from 'preact'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { beatOf } from '../../src/live/authority/class/beat.ts'
import { heatOf } from '../../src/live/authority/class/heat.ts'
import { measureOf } from '../../src/live/authority/class/measure.ts'
import { FIRST_HOST } from '../../src/live/authority/decide.ts'
import { courseOf } from '../../src/live/authority/reduce.ts'
import type { Setup } from '../../src/live/authority/setup.ts'
import type { HostCommand, SeatId } from '../../src/live/authority/types.ts'
import { stepOf } from '../../src/live/authority/view.ts'
import type { LiveRoom, LiveState } from '../../src/live/client/types.ts'
import { formatFigure } from '../../src/ui/check-up/words.ts'
import { AppContext } from '../../src/ui/context.ts'
import { Wall } from '../../src/ui/live/wall/wall-page.tsx'
import { excerptOf } from '../fixtures/compiled.ts'
import { fillRoom, goTo, markPage, playPage } from '../fixtures/live-class.ts'
import { aSetup, createLocalRoom, type LocalRoom } from '../fixtures/local-room.ts'
import { appOf, composeParts } from '../fixtures/parts.ts'

const LAMP = excerptOf('lamp-oil')
const FERRY = excerptOf('quiet-ferry')

beforeAll(() => {
  // What jsdom lacks: it lays nothing out, and has no faces to wait for.
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  Object.defineProperty(document, 'fonts', { value: { ready: Promise.resolve() } })
  Element.prototype.scrollTo = () => undefined
  globalThis.scrollTo = () => undefined
  // No server is asked where phones come in.
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
})

const pages: HTMLElement[] = []
afterEach(() => {
  for (const page of pages.splice(0)) {
    render(null, page)
    page.remove()
  }
})

/** A line in some other state. */
function inState(room: LiveRoom<'wall'>, changes: Partial<LiveState<'wall'>>): LiveRoom<'wall'> {
  const state = { ...room.getState(), ...changes }
  return { ...room, getState: () => state }
}

type Session = {
  readonly room: LocalRoom
  readonly seats: readonly SeatId[]
  readonly page: HTMLElement
  /** What a screen reader was told last. */
  readonly said: () => string
  /** Goes on to a step, everybody marking on the way. */
  readonly to: (kind: string, page?: number) => void
  readonly host: (command: HostCommand) => void
}

/** A wall over a room with so many readers. */
async function aWall(
  readers: number,
  changes: Partial<Setup> = {},
  { language = 'en', line = (room: LiveRoom<'wall'>) => room } = {},
): Promise<Session> {
  const setup = aSetup([playPage(LAMP), playPage(FERRY)], changes)
  const room = createLocalRoom(setup, {
    parts: { beat: state => beatOf(state, stepOf(state)), heat: (state, page) => heatOf(state, page) },
  })
  const seats = fillRoom(room, readers)
  const parts = await composeParts({ language })
  const page = document.body.appendChild(document.createElement('main'))
  pages.push(page)
  render(
    <AppContext.Provider value={appOf(parts)}>
      <Wall room={line(room.wall())} />
    </AppContext.Provider>,
    page,
  )
  return {
    room,
    seats,
    page,
    said: () => parts.announcer.element.textContent,
    to: (kind, number) => goTo(room, seats, courseOf(setup), kind, number),
    host: command => void room.act(command, { role: 'host', id: FIRST_HOST }),
  }
}

/** A busy machine draws slowly; what never comes runs out of this time. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 15_000 })
const says = (page: HTMLElement, words: string | RegExp) =>
  eventually(() => expect(page.textContent).toMatch(words))
const heading = ({ page }: Session) => page.querySelector('h1')?.textContent
const press = (key: string) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

describe('the lobby', () => {
  it('shows the way in, and who has come', async () => {
    const { page, room } = await aWall(2)
    await says(page, '2 are here')
    expect(page.textContent).toContain('K 7 R W D')
    expect(page.querySelector('svg[role=img]')!.getAttribute('aria-label')).toContain('K7RWD')
    expect(page.querySelectorAll('.lw-names li')).toHaveLength(2)
    room.join('one-more-device')
    await says(page, '3 are here')
    expect(page.querySelectorAll('.lw-names li')).toHaveLength(3)
  })

  it('asks for the word where one is asked for, and says when the door is closed', async () => {
    const { page, host, room } = await aWall(1)
    expect(page.textContent).not.toContain('and the word')
    host({ type: 'askWord', on: true })
    host({ type: 'lock', locked: true })
    await says(page, 'The door is closed for now.')
    expect(page.textContent).toContain('and the word')
    expect(room.wall().getState().view!.word).not.toBeNull()
  })

  it('says no number where the host hides it', async () => {
    const { page, host } = await aWall(5)
    await says(page, '5 are here')
    host({ type: 'hideCount', hides: true })
    await eventually(() => expect(page.textContent).not.toContain('are here'))
    expect(page.querySelector('.lw-names')).toBeNull()
  })

  it('needs no way in where the class reads on paper', async () => {
    const { page } = await aWall(0, { preset: 'paper' })
    await says(page, 'Paper and pencils')
    expect(page.textContent).not.toContain('K7RWD')
  })
})

describe('a page that is marked', () => {
  it('is there to read with its sentences numbered, and the foot says how far the class is', async () => {
    const session = await aWall(6)
    const { page, room, seats } = session
    session.to('marking')
    await says(page, 'Mark what leans. Leave what holds up.')
    await says(page, LAMP.text.text.slice(LAMP.text.units[3]!.start, LAMP.text.units[3]!.end))
    expect(page.querySelectorAll('.wall-number')).toHaveLength(LAMP.text.units.length)
    // Nothing of what the class marks: only how much of it is in.
    markPage(room, seats.slice(0, 4), 0)
    await says(page, '4 of 6 handed in')
    expect(page.querySelectorAll('.heat[data-step]')).toHaveLength(0)
  })

  it('counts down softly where a window is open', async () => {
    const session = await aWall(3, { preset: 'window', minutes: 10 })
    session.to('marking')
    await says(session.page, '2 pages, at your own pace')
    expect(session.page.querySelector('[role=timer]')!.textContent).toMatch(/10:00|9:5\d/)
  })

  it('of a check-up is never shown', async () => {
    const before = { ...playPage(FERRY), use: 'before' } as const
    const session = await aWall(3, { measure: 'before', pages: [before, playPage(LAMP)] })
    session.to('marking')
    await says(session.page, 'A check-up before we start')
    expect(session.page.textContent).not.toContain('ferry')
    expect(session.page.textContent).not.toContain('Ferry')
  })
})

describe('the four beats', () => {
  it('are told one after the other, and the key last', async () => {
    const session = await aWall(24)
    const { page } = session
    session.to('where', 0)
    await says(page, 'No right or wrong yet')
    expect(page.textContent).toContain('20 to 24 readers')
    expect(page.textContent).toMatch(/Sentence \d+\d+ of 24/)
    expect(page.querySelectorAll('.heat-text .heat[data-step]').length).toBeGreaterThan(2)

    session.to('split', 0)
    await says(page, 'Two minutes with your neighbour')
    // What it was called is not counted up before they have talked: who sees where the many are goes there.
    expect(page.querySelector('.called')).toBeNull()
    expect(page.querySelectorAll('.heat-passage').length).toBeGreaterThan(0)
    // What is asked is said, and keeps its question mark.
    await eventually(() => expect(session.said()).toMatch(/^Where do we split\? .*\?\s*$/))
    // Nothing says who is right yet.
    expect(page.querySelector('.wall-stamp, .found')).toBeNull()

    session.to('again', 0)
    await says(page, 'Talk with your neighbour, then mark again')
    session.to('shift', 0)
    await says(page, /\d+ of 24 readers changed their marks/)
    expect([...page.querySelectorAll('.called thead th')].map(one => one.textContent)).toContain('After')

    session.to('key', 0)
    await says(page, /\d+ found it/)
    expect(heading(session)).toBe('The key')
    expect(page.querySelectorAll('.board-list li').length).toBe(
      LAMP.key.marks.length + LAMP.key.fairNotes.length,
    )
  })

  it('give every passage of the key its reason by the arrow keys, and the whole page by Home', async () => {
    const session = await aWall(8)
    const { page } = session
    session.to('key', 0)
    await says(page, 'Arrow keys: passage by passage')
    press('ArrowRight')
    await says(page, 'Passage 1 of')
    expect(page.querySelectorAll('.wall-stamp')).toHaveLength(1)
    press('ArrowLeft')
    await eventually(() => expect(page.querySelector('.board-list')).not.toBeNull())
    press('ArrowLeft')
    await says(page, `Passage ${LAMP.key.marks.length + LAMP.key.fairNotes.length} of`)
    press('Home')
    await eventually(() => expect(page.querySelector('.board-list')).not.toBeNull())
  })

  it('say so when the class’s reading has been accepted', async () => {
    const session = await aWall(8)
    session.to('key', 0)
    await says(session.page, 'found it')
    const [mark] = LAMP.key.marks
    session.host({
      type: 'accept',
      page: 0,
      reading: { kind: 'also', markId: mark!.id, technique: 'false-dilemma' },
    })
    await says(session.page, 'Your reading counts: False dilemma is accepted.')
    expect(session.page.querySelectorAll('.beat-accepted')).toHaveLength(1)
  })

  it('keep the key of a page to themselves until it is told', async () => {
    const session = await aWall(4)
    session.to('shift', 0)
    expect(await session.room.wall().key(0)).toEqual({ failure: 'missing' })
  })
})

describe('the end', () => {
  it('tells discernment in words first, then techniques, and closes with questions and the rule', async () => {
    const session = await aWall(12, { secondVote: false })
    const { page } = session
    session.to('debrief')
    await says(page, 'Technique by technique')
    const words = page.textContent
    expect(words.indexOf('this class leans')).toBeLessThan(words.indexOf('Technique by technique'))
    expect(words).toContain('A label is a reason to check, not a refutation.')
    expect(words).toMatch(/two in three caught/)
    expect(page.querySelectorAll('.beat-debrief ol li')).toHaveLength(3)
    // No names, no ranks.
    expect(page.querySelector('.lw-names')).toBeNull()
    session.to('ended')
    await says(page, 'Thank you for reading closely')
  })

  it('is told in Spanish to a class that speaks it', async () => {
    const session = await aWall(5, { secondVote: false }, { language: 'es' })
    session.to('debrief')
    await says(session.page, 'Técnica por técnica')
    expect(session.page.textContent).not.toMatch(/trainer\.|\{\{/)
  })
})

describe('one form of the check-up alone', () => {
  const readOnce = async (readers: number, use: 'before' | 'after', language = 'en') => {
    const pages = Array.from({ length: 6 }, () => ({ ...playPage(LAMP), use }))
    const session = await aWall(readers, { measure: use, pages }, { language })
    session.to('debrief')
    return session
  }

  it('gives a class its figures to note after form A, in words and with both intervals', async () => {
    const { page, room } = await readOnce(5, 'before')
    await says(page, 'form B on another day tells what has changed')
    const { sensitivity, criterion } = measureOf(room.state()).before!
    const figure = (value: number) => formatFigure(value, 'en')
    for (const [name, { value, low, high }] of [
      ['(0 is guessing)', sensitivity],
      ['(below 0 suspicious, above 0 trusting)', criterion],
    ] as const)
      expect(page.textContent).toContain(
        `${name}: ${figure(value)}, 95 % interval ${figure(low)} to ${figure(high)}.`,
      )
    expect(page.textContent).toMatch(/Check-up, form A \(5 readers\)\. As a class you tell .* You lean /)
  })

  it('says after form B what its figures are to be held against', async () => {
    const { page } = await readOnce(5, 'after')
    await says(page, 'Check-up, form B (5 readers).')
    expect(page.textContent).toContain('against those of your session with form A')
    expect(page.textContent).toContain('where they overlap, it cannot be told')
    expect(page.textContent).not.toContain('on another day')
  })

  it('says what is missing where too few have read', async () => {
    const { page } = await readOnce(2, 'before')
    await says(page, /form A: too little .* at least 3 readers, each with 20 sentences/)
    expect(page.textContent).not.toContain('interval')
  })

  it('is told in Spanish', async () => {
    const { page } = await readOnce(5, 'after', 'es')
    await says(page, 'Revisión, forma B (5 personas).')
    expect(page.textContent).toMatch(/\(0 es adivinar\): −?\d,\d\d, intervalo/)
    expect(page.textContent).not.toMatch(/trainer\.|\{\{/)
  })
})

describe('a line that is lost', () => {
  it('leaves the wall as it was, and says so', async () => {
    const session = await aWall(
      3,
      {},
      {
        line: room => inState(room, { status: 'away' }),
      },
    )
    await says(session.page, 'The line is down')
    expect(session.page.textContent).toContain('3 are here')
  })

  it('that was never let in says why, and how to get in', async () => {
    const session = await aWall(
      3,
      {},
      {
        line: room => inState(room, { status: 'out', why: 'badToken', view: null }),
      },
    )
    await says(session.page, 'This wall is dark')
    expect(session.page.textContent).toContain('This link does not open this session any more.')
    expect(session.page.querySelector('button')!.textContent).toBe('Try again')
  })
})
