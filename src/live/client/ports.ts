// What a room needs of the world around it, and where it comes from in a browser.

import { browserShelf, type Shelf } from './keep.ts'
import { socketLines } from './socket-transport.ts'
import { systemTimers, type OpenLine, type Timers } from './transport.ts'
import { browserWake, type Wake } from './wake.ts'

/** Everything but the code may be left out: then it is the browser's. */
export type RoomOptions = {
  /** Code of the room, as it was tidied. */
  readonly code: string
  /** Address of the page; the server is below it. */
  readonly base?: string
  readonly openLine?: OpenLine
  readonly timers?: Timers
  readonly shelf?: Shelf
  readonly fetcher?: typeof fetch
  readonly wake?: Wake
}

export type Ports = Required<Omit<RoomOptions, 'code'>>

export function portsOf(options: RoomOptions): Ports {
  const base = options.base ?? document.baseURI
  return {
    base,
    openLine: options.openLine ?? socketLines(base, options.code),
    timers: options.timers ?? systemTimers,
    shelf: options.shelf ?? browserShelf(),
    fetcher: options.fetcher ?? ((input, init) => fetch(input, init)),
    wake: options.wake ?? browserWake,
  }
}
