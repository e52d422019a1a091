// A room as a screen sees it: a store with the newest view, and a way to ask for something.

import type { StoreApi } from 'zustand/vanilla'
import type { ExcerptKey, ExcerptText } from '../../core/excerpt.ts'
import type { HostCommand, RoomRefusal, SeatCommand } from '../authority/types.ts'
import type { HostView, SeatView, WallView } from '../authority/views.ts'
import type { DoorRefusal } from '../protocol.ts'

export type ViewOf = { seat: SeatView; wall: WallView; host: HostView }
export type CommandOf = { seat: SeatCommand; wall: never; host: HostCommand }

export type LiveState<R extends keyof ViewOf> = {
  /**
   * - `connecting`: on the way in, nothing is known yet
   * - `in`: the line is open
   * - `away`: the line is lost; it is tried again by itself, and what is done meanwhile is kept and sent then
   * - `out`: sent away or not let in, `why` says why; only `retry` tries again
   */
  readonly status: 'connecting' | 'in' | 'away' | 'out'
  readonly why: DoorRefusal | null
  /** The newest view; for a seat with what it has done and not had answered yet. Kept while the line is away. */
  readonly view: ViewOf[R] | null
  /** Commands that are not known to be saved. */
  readonly pending: number
  /** The last refusal of the rules, and how many there were: the same one twice is news. */
  readonly refusal: { readonly code: RoomRefusal; readonly count: number } | null
}

/** Why a file of the room could not be had: each is a translation key (`load.*`). */
export type FetchFailure = 'unreachable' | 'missing' | 'damaged'
export type Fetched<T> = { readonly value: T } | { readonly failure: FetchFailure }

export type LiveRoom<R extends keyof ViewOf> = Pick<
  StoreApi<LiveState<R>>,
  'getState' | 'getInitialState' | 'subscribe'
> & {
  readonly role: R
  /** Does it here at once (a seat), and sends it; null, or why the rules say no. Never throws, never waits. */
  send(command: CommandOf[R]): RoomRefusal | null
  /** Comes in again after `out`, or tries at once while `away`. */
  retry(): void
  /** Leaves. What has not been saved stays kept on the device for when it comes back. */
  close(): void
  /** The text of a page. Never throws; asked for twice it is fetched once. */
  text(page: number): Promise<Fetched<ExcerptText>>
  /** The key of a page that has been told; for a host of any. Never throws. */
  key(page: number): Promise<Fetched<ExcerptKey>>
  /** For hosts: the whole log as it lies on the server's disk, a record a line. */
  log(): Promise<Fetched<string>>
}
