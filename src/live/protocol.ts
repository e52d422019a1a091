// What goes over the line between a phone and the server: a handful of messages, all checked where they arrive.
// Texts, keys and logs are fetched over HTTP beside it.

import type { HostView, SeatRow, SeatView, WallView } from './authority/views.ts'
import type { HostCommand, RoomRefusal, SeatCommand } from './authority/types.ts'

/** Raised whenever an older client would misunderstand. */
export const PROTOCOL = 1

/** Where the socket lives, below the address of the page. The room's code is in the query, for proxies that hash on it. */
export const SOCKET_PATH = 'live/socket'

/** Limits of what a server takes. How many seats a room has can be set otherwise: see the settings of the server. */
export const LIMITS = {
  /** Bytes of one message. */
  message: 4096,
  /** Messages a second from one seat, on average, and at once. */
  rate: 20,
  burst: 60,
  seats: 2000,
  /** Pages of a session. */
  pages: 40,
} as const

export type Role = 'seat' | 'wall' | 'host'

/** How somebody comes in: with a token they were given, with a seat's code, or as somebody new. */
export type Hello = {
  readonly protocol: number
  /** Made up by the client once, and kept: commands are counted by device. */
  readonly device: string
  readonly as:
    | { readonly token: string }
    | { readonly seatCode: string }
    | { readonly join: { readonly word: number | null } }
}

/** Why somebody was not let in, or was sent away. Each is a translation key (`live.refused.*`). */
export const DOOR_REFUSALS = [
  'noSuchRoom',
  'badToken',
  'noSuchSeat',
  'tooManyTries',
  'tooOld',
  'elsewhere',
  'deleted',
  'moved',
  'stopping',
  'locked',
  'wrongWord',
  'banned',
  'removed',
  'full',
  'over',
  'notSaved',
] as const
export type DoorRefusal = (typeof DOOR_REFUSALS)[number]

export type Welcome =
  | {
      readonly ok: true
      /** For a seat that has just come in: what lets it in again. Kept on the device. */
      readonly token: string
      /** The last of this device's commands that is in the log. */
      readonly last: number
      readonly view: SeatView | WallView | HostView
    }
  | { readonly ok: false; readonly refused: DoorRefusal }

/** A command with its number among those of its device: 1, 2, 3 … without a gap. */
export type Numbered<C extends SeatCommand | HostCommand = SeatCommand | HostCommand> = {
  readonly n: number
  readonly command: C
}

/**
 * What became of a command. `ok`: it is in the log, on disk. `refused`: the rules say no; it is done with.
 * `again`: nothing was done, and nothing is wrong with it: say hello once more and send it again. `why` says what was the
 * matter: a number was missing before it (`gap`), too many at once (`slow`), or it could not be saved (`notSaved`).
 */
export type Answer =
  | { readonly ok: true }
  | { readonly refused: RoomRefusal | 'badMessage' }
  | { readonly again: 'gap' | 'slow' | 'notSaved' | 'hello' }

/** A part of a view that has changed; `seats` holds the rows that did. */
export type Patch = {
  readonly seq: number
  readonly set:
    | Partial<Omit<SeatView, 'role'>>
    | Partial<Omit<WallView, 'role'>>
    | Partial<Omit<HostView, 'role' | 'seats'>>
  readonly seats?: readonly SeatRow[]
}

/** Client to server; each is answered. */
export type ClientMessages = {
  hello: (hello: Hello, answer: (welcome: Welcome) => void) => void
  command: (numbered: Numbered, answer: (answer: Answer) => void) => void
}

/** Server to client. */
export type ServerMessages = {
  patch: (patch: Patch) => void
  /** The last word before the line is closed. Who hears `moved` or `stopping` comes back by itself. */
  bye: (why: DoorRefusal) => void
}

/** Who is handed a link to the desk: somebody who drives with the trainer, or only watches. */
export type Guest = 'host' | 'watch'

/** Tokens to hand on. Null: nobody has asked for that one yet, and nobody stands on the list for it. */
export type Links = { readonly wall: string } & { readonly [who in Guest]: string | null }

/** Addresses below the page's own. All take `?room=CODE`; keys and logs want `Authorization: Bearer <token>`. */
export const ADDRESSES = {
  /** POST `Create` → `Created` */
  create: 'live/create',
  /** GET → ExcerptText */
  text: (room: string, page: number) => `live/text/${page}?room=${room}`,
  /** GET, with any member's token, once told (hosts: always) → ExcerptKey */
  key: (room: string, page: number) => `live/key/${page}?room=${room}`,
  /** GET, hosts → the log, one line each, as it lies on disk */
  log: (room: string) => `live/log?room=${room}`,
  /** DELETE, hosts that drive: everything, now */
  room: (room: string) => `live/room?room=${room}`,
  /** GET, hosts that drive → Links */
  links: (room: string) => `live/links?room=${room}`,
  /** POST, hosts that drive → Links, with one for `who`, made where there is none */
  invite: (room: string, who: Guest) => `live/links?room=${room}&who=${who}`,
  /** GET → { ok, rooms, seats, address? }; `address`: where phones reach this server, if it knows better than the page */
  health: 'health',
} as const

/** What is asked for a new session. Pages are named by the catalogue; the server puts in text and key. */
export type Create = {
  readonly preset: 'guided' | 'window' | 'homework' | 'paper'
  readonly language: string
  readonly pages: readonly { readonly pack: string; readonly id: string; readonly language: string }[]
  /**
   * `a`: form A alone, before the pages; `b`: form B alone, after them, to end what a session with form A has begun;
   * `halves`: both, one half of the class the other way round. Without pages the check-up is a session of its own.
   */
  readonly measure: 'none' | 'a' | 'b' | 'halves'
  readonly asksSure: boolean
  readonly palette: 'taught' | 'all'
  readonly minutes: number | null
  readonly secondVote: boolean
  readonly keepDays: number
}

export type Created = { readonly code: string; readonly host: string; readonly wall: string }
export type CreateRefusal = {
  readonly refused: 'badMessage' | 'noSuchPage' | 'tooManyPages' | 'tooManyRooms' | 'notSaved'
}
