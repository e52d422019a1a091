// A player's room. What is done is there at once, and stands in the log as soon as the server has answered.

import type { SeatCommand } from '../authority/types.ts'
import { fetchAhead } from './fetch-ahead.ts'
import { openKeep } from './keep.ts'
import { createPageFiles } from './page-files.ts'
import { portsOf, type RoomOptions } from './ports.ts'
import type { WaysIn } from './room-types.ts'
import { openRoom } from './room.ts'
import { decideHere, doAll, doHere, patchSeat } from './seat-view.ts'
import type { LiveRoom } from './types.ts'

export type SeatOptions = RoomOptions & {
  /** The code of a seat, to go on with it on this device. It counts more than what the device has kept. */
  readonly seatCode?: string
  /** Index of the animal that was named at the door, where one is asked for. */
  readonly word?: number
}

/**
 * Comes in as a player: on the seat whose code is given, on the one this device has kept, or as somebody new. `out` with
 * `wrongWord` wants a word: close this room and open another with it.
 */
export function createSeatRoom(options: SeatOptions): LiveRoom<'seat'> {
  const { code, seatCode, word = null } = options
  const ports = portsOf(options)
  const keep = openKeep<SeatCommand>(ports.shelf, 'seat', code, ports.timers.now())
  let isIn = false
  const waysIn: WaysIn = () => {
    if (seatCode !== undefined && !isIn) return [{ as: { seatCode } }]
    const { token, seatCode: keptCode } = keep.kept()
    return [
      ...(token === null ? [] : [{ as: { token }, forget: () => keep.save({ token: null }) }]),
      ...(keptCode === null
        ? []
        : [{ as: { seatCode: keptCode }, forget: () => keep.save({ seatCode: null }) }]),
      { as: { join: { word } } },
    ]
  }
  const files = createPageFiles(
    ports,
    code,
    () => room.told()?.pages,
    () => keep.kept().token,
  )
  const room = openRoom<'seat'>(
    {
      role: 'seat',
      show: (told, waiting) => doAll(told, waiting, files.here),
      patch: patchSeat,
      saved: (told, command) => doHere(told, command, files.here),
      refuses(shown, command) {
        const decision = decideHere(shown, command, files.here)
        return decision && 'refused' in decision ? decision.refused : null
      },
      whose: ({ session, seat }) => `${session}/${seat.id}`,
    },
    keep,
    waysIn,
    ports,
  )
  const { store } = room

  const stopFetching = fetchAhead(room, files, ports.timers, () =>
    keep.kept().queue.flatMap(({ command }) => ('page' in command ? [command.page] : [])),
  )
  const stopLooking = store.subscribe(({ status }) => (isIn ||= status === 'in'))

  /** Resolves once nothing is between this page's being told here and its being told in the log. */
  const toldFor = (page: number): Promise<void> =>
    new Promise(done => {
      const isAhead = (): boolean => {
        const { view, status } = store.getState()
        return status === 'in' && view?.own[page]?.told === true && room.told()?.own[page]?.told !== true
      }
      if (!isAhead()) return done()
      const unsubscribe = store.subscribe(() => {
        if (isAhead()) return
        unsubscribe()
        done()
      })
    })

  return {
    role: 'seat',
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    send: room.send,
    retry: room.retry,
    close() {
      stopFetching()
      stopLooking()
      room.close()
    },
    text: files.text,
    async key(page) {
      await toldFor(page)
      return files.key(page)
    },
    log: () => Promise.resolve({ failure: 'missing' }),
  }
}
