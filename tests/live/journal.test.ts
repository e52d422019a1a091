// What is written down, and how much of it.

import { describe, expect, it } from 'vitest'
import { createRoom } from '../../src/live/authority/decide.ts'
import type { SeatCommand } from '../../src/live/authority/types.ts'
import { openJournal, type Journal } from '../../src/server/journal.ts'
import { MemoryDisk, openMemoryLog } from '../../src/server/log/memory-log.ts'
import { aSetup } from '../fixtures/local-room.ts'
import { aPage } from './support/a-class.ts'
import { aMovedClock, MINUTE } from './support/moved-clock.ts'

const ROOM = 'K7RWD'

async function aJournal() {
  const disk = new MemoryDisk()
  const log = openMemoryLog(disk)
  const clock = aMovedClock()
  const setup = aSetup([aPage('lamp-oil')])
  const command = {
    type: 'create',
    code: ROOM,
    session: 'one',
    setup,
    deletes: clock.now() + MINUTE,
  } as const
  const events = createRoom(command, { now: clock.now() })
  await log.create(ROOM, { seq: 1, at: clock.now(), who: 'h1', events })
  const nothing = (): void => undefined
  const journal = openJournal(
    (await log.open(ROOM))!,
    { onRecord: nothing, onTrouble: nothing, onReread: nothing, onFenced: nothing, onBug: nothing },
    { clock: clock.now, chance: Math.random },
  )
  const join = { type: 'join', device: 'a-phone-of-its-own', word: null, most: 2000 } as const
  await journal.ask(join, { role: 'server' })
  await journal.ask({ ...join, device: 'another-phone-there' }, { role: 'server' })
  return { journal, clock, lines: () => disk.rooms.get(ROOM)!.records.length }
}

/** A phone that asks so often, each time with its next number as long as the last was taken. */
async function askOften(journal: Journal, times: number, command: (n: number) => SeatCommand) {
  let [n, slow] = [1, 0]
  for (let time = 0; time < times; time++) {
    const stamp = { device: 'a-phone-of-its-own', n }
    const outcome = await journal.ask(command(n), { role: 'seat', id: 's0' }, stamp)
    if ('again' in outcome) slow++
    else n++
  }
  return { taken: n - 1, slow }
}

describe('a phone that fills the log', () => {
  it.each<[string, (n: number) => SeatCommand]>([
    ['with names it asks for', n => ({ type: 'askName', name: `Name ${n}` })],
    ['with what cannot be had', () => ({ type: 'handIn', page: 0, nothingToFlag: true })],
  ])('%s is told to wait', async (_, command) => {
    const { journal, clock, lines } = await aJournal()
    const before = lines()
    const { taken, slow } = await askOften(journal, 1500, command)
    expect(taken).toBe(1000)
    expect(slow).toBe(500)
    expect(lines() - before).toBe(taken)
    // Alone: somebody else is heard, and it is heard again once it has waited.
    const other = { device: 'another-phone-there', n: 1 }
    expect(await journal.ask(command(1), { role: 'seat', id: 's1' }, other)).not.toHaveProperty('again')
    clock.pass(MINUTE)
    const later = { device: 'a-phone-of-its-own', n: taken + 1 }
    expect(await journal.ask(command(0), { role: 'seat', id: 's0' }, later)).not.toHaveProperty('again')
  })
})
