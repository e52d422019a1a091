// What must hold however badly it goes: lines that drop at any moment, a server that is killed and comes back, a disk that
// will not write, phones that reload. In the end the log and each phone say the same, and what was done was done once.

import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CONFIDENCES } from '../../src/core/confidence.ts'
import type { TechniqueId } from '../../src/core/technique.ts'
import { openPages } from '../../src/live/authority/seat.ts'
import type { Preset } from '../../src/live/authority/setup.ts'
import type { MarkCommand, SeatCommand } from '../../src/live/authority/types.ts'
import { aSetup } from '../fixtures/local-room.ts'
import { aPage } from './support/a-class.ts'
import { FAULTS, type Fault } from './support/bad-network.ts'
import { startFarServer, type FarServer } from './support/far-server.ts'
import { takePhone, type Phone } from './support/phone.ts'

const PHONES = 3
const PRESETS = ['guided', 'window', 'homework'] as const
const PAGES = [aPage('lamp-oil'), aPage('quiet-ferry')]
const LENGTH = PAGES[0]!.text.text.length

type Happening =
  | { readonly what: 'do'; readonly phone: number; readonly command: SeatCommand }
  /** A name that nobody else asks for: it is looked for in the log. */
  | { readonly what: 'trace'; readonly phone: number }
  | { readonly what: 'burst'; readonly phone: number; readonly count: number }
  | { readonly what: 'wait'; readonly ms: number }
  | { readonly what: 'fault'; readonly phone: number; readonly fault: Fault }
  | { readonly what: 'reload' | 'wake'; readonly phone: number }
  | { readonly what: 'kill' | 'stop'; readonly down: number }
  | { readonly what: 'disk'; readonly written: boolean; readonly ms: number }
  | { readonly what: 'slowDisk'; readonly ms: number }
  | { readonly what: 'go'; readonly by: number }

const phone = fc.nat(PHONES - 1)
const ms = fc.oneof(fc.nat(30), fc.nat(400), fc.nat(6000))
const span = fc
  .tuple(fc.nat(LENGTH), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]) => ({ start, end: start + length }))
const flagId = fc.integer({ min: 1, max: 9 }).map(nth => `f${nth}`)
const technique = fc.constantFrom<TechniqueId>('name-calling', 'innuendo', 'loaded-language')
const confidence = fc.constantFrom(null, ...CONFIDENCES)
const marking: fc.Arbitrary<MarkCommand> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('placeFlag' as const), span, technique, confidence }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('changeSpan' as const), flagId, span }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('changeTechnique' as const), flagId, technique }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('removeFlag' as const), flagId }) },
  { weight: 2, arbitrary: fc.constant<MarkCommand>({ type: 'undo' }) },
  { weight: 1, arbitrary: fc.constant<MarkCommand>({ type: 'redo' }) },
)
const page = fc.nat(PAGES.length - 1)
const command: fc.Arbitrary<SeatCommand> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('mark' as const), page, command: marking }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('handIn' as const), page, nothingToFlag: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('takeBack' as const), page }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('tellMe' as const), page }) },
)
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 14, arbitrary: fc.record({ what: fc.constant('do' as const), phone, command }) },
  { weight: 5, arbitrary: fc.record({ what: fc.constant('trace' as const), phone }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('burst' as const), phone, count: fc.nat(90) }) },
  { weight: 8, arbitrary: fc.record({ what: fc.constant('wait' as const), ms }) },
  {
    weight: 5,
    arbitrary: fc.record({ what: fc.constant('fault' as const), phone, fault: fc.constantFrom(...FAULTS) }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('reload' as const, 'wake' as const), phone }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('kill' as const, 'stop' as const), down: ms }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('disk' as const), written: fc.boolean(), ms }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('slowDisk' as const), ms }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('go' as const), by: fc.constantFrom(-1, 1, 1, 2) }) },
)

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

/** What one player has been told is done. */
type Done = { commands: number; readonly names: string[] }

async function happen(
  it: Happening,
  server: FarServer,
  phones: readonly Phone[],
  done: readonly Done[],
): Promise<void> {
  const send = (nth: number, command: SeatCommand): void => {
    if (phones[nth]!.send(command) !== null) return
    done[nth]!.commands += 1
    if (command.type === 'askName') done[nth]!.names.push(command.name!)
  }
  const trace = (nth: number): void =>
    send(nth, { type: 'askName', name: `${nth}-${done[nth]!.names.length}` })
  switch (it.what) {
    case 'do':
      return send(it.phone, it.command)
    case 'trace':
      return trace(it.phone)
    case 'burst':
      for (let count = 0; count < it.count; count++) trace(it.phone)
      return
    case 'wait':
      await vi.advanceTimersByTimeAsync(it.ms)
      return
    case 'fault':
      return server.fault(phones[it.phone]!.name, it.fault)
    case 'reload':
      return phones[it.phone]!.reload()
    case 'wake':
      return phones[it.phone]!.wake()
    case 'kill':
    case 'stop':
      if (it.what === 'kill') server.kill()
      else void server.stop()
      setTimeout(() => void server.start(), it.down)
      return
    case 'disk': {
      const disk = server.disk()
      disk.failure = 'diskFailed'
      disk.failsAfterwards = it.written
      setTimeout(() => {
        disk.failure = null
        disk.failsAfterwards = false
      }, it.ms)
      return
    }
    case 'slowDisk': {
      const release = server.disk().hold()
      setTimeout(release, it.ms)
      return
    }
    case 'go': {
      const { at } = server.state()
      return server.host({ type: 'go', from: at, to: at + it.by })
    }
  }
}

/** A class that has begun, with every phone in its seat. */
async function begin(
  preset: Preset,
  seed: number,
): Promise<{ server: FarServer; phones: Phone[]; done: Done[] }> {
  const server = await startFarServer(aSetup(PAGES, { preset }), seed)
  const phones = Array.from({ length: PHONES }, (_, nth) => takePhone(server, `phone ${nth}`))
  await vi.advanceTimersByTimeAsync(1000)
  if (server.state().at === 0) server.host({ type: 'go', from: 0, to: 1 })
  await vi.advanceTimersByTimeAsync(1000)
  return { server, phones, done: phones.map(() => ({ commands: 0, names: [] })) }
}

/** The log and the phone say the same, and each command of this player came into the log once, in the order given. */
function checkAgree(server: FarServer, phone: Phone, { commands, names }: Done): void {
  const state = server.state()
  const { status, view, pending } = phone.room().getState()
  expect([status, pending]).toEqual(['in', 0])
  const seat = state.seats.find(({ id }) => id === view!.seat.id)!
  expect(view!.own).toEqual(seat.pages)
  expect(view!.seat.asksFor).toBe(seat.asksFor)
  expect(view!.at).toBe(state.at)
  expect(view!.open).toEqual(openPages(view!, seat.number, seat.pages))
  const records = server.records().filter(({ who }) => who === seat.id)
  expect(records.map(({ n }) => n)).toEqual(Array.from({ length: commands }, (_, nth) => nth + 1))
  const events = records.flatMap(record => record.events)
  expect(events.flatMap(event => (event.type === 'nameAsked' ? [event.name] : []))).toEqual(names)
}

test.each(PRESETS)('%s: however badly it goes, the log and every phone agree in the end', async preset => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { maxLength: 80, size: 'max' }),
      fc.integer(),
      async (happenings, seed) => {
        const { server, phones, done } = await begin(preset, seed)
        for (const it of happenings) await happen(it, server, phones, done)
        await vi.advanceTimersByTimeAsync(30_000)
        // A room whose disk failed looks at it again when it is next asked for something.
        server.host({ type: 'lock', locked: false })
        await vi.advanceTimersByTimeAsync(60_000)
        expect(server.state().seats).toHaveLength(PHONES)
        phones.forEach((phone, nth) => checkAgree(server, phone, done[nth]!))
        phones.forEach(phone => phone.room().close())
        server.kill()
        vi.clearAllTimers()
      },
    ),
    { numRuns: 60 },
  )
})

test.each(PRESETS)(
  '%s: where nothing goes wrong, a phone asks only once where it stands, however fast it plays',
  async preset => {
    const harmless = happening.filter(({ what }) =>
      ['do', 'trace', 'burst', 'wait', 'slowDisk'].includes(what),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(harmless, { maxLength: 60, size: 'max' }),
        fc.integer(),
        async (happenings, seed) => {
          const { server, phones, done } = await begin(preset, seed)
          for (const it of happenings) await happen(it, server, phones, done)
          await vi.advanceTimersByTimeAsync(30_000)
          phones.forEach((phone, nth) => checkAgree(server, phone, done[nth]!))
          expect([...server.hellos.values()]).toEqual(phones.map(() => 1))
          phones.forEach(phone => phone.room().close())
          server.kill()
          vi.clearAllTimers()
        },
      ),
      { numRuns: 30 },
    )
  },
)

test('who comes in just before the room goes back is told of it', async () => {
  const server = await startFarServer(aSetup(PAGES))
  await vi.advanceTimersByTimeAsync(500)
  const phone = takePhone(server, 'late')
  server.host({ type: 'go', from: 0, to: 1 })
  while (phone.room().getState().view === null) await vi.advanceTimersByTimeAsync(5)
  expect(phone.room().getState().view!.at).toBe(1)
  // To where it stood when anybody was last told of it: to this one that is news all the same.
  server.host({ type: 'go', from: 1, to: 0 })
  await vi.advanceTimersByTimeAsync(5000)
  expect(server.state().at).toBe(0)
  expect(phone.room().getState().view!.at).toBe(0)
  phone.room().close()
})
