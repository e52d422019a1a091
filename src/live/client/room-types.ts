// What a room from afar is made of, and what differs between a seat, a wall and a host.

import type { StoreApi } from 'zustand/vanilla'
import type { RoomRefusal } from '../authority/types.ts'
import type { Hello, Patch, Role } from '../protocol.ts'
import type { OpenLine, Timers } from './transport.ts'
import type { CommandOf, LiveState, ViewOf } from './types.ts'
import type { Wake } from './wake.ts'

/** What one role sees, and what it may do before the server has said so. Pure. */
export type RoleRules<R extends Role> = {
  readonly role: R
  /** What to show of what the server told, with what waits to be saved. */
  show(told: ViewOf[R], waiting: readonly CommandOf[R][]): ViewOf[R]
  /** What a patch makes of what was told; null for one that is old. */
  patch(told: ViewOf[R], patch: Patch): ViewOf[R] | null
  /** What a command that has been saved makes of it; null where it does not fit, so that the server has to be asked. */
  saved(told: ViewOf[R], command: CommandOf[R]): ViewOf[R] | null
  /** Why the rules say no; null where they do not. */
  refuses(shown: ViewOf[R], command: CommandOf[R]): RoomRefusal | null
  /** Session and person that a view is for. */
  whose(view: ViewOf[R]): string
}

/** How to come in. They are tried in this order; one that is no longer good makes way for the next. */
export type WaysIn = () => readonly { readonly as: Hello['as']; readonly forget?: () => void }[]

export type RoomPorts = {
  readonly openLine: OpenLine
  readonly timers: Timers
  readonly wake: Wake
}

export type RemoteRoom<R extends Role> = {
  readonly store: StoreApi<LiveState<R>>
  readonly send: (command: CommandOf[R]) => RoomRefusal | null
  readonly retry: () => void
  readonly close: () => void
  /** Shows anew: something that the rules look at has come. */
  readonly refresh: () => void
  /** What the server has said, and is saved. */
  readonly told: () => ViewOf[R] | null
}
