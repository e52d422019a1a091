// The client against the real server, over real sockets and files: a trainer, a wall and players, and all that moves them
// about: reloads, another device, being shown out, a server that is started anew.

import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createHostRoom,
  createSeatRoom,
  createSession,
  createWallRoom,
} from '../../src/live/client/client.ts'
import { browserShelf, type Shelf } from '../../src/live/client/keep.ts'
import type { LiveRoom, LiveState, ViewOf } from '../../src/live/client/types.ts'
import type { SeatCommand } from '../../src/live/authority/types.ts'
import type { Create, Created } from '../../src/live/protocol.ts'
import { memoryStorage } from '../fixtures/memory-storage.ts'
import { A_SESSION, startTestServer, type TestServer } from './support/a-server.ts'

let server: TestServer
const rooms: { close(): void }[] = []
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => {
  rooms.forEach(room => room.close())
  await server.stop()
})

const aDevice = (): Shelf => {
  const storage = memoryStorage()
  return browserShelf(() => storage)
}
const opened = <R extends { close(): void }>(room: R): R => {
  rooms.push(room)
  return room
}
const session = async (changes: Partial<Create> = {}): Promise<Created> => {
  const created = await createSession({ ...A_SESSION, ...changes }, { base: server.base })
  if (!('code' in created)) throw new Error(JSON.stringify(created))
  return created
}
const aSeat = (
  code: string,
  more: { shelf?: Shelf; seatCode?: string; word?: number } = {},
): LiveRoom<'seat'> => opened(createSeatRoom({ code, base: server.base, shelf: aDevice(), ...more }))
const aHost = ({ code, host }: Created, shelf = aDevice()): LiveRoom<'host'> =>
  opened(createHostRoom({ code, token: host, base: server.base, shelf }))

/** Resolves with the state as soon as `is` holds of it. */
const until = <R extends keyof ViewOf>(
  room: LiveRoom<R>,
  is: (state: LiveState<R>) => boolean,
): Promise<LiveState<R>> =>
  new Promise(done => {
    if (is(room.getState())) return done(room.getState())
    const unsubscribe = room.subscribe(state => {
      if (!is(state)) return
      unsubscribe()
      done(state)
    })
  })
const isIn = ({ status, view }: { status: string; view: unknown }): boolean =>
  status === 'in' && view !== null
const isSaved = ({ status, pending }: { status: string; pending: number }): boolean =>
  status === 'in' && pending === 0

/** Goes to a step, and waits until everybody is there. */
async function goTo(host: LiveRoom<'host'>, kind: string, ...others: LiveRoom<'seat'>[]): Promise<void> {
  const view = (await until(host, isIn)).view!
  const to = view.steps.findIndex((step, nth) => nth > view.at && step.kind === kind)
  expect(host.send({ type: 'go', from: view.at, to })).toBeNull()
  await until(host, state => state.view?.at === to)
  for (const seat of others) await until(seat, state => state.view?.at === to)
}

async function flagOn(seat: LiveRoom<'seat'>, nth: number, page = 0): Promise<SeatCommand> {
  const text = await seat.text(page)
  if (!('value' in text)) throw new Error(text.failure)
  const { words } = text.value
  const span = { start: words[nth * 6]!, end: words[nth * 6 + 5]! }
  const command = { type: 'placeFlag', span, technique: 'loaded-language', confidence: null } as const
  return { type: 'mark', page, command }
}
const flagsOf = ({ view }: LiveState<'seat'>, page = 0): number => view?.own[page]?.round.flags.length ?? 0

test('a lesson, from the lobby to the key', async () => {
  const created = await session()
  const host = aHost(created)
  const wall = opened(
    createWallRoom({ ...created, token: created.wall, base: server.base, shelf: aDevice() }),
  )
  const [ana, bo] = [aSeat(created.code), aSeat(created.code)]
  await until(host, state => state.view?.count.here === 2)
  await until(wall, state => state.view?.count?.in === 2)
  expect((await until(ana, isIn)).view!.open).toEqual([])
  expect(ana.send(await flagOn(ana, 0))).toBe('notOpen')
  expect(ana.getState().refusal).toEqual({ code: 'notOpen', count: 1 })

  await goTo(host, 'marking', ana, bo)
  expect(ana.getState().view!.open).toEqual([0])
  expect(ana.send(await flagOn(ana, 0))).toBeNull()
  // It is there before anybody has answered, and known to be saved after.
  expect([flagsOf(ana.getState()), ana.getState().pending]).toEqual([1, 1])
  await until(ana, isSaved)
  expect(ana.send({ type: 'handIn', page: 0, nothingToFlag: true })).toBe('flagsPresent')
  expect(ana.send({ type: 'handIn', page: 0, nothingToFlag: false })).toBeNull()
  bo.send({ type: 'handIn', page: 0, nothingToFlag: true })
  await until(wall, ({ view }) => view?.progress[0]?.handedIn === 2)
  await until(host, ({ view }) => view?.seats.some(({ pages }) => pages[0]?.flags === 1) ?? false)

  expect(await ana.key(0)).toEqual({ failure: 'missing' })
  expect(await host.key(0)).toHaveProperty('value.marks')
  await goTo(host, 'where', ana, bo)
  expect(ana.getState().view!.open).toEqual([])
  expect(ana.getState().view!.own[0]!.first).toMatchObject({ handedIn: 'flags' })
  await goTo(host, 'key', ana, bo)
  expect(await ana.key(0)).toHaveProperty('value.marks')
  const log = await host.log()
  expect('value' in log && log.value).toContain('"flagPlaced"')
  expect(await ana.log()).toEqual({ failure: 'missing' })
})

test('a phone that is reloaded is in its seat again, and what was not sent is sent', async () => {
  const created = await session()
  const host = aHost(created)
  const shelf = aDevice()
  const before = aSeat(created.code, { shelf })
  await goTo(host, 'marking', before)
  const { id } = before.getState().view!.seat
  before.send(await flagOn(before, 0))
  // The page goes before any answer can have come.
  before.close()
  const after = aSeat(created.code, { shelf })
  const state = await until(after, now => isSaved(now) && flagsOf(now) === 1)
  expect(state.view!.seat.id).toBe(id)
  expect(host.getState().view!.seats).toHaveLength(1)
})

test('a seat’s code moves a player to another device, and back', async () => {
  const created = await session()
  const host = aHost(created)
  const phone = aSeat(created.code)
  await goTo(host, 'marking', phone)
  phone.send(await flagOn(phone, 0))
  const { view } = await until(phone, isSaved)

  const tablet = aSeat(created.code, { seatCode: view!.seat.code.toLowerCase() })
  expect(flagsOf(await until(tablet, isIn))).toBe(1)
  expect((await until(phone, ({ status }) => status === 'out')).why).toBe('elsewhere')
  expect(phone.send(await flagOn(phone, 1))).toBe('notOpen')
  tablet.send(await flagOn(tablet, 1))
  await until(tablet, isSaved)

  phone.retry()
  expect(flagsOf(await until(phone, isIn))).toBe(2)
  await until(tablet, ({ status }) => status === 'out')
  phone.send(await flagOn(phone, 2))
  await until(phone, isSaved)
  expect(flagsOf(phone.getState())).toBe(3)
})

test('who is shown out knows why, and may come back when it is undone', async () => {
  const created = await session()
  const host = aHost(created)
  const seat = aSeat(created.code)
  const { id } = (await until(seat, isIn)).view!.seat
  await until(host, isIn)
  host.send({ type: 'remove', seat: id, out: 'removed' })
  expect((await until(seat, ({ status }) => status === 'out')).why).toBe('removed')
  host.send({ type: 'remove', seat: id, out: null })
  await until(host, state => isSaved(state) && state.view?.seats[0]?.out === null)
  seat.retry()
  await until(seat, isIn)
  expect(seat.getState().view!.seat.id).toBe(id)
})

test('at a door that asks for a word, another room is opened with it', async () => {
  const created = await session()
  const host = aHost(created)
  await until(host, isIn)
  host.send({ type: 'askWord', on: true })
  const { view } = await until(host, state => typeof state.view?.word === 'number')
  const shelf = aDevice()
  const without = aSeat(created.code, { shelf })
  expect((await until(without, ({ status }) => status === 'out')).why).toBe('wrongWord')
  without.close()
  await until(aSeat(created.code, { shelf, word: view!.word! }), isIn)
})

test('what a host asks is refused where the rules say no, and told', async () => {
  const created = await session()
  const host = aHost(created)
  await until(host, isIn)
  expect(host.send({ type: 'go', from: 0, to: 99 })).toBeNull()
  expect((await until(host, ({ refusal }) => refusal !== null)).refusal).toEqual({
    code: 'noSuchStep',
    count: 1,
  })
  expect(isSaved(host.getState())).toBe(true)
})

test('nobody comes in where there is no room, or with a token of somebody else', async () => {
  const created = await session()
  const lost = aSeat('22222')
  expect((await until(lost, ({ status }) => status === 'out')).why).toBe('noSuchRoom')
  const stranger = aHost({ ...created, host: 'made.up' })
  expect((await until(stranger, ({ status }) => status === 'out')).why).toBe('badToken')
  const none = opened(createHostRoom({ code: created.code, base: server.base, shelf: aDevice() }))
  expect((await until(none, ({ status }) => status === 'out')).why).toBe('badToken')
})

test('a phone whose token is no longer good comes back by its seat’s code', async () => {
  const created = await session()
  const storage = memoryStorage()
  const shelf = browserShelf(() => storage)
  const before = aSeat(created.code, { shelf })
  const { id } = (await until(before, isIn)).view!.seat
  before.close()
  const [key] = Object.keys(storage)
  storage.setItem(key!, JSON.stringify({ ...JSON.parse(storage.getItem(key!)!), token: 'of.yesterday' }))
  const after = aSeat(created.code, { shelf })
  expect((await until(after, isIn)).view!.seat.id).toBe(id)
})

test('a server that stops and starts again is found again, and gets what was done meanwhile', async () => {
  const first = await startTestServer()
  const { code, host: token } = await first.create()
  // Phones know one address; the server behind it is another one after a while.
  const { openSchoolProxy } = await import('./support/school-proxy.ts')
  const proxy = await openSchoolProxy(first.server.port, 'pass')
  const base = `${proxy.address}/`
  const host = opened(createHostRoom({ code, token, base, shelf: aDevice() }))
  const seat = opened(createSeatRoom({ code, base, shelf: aDevice() }))
  await goTo(host, 'marking', seat)
  seat.send(await flagOn(seat, 0))
  await until(seat, isSaved)
  await first.stop(true)
  await until(seat, ({ status }) => status === 'away')
  expect(seat.send(await flagOn(seat, 1))).toBeNull()
  expect([flagsOf(seat.getState()), seat.getState().pending]).toEqual([2, 1])
  const second = await startTestServer({ folder: first.folder })
  proxy.port = second.server.port
  const { view } = await until(seat, isSaved)
  expect(view!.own[0]!.round.flags).toHaveLength(2)
  await until(host, ({ view: now }) => now?.seats[0]?.pages[0]?.flags === 2)
  for (const room of rooms.splice(0)) room.close()
  await proxy.close()
  await second.stop()
})

test('a session that cannot be had says why', async () => {
  const asked = { ...A_SESSION, pages: [{ pack: 'no-such', id: 'page', language: 'en' }] }
  expect(await createSession(asked, { base: server.base })).toEqual({ refused: 'noSuchPage' })
  expect(await createSession(A_SESSION, { base: 'http://127.0.0.1:9/' })).toEqual({ failure: 'unreachable' })
  const signIn = (): Promise<Response> => Promise.resolve(new Response('<html>Please sign in</html>'))
  expect(await createSession(A_SESSION, { base: server.base, fetcher: signIn })).toEqual({
    failure: 'damaged',
  })
})

test.each([
  ['says nothing at all', ''],
  ['stops in the middle of a word', 'HTTP/1.1 201 Created\r\ncontent-length: 90\r\n\r\n{"code":"K7'],
])('a session is not waited for for ever where the server %s', async (_, answer) => {
  const silent = createServer(socket => {
    // The page hangs up in the end.
    socket.resume().on('error', () => undefined)
    if (answer) socket.write(answer)
  })
  await new Promise<void>(done => silent.listen(0, '127.0.0.1', done))
  const base = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`
  expect(await createSession(A_SESSION, { base, patience: 100 })).toEqual({ failure: 'unreachable' })
  await new Promise(done => silent.close(done))
})
