// The rooms of those who see the whole class: the wall, and the host. Nothing is shown before the server has said it: a step
// that is told to thirty people is not taken back.

import type { HostCommand } from '../authority/types.ts'
import { hostActs, type HostActs } from './host-acts.ts'
import { openKeep } from './keep.ts'
import { createPageFiles } from './page-files.ts'
import { applyPatch } from './patch.ts'
import { portsOf, type RoomOptions } from './ports.ts'
import type { RoleRules } from './room-types.ts'
import { openRoom } from './room.ts'
import type { CommandOf, LiveRoom } from './types.ts'

export type WatchOptions = RoomOptions & {
  /** What lets them in, from a link; the one this device has kept where it is left out. */
  readonly token?: string
}

function openWatch<R extends 'wall' | 'host'>(
  rules: RoleRules<R>,
  options: WatchOptions,
): LiveRoom<R> & HostActs {
  const { code, token } = options
  const ports = portsOf(options)
  const keep = openKeep<CommandOf[R]>(ports.shelf, rules.role, code, ports.timers.now())
  // Another token may be another person's: what this one had not saved is not theirs to do.
  if (token !== undefined && token !== keep.kept().token) keep.save({ token, whose: null, queue: [] })
  const tokenNow = (): string | null => keep.kept().token ?? token ?? null
  const room = openRoom(
    rules,
    keep,
    () => {
      const now = tokenNow()
      return now === null ? [] : [{ as: { token: now } }]
    },
    ports,
  )
  const files = createPageFiles(ports, code, () => room.told()?.pages, tokenNow)
  const { store } = room
  return {
    role: rules.role,
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    send: room.send,
    retry: room.retry,
    close: room.close,
    text: files.text,
    key: files.key,
    log: rules.role === 'host' ? files.log : () => Promise.resolve({ failure: 'missing' }),
    ...hostActs(ports, code, tokenNow),
  }
}

/** Comes in as a host. What it asks is sent in order and kept until it is saved, and seen once it has been done. */
export const createHostRoom = (options: WatchOptions): LiveRoom<'host'> & HostActs =>
  openWatch(
    {
      role: 'host',
      show: told => told,
      patch: applyPatch,
      saved: (told, _: HostCommand) => told,
      refuses: ({ you }) => (you.drives ? null : 'onlyWatching'),
      whose: ({ session, you }) => `${session}/${you.id}`,
    },
    options,
  )

/** Comes in as the wall, which only looks. */
export const createWallRoom = (options: WatchOptions): LiveRoom<'wall'> =>
  openWatch(
    {
      role: 'wall',
      show: told => told,
      patch: applyPatch,
      saved: told => told,
      refuses: () => 'notYours',
      whose: ({ session }) => session,
    },
    options,
  )
