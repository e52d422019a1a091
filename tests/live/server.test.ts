// A guided session over real sockets, from the lobby to the end: who is told what, and when.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExcerptKey, ExcerptText } from '../../src/core/excerpt.ts'
import type { LogRecord } from '../../src/live/authority/types.ts'
import type { Beat, Progress, SeatRow } from '../../src/live/authority/views.ts'
import { ADDRESSES } from '../../src/live/protocol.ts'
import { aHost, aPerson, aPlayer, startTestServer, type TestServer } from './support/a-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

/** The first words of a page. */
async function firstWords(code: string, page = 0) {
  const response = await server.get(ADDRESSES.text(code, page))
  const text = (await response.json()) as ExcerptText
  return { start: text.words[0]!, end: text.words[5]! }
}

const place = async (code: string, page = 0) =>
  ({
    type: 'mark',
    page,
    command: {
      type: 'placeFlag',
      span: await firstWords(code, page),
      technique: 'loaded-language',
      confidence: null,
    },
  }) as const

describe('a guided session', () => {
  it('is played from the lobby to the end', async () => {
    const { code, host: hostToken, wall: wallToken } = await server.create()
    const host = await aHost(server, code, hostToken)
    const wall = await aPerson(server, code)
    await wall.enter({ token: wallToken })

    const [ana, bo] = [await aPlayer(server, code), await aPlayer(server, code)]
    expect(ana.view.seat.number).toBe(0)
    expect(bo.view.seat.code).toMatch(/^[2-9B-Z]{4}$/)
    // The wall hears of them, and so does everybody who came before.
    await wall.until<{ in: number; here: number }>('count', count => count.in === 2 && count.here === 2)
    await ana.until<number>('count', count => count === 2)
    expect((await host.until<SeatRow>('s1', row => row.here)).name).toEqual(bo.view.seat.name)

    // Before the trainer opens the page nothing can be marked on it.
    expect(await ana.send(await place(code))).toEqual({ refused: 'notOpen' })
    await host.goTo('marking')
    await ana.until<number>('at', at => at === 1)
    expect(await ana.send(await place(code))).toEqual({ ok: true })
    expect(await ana.send({ type: 'handIn', page: 0, nothingToFlag: false })).toEqual({ ok: true })
    expect(await bo.send({ type: 'handIn', page: 0, nothingToFlag: true })).toEqual({ ok: true })
    await wall.until<Progress[]>('progress', ([page]) => page?.handedIn === 2 && page.begun === 2)
    const row = await host.until<SeatRow>('s0', ({ pages }) => pages[0]?.handedIn === 'flags')
    expect(row.pages[0]).toEqual({ flags: 1, handedIn: 'flags' })

    // The beats: the class heatmap comes to wall and console with the step, or right after it.
    await host.goTo('where')
    const beat = await wall.until<Beat | null>('beat', now => now?.kind === 'where')
    expect(beat).toMatchObject({ kind: 'where', heat: { page: 0, readers: 2, nothing: 1 } })
    await host.goTo('split')
    await host.goTo('again')
    expect(await bo.send({ type: 'takeBack', page: 0 })).toEqual({ ok: true })
    expect(await bo.send(await place(code))).toEqual({ ok: true })
    await host.goTo('shift')
    expect(await wall.until<Beat | null>('beat', now => now?.kind === 'shift')).toMatchObject({
      shift: { moved: 1 },
    })
    await host.goTo('key')
    await ana.until<number[]>('told', told => told.includes(0))
    expect(await wall.until<Beat | null>('beat', now => now?.kind === 'key')).toMatchObject({
      board: { readers: 2 },
    })
    expect(await ana.send({ type: 'handIn', page: 0, nothingToFlag: false })).toEqual({ refused: 'notOpen' })

    // What the class holds against the key counts at once.
    const key = (await (await server.get(ADDRESSES.key(code, 0), hostToken)).json()) as ExcerptKey
    const accepted = await host.send({
      type: 'accept',
      page: 0,
      reading: { kind: 'open', markId: key.marks[0]!.id },
    })
    expect(accepted).toEqual({ ok: true })
    await ana.until<unknown[]>('readings', readings => readings.length === 1)

    await host.goTo('debrief')
    expect(await wall.until<Beat | null>('beat', now => now?.kind === 'debrief')).toMatchObject({
      debrief: { readers: 2 },
    })
    await host.goTo('ended')
    const late = await aPerson(server, code)
    expect(await late.hello({ join: { word: null } })).toEqual({ ok: false, refused: 'over' })

    // All of it stands in the log, a line each, and only a host gets it.
    const log = await server.get(ADDRESSES.log(code), hostToken)
    const lines = (await log.text()).trim().split('\n')
    expect(lines.length).toBeGreaterThan(15)
    expect((await server.get(ADDRESSES.log(code), ana.token)).status).toBe(403)
    for (const one of [host, wall, ana, bo, late]) one.leave()
  })

  it('never tells a player what another has marked', async () => {
    const { code, host: hostToken } = await server.create()
    const host = await aHost(server, code, hostToken)
    const [ana, bo] = [await aPlayer(server, code), await aPlayer(server, code)]
    await host.goTo('marking')
    await ana.send(await place(code))
    await ana.send({ type: 'handIn', page: 0, nothingToFlag: false })
    await host.goTo('where')
    await bo.until<number>('at', at => at === 2)
    const parts = new Set(bo.patches.flatMap(({ set }) => Object.keys(set)))
    for (const part of ['beat', 'heat', 'progress', 'seats', 'names', 'own', 'word'])
      expect(parts).not.toContain(part)
    expect(bo.patches.some(({ seats }) => seats)).toBe(false)
    for (const one of [host, ana, bo]) one.leave()
  })

  it('tells a player what the trainer does to the seat, and nobody else', async () => {
    const { code, host: hostToken } = await server.create()
    const host = await aHost(server, code, hostToken)
    const [ana, bo] = [await aPlayer(server, code), await aPlayer(server, code)]
    await host.send({ type: 'rename', seat: 's0', name: { free: 'Ana' } })
    expect(
      await ana.until<{ name: unknown }>('seat', ({ name }) => 'free' in (name as object)),
    ).toMatchObject({
      name: { free: 'Ana' },
    })
    await host.send({ type: 'remove', seat: 's0', out: 'removed' })
    expect(await ana.bye).toBe('removed')
    await ana.closed

    // Undone: the same token lets her in again, with her name.
    const again = await aPerson(server, code)
    expect(await again.hello({ token: ana.token })).toEqual({ ok: false, refused: 'removed' })
    await host.send({ type: 'remove', seat: 's0', out: null })
    expect((await again.enter({ token: ana.token })).view).toMatchObject({ seat: { name: { free: 'Ana' } } })
    expect(bo.patches.some(({ set }) => 'seat' in set)).toBe(false)
    for (const one of [host, bo, again]) one.leave()
  })

  it('brings a player back on another device by the code of the seat, and the old one goes', async () => {
    const { code, host: hostToken } = await server.create()
    const host = await aHost(server, code, hostToken)
    const ana = await aPlayer(server, code)
    await host.goTo('marking')
    await ana.send(await place(code))
    const elsewhere = await aPerson(server, code)
    const { seat } = ana.view
    const { view } = await elsewhere.enter({ seatCode: ` ${seat.code.toLowerCase()} ` })
    expect(view).toMatchObject({ role: 'seat', seat: { id: seat.id } })
    expect(view.role === 'seat' && view.own[0]?.round.flags).toHaveLength(1)
    expect(await ana.bye).toBe('elsewhere')
    for (const one of [host, elsewhere]) one.leave()
  })
})

describe('what is sent twice', () => {
  it('is done once, refused twice where it was refused, and never with a gap', async () => {
    const { code, host: hostToken } = await server.create()
    const host = await aHost(server, code, hostToken)
    const ana = await aPlayer(server, code)
    await host.goTo('marking')
    const command = await place(code)
    const send = (n: number, what: object) => ana.say('command', { n, command: what })
    expect(await send(1, command)).toEqual({ ok: true })
    expect(await send(1, command)).toEqual({ ok: true })
    expect(await send(3, command)).toEqual({ again: 'gap' })
    expect(await send(2, { type: 'takeBack', page: 0 })).toEqual({ refused: 'nothingChanged' })
    expect(await send(2, { type: 'takeBack', page: 0 })).toEqual({ refused: 'nothingChanged' })
    // A refusal has its number, too: what follows does not wait for it.
    expect(await send(3, { type: 'handIn', page: 0, nothingToFlag: false })).toEqual({ ok: true })

    const log = await server.get(ADDRESSES.log(code), hostToken)
    const records = (await log.text())
      .trim()
      .split('\n')
      .map(line => JSON.parse(line.slice(line.indexOf('{'))) as LogRecord)
    const marked = records.flatMap(({ events }) => events.filter(({ type }) => type === 'marked'))
    expect(marked).toHaveLength(1)
    for (const one of [host, ana]) one.leave()
  })
})
