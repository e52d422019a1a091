// Who is let in and who is not: forged and foreign tokens, guessed codes, full rooms, and whatever else is sent to a server
// that stands on the internet.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dice } from '../rules/support/dice.ts'
import {
  ADDRESSES,
  LIMITS,
  type Create,
  type Guest,
  type Links,
  type Welcome,
} from '../../src/live/protocol.ts'
import { createTokens } from '../../src/server/tokens.ts'
import { A_SESSION, aHost, aPerson, aPlayer, startTestServer, type TestServer } from './support/a-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
/** Bytes, of what is still needed. */
function heapUsed(): number {
  collect()
  return process.memoryUsage().heapUsed
}

const refusal = (welcome: Welcome): string => (welcome.ok ? 'let in' : welcome.refused)

describe('tokens', () => {
  it('that are forged, bent or of another room let nobody in', async () => {
    const [one, other] = [await server.create(), await server.create()]
    const ana = await aPlayer(server, one.code)
    const [payload, signature] = ana.token.split('.') as [string, string]
    const { session } = ana.view
    const asHost = Buffer.from(JSON.stringify([one.code, session, 'host', 'h1'])).toString('base64url')
    const forger = createTokens(new Uint8Array(32).fill(7))
    const forged = [
      '',
      '.',
      'x.y',
      ana.token.slice(0, -1),
      `${ana.token}x`,
      `${payload}.`,
      `${asHost}.${signature}`,
      `${asHost}.`,
      forger.sign({ room: one.code, session, role: 'host', id: 'h1' }),
      other.host,
      other.wall,
      JSON.stringify([one.code, session, 'host', 'h1']),
    ]
    for (const token of forged) {
      const person = await aPerson(server, one.code)
      expect([token, refusal(await person.hello({ token }))]).toEqual([token, 'badToken'])
      expect([token, (await server.get(ADDRESSES.log(one.code), token)).status]).toEqual([token, 401])
      person.leave()
    }
    expect((await server.get(ADDRESSES.log(one.code), other.host)).status).toBe(401)
    ana.leave()
  })

  it('give the rights of their role and no more', async () => {
    const { code, host: hostToken, wall } = await server.create()
    const ana = await aPlayer(server, code)
    expect(await ana.send({ type: 'go', from: 0, to: 1 })).toEqual({ refused: 'notYours' })
    const show = await aPerson(server, code)
    await show.enter({ token: wall })
    expect(await show.send({ type: 'lock', locked: true })).toEqual({ refused: 'notYours' })
    for (const token of [ana.token, wall])
      for (const [method, path] of [
        ['GET', ADDRESSES.log(code)],
        ['GET', ADDRESSES.links(code)],
        ['DELETE', ADDRESSES.room(code)],
      ] as const) {
        const headers = { authorization: `Bearer ${token}` }
        expect((await fetch(new URL(path, server.base), { method, headers })).status).toBe(403)
      }

    // Nobody stands on the list of hosts before somebody has asked for their link.
    const desk = await aHost(server, code, hostToken)
    const links = async () => (await (await server.get(ADDRESSES.links(code), hostToken)).json()) as Links
    expect(await links()).toMatchObject({ host: null, watch: null })
    expect(desk.view.hosts).toHaveLength(1)
    desk.leave()

    // A co-host drives, a watcher watches; both by links that stay the same.
    const invite = async (who: Guest, token = hostToken) =>
      fetch(new URL(ADDRESSES.invite(code, who), server.base), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
      })
    expect((await invite('nobody' as Guest)).status).toBe(400)
    expect(await (await invite('host')).json()).toMatchObject({ watch: null })
    const given = (await (await invite('watch')).json()) as { host: string; watch: string }
    expect(await links()).toMatchObject(given)
    expect(await (await invite('host')).json()).toMatchObject(given)
    const cohost = await aHost(server, code, given.host)
    await cohost.goTo('marking')
    const watcher = await aHost(server, code, given.watch)
    expect(await watcher.send({ type: 'go', from: 1, to: 2 })).toEqual({ refused: 'onlyWatching' })
    expect((await server.get(ADDRESSES.links(code), given.watch)).status).toBe(403)
    expect((await invite('host', given.watch)).status).toBe(403)
    expect((await server.get(ADDRESSES.log(code), given.watch)).status).toBe(200)

    // Taken back: who has come in with it goes, and it lets nobody in any more.
    const host = await aHost(server, code, hostToken)
    await host.send({ type: 'dropHost', host: cohost.view.you.id })
    expect(await cohost.bye).toBe('badToken')
    expect((await server.get(ADDRESSES.log(code), given.host)).status).toBe(401)
    for (const one of [ana, show, watcher, host]) one.leave()
  })

  it('of a deleted session are worth nothing, and everybody hears of it', async () => {
    const { code, host: hostToken } = await server.create()
    const ana = await aPlayer(server, code)
    const headers = { authorization: `Bearer ${hostToken}` }
    expect(
      (await fetch(new URL(ADDRESSES.room(code), server.base), { method: 'DELETE', headers })).status,
    ).toBe(200)
    expect(await ana.bye).toBe('deleted')
    const again = await aPerson(server, code)
    expect(refusal(await again.hello({ token: ana.token }))).toBe('noSuchRoom')
    again.leave()
  })
})

describe('the door', () => {
  it('knows no room by a wrong code, and asks an old page to be loaded anew', async () => {
    for (const code of ['ZZZZZ', '', 'K7RW', '../..', 'K7RWD K7RWD']) {
      const person = await aPerson(server, code)
      expect(refusal(await person.hello({ join: { word: null } }))).toBe('noSuchRoom')
      person.leave()
    }
    const { code } = await server.create()
    const old = await aPerson(server, code)
    expect(refusal(await old.hello({ join: { word: null } }, { protocol: 99 }))).toBe('tooOld')
    old.leave()
  })

  it('lets no seat code be guessed', async () => {
    const { code } = await server.create()
    const ana = await aPlayer(server, code)
    const guesser = await aPerson(server, code)
    for (let guess = 0; guess < 5; guess++)
      expect(refusal(await guesser.hello({ seatCode: `222${guess + 2}` }))).toBe('noSuchSeat')
    expect(refusal(await guesser.hello({ seatCode: ana.view.seat.code }))).toBe('tooManyTries')
    guesser.leave()
    // Nor by many, each with few guesses.
    const seen = new Set<string>()
    for (let one = 0; one < 6; one++) {
      const helper = await aPerson(server, code)
      for (let guess = 0; guess < 4; guess++)
        seen.add(refusal(await helper.hello({ seatCode: `33${one + 2}${guess + 2}` })))
      helper.leave()
    }
    expect(seen).toContain('tooManyTries')
    // Who is in stays in, and who has a token comes in.
    const again = await aPerson(server, code)
    await again.enter({ token: ana.token })
    again.leave()
  })

  it('asks for the word where there is one, and is shut where it is locked', async () => {
    const { code, host: hostToken } = await server.create()
    const host = await aHost(server, code, hostToken)
    await host.send({ type: 'askWord', on: true })
    const word = await host.until<number | null>('word', now => now !== null)
    const person = await aPerson(server, code)
    expect(refusal(await person.hello({ join: { word: null } }))).toBe('wrongWord')
    expect(refusal(await person.hello({ join: { word: (word! + 1) % 48 } }))).toBe('wrongWord')
    expect(refusal(await person.hello({ join: { word } }))).toBe('let in')
    await host.send({ type: 'lock', locked: true })
    const late = await aPerson(server, code)
    expect(refusal(await late.hello({ join: { word } }))).toBe('locked')
    for (const one of [host, person, late]) one.leave()
  })

  it('gives one seat to a device whose answer was lost on the way', async () => {
    const { code } = await server.create()
    const device = 'one-and-the-same'
    const first = await aPerson(server, code, { device })
    const { view } = await first.enter({ join: { word: null } })
    first.leave()
    const second = await aPerson(server, code, { device })
    const again = await second.enter({ join: { word: null } })
    expect(again.view).toMatchObject({ seat: { id: (view as { seat: { id: string } }).seat.id } })
    second.leave()
  })

  it('lets nobody in from a page of somebody else', async () => {
    const { code } = await server.create()
    const status = async (origin: string): Promise<number> =>
      (
        await fetch(`${server.base}live/socket/?EIO=4&transport=polling&room=${code}`, {
          headers: { origin },
        })
      ).status
    expect(await status('https://elsewhere.example')).toBe(403)
    expect(await status('null')).toBe(403)
    expect(await status(server.base.slice(0, -1))).toBe(200)
  })

  it('works by long-polling, where a proxy lets nothing else through', async () => {
    const { code } = await server.create()
    const person = await aPerson(server, code, { transports: ['polling'] })
    const { view } = await person.enter({ join: { word: null } })
    expect(view.role).toBe('seat')
    person.leave()
  })

  it('lets a class back in after a restart, however many codes were guessed at before', async () => {
    const first = await startTestServer()
    const { code, host: hostToken } = await first.create()
    const ana = await aPlayer(first, code)
    await first.stop(true)
    // Its clock stands still, so that what was used up stays so.
    const now = Date.now()
    const second = await startTestServer({ folder: first.folder, clock: () => now })
    const guess = async (): Promise<number> => (await second.get(ADDRESSES.text('ZZZZZ', 0))).status
    let guesses = 0
    while ((await guess()) !== 429 && guesses < 2000) guesses++
    expect(guesses).toBe(500)
    const late = await aPerson(second, 'ZZZZZ')
    expect(refusal(await late.hello({ join: { word: null } }))).toBe('tooManyTries')
    const again = await aPerson(second, code)
    expect(refusal(await again.hello({ token: ana.token }))).toBe('let in')
    expect((await second.get(ADDRESSES.text(code, 0), hostToken)).status).toBe(200)
    for (const one of [late, again]) one.leave()
    await second.stop()
  })

  it('refuses ten thousand who come to a full room, and remembers none of them', async () => {
    const small = await startTestServer({ maxSeats: 3 })
    const { code, host: hostToken } = await small.create()
    const players = [await aPlayer(small, code), await aPlayer(small, code), await aPlayer(small, code)]
    const log = async (): Promise<string> => (await small.get(ADDRESSES.log(code), hostToken)).text()
    const before = { log: await log(), heap: heapUsed() }
    // As many from one line as one line may say, and from so many lines.
    const comers = await Promise.all(Array.from({ length: 200 }, () => aPerson(small, code)))
    const answers = await Promise.all(
      comers.flatMap((person, from) =>
        Array.from({ length: 50 }, (_, time) =>
          person.hello({ join: { word: null } }, { device: `comer-${from}-${time}` }),
        ),
      ),
    )
    expect(answers).toHaveLength(10_000)
    expect(new Set(answers.map(refusal))).toEqual(new Set(['full']))
    answers.length = 0
    for (const one of comers) one.leave()
    await Promise.all(comers.map(({ closed }) => closed))
    // Nobody left a trace: not in the log, and not in memory; a kilobyte of each would be ten million bytes.
    expect(await log()).toBe(before.log)
    expect(heapUsed() - before.heap).toBeLessThan(10_000_000)
    expect((await (await small.get(ADDRESSES.health)).json()) as object).toMatchObject({ rooms: 1, seats: 3 })
    for (const one of players) one.leave()
    await small.stop()
  })
})

it('two hundred players who come back ten thousand times leave nothing behind', async () => {
  const calm = await startTestServer()
  const { code, host: hostToken } = await calm.create()
  const players = await Promise.all(Array.from({ length: 200 }, () => aPlayer(calm, code)))
  const log = async (): Promise<string> => (await calm.get(ADDRESSES.log(code), hostToken)).text()
  const comeBack = async (times: number): Promise<Set<string>> => {
    const found = new Set<string>()
    await Promise.all(
      players.map(async player => {
        for (let time = 0; time < times; time++)
          found.add(refusal(await player.hello({ token: player.token })))
      }),
    )
    // What they were told in between is the test's own to forget.
    for (const { patches } of players) patches.length = 0
    return found
  }
  expect(await comeBack(5)).toEqual(new Set(['let in']))
  const before = { log: await log(), heap: heapUsed() }
  expect(await comeBack(50)).toEqual(new Set(['let in']))
  expect(await log()).toBe(before.log)
  // A kilobyte of each would be ten million bytes.
  expect(heapUsed() - before.heap).toBeLessThan(10_000_000)
  expect((await (await calm.get(ADDRESSES.health)).json()) as object).toMatchObject({ rooms: 1, seats: 200 })
  for (const one of players) one.leave()
  await calm.stop()
})

describe('what is not meant for it', () => {
  it('is answered as a bad message, whatever it is, and changes nothing', async () => {
    const { code, host: hostToken } = await server.create()
    const host = await aHost(server, code, hostToken)
    await host.goTo('marking')
    const { roll } = dice(5)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)]!
    const odd = (): unknown =>
      pick<unknown>([
        null,
        -1,
        1.5,
        1e300,
        'x',
        '__proto__',
        true,
        [],
        {},
        { type: 'mark' },
        { type: 'go', from: 0 },
        { type: 'go', from: 0, to: 1, and: 2 },
        { type: 'mark', page: 0, command: { type: 'undo', more: 1 } },
        { type: 'mark', page: -1, command: { type: 'undo' } },
        { type: 'create' },
        { type: 'join', device: 'x', word: null, most: 5 },
        { type: 'tick' },
        { type: 'toString' },
        { type: 'askName', name: 'x'.repeat(300) },
        { type: 'rename', seat: 's0', name: { animal: 999, like: 0, nth: 1 } },
      ])
    for (let round = 0; round < 4; round++) {
      const ana = await aPlayer(server, code)
      for (let n = 1; n <= 12; n++) {
        const message = pick<unknown>([{ n, command: odd() }, odd(), { n: odd(), command: odd() }])
        const answer = await ana.say('command', message)
        expect([{ refused: 'badMessage' }, { again: 'gap' }]).toContainEqual(answer)
      }
      // Nothing of it stands in the way of what is right.
      const { last } = await ana.enter({ token: ana.token })
      expect(await ana.say('command', { n: last + 1, command: { type: 'takeBack', page: 0 } })).toEqual({
        refused: 'nothingChanged',
      })
      ana.leave()
    }
    const greetings = [
      null,
      5,
      'hello',
      [],
      {},
      { protocol: 1 },
      { protocol: 1, device: '__proto__', as: {} },
    ]
    for (const greeting of greetings) {
      const person = await aPerson(server, code)
      expect(['tooOld', 'badToken']).toContain(refusal((await person.say('hello', greeting)) as Welcome))
      expect(await person.say('command', { n: 1, command: { type: 'tick' } })).toEqual({ again: 'hello' })
      person.leave()
    }
    host.leave()
  })

  it('is cut off where it is too large, and where it does not end', async () => {
    const { code } = await server.create()
    const large = await aPlayer(server, code)
    large.socket.emit(
      'command',
      { n: 1, command: { type: 'askName', name: 'x'.repeat(LIMITS.message) } },
      () => {},
    )
    await large.closed
    const flood = await aPlayer(server, code)
    const answers: unknown[] = []
    for (let n = 1; n <= 1000; n++)
      flood.socket.emit('command', { n, command: { type: 'askName', name: `Name ${n}` } }, answer =>
        answers.push(answer),
      )
    await flood.closed
    expect(answers.filter(answer => 'ok' in (answer as object)).length).toBeLessThanOrEqual(LIMITS.burst + 5)
    // Others have noticed nothing.
    const ana = await aPlayer(server, code)
    expect(await ana.send({ type: 'askName', name: 'Ana' })).toEqual({ ok: true })
    ana.leave()
  })

  it('lets go who never says hello', async () => {
    const hasty = await startTestServer({ patience: 50 })
    const { code } = await hasty.create()
    const silent = await aPerson(hasty, code)
    await silent.closed
    expect(silent.patches).toEqual([])
    await hasty.stop()
  })

  const create = (body: string, type = 'application/json'): Promise<Response> =>
    fetch(new URL(ADDRESSES.create, server.base), { method: 'POST', headers: { 'content-type': type }, body })

  it.each<[string, number, object]>([
    ['', 400, { refused: 'badMessage' }],
    ['{', 400, { refused: 'badMessage' }],
    ['[]', 400, { refused: 'badMessage' }],
    [JSON.stringify({ ...A_SESSION, more: 1 }), 400, { refused: 'badMessage' }],
    [JSON.stringify({ ...A_SESSION, pages: [] }), 404, { refused: 'noSuchPage' }],
    [
      JSON.stringify({ ...A_SESSION, pages: [{ ...A_SESSION.pages[0]!, language: 'constructor' }] }),
      404,
      { refused: 'noSuchPage' },
    ],
    [
      JSON.stringify({ ...A_SESSION, pages: [{ pack: 'the-wire', id: 'nowhere', language: 'en' }] }),
      404,
      { refused: 'noSuchPage' },
    ],
    [
      JSON.stringify({ ...A_SESSION, pages: [{ pack: '..', id: '../x', language: 'en' }] }),
      400,
      { refused: 'badMessage' },
    ],
    [
      JSON.stringify({
        ...A_SESSION,
        pages: Array.from({ length: LIMITS.pages + 1 }, () => A_SESSION.pages[0]!),
      } satisfies Create),
      400,
      { refused: 'tooManyPages' },
    ],
    [JSON.stringify({ ...A_SESSION, language: 'x'.repeat(100_000) }), 400, { refused: 'badMessage' }],
  ])('a session of %.60s is refused', async (body, status, refused) => {
    const response = await create(body)
    expect([response.status, await response.json()]).toEqual([status, refused])
  })

  it('takes no form of another page, and no other methods', async () => {
    expect((await create(JSON.stringify(A_SESSION), 'text/plain')).status).toBe(400)
    for (const method of ['PUT', 'POST', 'DELETE', 'PATCH'])
      expect((await fetch(server.base, { method })).status).toBe(405)
  })

  it('makes a session of check-ups alone, by halves', async () => {
    const { code, host: hostToken } = await server.create({ pages: [], measure: 'halves' })
    const host = await aHost(server, code, hostToken)
    expect(host.view.pages.map(({ use }) => use).filter(use => use === 'before')).toHaveLength(12)
    expect(host.view.pages).toHaveLength(24)
    expect(host.view.measure).toBe('halves')
    host.leave()
  })
})
