// A phone must not get a key before the class is told: not by the room's own addresses, and not by the game's files.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { request } from 'node:http'
import type { PracticeItem } from '../../src/core/practice/items.ts'
import { ADDRESSES } from '../../src/live/protocol.ts'
import { aHost, aPlayer, builtGame, startTestServer, type TestServer } from './support/a-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

/** Asks for an address as it stands: `fetch` would tidy it. */
const raw = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; body: string }>((done, failed) => {
    const { port, hostname } = new URL(server.base)
    request({ port, hostname, path, headers }, response => {
      let body = ''
      response.on('data', part => (body += String(part)))
      response.on('end', () => done({ status: response.statusCode!, body }))
    })
      .on('error', failed)
      .end()
  })

const keysOf = async (pack: string, excerpt: string) =>
  (await builtGame()).keys.filter(path => path.startsWith(`levels/${pack}/${excerpt}.`))

describe('the key of a page', () => {
  it('is told to players when the class is told, and to hosts always', async () => {
    const { code, host: hostToken, wall } = await server.create()
    const host = await aHost(server, code, hostToken)
    const ana = await aPlayer(server, code)
    const statusFor = async (token?: string): Promise<number> =>
      (await server.get(ADDRESSES.key(code, 0), token)).status
    expect(await statusFor()).toBe(401)
    expect(await statusFor('nonsense')).toBe(401)
    for (const step of ['marking', 'where', 'split', 'again', 'shift']) {
      await host.goTo(step)
      expect([await statusFor(ana.token), await statusFor(wall), await statusFor(hostToken)]).toEqual([
        423, 423, 200,
      ])
    }
    await host.goTo('key')
    expect([await statusFor(ana.token), await statusFor(wall)]).toEqual([200, 200])
    // Of the next page nothing has been told.
    expect((await server.get(ADDRESSES.key(code, 1), ana.token)).status).toBe(423)
    for (const one of [host, ana]) one.leave()
  })

  it('is told with homework to who has handed the page in, and to nobody else', async () => {
    const { code } = await server.create({ preset: 'homework' })
    const [ana, bo] = [await aPlayer(server, code), await aPlayer(server, code)]
    expect(await ana.send({ type: 'tellMe', page: 0 })).toEqual({ refused: 'notOpen' })
    await ana.send({ type: 'handIn', page: 0, nothingToFlag: true })
    expect(await ana.send({ type: 'tellMe', page: 0 })).toEqual({ ok: true })
    expect((await server.get(ADDRESSES.key(code, 0), ana.token)).status).toBe(200)
    expect((await server.get(ADDRESSES.key(code, 0), bo.token)).status).toBe(423)
    for (const one of [ana, bo]) one.leave()
  })

  it('is held back among the files of the game, in every language and by every spelling of its address', async () => {
    const before = await keysOf('the-wire', 'high-water')
    expect(before.length).toBeGreaterThan(1)
    for (const path of before) expect((await raw(`/${path}`)).status).toBe(200)
    const { code, host: hostToken } = await server.create({
      pages: [{ pack: 'the-wire', id: 'high-water', language: 'en' }],
    })
    for (const path of before) {
      const spellings = [
        `/${path}`,
        `/${path}?x=1`,
        `/${path}/`,
        `//${path}`,
        `/./${path}`,
        `/levels/../${path}`,
        `/levels%2f${path.slice('levels/'.length)}`,
        `/${path.replace('levels', '%6cevels')}`,
        `/${path.replace('levels', '%256cevels')}`,
        `/${path.replace('.key.', '%2ekey%2e')}`,
        `/${path.replace('.key.', '.KEY.')}`,
        `/${path}.gz`,
        `/${path}.br`,
        `/${path}%00`,
        `/${path}#`,
        `\\${path}`,
      ]
      for (const spelling of spellings) {
        const { status, body } = await raw(spelling, { 'accept-encoding': 'gzip, br' })
        expect({ spelling, isShut: [400, 404, 423].includes(status) && !body.includes('marks') }).toEqual({
          spelling,
          isShut: true,
        })
      }
      expect(await raw(`/${path}`)).toEqual({ status: 423, body: '{"locked":true}' })
      expect((await raw(`/${path}`, { range: 'bytes=0-' })).status).toBe(423)
      expect((await raw(`/${path}`, { 'if-none-match': '*' })).status).toBe(423)
    }
    // The text is there for everybody, and other packs can be played.
    const { keys } = await builtGame()
    const other = keys.find(path => path.startsWith('levels/the-wire/') && !before.includes(path))!
    expect((await raw(`/${other}`)).status).toBe(200)

    const host = await aHost(server, code, hostToken)
    await host.goTo('key')
    for (const path of before) expect((await raw(`/${path}`)).status).toBe(200)
    host.leave()
  })

  it('is held back again by a server that comes back', async () => {
    const first = await startTestServer()
    const { code } = await first.create({ pages: [{ pack: 'the-wire', id: 'eel-ladder', language: 'es' }] })
    await first.stop(true)
    const second = await startTestServer({ folder: first.folder })
    const [path] = await keysOf('the-wire', 'eel-ladder')
    expect((await second.get(path!)).status).toBe(423)
    expect((await second.get(ADDRESSES.text(code, 0))).status).toBe(200)
    await second.stop()
  })

  it('is not held back by a session that ended, was deleted, or that nobody has gone on with', async () => {
    let now = Date.now()
    const other = await startTestServer({ clock: () => now })
    const pages = [{ pack: 'the-wire', id: 'forty-tonnes', language: 'en' }]
    const [path] = await keysOf('the-wire', 'forty-tonnes')
    const status = async (): Promise<number> => (await other.get(path!)).status
    const ended = await other.create({ pages })
    const host = await aHost(other, ended.code, ended.host)
    expect(await status()).toBe(423)
    await host.goTo('ended')
    expect(await status()).toBe(200)
    host.leave()
    const deleted = await other.create({ pages })
    expect(await status()).toBe(423)
    const removal = await fetch(new URL(ADDRESSES.room(deleted.code), other.base), {
      method: 'DELETE',
      headers: { authorization: `Bearer ${deleted.host}` },
    })
    expect(removal.status).toBe(200)
    expect(await status()).toBe(200)
    await other.create({ pages })
    expect(await status()).toBe(423)
    now += 25 * 3_600_000
    expect(await status()).toBe(200)
    await other.stop()
  })

  it('does not shine through what the daily desk plans with', async () => {
    const { practice } = await builtGame()
    const items = async () => (await (await server.get(practice)).json()) as PracticeItem[]
    const has = (all: readonly PracticeItem[]) => all.some(({ excerpt }) => excerpt === 'hock-fever')
    expect(has(await items())).toBe(true)
    const { code, host: hostToken } = await server.create({
      pages: [{ pack: 'the-wire', id: 'hock-fever', language: 'en' }],
    })
    expect(has(await items())).toBe(false)
    const host = await aHost(server, code, hostToken)
    await host.goTo('debrief')
    expect(has(await items())).toBe(true)
    host.leave()
  })

  it('is in no message of the line', async () => {
    const { code, host: hostToken } = await server.create()
    const host = await aHost(server, code, hostToken)
    const ana = await aPlayer(server, code)
    const key = (await (await server.get(ADDRESSES.key(code, 0), hostToken)).json()) as {
      marks: { id: string }[]
      reasons: { marks: Record<string, { does: string }> }
    }
    await host.goTo('marking')
    await host.goTo('where')
    await ana.until<number>('at', at => at === 2)
    const heard = JSON.stringify([ana.view, ana.patches])
    for (const { id } of key.marks) {
      expect(heard).not.toContain(`"${id}"`)
      expect(heard).not.toContain(key.reasons.marks[id]!.does)
    }
    for (const one of [host, ana]) one.leave()
  })
})

describe('the files of the game', () => {
  it('come compressed, are kept for ever where their name is their content, and asked for anew otherwise', async () => {
    const program = await fetch(`${server.base}code/main-AbCd1234.js`, {
      headers: { 'accept-encoding': 'gzip, br' },
    })
    expect(program.headers.get('cache-control')).toContain('immutable')
    expect(program.headers.get('content-encoding')).toBe('br')
    expect(await program.text()).toContain('fair fair')
    const page = await server.get('')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect(page.headers.get('content-security-policy')).toContain('frame-ancestors')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const again = await fetch(server.base, { headers: { 'if-none-match': page.headers.get('etag')! } })
    expect(again.status).toBe(304)
    const picture = await fetch(`${server.base}assets/pictures/lamp.png`, { headers: { range: 'bytes=0-2' } })
    expect([picture.status, await picture.text()]).toEqual([206, 'not'])
  })

  it.each(['../package.json', '..%2f..%2fetc/passwd', '%', 'levels/', 'live/nothing', 'index.html%00'])(
    'there is nothing at %s',
    async path => {
      const { status, body } = await raw(`/${path}`)
      expect([400, 404]).toContain(status)
      expect(() => JSON.parse(body) as unknown).not.toThrow()
    },
  )
})
