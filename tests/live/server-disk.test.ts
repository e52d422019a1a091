// When nothing can be saved: nobody is told that something was, the trainer hears of it, and it goes on by itself once the
// disk is well again.

import { expect, it } from 'vitest'
import { ADDRESSES } from '../../src/live/protocol.ts'
import { MemoryDisk, openMemoryLog } from '../../src/server/log/memory-log.ts'
import { aHost, aPerson, aPlayer, startTestServer } from './support/a-server.ts'

/** A lesson that is being marked, over a disk that can be broken. */
async function aLesson() {
  const disk = new MemoryDisk()
  const server = await startTestServer({ log: openMemoryLog(disk) })
  const { code, host: hostToken } = await server.create()
  const host = await aHost(server, code, hostToken)
  const ana = await aPlayer(server, code)
  await host.goTo('marking')
  return { disk, server, code, host, hostToken, ana }
}

/** Asks again, as a phone does, until the answer is another. */
async function insist(ask: () => Promise<unknown>): Promise<unknown> {
  for (;;) {
    const answer = await ask()
    if (JSON.stringify(answer) !== JSON.stringify({ again: 'notSaved' })) return answer
    await new Promise(done => setTimeout(done, 100))
  }
}

it.each(['diskFull', 'diskFailed', 'databaseGone'] as const)(
  '%s is told, and nothing is pretended',
  async fault => {
    const { disk, server, code, host, ana } = await aLesson()
    const handIn = { n: 1, command: { type: 'handIn', page: 0, nothingToFlag: true } }
    disk.failure = fault
    expect(await ana.say('command', handIn)).toEqual({ again: 'notSaved' })
    expect(await host.until<string | null>('trouble', now => now !== null)).toBe(fault)
    expect(await ana.say('command', handIn)).toEqual({ again: 'notSaved' })
    // Nobody new is let in whose seat would not be kept.
    const late = await aPerson(server, code)
    expect(await late.hello({ join: { word: null } })).toEqual({ ok: false, refused: 'notSaved' })
    // What is shown is what is kept.
    expect(
      host.patches.some(({ seats }) => seats?.some(({ pages }) => pages[0]?.handedIn === 'nothing')),
    ).toBe(false)

    disk.failure = null
    expect(await insist(() => ana.say('command', handIn))).toEqual({ ok: true })
    expect(await host.until<string | null>('trouble', now => now === null)).toBeNull()
    await server.stop()
  },
)

it('goes on by itself once the disk is well again, though nobody asks for anything', async () => {
  const { disk, server, code, host, hostToken, ana } = await aLesson()
  disk.failure = 'diskFull'
  expect(await ana.send({ type: 'askName', name: 'Ana' })).toEqual({ again: 'notSaved' })
  await host.until<string | null>('trouble', now => now === 'diskFull')
  disk.failure = null
  expect(await host.until<string | null>('trouble', now => now === null)).toBeNull()
  // That it can be saved again was found out by saving: a line of the log in which nothing happened.
  const lines = (await (await server.get(ADDRESSES.log(code), hostToken)).text()).trim().split('\n')
  expect(lines.at(-1)).toContain('"who":"server","events":[]')
  await server.stop()
})

it('what was saved although the word of it was lost is not done twice', async () => {
  const { disk, server, code, host, hostToken, ana } = await aLesson()
  disk.failure = 'diskFailed'
  disk.failsAfterwards = true
  const ask = { n: 1, command: { type: 'askName', name: 'Ana' } }
  expect(await ana.say('command', ask)).toEqual({ again: 'notSaved' })
  disk.failure = null
  expect(await insist(() => ana.say('command', ask))).toEqual({ ok: true })
  const log = await (await server.get(ADDRESSES.log(code), hostToken)).text()
  expect(log.match(/"nameAsked"/g)).toHaveLength(1)
  expect(await host.until<{ asksFor: string | null }>('s0', row => row.asksFor !== null)).toMatchObject({
    asksFor: 'Ana',
  })
  await server.stop()
})

it('a session that another process has taken over is let go, and everybody is sent after it', async () => {
  const { disk, server, code, ana, host } = await aLesson()
  const other = await startTestServer({ log: openMemoryLog(disk) })
  const moved = await aPerson(other, code)
  await moved.enter({ token: ana.token })
  expect(await moved.say('command', { n: 1, command: { type: 'askName', name: 'Ana' } })).toEqual({
    ok: true,
  })
  // The first has not heard of that, and finds out with the next thing it wants to write.
  expect(await host.send({ type: 'lock', locked: true })).not.toEqual({ ok: true })
  expect(await host.bye).toBe('moved')
  expect(await ana.bye).toBe('moved')
  await server.stop()
  await other.stop()
})

it('a session that cannot be begun is refused', async () => {
  const disk = new MemoryDisk()
  const server = await startTestServer({ log: openMemoryLog(disk) })
  disk.failure = 'diskFull'
  await expect(server.create()).rejects.toThrow('503 {"refused":"notSaved"}')
  disk.failure = null
  await server.create()
  await server.stop()
})
