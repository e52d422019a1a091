// What happens to a process: it is killed in the middle of a session, asked to stop, or finds that it cannot begin.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ADDRESSES, type Created } from '../../src/live/protocol.ts'
import type { ExcerptText } from '../../src/core/excerpt.ts'
import { A_SESSION, aHost, aPerson, aPlayer, builtGame } from './support/a-server.ts'
import { startProcess, type ServerProcess } from './support/server-process.ts'

let folder: string
const running: ServerProcess[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'just-asking-process-'))
})
afterEach(async () => {
  await Promise.all(running.splice(0).map(one => one.kill()))
  await rm(folder, { recursive: true, force: true })
})

async function start(args: readonly string[] = []): Promise<ServerProcess> {
  const { folder: game } = await builtGame()
  const server = await startProcess(['--game', game, '--data-dir', folder, '--port', '0', ...args])
  running.push(server)
  return server
}

async function create({ base }: { base: string }): Promise<Created> {
  const response = await fetch(new URL(ADDRESSES.create, base), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...A_SESSION, pages: A_SESSION.pages.slice(0, 1) }),
  })
  return (await response.json()) as Created
}

it('a server that is killed in mid-session comes back with all it has acknowledged', async () => {
  const first = await start()
  const { code, host: hostToken } = await create(first)
  const host = await aHost(first, code, hostToken)
  const players = await Promise.all(Array.from({ length: 12 }, () => aPlayer(first, code)))
  await host.goTo('marking')
  const { words } = (await (await fetch(new URL(ADDRESSES.text(code, 0), first.base))).json()) as ExcerptText

  // Everybody marks one word after another, and counts what was acknowledged; then the power goes.
  const acknowledged = players.map(() => 0)
  const marks = players.map(async (player, who) => {
    for (let word = 0; word < 30; word++) {
      const span = { start: words[word * 2]!, end: words[word * 2 + 1]! }
      const command = { type: 'placeFlag', span, technique: 'innuendo', confidence: null } as const
      const answer = await player.send({ type: 'mark', page: 0, command })
      if (!answer || !('ok' in answer)) return
      acknowledged[who]!++
      if (who === 0 && word === 5) void first.kill()
    }
  })
  await Promise.all(marks)
  expect(acknowledged[0]).toBeGreaterThan(5)
  expect(Math.max(...acknowledged)).toBeLessThan(30)

  const second = await start()
  for (const [who, { token }] of players.entries()) {
    const again = await aPerson(second, code)
    const { view } = await again.enter({ token })
    const flags = (view.role === 'seat' && view.own[0]?.round.flags.length) || 0
    expect(flags).toBeGreaterThanOrEqual(acknowledged[who]!)
    // And at most the one that was on its way.
    expect(flags).toBeLessThanOrEqual(acknowledged[who]! + 1)
    again.leave()
  }
  const back = await aHost(second, code, hostToken)
  expect(back.view.seats).toHaveLength(12)
  await back.goTo('where')
})

it('counts go on where they stood for a device that comes back', async () => {
  const first = await start()
  const { code, host: hostToken } = await create(first)
  const host = await aHost(first, code, hostToken)
  const ana = await aPerson(first, code, { device: 'the-same-phone' })
  const { token } = await ana.enter({ join: { word: null } })
  await host.goTo('marking')
  expect(await ana.send({ type: 'handIn', page: 0, nothingToFlag: true })).toEqual({ ok: true })
  expect(await ana.send({ type: 'handIn', page: 0, nothingToFlag: true })).toEqual({
    refused: 'nothingChanged',
  })
  await first.kill()
  const second = await start()
  const again = await aPerson(second, code, { device: 'the-same-phone' })
  expect((await again.enter({ token })).last).toBe(2)
  expect(await again.send({ type: 'takeBack', page: 0 })).toEqual({ ok: true })
})

describe('asked to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s it says so, saves what was on its way and ends',
    async signal => {
      const server = await start()
      const { code, host: hostToken } = await create(server)
      const host = await aHost(server, code, hostToken)
      const ana = await aPlayer(server, code)
      await host.goTo('marking')
      const answers = Array.from({ length: 20 }, (_, one) =>
        ana.send({ type: 'askName', name: `Name ${one}` }),
      )
      const stopped = server.stop(signal)
      expect(await ana.bye).toBe('stopping')
      expect(await host.bye).toBe('stopping')
      expect(await stopped).toBe(0)
      const saved = (await Promise.all(answers)).filter(answer => answer && 'ok' in answer)
      const second = await start()
      const again = await aPerson(second, code)
      const { view } = await again.enter({ token: ana.token })
      const asked = view.role === 'seat' ? view.seat.asksFor : null
      const number = asked === null ? 0 : Number(asked.slice('Name '.length)) + 1
      expect(number).toBeGreaterThanOrEqual(saved.length)
    },
  )
})

describe('a server that cannot begin says why', () => {
  it('where the port is taken', async () => {
    const first = await start()
    const other = await mkdtemp(join(tmpdir(), 'just-asking-process-'))
    await expect(start(['--port', String(first.port), '--data-dir', other])).rejects.toThrow(
      new RegExp(`Port ${first.port} is taken.*--port`),
    )
    await rm(other, { recursive: true, force: true })
  })

  it('where the data belongs to one that runs', async () => {
    await start()
    await expect(start()).rejects.toThrow(/could not be opened/)
  })

  it('where there is no built game, and where a setting is none', async () => {
    await expect(start(['--game', folder])).rejects.toThrow(/no built game/)
    await expect(start(['--max-seats', 'many'])).rejects.toThrow(/--max-seats many: .*whole number/)
  })
})
