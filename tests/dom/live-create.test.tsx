// Making a session as a trainer does who has never seen it, with and without a server that answers.

import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browserShelf, openKeep } from '../../src/live/client/keep.ts'
import { readCreate } from '../../src/live/messages.ts'
import type { Create } from '../../src/live/protocol.ts'
import { AppContext } from '../../src/ui/context.ts'
import { CreatePage } from '../../src/ui/live/create/create-page.tsx'
import { appOf, composeParts } from '../fixtures/parts.ts'

type Answer = { readonly status: number; readonly body: unknown } | 'down'

/** What a server answers to each address, and what it was asked. */
let answers: Record<string, Answer>
let asked: { readonly what: string; readonly body: string; readonly bearer: string | null }[]
let page: HTMLElement

beforeEach(() => {
  localStorage.clear()
  location.hash = '#/live'
  asked = []
  answers = {
    'GET health': { status: 200, body: { ok: true, rooms: 0, seats: 0 } },
    'POST live/create': { status: 201, body: { code: 'K7RWD', host: 'host.token', wall: 'wall.token' } },
    'GET live/text/0': { status: 200, body: {} },
    'DELETE live/room': { status: 200, body: { ok: true } },
  }
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const what = `${init.method ?? 'GET'} ${new URL(address).pathname.slice(1)}`
    const bearer = new Headers(init.headers).get('authorization')
    asked.push({ what, body: typeof init.body === 'string' ? init.body : '', bearer })
    const answer = answers[what] ?? 'down'
    if (answer === 'down') throw new TypeError('Failed to fetch')
    return typeof answer.body === 'string'
      ? new Response(answer.body, { status: answer.status })
      : Response.json(answer.body, { status: answer.status })
  })
  page = document.body.appendChild(document.createElement('main'))
})
afterEach(() => {
  render(null, page)
  page.remove()
  vi.unstubAllGlobals()
})

async function open(language = 'en'): Promise<void> {
  render(null, page)
  const composed = await composeParts({ language })
  const [pack] = composed.catalogue
  const excerpts = pack!.excerpts.filter(({ languages }) => languages['en'])
  const forms = ['form-a', 'form-b'].map(id => ({ ...pack!, excerpts, id, role: 'check-up' as const }))
  const parts = { ...composed, catalogue: [...composed.catalogue, ...forms] }
  render(
    <AppContext.Provider value={appOf(parts)}>
      <CreatePage />
    </AppContext.Provider>,
    page,
  )
}

const says = (words: string | RegExp) => vi.waitFor(() => expect(page.textContent).toMatch(words))
const button = (name: string) =>
  [...page.querySelectorAll('button')].find(one => one.textContent.trim().startsWith(name))!
const input = (value: string) => page.querySelector<HTMLInputElement>(`input[value='${value}']`)!
const cuttings = () => [...page.querySelectorAll<HTMLInputElement>('.lc-cutting input')]
const created = () => JSON.parse(asked.find(({ what }) => what === 'POST live/create')!.body) as Create

describe('with a server', () => {
  it('takes one press: everything has been chosen beforehand', async () => {
    await open()
    await says(/About \d+ minutes/)
    button('Open the session').click()
    await vi.waitFor(() => expect(location.hash).toBe('#/console/K7RWD'))
    const create = created()
    expect(readCreate(create)).toEqual(create)
    expect(create).toMatchObject({ preset: 'guided', secondVote: true, measure: 'none', keepDays: 30 })
    expect(create.pages).toHaveLength(2)
    // The console and the wall come in with what is kept on the device; the address bar holds no token.
    expect(openKeep(browserShelf(), 'host', 'K7RWD', 0).kept().token).toBe('host.token')
    expect(openKeep(browserShelf(), 'wall', 'K7RWD', 0).kept().token).toBe('wall.token')
  })

  it('chooses other pieces with another preset, and takes what is changed', async () => {
    await open()
    await says('Guided')
    input('window').click()
    await vi.waitFor(() => expect(cuttings().filter(({ checked }) => checked)).toHaveLength(3))
    await says('The window is open for')
    cuttings()[0]!.click()
    await says('2 pieces')
    button('Open the session').click()
    await vi.waitFor(() => expect(asked.some(({ what }) => what === 'POST live/create')).toBe(true))
    expect(created()).toMatchObject({ preset: 'window', minutes: 10 })
    expect(created().pages).toHaveLength(2)
  })

  it('tells how two sessions are held against one another, and nothing of a language that is the class’s', async () => {
    await open()
    await says('Guided')
    input('a').click()
    await says('form B on another day tells what has changed')
    input('b').click()
    await says('where the two intervals lie apart, the class has changed; where they overlap')
    expect(page.textContent).not.toContain('are told in')
  })

  it('says beforehand that a check-up is not told in the language of the class', async () => {
    await open('es')
    await says('Revisión')
    expect(page.textContent).not.toContain('con soltura')
    input('halves').click()
    await says('Las páginas de la revisión están en inglés')
    input('none').click()
    await vi.waitFor(() => expect(page.textContent).not.toContain('con soltura'))
  })

  it('opens nothing where nothing is chosen, and says so', async () => {
    await open()
    await says('Guided')
    for (const one of cuttings().filter(({ checked }) => checked)) one.click()
    await says('no piece')
    button('Open the session').click()
    await says('Choose at least one piece, or a check-up.')
    expect(asked.some(({ what }) => what === 'POST live/create')).toBe(false)
  })

  it.each([
    [{ status: 429, body: { refused: 'tooManyRooms' } }, 'as many sessions as it can hold'],
    [{ status: 503, body: { refused: 'notSaved' } }, 'The server cannot save just now'],
    [{ status: 404, body: { refused: 'noSuchPage' } }, 'does not have one of these pieces'],
    [{ status: 200, body: '<html>Sign in</html>' }, 'A sign-in page of this network'],
    ['down' as const, 'That did not come through'],
  ])('loses nothing that was chosen when it fails', async (answer, words) => {
    answers['POST live/create'] = answer
    await open()
    await says('Guided')
    input('window').click()
    button('Open the session').click()
    await says(words)
    expect(input('window').checked).toBe(true)
    expect(location.hash).toBe('#/live')
    expect(page.querySelector('.lc-made')).toBeNull()
  })
})

describe('sessions made on this device', () => {
  async function makeOne(): Promise<void> {
    await open()
    await says(/About \d+ minutes/)
    button('Open the session').click()
    await vi.waitFor(() => expect(location.hash).toBe('#/console/K7RWD'))
  }

  it('are found again, with the ways to them', async () => {
    await makeOne()
    await open()
    await says('Sessions made on this device')
    const links = [...page.querySelectorAll<HTMLAnchorElement>('.lc-made a')].map(({ hash }) => hash)
    expect(links).toEqual(['#/console/K7RWD', '#/wall/K7RWD'])
  })

  it('are deleted after a question, and all that let in there', async () => {
    await makeOne()
    await open()
    await says('Delete now')
    button('Delete now').click()
    await says('Delete session K7RWD with everything in it?')
    button('Delete everything').click()
    await vi.waitFor(() => expect(page.querySelector('.lc-made')).toBeNull())
    expect(asked.find(({ what }) => what === 'DELETE live/room')!.bearer).toBe('Bearer host.token')
    expect(JSON.stringify({ ...localStorage })).not.toContain('token')
  })

  it('stay in the list where the server could not delete them', async () => {
    await makeOne()
    answers['DELETE live/room'] = 'down'
    await open()
    await says('Delete now')
    button('Delete now').click()
    await says('Delete everything')
    button('Delete everything').click()
    await says('It could not be deleted just now')
    expect(page.querySelector('.lc-made')).not.toBeNull()
  })

  it('drop out where the server no longer has them', async () => {
    await makeOne()
    answers['GET live/text/0'] = { status: 404, body: { refused: 'noSuchRoom' } }
    await open()
    await says('Your session')
    await vi.waitFor(() => expect(page.querySelector('.lc-made')).toBeNull())
  })
})

describe('without a server', () => {
  it.each([
    ['a front page in its place', { status: 200, body: '<html></html>' }, 'No live sessions from here'],
    ['nothing of that name', { status: 404, body: 'Not found' }, 'No live sessions from here'],
    ['no answer', 'down' as const, 'Nothing answers'],
  ])('%s: says how to start one, and what works without', async (_, health, words) => {
    answers['GET health'] = health
    await open()
    await says(words)
    expect(page.querySelector<HTMLAnchorElement>('.lc-none a')!.hash).toBe('#/teach')
    expect(button('Open the session')).toBeUndefined()
    // Somebody has started it meanwhile.
    answers['GET health'] = { status: 200, body: { ok: true } }
    button('Try again').click()
    await says('Open the session')
  })

  it('says so in Spanish, too', async () => {
    answers['GET health'] = { status: 404, body: '' }
    await open('es')
    await says('npm run live')
    expect(page.textContent).not.toMatch(/trainer\.|\{\{/)
  })
})
