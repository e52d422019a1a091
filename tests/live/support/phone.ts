// A player's phone: a room that is opened, played and reloaded, with a memory of its own.

import { browserShelf } from '../../../src/live/client/keep.ts'
import { createSeatRoom } from '../../../src/live/client/seat-room.ts'
import type { LiveRoom } from '../../../src/live/client/types.ts'
import type { RoomRefusal, SeatCommand } from '../../../src/live/authority/types.ts'
import { memoryStorage } from '../../fixtures/memory-storage.ts'
import { BASE, CODE, type FarServer } from './far-server.ts'

export type Phone = {
  readonly name: string
  readonly room: () => LiveRoom<'seat'>
  readonly send: (command: SeatCommand) => RoomRefusal | null
  readonly reload: () => void
  /** Comes back from sleep. */
  readonly wake: () => void
}

export function takePhone(server: FarServer, name: string, seatCode?: string): Phone {
  const storage = memoryStorage()
  const wakers = new Set<() => void>()
  const open = (): LiveRoom<'seat'> =>
    createSeatRoom({
      code: CODE,
      base: BASE,
      openLine: server.linesOf(name),
      timers: server.timers,
      shelf: browserShelf(() => storage),
      fetcher: server.fetcher,
      wake: onWake => {
        wakers.add(onWake)
        return () => wakers.delete(onWake)
      },
      ...(seatCode !== undefined && { seatCode }),
    })
  let room = open()
  return {
    name,
    room: () => room,
    send: command => room.send(command),
    reload() {
      room.close()
      room = open()
    },
    wake: () => wakers.forEach(wake => wake()),
  }
}
